"""Acts of leaving office: resigning, being dismissed, dying."""

from __future__ import annotations

from functools import partial

from hustings.components.acts.departures import Departure
from hustings.components.acts.model import Act, Slots
from hustings.components.acts.parliament_seats import is_in_parliament
from hustings.components.acts.predecessors import office_of_predecessor
from hustings.components.acts.removing_votes import date_of_vote, is_by_recall, is_voted_out
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside, place_filler
from hustings.components.acts.seats import PARLIAMENT, Seats
from hustings.components.acts.vacancies import Vacancies
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.incumbency import is_incumbent
from hustings.components.nouns.offices import MAYOR, NATIONAL, SEAT, OfficeReading, place_of
from hustings.components.nouns.owners import owner_of
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import PersonFiller

# How many characters before a date ``effective as of`` is looked for.
_EFFECT = 20
_BEFORE_EFFECT = ("from", "on", "of", "effective")
_TAKINGS = ("take", "office_taken", "seat_won")
_IN_MINISTRIES = frozenset(("state secretary", "deputy minister", "junior minister"))
_DECLINING = frozenset(("turn", "decline", "refuse", "reject", "waive", "pass"))
_BEATING = frozenset(("unseat", "oust", "topple", "dethrone", "displace", "dislodge", "depose"))
_END = {"resignation": "resigned", "death": "died"}


