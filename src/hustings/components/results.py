"""Acts about elections as a whole: who won where and how clearly, votes not held, moved, repeated."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hustings.components.arguments import Firing
from hustings.components.chunks import Chunk, Mark, Noun
from hustings.components.clauses import Clause
from hustings.components.offices import place_of
from hustings.components.reference import Discourse, Filler
from hustings.components.resolution import Resolver, clause_dates
from hustings.frames.model import pseudo_frame
from hustings.values.dates import DateRange, resolve

@dataclass(slots=True)
class Act:
    """What a clause states, resolved.

    Attributes:
        kind: ``take``, ``leave``, ``hold``, ``seat``, ``place``, ``government`` … as the fold knows them.
        rule: The id of the frame.
        slots: Fillers by slot; lists of fillers for list slots.
        first: First character of the clause in the doc.
        last: Behind its last character.
        place: The place that the clause names, if it names one.
        national: Whether it lies outside any local government.
        settings: Constants such as ``manner``.
    """

    kind: str
    rule: str
    slots: dict[str, Filler | list[Filler]]
    first: int
    last: int
    place: Filler | None = None
    national: bool = False
    settings: dict[str, object] = field(default_factory=dict)
    told_place: bool = False
    item_place: Filler | None = None
    order: int = 0



_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ALL = frozenset(("all", "every", "each", "both", "everywhere"))
MISSED = pseudo_frame("missed-majority", "win")
EXCEPTION = pseudo_frame("exception", "not-held")
_EXCEPT = frozenset(("except", "save", "excluding", "but", "barring", "bar"))


class Results:
    """The part of the interpreter that reads results; needs ``discourse``, ``resolver``, ``text`` and ``_add``."""

    discourse: Discourse
    resolver: Resolver
    text: str
    sentence_chunks: list[Chunk]
    sentence_clauses: list[Clause]
    previous_clauses: list[Clause]
    last_win: Act | None
    last_not_held: Act | None
    last_taken: Act | None
    not_held_here: list[Act]
    waiting_year: tuple[str, Filler] | None

    def _add(self, kind: str, firing: Firing, slots: dict[str, Filler | list[Filler] | None], *, place: Filler | None = None, national: bool = False, **settings: object) -> Act:
        raise NotImplementedError

    def _date(self, clause: Clause) -> Filler | None:
        raise NotImplementedError

    # What a sentence holds beside its frames

    def see_sentence(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """Tells the interpreter of the sentence that it is in."""
        self.waiting_year = None
        self.previous_clauses = self.sentence_clauses
        self.sentence_chunks, self.sentence_clauses = chunks, clauses

    def look(self, clause: Clause, verdict: str) -> None:
        """Reads what no frame states: the years of elections before and after, and majorities that were missed."""
        self._election_years(clause, verdict)
        if clause.link == "ger:without" and clause.after and clause.after[0].type == "MAJORITY" and self.last_win is not None and self.last_win.settings.get("sentence") is self.sentence_chunks:
            self.last_win.slots.setdefault("extent", Filler("plurality", self.spans_of(clause), "inferred"))
        if verdict == "-":
            self._missed_majority(clause)
        elif verdict == "+":
            self._parties_by_the_way(clause)
            self._said_of_the_vote(clause)

    def _parties_by_the_way(self, clause: Clause) -> None:
        """``nominated by X``, ``running for X``: a party told in a participle."""
        lemmas = set(clause.verb.lemmas)
        by = next((noun for prep, noun in clause.args if (prep == "by" and lemmas & {"nominate", "propose", "field", "sponsor"}) or (prep == "for" and lemmas & {"run", "stand", "campaign"} and clause.link == "part")), None)
        who = clause.subjects[0] if clause.subjects else None
        if by is None or who is None or who.type != "PERSON":
            return
        party, person = self.resolver.party(by), self.resolver.person(who)
        if party is not None and person is not None and person.person is not None and person.person.party is None:
            person.person.party = party

    def _said_of_the_vote(self, clause: Clause) -> None:
        """``His selection was unanimous``; ``he was the incumbent``; ``this was his third term``."""
        taken = self.last_taken
        if taken is None or "be" not in clause.verb.lemmas or not clause.after:
            return
        told, subject = clause.after[0], clause.subjects[0] if clause.subjects else None
        span = (told.first, told.last)
        if told.head == "unanimous" and subject is not None and subject.head in ("selection", "election", "vote", "choice", "decision", "confirmation"):
            taken.slots.setdefault("votes.unanimous", Filler("True", span))
        elif told.head == "incumbent" and subject is not None and subject.head in ("he", "she"):
            taken.slots.setdefault("incumbent", Filler("True", span))
        elif told.type == "TERM" and told.ordinal is not None and told.poss in ("his", "her"):
            taken.slots.setdefault("term", Filler(str(told.ordinal), span))

    # Winners

    def _win(self, firing: Firing) -> None:
        verb = firing.clause.verb
        firing_span = self.extent_of_clause(firing.clause)
        if verb.perfect and verb.past and verb.form == "fin" and _YEAR.search(self.text[firing_span[0] : firing_span[1]]):
            return
        parties = self._winners(firing)
        if not parties:
            return
        extent = self._extent_of(firing)
        places = self._places(firing.clause, firing)
        scope, exceptions = self._scope(firing.clause)
        if scope is not None and exceptions and self.last_win is not None and self.last_win.place is not None and any(noun.type == "PLACEWORD" and "other" in noun.words for _, noun in firing.clause.args):
            exceptions = [self.last_win.place, *exceptions]
        parties += self._allied(firing.clause, parties)
        for party in parties:
            slots: dict[str, Filler | list[Filler] | None] = {"party": party, "extent": extent}
            if scope is not None:
                slots["scope"], slots["except"] = scope, exceptions
                region = self._region(firing.clause)
                self.last_win = self._add("role", firing, slots, role="winner", place=region, everywhere=region is None)
                continue
            for place in places or [None]:  # type: ignore[list-item]
                self.last_win = self._add("role", firing, slots, place=place, role="winner")

    def _allied(self, clause: Clause, parties: list[Filler]) -> list[Filler]:
        """``in an alliance with A and B``: those that won together."""
        for (prep, noun), (link, other) in zip(clause.args, clause.args[1:], strict=False):
            if prep in ("in", "as") and noun.type in ("ALLIANCE", "GOVERNMENT") and link == "with":
                return [party for party in self.resolver.each_party([other]) if party.value not in {known.value for known in parties}]
        return []

    def _region(self, clause: Clause) -> Filler | None:
        """``in most municipalities of Srem District``: the region that the set lies in."""
        for _, other in clause.args:
            if other.type == "PLACEWORD":
                inner = next((noun for prep, noun in other.of if prep in ("of", "in") and isinstance(noun, Noun) and noun.type == "PLACE"), None)
                if inner is not None:
                    return Filler(inner.id, (inner.first, inner.last))
        return None

    def _winners(self, firing: Firing) -> list[Filler]:
        noun = firing.roles["party"][0]
        if noun.poss in ("his", "her", "their") and noun.type in ("PARTYWORD", "ALLIANCE", "GOVERNMENT", "LISTWORD", "GROUPWORD"):
            person = self.discourse.pronoun(str(noun.poss), noun.start + 1)
            link = (person.party or person.list_party) if person is not None else None
            if link is not None:
                return [Filler(link.value, (noun.first, noun.last), "coreferred")]
            if person is not None and noun.words & {"independent"}:
                return [Filler("independent", (noun.first, noun.last), "inferred")]
            return []
        return self.resolver.each_party([noun])[:1]

    def _extent_of(self, firing: Firing) -> Filler | None:
        noun = firing.first("extent") or firing.first("thing")
        if noun is not None and noun.type == "MAJORITY":
            return Filler(noun.id, (noun.first, noun.last))
        for prep, other in firing.clause.args:
            if other.type == "MAJORITY" and other.det != "no":
                if prep in ("without", "short"):
                    return Filler("plurality", (other.first, other.last), "inferred")
                return Filler(other.id, (other.first, other.last))
        for clause in self.sentence_clauses:
            if clause.link.startswith("part") and clause.verb.form == "ger" and clause.subjects and firing.clause.subjects and clause.subjects[-1] is firing.clause.subjects[0]:
                for other in clause.after:
                    if other.type == "MAJORITY" and not clause.verb.negated and clause.coordinated is None:
                        return None
        return None

    def _places(self, clause: Clause, firing: Firing) -> list[Filler]:
        nouns: list[Noun] = []
        role = firing.first("place")
        if role is not None and role.type == "PLACE":
            nouns.extend(role.each())
        for prep, other in clause.args:
            if prep in ("in", "at", "of") and other.type == "PLACE":
                nouns.extend(other.each())
            elif prep in ("in", "at") and (inner := place_of(other)) is not None and other.type in ("PLACEWORD", "THING"):
                nouns.extend(inner.each())
        if not nouns and clause.place is not None:
            place = clause.place if clause.place.type == "PLACE" else place_of(clause.place)
            nouns = place.each() if place is not None else []
        return [Filler(noun.id, (noun.first, noun.last)) for noun in nouns if noun.type == "PLACE"]

    def _scope(self, clause: Clause) -> tuple[Filler | None, list[Filler]]:
        """``in all jurisdictions``, ``everywhere except X``, ``all but two``, ``most``."""
        scope: Filler | None = None
        for prep, other in [*clause.args, *[("obj", noun) for noun in clause.after]]:
            if other.type not in ("PLACEWORD", "PRON", "THING") or prep in ("except", "from"):
                continue
            words = other.words | {other.det}
            if scope is None and other.type != "THING" and words & _ALL or (other.head in _ALL and prep in ("in", "obj", "of")):
                scope = Filler("all", (other.first, other.last))
            elif scope is None and (words & {"most"} or other.head == "most"):
                scope = Filler("most", (other.first, other.last))
        if scope is None:
            later = next((other for other in self.sentence_clauses if other.coordinated is clause and other.start > clause.start), None)
            if later is not None and not self._has_place(clause):
                return self._scope(later)
        if scope is None and clause.words & {"everywhere"}:
            scope = Filler("all", None, "inferred")
        exceptions = self._exceptions(clause)
        if exceptions and (scope is None or scope.value == "all"):
            scope = Filler("all_but", scope.span if scope is not None else None, "inferred")
        return scope, exceptions

    def _has_place(self, clause: Clause) -> bool:
        return clause.place is not None or any(other.type in ("PLACE", "PLACEWORD") for _, other in clause.args)

    def _exceptions(self, clause: Clause) -> list[Filler]:
        """The places behind ``except``, ``apart from``, ``all but two: …``."""
        found: list[Filler] = []
        taking = False
        for index, chunk in enumerate(self.sentence_chunks):
            if chunk.start < clause.verb.start:
                continue
            if isinstance(chunk, Mark):
                before = self.sentence_chunks[index - 1] if index else None
                other_than = chunk.word == "than" and isinstance(before, Noun) and "other" in before.words
                if chunk.kind == "P" and (chunk.word in _EXCEPT or other_than or (chunk.word == "from" and isinstance(before, Mark) and before.word in ("apart", "aside")) or (chunk.word == "than" and isinstance(before, Mark))):
                    taking = True
                elif chunk.kind in ("R", "S") or (chunk.kind == ";" and chunk.word == ";"):
                    if found and not self._in_brackets(index):
                        break
            elif isinstance(chunk, Noun):
                if chunk.head in ("exception", "exceptions") and any(isinstance(other, Noun) and other.type == "PLACE" for _, other in chunk.of):
                    found.extend(Filler(noun.id, (noun.first, noun.last)) for _, other in chunk.of if isinstance(other, Noun) for noun in other.each() if noun.type == "PLACE")
                elif taking and chunk.type == "PLACE":
                    found.extend(Filler(noun.id, (noun.first, noun.last)) for noun in chunk.each())
                elif taking and chunk.type == "PLACEWORD" and (inner := place_of(chunk)) is not None:
                    found.append(Filler(inner.id, (inner.first, inner.last)))
            elif chunk.form == "ger" and chunk.start > clause.verb.start:
                break
            elif taking and found and not self._in_brackets(index):
                break
        return found

    def _in_brackets(self, index: int) -> bool:
        depth = 0
        for chunk in self.sentence_chunks[:index]:
            if isinstance(chunk, Mark):
                depth += (chunk.kind == "O") - (chunk.kind == "X")
        return depth > 0

    def _short(self, firing: Firing) -> None:
        """``fell two seats short of a majority``: first without a majority."""
        parties = self._winners(firing)
        if not parties or any(prep == "of" and other.type in ("POST", "TERM") for prep, other in firing.clause.args):
            return
        places = self._places(firing.clause, firing)
        last = self.last_win
        extent = Filler("plurality", self.spans_of(firing.clause), "inferred")
        party = parties[0]
        if last is not None and not places and "extent" not in last.slots and last.settings.get("sentence") is self.sentence_chunks and isinstance(known := last.slots.get("party"), Filler) and (known.value == party.value):
            if "scope" not in last.slots:
                last.slots["extent"] = extent
                last.last = max(last.last, self.spans_of(firing.clause)[1])
                return
        for place in places or [None]:  # type: ignore[list-item]
            self._add("role", firing, {"party": party, "extent": extent}, place=place, role="winner")

    def extent_of_clause(self, clause: Clause) -> tuple[int, int]:
        """First and last character of a clause with its complements."""
        raise NotImplementedError

    def spans_of(self, clause: Clause) -> tuple[int, int]:
        """First and last character of a clause's verb group."""
        raise NotImplementedError

    def _missed_majority(self, clause: Clause) -> None:
        """``the only other municipality where X did not win a majority was Y``."""
        if clause.after and clause.after[0].type == "MAJORITY" and self.last_win is not None and self.last_win.settings.get("sentence") is self.sentence_chunks and "scope" not in self.last_win.slots and clause.place is None:
            self.last_win.slots.setdefault("extent", Filler("plurality", self.spans_of(clause), "inferred"))
        if not clause.after or clause.after[0].type != "MAJORITY" or clause.place is None or clause.place.type != "PLACEWORD" or not clause.place.words & {"only", "other"}:
            return
        main = next((other for other in self.sentence_clauses if "be" in other.verb.lemmas and other.after and other.after[0].type == "PLACE" and other.start >= clause.start), None)
        parties = self.resolver.each_party(clause.subjects[:1])
        if main is None or not parties:
            return
        frame = Firing(MISSED, clause, {"party": clause.subjects[:1], "place": main.after[:1]})
        for place in main.after[0].each():
            extent = Filler("plurality", self.spans_of(clause), "inferred")
            self._add("role", frame, {"party": parties[0], "extent": extent}, place=Filler(place.id, (place.first, place.last)), role="winner")

    # Elections that were not held, moved or repeated

    def _not_held(self, firing: Firing) -> None:
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
        fillers = [Filler(found.id, (found.first, found.last)) for noun in nouns if (found := place_of(noun)) is not None]
        self.not_held_here = [self._add("election_not_held", firing, {}, place=filler, needs_place=True) for filler in fillers or [None]]  # type: ignore[list-item]
        self.last_not_held = self.not_held_here[-1]
        if self.waiting_year is not None:
            slot, year = self.waiting_year
            self.last_not_held.slots.setdefault(slot, year)
            self.waiting_year = None

    def _election_years(self, clause: Clause, verdict: str) -> None:
        """``The previous election had taken place in 2018, and the next took place in 2022``."""
        if "next" in clause.words | {word for noun in clause.subjects[:1] for word in noun.words}:
            pass
        elif verdict != "+":
            return
        nouns = [*clause.subjects[:1], *clause.after[:1], *(noun for prep, noun in clause.args if prep in ("from", "to"))]
        told = [noun for noun in nouns if noun.type in ("ELECTION", "ASSEMBLY", "COUNCIL") or noun.head in ("one", "ballot", "assemblies", "next", "last", "previous", "following")]
        year = next((found for date in clause_dates(clause, []) if (found := self.resolver.date(date)) is not None), None)
        if not told or year is None or clause.verb.negated:
            return
        words = clause.words | {word for noun in nouns for word in noun.words} | {noun.det for noun in nouns}
        slot = "next" if words & _NEXT else "previous" if words & _PREVIOUS or clause.verb.perfect or set(clause.verb.lemmas) & {"date"} else ""
        if not slot:
            return
        filler = Filler(year.value[:4], year.span)
        exception = any(other.subjects and other.subjects[0].head in ("exception", "exceptions") for other in self.sentence_clauses)
        if clause.place is not None and clause.place.type == "PLACE" and exception and slot == "previous":
            noun = clause.place
            firing = Firing(EXCEPTION, clause, {})
            self._add("election_not_held", firing, {"previous": filler}, place=Filler(noun.id, (noun.first, noun.last)))
        elif self.last_not_held is not None:
            years = [found for date in clause_dates(clause, []) if (found := self.resolver.date(date)) is not None]
            for act, value in zip(self.not_held_here, years, strict=False) if len(self.not_held_here) == len(years) else [(self.last_not_held, filler)]:
                act.slots.setdefault(slot, Filler(value.value[:4], value.span))
        else:
            self.waiting_year = (slot, filler)

    def _reschedule(self, firing: Firing) -> None:
        """The earlier date stands in a clause of scheduling beside it."""
        date: Filler | None = None
        for clause in (*self.sentence_clauses, *self.previous_clauses):
            ranges = [period.value.first for period, _ in clause.dates if isinstance(period.value, DateRange)] if clause is firing.clause else []
            for first in ranges:
                value = resolve(first, self.discourse.anchor)
                date = date or (Filler(value, (first.start, first.end)) if value else None)
            if date is None and (set(clause.verb.lemmas) & _SCHEDULING or ("be" in clause.verb.lemmas and " due " in self.text[self.spans_of(clause)[0] : self.spans_of(clause)[1] + 8])):
                date = next((found for mention, _ in clause.dates if (found := self.resolver.date(mention)) is not None), None)
        if date is None and any(prep == "from" for prep, _ in firing.clause.args):
            date = self._date(firing.clause)
        noun = firing.first("election")
        if noun is None or (date is None and noun.type != "ELECTION") or noun.head in ("session", "sitting", "meeting"):
            return
        places = next((other.each() for prep, other in noun.of if prep == "in" and isinstance(other, Noun) and other.type == "PLACE"), [])
        for place in [Filler(other.id, (other.first, other.last)) for other in places] or [None]:  # type: ignore[list-item]
            self._add("election_rescheduled", firing, {"date": date}, place=place)

    def _repeat(self, firing: Firing) -> None:
        self._add("repeat_vote", firing, {"date": self._date(firing.clause)})


_NEXT = frozenset(("next", "following", "subsequent", "later"))
_PREVIOUS = frozenset(("previous", "last", "preceding", "earlier", "prior", "recent", "sitting"))
_SCHEDULING = frozenset(("schedule", "call", "set", "plan", "announce", "fix", "slate", "intend", "due"))
