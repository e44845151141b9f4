"""Parts of a town with mayors of their own: ``In the Lakeside district, X was re-elected mayor``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.nouns.offices import place_of

_PARTS = frozenset(("district", "borough", "village", "quarter", "suburb", "ward", "municipality", "parish"))


def part_in_front(clause: Clause) -> Noun | None:
    """The part of a town that a phrase before a clause's verb names, or None."""
    for prep, noun in clause.args:
        in_front = prep in ("in", "for") and noun.start < clause.verb.start
        if in_front and noun.type == "PLACEWORD" and noun.head in _PARTS:
            return place_of(noun) or _named_before(noun)
    return None


def _named_before(noun: Noun) -> Noun | None:
    """``the Lakeside district``: the name before its head."""
    named = [mod for mod in noun.mods if mod.label in ("NAME", "PLACE")]
    if len(named) != 1:
        return None
    mod = named[0]
    return Noun(mod.start, mod.end, "PLACE", mod.id, mod.id.lower(), mod.first, mod.last, limit=mod.end)
