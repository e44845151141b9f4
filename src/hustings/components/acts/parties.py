"""Acts of parties as such: mergers, alliances, boycotts, and who joined or left them."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.acts.governments import NATIONWIDE, is_above
from hustings.components.acts.model import Slots
from hustings.components.acts.scene import Topic
from hustings.components.acts.scene_places import inside
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.fillers import Filler
from hustings.components.nouns.kinds import is_branch, is_opposition, is_party
from hustings.components.nouns.owners import owner_of
from hustings.components.reference.discourse import Person

_STANDINGS = frozenset(("minority", "lurch", "charge", "control", "command", "power", "limbo", "position"))
_MOVING = ("he", "she", "who", "whom", "his", "her", "him", "himself", "herself", "former", "latter")
_GROUPS = frozenset(("GROUPWORD", "PARTYWORD", "LISTWORD"))
_WHOLES = ("body", "group", "whole", "bloc", "block")
_WHOLE = ("PARTY", "LIST", "GROUPWORD", "PRON", "NAME")
# Bargains of any kind, which parties strike in a town as well as in a country.
_BARGAINS = frozenset(("agreement", "deal", "accord"))
_SESSIONS = frozenset(("session", "sitting", "meeting"))
_LEAVABLE = frozenset(
    ("OFFICE", "POST", "SEAT", "COUNCIL", "ASSEMBLY", "GOVERNMENT", "ALLIANCE", "PLACE", "BODY")
)
_VOTED = ("take", "role", "boycott")
_RECENT = 6
_ELECTORAL = ("ELECTION", "LIST", "LISTWORD", "ALLIANCE")


class Parties(Topic):
    """What parties do to each other, and people to parties."""

    def merge(self, firing: Firing) -> None:
        """``A and B merged into C``."""
        parties = self.resolver.each_party(firing.roles["party"])
        targets = self._targets(firing.roles["target"], parties)
        date = self.scene.date(firing.clause)
        for party in parties:
            for target in targets:
                if party.value != target.value:
                    slots: Slots = {"party": party, "target": target, "date": date}
                    self.scene.add("party_merged", firing, slots, national=True)

    def _targets(self, nouns: list[Noun], parties: list[Filler]) -> list[Filler]:
        """What some parties merged into; ``it`` is the last other party named."""
        if nouns[0].type != "PRON":
            return self.resolver.each_party(nouns)[:1]
        names = {party.value for party in parties}
        others = [named for at, _, named in self.discourse.parties if named.value not in names]
        span = (nouns[0].first, nouns[0].last)
        return [Filler(others[-1].value, span, "coreferred")] if others else []

    def join(self, firing: Firing) -> None:
        """``X joined the party``, ``A joined the alliance``; not ``A joined forces with B``."""
        clause, target = firing.clause, firing.first("target")
        if target is not None and "become" in clause.verb.lemmas and _is_ranked(target):
            return  # ``became the first member of the Radical Party to lead the town``
        joins = "join" in clause.verb.lemmas and not clause.verb.passive
        if joins and clause.after and target not in clause.after and clause.after[0].type == "THING":
            return
        self._movement(firing, "party_joined")

    def see_move(self, firing: Firing) -> None:
        """``The next year saw her transfer to the Radicals``."""
        owner = owner_of(firing.roles["thing"][0])
        if owner is not None:
            roles = {**firing.roles, "who": [owner]}
            self._movement(Firing(firing.frame, firing.clause, roles), "party_joined")

    def quit(self, firing: Firing) -> None:
        """``X left A for B``."""
        after = firing.clause.after
        if len(after) > 1 and after[1].det == "no":  # ``left the Radicals no choice``
            return
        partys = firing.roles["who"][0].type in ("PARTY", "LIST")
        if any(_tells_what_remains(prep, noun, partys=partys) for prep, noun in firing.clause.args):
            return
        self._movement(firing, "party_left")
        new = firing.first("new")
        if new is not None and (target := self.resolver.party(new)) is not None:
            self._move(firing, "party_joined", target)

    def _movement(self, firing: Firing, kind: str) -> None:
        noun, place = firing.first("target"), firing.clause.place
        if noun is None:
            return
        if place is not None and is_opposition(place):  # ``opposition, where it was joined by X``
            for party in self.resolver.each_party(firing.roles["who"]):
                self.scene.add("role", firing, {"party": party}, role="opposition")
            return
        if noun.type == "PRON" and not self._is_party_meant(firing, noun):
            return
        target = self.resolver.party(noun)
        if target is None and noun.type == "GROUPWORD" and noun.det in ("the", "that") and not noun.of:
            target = self.discourse.last_list(noun.start)
        if target is None:
            named = next(
                (
                    other
                    for _, other in noun.of
                    if isinstance(other, Noun) and other.type in ("PARTY", "PARTYWORD")
                ),
                None,
            )
            target = self.resolver.party(named) if named is not None else None
        target = self._of_companion(firing, noun, kind) or target
        if target is not None:
            self._move(firing, kind, self._other_than_own(firing, noun, target, kind))

    def _is_party_meant(self, firing: Firing, noun: Noun) -> bool:
        """Whether a pronoun means a party: one of the sentence, or the one thing that the last one told of.

        ``She joined the Greens in 1990. She left it in 2001.``
        """
        if self.discourse.last_party(noun.start, same_sentence=True) is not None:
            return True
        if noun.head != "it" or firing.roles["who"][0].type not in ("PERSON", "PRON"):
            return False
        nouns = (chunk for chunk in self.scene.previous_chunks if isinstance(chunk, Noun))
        return self.discourse.told_one_party() and not any(noun.type in _LEAVABLE for noun in nouns)

    def _of_companion(self, firing: Firing, noun: Noun, kind: str) -> Filler | None:
        """``X followed him out of the party``: the one that he was told to have left."""
        ones = self.scene.people(firing.roles.get("one", [])) if noun.type == "PARTYWORD" else []
        names = {one.person.name for one in ones if one.person is not None}
        for act in reversed([*self.scene.told, *self.scene.acts] if names else []):
            who, target = act.filler("person"), act.filler("target")
            if act.kind == kind and who is not None and who.value in names and target is not None:
                return Filler(target.value, (noun.first, noun.last), "coreferred")
        return None

    def _other_than_own(self, firing: Firing, noun: Noun, target: Filler, kind: str) -> Filler:
        """``Reform UK won. X, until then a Conservative, went over to the party``: not the one left."""
        who = self.resolver.person(firing.roles["who"][0]) if kind == "party_joined" else None
        own = who.party if who is not None else None
        if own is None or own.value != target.value or noun.type != "PARTYWORD" or target.how == "read":
            return target
        other = self.discourse.last_party(noun.start, exclude=frozenset((own.value,)))
        return Filler(other.value, target.span, "coreferred") if other is not None else target

    def _move(self, firing: Firing, kind: str, target: Filler) -> None:
        date = self.scene.date(firing.clause)
        members = [member for noun in firing.roles["who"][:1] for member in noun.each()]
        as_body = any(prep == "as" and noun.head in _WHOLES for prep, noun in firing.clause.args)
        for member in members:
            if _is_named_group(member) or (as_body and member.type == "PERSON"):
                group = Filler(member.id, (member.first, member.last))
                self.scene.add(kind, firing, {"party": group, "target": target, "date": date})
            elif member.type == "PERSON" or (
                member.type == "PRON" and member.head in _MOVING and not as_body
            ):
                who = self.resolver.person(member)
                if who is not None and who.person is not None and who.filler is not None:
                    self.scene.add(kind, firing, {"person": who.filler, "target": target, "date": date})
                    if kind == "party_left":
                        _unlink(who.person, target)
            elif len(members) == 1 and (_is_whole(member) or (as_body and is_party(member))):
                party = self.resolver.party(member)
                if party is not None and party.value not in (target.value, "independent"):
                    self.scene.add(kind, firing, {"party": party, "target": target, "date": date})

    def ally(self, firing: Firing) -> None:
        """``A and B formed an alliance``, ``an alliance of A and B``."""
        if firing.frame.settings.get("above") and self._is_local(firing):
            return
        if _is_bargain(firing) and self._tells_government():
            return
        parties = self.resolver.each_party([*firing.roles["parties"], *firing.roles.get("with", [])])
        thing = firing.first("thing")
        if thing is not None:
            parties += self.resolver.further_parties(inside(thing, "with", "between", "of"), parties)
        nouns = [
            *firing.roles["parties"],
            *firing.roles.get("with", []),
            *([thing] if thing is not None else []),
        ]
        known = any(member.type != "NAME" for noun in nouns for member in noun.each())
        if len(parties) > 1 and known:
            slots: Slots = {"parties": [*parties], "date": self.scene.date(firing.clause)}
            self.scene.add("alliance_formed", firing, slots, national=True)

    def _is_local(self, firing: Firing) -> bool:
        """Whether parties joined forces in one place, which is no alliance above the local level."""
        discourse = self.discourse
        told = discourse.place or discourse.report_date or discourse.protagonist
        return self._tells_government() or (bool(told) and not is_above(firing))

    def _tells_government(self) -> bool:
        """``signed an agreement and formed a coalition``: whether the sentence tells of a government."""
        beside = (noun for clause in self.scene.clauses for noun in clause.after)
        return any(noun.type == "GOVERNMENT" for noun in beside)

    def boycott(self, firing: Firing) -> None:
        """``A boycotted the election``; ``A did not take part`` where a vote is told of."""
        told = firing.roles.get("what")
        if told and told[0].head == "it" and not self._is_vote_meant(firing):
            return
        else_what = not self._of_a_vote(firing) if firing.frame.negative else bool(firing.clause.after)
        if not told and else_what:
            return
        date = self.scene.date(firing.clause)
        named = [noun for prep, noun in firing.clause.args if prep == "including" and is_party(noun)]
        members = [member for noun in (*firing.roles["party"], *named) for member in noun.each()]
        alone = [replace(member, members=[]) for member in members]
        told_of: set[str] = {"independent"}
        for member, party in ((one, found) for one in alone for found in self.resolver.each_party([one])):
            slot = "list" if _is_list(member) else "party"
            if party.value not in told_of and not self._boycotted_already(slot, party, date):
                told_of.add(party.value)
                self.scene.add("boycott", firing, {slot: party, "date": date})

    def _is_vote_meant(self, firing: Firing) -> bool:
        """``A voted for her. B stayed away from it``: whether ``it`` is a vote told of, or its session."""
        of_vote = bool(firing.frame.settings.get("of_vote"))
        if self._tells_vote(firing) or not (firing.frame.negative or of_vote):
            return True
        return of_vote and (self._voted_before() or self._told_before())

    def _voted_before(self) -> bool:
        """Whether the sentence before told who was chosen, backed or boycotted."""
        before = (act for act in self.scene.told[-_RECENT:] if act.kind in _VOTED)
        return any(act.sentence == self.discourse.sentence - 1 for act in before)

    def _told_before(self) -> bool:
        """Whether the sentence before spoke of a vote or a session."""
        clauses = self.scene.previous_clauses
        nouns = (noun for one in clauses for noun in (*one.subjects[:1], *one.after[:1]))
        return any(noun.type == "ELECTION" or noun.head in _SESSIONS for noun in nouns)

    def _boycotted_already(self, slot: str, party: Filler, date: Filler | None) -> bool:
        """``walked out before the vote and took no part in it``: one boycott, unless two days are told."""
        for act in self.scene.acts:
            if act.kind == "boycott" and act.says(slot, party.value):
                if date is not None and "date" not in act.slots:
                    act.slots["date"] = date
                return date is None or act.says("date", date.value)
        return False

    def _of_a_vote(self, firing: Firing) -> bool:
        """Whether the sentence tells of a vote, where the clause itself does not say what was not joined."""
        if any(prep == "in" for prep, _ in firing.clause.args):
            return False
        return self._tells_vote(firing)

    def _tells_vote(self, firing: Firing) -> bool:
        """Whether the sentence tells of a vote, or what it may say ``it`` of."""
        if any(act.kind in ("take", "boycott") or "votes.for" in act.slots for act in self.scene.acts):
            return True
        at = firing.clause.start
        if any(
            prep in ("to", "at", "of") and noun.type == "ELECTION" and noun.start < at
            for one in self.scene.clauses
            for prep, noun in one.args
        ):
            return True
        nouns = (noun for clause in self.scene.clauses for noun in (*clause.subjects[:1], *clause.after[:1]))
        return any(noun.type == "ELECTION" for noun in nouns)


def _is_ranked(member: Noun) -> bool:
    """``the first member of a party``, ``its only member``: to do something, not to come in."""
    return member.ordinal is not None or not member.words.isdisjoint(("first", "only", "last"))


def _is_bargain(firing: Firing) -> bool:
    """``struck a deal with A``: of nothing that is said to lie above a town, and of no election."""
    thing = firing.first("thing")
    if thing is None or thing.head not in _BARGAINS or not thing.words.isdisjoint(NATIONWIDE):
        return False
    beside = (noun for prep, noun in firing.clause.args if prep in ("on", "for"))
    about = (*inside(thing, "on", "for"), *beside)
    return not any(noun.type in _ELECTORAL and noun is not thing for noun in about)


def _tells_what_remains(prep: str, noun: Noun, *, partys: bool) -> bool:
    """``leaving the Radicals in a minority``, ``without a partner``: how they stand now."""
    if prep == "in":
        return noun.type in ("OPPOSITION", "MAJORITY", "POWER", "LOCALCONTROL") or noun.head in _STANDINGS
    if prep == "without":
        return partys  # a person may leave a party without a word
    return prep == "with" and noun.type in ("SEAT", "MAJORITY")


def _is_named_group(noun: Noun) -> bool:
    """``the local group Ada Is Ours``, ``the Ada Circle``: a name that reads like a person's, but is none."""
    if noun.type != "PERSON" or noun.det != "the":
        return False
    labels = {mod.label for mod in noun.mods}
    return bool(labels & _GROUPS) or not (noun.mods or noun.appositions or noun.ordinal)


def _is_whole(noun: Noun) -> bool:
    """A party as a whole, its branch in a place, or all of ``its members``."""
    members = noun.type == "HUMAN" and noun.poss == "its" and noun.head == "members"
    return (is_party(noun) and (noun.type in _WHOLE or members)) or is_branch(noun)


def _unlink(person: Person, target: Filler) -> None:
    """Who left a party is no longer linked with it."""
    if person.party is not None and person.party.value == target.value:
        person.party = None
    if person.list_party is not None and person.list_party.value == target.value:
        person.list_party = None


def _is_list(noun: Noun) -> bool:
    lists = ("LIST", "LISTWORD")
    inner = (other.type for _, other in noun.of if isinstance(other, Noun))
    return noun.type in lists or (noun.type == "HUMAN" and any(kind in lists for kind in inner))
