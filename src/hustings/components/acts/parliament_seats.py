"""Seats that are left in a parliament, which are no local ones: ``gave up his seat there``."""

from __future__ import annotations

from hustings.components.acts.scene_places import inside
from hustings.components.acts.seats import PARLIAMENT
from hustings.components.chunks import Noun
from hustings.components.nouns.offices import SEAT
from hustings.components.reference.discourse import Person

_BODIES = ("ASSEMBLY", "COUNCIL")


def is_in_parliament(person: Person | None, seat: Noun | None, text: str) -> bool:
    """Whether a seat that somebody leaves, with no assembly named, is the one in parliament taken last."""
    if person is None or person.offices[-1:] != [PARLIAMENT]:
        return False
    if seat is None or any(noun.type in _BODIES for noun in inside(seat, "in", "on", "of")):
        return False
    return SEAT not in person.offices or text[seat.last : seat.last + len(" there")] == " there"
