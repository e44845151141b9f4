"""How long an office stood empty between a leaving and a taking, by their dates as they are told."""

from __future__ import annotations

from hustings.components.fillers import Filler

# In months.
_VACANT = 3
_MONTH = len("2020-05")


def is_shortly_before(left: Filler | None, start: Filler | None) -> bool:
    """Whether who left on one date made way for who came on the other: at most a few months later."""
    if left is None or start is None:
        return False
    told = min(len(left.value), len(start.value))
    if told < _MONTH or left.value[:told] > start.value[:told]:
        return False
    return _months(start.value) - _months(left.value) <= _VACANT


def _months(date: str) -> int:
    """The months from the year 0 to a date."""
    year, month = date[:_MONTH].split("-")
    return int(year) * 12 + int(month) if year.isdigit() and month.isdigit() else 0
