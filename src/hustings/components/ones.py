"""Phrases that pick one out of several: ``one of its members``, ``one of the posts``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.words import word_set

_ONES_OWN = word_set(
    "members councillors councilors delegates deputies founders candidates activists leaders"
)


def one_meant(noun: Noun) -> Noun:
    """``one of its members``: what the phrase is one of; any other phrase itself."""
    if noun.head != "one":
        return noun
    whole = (other for prep, other in noun.of if prep == "of" and isinstance(other, Noun))
    return next(whole, noun)


def is_one_of_members(noun: Noun) -> bool:
    """``one of the party's councillors``: what tells somebody's party."""
    one = one_meant(noun)
    return one is not noun and one.head in _ONES_OWN
