"""Where quotations open and close: what stands in one is said, not told."""

from __future__ import annotations

from hustings.components.chunks import Mark, Verb
from hustings.components.clause_scan import Scan

_ONLY_CLOSING = ("”", "»")


def quotation_mark(scan: Scan, i: int, mark: Mark) -> None:
    """Opens or closes a quotation at a mark; a quoted name or phrase (``the "Ada First" list``) is none."""
    if scan.quoted or scan.name_quoted:
        scan.quoted = scan.name_quoted = False
    elif mark.word not in _ONLY_CLOSING:  # else it ends what an earlier sentence began
        scan.quoted = _has_verb(scan, i)
        scan.name_quoted = not scan.quoted and _is_closed(scan, i)


def _has_verb(scan: Scan, i: int) -> bool:
    """Whether a quotation with a verb opens here."""
    for chunk in scan.chunks[i + 1 :]:
        if isinstance(chunk, Verb):
            return True
        if isinstance(chunk, Mark) and chunk.kind == "Q":
            return False
    return False


def _is_closed(scan: Scan, i: int) -> bool:
    return any(isinstance(chunk, Mark) and chunk.kind == "Q" for chunk in scan.chunks[i + 1 :])
