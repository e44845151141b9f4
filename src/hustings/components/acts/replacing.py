"""Acts in which one person takes over from another."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.acts.circumstances import Circumstances
from hustings.components.acts.departures import Departure
from hustings.components.acts.leaving import Leaving
from hustings.components.acts.scene import CHOOSING, Scene, Topic
from hustings.components.acts.scene_places import inside
from hustings.components.acts.taking import Taking
from hustings.components.acts.vacancies import Vacancies
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.incumbency import is_incumbent
from hustings.components.nouns.offices import MAYOR, SEAT, OfficeReading
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import PersonFiller

_ELECTING = frozenset(("elect", "choose", "select"))
_AIMS = frozenset(("COUNCIL", "ASSEMBLY", "SEAT", "NATIONAL_ASSEMBLY", "POSITION", "OFFICE"))
_BODIES = ("COUNCIL", "ASSEMBLY", "PROVISIONAL")


class Replacing(Topic):
    """``X replaced Y``: a leaving and a taking in one."""

    def __init__(self, scene: Scene, taking: Taking, leaving: Leaving) -> None:
        super().__init__(scene)
        self.taking = taking
        self.leaving = leaving
        self.vacancies = Vacancies(scene)

    def replace(self, firing: Firing) -> None:
        """``X replaced Y``: Y left by being replaced, X took over."""
        clause = firing.clause
        if self.scene.foreign_as(firing) or (firing.frame.settings.get("alone") and clause.after):
            return
        olds = self.scene.people(firing.roles["old"], self._named(firing.roles["who"]))
        names = frozenset(person.person.name for person in olds if person.person)
        news = self.scene.people(firing.roles["who"], names)
        old = olds[0].person if olds else None
        if old is None or not news or (news[0].person is None and news[0].party is None):
            return
        reading = self.scene.office(firing.first("office"))
        told = reading.office if reading is not None and not reading.anaphoric else ""
        office = told or self._unnamed_office(
            firing, old, is_told=reading is not None and not reading.anaphoric
        )
        date = self._date(firing)
        if office == MAYOR and (election := self._election_beside(firing)) is not None:
            date = date or self.scene.date(election)
            party = self.scene.clause_party(election)
            news = [replace(new, party=new.party or party) for new in news]
        if office == SEAT and old.left == SEAT and reading is None:
            for new in news:  # ``left the council and was replaced by X``
                self.taking.seats.won(firing, new, date, None)
        if not office or office == SEAT:
            return
        self.scene.settle(old, office)
        annulled = office == MAYOR and old.name in self.scene.annulled
        was_replaced = bool(told) and bool(clause.verb.passive) and "replace" in clause.verb.lemmas
        gave_it_up = bool(firing.frame.settings.get("held")) and (bool(told) or office in old.offices)
        held = was_replaced or gave_it_up or old.offices[-1:] == [office] or old.offices in ([], [SEAT])
        if not annulled and old.left != office and held:
            reason = str(firing.frame.settings.get("reason", "replaced"))
            self.leaving.leave_one(firing, olds[0], office, Departure(date, reason))
        at = firing.clause.start
        span, place = (reading.span, reading.place) if reading is not None else ((at, at), None)
        for new in news:
            if office != MAYOR or not self._is_mayor_already(new, old):
                how = Circumstances(date, old, "succeeded")
                self.taking.record(firing, new, OfficeReading(office, span, place), how)

    def displaced(self, firing: Firing, mayor: Person | None) -> None:
        """``Y took over as mayor on 10 July``: whoever was mayor until then has left."""
        clause, taken = firing.clause, self.scene.last_taken
        if mayor is None or MAYOR not in mayor.offices or mayor.left == MAYOR or taken is None:
            return
        took_over = "take" in clause.verb.lemmas and "over" in clause.particles
        if not took_over or not self.scene.is_here(taken) or taken.says("person", mayor.name):
            return
        chosen = any(act.kind == "take" and act.says("person", mayor.name) for act in self.scene.told)
        if "date" not in taken.slots or not chosen or mayor.held_until:
            return  # that the mayor has gone, and why, is told elsewhere
        who = PersonFiller(mayor, Filler(mayor.name, None, "coreferred"), None)
        self.leaving.leave_one(firing, who, MAYOR, Departure(taken.filler("date"), "replaced"))

    def ousted_for(self, firing: Firing) -> None:
        """``X was voted out in favour of Y``."""
        favour = firing.first("favour")
        new = [other for other in inside(favour, "of") if other.type == "PERSON"] if favour else []
        if new:
            self.replace(Firing(firing.frame, firing.clause, {**firing.roles, "who": new}))

    def fill_vacancy(self, firing: Firing) -> None:
        """``X fills the vacancy left by Y``: whom the mayor chosen last came after."""
        if firing.clause.link.startswith("inf") and firing.clause.governor is not None:
            mayor = self.discourse.mayor
            held = mayor is not None and MAYOR in mayor.offices and self.scene.last_office == MAYOR
            if not held and not any(act.kind == "seat_left" for act in self.scene.told[-1:]):
                self.taking.serve_out(firing)  # ``was chosen to fill the vacancy``
            return
        taken, thing = self.scene.last_taken, firing.roles["thing"]
        clauses = [
            one for one in self.scene.clauses if one.subjects[:1] == thing and "leave" in one.verb.lemmas
        ]
        left_by = [noun for one in clauses for prep, noun in one.args if prep == "by"]
        olds, news = self.scene.people(left_by), self.scene.people(firing.roles["who"])
        old, new = (people[0].person if people else None for people in (olds, news))
        if new is not None and not clauses and self._fills_office(firing, news):
            return
        if old is None or new is None or taken is None or not taken.says("person", new.name):
            return
        taken.settings["manner"], taken.settings["replaces"] = "succeeded", old.name
        self.scene.settle(old, MAYOR)

    def _fills_office(self, firing: Firing, news: list[PersonFiller]) -> bool:
        """``X resigned. Y filled the vacancy``: the office that somebody else left last."""
        thing = firing.roles["thing"][0]
        beside = (*firing.clause.args, *thing.of)
        if thing.head != "vacancy" and any(
            isinstance(one, Noun) and one.type == "THING" for _, one in beside
        ):
            return False  # ``filled the gap in the budget``
        bodies = [one for prep, one in beside if prep in ("on", "in") and isinstance(one, Noun)]
        body = next((one for one in bodies if one.type in _BODIES), None)
        if body is not None and (seat := self.scene.office(body)) is not None:
            return self._fills(firing, news, seat)
        left = self.vacancies.left_last()
        vacant = self.vacancies.vacated(firing.clause.start)
        if (
            left is None
            or vacant is None
            or left.says("person", news[0].filler.value if news[0].filler else "")
        ):
            return False
        return self._fills(firing, news, vacant)

    def _fills(self, firing: Firing, news: list[PersonFiller], vacant: OfficeReading) -> bool:
        date = self._date(firing)
        for new in news:
            if vacant.office == SEAT:
                self.taking.seats.won(firing, new, date, None)
            else:
                self.taking.record(firing, new, vacant, Circumstances(date))
        return True

    def _election_beside(self, firing: Firing) -> Clause | None:
        """``X, elected on 12 June as the Radical candidate, succeeded her``: how X came to the office."""
        who = firing.roles["who"][:1]
        beside = (one for one in self.scene.clauses if one.link == "part" and one.subjects[:1] == who)
        chosen = next((one for one in beside if not _ELECTING.isdisjoint(one.verb.lemmas)), None)
        if chosen is None or chosen.verb.perfect:
            return None
        nouns = (*chosen.after, *(noun for _, noun in chosen.args))
        return None if any(noun.type in _AIMS for noun in nouns) else chosen

    def _named(self, nouns: list[Noun]) -> frozenset[str]:
        """Whom a pronoun for the old holder can't mean: who is named as the new one."""
        members = (member for noun in nouns for member in noun.each())
        return frozenset(self.discourse.person(one.id).name for one in members if one.type == "PERSON")

    def _unnamed_office(self, firing: Firing, old: Person, *, is_told: bool) -> str:
        """The office that changed hands where the clause doesn't name one that is known."""
        noun = firing.first("old")
        office = "" if is_told else self._replaced_office(old, noun)
        if office:
            return office
        if noun is not None and "mayor" in self.scene.text[: self.scene.ends[firing.clause.end - 1]].lower():
            return MAYOR
        taken = self.scene.last_taken
        here = taken is not None and self.scene.is_here(taken)
        return MAYOR if firing.clause.link == "part" and here else ""

    def _replaced_office(self, old: Person, noun: Noun | None) -> str:
        if noun is not None and is_incumbent(noun):
            return MAYOR
        if old.held_until and old.offices in ([], [SEAT]):
            return MAYOR  # ``was mayor until 2018. She was replaced by X``
        return old.left or (old.offices[-1] if old.offices else "")

    def _date(self, firing: Firing) -> Filler | None:
        """The date of the clause, or of the choice that it hangs on: ``was chosen on 2 May to replace Y``."""
        date = self.scene.date(firing.clause)
        governor = firing.clause.governor
        if date is None and governor is not None and set(governor.verb.lemmas) & CHOOSING:
            return self.scene.date(governor)
        return date

    def _is_mayor_already(self, new: PersonFiller, old: Person) -> bool:
        """Whether the taking was told before; then it only learns who came before."""
        taken, person = self.scene.last_taken, new.person
        if taken is None or person is None or person is not self.discourse.mayor:
            return False
        if not taken.says("person", person.name):
            return False
        taken.settings["manner"], taken.settings["replaces"] = "succeeded", old.name
        return True
