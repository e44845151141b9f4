"""Bodies that belong to a town or to the public, though no part of its government: ``the city library``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.mentions.words import word_set

_PUBLIC = word_set("municipal public communal city town county regional provincial state city-owned")
_PLACES = ("PLACE", "PLACEWORD")


def is_of_town(body: Noun) -> bool:
    """``the municipal tourist organisation``, ``Ada's library``, ``the town museum``."""
    owned = isinstance(body.poss, Noun) and body.poss.type in _PLACES
    return owned or not body.words.isdisjoint(_PUBLIC) or any(mod.label in _PLACES for mod in body.mods)
