"""Finds dates and periods in a plain string and gives them as EDTF dates of level 0 and 1.

Offsets are Python string indices into the text that was given. Values are ``2023-10-30``, ``2023-10``,
``2023`` and ``199X``; what counts from another date has a :class:`Relative` instead, for :func:`resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from hustings.values.date_patterns import (
    COUNT_BEFORE,
    COUNT_BEHIND,
    DATE,
    DATE_WORD,
    MONTH_BEFORE,
    MONTHS,
    NAME_BEHIND,
)
from hustings.values.numbers import number_value, ordinal_value
from hustings.values.relative import Relative, Unit, resolve_relative

__all__ = ["DateMention", "DateRange", "Relative", "find_dates", "find_ranges", "resolve"]

_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_PREPOSITIONS = frozenset(
    [
        "in", "since", "by", "until", "till", "from", "during", "between", "before", "after", "for", "and",
        "or", "to", "through", "throughout", "of", "on", "around", "about", "early", "late", "mid", "both",
        "circa", "spring", "summer", "autumn", "winter", "fall", "as", "when", "while", "back", "again",
        "only", "not", "christmas", "easter", "q1", "q2", "q3", "q4", "also", "either", "neither",
    ]
)  # fmt: skip
_TIMES_OF_DAY = frozenset(("morning", "afternoon", "evening", "night", "yesterday", "today"))
_LASTING = ("for ", "for only ", "for just ", "for some ", "next ", "past ", "coming ", "first ", "last ")
_MAYBE_VERBS = frozenset({"May", "March"})
_LAST_WORD = re.compile(r"([\w’'-]+)(,?) $")
_RANGE_JOIN = re.compile(r"\s?[-–—]\s?|/| (?:to|until|till|through|up to) (?:the )?$")
_RANGE_AND = re.compile(r" and (?:the )?$")
_RANGE_START = re.compile(r"\b(?P<word>from|between)(?: the)? $", re.IGNORECASE)
_PLACE_BEHIND = re.compile(
    r" (?:place|position|list|spot|ballot|attempt|floor|anniversary|round|century|district|ward|and|seat"
    r"|Street|Avenue|Congress|Regiment|Division|Brigade|District|Ward|Floor|of [A-Z]\w+)\b|-"
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        value: The EDTF date, or None if it counts from another date.
        relative: How it counts from another date, or None.
        in_name: Whether it is part of a name, as in ``2022 Serbian election`` or ``Horizon 2020``.
    """

    start: int
    end: int
    value: str | None
    relative: Relative | None = None
    in_name: bool = False


@dataclass(frozen=True, slots=True)
class DateRange:
    """A period between two dates (``from 2004 to 2012``); the offsets take in ``from`` or ``between``."""

    start: int
    end: int
    first: DateMention
    last: DateMention


def date_starts(word: str) -> tuple[int, ...]:
    """The offsets in a word at which a date may begin: none in most, two in ``April-May``."""
    return tuple(match.start() for match in DATE_WORD.finditer(word))


def find_dates(
    text: str, *, month_first: bool = False, of_next: bool = False, starts: Iterable[int] | None = None
) -> list[DateMention]:
    """The dates of a text in order, without overlaps; ``2004–2012`` gives two.

    Args:
        text: Any text.
        month_first: Whether ``10/9/2023`` is 9 October, as in the United States.
        of_next: Whether to return the distances that date what stands behind them, too: in ``She resigned on
            12 May 2025, two days after he was arrested`` the arrest is of 10 May.
        starts: Where dates may begin (see :func:`date_starts`), in order; by default anywhere.

    >>> [mention.value for mention in find_dates("Sworn in on 30 October 2023, she resigned in early 2024.")]
    ['2023-10-30', '2024']
    """
    mentions: list[DateMention] = []
    for match in DATE.finditer(text) if starts is None else _matches(text, starts):
        if match.group("span"):
            mentions.extend(_two_years(match))
        elif (mention := _mention(match, text, month_first)) is not None:
            mentions.append(mention)
    if of_next:
        return mentions
    return [mention for mention in mentions if mention.relative is None or not mention.relative.of_next]


