"""Chunks of a sentence: noun phrases with a typed head, verb groups, and marks for all the rest."""

from __future__ import annotations

from dataclasses import dataclass, field

from hustings.components.mentions.tokens import Mention


@dataclass(slots=True)
class Noun:
    """A noun phrase.

    Attributes:
        start: First token.
        end: Behind the last token of the phrase itself, without what is attached to it.
        type: The label of the mention at its head, or ``PRON`` or ``THING``.
        id: The canonical id of that mention; the head's word for other phrases.
        head: The head word in lower case.
        first: First character of the head mention (or phrase) in the doc.
        last: Behind its last character.
        words: The phrase's lower-cased words.
        det: Its determiner, or empty.
        poss: A possessor: a noun phrase (``the party's``) or a pronoun's word (``his``).
        mods: Mentions inside the phrase before its head.
        of: Attached phrases with their prepositions.
        members: The phrases that are coordinated in it, itself first; empty if none.
        appositions: Phrases that describe it.
        number: A cardinal in it.
        ordinal: An ordinal in it.
        limit: Behind the last token of what is attached to it.
        kind: ``N``.
    """

    start: int
    end: int
    type: str
    id: str
    head: str
    first: int
    last: int
    words: frozenset[str] = frozenset()
    det: str = ""
    poss: Noun | str | None = None
    mods: list[Mention] = field(default_factory=list)
    of: list[tuple[str, Noun | Mark]] = field(default_factory=list)
    members: list[Noun] = field(default_factory=list)
    appositions: list[Noun] = field(default_factory=list)
    number: int | None = None
    ordinal: int | None = None
    limit: int = 0
    kind: str = "N"

    def each(self) -> list[Noun]:
        """The coordinated members, or the phrase alone."""
        return self.members or [self]


@dataclass(slots=True)
class Verb:
    """A verb group.

    Attributes:
        start: First token (auxiliary, negation).
        end: Behind the main verb.
        main: The main verb's token.
        lemmas: What the main verb can be a form of.
        form: ``fin``, ``inf``, ``ger``, ``part`` (a bare participle) or ``ed`` (finite past or participle).
        passive: True, False, or None where the form leaves it open.
        negated: Whether the group itself is negated.
        modal: The modal (or ``to be to``, ``about to``) over the main verb, or empty.
        perfect: Whether it has a form of have.
        past: Whether it is past tense.
        votes: Votes between auxiliary and verb (``was unanimously elected``).
        kind: ``V``.
    """

    start: int
    end: int
    main: int
    lemmas: tuple[str, ...]
    form: str
    passive: bool | None
    negated: bool = False
    modal: str = ""
    perfect: bool = False
    past: bool = True
    votes: list[Mention] = field(default_factory=list)
    kind: str = "V"

    @property
    def pluperfect(self) -> bool:
        """Whether it tells what had been before: ``had won``."""
        return self.perfect and self.past


@dataclass(slots=True)
class Mark:
    """Anything else.

    Attributes:
        start: First token.
        end: Behind the last token.
        kind: P (preposition), C (coordinator), K (comma), R (relative), S (subordinator),
            A (adverb), D (date), W (votes), O and X (brackets),
            Q (quotation mark), ; (semicolon, colon), - (dash) or . (end).
        word: Its first word in lower case.
        mention: For dates and votes, the mention.
    """

    start: int
    end: int
    kind: str
    word: str
    mention: Mention | None = None


Chunk = Noun | Verb | Mark
