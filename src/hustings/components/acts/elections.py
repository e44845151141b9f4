"""Acts about elections as such: not held, moved, repeated, and the ones before and after."""

from __future__ import annotations

from hustings.components.acts.model import Act
from hustings.components.acts.scene import Scene, Topic, inside, place_filler
from hustings.components.acts.scopes import Scopes
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.clauses import Clause
from hustings.components.offices import place_of
from hustings.components.reference import Filler
from hustings.components.resolution import clause_dates
from hustings.frames.model import pseudo_frame
from hustings.values.dates import DateRange, resolve

EXCEPTION = pseudo_frame("exception", "not-held")
_NEXT = frozenset(("next", "following", "subsequent", "later"))
_PREVIOUS = frozenset(("previous", "last", "preceding", "earlier", "prior", "recent", "sitting"))
_SCHEDULING = frozenset(("schedule", "call", "set", "plan", "announce", "fix", "slate", "intend", "due"))
_VOTES = ("one", "ballot", "assemblies", "next", "last", "previous", "following")

# How many characters behind the verb ``due`` is looked for.
_DUE = 8


class Elections(Topic):
    """Votes that were not held, moved or repeated."""

    def __init__(self, scene: Scene, scopes: Scopes) -> None:
        super().__init__(scene)
        self.scopes = scopes
        self.last_not_held: Act | None = None
        self.not_held_here: list[Act] = []
        self.waiting_year: tuple[str, Filler] | None = None

    def begin_sentence(self) -> None:
        """Forgets a year that the sentence before left over."""
        self.waiting_year = None

    def not_held(self, firing: Firing) -> None:
        """``No election was held in X``."""
        clause = firing.clause
        election = firing.first("election")
        if clause.verb.perfect:
            return
        if election is not None and "early" in election.words and clause.coordinated is not None:
            return
        place = firing.first("place")
        nouns = place.each() if place is not None else []
        if place is not None and place.type == "PLACEWORD":
            nouns = [appo for appo in place.appositions if appo.type == "PLACE"] or [place]
        places: list[Noun | None] = [found for noun in nouns if (found := place_of(noun)) is not None]
        self.not_held_here = [
            self.scene.add("election_not_held", firing, {}, place=place_filler(found), needs_place=True)
            for found in places or [None]
        ]
        self.last_not_held = self.not_held_here[-1]
        if self.waiting_year is not None:
            slot, year = self.waiting_year
            self.last_not_held.slots.setdefault(slot, year)
            self.waiting_year = None

    def years(self, clause: Clause, verdict: str) -> None:
        """``The previous election had taken place in 2018, and the next took place in 2022``."""
        coming = "next" in clause.words or any("next" in noun.words for noun in clause.subjects[:1])
        if verdict != "+" and not coming:
            return
        slot = self._which_year(clause)
        dates = (self.resolver.date(mention) for mention in clause_dates(clause))
        years = [_year(date) for date in dates if date is not None]
        if not slot or not years or clause.verb.negated:
            return
        if slot == "previous" and self._is_exception(clause):
            place = place_filler(clause.place)
            firing = Firing(EXCEPTION, clause, {})
            self.scene.add("election_not_held", firing, {"previous": years[0]}, place=place)
        elif self.last_not_held is None:
            self.waiting_year = (slot, years[0])
        elif len(self.not_held_here) == len(years):
            for act, year in zip(self.not_held_here, years, strict=True):
                act.slots.setdefault(slot, year)
        else:
            self.last_not_held.slots.setdefault(slot, years[0])

    def _which_year(self, clause: Clause) -> str:
        """The slot that a clause's year fills: ``next``, ``previous``, or none."""
        nouns = [*clause.subjects[:1], *clause.after[:1]]
        nouns += [noun for prep, noun in clause.args if prep in ("from", "to")]
        votes = ("ELECTION", "ASSEMBLY", "COUNCIL")
        if not any(noun.type in votes or noun.head in _VOTES for noun in nouns):
            return ""
        words = clause.words.union(*(noun.words for noun in nouns), (noun.det for noun in nouns))
        if words & _NEXT:
            return "next"
        earlier = words & _PREVIOUS or clause.verb.perfect or "date" in clause.verb.lemmas
        return "previous" if earlier else ""

    def _is_exception(self, clause: Clause) -> bool:
        """``The exception was X, where the last election was in 2019``."""
        if clause.place is None or clause.place.type != "PLACE":
            return False
        heads = (other.subjects[0].head for other in self.scene.clauses if other.subjects)
        return any(head in ("exception", "exceptions") for head in heads)

    def reschedule(self, firing: Firing) -> None:
        """The earlier date stands in a clause of scheduling beside it."""
        date = self._scheduled(firing)
        if date is None and any(prep == "from" for prep, _ in firing.clause.args):
            date = self.scene.date(firing.clause)
        noun = firing.first("election")
        if noun is None or (date is None and noun.type != "ELECTION"):
            return
        if noun.head in ("session", "sitting", "meeting"):
            return
        inner = next((other for other in inside(noun, "in") if other.type == "PLACE"), None)
        for place in inner.each() if inner is not None else [None]:
            self.scene.add("election_rescheduled", firing, {"date": date}, place=place_filler(place))

    def _scheduled(self, firing: Firing) -> Filler | None:
        """The date that was planned first, in this sentence or the one before."""
        date: Filler | None = None
        for clause in (*self.scene.clauses, *self.scene.previous_clauses):
            if clause is firing.clause and date is None:
                ranges = (mention.value for mention, _ in clause.dates)
                firsts = (period.first for period in ranges if isinstance(period, DateRange))
                found = ((first, resolve(first, self.discourse.anchor)) for first in firsts)
                read = (Filler(value, (first.start, first.end)) for first, value in found if value)
                date = next(read, None)
            if date is None and self._schedules(clause):
                dates = (self.resolver.date(mention) for mention, _ in clause.dates)
                date = next((one for one in dates if one is not None), None)
        return date

    def _schedules(self, clause: Clause) -> bool:
        if set(clause.verb.lemmas) & _SCHEDULING:
            return True
        first, last = self.scene.span_of_verb(clause)
        return "be" in clause.verb.lemmas and " due " in self.scene.text[first : last + _DUE]

    def repeat(self, firing: Firing) -> None:
        """``The vote was repeated on 2 May``."""
        date = self.scene.date(firing.clause)
        places: list[Filler | None] = [*self.scopes.places(firing.clause, firing)]
        for place in places or [None]:
            self.scene.add("repeat_vote", firing, {"date": date}, place=place)


def _year(date: Filler) -> Filler:
    return Filler(date.value[:4], date.span)
