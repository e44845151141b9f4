"""Relative clauses without a pronoun: ``a post she held until 2008``, ``the party he had founded``."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.model import Clause

_OWNED = ("POST", "OFFICE", "SEAT", "PARTYWORD", "PARTY")
_SUBJECTS = ("he", "she", "they")


def find_omitted(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Ties clauses that lack an object to the phrase right before their subject.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses.
    """
    for clause in clauses:
        if clause.after or clause.antecedent is not None or clause.verb.passive or len(clause.subjects) != 1:
            continue
        subject = clause.subjects[0]
        if subject.type != "PRON" or subject.head not in _SUBJECTS or subject.end != clause.verb.start:
            continue
        at = next((at for at, chunk in enumerate(chunks) if chunk is subject), 0)
        before = chunks[at - 1] if at else None
        if isinstance(before, Noun) and before.type in _OWNED and before.det:
            clause.antecedent, clause.link = before, "rel"
