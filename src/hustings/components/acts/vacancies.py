"""Offices that stand empty: what a sentence says of them, and which one was left last."""

from __future__ import annotations

from itertools import islice

from hustings.components.acts.model import Act
from hustings.components.acts.scene import Topic
from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.mentions.words import word_set
from hustings.components.nouns.offices import MAYOR, SEAT, OfficeReading

_LEAVING = frozenset(("leave", "office_left", "seat_left"))
_TAKING = frozenset(("take", "office_taken", "seat_won"))
# How many acts back the leaving of an office is looked for that somebody else then fills.
_LOOK_BACK = 6
_STANDING = word_set("stand be remain stay lie fall go sit become leave keep run")
_EMPTY = word_set("vacant empty unfilled unoccupied open void leaderless rudderless mayorless")
_GAPS = word_set("vacancy vacuum interregnum gap void")
_LASTING = word_set("last continue be remain persist stand go drag end")
_FILLED = word_set("fill close occupy")
_SUBORDINATE = ("sub:until", "sub:till", "sub:before", "sub:when")
_SINCE = ("sub:since", "sub:after", "sub:when", "sub:because")
_OFFICES = ("POST", "OFFICE")
# A chair can be the speaker's or the mayor's.
_BARE_CHAIR = frozenset(("the", "chair"))
# How many sentences after it was left somebody can be told to hold it now.
_SOON = 2
_OTHERS = ("his", "her", "their")
_ELECTED_TO = (*_OFFICES, "ASSEMBLY", "COUNCIL", "NATIONAL_ASSEMBLY")
_ELSEWHERE = ("to", "into", "onto", "as")


class Vacancies(Topic):
    """Which office stands empty until somebody comes."""

    def ended_by(self, clause: Clause) -> OfficeReading | None:
        """``The post stood empty until X was chosen``: the office that X was chosen for."""
        if clause.link not in _SUBORDINATE or any(prep in _ELSEWHERE for prep, _ in clause.args):
            return None
        for other in self.scene.clauses:
            if other is clause:
                return None
            thing = _empty_thing(other)
            if thing is not None and other.verb.modal in ("", "would", "was to", "had to"):
                return self._office_of(thing)
        return None

    def begun_by(self, clause: Clause) -> OfficeReading | None:
        """``The town had been without a mayor since X resigned``: the office that X left."""
        if clause.link not in _SINCE:
            return None
        for other in self.scene.clauses:
            thing = _empty_thing(other) if other is not clause else None
            reading = self.scene.office(thing)
            if reading is not None and reading.anaphoric and self.scene.last_office:
                return OfficeReading(self.scene.last_office, reading.span, anaphoric=True)
            if reading is not None and reading.office:
                return reading
        return None

    def left_last(self) -> Act | None:
        """The last leaving of an office that nobody is told to have taken since."""
        acts = [*self.scene.told, *self.scene.acts]
        filled: set[str] = set()
        for act in islice(reversed(acts), _LOOK_BACK):
            if act.kind in _TAKING:
                filled.add(_office_in(act))
            elif act.kind in _LEAVING and _office_in(act) not in filled:
                return act
        return None

    def vacated(self, at: int) -> OfficeReading | None:
        """The office left last, for a phrase at a token that means it: ``the vacancy``."""
        act = self.left_last()
        return OfficeReading(_office_in(act), (at, at), anaphoric=True) if act is not None else None

    def held_now(self, clause: Clause, noun: Noun, holder: str) -> OfficeReading | None:
        """``They dismissed the deputy mayor, Y. X has the post now``: the office that somebody left before.

        Args:
            clause: What states that somebody holds the post.
            noun: The post's phrase; ``his post`` is another's only where the clause says that it is so now.
            holder: The name of who holds it.
        """
        ours = noun.det in ("the", "that", "this") or (noun.poss in _OTHERS and "now" in clause.words)
        if noun.type != "POST" or noun.of or not ours or clause.verb.past or clause.verb.perfect:
            return None
        act = self.left_last()
        if act is None or act.says("person", holder) or _office_in(act) in ("", SEAT):
            return None
        if self.discourse.sentence - act.sentence > _SOON:
            return None
        return OfficeReading(_office_in(act), (noun.first, noun.last), anaphoric=True)

    def office_of_it(self, it: Noun) -> OfficeReading | None:
        """``was elected to it``: the office that was named last, unless a body was named behind it."""
        if it.head != "it":
            return None
        chunks = (*self.scene.previous_chunks, *self.scene.chunks)
        named = (one for one in reversed(chunks) if isinstance(one, Noun) and one.start < it.start)
        noun = next((one for one in named if one.type in _ELECTED_TO), None)
        reading = self.scene.office(noun) if noun is not None and noun.type in _OFFICES else None
        return reading if reading is not None and reading.office else None

    def _office_of(self, thing: Noun) -> OfficeReading | None:
        reading = self.scene.office(thing) if thing.type in _OFFICES else None
        told = reading if reading is not None and reading.office and not reading.anaphoric else None
        if told is not None and not thing.words <= _BARE_CHAIR:
            return told
        return self.vacated(thing.first) or told


def _empty_thing(clause: Clause) -> Noun | None:
    """The office that a clause says stands empty, or the gap itself."""
    subject, lemmas = (clause.subjects[0] if clause.subjects else None), clause.verb.lemmas
    if subject is not None and (subject.type in _OFFICES or subject.head in _GAPS):
        told = (*clause.words, *(noun.head for noun in clause.after))
        if not _STANDING.isdisjoint(lemmas) and not _EMPTY.isdisjoint(told):
            return subject
        if subject.head in _GAPS and not _LASTING.isdisjoint(lemmas):
            return subject
        if clause.verb.negated and clause.verb.passive and not _FILLED.isdisjoint(lemmas):
            return subject
    lacked = [noun for noun in clause.after if noun.det == "no"]
    lacked += [noun for prep, noun in clause.args if prep == "without"]
    return next((noun for noun in lacked if noun.type == "OFFICE"), None)


def _office_in(act: Act) -> str:
    """The office that an act of taking or leaving is about."""
    if act.kind in ("leave", "take"):
        return MAYOR
    if act.kind in ("seat_left", "seat_won"):
        return SEAT
    office = act.filler("office")
    return office.value if office is not None else ""
