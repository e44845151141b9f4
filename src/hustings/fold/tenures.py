"""Tenures of mayors: what taking, keeping, leaving and holding the office add up to, for each place."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from hustings.components.acts import Act
from hustings.components.reference import Filler

LOOK_BACK = 500  # in tenures of one place in one section: no text tells of more
_STRENGTH = {"annulled": 4, "resigned": 3, "dismissed": 3, "died": 3, "replaced": 1}


@dataclass(slots=True, eq=False)
class Tenure:
    """One person's stint in one mayor's office, as acts of a section tell it."""

    person: str
    slots: dict[str, Filler] = field(default_factory=dict)
    votes: dict[str, Filler] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    accession: str | None = None
    ended: bool = False


class TenureBook:
    """The tenures of one place, written act by act in text order."""

    def __init__(self, *, biography: bool, protagonist: str = "") -> None:
        self.biography = biography
        self.protagonist = protagonist
        self.tenures: list[Tenure] = []

    def current(self) -> Tenure | None:
        """The latest stint that is no earlier one told in passing."""
        return next((tenure for tenure in islice(reversed(self.tenures), LOOK_BACK) if tenure.accession != "past"), None)

    def of(self, person: str) -> Tenure | None:
        """The latest stint of a person."""
        return next((tenure for tenure in islice(reversed(self.tenures), LOOK_BACK) if tenure.person == person and tenure.accession != "past"), None)

    def add(self, act: Act) -> None:
        """Writes one act into the book."""
        {"take": self._take, "leave": self._leave, "hold": self._hold, "leave-date": self._leave_date, "annulment": self._annul}[act.kind](act)

    def _take(self, act: Act) -> None:
        person = _filler(act, "person")
        if person is None:
            return
        before = self.current()
        mine = self.of(person.value)
        if mine is not None and not mine.ended and mine is before:
            mine.acts.append(act)
            self._fill(mine, act)
            return
        tenure = Tenure(person.value, {"person": person}, acts=[act])
        tenure.accession = self._accession(act, before)
        self._fill(tenure, act)
        if before is not None and before.person != person.value and (before.ended or tenure.accession == "succeeded"):
            before.slots.setdefault("successor", Filler(person.value, person.span, person.how))
        self.tenures.append(tenure)

    def _fill(self, tenure: Tenure, act: Act) -> None:
        for name in ("party", "term", "incumbent"):
            filler = _filler(act, name)
            if filler is not None:
                tenure.slots.setdefault(name, filler)
        date = _filler(act, "date")
        if date is not None and tenure.accession != "confirmed" and len(tenure.acts) == 1:
            tenure.slots.setdefault("start", date)
        elif date is not None and len(tenure.acts) == 1:
            tenure.slots.setdefault("start", date)
        for name, filler in act.slots.items():
            if name.startswith("votes.") and isinstance(filler, Filler) and len(tenure.acts) == 1:
                tenure.votes.setdefault(name[6:], filler)

    def _accession(self, act: Act, before: Tenure | None) -> str | None:
        manner = act.settings.get("manner")
        if act.settings.get("bare"):
            return None
        if manner in ("succeeded", "returned") or act.settings.get("replaces"):
            return "succeeded"
        if before is not None and before.ended:
            return "succeeded"
        if manner == "confirmed" or ("incumbent" in act.slots and "term" in act.slots):
            return "confirmed"
        if self.biography and act.rule == "become":
            return None
        return "chosen"

    def _leave(self, act: Act) -> None:
        person = _filler(act, "person")
        if person is None:
            return
        tenure = self.of(person.value)
        if tenure is None or (tenure.ended and tenure is not self.current()):
            tenure = Tenure(person.value, {"person": person})
            party = _filler(act, "party")
            if party is not None:
                tenure.slots["party"] = party
            self._insert_before_successor(tenure, act)
        tenure.acts.append(act)
        reason, date = _filler(act, "reason"), _filler(act, "date")
        known = tenure.slots.get("end_reason")
        if reason is not None and (known is None or _STRENGTH[reason.value] > _STRENGTH[known.value]):
            tenure.slots["end_reason"] = reason
        if date is not None:
            tenure.slots.setdefault("end", date)
        tenure.ended = True

    def _insert_before_successor(self, tenure: Tenure, act: Act) -> None:
        """A leaving told after the successor's taking: ``takes over from X, who resigned``."""
        last = self.current()
        if last is not None and last.acts and last.acts[0].settings.get("replaces") == tenure.person:
            self.tenures.insert(self.tenures.index(last), tenure)
            tenure.slots["successor"] = Filler(last.person, last.slots["person"].span, last.slots["person"].how)
        else:
            self.tenures.append(tenure)

    def _leave_date(self, act: Act) -> None:
        person, date = _filler(act, "person"), _filler(act, "date")
        tenure = self.of(person.value) if person is not None else None
        if tenure is None or date is None:
            return
        tenure.slots["end"] = date
        for earlier in tenure.acts:
            if earlier.kind == "leave":
                earlier.slots["date"] = date

    def _annul(self, act: Act) -> None:
        person = _filler(act, "person")
        tenure = self.of(person.value) if person is not None else None
        if tenure is None or not act.settings.get("election"):
            return
        tenure.slots["end_reason"] = Filler("annulled", None, "inferred")
        date = _filler(act, "date")
        if date is not None:
            tenure.slots["end"] = date
        tenure.ended = True
        tenure.acts.append(act)

    def _hold(self, act: Act) -> None:
        person = _filler(act, "person")
        if person is None:
            return
        tenure = Tenure(person.value, {"person": person}, acts=[act])
        own = self.biography and not act.settings.get("passing") and person.value == self.protagonist
        tenure.accession = None if own else "past"
        for name in ("party", "start", "end"):
            filler = _filler(act, name)
            if filler is not None:
                tenure.slots[name] = filler
        tenure.ended = True
        self.tenures.append(tenure)


def _filler(act: Act, name: str) -> Filler | None:
    value = act.slots.get(name)
    return value if isinstance(value, Filler) else None
