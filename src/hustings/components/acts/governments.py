"""Acts that give parties a role in a local government: inside, beside or against it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hustings.components.acts.model import Slots
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside, place_filler
from hustings.components.acts.scopes import Scopes, is_most_councils
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.kinds import BACKINGS, is_government, is_opposition
from hustings.components.nouns.offices import MAYOR, NATIONAL
from hustings.components.nouns.power import are_partys_hands, is_partys_rule
from hustings.frames.model import pseudo_frame

_SUPPORT = BACKINGS | {"endorsements", "aid"}
_RIVALS = frozenset(
    ("challenger", "rival", "opponent", "contender", "runner-up", "losing", "defeated", "unsuccessful")
)
_EARLIER = frozenset(("previous", "former", "last", "preceding", "earlier"))
#: What lies above the local level, or is agreed on for elections.
NATIONWIDE = frozenset(
    ("national", "nationwide", "electoral", "pre-election", "country-wide", "countrywide", "statewide")
)
_ABOVE = frozenset(("republic", "national", "nationwide", "federal", "state", "provincial", "country"))
_EVERYWHERE = frozenset(("nationally", "nationwide", "federally", "statewide"))
_RUNNING = frozenset(("run", "stand", "contest", "compete", "campaign"))
_COUNTRIES = frozenset(("republic", "country", "nation", "state"))
_BACKERS = ("PARTY", "LIST", "LISTWORD", "PARTYWORD", "HUMAN")
_NEARLY = frozenset(("close", "near", "closer", "nearer"))
# How many acts and sentences ago a government was formed that ``them`` can mean.
_RECENT, _LATELY = 8, 2
_BESIDE = ("with", "alongside", "besides")
_OF_PARTIES = ("of", "between", "with", "among", "around", "led")
_INSIDE = frozenset(("in", "within", "under"))
_PARTNERS = frozenset(("partner", "partners", "member", "members"))
_HEADS = frozenset(("head", "helm", "leader"))
_AGAINST = pseudo_frame("with-in-opposition", "oppose")
_JOINING_IT = pseudo_frame("join-that-government", "government", formed=True)
_LEAVING_IT = pseudo_frame("leave-that-government", "government")
_WITHIN = pseudo_frame("with-as-partner", "government")
_HEADED = pseudo_frame("at-the-head-of-government", "government", lasting=True)
_SERVED_IN = pseudo_frame("office-in-government", "government", lasting=True)


class Governments(Topic):
    """Which parties govern, support a government or oppose it."""

    def __init__(self, scene: Scene, scopes: Scopes) -> None:
        super().__init__(scene)
        self.scopes = scopes
        self.formed_without: tuple[Noun, Firing, Filler | None] | None = None

    def government(self, firing: Firing) -> None:
        """``A and B formed a government``, ``A is part of the city's coalition``, ``A governs with B``."""
        gov = firing.first("gov")
        if (
            not _NEARLY.isdisjoint(firing.clause.words)  # ``came close to a majority``
            or is_above(firing)
            or _is_former(firing)
            or _runs_something_else(firing)
            or (firing.roles.get("one") and not self._speaks_of_one())
        ):
            return
        parties = self._members(firing, gov)
        formed = bool(firing.frame.settings.get("formed"))
        date = self._date(firing.clause)
        electoral = any(prep == "for" and noun.type == "ELECTION" for prep, noun in firing.clause.args)
        electoral = electoral or self._run_together(firing.clause)
        national = gov is not None and (electoral or not gov.words.isdisjoint(NATIONWIDE))
        if formed and national and len(parties) > 1:
            self.scene.add("alliance_formed", firing, {"parties": [*parties], "date": date}, national=True)
            return
        self._roles(firing, parties)
        self._roles(firing, _named_by(gov, parties))
        partners = self._partners(firing, parties)
        self._roles(firing, partners)
        if partners and gov is not None and gov.det == "a":  # ``joined A in a coalition``: they formed it
            parties = [*partners, *parties]
        self._replaced(firing)
        new = formed and parties and not self._formed_already(firing.clause, parties, date)
        for place in self._places(firing) if new else ():
            self.scene.add("government_formed", firing, {"parties": [*parties], "date": date}, place=place)
        self.supporters(firing)
        if formed and not parties and gov is not None:
            self.formed_without = (gov, firing, date)
        elif self.formed_without is not None and not formed and gov is self.formed_without[0] and parties:
            _, forming, day = self.formed_without
            self.scene.add("government_formed", forming, {"parties": [*parties], "date": day})

    def _formed_already(self, clause: Clause, parties: list[Filler], date: Filler | None) -> bool:
        """``signed a coalition agreement and formed a government``: one act, unless two days are told."""
        names, here = {party.value for party in parties}, self.scene.clause_place(clause)
        for act in self.scene.acts:
            there = here is None or (act.place is not None and act.place.value == here.value)
            told = act.slots.get("parties") if act.kind == "government_formed" and there else None
            if isinstance(told, list) and {party.value for party in told} == names:
                known = act.slots.get("date")
                if date is not None and known is None:
                    act.slots["date"] = date
                return date is None or known is None or act.says("date", date.value)
        return False

    def _run_together(self, clause: Clause) -> bool:
        """``signed a coalition agreement and ran in most towns as X``: no government of any one town."""
        behind = (other for other in self.scene.clauses if other.coordinated is clause)
        runs = any(not _RUNNING.isdisjoint(other.verb.lemmas) for other in behind)
        return runs and not self.discourse.place and self.scene.clause_place(clause) is None

    def moved_with_it(self, firing: Firing, *, formed: bool) -> bool:
        """``Her administration included A. B joined it``: whether ``it`` is a government, told of if so.

        Args:
            firing: Of a frame for joining or leaving parties.
            formed: Whether it is joined, not left.
        """
        it, who = firing.first("target"), firing.first("who")
        if it is None or who is None or it.head != "it" or who.type not in ("PARTY", "LIST"):
            return False
        if not self._government_before(it.start):
            return False
        frame = _JOINING_IT if formed else _LEAVING_IT
        self.government(Firing(frame, firing.clause, {"party": firing.roles["who"]}))
        return True

    def _government_before(self, token: int) -> bool:
        """Whether a government was subject or object of a clause before a token, and no opposition named."""
        clauses = (*self.scene.previous_clauses, *self.scene.clauses)
        if any(is_opposition(noun) for clause in clauses for noun in (*clause.after, *_args(clause))):
            return False
        told = (noun for clause in clauses for noun in (*clause.subjects[:1], *clause.after))
        return any(noun.type == "GOVERNMENT" and noun.start < token for noun in told)

    def _partners(self, firing: Firing, parties: list[Filler]) -> list[Filler]:
        """Whom some parties joined in a government; ``it`` is the other party named last."""
        nouns = firing.roles.get("partner", [])
        if not nouns or nouns[0].type != "PRON":
            return self.resolver.further_parties(nouns, parties)
        names = frozenset(party.value for party in parties)
        found = self.discourse.last_party(nouns[0].start, exclude=names)
        return [Filler(found.value, (nouns[0].first, nouns[0].last), "coreferred")] if found else []

    def _date(self, clause: Clause) -> Filler | None:
        """When a government was formed: not ``the fifth since 2022``."""
        date = self.scene.date(clause)
        span = date.span if date is not None else None
        before = self.scene.text[: span[0]].rsplit(None, 1)[-1:] if span is not None else []
        return None if before == ["since"] else date

    def _speaks_of_one(self) -> bool:
        """Whether ``one`` can mean a government: the clauses before speak of one."""
        clauses = (*self.scene.previous_clauses, *self.scene.clauses)
        told = (noun for clause in clauses for noun in (*clause.subjects[:1], *clause.after, *_args(clause)))
        return any(is_government(noun) or noun.type == "MAJORITY" for noun in told)

    def _replaced(self, firing: Firing) -> None:
        """``replaced the coalition of A and B``, ``took power from A``: those governed before."""
        old = firing.first("old")
        if old is not None and not _is_behind_support(old, firing.clause):
            ruling = [old] if old.type in ("PARTY", "LIST") else inside(old, *_OF_PARTIES)
            for party in self.resolver.each_party(ruling):
                self.scene.add("role", firing, {"party": party}, role="government")

    def _members(self, firing: Firing, gov: Noun | None) -> list[Filler]:
        """The parties that the clause names as the government's."""
        nouns = [*_actors(firing), *firing.roles.get("with", [])]
        bodies = [noun for noun in nouns if noun.type in ("GOVERNMENT", "ALLIANCE")]
        nouns += [other for noun in bodies for other in inside(noun, *_OF_PARTIES)]
        hands = [noun for noun in nouns if are_partys_hands(noun) or is_partys_rule(noun)]
        nouns += [other for noun in hands for other in _backers(noun)]
        owner = gov.poss if gov is not None and isinstance(gov.poss, Noun) else None
        if gov is not None:
            nouns += inside(gov, *_OF_PARTIES)
            for body in inside(gov, "in"):  # ``the junior partner in a coalition led by A``
                nouns += inside(body, *_OF_PARTIES) if body.type == "GOVERNMENT" else []
            if owner is not None and firing.frame.settings.get("formed") and not firing.roles.get("party"):
                nouns.append(owner)
        for prep, noun in firing.clause.args:
            if prep in _BESIDE and noun.type in ("PARTY", "LIST") and noun not in nouns:
                nouns.append(noun)
        against = [noun for noun, _ in _beside(firing.clause, is_opposition)]
        nouns = [noun for noun in nouns if noun not in against]
        parties = self.resolver.each_party(nouns)
        parties += self.scopes.allied(firing.clause, parties)
        if gov is not None and gov.head in ("partner", "partners") and owner is not None:
            parties += self.resolver.further_parties([owner], parties)
        return [party for party in parties if party.how != "inferred"]

    def _roles(self, firing: Firing, parties: list[Filler], role: str = "government") -> None:
        scope, exceptions = self.scopes.scope(firing.clause)
        everywhere = scope is not None and scope.value in ("all", "all_but")
        for party in parties:
            slots: Slots = {"party": party}
            if scope is not None and scope.value == "most":
                slots["scope"] = scope
            if everywhere:
                slots |= {"scope": scope, "except": [*exceptions]}
                self.scene.add("role", firing, slots, role=role, everywhere=True)
                continue
            for place in self._places(firing):
                self.scene.add("role", firing, slots, place=place, role=role)

    def _places(self, firing: Firing) -> list[Filler | None]:
        """The places of a government: several that are named, else the clause's own."""
        inside_phrases = [noun for prep, noun in firing.clause.args if prep == "in"]
        two = [place for noun in inside_phrases for place in self.scopes.the_two(noun)]
        if two:
            return [*two]
        named = (noun for noun in inside_phrases if noun.type == "PLACE")
        several = next((noun.members for noun in named if noun.members), [])
        return [place_filler(noun) for noun in several] or [None]

    def support(self, firing: Firing) -> None:
        """Backing counts for a mayor or an administration, not for a challenger."""
        what = firing.first("what")
        it = what is not None and what.head == "it"
        if it and not self._speaks_of_one():
            return
        them = what is not None and what.head == "them"
        if them and not self._formed_lately():
            return
        if what is not None and not it and not them and what.type in ("PERSON", "PRON", "HUMAN"):
            if what.words & _RIVALS or any(appo.words & _RIVALS for appo in what.appositions):
                return
            if self._lost(what):
                return
            backed = self.resolver.person(what)
            person = backed.person if backed is not None else None
            if (
                person is not None
                and self.discourse.mayor is not None
                and person is not self.discourse.mayor
                and MAYOR not in person.offices
            ):
                return
        nouns = _actors(firing)
        backers = [other for noun in nouns for other in (_backers(noun) if noun.head in BACKINGS else [noun])]
        for party in self.resolver.each_party(backers):
            if party.how != "inferred" and not self._governs(party):
                self.scene.add("role", firing, {"party": party}, role="support")

    def _formed_lately(self) -> bool:
        """``A and B formed a majority. C lends them its votes``: whether ``them`` can be those who govern."""
        told = (*self.scene.told[-_RECENT:], *self.scene.acts)
        return any(
            act.kind == "government_formed" and self.discourse.sentence - act.sentence <= _LATELY
            for act in told
        )

    def _governs(self, party: Filler) -> bool:
        """``The Socialists, partners in the government, voted for her``: as the sentence says."""
        roles = (act for act in self.scene.acts if act.kind == "role" and act.says("party", party.value))
        return any(act.settings.get("role") == "government" for act in roles)

    def _lost(self, who: Noun) -> bool:
        """Whether the sentence says that somebody lost: ``X, whom A backed, lost``."""
        return any(
            "lose" in clause.verb.lemmas and clause.subjects[:1] and clause.subjects[0].id == who.id
            for clause in self.scene.clauses
        )

    def supporters(self, firing: Firing) -> None:
        """``with the support of A and B`` beside an act of taking office or forming a government."""
        args = firing.clause.args
        for index, (prep, noun) in enumerate(args):
            if prep not in ("with", "thanks", "to", "through", "by") or noun.head not in _SUPPORT:
                continue
            nouns = _backers(noun)
            if index + 1 < len(args) and args[index + 1][0] == "from":
                nouns.append(args[index + 1][1])
            elections = [other for other in nouns if other.type == "ELECTION"]
            nouns += [other.poss for other in elections if isinstance(other.poss, Noun)]
            backers = [noun for noun in nouns if noun.type in _BACKERS]
            if any(mod.label in ("PARTY", "LIST") for mod in noun.mods):  # ``with Green support``
                backers.append(noun)
            for party in self.resolver.each_party(backers):
                self.scene.add("role", firing, {"party": party}, role="support")

    def look(self, clause: Clause) -> None:
        """``with A and B in opposition``, ``with A as partner in the government``: told without a verb."""
        for noun, _ in _beside(clause, is_opposition):
            self.oppose(Firing(_AGAINST, clause, {"party": [noun]}))
        for prep, noun in clause.args:
            if prep in ("at", "as") and noun.head in _HEADS:  # ``at the head of a coalition of A and B``
                for gov in inside(noun, "of"):
                    if gov.type in ("GOVERNMENT", "ALLIANCE"):
                        self.government(Firing(_HEADED, clause, {"gov": [gov]}))
        for gov in _governments_behind(clause):
            self.government(Firing(_SERVED_IN, clause, {"gov": [gov]}))
        for noun, role in _beside(clause, lambda other: other.head in _PARTNERS):
            if any(isinstance(other, Noun) and is_government(other) for _, other in role.of):
                self._roles(Firing(_WITHIN, clause, {}), self.resolver.each_party([noun]))

    def oppose(self, firing: Firing) -> None:
        """``A went into opposition``."""
        args = firing.clause.args
        governing = {id(noun) for (_, noun), (link, _) in pairwise(args) if link in ("in", "as")}
        beside = [noun for noun in firing.roles.get("with", []) if id(noun) not in governing]
        parties = self.resolver.each_party([*_actors(firing), *beside])
        self._roles(firing, [party for party in parties if party.how != "inferred"], "opposition")


