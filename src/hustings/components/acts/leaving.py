"""Acts of leaving office: resigning, being dismissed, dying."""

from __future__ import annotations

from hustings.components.acts.model import Act
from hustings.components.acts.scene import Scene, Topic, place_filler
from hustings.components.acts.seats import Seats
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.clauses import Clause
from hustings.components.noun_tests import is_incumbent
from hustings.components.offices import MAYOR, NATIONAL, SEAT, OfficeReading, place_of
from hustings.components.reference import Filler, Person
from hustings.components.resolution import PersonFiller


class Leaving(Topic):
    """Who left which office, when and why."""

    def __init__(self, scene: Scene, seats: Seats) -> None:
        super().__init__(scene)
        self.seats = seats

    def leave(self, firing: Firing) -> None:
        if self.scene.foreign_as(firing):
            return
        date = self.scene.date(firing.clause) or self._resign_date(firing.clause)
        noun = firing.first("office")
        described = firing.first("who")
        people = self.scene.people(firing.roles["who"])
        if (
            not people
            and described is not None
            and described.type == "OFFICE"
            and described.id == MAYOR
            and described.det == "the"
            and self.discourse.mayor is None
        ):
            people = [PersonFiller(None, None, None)]
        for who in people:
            if (
                who.person is None
                and who.filler is None
                and described is not None
                and described.type == "OFFICE"
            ):
                reason = str(firing.frame.settings.get("reason", "resigned"))
                self.scene.add("leave", firing, {"date": date, "reason": Filler(reason, None, "inferred")})
                continue
            if who.person is None and firing.first("who") is None:
                continue
            office, reading = self._left_office(who, noun, firing)
            if not office:
                continue
            reason = str(firing.frame.settings.get("reason", "resigned"))
            if office == SEAT:
                self.seats.left(firing, who, date, "expelled" if reason == "dismissed" else reason)
            elif reason != "expelled":
                self.leave_one(firing, who, office, date, reason, reading)

    def _left_office(
        self, who: PersonFiller, noun: Noun | None, firing: Firing
    ) -> tuple[str, OfficeReading | None]:
        reading = self.scene.office(noun)
        person = who.person
        if reading is not None and not reading.anaphoric:
            return reading.office, reading
        told = next(
            (
                found
                for prep, other in firing.clause.args
                if prep == "as"
                and other.type == "OFFICE"
                and (found := self.scene.office(other)) is not None
                and found.office
            ),
            None,
        )
        if told is not None and reading is not None:
            return told.office, told
        if person is None:
            return "", None
        described = firing.first("who")
        if described is not None and is_incumbent(described) and not person.offices:
            return MAYOR, reading
        earlier = self.scene.left_acts.get((person.name, person.left or ""))
        known = earlier.slots.get("reason") if earlier is not None else None
        if (
            person.left
            and noun is None
            and isinstance(known, Filler)
            and known.value == "replaced"
            and not person.offices
        ):
            return person.left, reading
        if (
            person.left is not None
            and (not person.offices or person.left == person.offices[-1])
            and person.offices.count(person.left) <= 1
        ):
            held = [office for office in person.offices if office != person.left]
            return (held[-1] if held and noun is None else person.left if noun is not None else ""), reading
        if noun is not None and noun.type == "HUMAN":
            return "", None
        if not person.offices:
            pointing = (
                noun is not None
                and noun.type == "POST"
                and (self.scene.last_office == MAYOR or noun.det in ("that", "this", "the", "same"))
            )
            return (self.scene.last_office if pointing else ""), reading
        return person.offices[-1], reading

    def leave_one(
        self,
        firing: Firing,
        who: PersonFiller,
        office: str,
        date: Filler | None,
        reason: str,
        reading: OfficeReading | None = None,
    ) -> Act | None:
        slots = {"person": who.filler, "date": date, "reason": Filler(reason, None, "inferred")}
        key = (who.person.name if who.person else "", office)
        earlier = self.scene.left_acts.get(key)
        if earlier is not None and who.person is not None and office not in who.person.offices:
            if date is not None and reason == "resigned":
                earlier.slots["date"] = date
            known = earlier.slots.get("reason")
            if isinstance(known, Filler) and known.value == "replaced":
                earlier.slots["reason"] = Filler(reason, None, "inferred")
            return None
        place = place_filler(reading.place) if reading is not None else None
        who_noun = firing.first("who") or firing.first("old")
        if place is None and who_noun is not None:
            place = next(
                (
                    place_filler(found)
                    for appo in who_noun.appositions
                    if appo.type == "OFFICE" and (found := place_of(appo)) is not None
                ),
                None,
            )
        if office == MAYOR:
            here = who.party
            act = self.scene.add("leave", firing, {**slots, "party": here}, place=place)
            self.discourse.former_mayor = who.person
        else:
            span = reading.span if reading is not None else None
            act = self.scene.add(
                "office_left",
                firing,
                {**slots, "office": Filler(office, span, "read" if span else "coreferred")},
                place=place,
                national=(reading is not None and reading.national) or office in NATIONAL,
            )
        self.scene.left_acts[key] = act
        if who.person is not None:
            who.person.left = office
            if office in who.person.offices:
                who.person.offices.remove(office)
        self.scene.last_office = office
        return act

    def resignation_effect(self, firing: Firing) -> None:
        """``His resignation became official on 31 October``: the day that the office ended."""
        noun = firing.first("thing")
        date = self.scene.date(firing.clause)
        person: Person | None = None
        if noun is not None:
            if noun.type == "PRON":
                person = next(
                    (
                        known
                        for known in reversed(list(self.discourse.people.values()))
                        if known.left is not None
                    ),
                    None,
                )
            elif isinstance(noun.poss, str):
                person = self.discourse.pronoun(noun.poss, noun.start)
            elif isinstance(noun.poss, Noun):
                found = self.resolver.person(noun.poss)
                person = found.person if found else None
            else:
                person = self.discourse.pronoun("who", noun.start)
        if person is None or date is None:
            return
        if person.left is None and noun is not None and isinstance(noun.poss, Noun):
            office = person.offices[-1] if person.offices else MAYOR if is_incumbent(noun.poss) else ""
            if office:
                self.leave_one(
                    firing,
                    PersonFiller(person, Filler(person.name, (noun.poss.first, noun.poss.last)), None),
                    office,
                    date,
                    "resigned",
                )
            return
        self.scene.add(
            "leave-date", firing, {"person": Filler(person.name, None, "coreferred"), "date": date}
        )

    def die(self, firing: Firing) -> None:
        date = self.scene.date(firing.clause)
        in_office = any(
            prep == "in" and noun.type == "POST" and noun.head == "office"
            for prep, noun in firing.clause.args
        )
        for who in self.scene.people(firing.roles["who"]):
            noun = firing.first("who")
            if who.person is None:
                continue
            office = who.person.offices[-1] if who.person.offices else ""
            if not office and noun is not None and is_incumbent(noun) and "former" not in noun.words:
                office = MAYOR
            if not office and noun is not None:
                office = next((mod.id for mod in noun.mods if mod.label == "OFFICE"), "")
                office = "" if "former" in noun.words else {"deputy": "deputy mayor"}.get(office, office)
            if not office and in_office:
                office = MAYOR
            if office and office != SEAT:
                self.leave_one(firing, who, office, date, "died")

    def arrest(self, firing: Firing) -> None:
        date = self.scene.date(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None:
                self.scene.add("arrest", firing, {"person": who.filler, "date": date})

    def _resign_date(self, clause: Clause) -> Filler | None:
        """``vacated her seat by resigning on 2 May``."""
        for other in self.scene.clauses:
            if other.link == "ger:by" and other.governor is clause:
                return self.scene.date(other)
        return None
