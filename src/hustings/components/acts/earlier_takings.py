"""What the pluperfect tells of somebody who is gone: ``X died in May. Voters had given her a third term``."""

from __future__ import annotations

from hustings.components.acts.model import Act
from hustings.components.clauses import Clause
from hustings.components.offices import MAYOR
from hustings.components.reference import Filler, Person

_BACK = ("returned",)


def is_before_leaving(
    clause: Clause, person: Person, date: Filler | None, manner: str, left: dict[tuple[str, str], Act]
) -> bool:
    """Whether a taking of the mayor's office came before the leaving that was told already.

    Args:
        clause: What tells of the taking.
        person: Who took the office.
        date: When, if that is told.
        manner: How.
        left: The last leavings, by person and office.
    """
    verb = clause.verb
    if person.left != MAYOR or manner in _BACK or not (verb.perfect and verb.past and verb.form == "fin"):
        return False
    leaving = left.get((person.name, MAYOR))
    day = leaving.filler("date") if leaving is not None else None
    return leaving is not None and (date is None or day is None or date.value < day.value)
