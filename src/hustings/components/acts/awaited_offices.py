"""Which office somebody was elected to, by what was awaited: ``agreed on a speaker: X was elected``."""

from __future__ import annotations

from hustings.components.acts.scene import CHOOSING, Topic
from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.nouns.contests import is_contest, is_round
from hustings.components.nouns.offices import MAYOR, OfficeReading

_AGREEING = CHOOSING | {"agree", "settle", "decide", "vote", "find", "lack", "await", "want", "get"}
_AGREEING |= {"obtain", "receive", "wait"}
_SEATS = frozenset(("COUNCIL", "ASSEMBLY", "SEAT", "LIST", "LISTWORD", "HUMAN"))
_OPEN = ("a", "an", "no")  # ``a speaker``: nobody yet
_OWN = ("its", "their")  # ``the town got its mayor only in May, when X was elected``


class AwaitedOffices(Topic):
    """Offices that a clause of electing leaves out since the clauses before it were about them."""

    def awaited(self, clause: Clause) -> OfficeReading | None:
        """The office that whoever a clause says to be elected was elected to."""
        if _tells_of_seats(clause):
            return None
        return self.instead(clause) or self._agreed_on(clause) or self._decided_by_round(clause)

    def instead(self, clause: Clause) -> OfficeReading | None:
        """``The outgoing mayor failed, and X was elected instead``: to the office spoken of."""
        if "instead" not in clause.words or _tells_of_seats(clause):
            return None
        return self._meant(self.scene.office_before(clause.verb.start), clause)

    def _agreed_on(self, clause: Clause) -> OfficeReading | None:
        """``took nine ballots to elect a chair: on 3 May X was elected``: the one that was looked for."""
        for other in self.scene.clauses:
            if other.verb.start >= clause.verb.start or _AGREEING.isdisjoint(other.verb.lemmas):
                continue
            for noun in (*other.after, *(one for _, one in other.args)):
                if _is_open(noun, clause) and noun.end <= clause.verb.start:
                    reading = self.scene.office(noun)
                    if reading is not None and reading.office and not reading.anaphoric:
                        return reading
        return None

    def _decided_by_round(self, clause: Clause) -> OfficeReading | None:
        """``A runoff was held, after which X was declared elected``: who is elected by name is the mayor."""
        here = (
            noun for noun in self.scene.chunks if isinstance(noun, Noun) and noun.end <= clause.verb.start
        )
        told = any(is_round(noun) and is_contest(noun) for noun in here)
        return self._meant(MAYOR, clause) if told and self.discourse.place else None

    def _meant(self, office: str, clause: Clause) -> OfficeReading | None:
        at = self.scene.offsets[clause.verb.start]
        return OfficeReading(office, (at, at), anaphoric=True) if office else None


def _is_open(noun: Noun, clause: Clause) -> bool:
    """``a speaker``, ``its mayor, when X was elected``: an office that nobody is said to hold yet."""
    own = noun.poss in _OWN and clause.link == "sub:when"
    return noun.type == "OFFICE" and (noun.det in _OPEN or own)


def _tells_of_seats(clause: Clause) -> bool:
    """``was elected to the council instead``: of no office."""
    args = (noun for prep, noun in clause.args if prep != "by")  # ``elected by the assembly``
    return any(noun.type in _SEATS for noun in (*clause.after, *args))
