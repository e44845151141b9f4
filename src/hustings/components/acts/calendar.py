"""The years of the elections before and after one that was not held."""

from __future__ import annotations

from hustings.components.acts.model import Act
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import place_filler
from hustings.components.chunks import Mark, Noun, Verb
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.dates import clause_dates
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.frames.model import pseudo_frame

EXCEPTION = pseudo_frame("exception", "not-held")
_NEXT = frozenset(("next", "following", "subsequent", "later"))
_PREVIOUS = frozenset(("previous", "last", "preceding", "earlier", "prior", "recent", "sitting"))
_BODIES = ("ELECTION", "ASSEMBLY", "COUNCIL")
_VOTES = ("one", "ballot", "assemblies", "next", "last", "previous", "following")
_ELECTING = frozenset(("vote", "elect", "choose", "go", "do", "renew", "contest"))
# How many sentences on a year still belongs to an election that was not held.
_NEAR = 2
_LIMITS = ("until", "till", "before")
_EACH = ("both", "these", "them", "each")
_OF_EACH = (*_EACH, "they")
# What a town can take no part in: ``did not vote in this round``.
ROUNDS = frozenset(("round", "cycle", "exercise", "wave", "series"))


class Calendar(Topic):
    """Elections that were not held, and the years told of those around them."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.last: Act | None = None
        self.here: list[Act] = []
        self.known: dict[str, Act] = {}
        self.waiting: dict[str, Filler] = {}

    def told(self, firing: Firing, places: list[Filler | None]) -> None:
        """Elections that were not held, all told at once; a year that was told before is theirs."""
        self.here = [self._state(firing, {}, place) for place in places]
        self.last = self.here[-1]
        for slot, year in self.waiting.items():
            self.last.slots.setdefault(slot, year)
        self.waiting = {}
        clause = firing.clause
        if clause.verb.negated and self._has_limit(clause):  # ``did not vote until 2013``
            coming = [date for date in map(self.resolver.date, clause_dates(clause)) if date is not None]
            for act in self.here if coming else ():
                act.slots.setdefault("next", _year(coming[-1]))

    def years(self, clause: Clause, verdict: str) -> None:
        """``The previous election had taken place in 2018, and the next took place in 2022``."""
        slot = self._slot(clause)
        if not slot or (verdict != "+" and slot != "next"):
            return
        dates = (self.resolver.date(mention) for mention in clause_dates(clause))
        years = [_year(date) for date in dates if date is not None]
        if slot == "next" and not years:
            years = self._behind(clause)
        if not years or (clause.verb.negated and not self._has_limit(clause)):
            return
        if slot == "previous" and self._is_exception(clause):
            place = place_filler(clause.place)
            self._state(Firing(EXCEPTION, clause, {}), {"previous": years[0]}, place)
            return
        self._put(slot, years, clause)
        if slot == "previous" and (coming := self._following(clause)) is not None:
            self._put("next", [coming], clause)

    def _put(self, slot: str, years: list[Filler], clause: Clause) -> None:
        """Gives years to the elections told of, or keeps one for an election to be told of."""
        place, last = self._own_place(clause), self.last
        if not self._is_near() or (last is not None and slot in last.slots and place is not None):
            self.waiting[slot] = years[0]
            if place is not None and slot == "next" and "previous" in self.waiting:
                slots = {**self.waiting}
                self._state(Firing(EXCEPTION, clause, {}), slots, place)
        elif len(self.here) == len(years):
            for act, year in zip(self.here, years, strict=True):
                act.slots.setdefault(slot, year)
        else:
            for act in self.here if self._of_each(clause) else self.here[-1:]:
                act.slots.setdefault(slot, years[0])

    def _state(self, firing: Firing, slots: dict[str, Filler], place: Filler | None) -> Act:
        """That no election was held in a place; stated again, it only adds what is new."""
        known = self.known.get(place.value if place is not None else "")
        if known is None:
            needed = firing.frame is not EXCEPTION
            known = self.scene.add("election_not_held", firing, {}, place=place, needs_place=needed)
            self.known[place.value if place is not None else ""] = known
        for slot, filler in slots.items():
            known.slots.setdefault(slot, filler)
        return known

    def _is_near(self) -> bool:
        """Whether an election that was not held has been told of in the sentences right before."""
        return self.last is not None and self.discourse.sentence - self.last.sentence <= _NEAR

    def _own_place(self, clause: Clause) -> Filler | None:
        """The place that the sentence begins with: ``In Ada, the last election was in 2018``."""
        first = self.scene.clauses[0] if self.scene.clauses else clause
        named = (noun for prep, noun in first.args if prep == "in" and noun.start < first.verb.start)
        return place_filler(next((noun for noun in named if noun.type == "PLACE"), None))

    def _of_each(self, clause: Clause) -> bool:
        """``in both of these``, ``A and B, which had voted``, also where the clause before says so."""
        clauses = [clause] if clause.coordinated is None else [clause, clause.coordinated]
        if any(noun.head in _EACH for one in clauses for _, noun in one.args):
            return True
        subjects = (noun for one in clauses for noun in one.subjects)
        return any(noun.head in _OF_EACH or len(noun.members) == len(self.here) for noun in subjects)

    def _slot(self, clause: Clause) -> str:
        """The slot that a clause's year fills: ``next``, ``previous``, or none."""
        nouns = [*clause.subjects[:1], *clause.after[:1]]
        nouns += [noun for prep, noun in clause.args if prep in ("from", "to")]
        if "be" in clause.verb.lemmas:  # ``is next up for election in 2024``
            nouns += [noun for prep, noun in clause.args if prep == "for"]
        voting = self._tells_of_voters(clause)
        if not voting and not any(noun.type in _BODIES or noun.head in _VOTES for noun in nouns):
            return ""
        first, last = self.scene.span_of_verb(clause)
        inside = self.scene.text[first:last].lower().split()  # ``would next be elected``
        words = clause.words.union(inside, *(noun.words for noun in nouns), (noun.det for noun in nouns))
        if words & _NEXT or self._after_that(clause) or (voting and self._comes_again(clause)):
            return "next"
        earlier = words & _PREVIOUS or clause.verb.perfect or "date" in clause.verb.lemmas
        return "previous" if earlier or (voting and not clause.verb.modal) else ""

    def _comes_again(self, clause: Clause) -> bool:
        """``was to vote again in 2013``, ``and did so again in 2026``; ``voted in March 2023 instead``."""
        behind = self.scene.text[self.scene.span_of_verb(clause)[1] :].split(maxsplit=2)[:2]
        again = "again" in clause.words or behind == ["so", "again"]
        if not clause.verb.modal:
            if again and clause.coordinated is not None and not clause.verb.perfect:
                return True
            rest = self.scene.text[self.scene.span_of_verb(clause)[1] : self.scene.sentence_span[1]]
            return "instead" in rest.rstrip(".").split()
        return again or clause.verb.negated

    def _after_that(self, clause: Clause) -> bool:
        """``the one after that followed in 2027``."""
        chunks = self.scene.chunks
        at = next((at for at, chunk in enumerate(chunks) if clause.subjects[:1] == [chunk]), len(chunks))
        words = [
            chunk.word if isinstance(chunk, Mark) else getattr(chunk, "head", "") for chunk in chunks[at:]
        ]
        return words[1:3] in (["after", "that"], ["after", "this"])

    def _tells_of_voters(self, clause: Clause) -> bool:
        """``Ada, which had voted in 2009 and was to vote again in 2013``, beside a vote that was not held."""
        if _ELECTING.isdisjoint(clause.verb.lemmas) or self._states_it(clause):
            return False
        told = self.last is not None and self.scene.is_here(self.last)
        first, last = self.scene.span_of_verb(clause)
        words = clause.words.union(self.scene.text[first:last].lower().split())
        told = told or (self._is_near() and not words.isdisjoint(_NEXT | _PREVIOUS))
        return told or any(map(_says_no_election, self.scene.clauses))

    def _states_it(self, clause: Clause) -> bool:
        """Whether the clause itself says that nothing was held."""
        return clause.verb.negated and not self._has_limit(clause)

    def _has_limit(self, clause: Clause) -> bool:
        """``is not due until 2022``: a limit makes a negated clause tell a year."""
        spans = (self.scene.text[max(mention.first - 8, 0) : mention.first] for mention, _ in clause.dates)
        return any(text.split()[-1:] and text.split()[-1] in _LIMITS for text in spans)

    def _following(self, clause: Clause) -> Filler | None:
        """``the previous vote having been in 1993 and the following one in 1997``: the second year."""
        coming = False
        for chunk in self.scene.chunks:
            if chunk.start < clause.verb.end:
                continue
            if isinstance(chunk, Verb):
                return None
            if isinstance(chunk, Noun):
                coming = not chunk.words.isdisjoint(_NEXT) and (
                    chunk.type == "ELECTION" or chunk.head in _VOTES
                )
            elif coming and isinstance(chunk, Mark) and chunk.kind == "D" and chunk.mention is not None:
                date = self.resolver.date(chunk.mention)
                return _year(date) if date is not None else None
        return None

    def _behind(self, clause: Clause) -> list[Filler]:
        """``was next due for election in 2027``: a date that no clause has taken."""
        for chunk in self.scene.chunks:
            if chunk.start >= clause.verb.end and isinstance(chunk, Verb):
                break
            if chunk.start >= clause.verb.end and isinstance(chunk, Mark) and chunk.mention is not None:
                date = self.resolver.date(chunk.mention) if chunk.kind == "D" else None
                return [_year(date)] if date is not None else []
        return []

    def _is_exception(self, clause: Clause) -> bool:
        """``The exception was X, where the last election was in 2019``."""
        if clause.place is None or clause.place.type != "PLACE":
            return False
        heads = (other.subjects[0].head for other in self.scene.clauses if other.subjects)
        return any(head in ("exception", "exceptions") for head in heads)


def _says_no_election(clause: Clause) -> bool:
    """``no election was held``, ``Ada did not take part in this round``."""
    if any(noun.type == "ELECTION" and noun.det == "no" for noun in clause.subjects[:1]):
        return True
    town = any(noun.type in ("PLACE", "PLACEWORD") for noun in clause.subjects[:1])
    missed = clause.verb.negated and not clause.verb.modal and town
    return missed and any(noun.type == "ELECTION" or noun.head in ROUNDS for _, noun in clause.args)


def _year(date: Filler) -> Filler:
    return Filler(date.value[:4], date.span)
