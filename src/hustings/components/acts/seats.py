"""Acts about seats in an assembly and places on lists."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.acts.candidacies import lists_that_carry
from hustings.components.acts.model import Slots
from hustings.components.acts.scene import Topic
from hustings.components.acts.scene_places import inside, place_filler
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.mentions.words import word_set
from hustings.components.nouns.councillors import is_councillor
from hustings.components.nouns.lists import PARTIES, position_of, rank_beside
from hustings.components.nouns.offices import SEAT, place_of
from hustings.components.reference.resolution import PersonFiller
from hustings.frames.model import pseudo_frame
from hustings.values.numbers import find_ordinals

LIST_PREPS = ("on", "from", "at", "in", "for", "via", "under", "as", "of", "with", "to")
PARLIAMENT = "national assembly member"
NEXT_ON_LIST = ("candidate", "line", "one", "name", "replacement", "substitute", "alternate", "runner-up")
_LISTS = ("LIST", "LISTWORD")
_ELECTED = pseudo_frame("term-in-assembly", "seat")
_REELECTED = pseudo_frame("term-in-assembly", "seat", reelected=True)
_NO_ASSEMBLIES = ("THING", "GROUPWORD", "HUMAN")
_HELD = frozenset(("SEAT", "OFFICE", "POST"))
_COLLEAGUES = word_set("colleague member delegate deputy councillor councilor predecessor running-mate")
_AGAIN = frozenset(("re-elect", "reelect", "retain", "keep", "hold", "defend"))
_LISTED = (*_LISTS, "PARTY", "GROUPWORD")
_PLACED_ON = (*_LISTS, "POSITION", "GROUPWORD")


class Seats(Topic):
    """Who won or left a seat, who stood on a list, and in which position."""

    def won(self, firing: Firing, who: PersonFiller, date: Filler | None, index: int | None) -> None:
        """Adds the winning of a seat; ``index`` is the person's rank where several are named."""
        if who.person is None or self._is_of_taking(firing, who.person.name, date):
            return
        nouns = [noun for prep, noun in firing.clause.args if prep in LIST_PREPS]
        nouns += lists_that_carry(firing.clause)
        listed, position = self.list_slots(nouns, firing)
        position = position or bare_position(firing.clause, self.scene.text)
        listed = listed or self._list_of_alliance(firing.clause)
        if listed is None and who.person.list_party is not None and _is_colleagues(firing.first("body")):
            listed = Filler(who.person.list_party.value, None, "coreferred")
        if listed is None and position is not None:
            listed = self.discourse.last_list(firing.clause.verb.start)
        if index is not None and self._respectively(firing.clause):
            listed = self._list_of_rank(nouns, index) or listed
            position = self._respective(firing.clause, index) or position
        if listed is None and firing.clause.antecedent is not None:
            whose = any(noun.poss == "whose" and noun.type in _LISTS for noun in nouns)
            listed = self.resolver.party(firing.clause.antecedent) if whose else None
        if listed is None:
            listed = self._list_beside_name(firing.first("who"), index) or self._list_of_seat(firing)
        date = date or self.scene.election_date(firing.clause)
        if firing.frame.act != "cede" and self.scene.is_national(firing):
            self.in_parliament(firing, who, date)
            return
        slots: Slots = {"person": who.filler, "list": listed, "position": position}
        if firing.frame.settings.get("reelected") or _is_again(firing.clause):
            slots["reelected"] = Filler("True", None, "inferred")
        slots["date"] = date
        self.scene.add("seat_won", firing, slots, place=place_filler(place_of(firing.first("body"))))
        who.person.offices.append(SEAT)
        if who.party is not None:
            who.person.party = who.person.party or who.party
        elif listed is not None:
            who.person.list_party = listed
            self._complete_taking(who.person.name, listed)

    def _is_of_taking(self, firing: Firing, name: str, date: Filler | None) -> bool:
        """``was succeeded by X, elected on 12 June for the Radicals``: elected to the office, to no seat."""
        taken = self.scene.last_taken
        if firing.clause.link != "part" or firing.first("body") is not None or date is None or taken is None:
            return False
        return self.scene.is_here(taken) and taken.says("person", name) and taken.says("date", date.value)

    def _complete_taking(self, name: str, listed: Filler) -> None:
        """``The post went to X, who had been elected on the Radical list``: X's list told later."""
        taken = self.scene.last_taken
        if taken is not None and self.scene.is_here(taken) and taken.says("person", name):
            taken.slots.setdefault("party", Filler(listed.value, listed.span, "coreferred"))

    def _list_of_alliance(self, clause: Clause) -> Filler | None:
        """``won a seat for the Together alliance``: the list of an alliance that has a name."""
        for prep, noun in clause.args:
            if prep in ("for", "on", "with") and noun.type in ("ALLIANCE", "GOVERNMENT"):
                named = next((mod for mod in noun.mods if mod.label in ("PARTY", "LIST")), None)
                if named is not None:
                    return Filler(named.id, (named.first, named.last))
        return None

    def in_parliament(self, firing: Firing, who: PersonFiller, date: Filler | None) -> None:
        """Adds that somebody came into the national assembly."""
        body = firing.first("body") or firing.first("where")
        span = (body.first, body.last) if body is not None else self.scene.span_of_verb(firing.clause)
        slots: Slots = {"person": who.filler, "office": Filler(PARLIAMENT, span), "date": date}
        slots["party"] = self.scene.clause_party(firing.clause)
        self.scene.add("office_taken", firing, slots, national=True)
        if who.person is not None:
            who.person.offices.append(PARLIAMENT)

    def elected_from_place(self, firing: Firing, who: PersonFiller, *, again: bool = False) -> bool:
        """Whether the sentence tells the person's place on a list: the election is to that assembly."""
        name = who.filler.value if who.filler is not None else ""
        place = next(
            (act for act in self.scene.acts if act.kind == "list_placed" and act.says("person", name)), None
        )
        if place is None:
            return False
        self.scene.acts.remove(place)
        if place.national:
            self.in_parliament(firing, who, self.scene.date(firing.clause) or place.filler("date"))
            return True
        slots: Slots = {
            name: place.slots[name] for name in ("person", "list", "position") if name in place.slots
        }
        slots["date"] = self.scene.date(firing.clause) or place.filler("date")
        if again or _is_again(firing.clause):
            slots["reelected"] = Filler("True", None, "inferred")
        self.scene.add("seat_won", firing, slots, place=place.place)
        if who.person is not None:
            who.person.offices.append(SEAT)
            who.person.list_party = place.filler("list") or who.person.list_party
        return True

    def _respectively(self, clause: Clause) -> bool:
        return "respectively" in self._rest_of_sentence(clause)

    def _rest_of_sentence(self, clause: Clause) -> str:
        first = self.scene.offsets[clause.verb.start]
        return self.scene.text[first : self.scene.sentence_span[1]]

    def _list_of_rank(self, nouns: list[Noun], index: int) -> Filler | None:
        """``on the lists of A and B, respectively``: the list of the person's rank."""
        groups = [noun.members for one in nouns for noun in (one, *inside(one, "of")) if noun.members]
        members = groups[0] if groups else []
        return self.resolver.list_name(members[index]) if index < len(members) else None

    def _list_beside_name(self, noun: Noun | None, index: int | None) -> Filler | None:
        """``The Lake Union's X``, ``X, the next candidate on the Radical list``: whose seat it is."""
        if noun is None:
            return None
        each = noun.each()
        one = each[index] if index is not None and index < len(each) else noun
        if isinstance(one.poss, Noun) and one.poss.type in PARTIES:
            return self.resolver.party(one.poss)
        for described in one.appositions:
            if described.head in NEXT_ON_LIST:
                return self.list_in_phrase(described)
        return None

    def _list_of_seat(self, firing: Firing) -> Filler | None:
        """``The Greens co-opted X``, ``X fills a Labour seat``: whose seat is filled between elections."""
        lemmas = set(firing.clause.verb.lemmas)
        body = firing.first("body")
        # ``elected a Radical councillor``
        told = body is not None and ("fill" in lemmas or is_councillor(body))
        if body is not None and told and any(mod.label in PARTIES for mod in body.mods):
            return self.resolver.party_of_person(body)
        if body is not None and body.type == "SEAT" and body.det == "the" and not body.of:
            return self._list_of_leaver()
        owners = firing.roles.get("by", []) if "co-opt" in lemmas else []
        return next(iter(self.resolver.each_party([one for one in owners if one.type in PARTIES])), None)

    def _list_of_leaver(self) -> Filler | None:
        """``X resigned her seat; Y received the mandate``: that of the list that X was on."""
        acts = [*self.scene.told[-2:], *self.scene.acts]
        left = next((act for act in reversed(acts) if act.kind == "seat_left"), None)
        if left is None or self.discourse.sentence - left.sentence > 1:
            return None
        person = left.filler("person")
        leaver = self.discourse.person(person.value) if person is not None else None
        listed = leaver.list_party or leaver.party if leaver is not None else None
        return Filler(listed.value, None, "coreferred") if listed is not None else None

    def _respective(self, clause: Clause, index: int) -> Filler | None:
        """``from the first and fourth positions, respectively``: the ordinal of the person's rank."""
        first = self.scene.offsets[clause.verb.start]
        ordinals = find_ordinals(self._rest_of_sentence(clause))
        if index >= len(ordinals):
            return None
        found = ordinals[index]
        return Filler(str(found.value), (first + found.start, first + found.end))

    def list_slots(self, nouns: list[Noun], firing: Firing) -> tuple[Filler | None, Filler | None]:
        """List and position; a party counts as a list behind ``on``, ``from``, ``for``."""
        args = firing.clause.args
        behind = {id(other) for prep, other in args if prep in ("on", "from", "for")}
        wanted = [
            noun
            for noun in nouns
            if noun.type in _PLACED_ON
            or position_of(noun, (0, 0), self.scene.text) is not None
            or (noun.type == "PARTY" and id(noun) in behind)
        ]
        listed, position = self.resolver.list_and_position(wanted)
        if listed is None:
            parties = (self.resolver.party_of_person(noun) for prep, noun in args if prep == "as")
            listed = next((party for party in parties if party is not None), None)
        return listed, position

    def is_term_of_seat(self, firing: Firing) -> bool:
        """``won her second term in the assembly``: a term of a member, not of a mayor."""
        bodies = ("ASSEMBLY",) if self.scene.executive_council else ("ASSEMBLY", "COUNCIL")
        terms = (other for term in firing.roles["term"] for other in inside(term, "in", "on", "of"))
        beside = (other for prep, other in firing.clause.args if prep in ("in", "on"))
        as_other = any(prep == "as" for prep, _ in firing.clause.args)
        return not as_other and any(other.type in bodies for other in (*terms, *beside))

    def begin_term(self, firing: Firing) -> None:
        """A term in the assembly; one that is not the first follows on a re-election."""
        term, date = firing.roles["term"][0], self.scene.date(firing.clause)
        again = term.ordinal not in (None, 1) or not term.words.isdisjoint(("another", "further", "fresh"))
        for who in self.scene.people(firing.roles["who"]):
            self.won(replace(firing, frame=_REELECTED if again else _ELECTED), who, date, None)

    def hold_seat(self, firing: Firing) -> None:
        """``X held a seat``: nothing that happened, but what a re-election is to."""
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None and not who.person.offices:
                who.person.offices.append(SEAT)

    def move_up(self, firing: Firing) -> None:
        """``X, the next candidate on the list, moved up``: into a seat that somebody has left."""
        noun = firing.roles["who"][0]
        is_next = any(
            described.head in NEXT_ON_LIST and "next" in described.words for described in noun.appositions
        )
        for who in self.scene.people(firing.roles["who"]):
            if who.person is None or not (is_next or self._seat_left_here(who.person.name)):
                continue
            listed = self._list_beside_name(noun, None) or who.person.list_party
            slots: Slots = {"person": who.filler, "list": listed, "date": self.scene.date(firing.clause)}
            self.scene.add("seat_won", firing, slots)
            who.person.offices.append(SEAT)

    def get_in(self, firing: Firing) -> None:
        """``was fourth on the list; she got in``: elected from the place that the sentence told."""
        told = firing.clause.dates or any(prep == "from" for prep, _ in firing.clause.args)
        for who in [] if told else self.scene.people(firing.roles["who"]):
            self.elected_from_place(firing, who)

    def _seat_left_here(self, name: str) -> bool:
        """Whether the sentence, or the one before it, tells that somebody else left a seat."""
        left = [act for act in (*self.scene.told[-2:], *self.scene.acts) if act.kind == "seat_left"]
        leaving = any(
            any(noun.type == "SEAT" or noun.head in ("hers", "his") for noun in clause.after)
            and not {"resign", "give", "vacate", "leave", "renounce"}.isdisjoint(clause.verb.lemmas)
            for clause in self.scene.clauses
        )
        return leaving or any(not act.says("person", name) for act in left)

    def cede(self, firing: Firing) -> None:
        """``X ceded her seat to Y``, ``gave up her mandate in favour of Y``."""
        date = self.scene.date(firing.clause)
        favour = firing.first("favour")
        nouns = (
            [one for one in inside(favour, "of") if one.type == "PERSON"] if favour else firing.roles["who"]
        )
        olds = self.scene.people(firing.roles["old"])
        for old in olds:
            self.left(firing, old, date, "resigned")
        names = frozenset(old.person.name for old in olds if old.person is not None)
        for who in self.scene.people(nouns, names):
            self.won(Firing(firing.frame, firing.clause, {"who": nouns}), who, date, None)

    def left(self, firing: Firing, who: PersonFiller, date: Filler | None, reason: str) -> None:
        """Adds the leaving of a seat."""
        if who.person is None:
            return
        slots: Slots = {"person": who.filler, "reason": Filler(reason, None, "inferred"), "date": date}
        self.scene.add("seat_left", firing, slots)
        who.person.left = SEAT
        if SEAT in who.person.offices:
            who.person.offices.remove(SEAT)

    def leave_seat(self, firing: Firing) -> None:
        """``X gave up her seat``, ``X gave up hers``, where a seat was spoken of."""
        date = self.scene.date(firing.clause)
        thing = firing.first("thing")
        if thing is not None and thing.type == "PRON" and not self._seat_spoken_of(thing.start):
            return
        for who in self.scene.people(firing.roles["who"]):
            self.left(firing, who, date, str(firing.frame.settings.get("reason", "resigned")))

    def _seat_spoken_of(self, token: int) -> bool:
        """Whether the last office or seat named before a token is a seat."""
        nouns = (chunk for chunk in reversed([*self.scene.previous_chunks, *self.scene.chunks]))
        told = (noun.type for noun in nouns if isinstance(noun, Noun) and noun.start < token)
        return next((kind for kind in told if kind in _HELD), "") == "SEAT"

    def mandate(self, firing: Firing) -> None:
        """``The seat went to the next candidate on the X list, Y``."""
        thing = firing.first("thing")
        if thing is not None and is_other_seat(thing, firing.clause):
            return
        for noun in firing.roles["who"]:
            target = next((appo for appo in (noun, *noun.appositions) if appo.type == "PERSON"), None)
            if target is None:
                self._next_on_list(noun, firing)
                continue
            who = self.resolver.person(target)
            listed = self._mandate_list(noun, firing)
            if who is not None and who.person is not None:
                date = self.scene.date(firing.clause)
                slots: Slots = {"person": who.filler, "list": listed, "date": date}
                self.scene.add("seat_won", firing, {**slots, "position": self._rank_of(target)})
                who.person.offices.append(SEAT)

    def _rank_of(self, noun: Noun) -> Filler | None:
        """``passed to X, who had been second``, ``to X, the fifth name``: the place on the list."""
        if (told := rank_beside(noun)) is not None:
            return told
        for clause in self.scene.clauses:
            if clause.link == "rel" and (noun is clause.antecedent or noun in clause.subjects[:1]):
                _, position = self.resolver.list_and_position([other for _, other in clause.args])
                return position or bare_position(clause, self.scene.text)
        return None

    def _next_on_list(self, noun: Noun, firing: Firing) -> None:
        """``went to the next candidate on the Radical list``: a seat of that list, whoever took it."""
        if noun.head in NEXT_ON_LIST and "next" in noun.words:
            slots: Slots = {"list": self._mandate_list(noun, firing), "date": self.scene.date(firing.clause)}
            if slots["list"] is not None:
                self.scene.add("seat_won", firing, slots)

    def _mandate_list(self, noun: Noun, firing: Firing) -> Filler | None:
        """The list of who got a seat: in the phrase, in the clause, or named last."""
        listed = self.list_in_phrase(noun, *noun.appositions)
        if listed is None:
            beside = [other for prep, other in firing.clause.args if prep in ("on", "from", "of")]
            listed, _ = self.resolver.list_and_position([other for other in beside if other.type in _LISTED])
        return listed or self._list_of_leaver() or self._list_named_last(noun)

    def _list_named_last(self, noun: Noun) -> Filler | None:
        """The list named last; of a seat that somebody without a list has left, only one named beside it."""
        left = (act.filler("person") for act in self.scene.acts if act.kind == "seat_left")
        named = next((filler for filler in left if filler is not None), None)
        leaver = self.discourse.people.get(named.value) if named is not None else None
        in_line = any(one.head in NEXT_ON_LIST for one in (noun, *noun.appositions))
        if leaver is None or leaver.list_party or leaver.party or in_line:
            return self.discourse.last_list(noun.start)
        return self.discourse.last_party(noun.start, same_sentence=True)

    def list_in_phrase(self, *phrases: Noun) -> Filler | None:
        """The list or party that hangs on a phrase: ``the next candidate on the Radical list``."""
        inner = [other for one in phrases for other in inside(one, "on", "of", "from", "in")]
        deeper = [
            other for one in inner if one.type not in _LISTS for other in inside(one, "of", "on", "from")
        ]
        for nouns in (inner, deeper):
            listed, _ = self.resolver.list_and_position([one for one in nouns if one.type in _LISTS])
            if listed is not None:
                return listed
        described = [one for one in phrases if one.head in NEXT_ON_LIST]
        parties = (self.resolver.party_of_person(one) for one in described)
        return next((party for party in parties if party is not None), None)