def _governments_behind(clause: Clause) -> list[Noun]:
    """``became deputy mayor in a coalition led by A``: the local government that a local office is in."""
    behind = [noun for prep, noun in clause.args if prep in _INSIDE and noun.type == "GOVERNMENT"]
    if not behind:
        return []
    offices = [*clause.after, *_args(clause)]
    if any(noun.type == "OFFICE" and noun.id in NATIONAL for noun in offices):
        return []
    local = any(noun.type in ("OFFICE", "COUNCIL") or noun.head in _PARTNERS for noun in offices)
    return [gov for gov in behind if local and gov.words.isdisjoint(_ABOVE)]


def _actors(firing: Firing) -> list[Noun]:
    """Who fills the role of the party: of several phrases that may be the subject, only the likeliest."""
    nouns, subjects = firing.roles.get("party", []), firing.clause.subjects
    first = next((noun for noun in nouns if noun in subjects), None)
    return [noun for noun in nouns if noun is first or noun not in subjects]


def _named_by(gov: Noun | None, known: list[Filler]) -> list[Filler]:
    """``The Labour administration includes the Greens``: the party whose name a government goes by."""
    if gov is None or gov.type != "GOVERNMENT" or gov.head in ("coalition", "coalitions"):
        return []
    names = {party.value for party in known}
    mods = (mod for mod in gov.mods if mod.label in ("PARTY", "LIST") and mod.id not in names)
    return [Filler(mod.id, (mod.first, mod.last)) for mod in mods]


