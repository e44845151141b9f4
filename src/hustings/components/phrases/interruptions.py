"""What commas set off: dates, votes and candidacies between a verb and its object, ages behind names."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.chunks import Chunk, Mark, Noun, Verb

_INTERRUPTING = ("D", "W")
_AGE_DIGITS = 2
_OUT_AND_IN = ("vote", "X", "out", "and", "Y", "in")


def without_interruptions(chunks: list[Chunk]) -> list[Chunk]:
    """``elected, on 3 May, X mayor``, ``elected, by 12 votes to 3, X``: the commas close no clause.

    Args:
        chunks: The sentence's chunks, before anything is attached.
    """
    commas: set[int] = set()
    for at, chunk in enumerate(chunks):
        if isinstance(chunk, Verb) and at + 1 < len(chunks) and chunks[at + 1].kind == "K":
            closing = _closing(chunks, at + 2) or _closing_of_role(chunks, at + 2)
            if closing and _goes_on(chunks, closing + 1):
                commas |= {at + 1, closing}
    return [chunk for at, chunk in enumerate(chunks) if at not in commas] if commas else chunks


def without_ages(chunks: list[Chunk]) -> list[Chunk]:
    """``Ana Ilić, 52, who led the town``: the age between commas describes nobody else.

    Args:
        chunks: The sentence's chunks, before anything is attached.
    """
    gone: set[int] = set()
    for at in range(2, len(chunks) - 1):
        if chunks[at - 1].kind == "K" and chunks[at + 1].kind == "K" and _is_age(chunks[at], chunks[at - 2]):
            gone |= {at - 1, at}
            if at + 2 < len(chunks) and isinstance(chunks[at + 2], Verb):
                gone.add(at + 1)
    return [chunk for at, chunk in enumerate(chunks) if at not in gone] if gone else chunks


def with_votes_in(chunks: list[Chunk]) -> list[Chunk]:
    """``voted X out and Y in as mayor``: the verb stands before each of the two.

    Args:
        chunks: The sentence's chunks, before anything is attached.
    """
    for at in range(len(chunks) - len(_OUT_AND_IN) + 1):
        verb, old, out, joint, new, into = chunks[at : at + len(_OUT_AND_IN)]
        if not isinstance(verb, Verb) or "vote" not in verb.lemmas or verb.passive:
            continue
        people = isinstance(old, Noun) and isinstance(new, Noun)
        if people and [getattr(one, "word", "") for one in (out, joint, into)] == ["out", "and", "in"]:
            again = replace(verb, start=joint.end, end=joint.end)
            return [*chunks[: at + 4], again, *chunks[at + 4 :]]
    return chunks


def _is_age(chunk: Chunk, before: Chunk) -> bool:
    """A bare number behind a name."""
    named = isinstance(before, Noun) and before.type == "PERSON"
    return named and isinstance(chunk, Noun) and chunk.head.isdigit() and len(chunk.head) == _AGE_DIGITS


def _closing(chunks: list[Chunk], at: int) -> int:
    """Where the comma stands that closes a date or a vote which begins at ``at``; 0 if there is none."""
    if at < len(chunks) and chunks[at].kind == "P":
        at += 1
    told = at + 1 < len(chunks) and chunks[at].kind in _INTERRUPTING
    return at + 1 if told and chunks[at + 1].kind == "K" else 0


def _closing_of_role(chunks: list[Chunk], at: int) -> int:
    """``elected, as the party's candidate, mayor``: the comma behind what somebody stood as."""
    first = chunks[at] if at < len(chunks) else None
    if not isinstance(first, Mark) or first.kind != "P" or first.word != "as":
        return 0
    at += 1
    while at + 1 < len(chunks) and isinstance(chunks[at], Noun):
        behind = chunks[at + 1]
        if behind.kind == "K":
            office = chunks[at + 2] if at + 2 < len(chunks) else None
            return at + 1 if isinstance(office, Noun) and office.type == "OFFICE" else 0
        at += 2 if behind.kind == "P" else len(chunks)
    return 0


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
