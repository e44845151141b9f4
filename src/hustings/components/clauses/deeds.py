"""What somebody's first or last act was: ``her first act was to dismiss X`` says that she dismissed X."""

from __future__ import annotations

from hustings.components.chunks import Mark, Verb
from hustings.components.clauses.model import Clause
from hustings.components.clauses.scan import Scan
from hustings.components.mentions.words import word_set
from hustings.components.nouns.owners import owner_of

_BOUND = frozenset(("was to", "were to"))
_DEEDS = word_set("act acts step steps move moves decision decisions deed deeds measure measures action")
_RANKED = word_set("first second next last final opening")


def told_as_deed(scan: Scan, clause: Clause) -> Clause:
    """Makes ``X's first act was to …`` what X did; other clauses stay as they are."""
    verb, subject = clause.verb, clause.subjects[0] if clause.subjects else None
    if verb.modal not in _BOUND or subject is None or subject.head not in _DEEDS:
        return clause
    if verb.negated or _RANKED.isdisjoint(subject.words):
        return clause
    verb.modal = ""
    owner = owner_of(subject) or next(
        (other for prep, other in subject.of if prep in ("of", "by") and not isinstance(other, Mark)), None
    )
    clause.subjects = [owner] if owner is not None else []
    scan.deed = clause
    return clause


def further_deed(scan: Scan, i: int, verb: Verb) -> Clause | None:
    """``… was to dismiss X and to appoint Y``: the second infinitive tells another deed."""
    mark, deed = scan.at(i - 1), scan.deed
    if deed is None or not isinstance(mark, Mark) or mark.kind != "C" or scan.level.main is not deed:
        return None
    verb.form = "fin"
    return Clause(verb, "coord", list(deed.subjects), coordinated=deed, governor=deed.governor)
