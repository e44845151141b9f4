"""Who is meant by ``his replacement``, ``her successor``, ``in place of X``: the one who made room."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.nouns.kinds import is_succession
from hustings.components.nouns.owners import owner_of
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import Resolver

_DEPARTURES = frozenset(
    ("resignation", "death", "dismissal", "departure", "removal", "ouster", "recall", "retirement")
)
_AFTER = frozenset(("after", "following", "upon", "on", "with", "since", "to"))


def who_made_room(clause: Clause, resolver: Resolver, exclude: frozenset[str]) -> Person | None:
    """``became mayor following the resignation of X``: who left before somebody came."""
    for prep, noun in clause.args:
        if prep not in _AFTER or noun.head not in _DEPARTURES:
            continue
        owner = owner_of(noun)
        found = resolver.person(owner, exclude) if owner is not None and owner.type == "PERSON" else None
        if found is not None and found.person is not None:
            return found.person
    return None


def replaced_person(noun: Noun, resolver: Resolver, exclude: frozenset[str]) -> Person | None:
    """Whose replacement, successor or place a phrase names."""
    if not is_succession(noun):
        return None
    if isinstance(noun.poss, str):
        return resolver.discourse.pronoun(noun.poss, noun.start, exclude)
    if isinstance(noun.poss, Noun):
        found = resolver.person(noun.poss, exclude)
        return found.person if found else None
    for _, other in noun.of:
        if isinstance(other, Noun) and other.type in ("PERSON", "PRON"):
            found = resolver.person(other, exclude)
            return found.person if found else None
    return None
