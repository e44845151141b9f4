"""Popolo JSON, for civic tech and EveryPolitician's tools.

A mayor is a person's membership of a place's government, on behalf of a party, in the post of mayor; each
tenure stands once however many sections tell it. What Popolo has no place for (how an office was gained
and lost, votes, evidence, what part a party plays) stands under the extra key ``hustings``, which
Popolo's schemas allow. Source: the Popolo specification and EveryPolitician's word for elections.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from hustings.formats.bundle import distinct
from hustings.formats.dates import partial_date
from hustings.formats.ftm import parties_of
from hustings.formats.identity import People, Tenure, real_parties, short_hash, tenures
from hustings.formats.losses import filled
from hustings.formats.places import Place, Places
from hustings.formats.registry import Format, Settings
from hustings.formats.wording import event_name, one_line
from hustings.records import EventRecord, Extraction, PartyRecord, Record, dump_json, slots
from hustings.version import __version__

COLLECTIONS = ("persons", "organizations", "areas", "posts", "memberships", "events")
NO_PLACE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("mayors", "parties", "events"), ("spans", "how", "area", "rule", "method", "score")),
    "source": ("text",),
    "warnings": (),
}
Item = dict[str, Any]


class Document:
    """One Popolo document.

    Args:
        settings: ``source_url`` is heeded.
    """

    def __init__(self, settings: Settings) -> None:
        self._collections: dict[str, dict[str, Item]] = {name: {} for name in COLLECTIONS}
        self._settings = settings

    def add(self, collection: str, key: str, **properties: Any) -> str:  # noqa: ANN401
        """Add an object unless it's there, and give its id; what is None or empty is left out."""
        identifier = f"{collection[:-1]}-{short_hash(collection, key)}"
        kept = {name: value for name, value in properties.items() if value not in (None, [], {})}
        self._collections[collection].setdefault(identifier, {"id": identifier, **kept})
        return identifier

    def get(self, collection: str, identifier: str) -> Item:
        """An object that was added."""
        return self._collections[collection][identifier]

    def sources(self, extraction: Extraction, records: Iterable[Record]) -> list[Item]:
        """The article as these records' source, by its hash (RFC 6920) without ``source_url``."""
        digest = urlsafe_b64encode(bytes.fromhex(extraction.source.sha256)).decode().rstrip("=")
        url = self._settings.source_url or f"ni:///sha-256;{digest}"
        return [{"url": url, "note": record.evidence[0].text} for record in records if record.evidence]

    def as_dict(self) -> dict[str, Any]:
        """The document as plain data."""
        lists = {name: list(items.values()) for name, items in self._collections.items()}
        return {"meta": {"generator": f"hustings {__version__}"}, **lists}


