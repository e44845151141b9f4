"""What kind of taking a clause tells: of an office, of work in it, or of a term that ends by itself."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing

_MOVING = frozenset(("move", "go", "come", "return", "transfer"))


def only_moves_there(firing: Firing, noun: Noun) -> bool:
    """``moved to the ministry``: to work there, not to lead it."""
    return noun.head == "ministry" and not _MOVING.isdisjoint(firing.clause.verb.lemmas)


def is_of_several(firing: Firing, noun: Noun) -> bool:
    """``The mayor named two deputies``: not that the mayor was named so."""
    open_voice = firing.clause.verb.passive is None and not firing.clause.prefer_passive
    return open_voice and noun.number not in (None, 1) and noun in firing.clause.after[:1]


def is_for_a_year(firing: Firing) -> bool:
    """``elected her mayor for the customary year``: a term that ends by itself."""
    return any(prep == "for" and noun.head == "year" and noun.det for prep, noun in firing.clause.args)