def _args(clause: Clause) -> list[Noun]:
    return [noun for _, noun in clause.args]


def is_above(firing: Firing) -> bool:
    """Whether a clause speaks of a government above the local ones: ``at the national level``."""
    if not firing.clause.words.isdisjoint(_EVERYWHERE):
        return True
    gov = firing.first("gov")
    places = [*firing.roles.get("place", []), *(inside(gov, "of") if gov is not None else [])]
    if any(place.type == "PLACEWORD" and place.head in _COUNTRIES for place in places):
        return True
    return any(noun.head == "level" and noun.words & _ABOVE for _, noun in firing.clause.args)


def _is_former(firing: Firing) -> bool:
    """Whether a state is told in the pluperfect: ``had governed the town for years``."""
    gov, verb = firing.first("gov"), firing.clause.verb
    told = [gov, *inside(gov, "of")] if gov is not None else []
    if any(not noun.words.isdisjoint(_EARLIER) for noun in told):
        return True
    settings = firing.frame.settings
    lasting = settings.get("lasting") or settings.get("bare") or (gov is not None and gov.type == "POWER")
    since = any(prep == "since" for prep, _ in firing.clause.args) or bool(firing.clause.dates)
    return bool(lasting) and verb.pluperfect and not since and "with" not in firing.roles


