"""Lines, headings and the spans between them: where everything stands, before anybody asks what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

BYTE_ORDER_MARK = "\ufeff"
# A longer line between equals signs is a rule or a formula; the limit also keeps heading paths of a size.
LONGEST_HEADING = 300

LINE = re.compile(r"[^\r\n]+")
MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")


class Span(NamedTuple):
    """A half-open range of string indices."""

    start: int
    end: int


class Heading(NamedTuple):
    """A heading's words, the line that they stand on, and the depth as marked."""

    start: int
    end: int
    line: Span
    level: int


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without the white space at both ends; an empty span at ``start`` if there is nothing else."""
    piece = text[start:end]
    visible = piece.strip()
    if not visible:
        return Span(start, start)
    first = start + len(piece) - len(piece.lstrip())
    return Span(first, first + len(visible))


def lines(text: str, start: int, end: int) -> Iterator[Span]:
    r"""The visible lines between two offsets, trimmed; ``\n``, ``\r\n`` and ``\r`` end a line."""
    for line in _printed_lines(text, start, end):
        if text[line.start].isspace() or text[line.end - 1].isspace():
            line = trimmed(text, *line)  # noqa: PLW2901
        if line.start < line.end:
            yield line


def _printed_lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines that are not empty; without carriage returns found plainly, which costs a third."""
    if text.find("\r", start, end) >= 0:
        yield from (Span(*match.span()) for match in LINE.finditer(text, start, end))
        return
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if start < stop:
            yield Span(start, stop)
        start = stop + 1


def adjacent(text: str, above: Span, below: Span) -> bool:
    """Whether no blank line stands between two lines."""
    between = text[above.end : below.start]
    return between.count("\n") + between.count("\r") - between.count("\r\n") == 1


def text_start(text: str) -> int:
    """Where the text starts behind a byte order mark."""
    return len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0


def find_headings(text: str) -> list[Heading]:
    """All headings in order: wiki style (``== Results ==``), or Markdown (``## Results``) if none is."""
    all_lines = list(lines(text, text_start(text), len(text)))
    wiki = [heading for line in all_lines if (heading := _wiki_heading(text, line))]
    return wiki or [heading for line in all_lines if (heading := _markdown_heading(text, line))]


def _wiki_heading(text: str, line: Span) -> Heading | None:
    if text[line.start] != "=" or text[line.end - 1] != "=":
        return None
    marked = text[line.start : line.end]
    opening = len(marked) - len(marked.lstrip("="))
    closing = len(marked) - len(marked.rstrip("="))
    if opening == len(marked):
        return None
    return _heading(text, line, (opening, closing), min(opening, closing))


def _markdown_heading(text: str, line: Span) -> Heading | None:
    match = MARKDOWN_HEADING.match(text, line.start, line.end)
    if match is None:
        return None
    marked = text[line.start : line.end]
    bare = marked.rstrip("#")
    closing = len(marked) - len(bare) if bare[-1:].isspace() else 0
    return _heading(text, line, (match.end() - line.start, closing), len(match[1]))


def _heading(text: str, line: Span, marks: tuple[int, int], level: int) -> Heading | None:
    words = trimmed(text, line.start + marks[0], line.end - marks[1])
    if not 0 < words.end - words.start <= LONGEST_HEADING:
        return None
    return Heading(words.start, words.end, line, level)
