"""Concessions without a verb: ``X, though no member of the party, was elected``."""

from __future__ import annotations

from hustings.components.chunks import Verb
from hustings.components.clauses.scan import Scan

_CONCEDING = frozenset(("though", "although", "albeit", "if", "while"))


def behind_concession(scan: Scan, i: int) -> bool:
    """Whether the comma at ``i`` ends a concession, behind which its subject's verb follows."""
    return _is_concession(scan) and bool(scan.levels[-2].bare) and _is_finite_at(scan, i + 1)


def closes_concession(scan: Scan, i: int) -> bool:
    """``won, though without a majority, and governs``: whether a concession without a verb ends here."""
    comma = scan.at(i - 1)
    return _is_concession(scan) and comma is not None and comma.kind == "K" and _is_finite_at(scan, i + 1)


def _is_concession(scan: Scan) -> bool:
    """Whether a clause of conceding is open behind a comma that has no verb as yet."""
    level = scan.level
    without_verb = level.main is None and level.kind == "sub" and level.apart
    return without_verb and level.word in _CONCEDING and len(scan.levels) > 1


def _is_finite_at(scan: Scan, i: int) -> bool:
    chunk = scan.at(i)
    return isinstance(chunk, Verb) and chunk.form in ("fin", "ed")
