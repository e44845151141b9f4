"""Which term of office begins: ``for a third term``."""

from __future__ import annotations

from hustings.components.acts.scene import Scene
from hustings.components.clauses.arguments import Firing
from hustings.components.fillers import Filler


def numbered_term(scene: Scene, firing: Firing) -> Filler | None:
    """The number of the term that a taking of office tells, if it tells one."""
    if firing.frame.settings.get("term") is False:
        return None  # it is the loser who sought it
    term, office = firing.first("term"), firing.first("office")
    if term is None and office is not None and office.type == "TERM":
        term = office
    if term is None:
        args = firing.clause.args
        term = next((other for prep, other in args if prep in ("for", "to") and other.type == "TERM"), None)
    if term is None or term.ordinal is None:
        return None
    return Filler(str(term.ordinal), (scene.offsets[term.start], term.last))
