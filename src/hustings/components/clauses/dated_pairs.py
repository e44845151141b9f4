"""Careers told in one clause: ``became deputy mayor in 1992 and mayor in 1994``."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses.model import Clause

# What careers are made of: who is of one kind may follow who is of another.
_STEPS = frozenset(("OFFICE", "ASSEMBLY", "COUNCIL", "NATIONAL_ASSEMBLY", "PROVISIONAL", "POST"))
_JOINTS = ("K", "C", "KC")
_BEFORE_DATES = ("in", "on", "from", "since", "between")


def split_careers(chunks: list[Chunk], clauses: list[Clause]) -> list[Clause]:
    """The clauses, with one of its own for each further office that a clause tells with its own date.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses.
    """
    found: list[Clause] = []
    for clause in clauses:
        found.append(clause)
        if len(clause.dates) > 1:
            found += _steps(clause, chunks)
    return found


def _steps(clause: Clause, chunks: list[Chunk]) -> list[Clause]:
    """The further offices of a clause, each behind a joint and before a date of its own."""
    first = next(
        (noun for noun in (*clause.after, *(other for _, other in clause.args)) if _is_step(noun)), None
    )
    if first is None:
        return []
    prep = next((prep for prep, noun in clause.args if noun is first), "")
    steps: list[Clause] = []
    for at, chunk in enumerate(chunks):
        if not isinstance(chunk, Noun) or chunk.start <= first.start or not _is_step(chunk):
            continue
        date = _date_behind(at, chunks)
        if date is None or not _joined(at, chunks, prep) or not _is_dated(clause, date):
            continue
        step = replace(clause, link="coord", coordinated=clause, start=chunk.start, end=date.end)
        step.after, step.args = ([], [(prep, chunk)]) if prep else ([chunk], [])
        step.dates, step.votes = [pair for pair in clause.dates if pair[0] is date.mention], []
        steps.append(step)
    _keep_first(clause, steps)
    return steps


def _is_step(noun: Noun) -> bool:
    return noun.type in _STEPS or (noun.type == "HUMAN" and bool(noun.of) and noun.head == "member")


def _date_behind(at: int, chunks: list[Chunk]) -> Mark | None:
    """The date right behind a phrase; none if a verb follows it: ``and the mayor in 1994 was X``."""
    behind = chunks[at + 1 : at + 4]
    if behind and isinstance(behind[0], Mark) and behind[0].kind == "P" and behind[0].word in _BEFORE_DATES:
        behind = behind[1:]
    date = behind[0] if behind else None
    if not isinstance(date, Mark) or date.kind != "D" or (len(behind) > 1 and isinstance(behind[1], Verb)):
        return None
    return date


def _joined(at: int, chunks: list[Chunk], prep: str) -> bool:
    """Whether a joint stands before a phrase, with the preposition of the first one if that has one."""
    before = chunks[at - 1]
    if prep:
        if not isinstance(before, Mark) or before.kind != "P" or before.word != prep:
            return False
        before = chunks[at - 2]
    return isinstance(before, Mark) and before.kind in _JOINTS


def _is_dated(clause: Clause, date: Mark) -> bool:
    return any(mention is date.mention for mention, _ in clause.dates)


def _keep_first(clause: Clause, steps: list[Clause]) -> None:
    """Takes from a clause what its further steps have."""
    dates = [mention for step in steps for mention, _ in step.dates]
    nouns = [noun for step in steps for noun in (*step.after, *(other for _, other in step.args))]
    clause.dates = [pair for pair in clause.dates if not any(pair[0] is date for date in dates)]
    clause.args = [pair for pair in clause.args if not any(pair[1] is noun for noun in nouns)]
    clause.after = [noun for noun in clause.after if not any(noun is other for other in nouns)]
