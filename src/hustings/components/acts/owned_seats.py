"""Acts of seats that are told by whose they are: ``her mandate, won in 1994, was renewed in 1998``."""

from __future__ import annotations

from hustings.components.acts.circumstances import Circumstances
from hustings.components.acts.keeping import Keeping
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside
from hustings.components.acts.seats import LIST_PREPS, Seats
from hustings.components.acts.taking import Taking
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.lists import PARTIES
from hustings.components.nouns.offices import MAYOR, SEAT
from hustings.components.nouns.owners import owner_of

_TAKING = frozenset(("take", "get", "receive", "obtain", "fill"))


class OwnedSeats(Topic):
    """Who won or kept a seat that a phrase calls somebody's, or that is a party's to fill."""

    def __init__(self, scene: Scene, taking: Taking, keeping: Keeping, seats: Seats) -> None:
        super().__init__(scene)
        self.taking = taking
        self.keeping = keeping
        self.seats = seats

    def won(self, firing: Firing) -> None:
        """``X, whose mandate was won from the third place on the list``, ``her mandate, won in 1994``."""
        seat, clause = firing.roles["thing"][0], firing.clause
        own = seat.poss != "whose"
        if own and (clause.link != "part" or clause.subjects[:1] != [seat]):
            return  # ``having won her seat``
        if any(prep == "by" for prep, _ in clause.args):
            return
        bearer = owner_of(seat) if own else clause.antecedent
        who = self.resolver.person(bearer) if bearer is not None else None
        if who is not None:
            body = [("body", inside(seat, "in", "on", "of")[:1])] if own else []
            roles = {**firing.roles, **{name: nouns for name, nouns in body if nouns}}
            told = Firing(firing.frame, clause, roles)
            self.seats.won(told, who, self.scene.date(clause), None)

    def renewed(self, firing: Firing) -> None:
        """``Her mandate was renewed in 1998``: re-elected, to the assembly or as mayor."""
        thing, clause = firing.roles["thing"][0], firing.clause
        owner = owner_of(thing)
        if owner is None or any(prep == "by" for prep, _ in clause.args):
            return
        for who in self.scene.people([owner]):
            held = who.person.offices[-1:] if who.person is not None else []
            for date in self.scene.all_dates(clause) if clause.dates else ():
                if held == [MAYOR]:
                    self.keeping.confirm(firing, who, date)
                elif held == [SEAT] and thing.type == "SEAT" and who.person is not None:
                    listed = self.seats.list_slots([n for p, n in clause.args if p in LIST_PREPS], firing)[0]
                    self.keeping.add_reelected(firing, who, listed, date)

    def place_on_body(self, firing: Firing) -> None:
        """``She was given the party's place on the council``: a seat, or an office where that governs."""
        thing, clause = firing.roles["thing"][0], firing.clause
        body = self._body(thing, clause)
        if body is None or not _may_take(clause):
            return
        owner = thing.poss if isinstance(thing.poss, Noun) else None
        party = self.resolver.party(owner) if owner is not None and owner.type in PARTIES else None
        reading = self.scene.office(body) if self.scene.executive_council else None
        date = self.scene.date(clause)
        for who in self.scene.people(firing.roles["who"]):
            if reading is not None and reading.office not in ("", SEAT, MAYOR):
                who.party = who.party or party
                self.taking.record(firing, who, reading, Circumstances(date))
            elif who.person is not None and party is not None:
                told = {"who": firing.roles["who"], "body": [body]}
                self.seats.won(Firing(firing.frame, clause, told), who, date, None)
                self._list_of(party)

    def _list_of(self, party: Filler) -> None:
        """The seat of a party is one of its list."""
        self.scene.acts[-1].slots.setdefault("list", party)

    def _body(self, thing: Noun, clause: Clause) -> Noun | None:
        """The council that the place is on, behind the phrase of the place."""
        if thing.ordinal is not None or thing.poss in ("his", "her"):
            return None
        beside = [noun for prep, noun in clause.args if prep in ("on", "in") and noun.start > thing.start]
        behind = [*inside(thing, "on", "in"), *beside]
        return next((noun for noun in behind[:1] if noun.type == "COUNCIL"), None)


def _may_take(clause: Clause) -> bool:
    """Whether who acts takes the place; ``gave a place`` tells of somebody else's."""
    return clause.verb.passive or bool(clause.after[1:]) or not _TAKING.isdisjoint(clause.verb.lemmas)
