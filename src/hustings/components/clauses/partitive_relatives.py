"""Relative clauses about a part of what they hang on: ``A and B, neither of whom``, ``the last of whom``."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.chunks import Chunk, Mark, Noun
from hustings.components.clauses.model import Clause
from hustings.components.mentions.words import word_set

_WHOLE = word_set("both all each")
_RANKS = {"first": 0, "former": 0, "second": 1, "third": 2, "latter": -1, "last": -1}
_PART = word_set("neither none one some most many few half several two three four")


def read_partitives(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Takes ``neither of whom`` from the clause around, and says of the relative clause that it isn't so.

    What is told of an unnamed part (``one of whom resigned``) is told of none of those that are named.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses, in order.
    """
    for clause in clauses:
        if clause.link != "rel" or not clause.verb.start > 2:
            continue
        part = _part_before(clause, chunks)
        if part is None:
            continue
        if part.head in _RANKS:
            _take_member(clause, part, chunks)
        for other in clauses:
            other.subjects = [noun for noun in other.subjects if noun is not part]
        if part.head in _RANKS:
            continue
        several = clause.antecedent is not None and len(clause.antecedent.each()) > 1
        if part.head in ("neither", "none") or (several and part.head in _PART):
            clause.verb = replace(clause.verb, negated=True)


def _part_before(clause: Clause, chunks: list[Chunk]) -> Noun | None:
    """The phrase ``neither`` of ``neither of which`` before a relative clause's verb."""
    at = next((at for at, chunk in enumerate(chunks) if chunk.start >= clause.verb.start), 0)
    for index in range(at - 1, max(at - 4, 1), -1):
        mark, prep, part = chunks[index], chunks[index - 1], chunks[index - 2]
        if isinstance(mark, Mark) and mark.kind == "R":
            of = isinstance(prep, Mark) and prep.word == "of"
            fits = of and isinstance(part, Noun) and (part.head in _WHOLE | _PART or part.head in _RANKS)
            return part if fits and isinstance(part, Noun) else None
    return None


def _take_member(clause: Clause, part: Noun, chunks: list[Chunk]) -> None:
    """``A, B and C, the last of which supplies the speaker``: C, and nobody else, does so."""
    before = [chunk for chunk in chunks if isinstance(chunk, Noun) and chunk.start < part.start]
    group = next((noun for noun in reversed(before) if len(noun.members) > 1), None)
    rank = _RANKS[part.head]
    if group is None or rank >= len(group.members) or part not in clause.subjects:
        return
    member = replace(group.members[rank], members=[])  # the first one holds them all
    clause.subjects = [member if noun is part else noun for noun in clause.subjects]
    clause.antecedent = member
