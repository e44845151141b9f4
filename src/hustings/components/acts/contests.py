"""Acts of a mayor's election by the voters: run-offs, reruns and by-elections, won, lost and held."""

from __future__ import annotations

from hustings.components.acts.circumstances import Circumstances
from hustings.components.acts.holding import Holding
from hustings.components.acts.parliaments import is_of_parliament
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside, place_filler
from hustings.components.acts.seats import Seats
from hustings.components.acts.taking import Taking
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.contests import is_by_election, is_contest, is_mayoral_race, is_round
from hustings.components.nouns.incumbency import is_incumbent
from hustings.components.nouns.offices import MAYOR, place_of
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import PersonFiller

# Where and when a mayor was beaten, and what else somebody may be beaten for.
_BEATEN_AT = ("to", "by", "in", "at", "on")
_OTHER_RACES = ("NATIONAL_ASSEMBLY", "COUNCIL", "ASSEMBLY", "THING", "PARTY", "PARTYWORD", "SEAT")
_BEATING = frozenset(("defeat", "beat", "unseat", "trounce"))
# How many sentences after a run for mayor a run-off is still the mayors'.
_SOON = 2
_OTHER_BODIES = frozenset(("council", "assembly", "ward", "parliamentary", "seat", "constituency"))
# What a seat in an assembly is won in: ``won the constituency of Ada in the second round``.
_DIVISIONS = frozenset(("constituency", "ward", "division", "district", "riding", "precinct"))


