"""Lists of names that a relative clause interrupts: ``included A, to which she belonged, and B``."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.chunks import Chunk, Noun, Verb
from hustings.components.clauses.model import Clause
from hustings.components.phrases.chunk_row import ChunkRow

_NAMES = frozenset(("PARTY", "LIST", "PERSON"))
_ENDS = frozenset(("", "K", ".", ";", "-", "P", "D", "W", "S"))
# How many chunks the relative clause can have.
_LONGEST = 16


def join_interrupted(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Gives the clause around a relative clause the names on both sides of it, the inner one only its own.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses, in order.
    """
    row = ChunkRow(chunks)
    for at in range(len(chunks) - 5):
        first, relative = row.noun(at), at + 2 + (row.kind(at + 2) == "P")
        if first is None or row.kind(at + 1) != "K" or not _opens_relative(row, relative):
            continue
        name = _last_name(first)
        behind = _behind_relative(row, relative + 1) if name is not None else 0
        second = row.noun(behind) if behind else None
        if name is None or second is None or second.type != name.type:
            continue
        verb = row.at(behind + 1 + (row.kind(behind + 1) == "A"))
        if isinstance(verb, Verb):
            _join_subjects(row, at, second, verb, clauses)
        elif _is_object(first, clauses) and row.kind(behind + 1) in _ENDS:
            _join(name, [*name.each(), *second.each()], clauses)


def _opens_relative(row: ChunkRow, at: int) -> bool:
    """Whether ``who``, ``which`` or ``whose leader`` stands there."""
    owned = row.noun(at)
    return row.kind(at) == "R" or (owned is not None and owned.poss == "whose")


def _last_name(noun: Noun) -> Noun | None:
    """The name right before the comma: the phrase itself, or what hangs on it (``a coalition of A``)."""
    if noun.type in _NAMES:
        return noun
    inner = noun.of[-1][1] if noun.of else None
    return inner if isinstance(inner, Noun) and inner.type in _NAMES and inner.limit == noun.limit else None


def _behind_relative(row: ChunkRow, at: int) -> int:
    """Where the list goes on behind the relative clause that begins at ``at``; 0 if it does not."""
    told = False
    for comma in range(at, min(at + _LONGEST, row.count - 2)):
        kind = row.kind(comma)
        told = told or kind == "V"
        if kind in (";", ".", "R"):
            return 0
        if kind != "K" or not told:
            continue
        if row.kind(comma + 1) == "C" and row.word(comma + 1) in ("and", "or"):
            return comma + 2
        following = row.noun(comma + 1)  # ``A, which won, B and C``
        return comma + 1 if following is not None and following.members else 0
    return 0


def _is_object(noun: Noun, clauses: list[Clause]) -> bool:
    """Whether a clause that is no relative clause of the phrase has it as a complement."""
    return any(
        any(noun is other for other in (*clause.after, *(other for _, other in clause.args)))
        for clause in clauses
        if clause.verb.start < noun.start
    )


def _join_subjects(row: ChunkRow, at: int, second: Noun, verb: Verb, clauses: list[Clause]) -> None:
    """``A, B, to which she belongs, and C formed a coalition``: all three did."""
    first = row.noun(at)
    acting = [clause for clause in clauses if clause.verb is verb and second in clause.subjects[:1]]
    if first is None or not acting or first.type not in _NAMES or _is_object(first, clauses):
        return
    if any(clause.verb.start < first.start and clause.link in ("main", "coord") for clause in clauses):
        return  # ``X resigned, A, which …``
    members = [*first.each(), *second.each()]
    while row.kind(at - 1) == "K" and (before := row.noun(at - 2)) is not None and before.type == first.type:
        members[:0] = before.each()
        at -= 2
    whole = _join(first, members, clauses)
    for clause in clauses:
        clause.subjects = [whole if noun is second else noun for noun in clause.subjects]


def _join(name: Noun, members: list[Noun], clauses: list[Clause]) -> Noun:
    """Makes a name stand for all members, but in its own relative clauses, where it stays what it was."""
    alone = replace(name)
    for clause in clauses:
        if clause.antecedent is name or any(noun is name for _, noun in clause.args if clause.link == "rel"):
            clause.antecedent = alone if clause.antecedent is name else clause.antecedent
            clause.subjects = [alone if noun is name else noun for noun in clause.subjects]
            clause.args = [(prep, alone if noun is name else noun) for prep, noun in clause.args]
            clause.after = [alone if noun is name else noun for noun in clause.after]
    name.members = [name if member is name else replace(member, members=[]) for member in members]
    return name
