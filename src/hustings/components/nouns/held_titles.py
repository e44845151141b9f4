"""Titles before a name that say which office is held: ``Speaker X``, ``council leader X``."""

from __future__ import annotations

from hustings.components.chunks import Noun

_PLAIN = frozenset(
    (
        *("mayor", "deputy mayor", "assistant mayor", "minister", "deputy minister", "junior minister"),
        *("state secretary", "assembly president", "council leader", "deputy council leader"),
        *("city manager", "city administrator", "county executive", "district administrator", "landrat"),
        *("prefect", "vice-prefect", "deputy prefect", "subprefect", "starosta", "deputy starosta"),
        *("reeve", "deputy reeve", "provost", "deputy provost", "depute provost", "lord provost"),
        "provisional authority leader",
    )
)
_HEADS = frozenset(("president", "speaker"))
_COLLEGES = ("ASSEMBLY", "COUNCIL")


def held_title(noun: Noun) -> str:
    """The office that a title before a name tells, empty for one that only the context explains.

    A bare ``President X`` or ``Chairman X`` can preside over anything; behind ``council`` or ``assembly``
    the title is told in full, and a speaker speaks for the assembly.
    """
    for at, title in enumerate(noun.mods):
        if title.label != "OFFICE":
            continue
        body = noun.mods[at - 1] if at else None
        college = body.label if body is not None and body.end == title.start else ""
        if title.id in _PLAIN:
            return title.id
        if college and college not in _COLLEGES:
            return ""
        if title.id in _HEADS and (college or "speaker" in noun.words):
            return "assembly president"
        if title.id == "deputy president" and (college or "speaker" in noun.words):
            return "assembly deputy president"
        if title.id == "leader" and college == "COUNCIL":
            return "council leader"
    return ""
