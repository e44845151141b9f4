"""Where quotations open and close: what stands in one is said, not told."""

from __future__ import annotations

from hustings.components.chunks import Mark, Verb
from hustings.components.clauses.scan import Scan

_ONLY_CLOSING = ("”", "»")
# Longer paragraphs, in characters, are not searched for marks.
_LONGEST = 5_000


def goes_on_quoted(text: str, first: int) -> bool:
    """Whether a sentence goes on with a quotation: ``"We lost. It was a shame," said X, who was elected``.

    Args:
        text: The section's text.
        first: The sentence's first character.
    """
    start = text.rfind("\n", max(0, first - _LONGEST), first) + 1
    if not start and first > _LONGEST:
        return False
    if text.count('"', start, first) % 2:
        return text.find('"', first, _end_of_paragraph(text, first)) >= 0
    return text.count("“", start, first) > text.count("”", start, first) and "„" not in text[start:first]


def _end_of_paragraph(text: str, first: int) -> int:
    end = text.find("\n", first, first + _LONGEST)
    return end if end >= 0 else first + _LONGEST


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
