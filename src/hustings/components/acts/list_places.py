"""Acts about places on lists: who stood where, and who of those named on a list was elected."""

from __future__ import annotations

from itertools import pairwise

from hustings.components.acts.model import Slots
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside
from hustings.components.acts.seats import Seats, bare_position
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.incumbency import is_incumbent
from hustings.components.nouns.lists import is_called_list, names_its_list, position_of
from hustings.components.nouns.offices import SEAT
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import PersonFiller
from hustings.frames.model import pseudo_frame

_HEADING = frozenset(("heading", "leading", "topping", "fronting", "spearheading"))
_LISTS = ("LIST", "LISTWORD", "GROUPWORD")
_BESIDE = pseudo_frame("with-on-list", "place")
_PLACES = frozenset(("position", "place", "spot", "slot"))
_TOPS = frozenset(("head", "top", "helm"))
_ELECTING = frozenset(("elect", "re-elect", "reelect", "return"))
_STANDING = frozenset(("stand", "run", "campaign"))


class ListPlaces(Topic):
    """Who stood on a list, and in which position."""

    def __init__(self, scene: Scene, seats: Seats) -> None:
        super().__init__(scene)
        self.seats = seats

    def included_seat(self, firing: Firing) -> None:
        """``Candidates elected on the X list included A (#5)``: seats on the list of the participle."""
        listed: Filler | None = None
        for clause in self.scene.clauses:
            if clause.link == "part" or clause is not firing.clause:
                nouns = [noun for _, noun in clause.args]
                found, _ = self.seats.list_slots(nouns, Firing(firing.frame, clause, {}))
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

    def at_head(self, firing: Firing, person_noun: Noun, listed: Filler) -> None:
        """Adds that a person stood first on a list."""
        who = self.resolver.person(person_noun)
        if who is not None:
            self._placed(firing, who, listed, {"position": Filler("1", listed.span, "inferred")})

    def _placed(self, firing: Firing, who: PersonFiller, listed: Filler | None, further: Slots) -> None:
        if who.person is not None and listed is not None:
            slots: Slots = {"person": who.filler, "list": listed, **further}
            national = self.scene.is_national(firing)
            self.scene.add("list_placed", firing, slots, national=national)
            if not national:
                who.person.list_party = listed

    def list_placed(self, firing: Firing) -> None:
        """``X stood third on the A list``, ``X led the list``, ``the third name on it was that of X``."""
        fixed = firing.frame.settings.get("position")
        nouns = firing.roles.get("list") or firing.roles.get("where") or []
        of_party = any(noun.type == "PARTY" and not is_called_list(noun) for noun in nouns)
        if fixed is not None and of_party and all(prep != "into" for prep, _ in firing.clause.args):
            nouns = []
        for who in self.scene.people([bearer(noun) for noun in firing.roles["who"]]):
            listed, position = self._place(firing, nouns)
            if listed is None and position is not None:
                listed = self._list_of_before(firing, nouns, who.person)
            if who.person is None or listed is None or "next" in firing.clause.words:
                continue
            if position is None and _stands_for_mayor(firing):
                who.person.list_party = listed
                continue
            if fixed is not None:
                position = Filler(str(fixed), self.scene.span_of_verb(firing.clause))
            for date in (self._date(firing.clause), *self.scene.further_dates(firing.clause)):
                self._placed(firing, who, listed, {"position": position, "date": date})

    def _list_of_before(self, firing: Firing, nouns: list[Noun], person: Person | None) -> Filler | None:
        """``the head of the list``, ``was given the ninth position``: the list of before."""
        own = person.list_party if person is not None else None
        if any(names_its_list(noun) for noun in nouns):
            own = own or (person.party if person is not None else None)
            return own or self.discourse.last_list(firing.clause.verb.start)
        ranked = nouns and all(noun.ordinal is not None and noun.head in _PLACES for noun in nouns)
        elected = any(
            other.coordinated is firing.clause and not _ELECTING.isdisjoint(other.verb.lemmas)
            for other in self.scene.clauses
        )
        given = firing.frame.id == "given-place" and not firing.clause.args  # not ``at the hospital``
        if own is None or not ranked or not (given or elected):
            return None
        return Filler(own.value, None, "coreferred")

    def look(self, clause: Clause) -> None:
        """``The Radical list, with X in first place, won``, ``with X at its head``: told beside a clause."""
        if clause.after and clause.after[0].type == "OFFICE":
            self._at_head_of_list(clause)
        if len(clause.args) < 2:
            return
        for (prep, person), (link, place) in pairwise(clause.args):
            if prep != "with" or person.type != "PERSON" or link not in ("in", "at"):
                continue
            position = position_of(place, (self.scene.offsets[place.start], place.last), self.scene.text)
            listed = self._list_beside(clause, place) if position is not None else None
            who = self.resolver.person(person)
            if who is not None and listed is not None:
                firing = Firing(_BESIDE, clause, {"who": [person], "where": [place]})
                self._placed(firing, who, listed, {"position": position})

    def _at_head_of_list(self, clause: Clause) -> None:
        """``X, at the head of the Radical list, was elected mayor``: the place is told beside the office."""
        person = clause.subjects[0] if clause.subjects else None
        if (
            person is None
            or person.type not in ("PERSON", "PRON")
            or _ELECTING.isdisjoint(clause.verb.lemmas)
        ):
            return
        for prep, place in clause.args:
            lists = [one for one in inside(place, "of") if one.type in ("LIST", "LISTWORD")]
            if prep == "at" and place.head in _TOPS and place.end <= clause.verb.start and lists:
                self.list_place(Firing(_BESIDE, clause, {"who": [person], "where": [place]}), person, [place])

    def _list_beside(self, clause: Clause, place: Noun) -> Filler | None:
        """The list that a position told beside a clause is on: named there, or the clause's subject."""
        inner = inside(place, "of", "on")
        named = next(
            (self.resolver.list_name(one) for one in inner if one.type in ("LIST", "LISTWORD")), None
        )
        if named is not None and named.how == "read":
            return named
        subject = clause.subjects[0] if clause.subjects else None
        its = place.poss in ("its", "their") or any(one.poss in ("its", "their") for one in inner)
        if subject is None or subject.type not in (("PARTY", *_LISTS) if its else _LISTS):
            return None
        return self.resolver.list_name(subject)

    def headed(self, firing: Firing) -> None:
        """``Heading the Radical list was X``: a participle before the list, and its subject behind."""
        listed = firing.roles["list"][0]
        first = self.scene.offsets[listed.start]
        before = self.scene.text[self.scene.sentence_span[0] : first].split()
        name = self.resolver.list_name(listed) if before and before[-1].lower() in _HEADING else None
        if name is not None:
            self.at_head(firing, firing.roles["who"][0], name)

    def _place(self, firing: Firing, nouns: list[Noun]) -> tuple[Filler | None, Filler | None]:
        """The list and the position that a clause tells."""
        listed, position = self.resolver.list_and_position(nouns)
        clause = firing.clause
        if (fronted := _party_behind(clause, nouns)) is not None:
            listed = self.resolver.party(fronted)
        if position is None:
            position = bare_position(clause, self.scene.text) or self._first(clause, nouns)
        rank = firing.first("rank")
        if position is None and rank is not None:
            position = position_of(rank, (rank.first, rank.last), self.scene.text)
        fixed = "position" in firing.frame.settings
        if listed is None and (position is not None or fixed):
            whose = next((noun for noun in nouns if noun.poss == "whose"), None)
            bearer_of = (clause.antecedent or self._list_before(whose)) if whose is not None else None
            if bearer_of is None and clause.antecedent is not None:
                bearer_of = clause.antecedent if ("on", clause.antecedent) in clause.args else None
            if bearer_of is not None:
                listed = self.resolver.list_name(bearer_of)
            elif position is not None and self._means_last_list(firing):
                listed = self.discourse.last_list(clause.verb.start)
        return listed, position

    def _means_last_list(self, firing: Firing) -> bool:
        return firing.frame.settings.get("list") == "last" or self.scene.is_national(firing)

    def _list_before(self, whose: Noun) -> Noun | None:
        """``an independent list whose first name was that of X``: the list right before ``whose``."""
        before = (
            chunk for chunk in self.scene.chunks if isinstance(chunk, Noun) and chunk.end == whose.start
        )
        return next((noun for noun in before if noun.type in ("LIST", "LISTWORD", "GROUPWORD")), None)

    def _date(self, clause: Clause) -> Filler | None:
        """The clause's date, or that of the election that it, or the clause above it, is about."""
        date = self.scene.date(clause) or self.scene.election_date(clause)
        date = date or self.scene.day_of_election(clause)
        if date is None and clause.link == "inf" and clause.governor is not None:
            return self.scene.election_date(clause.governor)
        return date

    def _first(self, clause: Clause, nouns: list[Noun]) -> Filler | None:
        """``stood first on the list``: the rank as an adverb right behind the verb."""
        if not nouns or "first" not in clause.words:
            return None
        behind = self.scene.ends[clause.verb.end - 1]
        if not self.scene.text.startswith((" first on ", " first of "), behind):
            return None
        return Filler("1", (behind + 1, behind + len(" first")))


