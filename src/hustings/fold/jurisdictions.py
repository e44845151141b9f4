"""Which unit of government an act belongs to: the section's place, the place that the clause names, or the country."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.article import ArticleSection
from hustings.components.acts import Act
from hustings.components.reference import Filler

_COUNTRYWIDE = frozenset(("party_merged", "alliance_formed"))
_PARTY_MOVES = frozenset(("party_joined", "party_left"))


@dataclass(slots=True)
class Places:
    """The places of one section.

    Attributes:
        section: The section.
        country: Its country's name, or that of the article, or empty.
        default: The place that the section as a whole is about, for reports and people.
    """

    section: ArticleSection
    country: str
    default: Filler | None

    def of(self, act: Act) -> Filler:
        """The jurisdiction of an act, with its span in the section if it was read there."""
        scope = self.section.scope
        if act.national or act.kind in _COUNTRYWIDE:
            return self._country()
        if act.kind in _PARTY_MOVES and scope in ("person", "overview"):
            return self._country() if scope == "person" else act.item_place or act.place or self._country()
        if scope == "place":
            return act.place if act.told_place and act.place is not None and act.place.value != self.country else self._subject()
        if scope == "overview":
            if act.settings.get("everywhere"):
                return self._whole()
            return act.place or act.item_place or self._whole()
        return act.place or self.default or self._country()

    def _country(self) -> Filler:
        return Filler(self.country, None, "inferred")

    def _subject(self) -> Filler:
        section = self.section
        return Filler(section.subject or section.heading or self.country, (section.subject_start, section.subject_end))

    def _whole(self) -> Filler:
        """The scope of an overview itself: the region that its heading names, or the country."""
        if self.section.subject:
            return self._subject()
        heading = self.section.heading
        generic = not heading or heading.lower() in _GENERIC or set(heading.lower().split()) <= _GENERIC_WORDS
        return self._country() if generic else Filler(heading, (self.section.heading_start, self.section.heading_end))


_GENERIC_WORDS = frozenset(
    "general results overall result outcome summary overview by municipality municipalities town towns city cities local council councils mayoral mayors mayor"
    " election elections and the of in for after aftermath background party parties votes seats turnout first second round runoff runoffs changes".split()
)
_GENERIC = frozenset(
    "results outcome overview summary background aftermath conduct analysis introduction campaign election elections lead results by municipality"
    " results by region reactions consequences changes mayors parties".split()
) | {"results by municipality", "results by district", "election results", "overall results", "local elections", "mayoral elections", "by municipality"}
