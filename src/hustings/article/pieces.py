"""Cuts what is too long for one doc at paragraph borders, else where a line, a sentence or a word ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from hustings.article.layout import Span, trimmed
from hustings.article.model import ArticleSection

# A doc's memory is some hundred times its text, so a book in one section must not become one doc.
LONGEST = 100_000
# Where a paragraph that is itself too long may be cut, best first, each with what stays before the cut.
_BORDERS = ("\n", ". ", " ")


class Piece(NamedTuple):
    """A part of a section, all of it as a rule: ``text[start:end]``, trimmed."""

    section: ArticleSection
    start: int
    end: int


def pieces_of(text: str, section: ArticleSection, longest: int = LONGEST) -> Iterator[Piece]:
    """The section in pieces of at most ``longest`` characters; nothing but white space is left out.

    A digest is cut at its paragraphs in any case, since no story may borrow from the one before it.

    Args:
        text: The article's text.
        section: The section, one piece if it is short enough.
        longest: How many characters a piece may have.
    """
    borders = [block.end for block in section.blocks[:-1]] if section.digest else []
    for start, end in pairwise([section.start, *borders, section.end]):
        for piece in _short(text, Span(start, end), section, longest):
            yield Piece(section, *piece)


def _short(text: str, part: Span, section: ArticleSection, longest: int) -> Iterator[Span]:
    """A part of a section in pieces of at most ``longest`` characters."""
    start, end = part
    ends = [block.end for block in section.blocks] if end - start > longest else []
    while end - start > longest:
        cut = _cut(text, start, start + longest, ends)
        piece = trimmed(text, start, cut)
        if piece.start < piece.end:
            yield piece
        start = cut
    yield trimmed(text, start, end)


def _cut(text: str, start: int, limit: int, ends: list[int]) -> int:
    """The last border in ``text[start:limit]``: behind a paragraph, a line, a sentence, a word, or none."""
    place = bisect_right(ends, limit) - 1
    if place >= 0 and ends[place] > start:
        return ends[place]
    for border in _BORDERS:
        found = text.rfind(border, start + (limit - start) // 2, limit)
        if found >= 0:
            return found + len(border)
    return limit


def batches(pieces: Iterable[Piece], longest: int = LONGEST) -> Iterator[list[Piece]]:
    """Runs of pieces with at most ``longest`` characters together, so that their docs can live at once."""
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        if batch and size + piece.end - piece.start > longest:
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += piece.end - piece.start
    if batch:
        yield batch


def whole(section: ArticleSection) -> Piece:
    """The section as one piece, however long."""
    return Piece(section, *Span(section.start, section.end))
