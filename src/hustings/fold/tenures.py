"""Tenures of mayors: what taking, keeping, leaving and holding the office add up to, for each place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from hustings.components.acts import Act
from hustings.components.fillers import Filler
from hustings.fold.vacancy import is_shortly_before

_LATEST = 30  # acts of one stint that may tell of its last election
LOOK_BACK = 100  # in tenures of one place in one section: no text tells of more
_LONGEST_TERM = 6  # in years
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
        self._undone: dict[str, Act] = {}  # annulments of elections that weren't told yet, by the person

    def current(self) -> Tenure | None:
        """The latest stint that is no earlier one told in passing."""
        return next(self._latest(), None)

    def of(self, person: str) -> Tenure | None:
        """The latest stint of a person."""
        return next((tenure for tenure in self._latest() if tenure.person == person), None)

    def told(self) -> list[Tenure]:
        """The stints that records tell of; ``X, mayor since 2012,`` without an end is none of the past."""
        return [tenure for tenure in self.tenures if tenure.accession != "past" or "end" in tenure.slots]

    def _latest(self) -> Iterator[Tenure]:
        stints = islice(reversed(self.tenures), LOOK_BACK)
        return filter(lambda tenure: tenure.accession != "past", stints)

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
        if mine is not None and mine is before and not mine.ended and not _regained(act, mine):
            mine.acts.append(act)
            self._fill(mine, act)
            return
        if mine is not None and _summed_up(mine, act):
            self._retell(mine, act)
            return
        if mine is not None and _looks_back(mine, act):
            self._look_back(mine, act)
            return
        tenure = Tenure(person.value, {"person": person}, acts=[act])
        regained = mine is not None and mine is before and not mine.ended
        tenure.accession = "chosen" if regained else self._accession(act, before)
        if mine is not None and before is not None and self._is_back(mine, before, act):
            tenure.accession = "succeeded"
        self._fill(tenure, act)
        if before is not None and self._is_followed(before, tenure, act):
            before.slots.setdefault("successor", replace(person))
        undone = self._undone.pop(person.value, None)
        if undone is not None:
            self._end_by(tenure, undone)
        if undone is not None and before is not None and _comes_behind(before, undone):
            self._put_before(tenure, before)
        else:
            self.tenures.append(tenure)

    def _is_back(self, mine: Tenure, before: Tenure, act: Act) -> bool:
        """``X was dismissed and Y elected in her place; in May X was brought back``: after Y, in mid-term."""
        between = mine.ended and before is not mine and before.accession == "succeeded"
        return between and self.protagonist is None and not _is_past(before, act)

    def _is_followed(self, before: Tenure, tenure: Tenure, act: Act) -> bool:
        """Whether a new mayor is the successor of the one told before, whose end needn't be told."""
        if before.person == tenure.person or _is_past(before, act):
            return False
        theirs = self.protagonist is None or before.person == self.protagonist
        return theirs or before.ended or tenure.accession == "succeeded"

    def _look_back(self, tenure: Tenure, act: Act) -> None:
        """Adds to a stint that is over what is told of it later: ``X had been elected in 2019``."""
        date = act.filler("date")
        if "start" not in tenure.slots and (date is not None or tenure.accession is None):
            tenure.accession = self._accession(act, None)
        if date is not None:
            tenure.slots.setdefault("start", date)
        if not any(told.kind == "take" for told in tenure.acts):
            _add_votes(tenure, act)
        tenure.acts.append(act)
        self._fill(tenure, act)

    def _retell(self, tenure: Tenure, act: Act) -> None:
        """Tells in detail of a stint that was summed up before: ``was mayor from 2012 to 2018``."""
        tenure.accession = self._accession(act, None)
        tenure.acts = []
        for name in ("start", "party"):
            filler = act.filler("date" if name == "start" else name)
            if filler is not None:
                tenure.slots[name] = filler
        tenure.acts.append(act)
        self._fill(tenure, act)
        tenure.ended = False

    def _fill(self, tenure: Tenure, act: Act) -> None:
        own = bool(act.settings.get("own_party")) and len(tenure.acts) > 1
        for name in ("party", "term", "incumbent"):
            filler = act.filler(name)
            told_later = own if name == "party" else name == "term" and _began_plainly(tenure)
            if filler is not None and not told_later:  # of a later election in a life
                tenure.slots.setdefault(name, filler)
        if len(tenure.acts) > 1:
            return
        date = act.filler("date")
        if date is not None:
            tenure.slots.setdefault("start", date)
        _add_votes(tenure, act)

    def _accession(self, act: Act, before: Tenure | None) -> str | None:
        manner = act.settings.get("manner")
        if act.settings.get("bare"):
            return None
        if manner == "chosen":
            return "chosen"
        if act.settings.get("regained") and before is not None and _is_past(before, act):
            return "chosen"  # ``was mayor from 1984 to 1992 … won the office back in 2000``
        if manner in ("succeeded", "returned") or act.settings.get("replaces"):
            return "succeeded"
        if before is not None and before.ended and not _is_past(before, act) and not _long_after(before, act):
            return "succeeded"
        if manner == "confirmed" or _goes_on(act):
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
        if date is None and "end" in tenure.slots and reason is not None:
            act.slots["date"] = tenure.slots["end"]  # what was told to have ended on a day
        if date is not None:
            known_end = tenure.slots.get("end")
            if known_end is None or _within(date, known_end):
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
        before = self.tenures[-2] if len(self.tenures) > 1 else None
        if before is not None and _replaces(before, last):  # ``took over from X, mayor since 2012, who …``
            last.slots.setdefault("successor", replace(before.slots["person"]))
        return last

    def _insert_before_successor(self, tenure: Tenure, act: Act) -> None:
        """A leaving told after the successor's taking: ``takes over from X, who resigned``."""
        last = self.current()
        if last is not None and last.acts and _is_predecessor(act, tenure.person, last):
            near = last.acts[0].sentence == act.sentence or bool(act.settings.get("left_vacant"))
            self._put_before(tenure, last, told_together=near)
        elif last is not None and last.accession == "chosen" and _is_shortly_before(act, last):
            self._put_before(tenure, last)
        else:
            self.tenures.append(tenure)

    def _put_before(self, tenure: Tenure, successor: Tenure, *, told_together: bool = True) -> None:
        """Puts a stint that is over before the one of who came next, who was told of first."""
        self.tenures.insert(self.tenures.index(successor), tenure)
        tenure.slots["successor"] = replace(successor.slots["person"])
        if successor.accession == "chosen" and told_together:
            successor.accession = "succeeded"

    def _leave_date(self, act: Act, person: Filler) -> None:
        date = act.filler("date")
        tenure = self.of(person.value)
        if tenure is None or date is None:
            return
        tenure.slots["end"] = date
        tenure.ended = True
        for earlier in tenure.acts:
            if earlier.kind == "leave":
                earlier.slots["date"] = date

    def _annul(self, act: Act, person: Filler) -> None:
        tenure = self.of(person.value)
        if not act.settings.get("election"):
            return
        if tenure is None:
            self._undone[person.value] = act
        else:
            self._end_by(tenure, act)

    def _end_by(self, tenure: Tenure, act: Act) -> None:
        """Ends a stint by the annulment of the election that it came from."""
        tenure.slots["end_reason"] = Filler("annulled", None, "inferred")
        date = act.filler("date")
        if date is not None:
            tenure.slots["end"] = date
        tenure.ended = True
        tenure.acts.append(act)

    def _hold(self, act: Act, person: Filler) -> None:
        mine, end = self.current(), act.filler("end")
        goes_on = mine is not None and mine.person == person.value and not mine.ended
        if mine is not None and goes_on and end is not None and act.filler("start") is None:
            mine.slots.setdefault("end", end)  # ``was elected in 1996 … held the post until 2000``
            mine.acts.append(act)
            mine.ended = True
            return
        told = self.of(person.value)
        if told is not None and _opens(told, act):
            told.acts.append(act)
            start = act.filler("start")
            if start is not None:
                told.slots["start"] = start
            return
        tenure = Tenure(person.value, {"person": person}, acts=[act])
        theirs = person.value == self.protagonist or bool(act.settings.get("goes_on"))
        own = theirs and not act.settings.get("passing")
        tenure.accession = None if own else "past"
        for name in ("party", "start", "end"):
            filler = act.filler(name)
            if filler is not None:
                tenure.slots[name] = filler
        tenure.ended = not (own and act.settings.get("goes_on") and "end" not in tenure.slots)
        self.tenures.append(tenure)


