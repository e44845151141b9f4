"""What is left of a party stands for it: ``What remained of the Radicals went into opposition``."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun, Verb

_REMAINING = frozenset(("remain", "leave", "survive"))
_REMAINDERS = frozenset(("rest", "remains", "remnants", "remnant", "remainder", "rump"))
_PARTIES = ("PARTY", "LIST")


def without_remainders(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with a party's name alone where ``what is left of`` or ``the rest of`` stands before it."""
    kept: list[Chunk] = []
    for chunk in chunks:
        if isinstance(chunk, Noun) and chunk.type in _PARTIES and _is_of(kept[-1:]):
            del kept[len(kept) - _length_of_remainder(kept) :]
        kept.append(chunk)
    return kept


def _is_of(last: list[Chunk]) -> bool:
    return bool(last) and isinstance(last[0], Mark) and last[0].word == "of"


def _length_of_remainder(before: list[Chunk]) -> int:
    """How many chunks up to ``of`` say that the party behind them is only what is left; 0 if none do."""
    opening = before[-3:-1]
    if not opening:
        return 0
    last = opening[-1]
    if isinstance(last, Noun):
        return 2 if last.head in _REMAINDERS and last.det == "the" else 0
    what = opening[0]
    free = isinstance(what, Mark) and what.word == "what"
    return 3 if free and isinstance(last, Verb) and not _REMAINING.isdisjoint(last.lemmas) else 0
