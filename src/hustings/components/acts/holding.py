"""Plain statements of who holds or held an office."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hustings.components.acts.choosing_clauses import choice_of, declaration_of, first_to
from hustings.components.acts.circumstances import Circumstances
from hustings.components.acts.model import Slots
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import place_filler
from hustings.components.acts.taking import Taking
from hustings.components.acts.vacancies import Vacancies
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.dates import clause_dates
from hustings.components.clauses.model import Clause
from hustings.components.clauses.of_which import is_of_which
from hustings.components.fillers import Filler
from hustings.components.nouns.offices import MAYOR, SEAT, OfficeReading
from hustings.components.nouns.owners import owner_of
from hustings.components.nouns.titles import is_rest_of_term, term_owner
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import PersonFiller

Period = tuple[Filler | None, Filler | None]
_LASTING = frozenset(("serve", "act", "hold", "occupy"))
_BEFORE = frozenset(("previously", "formerly", "once", "earlier", "originally", "then", "before"))
NO_PERIOD: Period = (None, None)


class Holding(Topic):
    """Who holds an office, or held it for a period."""

    def __init__(self, scene: Scene, taking: Taking) -> None:
        super().__init__(scene)
        self.taking = taking
        self.vacancies = Vacancies(scene)

    def hold(self, firing: Firing) -> None:
        """A plain statement of who holds an office, or held it for a period."""
        noun = firing.first("office")
        if noun is not None and firing.frame.settings.get("it"):
            self._held_it(firing, noun)
            return
        if noun is not None and noun.head in ("it", "body") and firing.frame.act != "keep-post":
            noun = self.scene.body_meant(noun)  # ``sat on it``
        if noun is None or noun.words & {"former"}:
            return
        first = first_to(firing.clause) if self._is_mayors(noun) else None
        choice = first or (choice_of(firing.clause) if noun.type == "OFFICE" else None)
        if (choice := declaration_of(firing.clause) or choice) is not None:
            self._chosen_to_serve(firing, noun, choice)
            return
        period, *further = self._periods(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            holder = who.person.name if who.person is not None else ""
            left = self.vacancies.held_now(firing.clause, noun, holder) if holder else None
            if left is not None:
                self.taking.record(firing, who, left, Circumstances())
                continue
            reading = self.scene.office(noun) if noun.type != "PERSON" else None
            if self._held_until(firing, who, noun, period):
                continue
            if reading is not None and reading.anaphoric:
                reading = self._meant(noun, reading, who)
            if reading is None or reading.office in ("", SEAT):
                continue
            start, end = period
            if start is not None or (end is not None and reading.office == MAYOR):
                for one in (period, *further):
                    self.held(firing, who, reading, one)
            elif reading.office == MAYOR and who.person is not None and self._was_mayor(firing, who.person):
                self.scene.settle(who.person, MAYOR)
            elif reading.office == MAYOR and "new" in noun.words and "be" in firing.clause.verb.lemmas:
                self.taking.record(firing, who, reading, Circumstances(self.scene.date(firing.clause)))
            elif reading.office != MAYOR and who.person and reading.office not in who.person.offices:
                self._holds(firing, who, reading, noun)

    def _is_mayors(self, noun: Noun) -> bool:
        """``the mayor``, ``the office of mayor``."""
        if noun.type == "OFFICE":
            return noun.id == MAYOR
        reading = self.scene.office(noun) if noun.type == "POST" and noun.of else None
        return reading is not None and reading.office == MAYOR

    def _day_won(self, became: Clause) -> Filler | None:
        """``Elections in May were won by X, who became the first woman to hold the office``: their day."""
        clause = next(
            (
                one
                for one in self.scene.clauses
                if "win" in one.verb.lemmas and ("by", became.antecedent) in one.args
            ),
            None,
        )
        return self.scene.date(clause) if clause is not None else None

    def _chosen_to_serve(self, firing: Firing, noun: Noun, choice: Clause) -> None:
        """``declared X to be mayor``, ``chose X to serve as mayor for the rest of a term``: X was chosen."""
        clause, reading = firing.clause, self.scene.office(noun)
        if reading is None or reading.anaphoric or reading.office == SEAT:
            return
        rest = next((other for prep, other in clause.args if prep == "for" and is_rest_of_term(other)), None)
        owner = term_owner(rest) if rest is not None else None
        old = self.resolver.person(owner) if owner is not None else None
        date = self.scene.date(clause) or self.scene.date(choice) or self._day_won(choice)
        told = Circumstances(date, old.person if old else None, "succeeded" if rest is not None else "")
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None:
                self.taking.record(firing, who, reading, told)

    def _held_it(self, firing: Firing, noun: Noun) -> None:
        """``The mayoralty fell to X, who had held it from 2010 to 2014``: a period in the office named."""
        office = self.scene.office_before(noun.start)
        period = self.period(firing.clause)
        if period[0] is None:
            for who in self.scene.people(firing.roles["who"]):  # ``and held it until 2006``
                self._held_until(firing, who, noun, period)
        if not office or office == SEAT or period[0] is None:
            return
        for who in self.scene.people(firing.roles["who"]):
            self.held(firing, who, OfficeReading(office, (noun.first, noun.last), anaphoric=True), period)

    def spell(self, firing: Firing) -> None:
        """``His career closed with a spell as state secretary from 2014 to 2016``."""
        thing = firing.roles["thing"][0]
        subject = next(iter(firing.clause.subjects), thing)
        owner = owner_of(thing) or owner_of(subject)
        people = self.scene.people([owner]) if owner is not None else self._of_life()
        reading, period = self.scene.office(firing.first("office")), self.period(firing.clause)
        if reading is None or reading.anaphoric or reading.office in ("", SEAT):
            return
        for who in people:
            if period[0] is not None:
                self.held(firing, who, reading, period)
            elif reading.office != MAYOR and (date := self.scene.date(firing.clause)) is not None:
                self.taking.record(firing, who, reading, Circumstances(date))

    def _of_life(self) -> list[PersonFiller]:
        """Who a biography is about."""
        person = self.discourse.people.get(self.discourse.protagonist or "")
        return [PersonFiller(person, Filler(person.name, None, "coreferred"), None)] if person else []

    def _held_until(self, firing: Firing, who: PersonFiller, noun: Noun, period: Period) -> bool:
        """``She held the office until 2012``, of a mayor whose taking of it was told: when it ended."""
        start, end = period
        person = who.person
        if noun.type not in ("POST", "PRON") or noun.of or person is None or person.offices[-1:] != [MAYOR]:
            return False
        told = (*self.scene.told, *self.scene.acts)
        taken = next((act for act in reversed(told) if act.kind == "take"), None)
        began = taken.filler("date") if taken is not None and taken.says("person", person.name) else None
        same = start is None or (began is not None and began.value.startswith(start.value))
        if start is not None and end is not None and began is not None and end.value < began.value:
            return False  # an earlier stint
        if end is not None and same:
            self.scene.add("leave-date", firing, {"person": who.filler, "date": end})
            person.held_until = end.value
        return True

    def _meant(self, noun: Noun, reading: OfficeReading, who: PersonFiller) -> OfficeReading | None:
        """``his deputy``, ``one of its members``: the office that the context gives."""
        if noun.type == "POST" and noun.det in ("the", "that", "this") and not noun.of:
            held = who.person.offices[-1:] if who.person is not None else []
            return replace(reading, office=MAYOR, anaphoric=False) if held == [MAYOR] else None
        if reading.office != "deputy mayor":
            return self.taking.meant.members_office(noun)
        others = frozenset((who.person.name,)) if who.person is not None else frozenset[str]()
        return self.taking.meant.deputy(noun, reading, others) if noun.poss is not None else None

    def _holds(self, firing: Firing, who: PersonFiller, reading: OfficeReading, noun: Noun) -> None:
        """``X is the president of the assembly``, but not ``X is a deputy mayor``, which tells no taking."""
        clause = firing.clause
        if reading.national and "sit" in clause.verb.lemmas:
            return
        copula = "be" in clause.verb.lemmas
        indefinite = copula and noun.det in ("a", "an", "") and noun.poss is None
        of_term = self._is_of_term(clause) and not reading.national
        stated = noun.det == "" and (clause.dates or _is_of_now(clause) or of_term)
        told = noun.head == "one" or _is_of_now(clause) or is_of_which(noun, clause)
        one_of = noun.type != "OFFICE" and not reading.national and told
        if clause.verb.perfect or (indefinite and not stated and not one_of):
            return
        date = self.scene.date(clause) if not copula or noun.det == "" else None
        self.taking.record(firing, who, reading, Circumstances(date))

    def _is_of_term(self, clause: Clause) -> bool:
        """``X was president of the assembly``: in the term that an article on an election tells of."""
        told = clause.link in ("main", "coord") and clause.words.isdisjoint(_BEFORE)
        return told and not self.discourse.protagonist

    def lasts(self, clause: Clause) -> bool:
        """Whether a clause tells a period."""
        return self.period(clause) != NO_PERIOD

    def period(self, clause: Clause) -> Period:
        """The first period that a clause tells."""
        return self._periods(clause)[0]

    def _periods(self, clause: Clause) -> list[Period]:
        """The periods that a clause tells, ``1991–1998 and 2007–2010``; none is told as one without dates."""
        mentions = clause_dates(clause)
        told = [(mention, self.resolver.period(mention)) for mention in mentions]
        periods = [(mention, period) for mention, period in told if period != NO_PERIOD]
        behind = [pair for pair in periods if pair[0].start > clause.verb.start]
        periods = behind or periods  # ``A councillor since 1998, he was mayor from 2002 to 2006``
        if periods:
            chained = (pair for one, pair in pairwise(periods) if self.scene.repeats(one[0], pair[0]))
            return [periods[0][1], *(period for _, period in chained)]
        begins = next((mention for mention in mentions if self.resolver.begins(mention)), None)
        return [(self.resolver.date(begins), None) if begins is not None else NO_PERIOD]

    def held(self, firing: Firing, who: PersonFiller, reading: OfficeReading, period: Period) -> None:
        """``X, mayor from 1996 to 2000``: a tenure that is over, or the taking of another office."""
        if who.person is None:
            return
        start, end = period
        clause = firing.clause
        here = self._party(firing, who)
        noun = firing.first("office")
        if here is None and reading.office == "party organization leader" and noun is not None:
            here = self.resolver.party_of_office(noun)
        slots: Slots = {"person": who.filler, "party": here}
        place = place_filler(reading.place)
        if reading.office == MAYOR:
            aside = bool(firing.frame.settings.get("aside")) or clause.antecedent is not None
            passing = (aside or clause.link in ("rel", "part")) and not self._is_predicate(clause)
            slots |= {"start": start, "end": end}
            if not passing:
                self.scene.last_office = MAYOR
            goes_on = end is None and self._is_present_perfect(clause)
            goes_on = goes_on or (start is None and clause.link == "main")
            self.scene.add("hold", firing, slots, place=place, passing=passing, goes_on=goes_on)
            if end is None:
                self.scene.settle(who.person, MAYOR)
            else:
                who.person.held_until = end.value
        else:
            slots |= {"office": Filler(reading.office, reading.span), "date": start}
            self.scene.add("office_taken", firing, slots, place=place, national=reading.national)
            self.scene.last_office = reading.office
            if end is None and reading.office not in who.person.offices:
                who.person.offices.append(reading.office)

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


def _is_of_now(clause: Clause) -> bool:
    """``X is deputy mayor``, in the sentence's own main clause."""
    return clause.link in ("main", "coord") and not clause.verb.past
