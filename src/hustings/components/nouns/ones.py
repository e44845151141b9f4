"""Phrases that pick one out of several: ``one of its members``, ``one of the posts``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.mentions.words import word_set

_ONES_OWN = word_set(
    "members councillors councilors delegates deputies founders candidates activists leaders"
)
_IN_TURN = frozenset(("former", "first", "last", "past", "previous", "future", "longest-serving"))


def one_meant(noun: Noun) -> Noun:
    """``one of its members``: what the phrase is one of; any other phrase itself."""
    if noun.head != "one":
        return noun
    return next((other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)), noun)


def is_one_of_members(noun: Noun) -> bool:
    """``one of the party's councillors``: what tells somebody's party."""
    one = one_meant(noun)
    return one is not noun and one.head in _ONES_OWN


def is_one_holder(noun: Noun) -> bool:
    """``one of the two deputy mayors``: of an office with several holders at a time, none former or first."""
    one = one_meant(noun)
    of_several = one.type == "OFFICE" and one.id != "mayor" and one.words.isdisjoint(_IN_TURN)
    return one is not noun and of_several
