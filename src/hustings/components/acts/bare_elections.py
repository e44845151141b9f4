"""Whether somebody who is said to be elected, and no more, was elected mayor."""

from __future__ import annotations

from hustings.components.acts.awaited_offices import AwaitedOffices
from hustings.components.acts.earlier_takings import is_before_leaving
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.taking import Taking
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.nouns.offices import MAYOR, OfficeReading
from hustings.components.reference.discourse import Person

SEATS = frozenset(("COUNCIL", "ASSEMBLY", "SEAT", "LIST", "LISTWORD", "OFFICE", "POST", "POSITION", "HUMAN"))
_AIMS = frozenset(("to", "into", "as", "on", "onto", "from", "for"))


class BareElections(Topic):
    """What is meant by ``X was elected on 5 May``, ``X was sworn in``."""

    def __init__(self, scene: Scene, taking: Taking) -> None:
        super().__init__(scene)
        self.meant = taking.meant
        self.awaited = AwaitedOffices(scene)

    def is_the_mayors(self, firing: Firing, person: Person) -> bool:
        """Whether the sentence, or what was told right before, can mean no other office."""
        told = self._tells_of_mayor(firing, person) or self._fills_gap(firing, person)
        return told or self._is_sworn_in(firing) or self._made_mayor_once(firing, person)

    def sought(self, clause: Clause) -> OfficeReading | None:
        """The office that somebody stood for, or that was to be filled, before a clause of electing."""
        return self.meant.sought(clause.verb.start) or self.awaited.awaited(clause)

    def is_mayors_election(self, firing: Firing, person: Person) -> bool:
        """``X was elected on 5 May``, right after mayors were spoken of."""
        named = firing.first("who")
        recent = self.discourse.sentence - self.scene.mayors_told <= 1
        vacant = self._is_vacant()
        # ``The assembly then chose X``: in the mayor's stead
        follows = vacant and _by_assembly(firing.clause)
        called = vacant and self._are_elections_held(firing.clause)
        recent = recent or follows or called or (vacant and bool(firing.clause.votes))
        somewhere = follows or bool(self.discourse.place)
        told = recent and somewhere and named is not None and named.type == "PERSON"
        clause = firing.clause
        stated = clause.link in ("main", "coord") or self._is_declared(clause)
        dated = stated and bool(clause.dates or clause.votes or follows or called)
        aimed = any(prep in ("to", "into", "as") for prep, _ in clause.args)  # ``elected X to the board``
        seats = aimed or any(noun.type in SEATS for _, noun in clause.args)
        seats = seats or any(
            other.governor is clause and other.link.startswith("inf") and not other.verb.passive
            for other in self.scene.clauses
            if other.verb.start > clause.verb.start  # not ``To replace X, they elected Y``
        )
        return told and dated and not seats and not person.offices and person.left is None

    def _is_sworn_in(self, firing: Firing) -> bool:
        """``The mayor died. Her deputy, X, was sworn in``: in her place."""
        aimed = any(prep in ("to", "into", "as", "on", "onto") for prep, _ in firing.clause.args)
        return "swear" in firing.clause.verb.lemmas and not aimed and self.meant.is_vacated()

    def _is_vacant(self) -> bool:
        """Whether the mayor told of last has gone and nobody has followed."""
        gone, taken = self.discourse.former_mayor, self.scene.last_taken
        if gone is None or gone.left != MAYOR:
            return False
        return taken is None or taken.says("person", gone.name)

    def _are_elections_held(self, clause: Clause) -> bool:
        """``New elections were held, and X was elected``."""
        before = (other for other in self.scene.clauses if other.verb.end < clause.verb.start)
        return any(noun.type == "ELECTION" for other in before for noun in other.subjects[:1])

    def _is_declared(self, clause: Clause) -> bool:
        """``was declared elected``."""
        before = (other for other in self.scene.clauses if other.verb.end == clause.verb.start)
        return clause.link == "part" and any("declare" in other.verb.lemmas for other in before)

    def _tells_of_mayor(self, firing: Firing, person: Person) -> bool:
        """``Mayor X (first elected in 2018) died``, ``Mayor X, who had been elected in 2018``: as mayor."""
        noun, clause = firing.first("who"), firing.clause
        titled = noun is not None and noun.type == "PERSON" and any(mod.id == MAYOR for mod in noun.mods)
        if not titled or not clause.dates or clause.link not in ("part", "rel"):
            return False
        return person.offices in ([], [MAYOR]) and not any(_tells_of_seat(*pair) for pair in clause.args)

    def _made_mayor_once(self, firing: Firing, person: Person) -> bool:
        """``Mayor X died in May. She had first been elected in 2018``: as what she died."""
        clause = firing.clause
        if person.offices or person.left != MAYOR or person.name == self.discourse.protagonist:
            return False
        aimed = any(prep in _AIMS or noun.type in SEATS for prep, noun in clause.args)
        if aimed or clause.after or clause.link not in ("main", "coord"):
            return False
        return is_before_leaving(clause, person, self.scene.date(clause), "", self.scene.left_acts)

    def _fills_gap(self, firing: Firing, person: Person) -> bool:
        """``dismissed mayor X and chose Y``: Y is mayor."""
        noun, clause = firing.first("who"), firing.clause
        gone = any(act.kind == "leave" for act in self.scene.acts)
        named = noun is not None and noun.type == "PERSON" and noun in clause.after and not person.offices
        return (
            gone
            and named
            and clause.link == "coord"
            and not any(noun.type in SEATS for _, noun in clause.args)
        )


def _tells_of_seat(prep: str, noun: Noun) -> bool:
    """``elected from the third place``, ``to the council``; not ``as the candidate of A``."""
    return prep != "as" and (prep in _AIMS or noun.type in SEATS)


def _by_assembly(clause: Clause) -> bool:
    """Whether an assembly chooses: ``the assembly elected X``."""
    by = (noun for prep, noun in clause.args if prep == "by")
    return any(noun.type in ("ASSEMBLY", "COUNCIL") for noun in (*clause.subjects[:1], *by))
