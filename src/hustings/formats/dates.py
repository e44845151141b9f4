"""EDTF dates as the formats need them: real days around a date, and what other tools take for a date.

Source: Extended Date/Time Format (ISO 8601-2:2019), level 0 and the decades (``199X``) of level 1.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
DECADE = re.compile(r"(\d{3})X")


def bounds(edtf: str | None) -> tuple[date, date] | None:
    """The first and the last day that a date may mean, or None if it's no date of these forms.

    >>> bounds("2021-02")
    (datetime.date(2021, 2, 1), datetime.date(2021, 2, 28))
    """
    if edtf is None:
        return None
    if decade := DECADE.fullmatch(edtf):
        year = int(decade[1]) * 10
        return (date(year, 1, 1), date(year + 9, 12, 31)) if year else None
    found = PARTIAL_DATE.fullmatch(edtf)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    last_month = month if found[2] else 12
    try:
        last_day = day if found[3] else monthrange(year, last_month)[1]
        return date(year, month, day), date(year, last_month, last_day)
    except ValueError:
        return None


def partial_date(edtf: str | None) -> str | None:
    """A date that FollowTheMoney and Popolo take (year, month or day), or None: decades are none."""
    if edtf is None or PARTIAL_DATE.fullmatch(edtf) is None or bounds(edtf) is None:
        return None
    return edtf


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two dates can mean the same day; a missing date can mean any."""
    if one is None or other is None or one == other:
        return True
    first, second = bounds(one), bounds(other)
    return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]


def most_exact(dates: list[str]) -> str | None:
    """The date that says most (a day before a month before a year before a decade); the first of equals."""
    return min(dates, key=_width, default=None)


def _width(edtf: str) -> int:
    around = bounds(edtf)
    return 10**6 if around is None else (around[1] - around[0]).days