def _is_again(clause: Clause) -> bool:
    """``re-elected``, ``returned for a third time``."""
    times = (noun.ordinal for prep, noun in clause.args if prep == "for" and noun.head == "time")
    return not _AGAIN.isdisjoint(clause.verb.lemmas) or any((rank or 1) > 1 for rank in times)


def is_other_seat(seat: Noun, clause: Clause) -> bool:
    """``a seat in the front row``, ``on the board of the waterworks``, ``the mandate of the commission``."""
    behind = [other for prep, other in clause.args if prep in ("in", "on", "at") and _follows(seat, other)]
    owners = (*behind, *inside(seat, "of", "on", "in"))
    return any(other.type in _NO_ASSEMBLIES and other.head not in _COLLEAGUES for other in owners)


def _is_colleagues(seat: Noun | None) -> bool:
    """``the mandate of a colleague``: of the same list."""
    return seat is not None and any(other.head == "colleague" for other in inside(seat, "of"))


def _follows(noun: Noun, other: Noun) -> bool:
    return 0 <= other.start - max(noun.limit, noun.end) <= 1


def bare_position(clause: Clause, text: str) -> Filler | None:
    """``was elected fourth on the list``, ``Sixth on the list, she was elected``: a rank without a noun."""
    for noun in (*clause.after, *clause.subjects):
        if (
            noun.type == "THING"
            and noun.ordinal is not None
            and noun.head in noun.words
            and noun.end - noun.start == 1
        ):
            return position_of(noun, (noun.first, noun.last), text)
    return None
