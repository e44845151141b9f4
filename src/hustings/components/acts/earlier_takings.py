"""Elections of a mayor told after the end: ``X died in May. Voters had given her a third term``."""

from __future__ import annotations

from hustings.components.acts.model import Act
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.offices import MAYOR
from hustings.components.reference.discourse import Person


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
    leaving = left.get((person.name, MAYOR))
    if person.left != MAYOR or leaving is None or manner == "returned":
        return False
    day, looks_back = leaving.filler("date"), clause.verb.pluperfect
    if date is not None and day is not None:
        return date.value < day.value[: len(date.value)] or (looks_back and date.value < day.value)
    return clause.verb.form == "fin" and looks_back
