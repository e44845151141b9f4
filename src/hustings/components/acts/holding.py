"""Plain statements of who holds or held an office."""

from __future__ import annotations

from hustings.components.acts.model import Slots
from hustings.components.acts.scene import CHOOSING, Scene, Topic, place_filler
from hustings.components.acts.taking import Circumstances, Taking
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.clauses import Clause
from hustings.components.offices import MAYOR, SEAT, OfficeReading, place_of
from hustings.components.reference import Filler, Person
from hustings.components.resolution import PersonFiller, clause_dates

Period = tuple[Filler | None, Filler | None]
_SERVING = frozenset(("serve", "act"))
_LASTING = frozenset(("serve", "act", "hold", "occupy"))
_NO_PERIOD: Period = (None, None)


class Holding(Topic):
    """Who holds an office, or held it for a period."""

    def __init__(self, scene: Scene, taking: Taking) -> None:
        super().__init__(scene)
        self.taking = taking

    def hold(self, firing: Firing) -> None:
        """A plain statement of who holds an office, or held it for a period."""
        noun = firing.first("office")
        if noun is None or noun.words & {"former"}:
            return
        period = self._period(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            reading = self.scene.office(noun) if noun.type != "PERSON" else None
            if reading is not None and reading.anaphoric and firing.clause.verb.lemmas[0] in _SERVING:
                reading = self.taking.deputy(noun, reading)
            if reading is None or reading.anaphoric or reading.office in ("", SEAT):
                continue
            start, end = period
            if start is not None or (end is not None and reading.office == MAYOR):
                self.held(firing, who, reading, period)
            elif reading.office == MAYOR and who.person is not None and self._was_mayor(firing, who.person):
                self.scene.settle(who.person, MAYOR)
            elif reading.office == MAYOR and "new" in noun.words and "be" in firing.clause.verb.lemmas:
                self.taking.record(firing, who, reading, Circumstances(self.scene.date(firing.clause)))
            elif reading.office != MAYOR and who.person and reading.office not in who.person.offices:
                self._holds(firing, who, reading, noun)

    def _holds(self, firing: Firing, who: PersonFiller, reading: OfficeReading, noun: Noun) -> None:
        """``X is the president of the assembly``, but not ``X is a deputy mayor``, which tells no taking."""
        clause = firing.clause
        copula = "be" in clause.verb.lemmas
        indefinite = copula and noun.det in ("a", "an", "") and noun.poss is None
        if clause.verb.perfect or (indefinite and not (clause.dates and noun.det == "")):
            return
        date = self.scene.date(clause) if not copula or noun.det == "" else None
        self.taking.record(firing, who, reading, Circumstances(date))

    def lasts(self, clause: Clause) -> bool:
        """Whether a clause tells a period."""
        return self._period(clause) != _NO_PERIOD

    def _period(self, clause: Clause) -> Period:
        periods = (self.resolver.period(mention) for mention in clause_dates(clause))
        return next((period for period in periods if period != _NO_PERIOD), _NO_PERIOD)

    def held(self, firing: Firing, who: PersonFiller, reading: OfficeReading, period: Period) -> None:
        """``X, mayor from 1996 to 2000``: a tenure that is over, or the taking of another office."""
        if who.person is None:
            return
        start, end = period
        clause = firing.clause
        here = self._party(firing, who)
        slots: Slots = {"person": who.filler, "party": here}
        place = place_filler(reading.place)
        if reading.office == MAYOR:
            aside = bool(firing.frame.settings.get("aside")) or clause.antecedent is not None
            passing = (aside or clause.link in ("rel", "part")) and not self._is_predicate(clause)
            slots |= {"start": start, "end": end}
            if end is None and not who.person.offices:
                who.person.offices.append(MAYOR)
            if not passing:
                self.scene.last_office = MAYOR
            goes_on = end is None and self._is_present_perfect(clause)
            goes_on = goes_on or (start is None and clause.link == "main")
            self.scene.add("hold", firing, slots, place=place, passing=passing, goes_on=goes_on)
        else:
            slots |= {"office": Filler(reading.office, reading.span), "date": start}
            self.scene.add("office_taken", firing, slots, place=place, national=reading.national)
            self.scene.last_office = reading.office

    def _was_mayor(self, firing: Firing, person: Person) -> bool:
        """``served as mayor until he died``, ``had been mayor for eight years``: no period, yet an office."""
        verb = firing.clause.verb
        lasting = verb.perfect or not _LASTING.isdisjoint(verb.lemmas)
        return lasting and not person.offices and person.left is None

    def _is_present_perfect(self, clause: Clause) -> bool:
        """``has been mayor since 2012``: goes on as the text is written."""
        first, last = self.scene.span_of_verb(clause)
        words = self.scene.text[first:last].lower().split()
        return clause.verb.perfect and not {"has", "have"}.isdisjoint(words)

    def _is_predicate(self, clause: Clause) -> bool:
        """``X is a politician who has been mayor since 2014``: no period told in passing."""
        mains = (other for other in self.scene.clauses if other.link == "main" and other is not clause)
        return clause.link == "rel" and any(
            "be" in other.verb.lemmas and clause.antecedent in other.subjects for other in mains
        )

    def _party(self, firing: Firing, who: PersonFiller) -> Filler | None:
        """The party that the period itself is told with: ``mayor for the Radicals from 2000 to 2004``."""
        office = firing.first("office")
        if firing.frame.settings.get("aside") and office is not None:
            return self.resolver.party_of_person(office)
        own = who.party if firing.clause.link != "rel" else None
        return own or self.scene.clause_party(firing.clause)

    def lead_body(self, firing: Firing) -> None:
        """``X led the provisional authority``, ``was chosen to lead the assembly``."""
        noun = firing.first("thing")
        if noun is None:
            return
        span = (noun.first, noun.last)
        governor = firing.clause.governor
        chosen = firing.clause.link == "inf" and governor is not None and set(governor.verb.lemmas) & CHOOSING
        if noun.type in ("ASSEMBLY", "COUNCIL") and chosen and governor is not None:
            reading = OfficeReading("assembly president", span, place_of(noun))
            for who in self.scene.people(firing.roles["who"]):
                self.taking.record(firing, who, reading, Circumstances(self.scene.date(governor)))
            return
        period = self._period(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            if who.person is None:
                continue
            if noun.type == "PROVISIONAL":
                reading = OfficeReading("provisional authority leader", span)
                self.taking.record(firing, who, reading, Circumstances())
            elif noun.type in ("PLACE", "PLACEWORD") and period != _NO_PERIOD:
                self.held(firing, who, OfficeReading(MAYOR, span, place_of(noun)), period)
