"""What a clause tells of a taking of office beside person and office, and between which elections it was."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.components.acts.parliaments import is_of_parliament
from hustings.components.clauses.arguments import Firing
from hustings.components.fillers import Filler
from hustings.components.nouns.contests import is_by_election
from hustings.components.reference.discourse import Person

_ELECTIONS = frozenset(("election", "elections", "polls"))
_LOCAL = frozenset(("local", "municipal", "regular", "general"))


@dataclass(slots=True)
class Circumstances:
    """What a clause tells of a taking of office beside person and office.

    Attributes:
        date: When it was.
        old: Who held the office before.
        manner: ``confirmed``, ``succeeded``, ``returned``, or empty.
        place: Where the office is, if its phrase says so.
    """

    date: Filler | None = None
    old: Person | None = None
    manner: str = ""
    place: Filler | None = None


def between_elections(firing: Firing) -> bool:
    """Whether it happened in a by-election, so between two regular elections."""
    clauses = [firing.clause, *([firing.clause.coordinated] if firing.clause.coordinated else [])]
    nouns = [noun for one in clauses for prep, noun in one.args if prep in ("in", "at", "after")]
    nouns += firing.roles.get("by", [])  # ``The by-election brought X to the town hall``
    return any(is_by_election(noun) for noun in (*nouns, *firing.roles.get("contest", ())))


def by_new_assembly(firing: Firing) -> bool:
    """``the new assembly chose X``, ``after the election X took over``: whoever was mayor before it.

    So is who was elected ``at the local elections``: they were those of all, not called for one office.
    """
    clause = firing.clause
    governor = clause.governor.subjects if clause.governor is not None else []
    choosers = (*firing.roles.get("by", []), *clause.subjects, *governor)
    if any(noun.type in ("ASSEMBLY", "COUNCIL") and noun.words & {"newly", "new"} for noun in choosers):
        return True
    held = (
        noun
        for prep, noun in clause.args
        if (prep in ("after", "following") and noun.head in _ELECTIONS)
        or (prep in ("at", "in") and noun.head == "elections" and not noun.words.isdisjoint(_LOCAL))
    )
    return any(not is_by_election(noun) and not is_of_parliament(noun) for noun in held)
