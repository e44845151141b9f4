"""The place on a list that a phrase tells: ``fifth position``, ``number three``, ``the head of the list``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.reference import Filler
from hustings.values.numbers import ordinal_value


def _is_rank(word: str) -> bool:
    """``third``: not ``unit`` in ``the third electoral unit``."""
    return ordinal_value(word) is not None


def position_of(noun: Noun, span: tuple[int, int], text: str) -> Filler | None:
    """The place number in a phrase: ``fifth position``, ``number three``, ``the head of the list``."""
    words = noun.words
    if noun.type in ("LIST", "LISTWORD", "PARTY"):
        return None
    if (
        noun.head in ("head", "top", "helm", "leader")
        or words & {"lead", "leading", "top"}
        or (noun.head in ("name", "candidate", "position", "place", "spot") and "first" in words)
    ):
        return Filler("1", span)
    ranked = noun.type in ("POSITION", "POST", "HUMAN") or (noun.type == "THING" and _is_rank(noun.head))
    if noun.ordinal is not None and (ranked or noun.head.isdigit()):
        return Filler(str(noun.ordinal), span)
    if noun.type == "POSITION" and noun.number is not None:
        return Filler(str(noun.number), span)
    return None
