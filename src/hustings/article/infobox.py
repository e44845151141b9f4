"""The infobox of an article: a line ``Infobox`` and the ``- Key: value`` lines behind it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from hustings.article.layout import Span, adjacent, lines

ENTRY = re.compile(r"[-*•][ \t]+([^:\r\n]{1,80}?)[ \t]*:[ \t]*(.*)", re.DOTALL)
DATE_KEYS = ("election date", "election dates", "date", "dates")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = "(" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + r")\.?"
DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
# Of several days (`14–15 June 2020`, `5 and 19 November 2017`) the first counts: the rest is a second part.
DAY_FIRST = re.compile(
    rf"{DAY}(?:\s*(?:[–—-]|and|,|&|to)\s*\d{{1,2}})?\s+{MONTH},?\s+(\d{{4}})", re.IGNORECASE
)
TWO_MONTHS = re.compile(
    rf"{DAY}\s+{MONTH}\s*(?:[–—-]|and|,|&|to)\s*\d{{1,2}}\s+{MONTH},?\s+(\d{{4}})", re.IGNORECASE
)
MONTH_FIRST = re.compile(
    rf"{MONTH}\s+{DAY}(?:\s*(?:[–—-]|and|&|to)\s*\d{{1,2}})?,?\s+(\d{{4}})", re.IGNORECASE
)
MONTH_ALONE = re.compile(rf"{MONTH},?\s+(\d{{4}})", re.IGNORECASE)
ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
YEAR = re.compile(r"\b(\d{4})\b")


class Infobox(NamedTuple):
    """Where an infobox stands and what it says."""

    span: Span
    entries: dict[str, str]


def find_infobox(text: str, start: int, end: int) -> Infobox | None:
    """The first infobox between two offsets: its entries by key as printed; of a repeated key the first."""
    opening: Span | None = None
    last = Span(start, start)
    entries: dict[str, str] = {}
    for line in lines(text, start, end):
        if entries and not adjacent(text, last, line):
            break
        if opening is not None and (entry := ENTRY.fullmatch(text, line.start, line.end)):
            entries.setdefault(entry[1].strip(), entry[2].strip())
            last = line
        elif entries:
            break
        else:
            opening = line if text[line.start : line.end].rstrip(":").casefold() == "infobox" else None
    return Infobox(Span(opening.start, last.end), entries) if opening and entries else None


def infobox_value(entries: dict[str, str], *keys: str) -> str | None:
    """The first filled entry under one of the keys, upper and lower case alike."""
    folded = {key.casefold(): value for key, value in entries.items()}
    return next((folded[key] for key in keys if folded.get(key)), None)


def election_date(entries: dict[str, str]) -> str | None:
    """The election's date in EDTF, as exactly as the infobox gives it; the first day of several."""
    printed = infobox_value(entries, *DATE_KEYS)
    return None if printed is None else edtf(printed)


def edtf(printed: str) -> str | None:
    """A printed date in EDTF: ``21 June 2020`` gives ``2020-06-21``, ``June 2020`` gives ``2020-06``."""
    if match := ISO.search(printed):
        return _edtf(match[1], int(match[2]), match[3])
    if match := DOTTED.search(printed):
        return _edtf(match[3], int(match[2]), match[1])
    if match := TWO_MONTHS.search(printed):
        return _edtf(match[4], _month(match[2]), match[1])
    if match := DAY_FIRST.search(printed):
        return _edtf(match[3], _month(match[2]), match[1])
    if match := MONTH_FIRST.search(printed):
        return _edtf(match[3], _month(match[1]), match[2])
    if match := MONTH_ALONE.search(printed):
        return _edtf(match[2], _month(match[1]), None)
    year = YEAR.search(printed)
    return year[1] if year else None


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3].lower()))


def _edtf(year: str, month: int, day: str | None) -> str | None:
    try:
        whole = date(int(year), month, int(day or 1))
    except ValueError:
        return None
    return whole.isoformat() if day else whole.isoformat()[:7]
