"""Acts that ``this time`` dates: ``She tried again in 2008, and this time she swept the run-off``."""

from __future__ import annotations

from itertools import pairwise

from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.model import Clause


def share_this_time(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Gives the date of a clause to the one coordinated with it that says ``this time``.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses, in order.
    """
    for before, noun in pairwise(chunks):
        if isinstance(noun, Noun) and before.kind != "P" and _is_this_time(noun):
            clause = next((one for one in clauses if noun in one.subjects or noun in one.after), None)
            clause = clause or next((one for one in clauses if one.verb.start >= noun.end), None)
            earlier = clause.coordinated if clause is not None else None
            if clause is not None and earlier is not None:
                _share(noun, clause, earlier)


def _is_this_time(noun: Noun) -> bool:
    return noun.head == "time" and noun.det == "this" and not noun.of


def _share(noun: Noun, clause: Clause, earlier: Clause) -> None:
    """``and this time won``: whoever did what stands before, and when."""
    if clause.subjects[:1] == [noun]:
        clause.subjects = earlier.subjects
    clause.after = [other for other in clause.after if other is not noun]
    clause.dates = clause.dates or [(mention, False) for mention, _ in earlier.dates[-1:]]
