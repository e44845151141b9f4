"""Acts about seats in an assembly and places on lists."""

from __future__ import annotations

from hustings.components.acts.scene import Topic, place_filler
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.clauses import Clause
from hustings.components.offices import SEAT, place_of
from hustings.components.reference import Filler
from hustings.components.resolution import PersonFiller, position_of
from hustings.values.numbers import find_ordinals


class Seats(Topic):
    """Who won or left a seat, who stood on a list, and in which position."""

    def won(self, firing: Firing, who: PersonFiller, date: Filler | None, index: int | None) -> None:
        if who.person is None:
            return
        nouns = [
            noun
            for prep, noun in firing.clause.args
            if prep in ("on", "from", "at", "in", "for", "via", "under", "as", "of", "with", "to")
        ]
        if firing.frame.settings.get("reelected") or firing.clause.words & {"re-elected"}:
            pass
        listed, position = self.list_slots(nouns, firing)
        if listed is None and position is not None:
            listed = self.discourse.last_list(firing.clause.verb.start)
        if index is not None and position is not None:
            position = self._respective(firing.clause, index) or position
        reelected = Filler("True", None, "inferred") if firing.frame.settings.get("reelected") else None
        body = firing.first("body")
        self.scene.add(
            "seat_won",
            firing,
            {
                "person": who.filler,
                "list": listed,
                "position": position,
                "reelected": reelected,
                "date": date,
            },
            place=place_filler(place_of(body)),
        )
        who.person.offices.append(SEAT)
        if who.party is not None:
            who.person.party = who.person.party or who.party
        elif listed is not None:
            who.person.list_party = listed

    def _respective(self, clause: Clause, index: int) -> Filler | None:
        """``from the first and fourth positions, respectively``: the ordinal of the same rank as the person."""
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
        wanted = [
            noun
            for noun in nouns
            if noun.type in ("LIST", "LISTWORD", "POSITION", "GROUPWORD")
            or position_of(noun, (0, 0), self.scene.text) is not None
            or (
                noun.type == "PARTY"
                and any(prep in ("on", "from", "for") for prep, other in firing.clause.args if other is noun)
            )
        ]
        listed, position = self.resolver.list_and_position(wanted)
        if listed is None:
            for prep, noun in firing.clause.args:
                if prep == "as" and (found := self.resolver.party_of_person(noun)) is not None:
                    return found, position
        return listed, position

    def left(self, firing: Firing, who: PersonFiller, date: Filler | None, reason: str) -> None:
        if who.person is None:
            return
        self.scene.add(
            "seat_left",
            firing,
            {"person": who.filler, "reason": Filler(reason, None, "inferred"), "date": date},
        )
        who.person.left = SEAT
        if SEAT in who.person.offices:
            who.person.offices.remove(SEAT)

    def leave_seat(self, firing: Firing) -> None:
        date = self.scene.date(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            self.left(firing, who, date, str(firing.frame.settings.get("reason", "resigned")))

    def mandate(self, firing: Firing) -> None:
        for noun in firing.roles["who"]:
            target = next((appo for appo in [noun, *noun.appositions] if appo.type == "PERSON"), None)
            if target is None:
                continue
            who = self.resolver.person(target)
            lists = [
                other
                for prep, other in (*noun.of, *[item for appo in noun.appositions for item in appo.of])
                if isinstance(other, Noun)
                and prep in ("on", "of", "from", "in")
                and other.type in ("LIST", "LISTWORD", "THING")
            ]
            listed, _ = self.resolver.list_and_position(
                [
                    *(item for item in lists if item.type != "THING"),
                    *[
                        noun
                        for prep, noun in firing.clause.args
                        if prep in ("on", "from") and noun.type in ("LIST", "LISTWORD")
                    ],
                ]
            )
            if listed is None:
                inner = [other for item in lists for _, other in item.of if isinstance(other, Noun)]
                listed, _ = self.resolver.list_and_position(
                    [item for item in inner if item.type in ("LIST", "LISTWORD")]
                )
            if listed is None:
                listed = self.discourse.last_list(noun.start)
            if who is not None and who.person is not None:
                self.scene.add(
                    "seat_won",
                    firing,
                    {"person": who.filler, "list": listed, "date": self.scene.date(firing.clause)},
                )
                who.person.offices.append(SEAT)

    def included_seat(self, firing: Firing) -> None:
        """``Candidates elected on the X list included A (#5) and B (#6)``: seats on the list of the participle."""
        listed: Filler | None = None
        for clause in self.scene.clauses:
            if clause.link == "part" or clause is not firing.clause:
                found, _ = self.list_slots(
                    [noun for _, noun in clause.args], Firing(firing.frame, clause, {})
                )
                listed = listed or found
        for noun in firing.roles["who"]:
            for member in noun.each():
                who = self.resolver.person(member)
                if who is not None and who.person is not None and listed is not None:
                    self.scene.add(
                        "seat_won",
                        firing,
                        {"person": who.filler, "list": listed, "position": bracket_position(member)},
                    )
                    who.person.offices.append(SEAT)

    def included(self, firing: Firing) -> None:
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
                self.scene.add(
                    "list_placed",
                    firing,
                    {"person": who.filler, "list": listed, "position": bracket_position(member)},
                )
                who.person.offices.append(SEAT)

    def list_place(self, firing: Firing, person_noun: Noun, nouns: list[Noun]) -> None:
        """Records that a person stood on a list."""
        who = self.resolver.person(person_noun)
        listed, position = self.resolver.list_and_position(nouns)
        if who is None or who.person is None or (listed is None):
            return
        self.scene.add("list_placed", firing, {"person": who.filler, "list": listed, "position": position})
        who.person.list_party = who.person.list_party or listed

    def list_placed(self, firing: Firing) -> None:
        settings = firing.frame.settings
        fixed = settings.get("position")
        nouns = firing.roles.get("list") or firing.roles.get("where") or []
        for who in self.scene.people(firing.roles["who"]):
            if who.person is None:
                continue
            listed, position = self.resolver.list_and_position(nouns)
            if fixed is not None:
                if any(noun.type == "PARTY" for noun in nouns) and not any(
                    prep == "into" for prep, _ in firing.clause.args
                ):
                    continue
                position = Filler(
                    str(fixed),
                    (
                        self.scene.offsets[firing.clause.verb.start],
                        self.scene.ends[firing.clause.verb.end - 1],
                    ),
                )
            if listed is None:
                continue
            self.scene.add(
                "list_placed",
                firing,
                {
                    "person": who.filler,
                    "list": listed,
                    "position": position,
                    "date": self.scene.date(firing.clause),
                },
            )
            who.person.list_party = who.person.list_party or listed


def bracket_position(noun: Noun) -> Filler | None:
    """The number in ``X (list position #5)`` or ``X (#6)``."""
    for prep, other in noun.of:
        if prep == "(" and isinstance(other, Noun):
            number = other.number if other.number is not None else other.ordinal
            if number is not None:
                return Filler(str(number), (other.first, other.last))
    return None
