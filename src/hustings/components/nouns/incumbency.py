"""Whether a phrase says that somebody holds the mayor's office."""

from __future__ import annotations

from hustings.components.chunks import Noun

_FORMER = frozenset(("former", "future"))


def is_incumbent(noun: Noun) -> bool:
    """Whether the phrase itself says that the person holds the mayor's office."""
    if noun.type not in ("PERSON", "HUMAN", "OFFICE", "PRON"):
        return False
    if not noun.words.isdisjoint(("former", "future", "ex-mayor", "past")):
        return False
    if noun.id in ("incumbent", "mayor") or "incumbent" in noun.words:
        return True
    titled = any(mod.id in ("incumbent", "mayor") for mod in noun.mods)
    return titled or any(_tells_incumbent(apposition) for apposition in noun.appositions)


def _tells_incumbent(apposition: Noun) -> bool:
    """Whether an apposition says that its person is mayor, not for a period that is over."""
    if not apposition.words.isdisjoint(_FORMER):
        return False
    dated = any(prep == "date" for prep, _ in apposition.of)
    if apposition.type in ("OFFICE", "HUMAN") and apposition.id in ("incumbent", "mayor") and not dated:
        return True
    if apposition.id == "president" and not apposition.words.isdisjoint(("incumbent", "sitting")):
        return True
    if "deputy" in apposition.words:
        return False
    return any(mod.id in ("incumbent", "mayor") for mod in apposition.mods)
