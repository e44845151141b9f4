"""Builds the records of a section from its acts: events, roles of parties, tenures of mayors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hustings.components.acts import Act
from hustings.components.fillers import Filler
from hustings.fold.drafts import Draft, Drafts
from hustings.fold.jurisdictions import Places
from hustings.fold.tenures import Tenure, TenureBook
from hustings.records import EventRecord, MayorRecord, PartyRecord, Votes

_OFFICE_ACTS = frozenset(("take", "leave", "hold", "leave-date", "annulment"))
_NO_EVENTS = frozenset(("hold", "role", "leave-date"))
_EVENT_OF = {"take": "mayor_selected", "leave": "mayor_left"}
_TENURE_SLOTS = frozenset(("incumbent", "term", "start", "end"))


@dataclass(slots=True)
class SectionActs:
    """One section's acts with what is needed to fold them.

    Attributes:
        title: The article's title, for ids.
        text: The article's text.
        places: The section's places.
        acts: In text order; offsets are in the section's body.
    """

    title: str
    text: str
    places: Places
    acts: list[Act]


Records = tuple[list[MayorRecord], list[PartyRecord], list[EventRecord]]


def fold(section: SectionActs) -> Records:
    """The records of a section: mayors, parties' roles, events, each in text order."""
    return _Folder(section).run()


class _Folder:
    """Folds one section."""

    def __init__(self, section: SectionActs) -> None:
        self.acts = section.acts
        self.places = section.places
        self.scope = section.places.section.scope
        self.drafts = Drafts(section.title, section.text, section.places)
        self.event_ids: dict[int, str] = {}
        self.told: set[tuple[str, ...]] = set()

    def run(self) -> Records:
        """The section's records."""
        self._carry_places()
        self._leave_where_taken()
        books = self._books()  # first, since a date that is told later dates the act of leaving, too
        events = [record for act in self.acts if (record := self._event(act)) is not None]
        mayors = [self._mayor(place, tenure) for place, book in books for tenure in book.told()]
        return sorted(mayors, key=lambda record: record.evidence[0].start), self._roles(), events

    def _carry_places(self) -> None:
        """In reports and biographies, acts without a place happen where the last one with a place did."""
        if self.scope not in ("report", "person"):
            return
        last: Filler | None = None
        for act in self.acts:
            if act.national:
                continue
            if act.told_place and act.place is not None:
                last = act.place
            elif act.place is None and last is not None and not self.places.homes:
                act.place = Filler(last.value, None, "coreferred")

    def _leave_where_taken(self) -> None:
        """In a biography, somebody leaves an office in the place where it was taken."""
        taken: dict[tuple[str, str], Filler] = {}
        for act in self.acts if self.scope == "person" else ():
            who, office = act.filler("person"), act.filler("office")
            if who is None or office is None:
                continue
            key = who.value, office.value
            if act.kind == "office_taken" and act.told_place and act.place is not None:
                taken[key] = act.place
            elif act.kind == "office_left" and not act.told_place and key in taken:
                act.place = Filler(taken[key].value, None, "coreferred")

    # Events

    def _event(self, act: Act) -> EventRecord | None:
        if act.kind in _NO_EVENTS or self._lacks_place(act):
            return None
        if act.kind == "list_placed" and "position" not in act.slots:
            return None  # who merely stood on a list, somewhere
        kind = _EVENT_OF.get(act.kind, act.kind)
        draft = self.drafts.new(kind, self.places.of(act), [act])
        for name, filled in act.slots.items():
            of_tenure = name in _TENURE_SLOTS or name.startswith("votes.")
            if not of_tenure and (kind, name) != ("mayor_left", "party"):
                self.drafts.put(draft, name, filled)
        if kind == "office_taken" and self._told_before(draft):
            return None
        keys = draft.told("person", "party", "target", "office")
        record = EventRecord(type=kind, **self.drafts.fields(draft, *keys))
        self.event_ids[id(act)] = record.id
        return record

    def _told_before(self, draft: Draft) -> bool:
        """Whether a lead has told a dated event already that its paragraph tells again."""
        key = (draft.jurisdiction, *draft.told("person", "office", "date"))
        known = key in self.told
        if all(key):
            self.told.add(key)
        return known

    def _lacks_place(self, act: Act) -> bool:
        """Whether an act that must have a place of its own stands in an overview without one."""
        placeless = act.place is None and act.item_place is None
        return placeless and self.scope == "overview" and bool(act.settings.get("needs_place"))

    # Parties

    def _roles(self) -> list[PartyRecord]:
        """Each role once for a party and a place; a bare victory only if no clearer one is told."""
        records: list[PartyRecord] = []
        drafts = [self._role(act) for act in self.acts if act.kind == "role"]
        clear = {_named(draft) for draft in drafts if "extent" in draft.slots}
        seen: set[tuple[Any, ...]] = set()
        for draft in drafts:
            role, named, extent = draft.slots["role"], _named(draft), draft.slots.get("extent")
            if (*named, extent) in seen or (role == "winner" and not extent and named in clear):
                continue
            seen.add((*named, extent))
            keys = (role, str(draft.slots.get("party")))
            records.append(PartyRecord(**self.drafts.fields(draft, *keys)))
        return records

    def _role(self, act: Act) -> Draft:
        draft = self.drafts.new("party", self.places.of(act), [act])
        for name, filled in act.slots.items():
            if name != "date":
                self.drafts.put(draft, name, filled)
        draft.slots["role"] = str(act.settings.get("role"))
        return draft

    # Mayors

    def _books(self) -> list[tuple[Filler, TenureBook]]:
        """The tenures of each place, with the place as it is first told."""
        protagonist = self.places.section.subject if self.scope == "person" else None
        books: dict[str, tuple[Filler, TenureBook]] = {}
        for act in self.acts:
            if act.kind in _OFFICE_ACTS:
                place = self.places.of(act)
                _, book = books.setdefault(place.value, (place, TenureBook(protagonist)))
                book.add(act)
        return list(books.values())

    def _mayor(self, place: Filler, tenure: Tenure) -> MayorRecord:
        draft = self.drafts.new("mayor", place, tenure.acts)
        for name, filler in tenure.slots.items():
            self.drafts.put(draft, name, filler)
        if tenure.accession:
            draft.slots["accession"] = tenure.accession
            draft.how["accession"] = "inferred"
        if tenure.votes:
            self._put_votes(draft, tenure.votes)
        return MayorRecord(
            person_id=self.drafts.person_id(place.value, tenure.person),
            events=[self.event_ids[id(act)] for act in tenure.acts if id(act) in self.event_ids],
            **self.drafts.fields(draft, tenure.person),
        )

    def _put_votes(self, draft: Draft, votes: dict[str, Filler]) -> None:
        values: dict[str, int | bool] = {}
        for name, filler in votes.items():
            values[name] = True if name == "unanimous" else int(filler.value)
            span = self.drafts.span(filler)
            if span is not None:
                draft.spans[f"votes.{name}"] = span
        draft.slots["votes"] = Votes.model_validate(values)
        draft.how["votes"] = "read"


def _named(draft: Draft) -> tuple[Any, ...]:
    """Which party plays which role where."""
    return (
        draft.jurisdiction,
        draft.slots["role"],
        draft.slots.get("party"),
        draft.slots.get("scope"),
    )
