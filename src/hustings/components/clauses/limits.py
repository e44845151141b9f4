"""Negations that a limit undoes (``did not join until 2008``), and that hide (``too low to be elected``)."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses.model import Clause
from hustings.components.mentions.tokens import Mention
from hustings.components.mentions.words import word_set

_LIMITS = ("until", "till")
_VOTING = word_set("vote poll")
# What lasts has no day on which it happened: ``was not mayor until 2008``.
_STATES = word_set("be fill hold serve remain stay sit have occupy govern rule run lead head last")


def undo_negations(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Makes a clause affirmed that is negated up to a date, which is then its date.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses.
    """
    for clause in clauses:
        if not clause.verb.negated or clause.verb.modal or not clause.dates:
            continue
        if _tells_of_voting(clause):
            continue
        behind = [mention for mention, leading in clause.dates if not leading]
        if behind and is_limit(behind[0], chunks) and _STATES.isdisjoint(clause.verb.lemmas):
            clause.verb = replace(clause.verb, negated=False)
            clause.limited = True


def deny_excess(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Makes an infinitive negated that something is too great or small for: ``too low to be elected``.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses.
    """
    for at, chunk in enumerate(chunks):
        if not isinstance(chunk, Mark) or chunk.word != "too" or chunk.kind != "A":
            continue
        told = chunks[at + 1] if at + 1 < len(chunks) else None
        verb = next((one for one in chunks[at + 1 :] if isinstance(one, Verb)), None)
        clause = next((one for one in clauses if one.verb is verb), None)
        if (
            isinstance(told, Noun)
            and told.type == "THING"
            and clause is not None
            and clause.verb.form == "inf"
        ):
            clause.verb = replace(clause.verb, negated=not clause.verb.negated)


def _tells_of_voting(clause: Clause) -> bool:
    """``Ada did not go to the polls until 2013``: a year without an election, which stays one."""
    voters = bool(clause.subjects) and clause.subjects[0].type in ("PLACE", "PLACEWORD", "HUMAN")
    polls = any(noun.type == "ELECTION" for _, noun in clause.args)
    return voters and (polls or not _VOTING.isdisjoint(clause.verb.lemmas))


def is_limit(mention: Mention, chunks: list[Chunk]) -> bool:
    """Whether ``until`` stands right before a date."""
    marks = (chunk for chunk in chunks if isinstance(chunk, Mark) and chunk.end == mention.start)
    return any(mark.word in _LIMITS for mark in marks)
