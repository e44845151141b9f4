"""Acts of keeping an office and of coming back to one."""

from __future__ import annotations

from hustings.components.acts.scene import Scene, Topic, place_filler
from hustings.components.acts.seats import Seats
from hustings.components.acts.taking import Taking
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.noun_tests import is_incumbent
from hustings.components.offices import MAYOR, SEAT, OfficeReading
from hustings.components.reference import Filler, Person


class Keeping(Topic):
    """Who was confirmed, re-elected or returned, in the mayor's office or in the assembly."""

    def __init__(self, scene: Scene, taking: Taking, seats: Seats) -> None:
        super().__init__(scene)
        self.taking = taking
        self.seats = seats

    def keep(self, firing: Firing) -> None:
        office = firing.first("office")
        date = self.scene.date(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            if who.person is None:
                continue
            reading = (
                self.scene.office(office)
                if office is not None and office.type in ("OFFICE", "POST", "HUMAN")
                else None
            )
            name = (
                reading.office
                if reading is not None and not reading.anaphoric
                else self._held_by(who.person, firing.first("who"))
            )
            if name != MAYOR:
                if name and name != SEAT and reading is not None:
                    self.taking.record(firing, who, reading, date, None, "")
                continue
            _, party = self.scene.person_party(who, firing.clause)
            self.taking.mayor(
                firing, who, party, date, None, "confirmed", place_filler(reading.place) if reading else None
            )

    def elect_bare(self, firing: Firing) -> None:
        """``X had been elected on 20 February``, of somebody whose election was spoken of before."""
        for who in self.scene.people(firing.roles["who"]):
            taken = self.scene.last_taken
            if (
                who.person is not None
                and taken is not None
                and self.scene.is_here(taken)
                and "date" not in taken.slots
                and taken.says("person", who.person.name)
            ):
                date = self.scene.date(firing.clause)
                if date is not None:
                    taken.slots["date"] = date
                continue
            if (
                who.person is None
                or who.person.name not in self.scene.annulled
                or firing.first("who") is None
            ):
                continue
            act = self.taking.record(
                firing,
                who,
                OfficeReading(MAYOR, (firing.clause.start, firing.clause.start), anaphoric=True),
                self.scene.date(firing.clause),
                None,
                "",
            )
            if act is not None:
                self.scene.put_before(act, self.scene.annulled[who.person.name])
                who.person.offices.remove(MAYOR)

    def reelect_holder(self, firing: Firing) -> None:
        """``He was re-elected in 2010``, ``won again in 1990 and 1994``: to what he held last."""
        for who in self.scene.people(firing.roles["who"]):
            person = who.person
            if person is None or not person.offices:
                continue
            for date in self.scene.all_dates(firing.clause):
                if person.offices[-1] == MAYOR:
                    _, party = self.scene.person_party(who, firing.clause)
                    self.taking.mayor(firing, who, party, date, None, "confirmed", None)
                elif person.offices[-1] == SEAT:
                    listed = (
                        self.seats.list_slots([noun for _, noun in firing.clause.args], firing)[0]
                        or person.list_party
                    )
                    self.scene.add(
                        "seat_won",
                        firing,
                        {
                            "person": who.filler,
                            "list": listed,
                            "reelected": Filler("True", None, "inferred"),
                            "date": date,
                        },
                    )

    def _held_by(self, person: Person, noun: Noun | None) -> str:
        """The office that the person is said to hold, else the last one taken here, else the mayor's."""
        if noun is not None and is_incumbent(noun):
            return MAYOR
        if person.offices:
            return person.offices[-1]
        return MAYOR

    def come_back(self, firing: Firing) -> None:
        noun = firing.first("office")
        date = self.scene.date(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            if who.person is None or noun is None:
                continue
            reading = self.scene.office(noun)
            if reading is not None and reading.office == SEAT:
                self.seats.won(firing, who, date, None)
            if reading is None or reading.office == SEAT:
                continue
            office = (
                reading.office
                if not reading.anaphoric
                else (who.person.left or (who.person.offices[-1] if who.person.offices else MAYOR))
            )
            self.taking.record(
                firing,
                who,
                OfficeReading(office, reading.span, reading.place, reading.national),
                date,
                None,
                "returned" if MAYOR in who.person.offices else "",
            )

    def unseat(self, firing: Firing) -> None:
        for who in self.scene.people(firing.roles["who"]):
            if who.person is None or firing.clause.link.startswith("part"):
                continue
            _, party = self.scene.person_party(who, firing.clause)
            self.taking.mayor(firing, who, party, self.scene.date(firing.clause), None, "", None)

    def seat(self, firing: Firing) -> None:
        date = self.scene.date(firing.clause)
        body = firing.first("body")
        reelected = bool(firing.frame.settings.get("reelected"))
        if body is not None and body.type == "COUNCIL" and self.scene.executive_council and not reelected:
            reading = self.scene.office(body)
            for who in self.scene.people(firing.roles["who"]):
                if reading is not None:
                    self.taking.record(firing, who, reading, date, None, "")
            return
        people = self.scene.people(firing.roles["who"])
        if (
            reelected
            and body is None
            and len(people) == 1
            and (person := people[0].person) is not None
            and person.offices
            and person.offices[-1] == MAYOR
        ):
            _, party = self.scene.person_party(people[0], firing.clause)
            for date in [date, *self.scene.all_dates(firing.clause)[1:]]:
                self.taking.mayor(firing, people[0], party, date, None, "confirmed", None)
            return
        for index, who in enumerate(people):
            for day in [date, *(self.scene.all_dates(firing.clause)[1:] if reelected else [])]:
                self.seats.won(firing, who, day, index if len(people) > 1 else None)
