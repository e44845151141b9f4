"""Complements that a comma leads back to: ``chose X, who had run the library, as mayor``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.clauses.scan import Scan
from hustings.components.mentions.words import word_set

_CHOOSING = word_set(
    "elect choose appoint name select pick nominate confirm re-elect reelect install designate propose vote"
    " proclaim declare return send"
)
_REMOVING = word_set("dismiss remove sack oust expel exclude recall fire relieve strip suspend")
_REPLACING = word_set("replace succeed follow")
_QUITTING = word_set("leave quit abandon desert ditch swap")
_PREPOSITIONS = frozenset(("as", "with", "from", "for", "to"))
_OFFICES = frozenset(("OFFICE", "POST"))
_HEIRS = frozenset(("successor", "replacement", "deputy", "heir"))
_BODIES = frozenset(("COUNCIL", "ASSEMBLY", "POST", "NATIONAL_ASSEMBLY"))
_LEFT = frozenset(("OFFICE", "POST", "SEAT", "ASSEMBLY", "COUNCIL", "PARTY", "PARTYWORD"))


def leads_back(scan: Scan, noun: Noun) -> Clause | None:
    """The clause around a relative or subordinate one that has just ended, if its verb still wants a phrase.

    ``replaced X, who had moved away, with Y``; ``left the Radicals, as she had said, for the Greens``.
    The inner clause is left then.
    """
    inner = scan.level.main
    if scan.prep not in _PREPOSITIONS or inner is None:
        return None
    outer = scan.outside_relative() or scan.outside_subordinate()
    if outer is None or not _wants(outer, scan.prep, noun) or _closes_aside(scan, inner, noun):
        return None
    scan.levels.pop()
    scan.current = outer
    return outer


def _closes_aside(scan: Scan, inner: Clause, noun: Noun) -> bool:
    """``which voted, as ever, for the Radicals``: the comma before the phrase ends no clause."""
    marks = (chunk for chunk in scan.chunks if chunk.kind == "K")
    return sum(inner.verb.start < mark.start < noun.start for mark in marks) > 1


def _wants(clause: Clause, prep: str, noun: Noun) -> bool:
    """Whether a verb goes with a phrase of this kind, and has none yet."""
    lemmas = clause.verb.lemmas
    if any(other == prep for other, _ in clause.args):
        return False
    if prep == "with":
        return noun.type == "PERSON" and "replace" in lemmas
    if prep == "for":
        return noun.type in ("PARTY", "LIST") and not _QUITTING.isdisjoint(lemmas)
    if prep == "to":
        return noun.type in _BODIES and not _CHOOSING.isdisjoint(lemmas)
    if prep == "from":
        return noun.type in _LEFT and not _REMOVING.isdisjoint(lemmas)
    if noun.type not in _OFFICES and noun.head not in _HEIRS:
        return False
    told = any(other.type in _OFFICES for other in clause.after)
    return not told and any(lemma in _CHOOSING | _REMOVING | _REPLACING for lemma in lemmas)
