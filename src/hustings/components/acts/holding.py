"""Plain statements of who holds or held an office."""

from __future__ import annotations

from hustings.components.acts.scene import CHOOSING, Scene, Topic, place_filler
from hustings.components.acts.taking import Taking
from hustings.components.arguments import Firing
from hustings.components.clauses import Clause
from hustings.components.offices import MAYOR, SEAT, OfficeReading, place_of
from hustings.components.reference import Filler
from hustings.components.resolution import PersonFiller, clause_dates


class Holding(Topic):
    """Who holds an office, or held it for a period."""

    def __init__(self, scene: Scene, taking: Taking) -> None:
        super().__init__(scene)
        self.taking = taking

    def hold(self, firing: Firing) -> None:
        """A plain statement of who holds an office, or held it for a period."""
        noun = firing.first("office")
        copula = "be" in firing.clause.verb.lemmas
        if noun is None or noun.words & {"former"}:
            return
        period = self._period(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            if noun.type == "PERSON":
                return
            reading = self.scene.office(noun)
            if reading is None or not reading.office or reading.anaphoric or reading.office == SEAT:
                continue
            if period != (None, None):
                self.held(firing, who, reading, period)
            elif (
                reading.office != MAYOR
                and who.person is not None
                and (
                    not (copula and noun.det in ("a", "an", "") and noun.poss is None)
                    or (firing.clause.dates and noun.det == "")
                )
            ):
                if firing.clause.verb.perfect or reading.office in who.person.offices:
                    continue
                dated = not copula or noun.det == ""
                self.taking.record(
                    firing, who, reading, self.scene.date(firing.clause) if dated else None, None, ""
                )

    def _period(self, clause: Clause) -> tuple[Filler | None, Filler | None]:
        for mention in clause_dates(clause, []):
            period = self.resolver.period(mention)
            if period != (None, None):
                return period
        return None, None

    def held(
        self,
        firing: Firing,
        who: PersonFiller,
        reading: OfficeReading,
        period: tuple[Filler | None, Filler | None],
    ) -> None:
        start, end = period
        here = (who.party if firing.clause.link != "rel" else None) or self.scene.clause_party(firing.clause)
        if who.person is None:
            return
        if reading.office == MAYOR:
            passing = (
                firing.clause.link in ("rel", "part")
                or firing.frame.id == "apposition"
                or firing.clause.antecedent is not None
            )
            self.scene.add(
                "hold",
                firing,
                {"person": who.filler, "party": here, "start": start, "end": end},
                place=place_filler(reading.place),
                passing=passing,
            )
        else:
            self.scene.add(
                "office_taken",
                firing,
                {
                    "person": who.filler,
                    "party": here,
                    "office": Filler(reading.office, reading.span),
                    "date": start,
                },
                place=place_filler(reading.place),
                national=reading.national,
            )
            self.scene.last_office = reading.office

    def lead_body(self, firing: Firing) -> None:
        noun = firing.first("thing")
        if noun is None:
            return
        governor = firing.clause.governor
        if (
            noun.type in ("ASSEMBLY", "COUNCIL")
            and firing.clause.link == "inf"
            and governor is not None
            and set(governor.verb.lemmas) & CHOOSING
        ):
            for who in self.scene.people(firing.roles["who"]):
                self.taking.record(
                    firing,
                    who,
                    OfficeReading("assembly president", (noun.first, noun.last), place_of(noun)),
                    self.scene.date(governor),
                    None,
                    "",
                )
            return
        period = self._period(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            if noun.type == "PROVISIONAL" and who.person is not None:
                self.taking.record(
                    firing,
                    who,
                    OfficeReading("provisional authority leader", (noun.first, noun.last)),
                    None,
                    None,
                    "",
                )
            elif noun.type in ("PLACE", "PLACEWORD") and period != (None, None) and who.person is not None:
                self.held(firing, who, OfficeReading(MAYOR, (noun.first, noun.last), place_of(noun)), period)
