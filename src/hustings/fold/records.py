"""Builds the records of a section from its acts: ids, evidence, spans, and how each slot was found."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import Any

from hustings.components.acts import Act
from hustings.components.reference import Filler
from hustings.fold.jurisdictions import Places
from hustings.fold.tenures import Tenure, TenureBook
from hustings.records import EventRecord, Evidence, MayorRecord, PartyRecord, Votes

_NUMBERS = frozenset(("position", "term"))
_FLAGS = frozenset(("incumbent", "reelected"))
_OFFICE_ACTS = frozenset(("take", "leave", "hold", "leave-date", "annulment"))
_EVENT_OF = {"take": "mayor_selected", "leave": "mayor_left"}


@dataclass(slots=True)
class SectionActs:
    """One section's acts with what is needed to fold them.

    Attributes:
        title: The article's title, for ids.
        text: The article's text.
        places: The section's places.
        acts: In text order; offsets are in the section's body.
        sentences: First and last character of each sentence in the body.
    """

    title: str
    text: str
    places: Places
    acts: list[Act]
    sentences: list[tuple[int, int]]


@dataclass(slots=True)
class _Draft:
    kind: str
    jurisdiction: Filler
    slots: dict[str, Any]
    spans: dict[str, Any]
    how: dict[str, str]
    acts: list[Act]
    rule: str


class _Folder:
    def __init__(self, section: SectionActs) -> None:
        self.section = section
        self.base = section.places.section.start
        self.seen: Counter[str] = Counter()
        self.event_ids: dict[int, str] = {}

    def run(self) -> tuple[list[MayorRecord], list[PartyRecord], list[EventRecord]]:
        books: dict[str, TenureBook] = {}
        places: dict[str, Filler] = {}
        biography = self.section.places.section.scope == "person"
        self._carry_places()
        for act in self.section.acts:
            if act.kind in _OFFICE_ACTS:
                place = self.section.places.of(act)
                places.setdefault(place.value, place)
                books.setdefault(place.value, TenureBook(biography=biography, protagonist=self.section.places.section.subject)).add(act)
        events = [record for act in self.section.acts if (record := self._event(act)) is not None]
        parties = self._roles()
        mayors = [self._mayor(places[name], tenure) for name, book in books.items() for tenure in book.tenures]
        mayors.sort(key=lambda record: record.evidence[0].start)
        return mayors, parties, events

    def _carry_places(self) -> None:
        """In reports and biographies an act that names no place happens where the last one that did happened."""
        if self.section.places.section.scope not in ("report", "person"):
            return
        last: Filler | None = None
        for act in self.section.acts:
            if act.national:
                continue
            if act.told_place and act.place is not None:
                last = act.place
            elif act.place is None and last is not None:
                act.place = Filler(last.value, None, "coreferred")

    # Drafts

    def _span(self, filler: Filler) -> tuple[int, int] | None:
        if filler.span is None or filler.span[0] >= filler.span[1]:
            return None
        return filler.span[0] + self.base, filler.span[1] + self.base

    def _put(self, draft: _Draft, name: str, filler: Filler) -> None:
        value: Any = filler.value
        if name in _NUMBERS:
            value = int(value)
        elif name in _FLAGS:
            value = True
        draft.slots[name] = value
        span = self._span(filler)
        if span is not None:
            draft.spans[name] = span
        draft.how[name] = filler.how if span is not None or filler.how != "read" else "inferred"

    def _draft(self, kind: str, place: Filler, acts: list[Act], rule: str) -> _Draft:
        draft = _Draft(kind, place, {}, {}, {}, acts, rule)
        if place.span is not None:
            inside = place.span if place.span[0] == self.section.places.section.subject_start and place.span[1] == self.section.places.section.subject_end and self.section.places.section.scope in ("place", "overview") else (place.span[0] + self.base, place.span[1] + self.base)
            if self.section.text[inside[0] : inside[1]] == place.value or inside[1] <= len(self.section.text):
                draft.spans["jurisdiction"] = inside
        draft.how["jurisdiction"] = "read" if "jurisdiction" in draft.spans else "inferred"
        return draft

    def _evidence(self, acts: list[Act]) -> list[Evidence]:
        spans = dict.fromkeys((act.first + self.base, act.last + self.base) for act in acts)
        texts = {span: self.section.text[span[0] : span[1]] for span in spans}
        return [Evidence(start=first, end=last, text=text) for (first, last), text in texts.items() if text.strip()]

    def _id(self, draft: _Draft, *keys: str) -> str:
        section = self.section.places.section.id
        key = "\x1f".join((self.section.title, section, draft.kind, draft.jurisdiction.value, *keys))
        self.seen[key] += 1
        return hashlib.sha1(f"{key}\x1f{self.seen[key]}".encode()).hexdigest()[:12]

    def _common(self, draft: _Draft, record_id: str) -> dict[str, Any]:
        section = self.section.places.section
        area = [part for part in (self.section.places.country, *section.headings[:-1]) if part and part != draft.jurisdiction.value]
        return {
            "id": record_id, "section": section.id, "jurisdiction": draft.jurisdiction.value, "area": area, "evidence": self._evidence(draft.acts),
            "spans": draft.spans, "how": draft.how, "rule": draft.rule, **_credit(draft.acts), **draft.slots,
        }  # fmt: skip

    # Records

    def _event(self, act: Act) -> EventRecord | None:
        kind = _EVENT_OF.get(act.kind, act.kind)
        if kind in ("hold", "role", "leave-date"):
            return None
        if act.settings.get("needs_place") and self.section.places.section.scope == "overview" and act.place is None and act.item_place is None:
            return None
        draft = self._draft(kind, self.section.places.of(act), [act], act.rule)
        for name, filler in act.slots.items():
            if name.startswith("votes.") or name in ("incumbent", "term", "start", "end") or (kind == "mayor_left" and name == "party"):
                continue
            if isinstance(filler, list):
                draft.slots[name] = list(dict.fromkeys(item.value for item in filler))
                draft.spans[name] = [span for item in filler if (span := self._span(item)) is not None]
                draft.how[name] = "read"
            else:
                self._put(draft, name, filler)
        record_id = self._id(draft, *(str(draft.slots.get(name, "")) for name in ("person", "party", "target", "office")))
        self.event_ids[id(act)] = record_id
        return EventRecord(type=kind, **self._common(draft, record_id))

    def _roles(self) -> list[PartyRecord]:
        records: list[PartyRecord] = []
        seen: set[tuple[Any, ...]] = set()
        told: set[tuple[Any, ...]] = set()
        for act in self.section.acts:
            if act.kind != "role":
                continue
            draft = self._draft("party", self.section.places.of(act), [act], act.rule)
            for name, filler in act.slots.items():
                if isinstance(filler, list):
                    draft.slots[name] = [item.value for item in filler]
                    draft.spans[name] = [span for item in filler if (span := self._span(item)) is not None]
                    draft.how[name] = "read"
                elif name != "date":
                    self._put(draft, name, filler)
            role = str(act.settings.get("role"))
            key = (draft.jurisdiction.value, role, draft.slots.get("party"), draft.slots.get("extent"), draft.slots.get("scope"))
            if key in seen or (role == "winner" and not draft.slots.get("extent") and (*key[:3], key[4]) in told):
                continue
            seen.add(key)
            told.add((*key[:3], key[4]))
            record_id = self._id(draft, role, str(draft.slots.get("party")))
            records.append(PartyRecord(role=role, **self._common(draft, record_id)))  # type: ignore[arg-type]
        return records

    def _mayor(self, place: Filler, tenure: Tenure) -> MayorRecord:
        draft = self._draft("mayor", place, tenure.acts, tenure.acts[0].rule)
        for name, filler in tenure.slots.items():
            self._put(draft, name, filler)
        if tenure.accession:
            draft.slots["accession"] = tenure.accession
            draft.how["accession"] = "inferred"
        if tenure.votes:
            self._votes(draft, tenure)
        record_id = self._id(draft, tenure.person)
        person_id = hashlib.sha1("\x1f".join((self.section.title, place.value, tenure.person)).encode()).hexdigest()[:12]
        events = [self.event_ids[id(act)] for act in tenure.acts if id(act) in self.event_ids]
        return MayorRecord(person_id=person_id, events=events, **self._common(draft, record_id))

    def _votes(self, draft: _Draft, tenure: Tenure) -> None:
        values: dict[str, Any] = {}
        for name, filler in tenure.votes.items():
            values[name] = True if name == "unanimous" else int(filler.value)
            span = self._span(filler)
            if span is not None:
                draft.spans["votes." + name] = span
        draft.slots["votes"] = Votes.model_validate(values)
        draft.how["votes"] = "read"


def _credit(acts: list[Act]) -> dict[str, Any]:
    """What a classifier had to say on the act that states the record."""
    return {name: acts[0].settings[name] for name in ("method", "score") if name in acts[0].settings}


def fold(section: SectionActs) -> tuple[list[MayorRecord], list[PartyRecord], list[EventRecord]]:
    """The records of a section: mayors, parties' roles, events, each in text order."""
    return _Folder(section).run()
