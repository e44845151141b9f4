"""Clauses that say how somebody came to what an infinitive names: ``was elected to lead``."""

from __future__ import annotations

from hustings.components.acts.scene import CHOOSING
from hustings.components.clauses.model import Clause

_EXTREMES = frozenset(("first", "youngest", "oldest", "only"))
_BECOMING = frozenset(("become", "make"))
_DECLARING = frozenset(("declare", "proclaim", "pronounce", "vote", "acclaim", "certify"))


def first_to(clause: Clause) -> Clause | None:
    """``became the first woman to lead the town``: the clause that says that somebody came to do so."""
    governor = clause.governor
    if clause.link != "inf" or governor is None or not governor.after:
        return None
    made = makes(governor)
    if _BECOMING.isdisjoint(governor.verb.lemmas) or (made and not governor.after[1:]):
        return None
    told = governor.after[1 if made else 0]
    ranked = told.ordinal is not None or not told.words.isdisjoint(_EXTREMES)
    return governor if told.type in ("HUMAN", "THING", "OFFICE", "PARTY") and ranked else None


def declaration_of(clause: Clause) -> Clause | None:
    """The clause that an infinitive says the office of: ``declared X to be mayor``."""
    governor = clause.governor
    if clause.link != "inf" or "be" not in clause.verb.lemmas or clause.verb.perfect or governor is None:
        return None
    told = not (_DECLARING | CHOOSING).isdisjoint(governor.verb.lemmas)
    return governor if told and not governor.verb.modal else None


def makes(clause: Clause) -> bool:
    """``his death made her the first woman to lead the town``: who came to it is the object."""
    return "make" in clause.verb.lemmas and not clause.verb.passive


def choice_of(clause: Clause) -> Clause | None:
    """The clause of the choice that an infinitive hangs on: ``was elected to lead``."""
    governor = clause.governor
    chosen = clause.link == "inf" and governor is not None and set(governor.verb.lemmas) & CHOOSING
    return governor if chosen else None
