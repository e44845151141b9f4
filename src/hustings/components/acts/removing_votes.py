"""Votes that remove somebody from office: recalls by the voters, motions of no confidence."""

from __future__ import annotations

from hustings.components.acts.scene import Scene
from hustings.components.chunks import Mark, Noun
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.contests import is_no_confidence, is_recall


def is_by_recall(clause: Clause) -> bool:
    """``removed by a recall vote``: by the voters, who can recall the mayor."""
    vote = _vote(clause)
    return vote is not None and is_recall(vote)


def is_voted_out(clause: Clause) -> bool:
    """``left office after a vote of no confidence``: no resignation."""
    return _vote(clause) is not None and "leave" in clause.verb.lemmas


def date_of_vote(scene: Scene, clause: Clause) -> Filler | None:
    """``Following a recall vote on 9 December, X left office``: the day of what led to it."""
    vote = _vote(clause)
    of_vote = vote.of if vote is not None else ()
    marks = (mark for prep, mark in of_vote if prep == "date" and isinstance(mark, Mark))
    days = (mark.mention for mark in marks if mark.mention is not None)
    return next((scene.date_in(clause, day) for day in days), None)


def _vote(clause: Clause) -> Noun | None:
    told = (*clause.after, *(noun for _, noun in clause.args))
    return next((noun for noun in told if is_recall(noun) or is_no_confidence(noun)), None)
