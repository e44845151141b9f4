"""Dates that count from another date, and their resolution against it.

Dates are EDTF strings of level 0 and 1: ``2021-05-18``, ``2021-05``, ``2021``, ``199X``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from hustings.values.date_patterns import SEASONS

Unit = Literal["day", "week", "month", "year", "spring", "summer", "autumn", "fall", "winter"]

_ANCHOR = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")


@dataclass(frozen=True, slots=True)
class Relative:
    """How a date counts from its anchor.

    Attributes:
        unit: What is counted or shared with the anchor.
        shift: How many units later (or, below zero, earlier); zero for the same unit.
        month: The month, when named; it is looked for in the anchor's year, shifted by years.
        day: The day of the month, when named.
        following: Whether the month or season is the first one after the anchor (``the following March``).
        of_next: Whether it dates what stands behind it (``two days after [he was arrested]``), counted from
            the date of what stands before it.
        of_speech: Whether it counts from the day of writing (``yesterday``, ``last year``).
    """

    unit: Unit
    shift: int = 0
    month: int | None = None
    day: int | None = None
    following: bool = False
    of_next: bool = False
    of_speech: bool = False


def resolve_relative(relative: Relative, anchor: str | None, *, forward: bool = False) -> str | None:
    """The date that a relative one stands for, or None if the anchor is missing or not precise enough.

    Args:
        relative: The relative date.
        anchor: The EDTF date that it counts from, usually the last one of the section before it.
        forward: Whether the text goes forward in time here: a month or day that precedes the anchor is then
            taken in the next year or month. By default it is taken in the anchor's own.

    >>> resolve_relative(Relative("month", 1), "2023-03-29")
    '2023-04'
    >>> resolve_relative(Relative("year", month=6, day=30), "2021-05-18")
    '2021-06-30'
    """
    match = _ANCHOR.match(anchor or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if relative.month is not None:
        return _named_month(relative, (year, month, day), forward)
    if relative.unit in SEASONS:
        return _season(relative, year, month)
    if relative.unit == "year":
        return _checked(f"{year + relative.shift:04}")
    if month is None:
        return None
    if relative.unit == "month":
        return _month(relative, (year, month, day), forward)
    return None if day is None else _days(relative, date(year, month, day))


def _named_month(relative: Relative, anchor: tuple[int, int | None, int | None], forward: bool) -> str | None:
    """A month, or a day of it, in the anchor's year or the next."""
    year, month, day = anchor
    year += relative.shift
    assert relative.month is not None
    if month is not None and relative.shift == 0:
        before = (relative.month, relative.day or 31) < (month, day or 0)
        if relative.following:
            before = relative.month <= month
        year += before and (forward or relative.following) and not relative.of_speech
    elif relative.shift < 0 and month is not None and not relative.of_speech:
        year += relative.month < month
    elif relative.following:
        year += 1  # ``left in 1994 and joined the following June``
    return _checked(f"{year:04}-{relative.month:02}", relative.day)


def _season(relative: Relative, year: int, month: int | None) -> str | None:
    """The year of a season: the anchor's, or for the following one the next if the season has begun."""
    if not relative.following:
        return _checked(f"{year + relative.shift:04}")
    if month is None:
        return None
    return _checked(f"{year + (month >= SEASONS[relative.unit]):04}")


def _month(relative: Relative, anchor: tuple[int, int, int | None], forward: bool) -> str | None:
    """A month counted from the anchor's, or a day of that month."""
    year, month, day = anchor
    count = year * 12 + month - 1 + relative.shift
    if forward and relative.day and day and relative.day < day:
        count += 1
    return _checked(f"{count // 12:04}-{count % 12 + 1:02}", relative.day)


def _days(relative: Relative, anchor: date) -> str | None:
    """A day counted in days or weeks; a week that is only named (``that week``) has no date."""
    if relative.unit == "week" and not relative.following:
        return None
    step = timedelta(days=relative.shift * (7 if relative.unit == "week" else 1))
    try:
        return (anchor + step).isoformat()
    except OverflowError:
        return None


def _checked(date_text: str, day: int | None = None) -> str | None:
    """The date, if the calendar has it."""
    if not re.match(r"(?!0000)\d{4}(?!\d)", date_text):
        return None
    if day is None:
        return date_text
    try:
        return date(int(date_text[:4]), int(date_text[5:7]), day).isoformat()
    except ValueError:
        return None
