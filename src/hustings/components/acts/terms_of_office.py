"""How long mayors governed: ``her mayoralty lasted from 1994 to 2002``, ``his term expired in May``."""

from __future__ import annotations

from hustings.components.acts.holding import NO_PERIOD, Holding
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside
from hustings.components.clauses.arguments import Firing
from hustings.components.nouns.offices import MAYOR, OfficeReading
from hustings.components.nouns.owners import owner_of


class TermsOfOffice(Topic):
    """When the time of mayors in office began and ended."""

    def __init__(self, scene: Scene, holding: Holding) -> None:
        super().__init__(scene)
        self.holding = holding

    def tenure_lasts(self, firing: Firing) -> None:
        """``Her mayoralty lasted from 1994 to 2002``."""
        thing = firing.first("thing")
        owner = owner_of(thing) if thing is not None else None
        period = self.holding.period(firing.clause)
        if thing is None or owner is None:
            return
        told = thing if thing.type == "OFFICE" else next(iter(inside(thing, "as")), None)
        reading = self.scene.office(told)
        if reading is not None and reading.office == MAYOR:
            for who in self.scene.people([owner]):
                if period != NO_PERIOD:
                    self.holding.held(firing, who, reading, period)
                elif who.person is not None:  # ``lasted only three months: the councillors deposed him``
                    self.scene.settle(who.person, MAYOR)

    def tenure_expires(self, firing: Firing) -> None:
        """``Her term as mayor expired in May 2018``: whose it was, and its last day."""
        thing = firing.first("thing")
        owner = owner_of(thing) if thing is not None else None
        if thing is not None and thing.poss == "whose":
            owner = firing.clause.antecedent
        date = self.scene.date(firing.clause)
        if thing is None or owner is None:
            return
        beside = [other for prep, other in firing.clause.args if prep == "as" and other.type == "OFFICE"]
        told = [thing] if thing.type == "OFFICE" else [*inside(thing, "as"), *beside]
        mayors = "mayor" in thing.words or any(one.id == MAYOR for one in told)
        for who in self.scene.people([owner]) if mayors else ():
            if who.person is not None and date is None:
                self.scene.settle(who.person, MAYOR)
            elif who.person is not None:
                reading = OfficeReading(MAYOR, (thing.first, thing.last))
                self.holding.held(firing, who, reading, (None, date))

    def govern_until(self, firing: Firing) -> None:
        """``X, who governed until 2012``, of a mayor: when it ended."""
        clause = firing.clause
        end = self.holding.period(clause)[1]
        if end is None or clause.after or clause.args:
            return
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None and who.person.offices[-1:] == [MAYOR]:
                self.scene.add("leave-date", firing, {"person": who.filler, "date": end})
                who.person.held_until = end.value
