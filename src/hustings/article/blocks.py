"""The paragraphs and list items of a section's body."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hustings.article.layout import Span, adjacent, lines
from hustings.article.model import Block

BULLET = re.compile(r"(?:[-•]|\*{1,3}|[0-9]{1,3}\.)\s+(?=\S)")
# What a writer's paragraph ends with; a wrapped line ends anywhere.
SENTENCE_END = tuple('.!?:;”"’)')
WRAPPED_WIDTH = range(45, 101)


def is_hard_wrapped(text: str, bodies: Iterable[Span]) -> bool:
    """Whether lines were broken at a column, so that a blank line, not a newline, ends a paragraph.

    Most lines that another line follows must be about a column wide and stop in the middle of a sentence;
    lines that are longer than any column speak against it.
    """
    inner, wide, open_ended, too_long, total = 0, 0, 0, 0, 0
    for body in bodies:
        previous: Span | None = None
        for line in lines(text, body.start, body.end):
            total += 1
            too_long += line.end - line.start >= WRAPPED_WIDTH.stop
            if previous is not None and adjacent(text, previous, line):
                inner += 1
                wide += previous.end - previous.start in WRAPPED_WIDTH
                open_ended += not text.endswith(SENTENCE_END, previous.start, previous.end)
            previous = line
    return (
        inner >= 3
        and 3 * inner >= total
        and 4 * wide >= 3 * inner
        and 2 * open_ended >= inner
        and 20 * too_long <= total
    )


def find_blocks(text: str, body: Span, *, wrapped: bool) -> tuple[Block, ...]:
    """The body's blocks in order: each visible line is one, or in a hard-wrapped article each run of lines.

    Args:
        text: The article's text.
        body: The body's offsets in it.
        wrapped: Whether a line that follows another without a blank line goes on with its block.
    """
    blocks: list[Block] = []
    previous: Span | None = None
    for line in lines(text, body.start, body.end):
        bullet = BULLET.match(text, line.start, line.end)
        if bullet is None and wrapped and previous is not None and adjacent(text, previous, line):
            blocks[-1] = Block(blocks[-1].start, line.end, blocks[-1].kind)
        else:
            blocks.append(
                Block(bullet.end() if bullet else line.start, line.end, "item" if bullet else "paragraph")
            )
        previous = line
    return tuple(blocks)