class Contests(Topic):
    """Who won a mayor's election, told by its name and not by the office: ``X won the run-off``."""

    def __init__(self, scene: Scene, taking: Taking, holding: Holding, seats: Seats) -> None:
        super().__init__(scene)
        self.taking = taking
        self.holding = holding
        self.seats = seats

    def contest(self, firing: Firing) -> None:
        """``X won the run-off``, ``lost it to X``, ``X was elected in the second round``."""
        contest = self._contest(firing)
        if contest is None or (contest.type == "THING" and not self._is_choice(firing)):
            return
        losers = self._names(firing, "old")
        date = self.scene.date(firing.clause)
        thing = firing.first("thing")
        winners = firing.roles.get("who") or (_whose(thing) if thing is not None else [])
        for who in self.scene.people(winners, losers):
            if who.person is None or who.person.name in losers:
                continue
            if self._is_mayors(firing, contest):
                self._win(firing, who, who.person, contest)
            elif is_by_election(contest) or "body" in firing.roles:
                self.seats.won(firing, who, date, None)

    def round_won(self, firing: Firing) -> None:
        """``The run-off was held on 3 May and X emerged as the winner``: the clause before tells of what."""
        clause, held = firing.clause, firing.clause.coordinated
        contest = held.subjects[0] if held is not None and held.subjects else None
        if held is None or contest is None or not is_round(contest) or not is_contest(contest):
            return
        thing = firing.first("thing")
        if any(noun is not thing for noun in clause.after) or not self._is_mayors(firing, contest):
            return
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None:
                self._win(firing, who, who.person, contest, self.scene.date(held))

    def _is_choice(self, firing: Firing) -> bool:
        """Whether what somebody prevailed in at the second attempt was a vote on the mayor."""
        clause = firing.clause
        return not clause.after and bool(clause.votes or self.scene.annulled)

    def unseated(self, firing: Firing) -> None:
        """``The incumbent lost to X``, ``lost her bid for another term to X``: X is mayor."""
        if firing.clause.after and "thing" not in firing.roles:
            return
        losers = self._names(firing, "old")
        for who in self.scene.people(firing.roles["who"], losers):
            if who.person is not None and who.person.name not in losers:
                _, party = self.scene.person_party(who, firing.clause)
                self.taking.mayor(firing, who, party, Circumstances(self.scene.date(firing.clause)))
                for again in self.scene.further_dates(firing.clause):
                    self.taking.mayor(firing, who, party, Circumstances(again, manner="confirmed"))

    def unseat_holder(self, firing: Firing) -> None:
        """``In 1998 she was unseated by X``, ``she lost to X``, of somebody told to be mayor: X is mayor."""
        clause = firing.clause
        if clause.link == "rel" and clause.verb.perfect:
            return  # ``took it back from X, who had beaten her before``
        olds = [who.person for who in self.scene.people(firing.roles["old"]) if who.person is not None]
        elsewhere = any(prep not in _BEATEN_AT or _is_of_others(noun) for prep, noun in clause.args)
        if elsewhere or not clause.dates or [one.offices[-1:] for one in olds] != [[MAYOR]]:
            return
        if olds[0].left == MAYOR or olds[0].name in self.scene.annulled:
            return  # no mayor any more
        names = frozenset(one.name for one in olds)
        for who in self.scene.people(firing.roles["who"], names):
            if who.person is not None and who.person.name not in names:
                _, party = self.scene.person_party(who, clause)
                told = Circumstances(self.scene.date(clause), manner="chosen")
                self.taking.mayor(firing, who, party, told)
                olds[0].offices.remove(MAYOR)

    def beaten(self, firing: Firing) -> None:
        """``lost her bid for another term in 2011``, ``lost by 312 votes``: until when somebody was mayor."""
        self._mayor_until(firing.clause, firing.roles["who"])

    def look(self, clause: Clause) -> None:
        """``was defeated in 2011``, by whomever: until when somebody was mayor."""
        if clause.verb.passive and not _BEATING.isdisjoint(clause.verb.lemmas):
            self._mayor_until(clause, clause.subjects)

    def _mayor_until(self, clause: Clause, nouns: list[Noun]) -> None:
        pairs = [*(("", noun) for noun in clause.after), *clause.args]
        if any(is_of_parliament(one) or (prep == "for" and _is_of_others(one)) for prep, one in pairs):
            return
        for who in self.scene.people(nouns):
            date = self.scene.date(clause)
            if who.person is not None and MAYOR in who.person.offices and date is not None:
                who.person.held_until = date.value

    def hold_for(self, firing: Firing) -> None:
        """``X held the mayoralty for the Radicals``: won it, unless a period says how long X had it."""
        office = firing.first("office")
        if office is None or self.holding.lasts(firing.clause):
            self.holding.hold(firing)
            return
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None:
                self._win(firing, who, who.person, office)

    def party_takes(self, firing: Firing) -> None:
        """``The Radicals recovered the town hall with X``, ``lost it to X``: X is mayor."""
        parties = self.resolver.each_party(firing.roles.get("party", []))
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None:
                who.party = who.party or next(iter(parties), None)
                self._win(firing, who, who.person, firing.roles["office"][0])

    def candidacy(self, firing: Firing) -> None:
        """``X stood for the Greens``, ``whom the Greens had nominated``: the party that X is elected for."""
        backers = self.resolver.each_party(firing.roles.get("by", []))
        party = self.scene.clause_party(firing.clause) or next(iter(backers), None)
        people = self.scene.people(firing.roles["who"])
        for who in people:
            if who.person is not None and party is not None and who.party is None:
                date = self.scene.date(firing.clause)
                year = date.value[: len("2004")] if date is not None else ""
                who.person.standing = (self.discourse.sentence, year, party)
                self._stood_for(who.person, party)
        if not people and party is not None and (chosen := self._described(firing)) is not None:
            chosen.party = chosen.party or party

    def _stood_for(self, person: Person, party: Filler) -> None:
        """Gives the party to the taking of office told before in the sentence."""
        taken = self.scene.last_taken
        if taken is not None and self.scene.is_here(taken) and taken.says("person", person.name):
            taken.slots.setdefault("party", party)

    def _described(self, firing: Firing) -> Person | None:
        """``the paediatrician``: the mayor whose taking of office was told right before."""
        noun, taken = firing.first("who"), self.scene.last_taken
        named = taken.filler("person") if taken is not None else None
        if noun is None or taken is None or named is None or noun.det != "the" or noun.of:
            return None
        near = self.discourse.sentence - taken.sentence <= 1 and noun.type in ("THING", "HUMAN")
        return self.discourse.people.get(named.value) if near else None

    def _win(
        self,
        firing: Firing,
        who: PersonFiller,
        person: Person,
        contest: Noun,
        held: Filler | None = None,
    ) -> None:
        here, party = self.scene.person_party(who, firing.clause)
        date = self.scene.date(firing.clause) or held or self._date_in_name(contest)
        manner = str(firing.frame.settings.get("manner") or "")
        if self._goes_on(firing, person):
            manner = "confirmed"
        place = place_filler(place_of(contest)) if contest.type == "OFFICE" else None
        act = self.taking.mayor(firing, who, party, Circumstances(date, manner=manner, place=place))
        if act is not None and here is not None:  # ``became mayor of Ada when she won for the Radicals``
            act.slots.setdefault("party", here)
        annulment = self.scene.annulled.get(person.name)
        if act is not None and annulment is not None and firing.clause.verb.perfect:
            self.scene.put_before(act, annulment)  # ``had won the run-off`` that was struck down
            if MAYOR in person.offices:
                person.offices.remove(MAYOR)
        for again in self.scene.further_dates(firing.clause):  # ``won the elections of 2005 and 2009``
            self.taking.mayor(firing, who, party, Circumstances(again, manner="confirmed", place=place))

    def _date_in_name(self, contest: Noun) -> Filler | None:
        """``won the November 2024 run-off``, ``won the 2012 mayoral election``: when, in its name."""
        return self.scene.date_of_election(contest) if contest.type == "ELECTION" else None

    def _goes_on(self, firing: Firing, person: Person) -> bool:
        """Whether the winner was mayor before: said to be the incumbent, and nobody else has been since."""
        noun = firing.first("who")
        if noun is not None and is_incumbent(noun):
            return True
        return person.incumbent is not None and person.left is None and self.discourse.mayor is person

    def _contest(self, firing: Firing) -> Noun | None:
        """The election that is meant; for a pronoun the one named before in the sentence."""
        noun, thing = firing.first("contest"), firing.first("thing")
        if noun is None and thing is not None:
            return next((other for other in inside(thing, "of", "in") if other.type == "ELECTION"), None)
        if noun is None or noun.type != "PRON":
            return noun
        earlier = [other for clause in self.scene.clauses for _, other in clause.args]
        earlier += [other for clause in self.scene.clauses for other in (*clause.subjects, *clause.after)]
        named = (other for other in earlier if other.type == "ELECTION" and other.start < noun.start)
        return max(named, key=lambda other: other.start, default=None)

    def _is_mayors(self, firing: Firing, contest: Noun) -> bool:
        """Whether it is a mayor who is elected: the phrase says so, or a mayor was spoken of before."""
        if any(isinstance(other, Noun) and other.type == "THING" for _, other in contest.of):
            return False  # the second round of the chess tournament
        words = contest.words | {other.head for _, other in contest.of if isinstance(other, Noun)}
        if "body" in firing.roles or words & _OTHER_BODIES:
            return False
        if any(won.type == "SEAT" or won.head in _DIVISIONS for won in firing.clause.after):
            return False
        if contest.type == "POST":
            people = self.scene.people(firing.roles.get("old", []))
            return any(who.person is not None and who.person.offices[-1:] == [MAYOR] for who in people)
        if contest.type == "OFFICE" or is_mayoral_race(contest):
            return True
        around = (noun for clause in self.scene.clauses for prep, noun in clause.args if prep == "for")
        if any(noun.type == "OFFICE" and noun.id == MAYOR for noun in around):
            return True
        known = self.discourse.mayor or self.discourse.former_mayor
        if known is not None or self.scene.last_office == MAYOR:
            return True
        return self.discourse.protagonist is not None and self._runs_for_mayor()

    def _runs_for_mayor(self) -> bool:
        """``Her first run for mayor had failed. This time she swept the run-off``."""
        return self.discourse.sentence - self.scene.mayors_told <= _SOON

    def _names(self, firing: Firing, role: str) -> frozenset[str]:
        people = (self.resolver.person(noun) for noun in firing.roles.get(role, ()) if noun.type == "PERSON")
        return frozenset(who.person.name for who in people if who is not None and who.person is not None)


def _whose(thing: Noun) -> list[Noun]:
    """``in favour of X``, ``in X's favour``, ``a victory of X``: who is meant."""
    return inside(thing, "of") or ([thing.poss] if isinstance(thing.poss, Noun) else [])


def _is_of_others(noun: Noun) -> bool:
    """``in the race for parliament``, ``at the party conference``: of another office than the mayor's."""
    return any(one.type in _OTHER_RACES for one in (noun, *inside(noun, "for", "of", "in")))
