"""Acts about seats in an assembly and places on lists."""

from __future__ import annotations

from hustings.components.acts.model import Slots
from hustings.components.acts.scene import Topic, inside, place_filler
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.clauses import Clause
from hustings.components.offices import SEAT, place_of
from hustings.components.reference import Filler
from hustings.components.resolution import PersonFiller, position_of
from hustings.values.numbers import find_ordinals

_LIST_PREPS = ("on", "from", "at", "in", "for", "via", "under", "as", "of", "with", "to")
_LISTS = ("LIST", "LISTWORD")


class Seats(Topic):
    """Who won or left a seat, who stood on a list, and in which position."""

    def won(self, firing: Firing, who: PersonFiller, date: Filler | None, index: int | None) -> None:
        """Adds the winning of a seat; ``index`` is the person's rank where several are named."""
        if who.person is None:
            return
        nouns = [noun for prep, noun in firing.clause.args if prep in _LIST_PREPS]
        listed, position = self.list_slots(nouns, firing)
        if listed is None and position is not None:
            listed = self.discourse.last_list(firing.clause.verb.start)
        if index is not None and position is not None:
            position = self._respective(firing.clause, index) or position
        slots: Slots = {"person": who.filler, "list": listed, "position": position}
        if firing.frame.settings.get("reelected"):
            slots["reelected"] = Filler("True", None, "inferred")
        slots["date"] = date
        self.scene.add("seat_won", firing, slots, place=place_filler(place_of(firing.first("body"))))
        who.person.offices.append(SEAT)
        if who.party is not None:
            who.person.party = who.person.party or who.party
        elif listed is not None:
            who.person.list_party = listed

    def _respective(self, clause: Clause, index: int) -> Filler | None:
        """``from the first and fourth positions, respectively``: the ordinal of the person's rank."""
        first = self.scene.offsets[clause.verb.start]
        rest = self.scene.text[first : self.scene.ends[-1]].split(". ")[0]
        if "respectively" not in rest:
            return None
        ordinals = find_ordinals(rest)
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
            if noun.type in (*_LISTS, "POSITION", "GROUPWORD")
            or position_of(noun, (0, 0), self.scene.text) is not None
            or (noun.type == "PARTY" and id(noun) in behind)
        ]
        listed, position = self.resolver.list_and_position(wanted)
        if listed is None:
            parties = (self.resolver.party_of_person(noun) for prep, noun in args if prep == "as")
            listed = next((party for party in parties if party is not None), None)
        return listed, position

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
        """``X gave up her seat``."""
        date = self.scene.date(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            self.left(firing, who, date, str(firing.frame.settings.get("reason", "resigned")))

    def mandate(self, firing: Firing) -> None:
        """``The seat went to the next candidate on the X list, Y``."""
        for noun in firing.roles["who"]:
            target = next((appo for appo in [noun, *noun.appositions] if appo.type == "PERSON"), None)
            if target is None:
                continue
            who = self.resolver.person(target)
            listed = self._mandate_list(noun, firing)
            if who is not None and who.person is not None:
                date = self.scene.date(firing.clause)
                self.scene.add("seat_won", firing, {"person": who.filler, "list": listed, "date": date})
                who.person.offices.append(SEAT)

    def _mandate_list(self, noun: Noun, firing: Firing) -> Filler | None:
        """The list of who got a seat: in the phrase, in the clause, or named last."""
        phrases = (noun, *noun.appositions)
        inner = [other for one in phrases for other in inside(one, "on", "of", "from", "in")]
        beside = [other for prep, other in firing.clause.args if prep in ("on", "from")]
        nouns = [other for other in (*inner, *beside) if other.type in _LISTS]
        listed, _ = self.resolver.list_and_position(nouns)
        if listed is None:
            bodies = [other for other in inner if other.type in (*_LISTS, "THING")]
            deeper = [other for body in bodies for _, other in body.of if isinstance(other, Noun)]
            listed, _ = self.resolver.list_and_position([other for other in deeper if other.type in _LISTS])
        return listed if listed is not None else self.discourse.last_list(noun.start)

    def included_seat(self, firing: Firing) -> None:
        """``Candidates elected on the X list included A (#5)``: seats on the list of the participle."""
        listed: Filler | None = None
        for clause in self.scene.clauses:
            if clause.link == "part" or clause is not firing.clause:
                nouns = [noun for _, noun in clause.args]
                found, _ = self.list_slots(nouns, Firing(firing.frame, clause, {}))
                listed = listed or found
        self._each_on_list("seat_won", firing, listed)

    def included(self, firing: Firing) -> None:
        """``The SDA list included X (#2) and Y (#3)``."""
        subject = firing.first("list")
        if subject is not None:
            self._each_on_list("list_placed", firing, self.resolver.list_name(subject))

    def _each_on_list(self, kind: str, firing: Firing, listed: Filler | None) -> None:
        for member in (member for noun in firing.roles["who"] for member in noun.each()):
            who = self.resolver.person(member)
            if who is not None and who.person is not None and listed is not None:
                slots: Slots = {"person": who.filler, "list": listed, "position": bracket_position(member)}
                self.scene.add(kind, firing, slots)
                who.person.offices.append(SEAT)

    def list_place(self, firing: Firing, person_noun: Noun, nouns: list[Noun]) -> None:
        """Adds that a person stood on a list that some phrases name."""
        who = self.resolver.person(person_noun)
        listed, position = self.resolver.list_and_position(nouns)
        if who is not None:
            self._placed(firing, who, listed, {"position": position})

    def _placed(self, firing: Firing, who: PersonFiller, listed: Filler | None, further: Slots) -> None:
        if who.person is not None and listed is not None:
            self.scene.add("list_placed", firing, {"person": who.filler, "list": listed, **further})
            who.person.list_party = who.person.list_party or listed

    def list_placed(self, firing: Firing) -> None:
        """``X stood third on the A list``, ``X led the list``."""
        fixed = firing.frame.settings.get("position")
        nouns = firing.roles.get("list") or firing.roles.get("where") or []
        of_party = any(noun.type == "PARTY" and "list" not in noun.words for noun in nouns)
        if fixed is not None and of_party and all(prep != "into" for prep, _ in firing.clause.args):
            nouns = []
        for who in self.scene.people(firing.roles["who"]):
            listed, position = self.resolver.list_and_position(nouns)
            if who.person is None or listed is None:
                continue
            if fixed is not None:
                position = Filler(str(fixed), self.scene.span_of_verb(firing.clause))
            date = self.scene.date(firing.clause)
            self._placed(firing, who, listed, {"position": position, "date": date})


def bracket_position(noun: Noun) -> Filler | None:
    """The number in ``X (list position #5)`` or ``X (#6)``."""
    for prep, other in noun.of:
        if prep == "(" and isinstance(other, Noun):
            number = other.number if other.number is not None else other.ordinal
            if number is not None:
                return Filler(str(number), (other.first, other.last))
    return None
