"""Whether a phrase speaks of a national assembly, not of a local one."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.mentions.words import word_set

_NATIONAL = word_set("parliamentary general legislative national federal presidential european")
_LOCAL = word_set("local municipal mayoral")


def is_of_parliament(noun: Noun) -> bool:
    """``the parliamentary election``, ``a seat in the national assembly``."""
    if noun.type == "NATIONAL_ASSEMBLY":
        return True
    if noun.type == "ELECTION":
        return not noun.words.isdisjoint(_NATIONAL) and noun.words.isdisjoint(_LOCAL)
    bodies = (one for prep, one in noun.of if prep in ("in", "of") and isinstance(one, Noun))
    named = any(one.type == "NATIONAL_ASSEMBLY" for one in bodies)
    return noun.type == "SEAT" and ("parliamentary" in noun.words or named)