def _began_plainly(tenure: Tenure) -> bool:
    """Whether the number of a later term is none of the stint's, which began as a first one."""
    return len(tenure.acts) > 1 and tenure.accession in (None, "chosen")


def _add_votes(tenure: Tenure, act: Act) -> None:
    """Gives a stint the vote that an act tells of."""
    for name, part in act.slots.items():
        if name.startswith("votes.") and isinstance(part, Filler):
            tenure.votes.setdefault(name.removeprefix("votes."), part)


def _regained(act: Act, tenure: Tenure) -> bool:
    """``regained the office in 2002``: a second stint, though nothing told how the first one ended."""
    date, start = act.filler("date"), tenure.slots.get("start")
    if date is None or start is None or not date.value[:4].isdigit() or not start.value[:4].isdigit():
        return False
    if tenure.acts[0].settings.get("for_a_year") and int(date.value[:4]) > int(start.value[:4]) + 1:
        return True  # ``mayor for the customary year in 1997 … won the election of 2007``
    if act.settings.get("manner") != "confirmed" and int(date.value[:4]) > _last_year(tenure) + _LONGEST_TERM:
        return True  # ``was chosen in 1997 … was again chosen in 2012``
    back = act.settings.get("manner") == "returned" and bool(act.settings.get("regained"))
    return back and start.value[:4] < date.value[:4]


