"""The place that a report or a biography is about as a whole, for acts that name none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable

from hustings.article import ArticleSection
from hustings.article.datelines import dateline_of
from hustings.components.acts import Act
from hustings.components.fillers import Filler

NamedPlace = tuple[int, int, str]

_UNIT = r"(?:assembly|council|mayor|mayoralty|municipality|administration)"
# What stands around a municipality where somebody's career is told: council of« Ada», «Ada« city council».
_GOVERNED = re.compile(
    rf"\b(?:{_UNIT}|councill?or|alderman|alderwoman|speaker|board|committee|organi[sz]ation|branch|elections?)"
    r" (?:of|in|for|at) (?:the )?(?:(?:his|her) )?"
    r"(?:neighbou?ring |native |adopted |home )?(?:(?:city|town|municipality|borough|village) of )?$",
    re.IGNORECASE,
)
_GOVERNING = re.compile(
    rf"(?:['’]s)? (?:(?:city|town|municipal|local|borough|deputy) )?{_UNIT}\b", re.IGNORECASE
)
_LARGER = ("County", "District", "Region", "Province", "Canton", "Oblast", "Voivodeship", "Prefecture")
_LOOK_BACK = 60


def default_place(
    text: str, section: ArticleSection, acts: Iterable[Act], places: Iterable[NamedPlace], country: str
) -> Filler | None:
    """A report's place: that of its dateline if the story names it too, or what acts tell (``mayor of Ada``).

    Else the one of its headline, then the dateline's after all (a correspondent's seat may be another
    town), then the first place named.

    Args:
        text: The article's text.
        section: The section, a report or a biography.
        acts: What was read in it.
        places: The places that it names, in order, with their offsets in its body.
        country: Its country, which is no such place.

    Returns:
        The place; a span counts in the section's body, so that one of the heading is negative.
    """
    named = [place for place in places if place[2] != country]
    report = section.scope == "report" and not section.digest
    told, headed = _told(acts, country), _of_headline(section, named) if report else None
    if told is not None and headed is not None:  # the story is about the one that it keeps naming
        counts = Counter(name for _, _, name in named)
        both = told.value in section.heading  # else the headline itself is one more time that it is named
        told = headed if counts[headed.value] > counts[told.value] - (not both) else told
    dateline, repeated = _of_dateline(text, section, named) if report else (None, False)
    return (
        (dateline if repeated else None)
        or told
        or headed
        or dateline
        or next((Filler(name, (start, end)) for start, end, name in named), None)
    )


class Careers:
    """Where the careers of an article's biographies go on, also from one section of a life to the next.

    Args:
        text: The article's text.
        larger: Names of regions, which are no municipalities.
    """

    def __init__(self, text: str, larger: Container[str]) -> None:
        self._text = text
        self._larger = larger
        self._last: dict[str, str] = {}

    def homes(self, section: ArticleSection, places: Iterable[NamedPlace]) -> list[NamedPlace]:
        """The municipalities of a section; if it names none, the last one of the same life, at its start."""
        found = homes(self._text, section, places, self._larger)
        if found:
            self._last[section.subject] = found[-1][2]
        elif section.subject in self._last:
            found = [(0, 0, self._last[section.subject])]
        return found


def homes(
    text: str, section: ArticleSection, places: Iterable[NamedPlace], larger: Container[str]
) -> list[NamedPlace]:
    """The municipalities where a biography's career goes on: those named with their assembly, mayor, branch.

    Args:
        text: The article's text.
        section: The biography.
        places: The places that it names, in order, with their offsets in its body.
        larger: Names of regions, which are no municipalities.
    """
    return [
        (start, end, name)
        for start, end, name in places
        if name not in larger
        and not name.endswith(_LARGER)
        and _is_governed(text, section.start + start, section.start + end)
    ]


def _is_governed(text: str, start: int, end: int) -> bool:
    behind = _GOVERNING.match(text, end)
    return behind is not None or _GOVERNED.search(text[max(0, start - _LOOK_BACK) : start]) is not None


def _told(acts: Iterable[Act], country: str) -> Filler | None:
    """The first place that an office or a result is told to be of."""
    for act in acts:
        if act.told_place and act.place is not None and not act.national and act.place.value != country:
            return Filler(act.place.value, None, "inferred")
    return None


def _of_headline(section: ArticleSection, named: Iterable[NamedPlace]) -> Filler | None:
    """The first place of the text that the headline names as well."""
    heading = section.heading
    for _, _, name in named:
        at = heading.find(name)
        behind = heading[at + len(name) : at + len(name) + 1]
        if at >= 0 and not behind.isalnum() and not heading[at - 1 : at].isalnum():
            start = section.heading_start - section.start + at
            return Filler(name, (start, start + len(name)))
    return None


def _of_dateline(
    text: str, section: ArticleSection, named: Iterable[NamedPlace]
) -> tuple[Filler | None, bool]:
    """The place in capitals that the text begins with, as headline or text print it, and whether they do.

    Where a longer name holds it everywhere, it is that one: ``Ada and Bor`` of a report from ``ADA``.
    """
    dateline = dateline_of(text, section.blocks[0]) if section.blocks else None
    if dateline is None:
        return None, False
    printed = re.split(r"[,(–—]|--| -", text[dateline.start : dateline.end])[0].strip()
    pattern = re.compile(rf"(?<!\w){re.escape(printed)}(?!\w)", re.IGNORECASE)
    longer = [
        (first, last, name)
        for first, last, name in named
        if _joins(name, pattern) or (_begins_with(name, printed) and name in section.heading)
    ]
    # From the heading on, so that a report whose text never repeats the place takes it from there.
    start = section.heading_start
    behind = [
        (first, first + len(printed))
        for found in pattern.finditer(text, start, section.end)
        if not found.group().isupper()
        for first in (found.start() - section.start,)
    ]
    inside = [span for span in behind if any(one[0] <= span[0] and span[1] <= one[1] for one in longer)]
    whole = tuple(name for _, _, name in longer)  # also in a name: ``the Ada Hills Independents``
    inside += [span for span in behind if text.startswith(whole, section.start + span[0])]
    alone = [span for span in behind if span[0] >= 0 and span not in inside]
    if longer and not alone:
        return Filler(longer[0][2], longer[0][:2]), True
    if behind:
        first, last = behind[0]
        return Filler(text[section.start + first : section.start + last], (first, last)), True
    first = dateline.start - section.start
    return Filler(printed.title(), (first, first + len(printed)), "inferred"), False


def _begins_with(name: str, place: str) -> bool:
    """``Ada Hills``, of a report from ``ADA``; not ``Ada County``."""
    return name.casefold().startswith(f"{place.casefold()} ") and not name.endswith(_LARGER)


def _joins(name: str, place: re.Pattern[str]) -> bool:
    """Whether a name joins a place to another one: ``Ada and Bor``."""
    return " and " in name and place.search(name) is not None
