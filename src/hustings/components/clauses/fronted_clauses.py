"""Main clauses behind a fronted one whose subject an aside follows: ``After A left, X, a vet, resigned``."""

from __future__ import annotations

from hustings.components.chunks import Verb
from hustings.components.clauses.scan import Level, Scan

_COORDINATORS = frozenset(("C", "KC"))


def is_fronted(scan: Scan) -> bool:
    """Whether a clause that opens now stands before its main clause: nothing waits for a verb as yet."""
    level = scan.level
    return scan.boundary in _COORDINATORS or (level.main is None and not level.bare)


def begin_main(scan: Scan) -> None:
    """Takes the phrase behind a fronted clause and its comma for a subject, which waits for its verb."""
    level = scan.level
    if not level.fronted or level.main is None or scan.boundary != "K" or not scan.window:
        return
    scan.levels.pop()
    _await_verb(scan, scan.level)
    scan.current = None


def begin_main_before_verb(scan: Scan, i: int) -> None:
    """``After A left, the vote in Ada was moved``, ``X on 3 May resigned``: the same without commas."""
    verb = scan.at(i + 1)
    if isinstance(verb, Verb) and verb.form in ("fin", "ed"):
        begin_main(scan)


def _await_verb(scan: Scan, level: Level) -> None:
    """Lets the last phrase wait, as the first subject of its level or as one of a coordinated clause."""
    if level.main is None:
        level.bare += scan.window[-1:]
    else:
        level.pending = scan.window[-1:]
