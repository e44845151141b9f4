"""Acts about elections as such: not held, moved, repeated, and the ones before and after."""

from __future__ import annotations

from hustings.components.acts.calendar import EXCEPTION, ROUNDS, Calendar
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside, place_filler
from hustings.components.acts.scopes import Scopes
from hustings.components.chunks import Chunk, Mark, Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.contests import is_repeat
from hustings.components.nouns.offices import place_of
from hustings.frames.model import pseudo_frame
from hustings.values.dates import DateRange, resolve

DECIDED = pseudo_frame("rerun-decided", "repeat")
LATER = pseudo_frame("held-later", "reschedule")
_HOLDING = frozenset(("hold", "take", "conduct", "organise", "organize", "go", "vote", "stage"))
_DECIDING = frozenset(("win", "decide", "lose", "carry", "end", "go"))
# What a repeated vote can have done once it was held.
_RESULTING = frozenset(("give", "bring", "return", "produce", "hand", "confirm", "yield", "deliver", "see"))
_TELLING = _DECIDING | _RESULTING
_MOVED = frozenset(("now", "instead", "originally", "initially", "first", "at"))
_SCHEDULING = frozenset(("schedule", "call", "set", "plan", "announce", "fix", "slate", "intend", "due"))
_MEANING = frozenset(("mean", "suppose", "expect", "intend", "schedule", "plan", "set", "slate", "bill"))
_PLANNED = frozenset(("should", "was to", "were to", "ought", "supposed to", "due to", "would", "set to"))

_DAYS = frozenset(("day", "days", "date", "dates", "occasion", "weekend", "sunday", "grounds", "basis"))
_PLACES = ("PLACE", "PLACEWORD")

_OUT_OF_TURN = frozenset(("early", "snap", "extraordinary", "by-election"))

# How many characters behind the verb ``due`` is looked for.
_DUE = 8
_MEETINGS = frozenset(("session", "sitting", "meeting"))


