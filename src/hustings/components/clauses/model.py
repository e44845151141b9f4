"""Clauses: for each verb group its subject, its complements, its dates and what governs it."""

from __future__ import annotations

from dataclasses import dataclass, field

from hustings.components.chunks import Noun, Verb
from hustings.components.mentions.tokens import Mention


@dataclass(slots=True, eq=False)
class Clause:
    """A clause around one verb group.

    Attributes:
        verb: The verb group.
        link: How it hangs together with the rest: ``main``, ``coord``, ``rel``, ``part``, ``inf``,
            ``ger:<preposition>``, ``that``, ``sub:<word>``.
        subjects: Candidates for the grammatical subject, most likely first.
        after: Bare phrases behind the verb, in order.
        args: Phrases by preposition.
        dates: Dates with whether they stand before the verb.
        votes: Votes mentions.
        governor: The clause whose verb governs this one.
        governing_noun: The noun that governs it (``a plan to …``).
        antecedent: For a relative clause, the phrase that it belongs to.
        place: A phrase for the place that ``where`` stands for.
        words: Lower-cased adverbs and connectors around the verb.
        particles: Particles that belong to the verb (``stood down``).
        quoted: Whether it stands inside quotation marks.
        prefer_passive: For an open voice, whether the passive reading comes first.
        start: Its first token.
        end: Behind its last token.
        coordinated: The clause that it is coordinated with.
        host: For a subordinate clause, the clause that it modifies.
        repeats: Whether it only says that what another clause tells was done again (``did so in 1998``).
        limited: Whether its date is the one before which it did not happen (``not until 2008``).
    """

    verb: Verb
    link: str
    subjects: list[Noun] = field(default_factory=list)
    after: list[Noun] = field(default_factory=list)
    args: list[tuple[str, Noun]] = field(default_factory=list)
    dates: list[tuple[Mention, bool]] = field(default_factory=list)
    votes: list[Mention] = field(default_factory=list)
    governor: Clause | None = None
    governing_noun: Noun | None = None
    antecedent: Noun | None = None
    place: Noun | None = None
    words: set[str] = field(default_factory=set)
    particles: set[str] = field(default_factory=set)
    quoted: bool = False
    prefer_passive: bool = False
    start: int = 0
    end: int = 0
    coordinated: Clause | None = None
    host: Clause | None = None
    limited: bool = False
    repeats: bool = False

    def share_governor(self, other: Clause) -> None:
        """Takes over what governs another clause, as one does that leaves out that clause's verb."""
        self.governor, self.governing_noun, self.quoted = other.governor, other.governing_noun, other.quoted
