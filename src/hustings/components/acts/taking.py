"""Acts of taking office, and of what a mayor's election was like."""

from __future__ import annotations

from hustings.components.acts.governments import Governments
from hustings.components.acts.model import Act, Slots
from hustings.components.acts.scene import Scene, Topic, place_filler
from hustings.components.acts.seats import Seats
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.clauses import Clause
from hustings.components.noun_tests import is_succession
from hustings.components.offices import MAYOR, SEAT, OfficeReading, place_of
from hustings.components.reference import Filler, Person
from hustings.components.resolution import PersonFiller, replaced_person


class Taking(Topic):
    """Who took which office, when, after whom, by which votes."""

    def __init__(self, scene: Scene, seats: Seats, governments: Governments) -> None:
        super().__init__(scene)
        self.seats = seats
        self.governments = governments

    def take(self, firing: Firing) -> None:
        noun = firing.first("office")
        who = self.scene.people(firing.roles["who"])
        offices = noun.each() if noun is not None and noun.type == "OFFICE" else [noun]
        if (
            noun is None
            and firing.frame.id == "take-over-bare"
            and self.discourse.former_mayor is None
            and not self.scene.last_office
        ):
            return
        if noun is None and firing.frame.id not in ("take-reins", "take-over-bare"):
            return
        dates = (
            self.scene.all_dates(firing.clause)
            if firing.frame.settings.get("manner") == "confirmed"
            else [self.scene.date(firing.clause)]
        )
        if firing.frame.id == "holder-is" and dates == [None]:
            dates = [
                next(
                    (
                        self.scene.date(other)
                        for other in self.scene.clauses
                        if other.link == "part" and other.subjects[:1] == [noun]
                    ),
                    None,
                )
            ]
        if len(who) == len(offices) > 1:
            for person, office in zip(who, offices, strict=True):
                self._take_one(firing, person, office, dates[0])
            return
        for date in dates:
            for person in who:
                for office in offices:
                    self._take_one(firing, person, office, date)

    def _take_one(self, firing: Firing, who: PersonFiller, noun: Noun | None, date: Filler | None) -> None:
        name = who.person.name if who.person else ""
        exclude = frozenset((name,)) if name else frozenset()
        reading, old = self._taken_office(noun, exclude, firing)
        if reading is None:
            return
        manner = firing.frame.settings.get("manner")
        if reading.office == SEAT:
            self.seats.won(firing, who, date, None)
            return
        if noun is not None and noun.words & {"former"}:
            return
        self.record(firing, who, reading, date, old, str(manner) if manner else "")

    def _taken_office(
        self, noun: Noun | None, exclude: frozenset[str], firing: Firing
    ) -> tuple[OfficeReading | None, Person | None]:
        """The office that is taken, and the person replaced if the phrase tells."""
        reading = self.scene.office(noun)
        if noun is not None and is_succession(noun):
            old = replaced_person(noun, self.resolver, exclude)
            if old is None and noun.head in ("place", "stead", "seat", "shoes"):
                old = self.discourse.former_mayor
            if noun.head == "seat" and old is None:
                return None, None
            office = self._office_left_by(old)
            explicit = [
                self.scene.office(other)
                for prep, other in firing.clause.args
                if prep == "as" and other is not noun and other.type == "OFFICE"
            ]
            if explicit and explicit[0] is not None and explicit[0].office:
                office = explicit[0].office
            of = [
                self.scene.office(other)
                for prep, other in noun.of
                if prep in ("as",) and isinstance(other, Noun)
            ]
            return OfficeReading(
                (of[0].office if of and of[0] else "") or office, (noun.first, noun.last), anaphoric=True
            ), old
        if reading is None:
            return OfficeReading(
                self.scene.last_office or MAYOR, (firing.clause.start, firing.clause.start), anaphoric=True
            ), None
        if reading.anaphoric and noun is not None:
            return self._anaphoric(noun, reading, exclude, firing), None
        if noun is not None and noun.poss == "its" and reading.place is None:
            reading.place = next(
                (found for other in firing.roles.get("by", []) if (found := place_of(other)) is not None),
                None,
            )
        return reading, None

    def _office_left_by(self, old: Person | None) -> str:
        if old is None:
            return MAYOR
        office = old.left or (old.offices[-1] if old.offices else MAYOR)
        return office if office != SEAT else MAYOR if MAYOR in old.offices else office

    def _anaphoric(
        self, noun: Noun, reading: OfficeReading, exclude: frozenset[str], firing: Firing
    ) -> OfficeReading | None:
        if reading.office == "deputy mayor" and noun.head in ("deputy", "deputies"):
            if noun.poss in ("his", "her", "their"):
                boss = self.discourse.pronoun(str(noun.poss), noun.start, exclude)
                if boss is not None and boss.offices and boss.offices[-1] == "assembly president":
                    return OfficeReading("assembly deputy president", reading.span)
                return OfficeReading("deputy mayor", reading.span)
            if isinstance(noun.poss, Noun) or noun.det or noun.head == "deputies" or not noun.of:
                return OfficeReading("deputy mayor", reading.span)
            return None
        for prep, other in firing.clause.args:
            if prep == "as" and other is not noun and other.type == "OFFICE":
                return self.scene.office(other)
        if noun.type == "POST":
            office = self.scene.last_office or MAYOR
            return OfficeReading(office, reading.span, anaphoric=True)
        if noun.head == "members" and noun.poss == "its":
            office = {
                "provisional authority leader": "provisional authority member",
                "assembly president": SEAT,
            }.get(self.scene.last_office, self.scene.last_office)
            return OfficeReading(office, reading.span) if office.endswith("member") else None
        return None

    def record(
        self,
        firing: Firing,
        who: PersonFiller,
        reading: OfficeReading,
        date: Filler | None,
        old: Person | None,
        manner: str,
    ) -> Act | None:
        here, known = self.scene.person_party(who, firing.clause)
        office = reading.office
        noun = firing.first("office")
        if office == "party organization leader" and here is None and noun is not None:
            here = self.resolver.party_of_office(noun)
        place = place_filler(reading.place)
        if not office:
            return None
        if office == MAYOR:
            return self.mayor(firing, who, known, date, old, manner, place)
        if office == "list leader":
            return None
        date = date or self._election_date(firing.clause)
        if firing.frame.id == "with-as":
            date = None
        slots = {"person": who.filler, "party": here, "office": Filler(office, reading.span), "date": date}
        if who.person is None and here is None and not office:
            return None
        act = self.scene.add("office_taken", firing, slots, place=place, national=reading.national)
        if who.person is not None:
            who.person.offices.append(office)
            if who.person.left == office:
                who.person.left = None
                self.scene.left_acts.pop((who.person.name, office), None)
        self.scene.last_office = office
        return act

    def _election_date(self, clause: Clause) -> Filler | None:
        """``elected in the 2022 Serbian parliamentary election``: the year inside the election's name."""
        for prep, noun in clause.args:
            if prep in ("in", "at") and noun.type == "ELECTION":
                year = next(
                    (
                        word
                        for word in noun.words
                        if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
                    ),
                    None,
                )
                if year is not None:
                    return Filler(year, (noun.first, noun.last), "inferred")
        return None

    def mayor(
        self,
        firing: Firing,
        who: PersonFiller,
        party: Filler | None,
        date: Filler | None,
        old: Person | None,
        manner: str,
        place: Filler | None,
    ) -> Act | None:
        incumbent = firing.first("who")
        told = incumbent is not None and self._incumbent_word(incumbent)
        taken = self.scene.last_taken
        if (
            taken is not None
            and self.scene.is_here(taken)
            and manner != "confirmed"
            and who.filler is not None
            and taken.says("person", who.filler.value)
            and taken.settings.get("manner") != "confirmed"
        ):
            if date is not None:
                taken.slots["date"] = date
            return taken
        if (
            taken is not None
            and not manner
            and date is None
            and old is None
            and not firing.clause.votes
            and who.person is not None
            and who.person is self.discourse.mayor
            and MAYOR in who.person.offices
            and taken.says("person", who.person.name)
        ):
            return taken
        if not manner and self._cued():
            manner = "succeeded"
        governor = firing.clause.governor
        votes = self.resolver.votes([*firing.clause.votes, *(governor.votes if governor is not None else [])])
        if governor is not None:
            self.scene.used_votes.update(id(mention) for mention in governor.votes)
        self.scene.used_votes.update(id(mention) for mention in firing.clause.votes)
        term = firing.first("term") or (
            firing.first("office")
            if (firing.first("office") and firing.first("office").type == "TERM")
            else None
        )  # type: ignore[union-attr]
        slots: Slots = {"person": who.filler, "party": party, "date": date}
        for name, filler in votes.items():
            slots["votes." + name] = filler
        if term is None:
            term = next(
                (
                    other
                    for prep, other in firing.clause.args
                    if prep in ("for", "to") and other.type == "TERM"
                ),
                None,
            )
        if term is not None and term.ordinal is not None:
            slots["term"] = Filler(str(term.ordinal), (term.first, term.last))
        known = who.person.incumbent if who.person is not None else None
        if told and incumbent is not None:
            slots["incumbent"] = Filler("True", (incumbent.first, incumbent.last))
        elif known is not None and manner == "confirmed":
            slots["incumbent"] = known
        if place is None and old is not None:
            place = self.scene.person_places.get(old.name)
        act = self.scene.add(
            "take", firing, slots, place=place, manner=manner, replaces=old.name if old else ""
        )
        elsewhere = place is not None and bool(self.discourse.place) and place.value != self.discourse.place
        if elsewhere and firing.clause.link.startswith("ger"):
            act.settings["bare"] = True
            if who.party is None:
                act.slots.pop("party", None)
        if who.person is not None and not elsewhere:
            self.scene.left_acts.pop((who.person.name, MAYOR), None)
            if who.person.left == MAYOR:
                who.person.left = None
            if not who.person.offices or who.person.offices[-1] != MAYOR:
                who.person.offices.append(MAYOR)
            self.discourse.mayor = who.person
        self.scene.last_office = MAYOR
        self.scene.last_taken = act
        self.governments.supporters(firing)
        return act

    def _cued(self) -> bool:
        """Whether the sentence says that the change came between two elections (``in mid-term``)."""
        first, last = self.scene.sentence_span
        sentence = self.scene.text[first:last].lower()
        return any(cue in sentence for cue in self.scene.succession_cues)

    def _incumbent_word(self, noun: Noun) -> bool:
        words = noun.words | frozenset(word for appo in noun.appositions for word in appo.words)
        return bool(words & {"incumbent", "sitting", "current"})

    def office_from(self, firing: Firing) -> None:
        """``His deputy was from the Radical Party``: an office whose holder has only a party."""
        noun = firing.first("office")
        party = self.resolver.each_party(firing.roles["party"])
        reading = self.scene.office(noun)
        if noun is None or reading is None or not reading.office or not party:
            return
        if reading.anaphoric:
            reading = self._anaphoric(noun, reading, frozenset(), firing)
        if reading is not None and reading.office not in (MAYOR, SEAT, ""):
            self.scene.add(
                "office_taken", firing, {"party": party[0], "office": Filler(reading.office, reading.span)}
            )
