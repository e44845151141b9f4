"""Whether a phrase says that somebody sits in a local council: ``elected a councillor``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.mentions.words import word_set

_COUNCILLORS = word_set(
    "councillor councilor councilman councilwoman councilmember corporator town-councillor city-councillor"
)
_ELSEWHERE = word_set(
    "county regional region provincial province state cantonal district departmental general national federal"
    " privy special former chief"
)


def is_councillor(noun: Noun) -> bool:
    """``a town councillor``, ``councillor for the Greens``: one member of the council of the place."""
    if noun.type != "HUMAN" or noun.head not in _COUNCILLORS or noun.number is not None:
        return False
    return noun.det in ("", "a", "an") and noun.words.isdisjoint(_ELSEWHERE) and "first" not in noun.words
