"""What a clause tells of a leaving of office."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.components.fillers import Filler
from hustings.components.nouns.offices import OfficeReading


@dataclass(slots=True)
class Departure:
    """What a clause tells of a leaving beside person and office.

    Attributes:
        date: When it was.
        reason: ``resigned``, ``dismissed``, ``replaced``, ``died`` …
        reading: The phrase of the office, if there is one.
    """

    date: Filler | None
    reason: str
    reading: OfficeReading | None = None
