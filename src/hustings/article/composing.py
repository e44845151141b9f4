"""Joins letters with the marks that stand behind them, as gazetteers write them, and finds the way back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# A letter with the combining marks behind it: those of Unicode's blocks for them.
_LETTER_AND_MARKS = re.compile(r"[^\W\d_][\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0]+")


@dataclass(frozen=True, slots=True)
class Composition:
    """A text whose letters and marks are joined, beside the text as it is printed.

    Attributes:
        text: The joined text, in Unicode's normalization form C as far as letters with marks go.
        printed: The text as it was given.
        ends: Behind which offsets of ``text`` something was joined, ascending.
        shifts: How much further on the printed text is behind each of them.
    """

    text: str
    printed: str
    ends: tuple[int, ...]
    shifts: tuple[int, ...]

    def printed_offset(self, offset: int) -> int:
        """The offset in ``printed`` for one in ``text``."""
        at = bisect_right(self.ends, offset)
        return offset + (self.shifts[at - 1] if at else 0)


def compose(text: str) -> Composition | None:
    """Joins letters with their marks (``c`` and a caron to ``č``); None where there is nothing to join.

    Source: Unicode Standard Annex #15, normalization form C.
    """
    if unicodedata.is_normalized("NFC", text):
        return None
    pieces: list[str] = []
    ends: list[int] = []
    shifts: list[int] = []
    taken = length = 0
    for found in _LETTER_AND_MARKS.finditer(text):
        joined = unicodedata.normalize("NFC", found[0])
        if len(joined) == len(found[0]):
            continue
        pieces += (text[taken : found.start()], joined)
        length += found.start() - taken + len(joined)
        taken = found.end()
        ends.append(length)
        shifts.append(taken - length)
    if not ends:
        return None
    return Composition("".join((*pieces, text[taken:])), text, tuple(ends), tuple(shifts))
