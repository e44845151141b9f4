"""From bound frames to acts: what each kind of act makes of its fillers, in the order of the text."""

from __future__ import annotations

from hustings.components.arguments import Firing, has_party, is_incumbent, is_party, is_succession
from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses import Clause
from hustings.components.offices import MAYOR, SEAT, OfficeReading, place_of, read_office
from hustings.components.reference import Discourse, Filler, Person
from hustings.components.results import Act, Results
from hustings.values.numbers import find_ordinals
from hustings.components.resolution import PersonFiller, Resolver, clause_dates, position_of, replaced_person

_HANDLERS = {"place": "_list_placed"}


class Interpreter(Results):
    """Turns the firings of one sentence into acts."""

    def __init__(self, discourse: Discourse, text: str, tokens_at: tuple[list[int], list[int]], *, executive_council: bool) -> None:
        self.discourse = discourse
        self.text = text
        self.offsets, self.ends = tokens_at
        self.resolver = Resolver(discourse, text)
        self.executive_council = executive_council
        self.acts: list[Act] = []
        self.last_office = ""
        self.used_votes: set[int] = set()
        self.sentence_span = (0, 0)
        self.succession_cues: tuple[str, ...] = ()
        self.annulled: dict[str, Act] = {}
        self.told: list[Act] = []
        self.left_acts: dict[tuple[str, str], Act] = {}
        self.last_taken: Act | None = None
        self.last_win: Act | None = None
        self.last_not_held: Act | None = None
        self.not_held_here: list[Act] = []
        self.waiting_year: tuple[str, Filler] | None = None
        self.sentence_chunks: list[Chunk] = []
        self.sentence_clauses: list[Clause] = []
        self.previous_clauses: list[Clause] = []
        self.item_place: Filler | None = None
        self.person_places: dict[str, Filler] = {}
        self.formed_without: tuple[Noun, Firing, Filler | None] | None = None

    def interpret(self, firing: Firing) -> list[Act]:
        """The acts of one firing; the discourse learns from them."""
        before = len(self.acts)
        name = _HANDLERS.get(firing.frame.act, "_" + firing.frame.act.replace("-", "_"))
        handler = getattr(self, name, None)
        if handler is not None:
            handler(firing)
        return self.acts[before:]

    # Shared pieces

    def _add(self, kind: str, firing: Firing, slots: dict[str, Filler | list[Filler] | None], *, place: Filler | None = None, national: bool = False, **settings: object) -> Act:
        filled = {name: value for name, value in slots.items() if value is not None and value != []}
        first, last = self._extent(firing, filled)
        act = Act(kind, firing.frame.id, filled, first, last, place or self._clause_place(firing.clause), national, {**firing.frame.settings, **settings}, place is not None)
        act.item_place = self.item_place
        act.settings["sentence"] = self.sentence_chunks
        who = filled.get("person")
        if isinstance(who, Filler):
            if act.place is not None and not national and kind in ("take", "leave", "hold", "seat_won"):
                self.person_places[who.value] = act.place
            elif act.place is None:
                act.place = self.person_places.get(who.value)
        self.acts.append(act)
        return act

    def _extent(self, firing: Firing, slots: dict[str, Filler | list[Filler]]) -> tuple[int, int]:
        clause = firing.clause
        first, last = self.offsets[clause.start], self.ends[max(clause.end - 1, clause.start)]
        for role, nouns in firing.roles.items():
            if role in ("by",):
                continue
            for noun in nouns:
                if noun.last:
                    first, last = min(first, self.offsets[noun.start]), max(last, self.ends[max(noun.limit, noun.end) - 1])
        return first, last

    def extent_of_clause(self, clause: Clause) -> tuple[int, int]:
        """First and last character of a clause with its complements."""
        return self.offsets[clause.start], self.ends[max(clause.end, clause.verb.end) - 1]

    def spans_of(self, clause: Clause) -> tuple[int, int]:
        """First and last character of a clause's verb group."""
        return self.offsets[clause.verb.start], self.ends[clause.verb.end - 1]

    def _date(self, clause: Clause) -> Filler | None:
        for mention in clause_dates(clause, []):
            found = self.resolver.date(mention)
            if found is not None:
                self.discourse.anchor, self.discourse.anchor_told = found.value, True
                return found
        if clause.link == "inf" and clause.governor is not None and "vote" in clause.governor.verb.lemmas:
            return self._date(clause.governor)
        return None

    def _all_dates(self, clause: Clause) -> list[Filler | None]:
        """The dates of a clause, where several stand in a row: ``re-elected in 2010 and 2014``."""
        found: list[Filler | None] = []
        for mention in clause_dates(clause, []):
            date = self.resolver.date(mention)
            if date is not None:
                self.discourse.anchor, self.discourse.anchor_told = date.value, True
                found.append(date)
        return found or [None]

    def _clause_place(self, clause: Clause) -> Filler | None:
        noun = clause.place if clause.place is not None and clause.place.type == "PLACE" else None
        for prep, other in [*clause.args, *(("in", phrase) for phrase in (*clause.after[:1], *clause.subjects[:1]) if phrase.type in ("ELECTION", "ASSEMBLY", "COUNCIL"))]:
            if noun is None and other.type == "PLACE" and prep in ("in", "for", "on", "to"):
                noun = other
            elif noun is None and prep in ("in", "for", "to", "at") and other.type in ("ELECTION", "ASSEMBLY", "COUNCIL", "PLACEWORD"):
                noun = self._inner_place(other)
        if noun is None and self.sentence_clauses and clause is not self.sentence_clauses[0]:
            first = self.sentence_clauses[0]
            noun = next((other for prep, other in first.args if prep == "in" and other.type == "PLACE" and other.start < first.verb.start), None)
        if noun is None:
            return None
        return Filler(noun.id, (noun.first, noun.last))

    def _inner_place(self, noun: Noun) -> Noun | None:
        found = place_of(noun)
        if found is None and noun.type in ("ELECTION", "ASSEMBLY", "COUNCIL"):
            found = next((other for prep, other in noun.of if prep == "in" and isinstance(other, Noun) and other.type == "PLACE"), None)
        return found

    def _office(self, noun: Noun | None) -> OfficeReading | None:
        return None if noun is None else read_office(noun, self.text, executive_council=self.executive_council)

    def _foreign_as(self, firing: Firing) -> bool:
        """Whether an ``as`` phrase names something that is no office of government (``resigned as coach``)."""
        office = firing.first("office")
        if office is not None:
            return office.type == "POST" and not office.of and bool(office.words - _POST_WORDS) and not any(mod.label == "OFFICE" for mod in office.mods)
        return any(prep == "as" and noun.type in ("THING", "HUMAN") and not has_party(noun) and noun.head not in ("candidate", "result", "member", "part", "matter", "nominee") for prep, noun in firing.clause.args)

    def _clause_party(self, clause: Clause) -> Filler | None:
        """``as the candidate of X``, ``for X``, ``on the X list`` in the clause."""
        for prep, noun in clause.args:
            if prep == "as" and noun.type in ("HUMAN", "PARTY") and (found := self.resolver.party_of_person(noun)) is not None:
                return found
            if prep == "as" and noun.head in ("candidate", "nominee") :
                found = self.resolver.party_of_person(noun)
                if found is None and noun.words & {"party's", "its"}:
                    found = self.discourse.last_party(noun.start)
                if found is not None:
                    return found
        for prep, noun in clause.args:
            if prep == "for" and noun.type in ("PARTY", "PARTYWORD") and (found := self.resolver.party(noun)) is not None:
                return found
        for prep, noun in clause.args:
            if prep == "on" and noun.type in ("LIST", "LISTWORD", "GROUPWORD") and (found := self.resolver.list_name(noun)) is not None:
                return found
        return None

    def _people(self, nouns: list[Noun], exclude: frozenset[str] = frozenset()) -> list[PersonFiller]:
        found = []
        for noun in nouns[:1]:
            for member in noun.each():
                person = self.resolver.person(member, exclude)
                if person is not None:
                    found.append(person)
            break
        if not found:
            for noun in nouns[1:]:
                person = self.resolver.person(noun, exclude)
                if person is not None:
                    return [person]
        return found

    def _person_party(self, who: PersonFiller, clause: Clause) -> tuple[Filler | None, Filler | None]:
        """The party that the clause gives, and the one that holds for a tenure (also from the section)."""
        here = who.party or self._clause_party(clause)
        person = who.person
        if person is not None:
            if here is not None and (person.party is None or who.party is not None):
                person.party = here
            known = person.party or person.list_party
            if here is None and known is not None:
                return None, Filler(known.value, known.span, "coreferred")
        return here, here

    # Taking and keeping office

    def _take(self, firing: Firing) -> None:
        noun = firing.first("office")
        who = self._people(firing.roles["who"])
        offices = noun.each() if noun is not None and noun.type == "OFFICE" else [noun]
        if noun is None and firing.frame.id == "take-over-bare" and self.discourse.former_mayor is None and not self.last_office:
            return
        if noun is None and firing.frame.id not in ("take-reins", "take-over-bare"):
            return
        dates = self._all_dates(firing.clause) if firing.frame.settings.get("manner") == "confirmed" else [self._date(firing.clause)]
        if firing.frame.id == "holder-is" and dates == [None]:
            dates = [next((self._date(other) for other in self.sentence_clauses if other.link == "part" and other.subjects[:1] == [noun]), None)]
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
            self._seat_of(firing, who, date, None)
            return
        if noun is not None and noun.words & {"former"}:
            return
        self._record_take(firing, who, reading, date, old, str(manner) if manner else "")

    def _taken_office(self, noun: Noun | None, exclude: frozenset[str], firing: Firing) -> tuple[OfficeReading | None, Person | None]:
        """The office that is taken, and the person replaced if the phrase tells."""
        reading = self._office(noun)
        if noun is not None and is_succession(noun):
            old = replaced_person(noun, self.resolver, exclude)
            if old is None and noun.head in ("place", "stead", "seat", "shoes"):
                old = self.discourse.former_mayor
            if noun.head == "seat" and old is None:
                return None, None
            office = self._office_left_by(old)
            explicit = [self._office(other) for prep, other in firing.clause.args if prep == "as" and other is not noun and other.type == "OFFICE"]
            if explicit and explicit[0] is not None and explicit[0].office:
                office = explicit[0].office
            of = [self._office(other) for prep, other in noun.of if prep in ("as",) and isinstance(other, Noun)]
            return OfficeReading((of[0].office if of and of[0] else "") or office, (noun.first, noun.last), anaphoric=True), old
        if reading is None:
            return OfficeReading(self.last_office or MAYOR, (firing.clause.start, firing.clause.start), anaphoric=True), None
        if reading.anaphoric and noun is not None:
            return self._anaphoric(noun, reading, exclude, firing), None
        if noun is not None and noun.poss == "its" and reading.place is None:
            reading.place = next((found for other in firing.roles.get("by", []) if (found := place_of(other)) is not None), None)
        return reading, None

    def _office_left_by(self, old: Person | None) -> str:
        if old is None:
            return MAYOR
        office = old.left or (old.offices[-1] if old.offices else MAYOR)
        return office if office != SEAT else MAYOR if MAYOR in old.offices else office

    def _anaphoric(self, noun: Noun, reading: OfficeReading, exclude: frozenset[str], firing: Firing) -> OfficeReading | None:
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
                return self._office(other)
        if noun.type == "POST":
            office = self.last_office or MAYOR
            return OfficeReading(office, reading.span, anaphoric=True)
        if noun.head == "members" and noun.poss == "its":
            office = {"provisional authority leader": "provisional authority member", "assembly president": SEAT}.get(self.last_office, self.last_office)
            return OfficeReading(office, reading.span) if office.endswith("member") else None
        return None

    def _record_take(self, firing: Firing, who: PersonFiller, reading: OfficeReading, date: Filler | None, old: Person | None, manner: str) -> Act | None:
        here, known = self._person_party(who, firing.clause)
        office = reading.office
        noun = firing.first("office")
        if office == "party organization leader" and here is None and noun is not None:
            here = self.resolver.party_of_office(noun)
        place = self._place_filler(reading.place)
        if not office:
            return None
        if office == MAYOR:
            return self._mayor_taken(firing, who, known, date, old, manner, place)
        if office == "list leader":
            return None
        date = date or self._election_date(firing.clause)
        if firing.frame.id == "with-as":
            date = None
        slots = {"person": who.filler, "party": here, "office": Filler(office, reading.span), "date": date}
        if who.person is None and here is None and not office:
            return None
        act = self._add("office_taken", firing, slots, place=place, national=reading.national)
        if who.person is not None:
            who.person.offices.append(office)
            if who.person.left == office:
                who.person.left = None
                self.left_acts.pop((who.person.name, office), None)
        self.last_office = office
        return act

    def _election_date(self, clause: Clause) -> Filler | None:
        """``elected in the 2022 Serbian parliamentary election``: the year inside the election's name."""
        for prep, noun in clause.args:
            if prep in ("in", "at") and noun.type == "ELECTION":
                year = next((word for word in noun.words if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")), None)
                if year is not None:
                    return Filler(year, (noun.first, noun.last), "inferred")
        return None

    def _place_filler(self, noun: Noun | None) -> Filler | None:
        return Filler(noun.id, (noun.first, noun.last)) if noun is not None else None

    def _mayor_taken(self, firing: Firing, who: PersonFiller, party: Filler | None, date: Filler | None, old: Person | None, manner: str, place: Filler | None) -> Act | None:
        incumbent = firing.first("who")
        told = incumbent is not None and self._incumbent_word(incumbent)
        taken = self.last_taken
        if taken is not None and taken.settings.get("sentence") is self.sentence_chunks and manner != "confirmed" and who.filler is not None and isinstance(named := taken.slots.get("person"), Filler) and named.value == who.filler.value and taken.settings.get("manner") != "confirmed":
            if date is not None:
                taken.slots["date"] = date
            return taken
        if taken is not None and not manner and date is None and old is None and not firing.clause.votes and who.person is not None and who.person is self.discourse.mayor and MAYOR in who.person.offices and isinstance(named := taken.slots.get("person"), Filler) and named.value == who.person.name:
            return taken
        if not manner and self._cued():
            manner = "succeeded"
        governor = firing.clause.governor
        votes = self.resolver.votes([*firing.clause.votes, *(governor.votes if governor is not None else [])])
        if governor is not None:
            self.used_votes.update(id(mention) for mention in governor.votes)
        self.used_votes.update(id(mention) for mention in firing.clause.votes)
        term = firing.first("term") or (firing.first("office") if (firing.first("office") and firing.first("office").type == "TERM") else None)  # type: ignore[union-attr]
        slots: dict[str, Filler | list[Filler] | None] = {"person": who.filler, "party": party, "date": date}
        for name, filler in votes.items():
            slots["votes." + name] = filler
        if term is None:
            term = next((other for prep, other in firing.clause.args if prep in ("for", "to") and other.type == "TERM"), None)
        if term is not None and term.ordinal is not None:
            slots["term"] = Filler(str(term.ordinal), (term.first, term.last))
        known = who.person.incumbent if who.person is not None else None
        if told and incumbent is not None:
            slots["incumbent"] = Filler("True", (incumbent.first, incumbent.last))
        elif known is not None and manner == "confirmed":
            slots["incumbent"] = known
        if place is None and old is not None:
            place = self.person_places.get(old.name)
        act = self._add("take", firing, slots, place=place, manner=manner, replaces=old.name if old else "")
        elsewhere = place is not None and bool(self.discourse.place) and place.value != self.discourse.place
        if elsewhere and firing.clause.link.startswith("ger"):
            act.settings["bare"] = True
            if who.party is None:
                act.slots.pop("party", None)
        if who.person is not None and not elsewhere:
            self.left_acts.pop((who.person.name, MAYOR), None)
            if who.person.left == MAYOR:
                who.person.left = None
            if not who.person.offices or who.person.offices[-1] != MAYOR:
                who.person.offices.append(MAYOR)
            self.discourse.mayor = who.person
        self.last_office = MAYOR
        self.last_taken = act
        self._supporters(firing)
        return act

    def _cued(self) -> bool:
        """Whether the sentence says that the change came between two elections (``in mid-term``)."""
        first, last = self.sentence_span
        sentence = self.text[first:last].lower()
        return any(cue in sentence for cue in self.succession_cues)

    def _incumbent_word(self, noun: Noun) -> bool:
        words = noun.words | frozenset(word for appo in noun.appositions for word in appo.words)
        return bool(words & {"incumbent", "sitting", "current"})

    def _keep(self, firing: Firing) -> None:
        office = firing.first("office")
        date = self._date(firing.clause)
        for who in self._people(firing.roles["who"]):
            if who.person is None:
                continue
            reading = self._office(office) if office is not None and office.type in ("OFFICE", "POST", "HUMAN") else None
            name = reading.office if reading is not None and not reading.anaphoric else self._held_by(who.person, firing.first("who"))
            if name != MAYOR:
                if name and name != SEAT and reading is not None:
                    self._record_take(firing, who, reading, date, None, "")
                continue
            _, party = self._person_party(who, firing.clause)
            self._mayor_taken(firing, who, party, date, None, "confirmed", self._place_filler(reading.place) if reading else None)

    def _elect_bare(self, firing: Firing) -> None:
        """``X had been elected on 20 February``, of somebody whose election was spoken of before."""
        for who in self._people(firing.roles["who"]):
            taken = self.last_taken
            if who.person is not None and taken is not None and taken.settings.get("sentence") is self.sentence_chunks and "date" not in taken.slots and isinstance(named := taken.slots.get("person"), Filler) and named.value == who.person.name:
                date = self._date(firing.clause)
                if date is not None:
                    taken.slots["date"] = date
                continue
            if who.person is None or who.person.name not in self.annulled or firing.first("who") is None:
                continue
            act = self._record_take(firing, who, OfficeReading(MAYOR, (firing.clause.start, firing.clause.start), anaphoric=True), self._date(firing.clause), None, "")
            if act is not None:
                act.settings["before"] = self.annulled[who.person.name]
                who.person.offices.remove(MAYOR)

    def _reelect_holder(self, firing: Firing) -> None:
        """``He was re-elected in 2010``, ``won again in 1990 and 1994``: to what he held last."""
        for who in self._people(firing.roles["who"]):
            person = who.person
            if person is None or not person.offices:
                continue
            for date in self._all_dates(firing.clause):
                if person.offices[-1] == MAYOR:
                    _, party = self._person_party(who, firing.clause)
                    self._mayor_taken(firing, who, party, date, None, "confirmed", None)
                elif person.offices[-1] == SEAT:
                    listed = self._list_slots([noun for _, noun in firing.clause.args], firing)[0] or person.list_party
                    self._add("seat_won", firing, {"person": who.filler, "list": listed, "reelected": Filler("True", None, "inferred"), "date": date})

    def _held_by(self, person: Person, noun: Noun | None) -> str:
        """The office that the person is said to hold, else the last one taken here, else the mayor's."""
        if noun is not None and is_incumbent(noun):
            return MAYOR
        if person.offices:
            return person.offices[-1]
        return MAYOR

    def _return(self, firing: Firing) -> None:
        noun = firing.first("office")
        date = self._date(firing.clause)
        for who in self._people(firing.roles["who"]):
            if who.person is None or noun is None:
                continue
            reading = self._office(noun)
            if reading is not None and reading.office == SEAT:
                self._seat_of(firing, who, date, None)
            if reading is None or reading.office == SEAT:
                continue
            office = reading.office if not reading.anaphoric else (who.person.left or (who.person.offices[-1] if who.person.offices else MAYOR))
            self._record_take(firing, who, OfficeReading(office, reading.span, reading.place, reading.national), date, None, "returned" if MAYOR in who.person.offices else "")

    def _take_inf(self, firing: Firing) -> None:
        return

    def _replace(self, firing: Firing) -> None:
        """``X replaced Y``: Y left by being replaced, X took over."""
        if self._foreign_as(firing):
            return
        olds = self._people(firing.roles["old"])
        news = self._people(firing.roles["who"], frozenset(person.person.name for person in olds if person.person))
        old = olds[0].person if olds else None
        if old is None or not news:
            return
        if news[0].person is None and news[0].party is None:
            return
        reading = self._office(firing.first("office"))
        office = reading.office if reading is not None and not reading.anaphoric else self._replaced_office(old, firing.first("old"))
        if not office and "mayor" in self.text[: self.ends[firing.clause.end - 1]].lower() and firing.first("old") is not None:
            office = MAYOR
        if not office and firing.clause.link == "part" and self.last_taken is not None and self.last_taken.settings.get("sentence") is self.sentence_chunks:
            office = MAYOR
        if not office or office == SEAT:
            return
        governor = firing.clause.governor
        date = self._date(firing.clause) or (self._date(governor) if governor is not None and set(governor.verb.lemmas) & _CHOOSING else None)
        if old.left != office and (office in old.offices or not old.offices):
            self._leave_one(firing, olds[0], office, date, "replaced")
        span = reading.span if reading is not None else (firing.clause.start, firing.clause.start)
        taken = self.last_taken
        for new in news:
            if office == MAYOR and taken is not None and new.person is not None and new.person is self.discourse.mayor and isinstance(named := taken.slots.get("person"), Filler) and named.value == new.person.name:
                taken.settings["manner"], taken.settings["replaces"] = "succeeded", old.name
                continue
            self._record_take(firing, new, OfficeReading(office, span, reading.place if reading else None), date, old, "succeeded")

    def _replaced_office(self, old: Person, noun: Noun | None) -> str:
        if noun is not None and is_incumbent(noun):
            return MAYOR
        if old.left:
            return old.left
        return old.offices[-1] if old.offices else ""

    def _office_from(self, firing: Firing) -> None:
        """``His deputy was from the Radical Party``: an office whose holder has only a party."""
        noun = firing.first("office")
        party = self.resolver.each_party(firing.roles["party"])
        reading = self._office(noun)
        if noun is None or reading is None or not reading.office or not party:
            return
        if reading.anaphoric:
            reading = self._anaphoric(noun, reading, frozenset(), firing)
        if reading is not None and reading.office not in (MAYOR, SEAT, ""):
            self._add("office_taken", firing, {"party": party[0], "office": Filler(reading.office, reading.span)})

    def _unseat(self, firing: Firing) -> None:
        for who in self._people(firing.roles["who"]):
            if who.person is None or firing.clause.link.startswith("part"):
                continue
            _, party = self._person_party(who, firing.clause)
            self._mayor_taken(firing, who, party, self._date(firing.clause), None, "", None)

    # Leaving

    def _leave(self, firing: Firing) -> None:
        if self._foreign_as(firing):
            return
        date = self._date(firing.clause) or self._resign_date(firing.clause)
        noun = firing.first("office")
        described = firing.first("who")
        people = self._people(firing.roles["who"])
        if not people and described is not None and described.type == "OFFICE" and described.id == MAYOR and described.det == "the" and self.discourse.mayor is None:
            people = [PersonFiller(None, None, None)]
        for who in people:
            if who.person is None and who.filler is None and described is not None and described.type == "OFFICE":
                reason = str(firing.frame.settings.get("reason", "resigned"))
                self._add("leave", firing, {"date": date, "reason": Filler(reason, None, "inferred")})
                continue
            if who.person is None and firing.first("who") is None:
                continue
            office, reading = self._left_office(who, noun, firing)
            if not office:
                continue
            reason = str(firing.frame.settings.get("reason", "resigned"))
            if office == SEAT:
                self._seat_left(firing, who, date, "expelled" if reason == "dismissed" else reason)
            elif reason != "expelled":
                self._leave_one(firing, who, office, date, reason, reading)

    def _left_office(self, who: PersonFiller, noun: Noun | None, firing: Firing) -> tuple[str, OfficeReading | None]:
        reading = self._office(noun)
        person = who.person
        if reading is not None and not reading.anaphoric:
            return reading.office, reading
        told = next((found for prep, other in firing.clause.args if prep == "as" and other.type == "OFFICE" and (found := self._office(other)) is not None and found.office), None)
        if told is not None and reading is not None:
            return told.office, told
        if person is None:
            return "", None
        described = firing.first("who")
        if described is not None and is_incumbent(described) and not person.offices:
            return MAYOR, reading
        earlier = self.left_acts.get((person.name, person.left or ""))
        known = earlier.slots.get("reason") if earlier is not None else None
        if person.left and noun is None and isinstance(known, Filler) and known.value == "replaced" and not person.offices:
            return person.left, reading
        if person.left is not None and (not person.offices or person.left == person.offices[-1]) and person.offices.count(person.left) <= 1:
            held = [office for office in person.offices if office != person.left]
            return (held[-1] if held and noun is None else person.left if noun is not None else ""), reading
        if noun is not None and noun.type == "HUMAN":
            return "", None
        if not person.offices:
            pointing = noun is not None and noun.type == "POST" and (self.last_office == MAYOR or noun.det in ("that", "this", "the", "same"))
            return (self.last_office if pointing else ""), reading
        return person.offices[-1], reading

    def _leave_one(self, firing: Firing, who: PersonFiller, office: str, date: Filler | None, reason: str, reading: OfficeReading | None = None) -> Act | None:
        slots = {"person": who.filler, "date": date, "reason": Filler(reason, None, "inferred")}
        key = (who.person.name if who.person else "", office)
        earlier = self.left_acts.get(key)
        if earlier is not None and who.person is not None and office not in who.person.offices:
            if date is not None and reason == "resigned":
                earlier.slots["date"] = date
            known = earlier.slots.get("reason")
            if isinstance(known, Filler) and known.value == "replaced":
                earlier.slots["reason"] = Filler(reason, None, "inferred")
            return None
        place = self._place_filler(reading.place) if reading is not None else None
        who_noun = firing.first("who") or firing.first("old")
        if place is None and who_noun is not None:
            place = next((self._place_filler(found) for appo in who_noun.appositions if appo.type == "OFFICE" and (found := place_of(appo)) is not None), None)
        if office == MAYOR:
            here = who.party
            act = self._add("leave", firing, {**slots, "party": here}, place=place)
            self.discourse.former_mayor = who.person
        else:
            span = reading.span if reading is not None else None
            act = self._add("office_left", firing, {**slots, "office": Filler(office, span, "read" if span else "coreferred")}, place=place, national=(reading is not None and reading.national) or _is_national(office))
        self.left_acts[key] = act
        if who.person is not None:
            who.person.left = office
            if office in who.person.offices:
                who.person.offices.remove(office)
        self.last_office = office
        return act

    def _resignation_effect(self, firing: Firing) -> None:
        """``His resignation became official on 31 October``: the day that the office ended."""
        noun = firing.first("thing")
        date = self._date(firing.clause)
        person: Person | None = None
        if noun is not None:
            if noun.type == "PRON":
                person = next((known for known in reversed(list(self.discourse.people.values())) if known.left is not None), None)
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
                self._leave_one(firing, PersonFiller(person, Filler(person.name, (noun.poss.first, noun.poss.last)), None), office, date, "resigned")
            return
        self._add("leave-date", firing, {"person": Filler(person.name, None, "coreferred"), "date": date})

    def _die(self, firing: Firing) -> None:
        date = self._date(firing.clause)
        in_office = any(prep == "in" and noun.type == "POST" and noun.head == "office" for prep, noun in firing.clause.args)
        for who in self._people(firing.roles["who"]):
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
                self._leave_one(firing, who, office, date, "died")

    def _annul(self, firing: Firing) -> None:
        noun = firing.first("what")
        if noun is None:
            return
        person: PersonFiller | None = None
        if isinstance(noun.poss, Noun):
            person = self.resolver.person(noun.poss)
        elif isinstance(noun.poss, str) and noun.poss in ("his", "her"):
            found = self.discourse.pronoun(noun.poss, noun.start)
            person = PersonFiller(found, Filler(found.name, (noun.first, noun.last), "coreferred"), None) if found else None
        for prep, other in noun.of:
            if prep == "of" and isinstance(other, Noun) and other.type in ("PERSON", "PRON") and person is None:
                person = self.resolver.person(other)
        if firing.clause.verb.lemmas[0] in ("declare", "rule", "hold", "find") and not {word for other in firing.clause.after for word in other.words} & {"void", "invalid", "null", "unlawful", "illegal", "annulled"} and not firing.clause.words & {"void", "invalid"}:
            return
        if person is None and noun.poss is None and not noun.of and noun.head in ("decision", "vote", "election", "appointment", "selection", "choice") and noun.det in ("the", "this", "that"):
            person = self._last_chosen(noun)
        if person is None and noun.poss is None and noun.head in ("decision", "expulsion", "dismissal", "ruling", "removal") and noun.type != "ELECTION":
            gone = next((known for known in reversed(list(self.discourse.people.values())) if known.left is not None), None)
            if gone is not None and noun.det in ("the", "this", "that"):
                person = PersonFiller(gone, Filler(gone.name, (noun.first, noun.last), "coreferred"), None)
        if person is None and noun.poss is not None and noun.head in ("decision", "ruling"):
            self._add("annulment", firing, {"date": self._date(firing.clause)}, election=False)
        if person is None or person.person is None:
            return
        offices = person.person.offices
        election = MAYOR in offices or (not offices and noun.head in ("election", "selection", "confirmation"))
        act = self._add("annulment", firing, {"person": person.filler, "date": self._date(firing.clause)}, election=election)
        self.annulled[person.person.name] = act
        if election and MAYOR in person.person.offices:
            person.person.left = MAYOR
            self.discourse.former_mayor = person.person

    def _last_chosen(self, noun: Noun) -> PersonFiller | None:
        """Whose election or appointment ``the decision`` means: the last one told, unless somebody has left since."""
        act = next((act for act in reversed([*self.told, *self.acts]) if act.kind in ("take", "office_taken", "leave", "office_left", "seat_left")), None)
        named = act.slots.get("person") if act is not None and act.kind in ("take", "office_taken") else None
        if not isinstance(named, Filler):
            return None
        return PersonFiller(self.discourse.person(named.value), Filler(named.value, (noun.first, noun.last), "coreferred"), None)

    def _arrest(self, firing: Firing) -> None:
        date = self._date(firing.clause)
        for who in self._people(firing.roles["who"]):
            if who.person is not None:
                self._add("arrest", firing, {"person": who.filler, "date": date})

    # Holding

    def _resign_date(self, clause: Clause) -> Filler | None:
        """``vacated her seat by resigning on 2 May``."""
        for other in self.sentence_clauses:
            if other.link == "ger:by" and other.governor is clause:
                return self._date(other)
        return None

    def _hold(self, firing: Firing) -> None:
        """A plain statement of who holds an office, or held it for a period."""
        noun = firing.first("office")
        copula = "be" in firing.clause.verb.lemmas
        if noun is None or noun.words & {"former"}:
            return
        period = self._period(firing.clause)
        for who in self._people(firing.roles["who"]):
            if noun.type == "PERSON":
                return
            reading = self._office(noun)
            if reading is None or not reading.office or reading.anaphoric or reading.office == SEAT:
                continue
            if period != (None, None):
                self._held(firing, who, reading, period)
            elif reading.office != MAYOR and who.person is not None and (not (copula and noun.det in ("a", "an", "") and noun.poss is None) or (firing.clause.dates and noun.det == "")):
                if firing.clause.verb.perfect or reading.office in who.person.offices:
                    continue
                dated = not copula or noun.det == ""
                self._record_take(firing, who, reading, self._date(firing.clause) if dated else None, None, "")

    def _period(self, clause: Clause) -> tuple[Filler | None, Filler | None]:
        for mention in clause_dates(clause, []):
            period = self.resolver.period(mention)
            if period != (None, None):
                return period
        return None, None

    def _held(self, firing: Firing, who: PersonFiller, reading: OfficeReading, period: tuple[Filler | None, Filler | None]) -> None:
        start, end = period
        here = (who.party if firing.clause.link != "rel" else None) or self._clause_party(firing.clause)
        if who.person is None:
            return
        if reading.office == MAYOR:
            passing = firing.clause.link in ("rel", "part") or firing.frame.id == "apposition" or firing.clause.antecedent is not None
            self._add("hold", firing, {"person": who.filler, "party": here, "start": start, "end": end}, place=self._place_filler(reading.place), passing=passing)
        else:
            self._add("office_taken", firing, {"person": who.filler, "party": here, "office": Filler(reading.office, reading.span), "date": start}, place=self._place_filler(reading.place), national=reading.national)
            self.last_office = reading.office

    def _lead_body(self, firing: Firing) -> None:
        noun = firing.first("thing")
        if noun is None:
            return
        governor = firing.clause.governor
        if noun.type in ("ASSEMBLY", "COUNCIL") and firing.clause.link == "inf" and governor is not None and set(governor.verb.lemmas) & _CHOOSING:
            for who in self._people(firing.roles["who"]):
                self._record_take(firing, who, OfficeReading("assembly president", (noun.first, noun.last), place_of(noun)), self._date(governor), None, "")
            return
        period = self._period(firing.clause)
        for who in self._people(firing.roles["who"]):
            if noun.type == "PROVISIONAL" and who.person is not None:
                self._record_take(firing, who, OfficeReading("provisional authority leader", (noun.first, noun.last)), None, None, "")
            elif noun.type in ("PLACE", "PLACEWORD") and period != (None, None) and who.person is not None:
                self._held(firing, who, OfficeReading(MAYOR, (noun.first, noun.last), place_of(noun)), period)

    # Seats and lists

    def _seat(self, firing: Firing) -> None:
        date = self._date(firing.clause)
        body = firing.first("body")
        reelected = bool(firing.frame.settings.get("reelected"))
        if body is not None and body.type == "COUNCIL" and self.executive_council and not reelected:
            reading = self._office(body)
            for who in self._people(firing.roles["who"]):
                if reading is not None:
                    self._record_take(firing, who, reading, date, None, "")
            return
        people = self._people(firing.roles["who"])
        if reelected and body is None and len(people) == 1 and (person := people[0].person) is not None and person.offices and person.offices[-1] == MAYOR:
            _, party = self._person_party(people[0], firing.clause)
            for date in [date, *self._all_dates(firing.clause)[1:]]:
                self._mayor_taken(firing, people[0], party, date, None, "confirmed", None)
            return
        for index, who in enumerate(people):
            for day in [date, *(self._all_dates(firing.clause)[1:] if reelected else [])]:
                self._seat_of(firing, who, day, index if len(people) > 1 else None)

    def _seat_of(self, firing: Firing, who: PersonFiller, date: Filler | None, index: int | None) -> None:
        if who.person is None:
            return
        nouns = [noun for prep, noun in firing.clause.args if prep in ("on", "from", "at", "in", "for", "via", "under", "as", "of", "with", "to")]
        if firing.frame.settings.get("reelected") or firing.clause.words & {"re-elected"}:
            pass
        listed, position = self._list_slots(nouns, firing)
        if listed is None and position is not None:
            listed = self.discourse.last_list(firing.clause.verb.start)
        if index is not None and position is not None:
            position = self._respective(firing.clause, index) or position
        reelected = Filler("True", None, "inferred") if firing.frame.settings.get("reelected") else None
        body = firing.first("body")
        self._add("seat_won", firing, {"person": who.filler, "list": listed, "position": position, "reelected": reelected, "date": date}, place=self._place_filler(place_of(body)))
        who.person.offices.append(SEAT)
        if who.party is not None:
            who.person.party = who.person.party or who.party
        elif listed is not None:
            who.person.list_party = listed

    def _respective(self, clause: Clause, index: int) -> Filler | None:
        """``from the first and fourth positions, respectively``: the ordinal of the same rank as the person."""
        first = self.offsets[clause.verb.start]
        rest = self.text[first : self.ends[-1]].split(". ")[0]
        if "respectively" not in rest:
            return None
        ordinals = find_ordinals(rest)
        if index >= len(ordinals):
            return None
        found = ordinals[index]
        return Filler(str(found.value), (first + found.start, first + found.end))

    def _list_slots(self, nouns: list[Noun], firing: Firing) -> tuple[Filler | None, Filler | None]:
        wanted = [noun for noun in nouns if noun.type in ("LIST", "LISTWORD", "POSITION", "GROUPWORD") or position_of(noun, (0, 0), self.text) is not None or (noun.type == "PARTY" and any(prep in ("on", "from", "for") for prep, other in firing.clause.args if other is noun))]
        listed, position = self.resolver.list_and_position(wanted)
        if listed is None:
            for prep, noun in firing.clause.args:
                if prep == "as" and (found := self.resolver.party_of_person(noun)) is not None:
                    return found, position
        return listed, position

    def _seat_left(self, firing: Firing, who: PersonFiller, date: Filler | None, reason: str) -> None:
        if who.person is None:
            return
        self._add("seat_left", firing, {"person": who.filler, "reason": Filler(reason, None, "inferred"), "date": date})
        who.person.left = SEAT
        if SEAT in who.person.offices:
            who.person.offices.remove(SEAT)

    def _leave_seat(self, firing: Firing) -> None:
        date = self._date(firing.clause)
        for who in self._people(firing.roles["who"]):
            self._seat_left(firing, who, date, str(firing.frame.settings.get("reason", "resigned")))

    def _mandate(self, firing: Firing) -> None:
        for noun in firing.roles["who"]:
            target = next((appo for appo in [noun, *noun.appositions] if appo.type == "PERSON"), None)
            if target is None:
                continue
            who = self.resolver.person(target)
            lists = [other for prep, other in (*noun.of, *[item for appo in noun.appositions for item in appo.of]) if isinstance(other, Noun) and prep in ("on", "of", "from", "in") and other.type in ("LIST", "LISTWORD", "THING")]
            listed, _ = self.resolver.list_and_position([*(item for item in lists if item.type != "THING"), *[noun for prep, noun in firing.clause.args if prep in ("on", "from") and noun.type in ("LIST", "LISTWORD")]])
            if listed is None:
                inner = [other for item in lists for _, other in item.of if isinstance(other, Noun)]
                listed, _ = self.resolver.list_and_position([item for item in inner if item.type in ("LIST", "LISTWORD")])
            if listed is None:
                listed = self.discourse.last_list(noun.start)
            if who is not None and who.person is not None:
                self._add("seat_won", firing, {"person": who.filler, "list": listed, "date": self._date(firing.clause)})
                who.person.offices.append(SEAT)

    def _included_seat(self, firing: Firing) -> None:
        """``Candidates elected on the X list included A (#5) and B (#6)``: seats on the list of the participle."""
        listed: Filler | None = None
        for clause in self.sentence_clauses:
            if clause.link == "part" or clause is not firing.clause:
                found, _ = self._list_slots([noun for _, noun in clause.args], Firing(firing.frame, clause, {}))
                listed = listed or found
        for noun in firing.roles["who"]:
            for member in noun.each():
                who = self.resolver.person(member)
                if who is not None and who.person is not None and listed is not None:
                    self._add("seat_won", firing, {"person": who.filler, "list": listed, "position": bracket_position(member)})
                    who.person.offices.append(SEAT)

    def _included(self, firing: Firing) -> None:
        """``The SDA list included X (#2) and Y (#3)``; candidates elected on a list have won seats."""
        subject = firing.first("list")
        if subject is None:
            return
        listed = self.resolver.list_name(subject)
        for noun in firing.roles["who"]:
            for member in noun.each():
                who = self.resolver.person(member)
                if who is None or who.person is None or listed is None:
                    continue
                self._add("list_placed", firing, {"person": who.filler, "list": listed, "position": bracket_position(member)})
                who.person.offices.append(SEAT)

    def list_place(self, firing: Firing, person_noun: Noun, nouns: list[Noun]) -> None:
        """Records that a person stood on a list."""
        who = self.resolver.person(person_noun)
        listed, position = self.resolver.list_and_position(nouns)
        if who is None or who.person is None or (listed is None):
            return
        self._add("list_placed", firing, {"person": who.filler, "list": listed, "position": position})
        who.person.list_party = who.person.list_party or listed

    def _list_placed(self, firing: Firing) -> None:
        settings = firing.frame.settings
        fixed = settings.get("position")
        nouns = firing.roles.get("list") or firing.roles.get("where") or []
        for who in self._people(firing.roles["who"]):
            if who.person is None:
                continue
            listed, position = self.resolver.list_and_position(nouns)
            if fixed is not None:
                if any(noun.type == "PARTY" for noun in nouns) and not any(prep == "into" for prep, _ in firing.clause.args):
                    continue
                position = Filler(str(fixed), (self.offsets[firing.clause.verb.start], self.ends[firing.clause.verb.end - 1]))
            if listed is None:
                continue
            self._add("list_placed", firing, {"person": who.filler, "list": listed, "position": position, "date": self._date(firing.clause)})
            who.person.list_party = who.person.list_party or listed

    # Parties

    def _merge(self, firing: Firing) -> None:
        parties, targets = self.resolver.each_party(firing.roles["party"]), self.resolver.each_party(firing.roles["target"])
        date = self._date(firing.clause)
        for party in parties:
            for target in targets[:1]:
                if party.value != target.value:
                    self._add("party_merged", firing, {"party": party, "target": target, "date": date}, national=True)

    def _join(self, firing: Firing) -> None:
        self._movement(firing, "party_joined", "target")

    def _quit(self, firing: Firing) -> None:
        self._movement(firing, "party_left", "target")
        new = firing.first("new")
        if new is not None and (target := self.resolver.party(new)) is not None:
            self._move(firing, "party_joined", target)

    def _movement(self, firing: Firing, kind: str, role: str) -> None:
        noun = firing.first(role)
        if noun is None:
            return
        if noun.type == "PRON" and self.discourse.last_party(noun.start, same_sentence=True) is None:
            return
        target = self.resolver.party(noun)
        if target is None and (inner := next((other for _, other in noun.of if isinstance(other, Noun) and other.type == "PARTY"), None)) is not None:
            target = self.resolver.party(inner)
        if target is not None:
            self._move(firing, kind, target)

    def _move(self, firing: Firing, kind: str, target: Filler) -> None:
        date = self._date(firing.clause)
        for noun in firing.roles["who"][:1]:
            for member in noun.each():
                if member.type in ("PERSON", "PRON") and (member.type == "PERSON" or member.head in ("he", "she", "who", "whom", "himself", "herself", "former", "latter")):
                    who = self.resolver.person(member)
                    if who is not None and who.person is not None and who.filler is not None:
                        self._add(kind, firing, {"person": who.filler, "target": target, "date": date})
                elif is_party(member) and len(noun.each()) == 1 and member.type in ("PARTY", "LIST", "GROUPWORD", "PRON", "NAME"):
                    party = self.resolver.party(member)
                    if party is not None and party.value != target.value and party.value != "independent":
                        self._add(kind, firing, {"party": party, "target": target, "date": date})

    def _ally(self, firing: Firing) -> None:
        parties = self.resolver.each_party([*firing.roles["parties"], *firing.roles.get("with", [])])
        thing = firing.first("thing")
        if thing is not None:
            parties += [party for party in self.resolver.each_party([other for prep, other in thing.of if isinstance(other, Noun) and prep in ("with", "between", "of")]) if party.value not in {known.value for known in parties}]
        if len(parties) > 1:
            self._add("alliance_formed", firing, {"parties": parties, "date": self._date(firing.clause)}, national=True)

    def _government(self, firing: Firing) -> None:
        nouns = [*firing.roles.get("party", []), *firing.roles.get("with", [])]
        nouns += [other for noun in nouns if noun.type in ("GOVERNMENT", "ALLIANCE") for prep, other in noun.of if isinstance(other, Noun) and prep in ("of", "between", "with")]
        gov = firing.first("gov")
        if any(noun.head == "level" and noun.words & {"republic", "national", "federal", "state", "provincial", "country"} for _, noun in firing.clause.args):
            return
        if gov is not None:
            nouns += [other for prep, other in gov.of if isinstance(other, Noun) and prep in ("of", "between", "with", "among")]
            if isinstance(gov.poss, Noun) and firing.frame.settings.get("formed") and not firing.roles.get("party"):
                nouns.append(gov.poss)
        for prep, noun in firing.clause.args:
            if prep == "with" and noun.type in ("PARTY", "LIST") and noun not in nouns:
                nouns.append(noun)
        parties = self.resolver.each_party(nouns)
        parties += self._allied(firing.clause, parties)
        date = self._date(firing.clause)
        if firing.clause.verb.perfect and gov is not None and gov.type == "POWER":
            return
        if gov is not None and gov.head in ("partner", "partners") and isinstance(gov.poss, Noun):
            parties += [party for party in self.resolver.each_party([gov.poss]) if party.value not in {known.value for known in parties}]
        parties = [party for party in parties if party.how != "inferred"]
        scope, exceptions = self._scope(firing.clause)
        if gov is not None and gov.words & {"national", "nationwide", "electoral", "pre-election"} and len(parties) > 1 and firing.frame.settings.get("formed"):
            self._add("alliance_formed", firing, {"parties": parties, "date": date}, national=True)
            return
        for party in parties:
            if scope is not None and scope.value in ("all", "all_but"):
                self._add("role", firing, {"party": party, "scope": scope, "except": exceptions}, role="government", everywhere=True)
                continue
            self._add("role", firing, {"party": party}, role="government")
        if firing.frame.settings.get("formed") and parties:
            self._add("government_formed", firing, {"parties": parties, "date": date})
        self._supporters(firing)
        if firing.frame.settings.get("formed") and not parties and gov is not None:
            self.formed_without = (gov, firing, date)
        elif self.formed_without is not None and not firing.frame.settings.get("formed") and gov is self.formed_without[0] and parties:
            self._add("government_formed", self.formed_without[1], {"parties": parties, "date": self.formed_without[2]})

    def _support(self, firing: Firing) -> None:
        """Backing counts for a mayor or an administration, not for a challenger."""
        what = firing.first("what")
        if what is not None and what.type in ("PERSON", "PRON", "HUMAN"):
            if what.words & _RIVALS or any(appo.words & _RIVALS for appo in what.appositions):
                return
            backed = self.resolver.person(what)
            person = backed.person if backed is not None else None
            if person is not None and self.discourse.mayor is not None and person is not self.discourse.mayor and MAYOR not in person.offices:
                return
        for party in self.resolver.each_party(firing.roles["party"]):
            if party.how == "inferred":
                continue
            self._add("role", firing, {"party": party}, role="support")

    def _supporters(self, firing: Firing) -> None:
        """``with the support of A and B`` beside an act of taking office or forming a government."""
        args = firing.clause.args
        for index, (prep, noun) in enumerate(args):
            if prep not in ("with", "thanks", "to", "through", "by") or noun.head not in _SUPPORT:
                continue
            nouns = [other for link, other in noun.of if isinstance(other, Noun) and link in ("of", "from")]
            if isinstance(noun.poss, Noun):
                nouns.append(noun.poss)
            if index + 1 < len(args) and args[index + 1][0] == "from":
                nouns.append(args[index + 1][1])
            for other in list(nouns):
                if isinstance(other.poss, Noun) and other.type == "ELECTION":
                    nouns.append(other.poss)
            for party in self.resolver.each_party([other for other in nouns if other.type in ("PARTY", "LIST", "LISTWORD", "PARTYWORD", "HUMAN")]):
                self._add("role", firing, {"party": party}, role="support")

    def _oppose(self, firing: Firing) -> None:
        for party in self.resolver.each_party(firing.roles["party"]):
            if party.how == "inferred":
                continue
            self._add("role", firing, {"party": party}, role="opposition")

    def _is_list(self, noun: Noun) -> bool:
        if noun.type in ("LIST", "LISTWORD"):
            return True
        return noun.type == "HUMAN" and any(isinstance(other, Noun) and other.type in ("LIST", "LISTWORD") for _, other in noun.of)

    def _boycott(self, firing: Firing) -> None:
        date = self._date(firing.clause)
        for noun in firing.roles["party"]:
            for member in noun.each():
                party = self.resolver.party(member)
                if party is not None and party.value != "independent":
                    slot = "list" if self._is_list(member) else "party"
                    self._add("boycott", firing, {slot: party, "date": date})


_POST_WORDS = frozenset(
    "the a an his her their its this that same said vacant mayoral municipal public post posts position office offices job role chair seat charge duties duty new old former top chain reins helm"
    " body council assembly elected executive both these those own town city local in of".split()
)
_RIVALS = frozenset(("challenger", "rival", "opponent", "contender", "runner-up"))
_CHOOSING = frozenset(("pick", "choose", "elect", "select", "appoint", "name"))
_SUPPORT = frozenset(("support", "help", "backing", "votes", "vote", "endorsement", "endorsements", "assistance", "aid", "blessing"))


def bracket_position(noun: Noun) -> Filler | None:
    """The number in ``X (list position #5)`` or ``X (#6)``."""
    for prep, other in noun.of:
        if prep == "(" and isinstance(other, Noun):
            number = other.number if other.number is not None else other.ordinal
            if number is not None:
                return Filler(str(number), (other.first, other.last))
    return None


def _is_national(office: str) -> bool:
    from hustings.components.offices import NATIONAL

    return office in NATIONAL
