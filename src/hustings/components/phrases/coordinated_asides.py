"""What commas set off between ``and`` and what it joins: ``the Greens and, to some surprise, the Reds``."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun, Verb

_NAMES = ("PARTY", "LIST", "PERSON", "PLACE")
_ASIDE = ("P", "A", "D", "N")  # what an aside may be made of: ``from May on``, ``more surprisingly``
_LONGEST = 5  # chunks between the commas
_BREAKS = ("K", ";", ".", "C", "R", "S")


def without_asides(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a sentence without what stands in commas behind an ``and`` that joins two names.

    Args:
        chunks: The sentence's chunks, before anything is attached.
    """
    gone: set[int] = set()
    for at in range(1, len(chunks) - 3):
        joint = chunks[at]
        if isinstance(joint, Mark) and (joint.kind, joint.word, chunks[at + 1].kind) == ("C", "and", "K"):
            closing = _closing(chunks, at + 2)
            if closing and _joins_names(chunks, at, closing + 1):
                gone |= set(range(at + 1, closing + 1))
    return [chunk for at, chunk in enumerate(chunks) if at not in gone] if gone else chunks


def _closing(chunks: list[Chunk], at: int) -> int:
    """Where the comma stands that closes an aside which begins at ``at``; 0 if none does."""
    for end in range(at, min(at + _LONGEST + 1, len(chunks) - 1)):
        chunk = chunks[end]
        if chunk.kind == "K":
            return end if end > at else 0
        if chunk.kind == "D" and not _says_since_when(chunks[end - 1]):
            return 0  # ``and, in May 2021, B``: another act
        if chunk.kind not in _ASIDE or (isinstance(chunk, Noun) and chunk.type in _NAMES):
            return 0
    return 0


def _says_since_when(chunk: Chunk) -> bool:
    return isinstance(chunk, Mark) and chunk.word in ("from", "since", "until")


def _joins_names(chunks: list[Chunk], joint: int, behind: int) -> bool:
    """Whether two names of one kind are joined: both before the verb, or both behind it."""
    first = chunks[joint - 1]
    if first.kind == "K" and joint > 1:
        first = chunks[joint - 2]
    second = chunks[behind]
    if not (isinstance(first, Noun) and isinstance(second, Noun)):
        return False
    if first.type != second.type or first.type not in _NAMES:
        return False
    return not any(isinstance(chunk, Verb) for chunk in chunks[:joint]) or _ends_clause(chunks, behind + 1)


def _ends_clause(chunks: list[Chunk], at: int) -> bool:
    """Whether no verb follows to which the second name would be the subject."""
    for chunk in chunks[at:]:
        if isinstance(chunk, Verb):
            return False
        if chunk.kind in _BREAKS:
            return True
    return True
