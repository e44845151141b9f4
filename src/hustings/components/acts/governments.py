"""Acts that give parties a role in a local government: inside, beside or against it."""

from __future__ import annotations

from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scopes import Scopes
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.offices import MAYOR
from hustings.components.reference import Filler

_SUPPORT = frozenset(
    (
        "support",
        "help",
        "backing",
        "votes",
        "vote",
        "endorsement",
        "endorsements",
        "assistance",
        "aid",
        "blessing",
    )
)
_RIVALS = frozenset(("challenger", "rival", "opponent", "contender", "runner-up"))


class Governments(Topic):
    """Which parties govern, support a government or oppose it."""

    def __init__(self, scene: Scene, scopes: Scopes) -> None:
        super().__init__(scene)
        self.scopes = scopes
        self.formed_without: tuple[Noun, Firing, Filler | None] | None = None

    def government(self, firing: Firing) -> None:
        nouns = [*firing.roles.get("party", []), *firing.roles.get("with", [])]
        nouns += [
            other
            for noun in nouns
            if noun.type in ("GOVERNMENT", "ALLIANCE")
            for prep, other in noun.of
            if isinstance(other, Noun) and prep in ("of", "between", "with")
        ]
        gov = firing.first("gov")
        if any(
            noun.head == "level"
            and noun.words & {"republic", "national", "federal", "state", "provincial", "country"}
            for _, noun in firing.clause.args
        ):
            return
        if gov is not None:
            nouns += [
                other
                for prep, other in gov.of
                if isinstance(other, Noun) and prep in ("of", "between", "with", "among")
            ]
            if (
                isinstance(gov.poss, Noun)
                and firing.frame.settings.get("formed")
                and not firing.roles.get("party")
            ):
                nouns.append(gov.poss)
        for prep, noun in firing.clause.args:
            if prep == "with" and noun.type in ("PARTY", "LIST") and noun not in nouns:
                nouns.append(noun)
        parties = self.resolver.each_party(nouns)
        parties += self.scopes.allied(firing.clause, parties)
        date = self.scene.date(firing.clause)
        if firing.clause.verb.perfect and gov is not None and gov.type == "POWER":
            return
        if gov is not None and gov.head in ("partner", "partners") and isinstance(gov.poss, Noun):
            parties += [
                party
                for party in self.resolver.each_party([gov.poss])
                if party.value not in {known.value for known in parties}
            ]
        parties = [party for party in parties if party.how != "inferred"]
        scope, exceptions = self.scopes.scope(firing.clause)
        if (
            gov is not None
            and gov.words & {"national", "nationwide", "electoral", "pre-election"}
            and len(parties) > 1
            and firing.frame.settings.get("formed")
        ):
            self.scene.add("alliance_formed", firing, {"parties": parties, "date": date}, national=True)
            return
        for party in parties:
            if scope is not None and scope.value in ("all", "all_but"):
                self.scene.add(
                    "role",
                    firing,
                    {"party": party, "scope": scope, "except": exceptions},
                    role="government",
                    everywhere=True,
                )
                continue
            self.scene.add("role", firing, {"party": party}, role="government")
        if firing.frame.settings.get("formed") and parties:
            self.scene.add("government_formed", firing, {"parties": parties, "date": date})
        self.supporters(firing)
        if firing.frame.settings.get("formed") and not parties and gov is not None:
            self.formed_without = (gov, firing, date)
        elif (
            self.formed_without is not None
            and not firing.frame.settings.get("formed")
            and gov is self.formed_without[0]
            and parties
        ):
            self.scene.add(
                "government_formed",
                self.formed_without[1],
                {"parties": parties, "date": self.formed_without[2]},
            )

    def support(self, firing: Firing) -> None:
        """Backing counts for a mayor or an administration, not for a challenger."""
        what = firing.first("what")
        if what is not None and what.type in ("PERSON", "PRON", "HUMAN"):
            if what.words & _RIVALS or any(appo.words & _RIVALS for appo in what.appositions):
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
        for party in self.resolver.each_party(firing.roles["party"]):
            if party.how == "inferred":
                continue
            self.scene.add("role", firing, {"party": party}, role="support")

    def supporters(self, firing: Firing) -> None:
        """``with the support of A and B`` beside an act of taking office or forming a government."""
        args = firing.clause.args
        for index, (prep, noun) in enumerate(args):
            if prep not in ("with", "thanks", "to", "through", "by") or noun.head not in _SUPPORT:
                continue
            nouns = [other for link, other in noun.of if isinstance(other, Noun) and link in ("of", "from")]
            if isinstance(noun.poss, Noun):
                nouns.append(noun.poss)
            if index + 1 < len(args) and args[index + 1][0] == "from":
                nouns.append(args[index + 1][1])
            for other in list(nouns):
                if isinstance(other.poss, Noun) and other.type == "ELECTION":
                    nouns.append(other.poss)
            for party in self.resolver.each_party(
                [
                    other
                    for other in nouns
                    if other.type in ("PARTY", "LIST", "LISTWORD", "PARTYWORD", "HUMAN")
                ]
            ):
                self.scene.add("role", firing, {"party": party}, role="support")

    def oppose(self, firing: Firing) -> None:
        for party in self.resolver.each_party(firing.roles["party"]):
            if party.how == "inferred":
                continue
            self.scene.add("role", firing, {"party": party}, role="opposition")
