"""Acts in which one person takes over from another."""

from __future__ import annotations

from hustings.components.acts.leaving import Leaving
from hustings.components.acts.scene import CHOOSING, Scene, Topic
from hustings.components.acts.taking import Taking
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.noun_tests import is_incumbent
from hustings.components.offices import MAYOR, SEAT, OfficeReading
from hustings.components.reference import Person


class Replacing(Topic):
    """``X replaced Y``: a leaving and a taking in one."""

    def __init__(self, scene: Scene, taking: Taking, leaving: Leaving) -> None:
        super().__init__(scene)
        self.taking = taking
        self.leaving = leaving

    def replace(self, firing: Firing) -> None:
        """``X replaced Y``: Y left by being replaced, X took over."""
        if self.scene.foreign_as(firing):
            return
        olds = self.scene.people(firing.roles["old"])
        news = self.scene.people(
            firing.roles["who"], frozenset(person.person.name for person in olds if person.person)
        )
        old = olds[0].person if olds else None
        if old is None or not news:
            return
        if news[0].person is None and news[0].party is None:
            return
        reading = self.scene.office(firing.first("office"))
        office = (
            reading.office
            if reading is not None and not reading.anaphoric
            else self._replaced_office(old, firing.first("old"))
        )
        if (
            not office
            and "mayor" in self.scene.text[: self.scene.ends[firing.clause.end - 1]].lower()
            and firing.first("old") is not None
        ):
            office = MAYOR
        if (
            not office
            and firing.clause.link == "part"
            and self.scene.last_taken is not None
            and self.scene.is_here(self.scene.last_taken)
        ):
            office = MAYOR
        if not office or office == SEAT:
            return
        governor = firing.clause.governor
        date = self.scene.date(firing.clause) or (
            self.scene.date(governor)
            if governor is not None and set(governor.verb.lemmas) & CHOOSING
            else None
        )
        if old.left != office and (office in old.offices or not old.offices):
            self.leaving.leave_one(firing, olds[0], office, date, "replaced")
        span = reading.span if reading is not None else (firing.clause.start, firing.clause.start)
        taken = self.scene.last_taken
        for new in news:
            if (
                office == MAYOR
                and taken is not None
                and new.person is not None
                and new.person is self.discourse.mayor
                and taken.says("person", new.person.name)
            ):
                taken.settings["manner"], taken.settings["replaces"] = "succeeded", old.name
                continue
            self.taking.record(
                firing,
                new,
                OfficeReading(office, span, reading.place if reading else None),
                date,
                old,
                "succeeded",
            )

    def _replaced_office(self, old: Person, noun: Noun | None) -> str:
        if noun is not None and is_incumbent(noun):
            return MAYOR
        if old.left:
            return old.left
        return old.offices[-1] if old.offices else ""