class Leaving(Topic):
    """Who left which office, when and why."""

    def __init__(self, scene: Scene, seats: Seats) -> None:
        super().__init__(scene)
        self.seats = seats
        self.vacancies = Vacancies(scene)

    def leave(self, firing: Firing) -> None:
        """``X resigned``, ``was dismissed as deputy mayor``, ``gave up her seat``."""
        if self.scene.foreign_as(firing) or _is_beaten(firing):
            return
        firing = self._from_it(firing)
        date = self._effective(firing.clause) or self.scene.date(firing.clause)
        date = date or self._resign_date(firing.clause) or date_of_vote(self.scene, firing.clause)
        reason = str(firing.frame.settings.get("reason", "resigned"))
        reason = "dismissed" if is_voted_out(firing.clause) else reason
        described = firing.first("who")
        people = self.scene.people(firing.roles["who"])
        if not people and described is not None and self._is_unknown_mayor(described):
            people = [PersonFiller(None, None, None)]
        for who in people:
            nobody = who.person is None and who.filler is None
            if nobody and described is not None and described.type == "OFFICE":
                self.scene.add("leave", firing, {"date": date, "reason": Filler(reason, None, "inferred")})
                continue
            office, reading = self._left_office(who, described, firing)
            recalled = is_by_recall(firing.clause)
            if not office and who.person is not None and (recalled or _held_until(who.person, date)):
                office = MAYOR
            if office == SEAT and is_in_parliament(who.person, firing.first("office"), self.scene.text):
                continue
            if office == SEAT:
                self.seats.left(firing, who, date, "expelled" if reason == "dismissed" else reason)
            elif not office and who.person is not None and firing.first("office") is None:
                told = Departure(date, reason)
                self.scene.leave_unsettled(who.person, partial(self._settled, firing, who, told))
            elif office and reason != "expelled":
                self.leave_one(firing, who, office, Departure(date, reason, reading))

    def _from_it(self, firing: Firing) -> Firing:
        """``was dismissed from it``, of somebody not known to hold an office: from the body named before."""
        office = firing.first("office")
        if office is None or office.head != "it":
            return firing
        held = any(
            who.person is not None and who.person.offices for who in self.scene.people(firing.roles["who"])
        )
        body = None if held else self.scene.body_before(office.start)
        return (
            firing
            if body is None
            else Firing(firing.frame, firing.clause, {**firing.roles, "office": [body]})
        )

    def leave_it(self, firing: Firing) -> None:
        """``She vacated it``, ``but turned it down``: the office or seat that was told to be taken last."""
        before = len(self.scene.acts)
        thing = firing.first("office")
        declined = not _DECLINING.isdisjoint(firing.clause.verb.lemmas)
        for who in self.scene.people(firing.roles["who"]):
            person = who.person
            if thing is None or person is None or not person.offices or not self._means_taken(thing, person):
                continue
            date = self.scene.date(firing.clause)
            if person.offices[-1] == SEAT:
                self.seats.left(firing, who, date, "declined" if declined else "resigned")
            elif not declined:
                self.leave_one(firing, who, person.offices[-1], Departure(date, "resigned"))
        if len(self.scene.acts) == before and not declined:
            self._leave_named(firing)

    def _leave_named(self, firing: Firing) -> None:
        """``X, who won her seat from third place, gave it up``: a seat or post that the sentence named."""
        clauses = (one for one in self.scene.clauses if one.verb.start < firing.clause.verb.start)
        told = (noun for one in clauses for noun in one.after)
        if any(noun.type in ("SEAT", "POST", "OFFICE") for noun in told):
            self.leave(firing)

    def _means_taken(self, thing: Noun, person: Person) -> bool:
        """Whether ``it`` can be what somebody took: told right before, with nothing else named since."""
        acts = [*self.scene.told[-1:], *self.scene.acts]
        told = [act for act in acts if act.kind != "list_placed"][-1:]
        if not told or told[0].kind not in _TAKINGS or not told[0].says("person", person.name):
            return False
        if self.scene.is_here(told[0]):
            return True
        named = (
            chunk for chunk in self.scene.chunks if isinstance(chunk, Noun) and chunk.start < thing.start
        )
        near = told[0].sentence == self.discourse.sentence - 1
        return near and all(noun.type in ("PERSON", "PRON") for noun in named)

    def tenure_ends(self, firing: Firing) -> None:
        """``X's tenure as mayor ended with his resignation``."""
        thing, how = firing.first("thing"), firing.first("how")
        owner = owner_of(thing) if thing is not None else None
        who = self.resolver.person(owner) if owner is not None else None
        if thing is None or how is None or who is None or who.person is None:
            return
        beside = [other for prep, other in firing.clause.args if prep == "as"]
        told = (other for other in (*inside(thing, "as"), *beside) if other.type == "OFFICE")
        offices = (self.scene.office(other) for other in told)
        reading = next((found for found in offices if found is not None), None)
        office = reading.office if reading is not None else self._held_office(who.person, None)
        if not office and thing.type == "OFFICE":
            office = MAYOR
        if office and office != SEAT:
            departure = Departure(self.scene.date(firing.clause), _END.get(how.head, "dismissed"), reading)
            self.leave_one(firing, who, office, departure)

    def _settled(self, firing: Firing, who: PersonFiller, told: Departure, office: str) -> None:
        """The leaving of an office that is only known since it was told who took it over."""
        self.leave_one(firing, who, office, told)

    def _is_unknown_mayor(self, noun: Noun) -> bool:
        """``the mayor`` where none was named."""
        mayor = noun.type == "OFFICE" and noun.id == MAYOR and noun.det == "the"
        return mayor and self.discourse.mayor is None

    def _left_office(
        self, who: PersonFiller, described: Noun | None, firing: Firing
    ) -> tuple[str, OfficeReading | None]:
        """The office that is left: as the clause names it, else what the person is known to hold."""
        noun = firing.first("office")
        reading = self.scene.office(noun)
        if who.person is None and described is None:
            return "", None
        if reading is not None and not reading.anaphoric:
            return _of_ministry(noun, who.person) or reading.office, reading
        args = firing.clause.args
        named = [self.scene.office(other) for prep, other in args if prep == "as" and other.type == "OFFICE"]
        told = next((found for found in named if found is not None and found.office), None)
        if told is not None and reading is not None:
            in_parliament = told.anaphoric and who.person is not None and PARLIAMENT in who.person.offices
            return (PARLIAMENT if in_parliament else told.office), told  # ``resigned as a deputy``
        if who.person is None:
            return "", None
        fronted = self._held_in_front(firing.clause) or self.vacancies.begun_by(firing.clause)
        if fronted is not None:
            return fronted.office, fronted
        if described is not None and is_incumbent(described) and not who.person.offices:
            return MAYOR, reading
        office = self._left_again(who.person, noun)
        if office is None:
            office = self._held_office(who.person, noun)
        if not office and described is not None and not firing.roles.get("office"):
            office = office_of_predecessor(self.scene, described, who.person)
        return office, reading

    def _held_in_front(self, clause: Clause) -> OfficeReading | None:
        """``After two years at the helm of the municipality, X resigned``: told before the verb."""
        before = (other for prep, other in clause.args if prep == "at" and other.end < clause.verb.start)
        found = (self.scene.office(other) for other in before if other.type == "OFFICE")
        return next((one for one in found if one is not None and not one.anaphoric), None)

    def _left_again(self, person: Person, noun: Noun | None) -> str | None:
        """The office of somebody who left one before; None if what is held now is left."""
        if noun is not None and len(person.offices) > 1 and not noun.words.isdisjoint(("former", "latter")):
            return person.offices[-2 if "former" in noun.words else -1]
        if person.left is None:
            return None
        earlier = self.scene.left_acts.get((person.name, person.left))
        replaced = earlier is not None and earlier.says("reason", "replaced")
        if replaced and noun is None and not person.offices:
            return person.left
        if person.offices and person.left != person.offices[-1]:
            return None
        if person.offices.count(person.left) > 1:
            return None
        if noun is not None:
            return person.left
        held = [office for office in person.offices if office != person.left]
        return held[-1] if held else ""

    def _held_office(self, person: Person, noun: Noun | None) -> str:
        if noun is not None and noun.type == "HUMAN":
            return ""
        if noun is None and MAYOR in person.offices and person.name not in self.scene.annulled:
            return MAYOR  # who is elected to parliament and resigns gives up the mayoralty
        own = noun is not None and noun.poss in ("his", "her")
        if own and len(person.offices) > 1 and self._taken_here(person) and person.offices[-1] in NATIONAL:
            return person.offices[-2]  # elected to parliament and had to give up her post
        if person.offices:
            return person.offices[-1]
        last = self.scene.last_office
        pointing = noun is not None and noun.type == "POST"
        if pointing and noun is not None and (last == MAYOR or noun.det in ("that", "this", "the", "same")):
            return self.scene.office_before(noun.start) or last
        return ""

    def _taken_here(self, person: Person) -> bool:
        """Whether the sentence told that somebody took the office held last."""
        return any(
            act.kind == "office_taken"
            and act.says("person", person.name)
            and act.says("office", person.offices[-1])
            for act in self.scene.acts
        )

    def leave_one(self, firing: Firing, who: PersonFiller, office: str, told: Departure) -> Act | None:
        """Adds the leaving of an office, unless it was told already."""
        key = (who.person.name if who.person else "", office)
        earlier = self.scene.left_acts.get(key)
        if earlier is not None and who.person is not None and office not in who.person.offices:
            _complete(earlier, told)
            return None
        reading = told.reading
        slots: Slots = {"person": who.filler, "date": told.date}
        slots["reason"] = Filler(told.reason, None, "inferred")
        place = self._place(firing, reading)
        if office == MAYOR:
            act = self.scene.add("leave", firing, {**slots, "party": who.party}, place=place)
            if self.vacancies.begun_by(firing.clause) is not None:
                act.settings["left_vacant"] = True
            self.discourse.former_mayor = who.person
        else:
            span = reading.span if reading is not None else None
            slots["office"] = Filler(
                office, span, reading.how if reading is not None and span else "coreferred"
            )
            abroad = office.startswith(("ambassador ", "consul "))
            national = (reading is not None and reading.national) or office in NATIONAL or abroad
            act = self.scene.add("office_left", firing, slots, place=place, national=national)
        self.scene.left_acts[key] = act
        if who.person is not None:
            who.person.left = office
            if office in who.person.offices:
                who.person.offices.remove(office)
        self.scene.last_office = office
        return act

    def _place(self, firing: Firing, reading: OfficeReading | None) -> Filler | None:
        """The place that the office's phrase names, or an office in apposition to the person."""
        place = place_filler(reading.place) if reading is not None else None
        who = firing.first("who") or firing.first("old")
        if place is not None or who is None:
            return place
        found = (place_of(appo) for appo in who.appositions if appo.type == "OFFICE")
        return place_filler(next((one for one in found if one is not None), None))

    def die(self, firing: Firing) -> None:
        """``X died``, ``a stroke ended X's life``: a leaving of an office known or said to be held."""
        date = self.scene.date(firing.clause)
        life = firing.first("life")
        owner = owner_of(life) if life is not None else None
        for who in self.scene.people(firing.roles.get("who") or ([owner] if owner is not None else [])):
            if who.person is None or (not who.person.offices and self._tells_birth()):
                continue
            office = self._office_of_dead(who.person, firing)
            who.person.dead = True
            told = Departure(date, "died")
            if date is not None and who.person.held_until[:4] and date.value[:4] > who.person.held_until[:4]:
                continue  # ``held the post until 2002 … died in 2003``
            if office and office != SEAT:
                self.leave_one(firing, who, office, told)
            elif not office:
                self.scene.leave_unsettled(who.person, partial(self._settled, firing, who, told))

    def _tells_birth(self) -> bool:
        """``merchant and mayor, born in Ada in 1889, died in Bor in 1964``: the dates of a whole life."""
        return any("bear" in clause.verb.lemmas for clause in self.scene.clauses)

    def _office_of_dead(self, person: Person, firing: Firing) -> str:
        held = [office for office in person.offices if office]
        if held:
            return next((office for office in reversed(held) if office != SEAT), SEAT)
        noun = firing.first("who")
        if noun is not None and "former" not in noun.words:
            if is_incumbent(noun):
                return MAYOR
            office = next((mod.id for mod in noun.mods if mod.label == "OFFICE"), "")
            if office:
                return "deputy mayor" if office == "deputy" else office
        if (vacant := self.vacancies.begun_by(firing.clause)) is not None:
            return vacant.office
        args = firing.clause.args
        died_in_office = any(
            prep == "in" and (other.type, other.head) == ("POST", "office") for prep, other in args
        )
        return MAYOR if died_in_office else ""

    def arrest(self, firing: Firing) -> None:
        """``X was arrested``: an event, no leaving."""
        date = self.scene.date(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None and not self._arrested_already(who.person, date):
                self.scene.add("arrest", firing, {"person": who.filler, "date": date})

    def _arrested_already(self, person: Person, date: Filler | None) -> bool:
        """``was taken into custody and arrested on 5 May``: one arrest, which takes the date."""
        for act in self.scene.acts:
            if act.kind == "arrest" and act.says("person", person.name):
                if date is not None:
                    act.slots.setdefault("date", date)
                return True
        return False

    def _effective(self, clause: Clause) -> Filler | None:
        """``resigned on 2 May, effective from 31 May``, ``effective a week later``: when the office ended."""
        for mention, _ in clause.dates[1:]:
            before = self.scene.text[max(0, mention.first - _EFFECT) : mention.first].lower()
            if "effect" in before and before.rstrip().rpartition(" ")[2] in _BEFORE_EFFECT:
                self.scene.date(clause)
                return self.resolver.date(mention)
        return None

    def _resign_date(self, clause: Clause) -> Filler | None:
        """``vacated her seat by resigning on 2 May``."""
        for other in self.scene.clauses:
            if other.link == "ger:by" and other.governor is clause:
                return self.scene.date(other)
        return None


def _is_beaten(firing: Firing) -> bool:
    """``was unseated by X``: by a rival at an election, which no body dismissed anybody by."""
    by = firing.first("by")
    beaten = not _BEATING.isdisjoint(firing.clause.verb.lemmas)
    return beaten and by is not None and by.type == "PERSON"


def _of_ministry(noun: Noun | None, person: Person | None) -> str:
    """``She left the ministry``, of a state secretary: the office in it that was taken last."""
    if noun is None or noun.head != "ministry" or person is None:
        return ""
    return next((held for held in person.offices[-1:] if held in _IN_MINISTRIES), "")


def _held_until(person: Person, date: Filler | None) -> bool:
    """``was mayor until 3 May, when she resigned``: whether the day is when the mayor's office ended."""
    return bool(person.held_until) and date is not None and date.value == person.held_until


def _complete(earlier: Act, told: Departure) -> None:
    """What a second clause tells of a leaving: the day it took effect, the reason behind a replacement."""
    if told.date is not None and told.reason == "resigned":
        earlier.slots["date"] = told.date
    elif told.date is not None and earlier.says("reason", told.reason):
        earlier.slots.setdefault("date", told.date)  # ``having lost a vote, X was dismissed on 5 May``
    if earlier.says("reason", "replaced") and told.reason == "died" and told.date is None:
        earlier.slots.pop("date", None)  # who is replaced in May died before
    if earlier.says("reason", "replaced"):
        earlier.slots["reason"] = Filler(told.reason, None, "inferred")
