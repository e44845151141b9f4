"""Acts of keeping an office and of coming back to one."""

from __future__ import annotations

from hustings.components.acts.bare_elections import BareElections
from hustings.components.acts.candidacies import stands_as_candidate
from hustings.components.acts.circumstances import Circumstances, between_elections
from hustings.components.acts.earlier_takings import is_before_leaving
from hustings.components.acts.kept_seats import keeps_own_seat
from hustings.components.acts.model import Slots
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import place_filler
from hustings.components.acts.seats import PARLIAMENT, Seats, is_other_seat
from hustings.components.acts.taking import Taking
from hustings.components.acts.vacancies import Vacancies
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.dates import clause_dates
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.contests import is_new_mandate
from hustings.components.nouns.incumbency import is_incumbent
from hustings.components.nouns.kinds import is_succession
from hustings.components.nouns.offices import MAYOR, SEAT, OfficeReading, simple_name, titled_office
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import PersonFiller

_CONTESTING = frozenset(("run", "stand", "contest", "lose", "seek", "compete", "campaign", "fail"))
_MORE = frozenset(("another", "further", "more", "additional", "extra", "next", "coming"))
_ELECTED = frozenset(("elect", "return", "win", "obtain", "gain", "get", "receive", "secure", "take"))


class Keeping(Topic):
    """Who was confirmed, re-elected or returned, in the mayor's office or in the assembly."""

    def __init__(self, scene: Scene, taking: Taking, seats: Seats) -> None:
        super().__init__(scene)
        self.taking = taking
        self.seats = seats
        self.vacancies = Vacancies(scene)
        self.bare = BareElections(scene, taking)

    def keep(self, firing: Firing) -> None:
        """``X was confirmed as mayor``, ``X stayed in office``."""
        noun = firing.first("office")
        periods = (self.resolver.period(mention) for mention in clause_dates(firing.clause))
        if any(period != (None, None) for period in periods):
            return  # who remained mayor until 2018, or has held the office since 2012, was not confirmed then
        term = firing.first("term")
        if term is not None and term.type == "YEARS" and (term.words | {term.det}).isdisjoint(_MORE):
            return  # ``appointed for six years``: not that X goes on
        if firing.frame.settings.get("passive") and _is_no_confirmation(firing.clause):
            return
        date = None if firing.frame.settings.get("undated") else self.scene.date(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            if who.person is None:
                continue
            told = noun is not None and noun.type in ("OFFICE", "POST", "HUMAN")
            reading = self.scene.office(noun) if told else None
            if reading is not None and not reading.anaphoric:
                office = reading.office
            elif noun is not None and noun.type == "TERM" and "mayor" in noun.words:
                office = MAYOR
            else:
                office = self._held_by(who.person, firing.first("who"))
                if self._keeps_seat(firing, who, office):
                    continue
            if titled := self._title(firing, reading):
                office, reading = titled, OfficeReading(titled, self.scene.span_of_verb(firing.clause))
            if office == MAYOR:
                place = place_filler(reading.place) if reading else None
                for day in (date, *self.scene.further_dates(firing.clause)):
                    self.confirm(firing, who, day, place)
            elif office and office != SEAT and reading is not None:
                self.taking.record(firing, who, reading, Circumstances(date))

    def confirm(
        self, firing: Firing, who: PersonFiller, date: Filler | None, place: Filler | None = None
    ) -> None:
        """Adds that a mayor was chosen again; in a life each time with a party of its own or none."""
        here, party = self.scene.person_party(who, firing.clause)
        again = self._told_of_life(who)
        manner = "" if self._is_first_return(firing, who) else "confirmed"
        told = Circumstances(date, manner=manner, place=place)
        act = self.taking.mayor(firing, who, here if again else party, told)
        if again and act is not None:
            act.settings["own_party"] = True

    def _keeps_seat(self, firing: Firing, who: PersonFiller, office: str) -> bool:
        """``stood in third place on the list and won another term``: in the assembly, of who was no mayor."""
        person, term = who.person, firing.first("term") or firing.first("office")
        if person is None or person.incumbent is not None or MAYOR in person.offices:
            return False
        if office not in (MAYOR, SEAT) or term is None or term.type != "TERM" or term.of:
            return False
        return self.seats.elected_from_place(firing, who, again=True)

    def _is_first_return(self, firing: Firing, who: PersonFiller) -> bool:
        """``was returned as mayor in 1994``, of somebody whose life has told of no mayoralty before."""
        person = who.person
        if person is None or person.name != self.discourse.protagonist or person.incumbent is not None:
            return False
        returned = "return" in firing.clause.verb.lemmas and firing.frame.id == "confirm"
        return returned and MAYOR not in person.offices and person.left != MAYOR

    def _told_of_life(self, who: PersonFiller) -> bool:
        """Whether a biography tells a further election by itself, with a party of its own or none."""
        name = who.person.name if who.person is not None else ""
        if name != self.discourse.protagonist:
            return False
        earlier = any(act.kind == "take" and act.says("person", name) for act in self.scene.told)
        here = (act for act in self.scene.acts if act.kind == "take")
        return earlier and all(act.settings.get("own_party") for act in here)

    def elect_bare(self, firing: Firing) -> None:
        """``was fourth on the list and was elected``, ``X had been elected on 20 February``."""
        if any(other.governor is firing.clause and other.link == "inf" for other in self.scene.clauses):
            return  # ``was chosen to preside over the assembly``
        for who in self.scene.people(firing.roles["who"]):
            if who.person is None or self._dated_here(firing, who.person):
                continue
            if self.seats.elected_from_place(firing, who):
                continue
            if (succession := _succession_beside(firing.first("who"))) is not None:
                self.taking.take(
                    Firing(firing.frame, firing.clause, {**firing.roles, "office": [succession]})
                )
                continue
            if firing.frame.settings.get("vacancy"):
                self._ends_vacancy(firing, who)
                continue
            taken = self.scene.last_taken
            undated = taken is not None and self.scene.is_here(taken) and "date" not in taken.slots
            if taken is not None and undated and taken.says("person", who.person.name):
                date = self.scene.date(firing.clause)
                if date is not None:
                    taken.slots["date"] = date
            elif firing.clause.link.startswith("sub:") and self._ends_vacancy(firing, who):
                continue
            elif self.bare.is_the_mayors(firing, who.person):
                self._elected(firing, who)
            elif (sought := self.bare.sought(firing.clause)) is not None:
                self.taking.record(firing, who, sought, Circumstances(self.scene.date(firing.clause)))
            elif (vacant := self._vacated(who.person)) is not None:
                self.taking.record(firing, who, vacant, Circumstances(self.scene.date(firing.clause)))
            elif self.bare.is_mayors_election(firing, who.person):
                self._elected(firing, who)
            elif who.person.name in self.scene.annulled and firing.first("who") is not None:
                self._elected_before(firing, who, who.person)
            else:
                self._elected_as_candidate(firing, who)

    def _dated_here(self, firing: Firing, person: Person) -> bool:
        """``The post went to X, fifth on the list, who was elected on 3 May``: when X was elected to it."""
        taken, clause = self.scene.last_taken, firing.clause
        if clause.link != "rel" or clause.verb.perfect or taken is None or not self.scene.is_here(taken):
            return False
        date = self.scene.date(clause)
        if date is not None and "date" not in taken.slots and taken.says("person", person.name):
            taken.slots["date"] = date
            return True
        return False

    def _ends_vacancy(self, firing: Firing, who: PersonFiller) -> bool:
        """``The post stood empty until X was chosen``: X took it."""
        empty = self.vacancies.ended_by(firing.clause) or self.bare.awaited.instead(firing.clause)
        if empty is not None:
            self.taking.record(firing, who, empty, Circumstances(self.scene.date(firing.clause)))
        return empty is not None

    def _vacated(self, person: Person) -> OfficeReading | None:
        """``The speaker was voted out, and the delegates installed X``: the office just vacated."""
        left = (act for act in reversed(self.scene.acts) if act.kind == "office_left")
        act = next((act for act in left if not act.says("person", person.name)), None)
        office = act.filler("office") if act is not None else None
        return (
            OfficeReading(office.value, office.span or (0, 0), anaphoric=True) if office is not None else None
        )

    def _elected_as_candidate(self, firing: Firing, who: PersonFiller) -> None:
        """``lost the race for mayor in 1992 but was elected in 1996``, ``ran for mayor and was elected``."""
        earlier = firing.clause.coordinated
        if earlier is None or not set(earlier.verb.lemmas) & _CONTESTING:
            return
        sought = [noun for prep, noun in earlier.args if prep in ("for", "of") and noun.type == "OFFICE"]
        sought += [noun for noun in earlier.after if noun.type == "OFFICE"]
        reading = self.scene.office(sought[0]) if sought else None
        if reading is not None and reading.office == MAYOR:
            self.taking.record(firing, who, reading, Circumstances(self.scene.date(firing.clause)))

    def _elected(self, firing: Firing, who: PersonFiller) -> None:
        _, party = self.scene.person_party(who, firing.clause)
        self.taking.mayor(firing, who, party, Circumstances(self.scene.date(firing.clause)))

    def among_elected(self, firing: Firing) -> None:
        """``X was among the nine candidates who obtained mandates``, ``was one of the four elected``."""
        group = firing.roles["group"][0]
        about = (one for one in self.scene.clauses if group is one.antecedent or group in one.subjects[:1])
        told = [
            clause
            for clause in about
            if not _ELECTED.isdisjoint(clause.verb.lemmas)
            and (
                clause.verb.passive
                or clause.link == "part"
                or any(noun.type == "SEAT" for noun in clause.after)
            )
            and clause is not firing.clause
        ]
        where = [noun for one in told[:1] for prep, noun in one.args if prep == "in" and noun.type == "PLACE"]
        firing.clause.place = firing.clause.place or next(iter(where), None)
        for who in self.scene.people(firing.roles["who"]) if told else []:
            if who.person is not None and not self.seats.elected_from_place(firing, who):
                date = self.scene.date(firing.clause) or self.scene.date(told[0])
                self.seats.won(firing, who, date, None)

    def _elected_before(self, firing: Firing, who: PersonFiller, person: Person) -> None:
        """The election that an annulment told before has undone."""
        at = firing.clause.start
        reading = OfficeReading(MAYOR, (at, at), anaphoric=True)
        act = self.taking.record(firing, who, reading, Circumstances(self.scene.date(firing.clause)))
        if act is not None:
            self.scene.put_before(act, self.scene.annulled[person.name])
            person.offices.remove(MAYOR)

    def reelect_holder(self, firing: Firing) -> None:
        """``He was re-elected in 2010``, ``won again in 1990 and 1994``: to what he held last."""
        returns = "return" in firing.clause.verb.lemmas and not firing.clause.verb.passive
        if returns and "by" not in firing.roles:
            return
        for who in self.scene.people(firing.roles["who"]):
            if self.seats.elected_from_place(firing, who) or who.person is None:
                continue
            for date in self.scene.all_dates(firing.clause):
                if self._was_mayor(firing.clause, who.person, date):
                    self.confirm(firing, who, date)
                elif not who.person.offices:
                    continue
                elif who.person.offices[-1] == SEAT:
                    nouns = [noun for _, noun in firing.clause.args]
                    listed = self.seats.list_slots(nouns, firing)[0] or who.person.list_party
                    self.add_reelected(firing, who, listed, date)
                elif who.person.offices[-1] == PARLIAMENT:
                    self.seats.in_parliament(firing, who, date)

    def _was_mayor(self, clause: Clause, person: Person, date: Filler | None) -> bool:
        """Whether somebody is the mayor, or was it when what a clause looks back on happened."""
        if person.offices:
            return person.offices[-1] == MAYOR
        return is_before_leaving(clause, person, date, "", self.scene.left_acts)

    def _title(self, firing: Firing, reading: OfficeReading | None) -> str:
        """``Both deputy speakers, A and B, were confirmed in office``: the office told beside the names."""
        unnamed = reading is None or reading.anaphoric
        told = (titled_office(noun, any_holder=unnamed) for noun in firing.roles["who"])
        others = (one.id for one in firing.roles["who"][1:] if unnamed and one.type == "OFFICE")
        return next((office for office in (*told, *map(simple_name, others)) if office), "")

    def add_reelected(
        self, firing: Firing, who: PersonFiller, listed: Filler | None, date: Filler | None
    ) -> None:
        """Adds that somebody kept a seat in the assembly."""
        slots: Slots = {"person": who.filler, "list": listed, "date": date}
        slots["reelected"] = Filler("True", None, "inferred")
        self.scene.add("seat_won", firing, slots)

    def _held_by(self, person: Person, noun: Noun | None) -> str:
        """The office that the person is said to hold, else the last one taken here, else the mayor's."""
        if (noun is not None and is_incumbent(noun)) or not person.offices or MAYOR in person.offices:
            return MAYOR
        held = person.offices[-1]
        return MAYOR if held == SEAT and MAYOR in person.offices else held

    def incumbent(self, firing: Firing) -> None:
        """``X was the incumbent``: no act, but who X is."""
        noun = firing.first("office")
        for who in self.scene.people(firing.roles["who"])[:1]:
            if who.person is None or noun is None or noun.det != "the":
                continue
            who.person.incumbent = Filler("True", (noun.first, noun.last))
            if MAYOR not in who.person.offices:
                who.person.offices.append(MAYOR)
            self.discourse.mayor = who.person

    def come_back(self, firing: Firing) -> None:
        """``X returned as mayor``, ``X returned to the assembly``."""
        noun = firing.first("office")
        date = self.scene.date(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            reading = self.scene.office(noun)
            if who.person is None or reading is None:
                continue
            if noun is not None and noun.head == "it" and not who.person.offices:
                continue
            if firing.frame.settings.get("gone") and who.person.left is None:
                continue  # ``back in office`` after a holiday
            if reading.office == SEAT:
                self.seats.won(firing, who, date, None)
                continue
            offices = who.person.offices
            office = reading.office
            if reading.anaphoric:
                mayor = self.taking.meant.was_mayor(frozenset((who.person.name,)))
                office = MAYOR if mayor else who.person.left or (offices[-1] if offices else MAYOR)
            taken = OfficeReading(office, reading.span, reading.place, reading.national)
            manner = "returned" if MAYOR in offices else "chosen" if _stood_again(firing) else ""
            told = Circumstances(date, manner=manner)
            self.taking.record(firing, who, taken, told)

    def unseat(self, firing: Firing) -> None:
        """``X defeated the incumbent``: X is the mayor."""
        for who in self.scene.people(firing.roles["who"]):
            if who.person is None or firing.clause.link.startswith("part"):
                continue
            _, party = self.scene.person_party(who, firing.clause)
            self.taking.mayor(firing, who, party, Circumstances(self.scene.date(firing.clause)))
            for again in self.scene.further_dates(firing.clause):
                self.taking.mayor(firing, who, party, Circumstances(again, manner="confirmed"))

    def seat(self, firing: Firing) -> None:
        """``X was elected to the assembly``; without a body, a mayor is re-elected as mayor."""
        date = self.scene.date(firing.clause)
        body = firing.first("body")
        if _only_comes_in(firing, date):
            return
        reelected = bool(firing.frame.settings.get("reelected"))
        people = self.scene.people(firing.roles["who"])
        office = body is not None and not reelected and "where" not in firing.roles
        meant = self.vacancies.office_of_it(body) if body is not None and office else None
        if meant is not None:  # ``The presidency stayed vacant until X was elected to it``
            for who in people:
                self.taking.record(firing, who, meant, Circumstances(date))
            return
        if body is not None and is_new_mandate(body) and len(people) == 1:
            holder = people[0].person
            if holder is not None and holder.offices[-1:] == [MAYOR]:
                self.confirm(firing, people[0], date)
                return
        keeps = keeps_own_seat(self.scene, firing, people, dated=date is not None)
        if body is not None and body.type == "SEAT" and (keeps or is_other_seat(body, firing.clause)):
            return
        if body is not None and body.type == "SEAT" and body.poss in ("his", "her"):
            owner = self.discourse.pronoun(str(body.poss), body.start)
            names = [who.person.name for who in people if who.person is not None]
            if owner is not None and owner.name not in names and PARLIAMENT in owner.offices[-1:]:
                for who in people:  # ``her mandate was taken over by X``: in the same assembly
                    self.seats.in_parliament(firing, who, date)
                return
        if body is not None and body.type == "ELECTION" and self.scene.last_office == MAYOR:
            for who in people:  # ``the mayor died … X won the by-election``
                _, party = self.scene.person_party(who, firing.clause)
                self.taking.mayor(firing, who, party, Circumstances(date))
            return
        if body is not None and body.type == "COUNCIL" and self.scene.executive_council and not reelected:
            reading = self.scene.office(body)
            for who in people:
                if reading is not None:
                    self.taking.record(firing, who, reading, Circumstances(date))
            return
        scene, clause = self.scene, firing.clause
        dates = [date, *(scene.all_dates(clause)[1:] if reelected else scene.further_dates(clause))]
        again = reelected or "return" in firing.clause.verb.lemmas
        holder = people[0].person if again and body is None and len(people) == 1 else None
        if holder is not None and self._was_mayor(clause, holder, date):
            for day in dates:
                self.confirm(firing, people[0], day)
            return
        for index, who in enumerate(people):
            for day in dates:
                self.seats.won(firing, who, day, index if len(people) > 1 else None)


def _is_no_confirmation(clause: Clause) -> bool:
    """``kept on complaining``, ``returned to the town``, ``was returned to the assembly``: not as mayor."""
    active = clause.verb.passive is None and clause.link == "main" and not clause.after
    bodies = ("ASSEMBLY", "COUNCIL", "SEAT", "NATIONAL_ASSEMBLY")
    return active or any(prep == "to" and noun.type in bodies for prep, noun in clause.args)


def _succession_beside(noun: Noun | None) -> Noun | None:
    """``X, his replacement as mayor, was elected on 3 May``: whose office it was that X came to."""
    if noun is None or noun.type != "PERSON":
        return None
    return next((one for one in noun.appositions if one.poss is not None and is_succession(one)), None)


def _only_comes_in(firing: Firing, date: Filler | None) -> bool:
    """``came into the assembly with a drum``: not as its member, where neither date nor list is told."""
    told = date is not None or "where" in firing.roles
    as_member = any(prep in ("as", "for") for prep, _ in firing.clause.args)
    return "come" in firing.clause.verb.lemmas and not told and not as_member


def _stood_again(firing: Firing) -> bool:
    """``regained the mayoralty as its candidate``: at an election, and not from who held the office."""
    clause = firing.clause
    voted = any(prep in ("in", "at") and noun.type == "ELECTION" for prep, noun in clause.args)
    return (stands_as_candidate(clause) or voted) and not between_elections(firing)