class Elections(Topic):
    """Votes that were not held, moved or repeated."""

    def __init__(self, scene: Scene, scopes: Scopes) -> None:
        super().__init__(scene)
        self.scopes = scopes
        self.calendar = Calendar(scene)
        self._dated = False

    def begin_sentence(self, chunks: list[Chunk]) -> None:
        """Forgets a year that the sentence before left over, and looks whether this one tells any."""
        self.calendar.waiting = {}
        self._dated = any(chunk.kind == "D" for chunk in chunks)

    def not_held(self, firing: Firing) -> None:
        """``No election was held in X``."""
        clause = firing.clause
        election = firing.first("election")
        if clause.verb.perfect or "early" in clause.words or _is_about_votes(firing):
            return
        if election is not None and not election.words.isdisjoint(_OUT_OF_TURN):
            return  # one that would have come between two regular ones
        if election is not None and _is_within_assembly(election, clause):
            return
        subject = clause.subjects[0] if clause.subjects else None
        towns = subject if subject is not None and subject.type == "PLACEWORD" else None
        body = firing.first("body")
        if body is not None and _chosen_otherwise(clause, executive=self.scene.executive_council):
            return
        place = firing.first("place") or (place_of(body) if body is not None else None)
        place = place or (towns if towns is not None and inside(towns, "(") else None)
        nouns = place.each() if place is not None else []
        if place is not None and place.type == "PLACEWORD":
            bracket = [one for other in inside(place, "(") for one in other.each()]
            named = (*place.appositions, *place.members, *bracket)  # ``two towns, A and B``
            nouns = [noun for noun in named if noun.type == "PLACE"] or [place]
        fillers = [place_filler(one) for noun in nouns for one in _each_place(noun)]
        if place is None or (place.type not in _PLACES and not fillers):
            fillers = [*self.scopes.places(clause, firing)]
        self.calendar.told(firing, fillers or [None])

    def look(self, clause: Clause, verdict: str) -> None:
        """Reads what no frame of a clause states: years of elections, exceptions, new dates."""
        if self._dated:
            self.calendar.years(clause, verdict)
        if verdict == "?" and clause.verb.modal == "will" and "now" in clause.words | self._inside(clause):
            self._held_later(clause)
        holding = not _HOLDING.isdisjoint(clause.verb.lemmas)
        telling = holding or not _TELLING.isdisjoint(clause.verb.lemmas)
        if verdict != "+" or clause.link == "rel" or not telling:
            return
        nouns = (*clause.subjects[:1], *clause.after[:1])
        towns = any(noun.type == "PLACEWORD" for noun in clause.subjects[:1])
        voted = towns and holding
        repeat = next((noun for noun in nouns if is_repeat(noun)), None)
        if not voted and repeat is None and not any(noun.type == "ELECTION" for noun in nouns):
            return
        if holding:
            self._not_held_in(self.scopes.exceptions(clause), clause)
            self._held_later(clause)
        else:
            self._decided_again(clause, repeat)

    def _inside(self, clause: Clause) -> set[str]:
        """The words of a verb group: ``will now take place``."""
        first, last = self.scene.span_of_verb(clause)
        return set(self.scene.text[first:last].lower().split())

    def _not_held_in(self, places: list[Filler], clause: Clause) -> None:
        """``Elections were held in all towns except X``."""
        if places:
            self.calendar.told(Firing(EXCEPTION, clause, {}), [*places])

    def _decided_again(self, clause: Clause, vote: Noun | None) -> None:
        """``X won the rerun of 10 December``, ``a rerun on 10 December gave X the office``: it was held."""
        told = vote is not None and (vote.det == "the" or self._is_dated(vote, clause))
        date = self.scene.date(clause) if told else None
        if date is not None:
            self.scene.add("repeat_vote", Firing(DECIDED, clause, {}), {"date": date})

    def _is_dated(self, vote: Noun, clause: Clause) -> bool:
        """Whether a date stands right behind the phrase: ``a rerun on 10 December``."""
        return any(vote.limit <= mention.start <= vote.limit + 1 for mention, _ in clause.dates)

    def _held_later(self, clause: Clause) -> None:
        """``The election, called for 22 March, now takes place on 19 April``."""
        beside = (other for other in self.scene.clauses if other.link == "part" and self._schedules(other))
        planned = next((other for other in beside if other.subjects[:1] == clause.subjects[:1]), None)
        if (
            planned is None
            or not clause.dates
            or _MOVED.isdisjoint(clause.words | planned.words | self._inside(clause))
        ):
            return
        dates = (self.resolver.date(mention) for mention, _ in planned.dates)
        date = next((one for one in dates if one is not None), None)
        if date is not None:
            self.scene.add("election_rescheduled", Firing(LATER, clause, {}), {"date": date})

    def reschedule(self, firing: Firing) -> None:
        """The earlier date stands in a clause of scheduling beside it."""
        date = self._scheduled(firing)
        if date is None and any(prep == "from" for prep, _ in firing.clause.args):
            date = self.scene.date(firing.clause)
        noun = firing.first("election")
        if noun is None or (date is None and noun.type != "ELECTION"):
            return
        if noun.head in _MEETINGS or is_on_matter(firing.clause, noun):
            return
        inner = next((other for other in inside(noun, "in") if other.type == "PLACE"), None)
        front = (other for prep, other in firing.clause.args if prep == "in" and other.type == "PLACE")
        overview = not self.discourse.place and firing.clause.link == "main"
        inner = inner or next((other for other in front if other.members or overview), None)
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
                date = next(
                    (Filler(value, (first.start, first.end)) for first, value in found if value), None
                )
            if date is None and self._schedules(clause):
                dates = (self.resolver.date(mention) for mention, _ in clause.dates)
                date = next((one for one in dates if one is not None), None)
        return date or self._due()

    def _due(self) -> Filler | None:
        """``the election, due on 14 June,``: a date right behind ``due``."""
        chunks = self.scene.chunks
        for at, chunk in enumerate(chunks):
            if isinstance(chunk, Mark) and chunk.kind == "D" and chunk.mention is not None:
                before = {mark.word for mark in chunks[max(at - 2, 0) : at] if isinstance(mark, Mark)}
                if "due" in before:
                    return self.resolver.date(chunk.mention)
        return None

    def _schedules(self, clause: Clause) -> bool:
        if set(clause.verb.lemmas) & _SCHEDULING:
            return True
        if set(clause.verb.lemmas) & _HOLDING and (clause.verb.modal in _PLANNED or _is_meant(clause)):
            return True  # should have been held on 14 June, was to take place then
        first, last = self.scene.span_of_verb(clause)
        return "be" in clause.verb.lemmas and " due " in self.scene.text[first : last + _DUE]

    def repeat(self, firing: Firing) -> None:
        """``The vote was repeated on 2 May``."""
        vote = firing.first("election")
        if vote is not None and vote.head in _MEETINGS:
            return
        if (vote is not None and is_on_matter(firing.clause, vote)) or _says_for_whom(firing):
            return
        dates = [self.scene.date(firing.clause), *self.scene.further_dates(firing.clause)]
        places: list[Filler | None] = [*self.scopes.places(firing.clause, firing)]
        for date in dates:
            for place in places or [None]:
                self.scene.add("repeat_vote", firing, {"date": date}, place=place)


