"""Who is meant by ``his replacement``, ``her successor``, ``in place of X``: the one who made room."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.noun_tests import is_succession
from hustings.components.reference import Person
from hustings.components.resolution import Resolver


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