def _last_year(tenure: Tenure) -> int:
    """The year of the last election that a stint tells of."""
    latest = tenure.acts[-_LATEST:]
    dates = (filler.value[:4] for told in latest if (filler := told.filler("date")) is not None)
    return max((int(year) for year in dates if year.isdigit()), default=0)


def _goes_on(act: Act) -> bool:
    """Whether who is chosen has a further term: as the incumbent, or by its number."""
    term = act.filler("term")
    return term is not None and ("incumbent" in act.slots or int(term.value) > 1)


def _summed_up(tenure: Tenure, act: Act) -> bool:
    """Whether a bare period that was told before began with this taking of office."""
    date, start = act.filler("date"), tenure.slots.get("start")
    told = tenure.accession is None and tenure.acts[0].kind == "hold"
    if told and date is None and not act.settings.get("manner"):
        return "end" not in tenure.slots  # ``has been mayor since 2021 … the council elected him``
    return told and date is not None and start is not None and _within(date, start)


def _within(date: Filler, period: Filler) -> bool:
    """Whether a date is in the year or month of another one, told more precisely: 2012-07-09 in 2012."""
    return len(date.value) > len(period.value) and date.value.startswith(period.value)


def _is_past(tenure: Tenure, act: Act) -> bool:
    """Whether a period told before was over long before a taking of office, or a stint began after it."""
    date, end, start = act.filler("date"), tenure.slots.get("end"), tenure.slots.get("start")
    if date is not None and start is not None and date.value < start.value[: len(date.value)]:
        return True
    if tenure.acts[0].kind != "hold" or date is None or end is None:
        return False
    return date.value[:4] != end.value[:4]


def _long_after(tenure: Tenure, act: Act) -> bool:
    """``was dismissed in 2015 … X was elected in 2019``: no office stays vacant in mid-term for years."""
    date, end = act.filler("date"), tenure.slots.get("end")
    years = [filler.value[:4] for filler in (date, end) if filler is not None and filler.value[:4].isdigit()]
    return len(years) == 2 and int(years[0]) > int(years[1]) + 1


def _replaces(tenure: Tenure, other: Tenure) -> bool:
    """Whether it was told that one mayor took over from the other."""
    return bool(tenure.acts) and tenure.acts[0].settings.get("replaces") == other.person


def _is_predecessor(act: Act, person: str, tenure: Tenure) -> bool:
    """Whether who leaves made way for a mayor told before: by name, or by a date shortly before.

    Or the office stood empty till then: ``X won the by-election. The post had been vacant since Y died``.
    """
    if tenure.acts[0].settings.get("replaces") == person:
        return True
    left, start = act.filler("date"), tenure.slots.get("start")
    near = tenure.acts[0].sentence == act.sentence or bool(act.settings.get("left_vacant"))
    return near and left is not None and start is not None and left.value <= start.value


def _is_shortly_before(act: Act, tenure: Tenure) -> bool:
    """``The assembly elected X on 18 June. … Y had resigned on 20 May``: Y made way for X."""
    return is_shortly_before(act.filler("date"), tenure.slots.get("start"))


def _comes_behind(tenure: Tenure, annulment: Act) -> bool:
    """Whether a mayor told of first came after an election was annulled."""
    date, start = annulment.filler("date"), tenure.slots.get("start")
    return date is not None and start is not None and date.value <= start.value


def _looks_back(tenure: Tenure, act: Act) -> bool:
    """Whether a taking of office came before the end of a stint that was told before."""
    if act.settings.get("before_leaving") and tenure.ended:
        return True
    date, end = act.filler("date"), tenure.slots.get("end")
    if not tenure.ended or date is None or end is None:
        return False
    start = tenure.slots.get("start")
    return date.value < end.value and (start is None or start.value <= date.value)


def _opens(tenure: Tenure, act: Act) -> bool:
    """``X, mayor since 2020``, of somebody whose leaving alone was told: when the stint began."""
    return tenure.ended and "start" not in tenure.slots and "start" in act.slots and "end" not in act.slots