class ArticleInPopolo:
    """Adds one article's records to a document.

    Args:
        document: The document to fill.
        extraction: The article's records.
    """

    def __init__(self, document: Document, extraction: Extraction) -> None:
        self._document = document
        self._extraction = extraction
        self._title = extraction.article.title
        self._places = Places(extraction)
        self._people = People(extraction)
        self._organisations = {party.name: party for party in extraction.organisations}

    def add_all(self) -> None:
        """Add all records, and the election."""
        article = self._extraction.article
        if article.election_date is not None:
            day = partial_date(article.election_date)
            key, classification = f"{self._title}/election", "general election"
            self._document.add(
                "events", key, name=article.title, start_date=day, end_date=day, classification=classification
            )
        for tenure in tenures(self._extraction):
            self._add_tenure(tenure)
        for record in self._extraction.parties:
            self._add_role(record)
        for event in self._extraction.events:
            self._add_event(event)

    def _area(self, place: Place) -> str:
        classification = "country" if place.national else "municipality"
        return self._document.add(
            "areas", f"{self._title}/{place.key}", name=place.name, classification=classification
        )

    def _government(self, place: Place) -> str:
        return self._document.add(
            "organizations",
            f"{self._title}/government/{place.key}",
            name=f"Government of {place.name}",
            classification="government",
            area_id=self._area(place),
        )

    def _party(self, name: str) -> str:
        """A party or list; ``independent`` is one too, as in EveryPolitician's data."""
        known = self._organisations.get(name)
        others = [
            *([known.abbreviation] if known and known.abbreviation else []),
            *(known.aliases if known else []),
        ]
        return self._document.add(
            "organizations",
            f"{self._title}/party/{name}",
            name=name,
            classification=known.kind if known else "party",
            other_names=[{"name": other} for other in others],
        )

    def _person(self, identifier: str, name: str) -> str:
        return self._document.add("persons", f"{self._title}/{identifier}", name=name)

    def _add_tenure(self, tenure: Tenure) -> None:
        place = self._places.of(tenure.first)
        government, area = self._government(place), self._area(place)
        post = self._document.add("posts", f"{self._title}/{place.key}/mayor", label=f"Mayor of {place.name}",
                                  role="mayor", organization_id=government, area_id=area)  # fmt: skip
        parties = [self._party(name) for name in real_parties(tenure.parties) or tenure.parties]
        self._document.add(
            "memberships",
            tenure.id,
            person_id=self._person(tenure.person_id, tenure.person),
            organization_id=government,
            post_id=post,
            role="mayor",
            area_id=area,
            on_behalf_of_id=parties[0] if parties else None,
            start_date=partial_date(tenure.start),
            end_date=partial_date(tenure.end),
            sources=self._document.sources(self._extraction, tenure.records),
            hustings=[self._extra(record) for record in tenure.records],
        )
        for successor in tenure.successors:
            self._person(self._people.of_name(tenure.jurisdiction, successor), successor)

    def _extra(self, record: Record) -> Item:
        """A record's slots as they are, for the key that Popolo leaves free."""
        return {"record": record.id, "section": record.section, **slots(record)}

    def _add_role(self, record: PartyRecord) -> None:
        government = self._document.get("organizations", self._government(self._places.of(record)))
        member = {"party_id": self._party(record.party)}
        sources = self._document.sources(self._extraction, [record])
        government.setdefault("hustings", []).append(self._extra(record) | member | {"sources": sources})

    def _add_event(self, event: EventRecord) -> None:
        day = partial_date(event.date)
        person_id = self._people.of_event(event)
        person = self._person(person_id, event.person) if person_id and event.person else None
        links = {"person_id": person, "organization_ids": [self._party(name) for name in parties_of(event)]}
        self._document.add(
            "events",
            event.id,
            name=one_line(event_name(event)),
            classification=event.type,
            start_date=day,
            end_date=day,
            location=event.jurisdiction,
            area_id=self._area(self._places.of(event)),
            sources=self._document.sources(self._extraction, [event]),
            hustings=self._extra(event) | {name: value for name, value in links.items() if value},
        )


def document(extractions: Sequence[Extraction], settings: Settings) -> dict[str, Any]:
    """The extractions as one Popolo document.

    Args:
        extractions: One an article.
        settings: ``source_url`` is heeded.
    """
    made = Document(settings)
    for extraction in distinct(extractions):
        ArticleInPopolo(made, extraction).add_all()
    return made.as_dict()


def render(extractions: Sequence[Extraction], settings: Settings) -> bytes:
    """The document as JSON."""
    return dump_json(document(extractions, settings)).encode()


def ours(path: Path) -> bool:
    """Whether a file is a document of our making."""
    with suppress(OSError, ValueError, AttributeError):
        meta = json.loads(path.read_text(encoding="utf-8"))["meta"]
        return str(meta.get("generator", "")).startswith("hustings ")
    return False


FORMAT = Format(
    name="popolo",
    summary="Popolo JSON: civic tech, EveryPolitician's tools",
    render=render,
    ours=ours,
    losses=lambda extractions: filled(extractions, NO_PLACE),
)