def _stands_for_mayor(firing: Firing) -> bool:
    """``The incumbent mayor, X, standing on the A list,``: for the office, not for a seat."""
    noun = firing.first("who")
    stands = not _STANDING.isdisjoint(firing.clause.verb.lemmas)
    return stands and firing.frame.id == "on-list" and noun is not None and is_incumbent(noun)


def _party_behind(clause: Clause, nouns: list[Noun]) -> Noun | None:
    """``With X heading its list, the Radical Party won``: whose list it is follows behind."""
    its = clause.link == "part" and any(noun.poss in ("its", "their") for noun in nouns)
    behind = (one for one in clause.subjects[1:] if one.start > clause.verb.start)
    return next((one for one in behind if one.type in ("PARTY", "LIST")), None) if its else None


def bearer(noun: Noun) -> Noun:
    """``that of X``: X; any other phrase itself."""
    if noun.head != "that":
        return noun
    return next((other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)), noun)


def bracket_position(noun: Noun) -> Filler | None:
    """The number in ``X (list position #5)`` or ``X (#6)``."""
    for prep, other in noun.of:
        if prep == "(" and isinstance(other, Noun):
            number = other.number if other.number is not None else other.ordinal
            if number is not None:
                return Filler(str(number), (other.first, other.last))
    return None
