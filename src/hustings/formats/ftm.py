"""FollowTheMoney entities as JSON lines, for OpenAleph, OpenSanctions and graph tools.

Mayors are ``Occupancy`` of a ``Position`` in a ``PublicBody``, each tenure once however many sections
tell it; parties are ``Organization``, their roles ``UnknownLink``, events ``Event``; the article is their
``proof``. Source: the schemata of followthemoney 4.11.2, which has no place for votes, terms and reasons:
they are told in ``description``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha1
from pathlib import Path
from typing import Any

from hustings.formats.bundle import distinct
from hustings.formats.dates import partial_date
from hustings.formats.identity import INDEPENDENT, People, Tenure, real_parties, tenures
from hustings.formats.losses import filled
from hustings.formats.places import Place, Places
from hustings.formats.registry import Format, Settings
from hustings.formats.wording import event_name, note, one_line, quotes
from hustings.records import EventRecord, Extraction, PartyRecord, dump_json, slots

DATASET = "hustings"
NO_PLACE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("mayors", "parties", "events"), ("spans", "how", "area", "rule", "method", "score")),
    "source": ("text",),
    "warnings": (),
}
Value = str | None


class Graph:
    """The entities of one article; an entity that is named twice is one with the values of both.

    Args:
        extraction: The article's records.
        settings: ``source_url`` is heeded.
    """

    def __init__(self, extraction: Extraction, settings: Settings) -> None:
        self._entities: dict[str, dict[str, Any]] = {}
        self._title = extraction.article.title
        self._organisations = {party.name: party for party in extraction.organisations}
        self._url = settings.source_url
        name = extraction.source.file or f"{self._title}.txt"
        self.article = self.add(
            "Article", ["article"], title=[self._title], fileName=[Path(name).name], sourceUrl=[self._url]
        )

    def add(self, schema: str, key: Sequence[str], **properties: Iterable[Value]) -> str:
        """Add an entity, or values to it, and give its id.

        Args:
            schema: FollowTheMoney's schema.
            key: What stands for the entity inside the article.
            properties: Values by property; None and empty ones are left out.
        """
        parts = "\x1f".join((self._title, schema, *key))
        identifier = f"hu-{sha1(parts.encode(), usedforsecurity=False).hexdigest()}"
        entity = self._entities.setdefault(
            identifier, {"id": identifier, "schema": schema, "properties": {}, "datasets": [DATASET]}
        )
        for name, values in properties.items():
            held = entity["properties"].setdefault(name, [])
            held.extend(one_line(value) for value in values if value and one_line(value) not in held)
            if not held:
                del entity["properties"][name]
        return identifier

    def told(self, schema: str, key: Sequence[str], **properties: Iterable[Value]) -> str:
        """Add an entity that the article proves."""
        return self.add(schema, key, proof=[self.article], sourceUrl=[self._url], **properties)

    def entities(self) -> Iterator[dict[str, Any]]:
        """All entities in the order of their first naming."""
        return iter(self._entities.values())

    def government(self, place: Place) -> str:
        """The public body of a place."""
        topic = "gov.national" if place.national else "gov.muni"
        return self.add("PublicBody", [place.key], name=[place.name], country=[place.country], topics=[topic])

    def office(self, place: Place, title: str) -> str:
        """An office in a place."""
        topics = ["gov.national" if place.national else "gov.muni", "role.pep"]
        return self.add(
            "Position",
            [place.key, title],
            name=[f"{title[0].upper()}{title[1:]} of {place.name}"],
            organization=[self.government(place)],
            subnationalArea=[None if place.national else place.name],
            country=[place.country],
            topics=topics,
        )

    def person(self, identifier: str, name: str, place: Place) -> str:
        """A person in a place."""
        return self.add("Person", [identifier], name=[name], country=[place.country])

    def party(self, name: str, place: Place) -> str:
        """A party, list or group."""
        known = self._organisations.get(name)
        return self.add(
            "Organization",
            [name],
            name=[name],
            abbreviation=[known.abbreviation if known else None],
            alias=known.aliases if known else [],
            country=[place.country],
            topics=["pol.party"] if known is None or known.kind == "party" else [],
        )


def entities(extraction: Extraction, settings: Settings) -> list[dict[str, Any]]:
    """An article's records as FollowTheMoney entities.

    Args:
        extraction: The article's records.
        settings: ``source_url`` is heeded.
    """
    graph, places, people = Graph(extraction, settings), Places(extraction), People(extraction)
    for tenure in tenures(extraction):
        _add_tenure(graph, tenure, places.of(tenure.first), people, extraction.article.election_date)
    for record in extraction.parties:
        _add_role(graph, record, places.of(record))
    for event in extraction.events:
        _add_event(graph, event, places.of(event), people)
    return list(graph.entities())


def _add_tenure(graph: Graph, tenure: Tenure, place: Place, people: People, election: Value) -> None:
    holder = graph.person(tenure.person_id, tenure.person, place)
    at_election = tenure.told("accession") in ("confirmed", "chosen")
    graph.told(
        "Occupancy",
        [tenure.id],
        holder=[holder],
        post=[graph.office(place, "mayor")],
        startDate=[partial_date(tenure.start)],
        endDate=[partial_date(tenure.end)],
        electionDate=[partial_date(election) if at_election else None],
        politicalGroup=tenure.parties,
        constituency=[tenure.jurisdiction],
        status=["ended" if tenure.end or tenure.end_reason else None],
        summary=quotes(tenure.records),
        description=[_tenure_note(tenure)],
        recordId=[record.id for record in tenure.records],
    )
    for party in real_parties(tenure.parties):
        graph.told(
            "Membership",
            [tenure.person_id, party],
            member=[holder],
            organization=[graph.party(party, place)],
            role=["party or list that the article gives with the mayor's office"],
        )
    for successor in tenure.successors:
        next_id = people.of_name(tenure.jurisdiction, successor)
        if next_id != tenure.person_id:
            graph.told("Succession", [tenure.id, next_id], predecessor=[holder],
                       successor=[graph.person(next_id, successor, place)], role=["mayor"],
                       date=[partial_date(tenure.end)])  # fmt: skip


def _tenure_note(tenure: Tenure) -> str | None:
    """What an Occupancy has no property for."""
    votes = tenure.votes
    values: dict[str, Any] = {name: tenure.told(name) for name in ("accession", "incumbent", "term")}
    values |= {"end_reason": tenure.end_reason, "successor": ", ".join(tenure.successors)}
    values["votes"] = votes.model_dump(by_alias=True, exclude_none=True) if votes else None
    values["start"] = tenure.start if partial_date(tenure.start) is None else None
    values["end"] = tenure.end if partial_date(tenure.end) is None else None
    return note({name: value or None for name, value in values.items()}, values)


def _add_role(graph: Graph, record: PartyRecord, place: Place) -> None:
    if record.party == INDEPENDENT:
        return
    role = f"{record.role} ({record.extent})" if record.extent else record.role
    values = slots(record)
    key = [place.key, record.party, role, record.scope or "", *sorted(record.except_ or [])]
    graph.told(
        "UnknownLink",
        key,
        subject=[graph.party(record.party, place)],
        object=[graph.government(place)],
        role=[role],
        summary=quotes([record]),
        description=[note(values, ("scope", "except"))],
        recordId=[record.id],
    )


def _add_event(graph: Graph, event: EventRecord, place: Place, people: People) -> None:
    values = slots(event)
    person_id = people.of_event(event)
    involved = [graph.party(name, place) for name in parties_of(event)]
    if person_id is not None and event.person is not None:
        involved.insert(0, graph.person(person_id, event.person, place))
    named = ["type", *(name for name in values if name not in ("type", "date", "jurisdiction", "person"))]
    if partial_date(event.date) is None:
        named.append("date")
    graph.told(
        "Event",
        [event.id],
        name=[event_name(event)],
        date=[partial_date(event.date)],
        involved=involved,
        location=[event.jurisdiction],
        country=[place.country],
        summary=quotes([event]),
        description=[note(values, named)],
        keywords=[event.type],
        recordId=[event.id],
    )
    if event.type == "party_merged" and real_parties([event.party]) and real_parties([event.target]):
        merged, into = (graph.party(name, place) for name in (str(event.party), str(event.target)))
        graph.told("Succession", [event.id], predecessor=[merged], successor=[into], role=["merged into"],
                   date=[partial_date(event.date)], recordId=[event.id])  # fmt: skip


def parties_of(event: EventRecord) -> list[str]:
    """The parties and lists that an event names, each once, ``independent`` left out."""
    return list(dict.fromkeys(real_parties([event.party, *(event.parties or []), event.list_, event.target])))


def render(extractions: Sequence[Extraction], settings: Settings) -> bytes:
    """All entities as JSON lines, each once."""
    found: dict[str, dict[str, Any]] = {}
    for extraction in distinct(extractions):
        for entity in entities(extraction, settings):
            held = found.setdefault(entity["id"], entity)["properties"]
            for name, values in entity["properties"].items():
                held[name] = list(dict.fromkeys([*held.get(name, []), *values]))
    return "".join(dump_json(entity, None) for entity in found.values()).encode()


def losses(extractions: Sequence[Extraction]) -> list[str]:
    """What has no place: the bookkeeping, and roles of independents, who are no organisation."""
    independents = sum(record.party == INDEPENDENT for each in extractions for record in each.parties)
    told = [f"parties with the party {INDEPENDENT!r} ({independents})"] if independents else []
    return [*told, *filled(extractions, NO_PLACE)]


def ours(path: Path) -> bool:
    """Whether a file's first line is an entity of our dataset."""
    with suppress(OSError, ValueError), path.open(encoding="utf-8") as lines:
        first = json.loads(lines.readline())
        return isinstance(first, dict) and first.get("datasets") == [DATASET]
    return False


FORMAT = Format(
    name="ftm",
    summary="FollowTheMoney entities: OpenAleph, OpenSanctions, graphs",
    render=render,
    ours=ours,
    losses=losses,
)
