"""Adverbs between commas inside a verb group: ``did not, however, win``."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.components.mentions.words import ADV, AUX, COMMA, FLOATING, LY, NEG, Word

# Adverbs of several words: ``had in the meantime formed``.
IDIOMS = frozenset(
    (
        *(("in", "the", "meantime"), ("in", "the", "end"), ("in", "turn"), ("in", "fact"), ("by", "then")),
        *(
            ("at", "last"),
            ("of", "course"),
            ("by", "now"),
            ("for", "once"),
            ("once", "again"),
            ("once", "more"),
        ),
    )
)

_FIRST, _SECOND = (frozenset(idiom[at] for idiom in IDIOMS) for at in (0, 1))


def idiom_at(words: Sequence[Word], i: int) -> int:
    """How many words an adverb of several words has that begins at a token; 0 if none does."""
    if i >= len(words) or words[i].lower not in _FIRST:
        return 0
    lowers = tuple(word.lower for word in words[i : i + 3])
    return next((length for length in (3, 2) if lowers[:length] in IDIOMS), 0)


def idiom_before_name(words: Sequence[Word], i: int, end: int) -> int:
    """How many words ``in the end`` has right before a name: no phrase of its own with the name."""
    if i + 1 >= end or words[i].lower not in _FIRST or words[i + 1].lower not in _SECOND:
        return 0
    length = idiom_at(words, i)
    behind = i + length
    return length if length and behind < end and words[behind].text[:1].isupper() else 0


def aside_at(words: Sequence[Word], i: int, end: int) -> int:
    """How many tokens an adverb between commas has that begins with a comma; 0 if none does."""
    length = idiom_at(words, i + 1) or int(i + 1 < end and _is_adverb(words[i + 1]))
    behind = i + 1 + length
    return length + 2 if length and behind < end and words[behind].flags & COMMA else 0


def before_aside(words: Sequence[Word], i: int) -> int:
    """Where the auxiliary or ``not`` stands before an adverb between commas that ends before a token.

    Answers the place right before the token if no such adverb stands there.
    """
    for length in (3, 4, 5):
        start = i - length
        if start > 0 and words[start].flags & COMMA and aside_at(words, start, i) == length:
            return start - 1 if words[start - 1].flags & (AUX | NEG) else i - 1
    return i - 1


def _is_adverb(word: Word) -> bool:
    return bool(word.flags & (ADV | LY)) or word.lower in FLOATING
