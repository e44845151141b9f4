"""Acts of parties as such: mergers, alliances, boycotts, and who joined or left them."""

from __future__ import annotations

from hustings.components.acts.scene import Topic
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.noun_tests import is_party
from hustings.components.reference import Filler


class Parties(Topic):
    """What parties do to each other, and people to parties."""

    def merge(self, firing: Firing) -> None:
        parties, targets = (
            self.resolver.each_party(firing.roles["party"]),
            self.resolver.each_party(firing.roles["target"]),
        )
        date = self.scene.date(firing.clause)
        for party in parties:
            for target in targets[:1]:
                if party.value != target.value:
                    self.scene.add(
                        "party_merged",
                        firing,
                        {"party": party, "target": target, "date": date},
                        national=True,
                    )

    def join(self, firing: Firing) -> None:
        self._movement(firing, "party_joined", "target")

    def quit(self, firing: Firing) -> None:
        self._movement(firing, "party_left", "target")
        new = firing.first("new")
        if new is not None and (target := self.resolver.party(new)) is not None:
            self._move(firing, "party_joined", target)

    def _movement(self, firing: Firing, kind: str, role: str) -> None:
        noun = firing.first(role)
        if noun is None:
            return
        if noun.type == "PRON" and self.discourse.last_party(noun.start, same_sentence=True) is None:
            return
        target = self.resolver.party(noun)
        if (
            target is None
            and (
                inner := next(
                    (other for _, other in noun.of if isinstance(other, Noun) and other.type == "PARTY"), None
                )
            )
            is not None
        ):
            target = self.resolver.party(inner)
        if target is not None:
            self._move(firing, kind, target)

    def _move(self, firing: Firing, kind: str, target: Filler) -> None:
        date = self.scene.date(firing.clause)
        for noun in firing.roles["who"][:1]:
            for member in noun.each():
                if member.type in ("PERSON", "PRON") and (
                    member.type == "PERSON"
                    or member.head in ("he", "she", "who", "whom", "himself", "herself", "former", "latter")
                ):
                    who = self.resolver.person(member)
                    if who is not None and who.person is not None and who.filler is not None:
                        self.scene.add(kind, firing, {"person": who.filler, "target": target, "date": date})
                elif (
                    is_party(member)
                    and len(noun.each()) == 1
                    and member.type in ("PARTY", "LIST", "GROUPWORD", "PRON", "NAME")
                ):
                    party = self.resolver.party(member)
                    if party is not None and party.value not in (target.value, "independent"):
                        self.scene.add(kind, firing, {"party": party, "target": target, "date": date})

    def ally(self, firing: Firing) -> None:
        parties = self.resolver.each_party([*firing.roles["parties"], *firing.roles.get("with", [])])
        thing = firing.first("thing")
        if thing is not None:
            parties += [
                party
                for party in self.resolver.each_party(
                    [
                        other
                        for prep, other in thing.of
                        if isinstance(other, Noun) and prep in ("with", "between", "of")
                    ]
                )
                if party.value not in {known.value for known in parties}
            ]
        if len(parties) > 1:
            self.scene.add(
                "alliance_formed",
                firing,
                {"parties": parties, "date": self.scene.date(firing.clause)},
                national=True,
            )

    def boycott(self, firing: Firing) -> None:
        date = self.scene.date(firing.clause)
        for noun in firing.roles["party"]:
            for member in noun.each():
                party = self.resolver.party(member)
                if party is not None and party.value != "independent":
                    slot = "list" if self._is_list(member) else "party"
                    self.scene.add("boycott", firing, {slot: party, "date": date})

    def _is_list(self, noun: Noun) -> bool:
        if noun.type in ("LIST", "LISTWORD"):
            return True
        return noun.type == "HUMAN" and any(
            isinstance(other, Noun) and other.type in ("LIST", "LISTWORD") for _, other in noun.of
        )
