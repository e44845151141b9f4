"""Drops the denied half of a contrast: ``led not by A but by B``, ``It was A, not B, whom they chose``."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun, Verb

# How far the half that holds is looked for behind ``not``.
_REACH = 16


def without_denied(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a sentence without what a contrast only denies; the list itself if nothing is."""
    chunks = _without_asides(chunks)
    at = next((i for i, chunk in enumerate(chunks) if isinstance(chunk, Mark) and chunk.word == "not"), -1)
    while at >= 0:
        first, last = _denied(chunks, at)
        if last > first:
            chunks = [*chunks[:first], *chunks[last:]]
        start = first if last > first else at + 1
        at = next((i for i in range(start, len(chunks)) if _word(chunks[i]) == "not"), -1)
    return chunks


def _without_asides(chunks: list[Chunk]) -> list[Chunk]:
    """``comprised, among others, A and B``: the aside between commas cuts a verb off its object."""
    for at in range(len(chunks) - 3):
        noun = chunks[at + 2]
        others = isinstance(noun, Noun) and noun.head in ("others", "them")
        between = _kind(chunks[at]) == "K" and _kind(chunks[at + 3]) == "K"
        if others and between and _word(chunks[at + 1]) == "among":
            return [*chunks[:at], *chunks[at + 4 :]]
    return chunks


def _word(chunk: Chunk) -> str:
    return chunk.word if isinstance(chunk, Mark) else ""


def _denied(chunks: list[Chunk], at: int) -> tuple[int, int]:
    """First and behind last of what the ``not`` at an index denies together with what holds instead."""
    if at + 1 >= len(chunks):
        return at, at
    opener = chunks[at + 1]
    if isinstance(opener, Mark) and opener.kind == "P":
        return at, _behind_but(chunks, at, opener.word)
    if not isinstance(opener, Noun):
        return at, at
    behind = chunks[at + 2] if at + 2 < len(chunks) else None
    aside = at > 0 and _kind(chunks[at - 1]) in ("K", "-")
    if aside and (behind is None or _kind(behind) in ("K", "-", ".")):
        return at - 1, at + 2
    if at > 0 and _word(chunks[at - 1]) == "and" and opener.type in ("PERSON", "PARTY"):
        first = at - 2 if _kind(chunks[at - 2]) in ("K", "-") else at - 1  # ``It was A, and not B, whom``
        return first, at + 2
    return at, _behind_but(chunks, at, "")


def _behind_but(chunks: list[Chunk], at: int, prep: str) -> int:
    """Behind the ``but`` that holds the same preposition (or a phrase) against what is denied; 0 if none."""
    for i in range(at + 2, min(len(chunks) - 1, at + _REACH)):
        if _kind(chunks[i]) in (".", ";"):
            return 0
        if _word(chunks[i]) != "but":
            continue
        following = chunks[i + 1]
        if prep:
            return i + 1 if _word(following) == prep else 0
        return i + 1 if isinstance(following, Noun) and not _starts_clause(chunks, i + 1) else 0
    return 0


def _starts_clause(chunks: list[Chunk], at: int) -> bool:
    return at + 1 < len(chunks) and isinstance(chunks[at + 1], Verb) and at > 1 and _has_verb(chunks[:at])


def _has_verb(chunks: list[Chunk]) -> bool:
    return any(isinstance(chunk, Verb) for chunk in chunks)


def _kind(chunk: Chunk) -> str:
    return chunk.kind
