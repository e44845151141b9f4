"""Datelines of reports: ``VRANJE, 17 March 2026 –``, ``MUNCIE, Ind. (AP) —``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hustings.article.layout import Span
from hustings.article.model import Block

_DATELINE = re.compile(
    r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-ZÀ-ÖØ-ÞĀ-Ž .'’-]{2,30}(?:,\s[^\n—–]{1,40})?\s?(?:\([^)\n]{1,40}\)\s?)?"
    r"(?:[—–]|--|-\s)\s*"
)


def dateline_of(text: str, block: Block) -> Span | None:
    """The span of the dateline that a paragraph begins with, its dash included, or None."""
    if not text[block.start : block.start + 2].isupper():  # the usual paragraph costs next to nothing
        return None
    match = _DATELINE.match(text, block.start, block.end)
    return Span(*match.span()) if match else None


def datelines(text: str, blocks: Iterable[Block]) -> Iterator[Span]:
    """The datelines of some paragraphs, in order."""
    for block in blocks:
        found = dateline_of(text, block)
        if found is not None:
            yield found
