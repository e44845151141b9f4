"""Tenures of mayors: what taking, keeping, leaving and holding the office add up to, for each place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from hustings.components.acts import Act
from hustings.components.reference import Filler

LOOK_BACK = 500  # in tenures of one place in one section: no text tells of more
# Of two reasons to leave the stronger one is kept.
_STRENGTH = {"annulled": 4, "resigned": 3, "dismissed": 3, "died": 3, "replaced": 1}


@dataclass(slots=True, eq=False)
class Tenure:
    """One person's stint in one mayor's office, as acts of a section tell it.

    Attributes:
        person: The full name.
        slots: What fills the record's slots, by name; the first told holds.
        votes: The parts of the vote that chose the person, by name.
        acts: The acts that tell of it, in text order.
        accession: How it began, as the record says it; None if that is not told.
        ended: Whether the text tells of its end.
    """

    person: str
    slots: dict[str, Filler] = field(default_factory=dict)
    votes: dict[str, Filler] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    accession: str | None = None
    ended: bool = False


class TenureBook:
    """The tenures of one place, written act by act in text order.

    Args:
        protagonist: In a biography the person that it is about, else None.
    """

    def __init__(self, protagonist: str | None = None) -> None:
        self.protagonist = protagonist
        self.tenures: list[Tenure] = []

    def current(self) -> Tenure | None:
        """The latest stint that is no earlier one told in passing."""
        return next(self._latest(), None)

    def of(self, person: str) -> Tenure | None:
        """The latest stint of a person."""
        return next((tenure for tenure in self._latest() if tenure.person == person), None)

    def _latest(self) -> Iterator[Tenure]:
        stints = islice(reversed(self.tenures), LOOK_BACK)
        return (tenure for tenure in stints if tenure.accession != "past")

    def add(self, act: Act) -> None:
        """Writes one act into the book: of taking, leaving, holding the office, of annulling an election."""
        person = act.filler("person")
        if person is None:
            return
        write = {
            "take": self._take,
            "leave": self._leave,
            "hold": self._hold,
            "leave-date": self._leave_date,
            "annulment": self._annul,
        }[act.kind]
        write(act, person)

    def _take(self, act: Act, person: Filler) -> None:
        before = self.current()
        mine = self.of(person.value)
        if mine is not None and not mine.ended and mine is before:
            mine.acts.append(act)
            self._fill(mine, act)
            return
        if mine is not None and mine is before and _is_summary_of(mine, act):
            self._unfold(mine, act)
            return
        tenure = Tenure(person.value, {"person": person}, acts=[act])
        if before is not None and before.ended and _years_between(before, act) > 1:
            before = None  # ``was mayor from 1990 to 1993 … in 2010, X was elected``: not after each other
        tenure.accession = self._accession(act, before)
        self._fill(tenure, act)
        succeeds = before is not None and (before.ended or tenure.accession == "succeeded")
        if before is not None and succeeds and before.person != person.value:
            before.slots.setdefault("successor", replace(person))
        self.tenures.append(tenure)

    def _unfold(self, summary: Tenure, act: Act) -> None:
        """``was mayor from 2012 to 2018 … On 9 July 2012, X was elected``: the stint told again in full."""
        before = next((one for one in self._latest() if one is not summary), None)
        if before is not None and _years_between(before, act) > 1:
            before = None
        summary.accession = self._accession(act, before)
        summary.slots.pop("start", None)
        summary.acts = []
        self._fill(summary, act)
        summary.acts = [act]
        summary.ended = False

    def _fill(self, tenure: Tenure, act: Act) -> None:
        for name in ("party", "term", "incumbent"):
            filler = act.filler(name)
            if filler is not None:
                tenure.slots.setdefault(name, filler)
        if len(tenure.acts) > 1:
            return
        date = act.filler("date")
        if date is not None:
            tenure.slots.setdefault("start", date)
        for name, part in act.slots.items():
            if name.startswith("votes.") and isinstance(part, Filler):
                tenure.votes.setdefault(name.removeprefix("votes."), part)

    def _accession(self, act: Act, before: Tenure | None) -> str | None:
        manner = act.settings.get("manner")
        if act.settings.get("bare"):
            return None
        if manner == "chosen":
            return "chosen"
        if manner in ("succeeded", "returned") or act.settings.get("replaces"):
            return "succeeded"
        if before is not None and before.ended:
            return "succeeded"
        if manner == "confirmed" or ("incumbent" in act.slots and "term" in act.slots):
            return "confirmed"
        unsaid = self.protagonist is not None and act.settings.get("chosen") is False
        return None if unsaid else "chosen"

    def _leave(self, act: Act, person: Filler) -> None:
        tenure = self.of(person.value)
        if tenure is None:
            tenure = self._open_period(person.value)
        if tenure is None or (tenure.ended and tenure is not self.current()):
            tenure = Tenure(person.value, {"person": person})
            party = act.filler("party")
            if party is not None:
                tenure.slots["party"] = party
            self._insert_before_successor(tenure, act)
        tenure.acts.append(act)
        reason, date = act.filler("reason"), act.filler("date")
        known = tenure.slots.get("end_reason")
        if reason is not None and (known is None or _STRENGTH[reason.value] > _STRENGTH[known.value]):
            tenure.slots["end_reason"] = reason
        if date is not None:
            end = tenure.slots.get("end")
            if end is None or date.value.startswith(end.value):
                tenure.slots["end"] = date
        tenure.ended = True

    def _open_period(self, person: str) -> Tenure | None:
        """``X, mayor since 2012, resigned``: what is told with its start alone ends."""
        last = self.tenures[-1] if self.tenures else None
        if last is None or last.person != person or last.accession != "past":
            return None
        if "start" not in last.slots or "end" in last.slots:
            return None
        last.accession = None
        last.ended = False
        return last

    def _insert_before_successor(self, tenure: Tenure, act: Act) -> None:
        """A leaving told after the successor's taking: ``takes over from X, who resigned``."""
        last = self.current()
        if last is not None and last.acts and last.acts[0].settings.get("replaces") == tenure.person:
            self.tenures.insert(self.tenures.index(last), tenure)
            tenure.slots["successor"] = replace(last.slots["person"])
        else:
            self.tenures.append(tenure)

    def _leave_date(self, act: Act, person: Filler) -> None:
        date = act.filler("date")
        tenure = self.of(person.value)
        if tenure is None or date is None:
            return
        tenure.slots["end"] = date
        for earlier in tenure.acts:
            if earlier.kind == "leave":
                earlier.slots["date"] = date

    def _annul(self, act: Act, person: Filler) -> None:
        tenure = self.of(person.value)
        if tenure is None or not act.settings.get("election"):
            return
        tenure.slots["end_reason"] = Filler("annulled", None, "inferred")
        date = act.filler("date")
        if date is not None:
            tenure.slots["end"] = date
        tenure.ended = True
        tenure.acts.append(act)

    def _hold(self, act: Act, person: Filler) -> None:
        tenure = Tenure(person.value, {"person": person}, acts=[act])
        own = person.value == self.protagonist and not act.settings.get("passing")
        tenure.accession = None if own else "past"
        for name in ("party", "start", "end"):
            filler = act.filler(name)
            if filler is not None:
                tenure.slots[name] = filler
        tenure.ended = True
        self.tenures.append(tenure)


def _years_between(before: Tenure, act: Act) -> int:
    """How many years lie between the end of a tenure and a taking of office; 0 if either isn't told."""
    end, start = before.slots.get("end"), act.filler("date")
    if end is None or start is None:
        return 0
    first, second = end.value[:4], start.value[:4]
    return int(second) - int(first) if first.isdigit() and second.isdigit() else 0


def _is_summary_of(tenure: Tenure, act: Act) -> bool:
    """Whether a tenure is only told by its period, which a taking of office begins."""
    start, date = tenure.slots.get("start"), act.filler("date")
    if start is None or date is None or any(one.kind != "hold" for one in tenure.acts):
        return False
    return date.value.startswith(start.value)