def _is_meant(clause: Clause) -> bool:
    """``was meant to go to the polls on 14 June``."""
    governor = clause.governor
    meant = clause.link == "inf" and governor is not None and not _MEANING.isdisjoint(governor.verb.lemmas)
    return meant and governor is not None and governor.verb.passive is not False


def _says_for_whom(firing: Firing) -> bool:
    """``The voters voted again for the Radicals``: what they did once more, no vote held once more."""
    told = [noun for prep, noun in firing.clause.args if prep == "for"]
    return "voters" in firing.roles and any(noun.type in ("PARTY", "LIST", "PERSON", "PRON") for noun in told)


def is_on_matter(clause: Clause, vote: Noun) -> bool:
    """``the vote on the budget``: a vote of the assembly on some matter, not an election."""
    return any(
        prep in ("on", "over") and noun.type == "THING" and noun.start == vote.end + 1
        for prep, noun in clause.args
    )


def _is_about_votes(firing: Firing) -> bool:
    """``did not vote for the Radicals``, ``did not go to the polls in great numbers``: it was held."""
    place = firing.first("place")
    voters = place is not None and place.type not in _PLACES
    if not voters and not firing.frame.settings.get("whole"):
        return False
    return any(
        prep in ("for", "against") or (prep == "in" and noun.type == "THING" and noun.head not in ROUNDS)
        for prep, noun in firing.clause.args
    )


def _chosen_otherwise(clause: Clause, *, executive: bool) -> bool:
    """``The council is not elected by the public``, or is the executive, which the assembly elects."""
    council = any(noun.type == "COUNCIL" for noun in (*clause.subjects[:1], *clause.after[:1]))
    return (council and executive) or any(prep == "by" for prep, _ in clause.args)


def _each_place(noun: Noun) -> list[Noun]:
    """A place itself, or those inside a phrase: ``citizens of A and B``."""
    inner = place_of(noun)
    if inner is None or inner is noun:
        return [noun] if inner is noun else []
    return inner.each()


def _is_within_assembly(vote: Noun, clause: Clause) -> bool:
    """``no vote was held on the budget``, ``no election of a president``: not the voters' matter."""
    offices = any(other.type in ("OFFICE", "HUMAN") for other in inside(vote, "of"))
    return offices or any(
        prep == "on" and noun.type == "THING" and bool(noun.det or noun.poss) and noun.head not in _DAYS
        for prep, noun in clause.args
    )
