"""Acts about elections as a whole: who won where and how clearly, votes not held, moved, repeated."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.clauses import Clause
from hustings.components.offices import place_of
from hustings.components.reference import Discourse, Filler
from hustings.components.resolution import Resolver, clause_dates

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



_ALL = frozenset(("all", "every", "each", "both", "everywhere"))
_YEAR = re.compile(r"\d{4}")
_EXCEPT = frozenset(("except", "save", "excluding", "but", "barring", "bar"))


class Results:
    """The part of the interpreter that reads results; needs ``discourse``, ``resolver``, ``text`` and ``_add``."""

    discourse: Discourse
    resolver: Resolver
    text: str
    sentence_nouns: list[Noun]
    sentence_clauses: list[Clause]
    last_win: Act | None

    def _add(self, kind: str, firing: Firing, slots: dict[str, Filler | list[Filler] | None], *, place: Filler | None = None, national: bool = False, **settings: object) -> Act:
        raise NotImplementedError

    def _date(self, clause: Clause) -> Filler | None:
        raise NotImplementedError

    # Winners

    def _win(self, firing: Firing) -> None:
        parties = self._winners(firing)
        if not parties:
            return
        extent = self._extent_of(firing)
        places = self._places(firing.clause, firing)
        scope, exceptions = self._scope(firing.clause, firing)
        for party in parties:
            slots: dict[str, Filler | list[Filler] | None] = {"party": party, "extent": extent}
            if scope is not None:
                slots["scope"] = scope
                slots["except"] = exceptions
                self.last_win = self._add("role", firing, slots, role="winner", everywhere=True)
            elif places:
                for place in places:
                    self.last_win = self._add("role", firing, slots, place=place, role="winner")
            else:
                self.last_win = self._add("role", firing, slots, role="winner")

    def _winners(self, firing: Firing) -> list[Filler]:
        found = self.resolver.each_party(firing.roles["party"])
        if found:
            return found[:1] if not firing.roles["party"][0].members else found[:1]
        noun = firing.roles["party"][0]
        if noun.poss in ("his", "her", "their"):
            person = self.discourse.pronoun(str(noun.poss), noun.start + 1)
            link = person and (person.party or person.list_party)
            if link:
                return [Filler(link.value, (noun.first, noun.last), "coreferred")]
        return []

    def _extent_of(self, firing: Firing) -> Filler | None:
        noun = firing.first("extent") or firing.first("thing")
        if noun is not None and noun.type == "MAJORITY":
            return Filler(noun.id, (noun.first, noun.last))
        for _prep, other in firing.clause.args:
            if other.type == "MAJORITY" and other.det not in ("no",):
                if _prep in ("without", "short", "of"):
                    return Filler("plurality", (other.first, other.last), "inferred")
                return Filler(other.id, (other.first, other.last))
        return None

    def _places(self, clause: Clause, firing: Firing) -> list[Filler]:
        nouns: list[Noun] = []
        role = firing.first("place")
        if role is not None and role.type == "PLACE":
            nouns.extend(role.each())
        for prep, other in clause.args:
            if prep in ("in", "at", "of") and other.type == "PLACE":
                nouns.extend(other.each())
            elif prep in ("in", "at") and other.type in ("PLACEWORD",):
                for _, inner in other.of:
                    if isinstance(inner, Noun) and inner.type == "PLACE":
                        nouns.extend(inner.each())
        if not nouns and clause.place is not None:
            place = place_of(clause.place)
            nouns = clause.place.each() if clause.place.type == "PLACE" else [place] if place is not None else []
        return [Filler(noun.id, (noun.first, noun.last)) for noun in nouns if noun.type == "PLACE"]

    def _scope(self, clause: Clause, firing: Firing) -> tuple[Filler | None, list[Filler]]:
        """``in all jurisdictions``, ``everywhere except X``, ``all but two``, ``most``."""
        scope: Filler | None = None
        for prep, other in [*clause.args, *[("obj", noun) for noun in clause.after]]:
            if other.type not in ("PLACEWORD", "PRON") or prep in ("except", "of") and scope is not None:
                continue
            words = other.words
            if words & _ALL or other.det in _ALL:
                scope = Filler("all", (other.first, other.last))
            elif words & {"most"} or other.det == "most":
                scope = Filler("most", (other.first, other.last))
        if clause.words & {"everywhere"}:
            scope = Filler("all", None, "inferred")
        exceptions = self._exceptions(clause, scope is not None)
        if exceptions and scope is None:
            scope = Filler("all", None, "inferred")
        if scope is not None and exceptions:
            scope = Filler("all_but", scope.span, "inferred")
        return scope, exceptions

    def _exceptions(self, clause: Clause, scoped: bool) -> list[Filler]:
        found: list[Filler] = []
        taking = False
        for prep, other in clause.args:
            if prep in _EXCEPT or (prep == "from" and "apart" in clause.words | {self.text[other.first - 12 : other.first].split(" ")[0]}):
                taking = True
            if taking and other.type == "PLACE":
                found.extend(Filler(noun.id, (noun.first, noun.last)) for noun in other.each())
                taking = False
        return found

    def _short(self, firing: Firing) -> None:
        return

    # Elections that were not held, moved or repeated

    def _not_held(self, firing: Firing) -> None:
        clause = firing.clause
        place = firing.first("place")
        found = place_of(place) if place is not None else None
        filler = Filler(found.id, (found.first, found.last)) if found is not None else None
        self._add("election_not_held", firing, {}, place=filler)

    def _reschedule(self, firing: Firing) -> None:
        self._add("election_rescheduled", firing, {})

    def _repeat(self, firing: Firing) -> None:
        self._add("repeat_vote", firing, {"date": self._date(firing.clause)})

    def _dates_of(self, clause: Clause) -> list[Filler]:
        return [found for mention in clause_dates(clause, []) if (found := self.resolver.date(mention)) is not None]
