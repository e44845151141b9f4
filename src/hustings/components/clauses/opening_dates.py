"""Whether a date or a vote behind a comma belongs to the clause before it or to the one to come."""

from __future__ import annotations

from hustings.components.chunks import Mark, Verb
from hustings.components.clauses.scan import Scan

# How far the verb of a clause is looked for that a date opens.
_REACH = 9
_REPEATING = frozenset(("again", "once", "anew"))


def opens_clause(scan: Scan, i: int) -> bool:
    """Whether a date behind a comma belongs to the clause behind it: ``…, and on 5 May X was chosen``."""
    if scan.behind_verb not in ("K", "C", "KC", ";", "S", "R"):
        return False
    if scan.window and "C" not in scan.behind_verb:
        return False
    if _ends_row(scan, i) or _stands_in_participle(scan, i):
        return False
    for chunk in scan.chunks[i + 1 : i + 1 + _REACH]:
        if isinstance(chunk, Verb):
            return chunk.form in ("fin", "ed")
        if isinstance(chunk, Mark) and chunk.kind in (".", ";", "S", "R", "C"):
            return False
    return False


def _ends_row(scan: Scan, i: int) -> bool:
    """Whether a date ends a row that a comma closes: ``Re-elected in 2008 and 2012, she``.

    ``, elected in 2008 and again in 2012,`` is such a row too.
    """
    behind = getattr(scan.at(i + 1), "kind", "")
    in_participle = scan.current is not None and scan.current.link == "part"
    if behind != "K" and not (behind == "P" and in_participle):  # ``elected in 2008 and 2012 on the list``
        return False
    before = i - 1
    if scan.adverbs & _REPEATING or scan.level.main is None:
        while getattr(scan.at(before), "kind", "") in ("P", "A"):
            before -= 1
    return [getattr(scan.at(j), "kind", "") for j in (before - 1, before)] == ["D", "C"]


def _stands_in_participle(scan: Scan, i: int) -> bool:
    """``Chosen in the first round, on 5 May, as a Radical, X``: a participle's own date between commas."""
    clause, behind = scan.current, scan.at(i + 2)
    if clause is None or clause.link != "part" or clause.dates or scan.level.main is not None:
        return False
    closed = getattr(scan.at(i + 1), "kind", "") == "K" and scan.behind_verb == "K"
    return closed and isinstance(behind, Mark) and behind.kind == "P"
