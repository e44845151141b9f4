"""Whose a thing is that a phrase names: a term, a mandate, a life."""

from __future__ import annotations

from hustings.components.chunks import Noun

_LEADERSHIPS = frozenset(
    ("leadership", "presidency", "chairmanship", "direction", "guidance", "control", "command", "stewardship")
)


def possessor_of(noun: Noun) -> Noun | None:
    """Who stands before a noun as its owner: ``X`` of ``X's tenure``, the pronoun of ``his term``."""
    if isinstance(noun.poss, Noun):
        return noun.poss
    if noun.poss in ("his", "her"):
        return Noun(noun.start, noun.start + 1, "PRON", noun.poss, noun.poss, noun.first, noun.first)
    return None


def owner_of(noun: Noun) -> Noun | None:
    """Whose something is: ``X's tenure``, ``his term``, ``the tenure of X``."""
    possessor = possessor_of(noun)
    if possessor is not None:
        return possessor
    inner = (other for prep, other in noun.of if prep == "of" and isinstance(other, Noun))
    return next((other for other in inner if other.type in ("PERSON", "PRON")), None)


def leader_meant(noun: Noun) -> Noun | None:
    """Who leads what stands ``under`` a phrase: X of ``X``, ``X's leadership``, ``the direction of X``."""
    meant = owner_of(noun) if noun.head in _LEADERSHIPS else noun
    return meant if meant is not None and meant.type == "PERSON" else None
