"""Which place a record speaks of and which country that place is in."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.records import Extraction, Record


@dataclass(frozen=True)
class Place:
    """A unit of government. Places of equal name in two countries are two.

    Attributes:
        name: As printed.
        country: The country's name, if the article tells.
    """

    name: str
    country: str | None

    @property
    def national(self) -> bool:
        """Whether it is the country itself."""
        return self.name == self.country

    @property
    def key(self) -> str:
        """Stands for the place inside an article."""
        return f"{self.country or ''}/{self.name}"


class Places:
    """The places of an article's records.

    Args:
        extraction: The article's records.
    """

    def __init__(self, extraction: Extraction) -> None:
        self._article = extraction.article.country
        self._sections = {section.id: section.country for section in extraction.sections}

    def of(self, record: Record) -> Place:
        """The place of a record's jurisdiction."""
        country = self._sections.get(record.section) or self._article
        if country is None and record.area:
            country = record.area[0]
        return Place(record.jurisdiction, country)
