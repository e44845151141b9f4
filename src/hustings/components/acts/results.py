"""Acts about results: who won where and how clearly."""

from __future__ import annotations

import re

from hustings.components.acts.elections import Elections
from hustings.components.acts.model import Act, Slots
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scopes import Scopes
from hustings.components.arguments import Firing
from hustings.components.clauses import Clause
from hustings.components.reference import Filler
from hustings.frames.model import pseudo_frame

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MISSED = pseudo_frame("missed-majority", "win")


class Results(Topic):
    """Winners, with or without a majority, and what a clause says of a result by the way."""

    def __init__(self, scene: Scene, scopes: Scopes, elections: Elections) -> None:
        super().__init__(scene)
        self.scopes = scopes
        self.elections = elections
        self.last_win: Act | None = None

    def look(self, clause: Clause, verdict: str) -> None:
        """Reads what no frame states: the years of elections before and after, and majorities that were missed."""
        self.elections.years(clause, verdict)
        if (
            clause.link == "ger:without"
            and clause.after
            and clause.after[0].type == "MAJORITY"
            and self.last_win is not None
            and self.scene.is_here(self.last_win)
        ):
            self.last_win.slots.setdefault(
                "extent", Filler("plurality", self.scene.span_of_verb(clause), "inferred")
            )
        if verdict == "-":
            self._missed_majority(clause)
        elif verdict == "+":
            self._parties_by_the_way(clause)
            self._said_of_the_vote(clause)

    def _parties_by_the_way(self, clause: Clause) -> None:
        """``nominated by X``, ``running for X``: a party told in a participle."""
        lemmas = set(clause.verb.lemmas)
        by = next(
            (
                noun
                for prep, noun in clause.args
                if (prep == "by" and lemmas & {"nominate", "propose", "field", "sponsor"})
                or (prep == "for" and lemmas & {"run", "stand", "campaign"} and clause.link == "part")
            ),
            None,
        )
        who = clause.subjects[0] if clause.subjects else None
        if by is None or who is None or who.type != "PERSON":
            return
        party, person = self.resolver.party(by), self.resolver.person(who)
        if (
            party is not None
            and person is not None
            and person.person is not None
            and person.person.party is None
        ):
            person.person.party = party

    def _said_of_the_vote(self, clause: Clause) -> None:
        """``His selection was unanimous``; ``he was the incumbent``; ``this was his third term``."""
        taken = self.scene.last_taken
        if taken is None or "be" not in clause.verb.lemmas or not clause.after:
            return
        told, subject = clause.after[0], clause.subjects[0] if clause.subjects else None
        span = (told.first, told.last)
        if (
            told.head == "unanimous"
            and subject is not None
            and subject.head in ("selection", "election", "vote", "choice", "decision", "confirmation")
        ):
            taken.slots.setdefault("votes.unanimous", Filler("True", span))
        elif told.head == "incumbent" and subject is not None and subject.head in ("he", "she"):
            taken.slots.setdefault("incumbent", Filler("True", span))
        elif told.type == "TERM" and told.ordinal is not None and told.poss in ("his", "her"):
            taken.slots.setdefault("term", Filler(str(told.ordinal), span))

    def win(self, firing: Firing) -> None:
        verb = firing.clause.verb
        firing_span = self.scene.extent_of_clause(firing.clause)
        if (
            verb.perfect
            and verb.past
            and verb.form == "fin"
            and _YEAR.search(self.scene.text[firing_span[0] : firing_span[1]])
        ):
            return
        parties = self._winners(firing)
        if not parties:
            return
        extent = self._extent_of(firing)
        places = self.scopes.places(firing.clause, firing)
        scope, exceptions = self.scopes.scope(firing.clause)
        if (
            scope is not None
            and exceptions
            and self.last_win is not None
            and self.last_win.place is not None
            and any(noun.type == "PLACEWORD" and "other" in noun.words for _, noun in firing.clause.args)
        ):
            exceptions = [self.last_win.place, *exceptions]
        parties += self.scopes.allied(firing.clause, parties)
        for party in parties:
            slots: Slots = {"party": party, "extent": extent}
            if scope is not None:
                slots["scope"], slots["except"] = scope, exceptions
                region = self.scopes.region(firing.clause)
                self.last_win = self.scene.add(
                    "role", firing, slots, role="winner", place=region, everywhere=region is None
                )
                continue
            for place in places or [None]:
                self.last_win = self.scene.add("role", firing, slots, place=place, role="winner")

    def _winners(self, firing: Firing) -> list[Filler]:
        noun = firing.roles["party"][0]
        if noun.poss in ("his", "her", "their") and noun.type in (
            "PARTYWORD",
            "ALLIANCE",
            "GOVERNMENT",
            "LISTWORD",
            "GROUPWORD",
        ):
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
        for clause in self.scene.clauses:
            if (
                clause.link.startswith("part")
                and clause.verb.form == "ger"
                and clause.subjects
                and firing.clause.subjects
                and clause.subjects[-1] is firing.clause.subjects[0]
            ):
                for other in clause.after:
                    if other.type == "MAJORITY" and not clause.verb.negated and clause.coordinated is None:
                        return None
        return None

    def short(self, firing: Firing) -> None:
        """``fell two seats short of a majority``: first without a majority."""
        parties = self._winners(firing)
        if not parties or any(
            prep == "of" and other.type in ("POST", "TERM") for prep, other in firing.clause.args
        ):
            return
        places = self.scopes.places(firing.clause, firing)
        last = self.last_win
        extent = Filler("plurality", self.scene.span_of_verb(firing.clause), "inferred")
        party = parties[0]
        if (
            last is not None
            and not places
            and "extent" not in last.slots
            and self.scene.is_here(last)
            and last.says("party", party.value)
        ) and "scope" not in last.slots:
            last.slots["extent"] = extent
            last.last = max(last.last, self.scene.span_of_verb(firing.clause)[1])
            return
        for place in places or [None]:
            self.scene.add("role", firing, {"party": party, "extent": extent}, place=place, role="winner")

    def _missed_majority(self, clause: Clause) -> None:
        """``the only other municipality where X did not win a majority was Y``."""
        if (
            clause.after
            and clause.after[0].type == "MAJORITY"
            and self.last_win is not None
            and self.scene.is_here(self.last_win)
            and "scope" not in self.last_win.slots
            and clause.place is None
        ):
            self.last_win.slots.setdefault(
                "extent", Filler("plurality", self.scene.span_of_verb(clause), "inferred")
            )
        if (
            not clause.after
            or clause.after[0].type != "MAJORITY"
            or clause.place is None
            or clause.place.type != "PLACEWORD"
            or not clause.place.words & {"only", "other"}
        ):
            return
        main = next(
            (
                other
                for other in self.scene.clauses
                if "be" in other.verb.lemmas
                and other.after
                and other.after[0].type == "PLACE"
                and other.start >= clause.start
            ),
            None,
        )
        parties = self.resolver.each_party(clause.subjects[:1])
        if main is None or not parties:
            return
        frame = Firing(MISSED, clause, {"party": clause.subjects[:1], "place": main.after[:1]})
        for place in main.after[0].each():
            extent = Filler("plurality", self.scene.span_of_verb(clause), "inferred")
            self.scene.add(
                "role",
                frame,
                {"party": parties[0], "extent": extent},
                place=Filler(place.id, (place.first, place.last)),
                role="winner",
            )
