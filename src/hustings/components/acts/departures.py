"""What a clause tells of a leaving of office."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.components.offices import OfficeReading
from hustings.components.reference import Filler


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
