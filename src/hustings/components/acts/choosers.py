"""Who chose a mayor, and when: a newly elected assembly, or voters between two elections."""

from __future__ import annotations

from hustings.components.arguments import Firing
from hustings.components.contest_tests import is_by_election


def between_elections(firing: Firing) -> bool:
    """Whether it happened in a by-election, so between two regular elections."""
    clauses = [firing.clause, *([firing.clause.coordinated] if firing.clause.coordinated else [])]
    nouns = [noun for one in clauses for prep, noun in one.args if prep in ("in", "at", "after")]
    nouns += firing.roles.get("by", [])  # ``The by-election brought X to the town hall``
    return any(is_by_election(noun) for noun in (*nouns, *firing.roles.get("contest", ())))


def by_new_assembly(firing: Firing) -> bool:
    """``the newly elected assembly chose X``: a mayor after the election, whoever was mayor before."""
    clause = firing.clause
    governor = clause.governor.subjects if clause.governor is not None else []
    choosers = (*firing.roles.get("by", []), *clause.subjects, *governor)
    return any(noun.type in ("ASSEMBLY", "COUNCIL") and noun.words & {"newly", "new"} for noun in choosers)
