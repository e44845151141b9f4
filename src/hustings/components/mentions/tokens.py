"""Tokens as the grammar sees them: words of the lexicon, and the mention over each token."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hustings.components.mentions.words import Word


@dataclass(slots=True)
class Mention:
    """A mention over tokens ``start`` to ``end`` (half open).

    Attributes:
        start: First token.
        end: Behind the last token.
        label: PERSON, PARTY, LIST, OFFICE, ASSEMBLY, DATE … as the pipeline's data has them.
        id: The canonical id, or the name as printed.
        first: First character in the doc's text.
        last: Behind the last character.
        value: What a date or a vote says.
    """

    start: int
    end: int
    label: str
    id: str
    first: int
    last: int
    value: Any = None


@dataclass(slots=True)
class Tokens:
    """One sentence range of a doc for the grammar.

    Attributes:
        words: The lexicon's words, one a token.
        cover: For each token the mention over it, or None.
        verb: For each token whether it is read as a verb here.
        offsets: For each token its first character in the doc.
        ends: For each token the character behind it.
    """

    words: list[Word]
    cover: list[Mention | None]
    offsets: list[int]
    ends: list[int]
    verb: list[bool] = field(default_factory=list)
    text: str = ""
