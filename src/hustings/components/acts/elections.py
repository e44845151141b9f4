"""Acts about elections as such: not held, moved, repeated, and the ones before and after."""

from __future__ import annotations

from hustings.components.acts.model import Act
from hustings.components.acts.scene import Scene, Topic
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


class Elections(Topic):
    """Votes that were not held, moved or repeated."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.last_not_held: Act | None = None
        self.not_held_here: list[Act] = []
        self.waiting_year: tuple[str, Filler] | None = None

    def begin_sentence(self) -> None:
        """Forgets a year that the sentence before left over."""
        self.waiting_year = None

    def not_held(self, firing: Firing) -> None:
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
        fillers = [
            Filler(found.id, (found.first, found.last))
            for noun in nouns
            if (found := place_of(noun)) is not None
        ]
        self.not_held_here = [
            self.scene.add("election_not_held", firing, {}, place=filler, needs_place=True)
            for filler in fillers or [None]
        ]
        self.last_not_held = self.not_held_here[-1]
        if self.waiting_year is not None:
            slot, year = self.waiting_year
            self.last_not_held.slots.setdefault(slot, year)
            self.waiting_year = None

    def years(self, clause: Clause, verdict: str) -> None:
        """``The previous election had taken place in 2018, and the next took place in 2022``."""
        if "next" in clause.words | {word for noun in clause.subjects[:1] for word in noun.words}:
            pass
        elif verdict != "+":
            return
        nouns = [
            *clause.subjects[:1],
            *clause.after[:1],
            *(noun for prep, noun in clause.args if prep in ("from", "to")),
        ]
        told = [
            noun
            for noun in nouns
            if noun.type in ("ELECTION", "ASSEMBLY", "COUNCIL")
            or noun.head in ("one", "ballot", "assemblies", "next", "last", "previous", "following")
        ]
        year = next(
            (found for date in clause_dates(clause, []) if (found := self.resolver.date(date)) is not None),
            None,
        )
        if not told or year is None or clause.verb.negated:
            return
        words = clause.words | {word for noun in nouns for word in noun.words} | {noun.det for noun in nouns}
        slot = (
            "next"
            if words & _NEXT
            else "previous"
            if words & _PREVIOUS or clause.verb.perfect or set(clause.verb.lemmas) & {"date"}
            else ""
        )
        if not slot:
            return
        filler = Filler(year.value[:4], year.span)
        exception = any(
            other.subjects and other.subjects[0].head in ("exception", "exceptions")
            for other in self.scene.clauses
        )
        if clause.place is not None and clause.place.type == "PLACE" and exception and slot == "previous":
            noun = clause.place
            firing = Firing(EXCEPTION, clause, {})
            self.scene.add(
                "election_not_held",
                firing,
                {"previous": filler},
                place=Filler(noun.id, (noun.first, noun.last)),
            )
        elif self.last_not_held is not None:
            years = [
                found for date in clause_dates(clause, []) if (found := self.resolver.date(date)) is not None
            ]
            for act, value in (
                zip(self.not_held_here, years, strict=False)
                if len(self.not_held_here) == len(years)
                else [(self.last_not_held, filler)]
            ):
                act.slots.setdefault(slot, Filler(value.value[:4], value.span))
        else:
            self.waiting_year = (slot, filler)

    def reschedule(self, firing: Firing) -> None:
        """The earlier date stands in a clause of scheduling beside it."""
        date: Filler | None = None
        for clause in (*self.scene.clauses, *self.scene.previous_clauses):
            ranges = (
                [period.value.first for period, _ in clause.dates if isinstance(period.value, DateRange)]
                if clause is firing.clause
                else []
            )
            for first in ranges:
                value = resolve(first, self.discourse.anchor)
                date = date or (Filler(value, (first.start, first.end)) if value else None)
            if date is None and (
                set(clause.verb.lemmas) & _SCHEDULING
                or (
                    "be" in clause.verb.lemmas
                    and " due "
                    in self.scene.text[
                        self.scene.span_of_verb(clause)[0] : self.scene.span_of_verb(clause)[1] + 8
                    ]
                )
            ):
                date = next(
                    (
                        found
                        for mention, _ in clause.dates
                        if (found := self.resolver.date(mention)) is not None
                    ),
                    None,
                )
        if date is None and any(prep == "from" for prep, _ in firing.clause.args):
            date = self.scene.date(firing.clause)
        noun = firing.first("election")
        if (
            noun is None
            or (date is None and noun.type != "ELECTION")
            or noun.head in ("session", "sitting", "meeting")
        ):
            return
        places = next(
            (
                other.each()
                for prep, other in noun.of
                if prep == "in" and isinstance(other, Noun) and other.type == "PLACE"
            ),
            [],
        )
        for place in [Filler(other.id, (other.first, other.last)) for other in places] or [None]:
            self.scene.add("election_rescheduled", firing, {"date": date}, place=place)

    def repeat(self, firing: Firing) -> None:
        self.scene.add("repeat_vote", firing, {"date": self.scene.date(firing.clause)})
