"""Which unit of government an act belongs to: the place of its section or of its clause, or the country."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hustings.article import ArticleSection
from hustings.article.heading_shape import Shape, names_area, shape_of
from hustings.components.acts import Act
from hustings.components.fillers import Filler

_COUNTRYWIDE = frozenset(("party_merged", "alliance_formed"))
_OF_MAYORS = frozenset(("take", "leave", "hold", "leave-date"))
_OF_MUNICIPALITIES = _OF_MAYORS | {"office_taken", "office_left"}
_PARTY_MOVES = frozenset(("party_joined", "party_left"))


def _first(place: tuple[int, int, str]) -> int:
    return place[0]


@dataclass(slots=True)
class Places:
    """The places of one section.

    Attributes:
        section: The section.
        country: Its country's name, or that of the article, or empty.
        default: The place that the section as a whole is about, for reports and people; its span counts in
            the section's body, as those of acts do.
        named: The places that the section names, in order, with their offsets in its body.
        homes: Those of them where a biography's career goes on.
        lives: Whether its article is one of people's lives, so that their parties are the country's.
    """

    section: ArticleSection
    country: str
    default: Filler | None
    named: Sequence[tuple[int, int, str]] = ()
    homes: Sequence[tuple[int, int, str]] = ()
    lives: bool = False
    _areas: list[str] | None = field(default=None, init=False)

    def of(self, act: Act) -> Filler:
        """The jurisdiction of an act; its span, if it was read anywhere, counts in the article."""
        scope = self.section.scope
        life = scope == "person" or (scope == "report" and self.lives)
        if act.national or act.kind in _COUNTRYWIDE or (life and act.kind in _PARTY_MOVES):
            return self._country()
        if scope == "place":
            told = act.place if act.told_place else None
            elsewhere = self._in_article(told) if told is not None and told.value != self.country else None
            return elsewhere or self._subject()
        if scope == "overview":
            return self._of_overview(act)
        return self._in_article(self._told_place(act) or self._home(act) or self.default) or self._country()

    def _told_place(self, act: Act) -> Filler | None:
        """The place that a life's sentence tells; a country has no mayor: ``Serbia held elections``."""
        above = act.kind in _OF_MAYORS and act.place is not None and act.place.value == self.country
        return None if above else act.place

    def _home(self, act: Act) -> Filler | None:
        """Where a career goes on when an act happens: the municipality told last before, or the first."""
        if not self.homes:
            return None
        start, end, name = self.homes[max(0, bisect_left(self.homes, act.last, key=_first) - 1)]
        return Filler(name, (start, end) if end else None, "inferred")

    def _of_overview(self, act: Act) -> Filler:
        if act.kind in _PARTY_MOVES:
            return self._in_article(act.item_place or act.place) or self._country()
        told = None if act.settings.get("everywhere") else act.place or act.item_place
        if told is None and act.kind in _OF_MUNICIPALITIES and self._holds_municipalities():
            told = self._named_before(act)
        whole = self._whole()
        if told is None or ("scope" in act.slots and whole.value.startswith(f"{told.value} ")):
            return whole  # ``all towns of Srem`` in the section of Srem District
        return self._in_article(told) or whole

    def _holds_municipalities(self) -> bool:
        """Whether the section is about a country or a region, which has no mayor itself."""
        return not self.section.subject and shape_of(self.section.heading) is not Shape.NAME

    def _named_before(self, act: Act) -> Filler | None:
        """The place that the paragraph names last before an act ends: ``Ada, whose mayor resigned``."""
        section = self.section
        block = bisect_right(section.blocks, act.first + section.start, key=lambda block: block.start) - 1
        first = section.blocks[block].start - section.start if block >= 0 else 0
        place = bisect_left(self.named, act.last, key=_first) - 1
        while place >= 0 and self.named[place][0] >= first:
            start, end, name = self.named[place]
            if end <= act.last and name != self.country:
                return Filler(name, (start, end), "inferred")
            place -= 1
        return None

    def _in_article(self, place: Filler | None) -> Filler | None:
        """A place of the section's body with its span in the article."""
        if place is None or place.span is None:
            return place
        first, last = place.span
        return replace(place, span=(first + self.section.start, last + self.section.start))

    def _country(self) -> Filler:
        return Filler(self.country, None, "inferred")

    def _subject(self) -> Filler:
        section = self.section
        name = section.subject or section.heading or self.country
        return Filler(name, (section.subject_start, section.subject_end))

    def _whole(self) -> Filler:
        """The scope of an overview itself: the region that its heading names, or the country."""
        section = self.section
        if section.subject:
            return self._subject()
        if not names_area(section.heading):
            return self._country()
        return Filler(section.heading, (section.heading_start, section.heading_end))

    def area(self, jurisdiction: str) -> list[str]:
        """What a jurisdiction lies in, from the outermost: the country, then the regions of the headings."""
        if jurisdiction == self.country:
            return []
        if self._areas is None:
            regions = (heading for heading in self.section.headings[:-1] if names_area(heading))
            self._areas = [part for part in (self.country, *regions) if part]
        return [part for part in self._areas if part != jurisdiction]
