"""Acts of a mayor's election told without the office: ``A third triumph came in 2010``, ``Ada elected X``."""

from __future__ import annotations

from hustings.components.acts.bare_elections import SEATS
from hustings.components.acts.candidacies import stands_as_candidate
from hustings.components.acts.circumstances import Circumstances
from hustings.components.acts.contests import Contests
from hustings.components.acts.keeping import Keeping
from hustings.components.acts.parliaments import is_of_parliament
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside, place_filler
from hustings.components.acts.taking import Taking
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.contests import is_mayor_itself
from hustings.components.nouns.offices import MAYOR, SEAT, place_of
from hustings.components.reference.resolution import PersonFiller

_SHARES = frozenset(("%", "percent", "cent"))
_RUNNING = frozenset(("run", "stand", "compete", "campaign", "try"))
_NOMINATING = frozenset(("nominate", "renominate", "field", "propose", "put", "select", "choose", "pick"))
# How many sentences after mayors were spoken of a run is still one for mayor.
_SOON = 2
_BACKERS = ("PARTY", "LIST", "PARTYWORD", "LISTWORD", "GROUPWORD", "ALLIANCE")
# What tells how or when a victory came, and not what it was in.
_BESIDE = ("by", "with", "without", "at", "against", "as", "over", "on", "despite", "after")


class FurtherWins(Topic):
    """Who was elected mayor where no clause says of whom or to what."""

    def __init__(self, scene: Scene, taking: Taking, keeping: Keeping, contests: Contests) -> None:
        super().__init__(scene)
        self.contests = contests
        self.taking = taking
        self.keeping = keeping

    def further(self, firing: Firing) -> None:
        """``A third triumph came in 2010``, ``Another year as mayor followed in 2003``."""
        thing, clause = firing.roles["thing"][0], firing.clause
        who = self._whose(thing)
        if who is None or who.person is None or not clause.dates:
            return
        office = self._told_office(thing, clause)
        if office is not None and thing.type not in ("TERM", "VICTORY"):
            place = self.scene.office(office)
            told = Circumstances(self.scene.date(clause), manner="returned")
            told.place = place_filler(place.place) if place is not None else None
            act = self.taking.mayor(firing, who, None, told)
            if act is not None:
                act.settings["regained"] = True
        elif thing.type in ("TERM", "VICTORY") and who.person.offices[-1:] == [MAYOR]:
            elsewhere = inside(thing, "in", "for", "of", "at") or any(
                prep not in _BESIDE for prep, noun in clause.args if noun is not office
            )
            if not elsewhere or office is not None:
                for date in self.scene.all_dates(clause):
                    self.keeping.confirm(firing, who, date)

    def _whose(self, thing: Noun) -> PersonFiller | None:
        """Whose victory it was: that of the life's person, unless somebody else's is told."""
        name = self.discourse.protagonist
        if isinstance(thing.poss, Noun) or name is None or name not in self.discourse.people:
            return None
        return PersonFiller(self.discourse.people[name], Filler(name, None, "coreferred"), None)

    def _told_office(self, thing: Noun, clause: Clause) -> Noun | None:
        """``a further year as mayor``: the office behind the noun."""
        behind = [*inside(thing, "as"), *(noun for prep, noun in clause.args if prep == "as")]
        return next((noun for noun in behind if is_mayor_itself(noun)), None)

    def run_won(self, firing: Firing) -> None:
        """``She ran again in 2008 and won``, where mayors were spoken of before."""
        clause = firing.clause
        run = clause.coordinated
        if clause.after or run is None or not _stands(run, clause):
            self.contests.round_won(firing)
            self._won_as_candidate(firing)
            return
        if not self._is_for_mayor(run, clause):
            return
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None:
                party = self.scene.person_party(who, clause)[1]
                date = self.scene.date(clause) or self.scene.date(run)
                self.taking.mayor(firing, who, party, Circumstances(date))

    def _won_as_candidate(self, firing: Firing) -> None:
        """``Mayors were chosen directly in 2004, when she won as the Radical candidate``, in a life."""
        clause = firing.clause
        near = self.discourse.sentence - self.scene.mayors_told <= 1
        if self.discourse.protagonist is None or not near or clause.after:
            return
        if any(is_of_parliament(noun) or _is_body(noun) for _, noun in clause.args):
            return
        party, date = self.scene.clause_party(clause), self.scene.date(clause)
        if not (stands_as_candidate(clause) and party and date):
            return
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None and who.person.name == self.discourse.protagonist:
                self.scene.person_party(who, clause)
                self.taking.mayor(firing, who, party, Circumstances(date))

    def _is_for_mayor(self, run: Clause, won: Clause) -> bool:
        """Whether what somebody ran for is the mayor's office: said so, or it was spoken of right before."""
        aims = [noun for prep, noun in (*run.args, *won.args) if prep in ("for", "to", "in", "as")]
        aims += run.after
        if any(is_mayor_itself(noun) for noun in aims):
            return True
        others = any(noun.type not in _BACKERS and noun.type != "HUMAN" for noun in aims)
        recent = self.discourse.sentence - self.scene.mayors_told <= _SOON
        return recent and not others and self.discourse.protagonist is not None and self._is_again(run)

    def _is_again(self, run: Clause) -> bool:
        """``ran again``, ``tried once more``: for what was spoken of before."""
        return (
            not (run.words | run.particles).isdisjoint(("again", "once", "anew"))
            and self.scene.last_office != SEAT
        )

    def place_elects(self, firing: Firing) -> None:
        """``Ada elected X on 5 May``: as its mayor, unless a body or a list is named."""
        by = firing.first("by")
        if {"body", "where"} & set(firing.roles):
            self.keeping.seat(firing)
        elif by is not None and not self._is_seat_elected(firing):
            manner = "confirmed" if firing.clause.verb.lemmas[0].startswith("re") else ""
            date = self.scene.date(firing.clause)
            for who in self.scene.people(firing.roles["who"]):
                told = Circumstances(date, manner=manner, place=place_filler(place_of(by)))
                self.taking.mayor(firing, who, self.scene.person_party(who, firing.clause)[1], told)

    def _is_seat_elected(self, firing: Firing) -> bool:
        """Whether nothing tells of a mayor: no date, no vote, or a phrase about some other office."""
        again = not {"re-elect", "reelect"}.isdisjoint(firing.clause.verb.lemmas)
        shares = (noun.words for prep, noun in firing.clause.args if prep in ("with", "by"))
        popular = any(not words.isdisjoint(_SHARES) for words in shares)
        told = firing.clause.dates or firing.clause.votes or again or popular
        return not told or any(noun.type in SEATS for _, noun in firing.clause.args)


def _is_body(noun: Noun) -> bool:
    """Whether a victory was one in an assembly."""
    if noun.type == "ELECTION":
        return not noun.words.isdisjoint(("council", "assembly", "ward", "constituency"))
    return noun.type in ("COUNCIL", "ASSEMBLY", "SEAT", "POSITION")


def _stands(run: Clause, won: Clause) -> bool:
    """``She ran for mayor``, ``The Radicals put her forward for mayor``: whether who wins stood before."""
    if not _RUNNING.isdisjoint(run.verb.lemmas):
        return True
    if _NOMINATING.isdisjoint(run.verb.lemmas) or ("put" in run.verb.lemmas and not run.particles):
        return False
    return bool(run.after or run.verb.passive) and won.link == "coord"