def _runs_something_else(firing: Firing) -> bool:
    """``run a youth club in the town``: the place only tells where."""
    place, clause = firing.first("place"), firing.clause
    if place is None or clause.verb.passive or not clause.after or is_most_councils(clause.after[0]):
        return False
    return place not in clause.after and clause.after[0] is not firing.first("gov")


def _is_behind_support(noun: Noun, clause: Clause) -> bool:
    """``took control with support from the Radicals``: a backer, not who had it before."""
    before = (one for (_, one), (_, other) in pairwise(clause.args) if other is noun)
    return any(one.head in _SUPPORT for one in before)


def _beside(clause: Clause, fits: Callable[[Noun], bool]) -> list[tuple[Noun, Noun]]:
    """``with A and B in opposition``: parties beside a clause, each with the phrase that tells their part."""
    return [
        (noun, other)
        for (prep, noun), (link, other) in pairwise(clause.args)
        if prep == "with" and noun.type in ("PARTY", "LIST") and link in ("in", "as", "on") and fits(other)
    ]


def _backers(noun: Noun) -> list[Noun]:
    """Whose backing a phrase names: ``the support of A and B``, ``the votes of A``, ``A's help``."""
    owner = [noun.poss] if isinstance(noun.poss, Noun) else []
    return [*inside(noun, "of", "from"), *owner]
