"""Dates and votes that commas set off between a verb and what belongs to it."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun, Verb

_INTERRUPTING = ("D", "W")


def without_interruptions(chunks: list[Chunk]) -> list[Chunk]:
    """``elected, on 3 May, X mayor``, ``elected, by 12 votes to 3, X``: the commas close no clause.

    Args:
        chunks: The sentence's chunks, before anything is attached.
    """
    commas: set[int] = set()
    for at, chunk in enumerate(chunks):
        if isinstance(chunk, Verb) and at + 1 < len(chunks) and chunks[at + 1].kind == "K":
            closing = _closing(chunks, at + 2)
            if closing and _goes_on(chunks, closing + 1):
                commas |= {at + 1, closing}
    return [chunk for at, chunk in enumerate(chunks) if at not in commas] if commas else chunks


def _closing(chunks: list[Chunk], at: int) -> int:
    """Where the comma stands that closes a date or a vote which begins at ``at``; 0 if there is none."""
    if at < len(chunks) and chunks[at].kind == "P":
        at += 1
    told = at + 1 < len(chunks) and chunks[at].kind in _INTERRUPTING
    return at + 1 if told and chunks[at + 1].kind == "K" else 0


def _goes_on(chunks: list[Chunk], at: int) -> bool:
    """Whether a phrase follows that is no subject of a verb of its own."""
    if at >= len(chunks) or not isinstance(chunks[at], Noun):
        return False
    for chunk in chunks[at + 1 :]:
        if isinstance(chunk, Verb):
            return False
        if isinstance(chunk, Mark) and chunk.kind in ("K", ";", ".", "C", "R", "S"):
            return True
    return True
