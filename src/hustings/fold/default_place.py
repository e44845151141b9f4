"""The place that a report or a biography is about as a whole, for acts that name none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hustings.article import ArticleSection
from hustings.article.datelines import dateline_of
from hustings.components.acts import Act
from hustings.components.reference import Filler

NamedPlace = tuple[int, int, str]


def default_place(
    text: str, section: ArticleSection, acts: Iterable[Act], places: Iterable[NamedPlace], country: str
) -> Filler | None:
    """A report's dateline, or what acts tell (``mayor of Ada``), or its headline, or the first place named.

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
    return (
        (_of_dateline(text, section) if report else None)
        or _told(acts, country)
        or (_of_headline(section, named) if report else None)
        or next((Filler(name, (start, end)) for start, end, name in named), None)
    )


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
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", heading)
        if found is not None:
            start = section.heading_start - section.start
            return Filler(name, (start + found.start(), start + found.end()))
    return None


def _of_dateline(text: str, section: ArticleSection) -> Filler | None:
    """The place in capitals that the text begins with, as headline or text print it."""
    dateline = dateline_of(text, section.blocks[0]) if section.blocks else None
    if dateline is None:
        return None
    printed = re.split(r"[,(–—]|--| -", text[dateline.start : dateline.end])[0].strip()
    # From the heading on, so that a report whose text never repeats the place takes it from there.
    start = section.heading_start
    for found in re.finditer(rf"(?<!\w){re.escape(printed)}(?!\w)", text[start : section.end], re.IGNORECASE):
        if not found.group().isupper():
            first = start + found.start() - section.start
            return Filler(found.group(), (first, first + len(printed)))
    first = dateline.start - section.start
    return Filler(printed.title(), (first, first + len(printed)), "inferred")
