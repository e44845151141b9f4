"""Acts about results: who won where and how clearly."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hustings.components.acts.elections import Elections, is_on_matter
from hustings.components.acts.elsewhere import is_all_else, places_won, says_elsewhere
from hustings.components.acts.extents import Extents, is_told_before
from hustings.components.acts.model import Act, Slots
from hustings.components.acts.respective import Pairing
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside, place_filler
from hustings.components.acts.scopes import Scopes, is_every_division
from hustings.components.acts.seat_counts import is_most_of_all, short_of_majority
from hustings.components.chunks import Mark, Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.kinds import is_seat_count, is_winner
from hustings.frames.model import pseudo_frame
from hustings.values.numbers import ordinal_value

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
FIRST = pseudo_frame("first-in-between", "win")
SHORT = pseudo_frame("seats-short", "win")
MOST = pseudo_frame("most-seats", "win")
MISSED = pseudo_frame("missed-majority", "win")
_VICTORIOUS = frozenset(("victorious", "winning", "triumphant", "first-placed", "top-placed", "first-ranked"))
_NOMINATING = frozenset(("nominate", "propose", "field", "sponsor"))
_RUNNING = frozenset(("run", "stand", "campaign"))
_SURVEYS = frozenset(("opinion", "exit"))
_BEGINNING = frozenset(("begin", "start", "commence", "run", "be"))
_CHOICE = frozenset(("selection", "election", "vote", "choice", "decision", "confirmation"))
_POLLS = ("COUNCIL", "ASSEMBLY", "ELECTION")
_TOGETHER = ("PARTYWORD", "ALLIANCE", "GOVERNMENT", "LISTWORD", "GROUPWORD")


@dataclass(slots=True)
class _Where:
    """The places that a result holds for, or a set of places with its exceptions."""

    places: list[Filler]
    scope: Filler | None = None
    exceptions: list[Filler] = field(default_factory=list)


class Results(Topic):
    """Winners, with or without a majority, and what a clause says of a result by the way."""

    def __init__(self, scene: Scene, scopes: Scopes, elections: Elections) -> None:
        super().__init__(scene)
        self.scopes = scopes
        self.elections = elections
        self.extents = Extents(scene)
        self.last_win: Act | None = None

    def look(self, clause: Clause, verdict: str) -> None:
        """Reads what no frame states: years of elections before and after, majorities that were missed."""
        self.elections.look(clause, verdict)
        majority = bool(clause.after) and clause.after[0].type == "MAJORITY"
        if majority and clause.link == "ger:without":
            self._without_majority(self._win_here(), clause)
        self._victorious(clause)
        if verdict == "-":
            self.extents.look(clause)
        if not _BEGINNING.isdisjoint(clause.verb.lemmas) and not clause.verb.negated:
            self._term_begins(clause)
        if verdict in ("+", "-") and clause.link != "coord":
            self._first_in_between(clause)
        if verdict == "-" and majority:
            self._missed_majority(clause)
        elif verdict == "+":
            self._candidacy(clause)
            self._parties_by_the_way(clause)
            self._said_of_the_vote(clause)
            self._seats_short(clause)

    def _first_in_between(self, clause: Clause) -> None:
        """``The Radicals, first in the council though short of a majority, went into opposition``."""
        party = clause.subjects[0] if clause.subjects else None
        if party is None or not is_winner(party):
            return
        chunks = self.scene.chunks
        for at, chunk in enumerate(chunks[2:-2], 2):
            if not isinstance(chunk, Mark) or chunk.word != "first" or chunks[at - 1].kind != "K":
                continue
            where = chunks[at + 2]
            if not isinstance(where, Noun) or where.type not in _POLLS or chunks[at + 1].kind != "P":
                continue
            if chunks[at - 2] == party:
                self.win(Firing(FIRST, clause, {"party": [party], "thing": [where]}))

    def _victorious(self, clause: Clause) -> None:
        """``The victorious Radicals formed a government``: who won, told of a clause's subject."""
        for party in clause.subjects[:1]:
            named = party.type in ("PARTY", "LIST") and party.det == "the"
            if named and not party.words.isdisjoint(_VICTORIOUS):
                self.win(Firing(FIRST, clause, {"party": [party], "thing": [party]}))

    def _seats_short(self, clause: Clause) -> None:
        """``won 41 of the 87 seats, three fewer than it needed``, ``the most of any list``: first."""
        got = clause.after[:1] if not clause.verb.passive and not clause.verb.perfect else []
        if not got or not is_seat_count(got[0]) or self._win_here() is not None:
            return
        behind = self.scene.ends[max(got[0].limit, got[0].end) - 1]
        if is_most_of_all(self.scene.text, behind):
            self.win(Firing(MOST, clause, {"party": clause.subjects[:1], "thing": got}))
            return
        missing = short_of_majority(self.scene.text, behind)
        parties = self.resolver.each_party(clause.subjects[:1]) if missing is not None else []
        if len(parties) != 1:
            return
        firing = Firing(SHORT, clause, {"party": clause.subjects[:1]})
        slots: Slots = {"party": parties[0], "extent": Filler("plurality", missing, "inferred")}
        self.last_win = self.scene.add("role", firing, slots, role="winner")

    def _win_here(self) -> Act | None:
        """The last win, if this sentence tells it."""
        return self.last_win if self.last_win is not None and self.scene.is_here(self.last_win) else None

    def _without_majority(self, win: Act | None, clause: Clause) -> None:
        if win is not None:
            win.slots.setdefault("extent", self.extents.plurality(clause))

    def _candidacy(self, clause: Clause) -> None:
        """``X was the candidate of A``, but not ``had been``, which tells of another election."""
        if "be" not in clause.verb.lemmas or clause.verb.perfect or not clause.subjects or not clause.after:
            return
        if clause.after[0].head in ("candidate", "nominee"):
            self._link(clause.subjects[0], self.resolver.party_of_person(clause.after[0]))

    def _parties_by_the_way(self, clause: Clause) -> None:
        """``nominated by X``, ``running for X``: a party told in a participle."""
        lemmas = clause.verb.lemmas
        nominated = not _NOMINATING.isdisjoint(lemmas)
        running = clause.link == "part" and not _RUNNING.isdisjoint(lemmas)
        if not nominated and not running:
            return
        preps = [prep for prep, fits in (("by", nominated), ("for", running), ("on", running)) if fits]
        by = next((noun for prep, noun in clause.args if prep in preps), None)
        who = clause.subjects[0] if clause.subjects else None
        if by is None or who is None or who.type != "PERSON":
            return
        self._link(who, self.resolver.party(by))

    def _link(self, who: Noun, party: Filler | None) -> None:
        """Remembers a person's party, if none is known yet."""
        if party is None or who.type not in ("PERSON", "PRON"):
            return
        found = self.resolver.person(who)
        if found is not None and found.person is not None and found.person.party is None:
            found.person.party = party

    def _said_of_the_vote(self, clause: Clause) -> None:
        """``His selection was unanimous``; ``he was the incumbent``; ``this was his third term``."""
        taken = self.scene.last_taken
        if taken is None or "be" not in clause.verb.lemmas:
            return
        subject = clause.subjects[0] if clause.subjects else None
        if not clause.after:
            if subject is not None and subject.head in _CHOICE and clause.votes:
                parts = self.resolver.votes(clause.votes).items()
                taken.slots.update({f"votes.{name}": part for name, part in parts})
            return
        told = clause.after[0]
        span = (told.first, told.last)
        if told.head == "unanimous" and subject is not None and subject.head in _CHOICE:
            taken.slots.setdefault("votes.unanimous", Filler("True", span))
        elif told.head == "incumbent" and subject is not None and subject.head in ("he", "she"):
            taken.slots.setdefault("incumbent", Filler("True", span))
        elif told.type == "TERM" and told.ordinal is not None and told.poss in ("his", "her"):
            whole = (self.scene.offsets[told.start], told.last)  # the number stands before the head
            taken.slots.setdefault("term", Filler(str(told.ordinal), whole))

    def _term_begins(self, clause: Clause) -> None:
        """``Her second term begins in May``, ``The new term, her third, will run until 2026``."""
        taken = self.scene.last_taken
        who = taken.filler("person") if taken is not None else None
        if (
            taken is None
            or who is None
            or taken.sentence + 1 < self.discourse.sentence
            or clause.verb.perfect
        ):
            return
        nouns = [*clause.subjects, *clause.after[:1]]
        termed = any(noun.type == "TERM" for noun in nouns)
        noun = next((noun for noun in nouns if termed and noun.poss in ("his", "her")), None)
        rank = (noun.ordinal or ordinal_value(noun.head)) if noun is not None else None
        if noun is None or not rank:
            return
        owner = self.discourse.pronoun(str(noun.poss), noun.start)
        if owner is not None and owner.name == who.value:
            span = (self.scene.offsets[noun.start], noun.last)
            taken.slots.setdefault("term", Filler(str(rank), span))

    def win(self, firing: Firing) -> None:
        """``X won in Y``; not what a year in the pluperfect tells of an earlier election."""
        clause = firing.clause
        if self._tells_of_earlier(clause) or _is_no_result(firing) or self._is_first_to(clause):
            return
        parties = self._winners(firing)
        if not parties or _counts_seats(firing) or self.scene.is_of_national_election(firing.first("thing")):
            return
        where = self._where(firing)
        if where is None:
            return
        extent = self.extents.of(firing)
        turns = Pairing(self.scene, firing, where.places)
        parties = turns.parties or parties
        for party in (*parties, *self.scopes.allied(clause, parties)):
            slots: Slots = {"party": party, "extent": extent}
            if where.scope is not None:
                slots |= {"scope": where.scope, "except": where.exceptions}
                place = self.scopes.region(clause)
                national = place is None and self.scopes.is_countrywide(clause)
                told = {"role": "winner", "everywhere": place is None}
                self.last_win = self.scene.add("role", firing, slots, place=place, national=national, **told)
                continue
            places: list[Filler | None] = [*where.places] or [None]
            for one in turns.places_of(party) or places:
                only_last = one is not places[-1] and self._of_the_latter(extent)
                spared = only_last or is_told_before(extent, one, where.places)
                slots = {"party": party, "extent": None if spared else turns.extent(one, extent)}
                self.last_win = self.scene.add("role", firing, slots, place=one, role="winner")

    def _where(self, firing: Firing) -> _Where | None:
        """Where a result holds; None if the clause does not tell which places it means."""
        clause = firing.clause
        only = self.scopes.only_places(clause)
        if only is not None:
            return _Where(only) if only else None
        places = self.scopes.places(clause, firing)
        scope, exceptions = self.scopes.scope(clause)
        before = places_won(self.scene) if says_elsewhere(clause) else []
        if says_elsewhere(clause) and not exceptions and not before:
            return None
        if is_all_else(clause) and before and not exceptions and not places:
            return _Where([], Filler("all_but", None, "inferred"), before)
        if scope is None and not places and self._counts_places(firing):
            if is_every_division(firing.roles["place"][0]):
                return _Where([])
            places = self.scopes.listed_behind(firing.roles["place"][0])
            return _Where(places) if places else None
        others = any(noun.type == "PLACEWORD" and "other" in noun.words for _, noun in clause.args)
        if scope is not None and exceptions and others:
            exceptions = [*before, *exceptions]
        return _Where(places, scope, exceptions)

    def _of_the_latter(self, extent: Filler | None) -> bool:
        """``both fell to A, the latter with a majority``: an extent that holds for the last place alone."""
        if extent is None or extent.span is None:
            return False
        before = self.scene.text[self.scene.sentence_span[0] : extent.span[0]].rsplit(",", 1)[-1]
        return before.split()[:3] == ["the", "latter", "with"]

    def _counts_places(self, firing: Firing) -> bool:
        """``won twelve municipalities``, of which nobody says which."""
        place = firing.first("place")
        return place is not None and place.type == "PLACEWORD" and (place.number or 1) > 1

    def _is_first_to(self, clause: Clause) -> bool:
        """``were the first to congratulate``: first in something else."""
        behind = self.scene.text[self.scene.span_of_verb(clause)[1] :].split(maxsplit=3)[:3]
        return behind == ["the", "first", "to"]

    def _tells_of_earlier(self, clause: Clause) -> bool:
        """Whether a clause in the pluperfect names a year: that of an earlier election."""
        if not (clause.verb.pluperfect and clause.verb.form == "fin"):
            return False
        spans = [self.scene.extent_of_clause(clause), *((date.first, date.last) for date, _ in clause.dates)]
        years = [_YEAR.search(self.scene.text[first:last]) for first, last in spans]
        now = (self.discourse.anchor or "")[: len("2018")]
        return any(year is not None and year[0] != now for year in years)

    def _winners(self, firing: Firing) -> list[Filler]:
        """Who won: a party, or what ``his coalition`` means."""
        noun = firing.roles["party"][0]
        if noun.poss not in ("his", "her", "their") or noun.type not in _TOGETHER:
            return self.resolver.each_party([noun])[:1]
        person = self.discourse.pronoun(str(noun.poss), noun.start + 1)
        span = (noun.first, noun.last)
        link = (person.party or person.list_party) if person is not None else None
        if link is not None:
            return [Filler(link.value, span, "coreferred")]
        if person is not None and noun.words & {"independent"}:
            return [Filler("independent", span, "inferred")]
        own = self.discourse.owner(noun.start) if noun.poss == "their" else None
        return [Filler(own.value, span, "coreferred")] if own is not None else []

    def own_majority(self, firing: Firing) -> None:
        """``Its only majority came in Ada``: whose majority it is, and where."""
        majority, place = firing.roles["thing"][0], firing.roles["place"][0]
        owner = majority.poss
        party = (
            self.resolver.party(owner) if isinstance(owner, Noun) else self.discourse.owner(majority.start)
        )
        if party is None or firing.clause.args[:1] != [("in", place)] or majority.of:
            return
        extent = Filler(majority.id, (majority.first, majority.last))
        for one in place.each():
            slots: Slots = {"party": party, "extent": extent}
            self.last_win = self.scene.add("role", firing, slots, place=place_filler(one), role="winner")

    def short(self, firing: Firing) -> None:
        """``fell two seats short of a majority``: first without a majority."""
        clause = firing.clause
        parties = self._winners(firing)
        of_what = [noun for prep, noun in clause.args if prep == "of"]
        if not parties or (of_what and not any(self._is_majority(noun) for noun in of_what)):
            return
        places: list[Filler | None] = [*self.scopes.places(clause, firing)]
        win = self._win_here()
        here = win.place.value if win is not None and win.place is not None else ""
        again = not places or [place.value for place in places if place] == [here]
        goes_on = clause.subjects[:1] and clause.subjects[0].head == "it"  # the winner, not who lost to it
        same = win is not None and again and (goes_on or win.says("party", parties[0].value))
        if same and win is not None and not {"extent", "scope"} & set(win.slots):
            win.slots["extent"] = self.extents.plurality(clause)
            win.last = max(win.last, self.scene.span_of_verb(clause)[1])
            return
        slots: Slots = {"party": parties[0], "extent": self.extents.plurality(clause)}
        for place in places or [None]:
            self.scene.add("role", firing, slots, place=place, role="winner")

    def _is_majority(self, noun: Noun) -> bool:
        """``a majority``, or ``one`` where the sentence spoke of a majority before."""
        if noun.head != "one" or noun.of:
            return noun.type == "MAJORITY"
        before = (chunk for chunk in self.scene.chunks if chunk.start < noun.start)
        return any(isinstance(chunk, Noun) and chunk.type == "MAJORITY" for chunk in before)

    def _missed_majority(self, clause: Clause) -> None:
        """``the only other municipality where X did not win a majority was Y``."""
        place, win = clause.place, self._win_here()
        if place is None:
            named = next((noun for prep, noun in clause.args if prep == "in" and noun.type == "PLACE"), None)
            if named is not None and win is not None and "scope" in win.slots:
                self._missed_in(clause, named)
            else:
                self._without_majority(win if win is not None and "scope" not in win.slots else None, clause)
            return
        if place.type != "PLACEWORD" or not place.words & {"only", "other"}:
            return
        mains = (other for other in self.scene.clauses if other.start >= clause.start and other.after)
        equal = (other.after[0] for other in mains if "be" in other.verb.lemmas)
        named = next((noun for noun in equal if noun.type == "PLACE"), None)
        if named is not None:
            self._missed_in(clause, named)

    def _missed_in(self, clause: Clause, named: Noun) -> None:
        """Who came first in some places without a majority there."""
        parties = self.resolver.each_party(clause.subjects[:1])
        firing = Firing(MISSED, clause, {"party": clause.subjects[:1], "place": [named]})
        for one in named.each() if parties else ():
            slots: Slots = {"party": parties[0], "extent": self.extents.plurality(clause)}
            self.scene.add("role", firing, slots, place=place_filler(one), role="winner")


def _is_no_result(firing: Firing) -> bool:
    """``led the opinion polls``, ``won the vote on the budget``."""
    thing, clause = firing.first("thing"), firing.clause
    if clause.link == "sub:before" and clause.subjects[:1] and clause.subjects[0].type == "ELECTION":
        return True  # ``The last poll before the election put A ahead``
    told = [noun for _, noun in clause.args]
    if thing is not None:
        told.append(thing)
        if thing.head == "top" and thing.of:  # ``on top of the list``
            return True
        if thing.head in ("vote", "votes") and is_on_matter(clause, thing):
            return True
    return any(noun.words & _SURVEYS for noun in told)


def _counts_seats(firing: Firing) -> bool:
    """``won three seats``, ``won 40 per cent``: what a party got, not that it won."""
    clause = firing.clause
    got = (clause.subjects if clause.verb.passive else clause.after)[:1]
    if not got or not {"thing", "extent", "place"}.isdisjoint(firing.roles):
        return False
    most = "more" in got[0].words and any(prep == "than" for prep, _ in clause.args)
    places = any(other.type == "PLACEWORD" for other in inside(got[0], "of"))
    return (got[0].type == "THING" or is_seat_count(got[0])) and not (most or places)
