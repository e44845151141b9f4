"""Complements that a comma leads back to: ``chose X, who had run the library, as mayor``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.clause_scan import Scan
from hustings.components.clauses import Clause
from hustings.components.words import word_set

_CHOOSING = word_set(
    "elect choose appoint name select pick nominate confirm re-elect reelect install designate propose vote"
    " proclaim declare"
)
_REMOVING = word_set("dismiss remove sack oust expel exclude recall fire relieve strip suspend")
_REPLACING = word_set("replace succeed follow")
_OFFICES = frozenset(("OFFICE", "POST"))
_HEIRS = frozenset(("successor", "replacement", "deputy", "heir"))
_LEFT = frozenset(("OFFICE", "POST", "SEAT", "ASSEMBLY", "COUNCIL", "PARTY", "PARTYWORD"))


def leads_back(scan: Scan, noun: Noun) -> Clause | None:
    """The clause around a relative one that has just ended, if a phrase is what its verb still wants.

    ``replaced X, who had moved away, with Y``; ``expelled X, who had voted against it, from the party``. The
    relative clause is left then.
    """
    if scan.prep not in ("as", "with", "from") or scan.level.main is None:
        return None
    outer = scan.outside_relative()
    if outer is None or not _wants(outer, scan.prep, noun):
        return None
    scan.levels.pop()
    scan.current = outer
    return outer


def _wants(clause: Clause, prep: str, noun: Noun) -> bool:
    """Whether a verb goes with a phrase of this kind, and has none yet."""
    lemmas = clause.verb.lemmas
    if any(other == prep for other, _ in clause.args):
        return False
    if prep == "with":
        return noun.type == "PERSON" and "replace" in lemmas
    if prep == "from":
        return noun.type in _LEFT and not _REMOVING.isdisjoint(lemmas)
    if noun.type not in _OFFICES and noun.head not in _HEIRS:
        return False
    told = any(other.type in _OFFICES for other in clause.after)
    return not told and any(lemma in _CHOOSING | _REMOVING | _REPLACING for lemma in lemmas)
