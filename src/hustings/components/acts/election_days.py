"""The days of elections that clauses speak of, as against those of what followed them."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.mentions.tokens import Mention

_BALLOTS = frozenset(("referendum", "ballot", "poll", "plebiscite", "vote", "meeting", "conclave"))


def election_held(clause: Clause, sentence: Sequence[Clause]) -> Clause | None:
    """What tells the day of a clause's election: ``in the by-election held on 10 July``.

    Args:
        clause: A clause without a date.
        sentence: All clauses of its sentence.
    """
    shared = clause.coordinated
    told = [clause, *([shared] if shared is not None else [])]
    elections = [noun for one in told for prep, noun in one.args if prep in ("in", "at")]
    if shared is not None and shared.subjects[:1] == clause.subjects[:1]:
        elections += clause.subjects[:1]
    for other in sentence:
        about = other.subjects[0] if other.subjects else None
        held = other is not clause and "hold" in other.verb.lemmas and bool(other.dates)
        if held and about is not None and _is_ballot(about) and about in elections:
            return other
    return None


def _is_ballot(noun: Noun) -> bool:
    return noun.type == "ELECTION" or noun.head in _BALLOTS


def at_that_election(clause: Clause) -> bool:
    """``At that election she also led the list``: at the one that was told last."""
    told = (noun for prep, noun in clause.args if prep in ("at", "in") and noun.type == "ELECTION")
    return any((noun.det == "that" or "same" in noun.words) and not noun.of for noun in told)


def dates_election(mention: Mention, clause: Clause) -> bool:
    """Whether a date is the elections' in ``After the elections of May 2008 X was chosen on 2 June``."""
    elections = (noun for prep, noun in clause.args if prep in ("after", "following"))
    return any(noun.type == "ELECTION" and 0 <= mention.start - noun.end <= 1 for noun in elections)