def _matches(text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches that begin at some offsets, without overlaps."""
    end = 0
    for start in starts:
        match = DATE.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match


def find_ranges(text: str, mentions: Sequence[DateMention] | None = None) -> list[DateRange]:
    """The periods of a text, made of neighbouring dates joined by ``to``, ``until``, ``and`` or a dash.

    A first date without a year takes it from the last (``from January to April 2007``).
    """
    dates = find_dates(text) if mentions is None else mentions
    ranges: list[DateRange] = []
    for first, last in pairwise(dates):
        if ranges and ranges[-1].last.start == first.start:
            continue
        start = _range_start(text, first, last)
        if start is not None:
            ranges.append(DateRange(start, last.end, _with_year(first, last), last))
    return ranges


def resolve(mention: DateMention, anchor: str | None, *, forward: bool = False) -> str | None:
    """The EDTF date of a mention: its own, or counted from the anchor; None if that is too vague.

    Args:
        mention: The date as found.
        anchor: The EDTF date to count from, usually the last one of the section before the mention.
        forward: Whether a month or day that precedes the anchor lies in the next year or month.

    >>> mentions = find_dates("on 30 June ... the following month")
    >>> [resolve(mention, "2021-05-18") for mention in mentions]
    ['2021-06-30', '2021-06']
    """
    if mention.relative is None:
        return mention.value
    return resolve_relative(mention.relative, anchor, forward=forward)


def _mention(match: re.Match[str], text: str, month_first: bool) -> DateMention | None:
    """The mention that a match stands for, or None if it is no date after all."""
    start, end = match.span()
    if match["m1"] or match["m2"]:
        return _month_mention(match, text)
    if match["year"]:
        return _year_mention(match, text)
    group = match.groupdict()
    if group["iso"]:
        return _absolute(start, end, _calendar(*map(int, re.split("[-/]", group["iso"]))))
    if group["n3"]:
        return _absolute(start, end, _numeric(group, month_first))
    if group["decade"]:
        return DateMention(start, end, group["decade"] + "X")
    if group["d3"] and not group["ofmonth"] and _PLACE_BEHIND.match(text, end):
        return None
    if group["units"]:
        return _counted(match, text)
    if group["nth"]:
        return _day_in_words(match)
    return DateMention(start, end, None, _relative(group))


def _day_in_words(match: re.Match[str]) -> DateMention | None:
    """``the thirtieth of that month``, ``the fifth of May 2014``."""
    day, year = ordinal_value(match["nth"]), match["nthyear"]
    month = _MONTH_NUMBERS[match["m4"][:3]] if match["m4"] else None
    if month is not None and year and day:
        return _absolute(match.start(), match.end(), _calendar(int(year), month, day))
    relative = Relative("year" if month else "month", month=month, day=day)
    return DateMention(match.start(), match.end(), None, relative)


def _absolute(start: int, end: int, value: str | None) -> DateMention | None:
    """A mention with a value of its own, if it has one."""
    return DateMention(start, end, value) if value else None


def _calendar(year: int, month: int, day: int) -> str | None:
    """The day as EDTF, if the calendar has it."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _numeric(group: dict[str, str], month_first: bool) -> str | None:
    """The value of ``30/10/2023`` or ``30.10.2023``."""
    day, month = int(group["n1"]), int(group["n2"])
    if month > 12 or (month_first and day <= 12 and group["dot"] == "/"):
        day, month = month, day
    return _calendar(int(group["n3"]), month, day)


def _two_years(match: re.Match[str]) -> list[DateMention]:
    """The two years of ``2004–08`` or ``2020/21``, or the one month of ``2023-10``."""
    year, short = match.group("span"), int(match.group("short"))
    if match.group("to") == "-" and 1 <= short <= 12 and short != int(year[2:]) + 1:
        return [DateMention(match.start(), match.end(), f"{year}-{short:02}")]
    first = DateMention(match.start(), match.end("span"), year)
    if short <= int(year[2:]):
        return [first]
    return [first, DateMention(match.start("short"), match.end(), year[:2] + match.group("short"))]


def _month_mention(match: re.Match[str], text: str) -> DateMention | None:
    """A date with a month's name, with or without a day and a year."""
    name = match["m1"] or match["m2"]
    month = _MONTH_NUMBERS[name[:3]]
    day_text = match["d1"] or match["d2"]
    day = int(re.sub(r"\D", "", day_text)) if day_text else None
    year = match["dmyear"] or match["mdyear"]
    if year:
        value = year[-4:] + f"-{month:02}"
        full = _calendar(int(year[-4:]), month, day) if day else value
        return _in_name(_absolute(match.start(), match.end(), full), text)
    if day is None and not _stands_as_month(match, text, name):
        return None
    shift = 1 if match["dmnext"] or match["mdnext"] else 0
    told = match["dmtold"] or match["mdtold"]
    if told:
        shift = -1 if told == "last" else 0
    relative = Relative("year", shift, month, day, of_speech=told is not None)
    return DateMention(match.start(), match.end(), None, relative)


def _stands_as_month(match: re.Match[str], text: str, name: str) -> bool:
    """Whether a month without day and year is one: not a modal verb, a surname or an abbreviation."""
    if match["mdsame"] or match["mdnext"] or match["mdtold"]:
        return True
    start = match.start("m2")
    before = MONTH_BEFORE.search(text, max(0, start - 24), start)
    if name not in MONTHS or before is None:
        return False
    if before.group().lower().startswith("that"):
        closed = text[match.end() : match.end() + 1] in ("", ",", ".", ";", ":", ")")
        return name not in _MAYBE_VERBS or text[before.start()] == "T" or closed
    return True


def _year_mention(match: re.Match[str], text: str) -> DateMention | None:
    """A year that stands alone, told from counts, prices and numbers inside words."""
    year_start, end = match.span("year")
    before = text[year_start - 1] if year_start else " "
    glued = before in "-–" and match.start() == year_start and not _digit_at(text, year_start - 2)
    if glued or before in "$€£#.,/":
        return None
    hyphenated = text.startswith("-", end) and not _digit_at(text, end + 1)
    if hyphenated or COUNT_BEHIND.match(text, end):
        return None
    return _in_name(DateMention(match.start(), end, match.group("year")), text)


def _digit_at(text: str, index: int) -> bool:
    return 0 <= index < len(text) and text[index].isdigit()


def _in_name(mention: DateMention | None, text: str) -> DateMention | None:
    """The mention, marked if it is part of the name of an election or of an organisation."""
    if mention is None:
        return None
    word = _LAST_WORD.search(text, max(0, mention.start - 40), mention.start)
    preposed = word is not None and word.group(1).lower() in _PREPOSITIONS
    named = not preposed and NAME_BEHIND.match(text, mention.end) is not None
    if word and not preposed and len(mention.value or "") == 4 and not word.group(2):
        named = named or (word.group(1)[0].isupper() and text[mention.start].isdigit())
    return replace(mention, in_name=True) if named else mention


def _relative(group: dict[str, str | None]) -> Relative:
    """How a relative phrase counts, from the groups of its match."""
    if group["shift"]:
        return _shifted(group)
    if group["that"] or group["in"]:
        return Relative(_unit(group["that"] or group["in"]))
    if group["part"]:
        return Relative(_unit(group["part"]))
    if group["d3"]:
        return Relative("month", day=int(group["d3"][:-2]))
    if group["speech"]:
        when, _, unit = group["speech"].lower().rpartition(" ")
        past = when == "last" or unit == "yesterday"
        return Relative(_unit(unit), -1 if past else 0, of_speech=True)
    forward = (group["side"] == "after") == (group["alone"] is not None)
    return Relative(_unit(group["one"]), 1 if forward else -1, of_next=group["alone"] is None)


def _shifted(group: dict[str, str | None]) -> Relative:
    """``the following month``, ``that same day``, ``the following March``."""
    shift = {"same": 0, "very": 0, "previous": -1, "preceding": -1}.get(group["shift"] or "", 1)
    if group["m3"]:
        return Relative("year", min(shift, 0), _MONTH_NUMBERS[group["m3"][:3]], following=shift > 0)
    unit = _unit(group["unit"])
    if unit not in ("day", "week", "month", "year"):
        return Relative(unit, min(shift, 0), following=shift > 0)
    return Relative(unit, shift)


def _counted(match: re.Match[str], text: str) -> DateMention | None:
    """``a week later``, ``three years earlier``: the match has the unit, the number stands before it."""
    units = match.group("units")
    number = COUNT_BEFORE.search(text, max(0, match.start() - 45), match.start())
    if number is None or number["vague"]:
        return None
    words = number["count"].lower()
    count = 1 if words in ("a", "an", "one") else number_value(words)
    if not count or count > 999:
        return None
    behind = match["next"] is not None
    if behind and text.endswith(_LASTING, 0, number.start("count")):
        return None  # ``stood empty for five weeks before X was chosen``: how long
    if (match["way"] in ("earlier", "before")) != behind:
        count *= -1
    if units == "decade":
        relative = Relative("year", count * 10, of_next=behind)
    elif units == "fortnight":
        relative = Relative("week", count * 2, following=True, of_next=behind)
    else:
        relative = Relative(_unit(units), count, following=units == "week", of_next=behind)
    return DateMention(number.start("count"), match.end(), None, relative)


def _unit(word: str | None) -> Unit:
    return "day" if word in _TIMES_OF_DAY else word  # type: ignore[return-value]


def _range_start(text: str, first: DateMention, last: DateMention) -> int | None:
    """Where the period of two neighbouring dates begins, or None if they are none."""
    between = text[first.end : last.start]
    opening = _RANGE_START.search(text, max(0, first.start - 14), first.start)
    if len(between) > 12:
        return None
    if _RANGE_AND.fullmatch(between):
        return opening.start() if opening and opening["word"].lower() == "between" else None
    if not _RANGE_JOIN.fullmatch(between):
        return None
    if opening and opening["word"].lower() == "from":
        return opening.start()
    return None if between.strip() in ("to", "through") and first.value is None else first.start


def _with_year(first: DateMention, last: DateMention) -> DateMention:
    """The first date of a period, with the last one's year if it has none of its own."""
    if first.relative is None or first.relative.month is None or last.value is None:
        return first
    return replace(first, value=resolve_relative(first.relative, last.value[:4]), relative=None)
