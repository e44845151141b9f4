"""Clauses whose date or list stands in a clause of its own: ``It was on the X list that he got in``."""

from __future__ import annotations

from itertools import pairwise

from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.limits import is_limit
from hustings.components.clauses.model import Clause

_BEFORE = ("sub:before", "sub:when")


def join_clefts(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Gives to a clause what ``it was … that`` puts before it; the frame around it then states nothing.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses, in order.
    """
    for cleft, told in pairwise(clauses):
        _take_all(cleft, told)
        if not _is_empty(cleft):
            continue
        if told.link in _BEFORE and cleft.dates and not told.dates and not cleft.verb.negated:
            told.dates, cleft.dates = cleft.dates, []  # ``it was May before they had a majority``
            continue
        limited = any(is_limit(mention, chunks) for mention, _ in cleft.dates)
        if cleft.verb.negated and not limited:
            continue
        if told.link in ("rel", "that") and _belongs(told.antecedent, cleft):
            told.limited = limited
            told.args = [*cleft.args, *told.args]
            told.dates = told.dates or cleft.dates
            told.link, told.antecedent, cleft.args, cleft.dates = "main", None, [], []
            told.governor = told.governing_noun = None  # ``it was as their candidate that she won``


def _take_all(cleft: Clause, told: Clause) -> None:
    """``It is A, together with B, that governs``."""
    after = cleft.after[:1]
    subject = cleft.subjects[0] if cleft.subjects else None
    it_is = subject is not None and subject.head == "it" and cleft.verb.lemmas == ("be",)
    if not it_is or not after or told.link != "rel" or told.antecedent is None or cleft.verb.negated:
        return
    beside = [noun for prep, noun in cleft.args if prep in ("with", "alongside")]
    if told.subjects == [told.antecedent] and told.antecedent in beside:
        told.subjects, told.antecedent = list(after), after[0]
        told.args += [("with", noun) for noun in beside]
    if told.antecedent in after and told.verb.lemmas == ("do",):  # ``in Ada it was C that did so``
        told.args = [*(pair for pair in cleft.args if pair[0] == "in"), *told.args]


def _is_empty(clause: Clause) -> bool:
    """``it was``, with nothing behind it but dates and phrases with prepositions."""
    subject = clause.subjects[0] if clause.subjects else None
    bare = subject is not None and subject.type == "PRON" and subject.head == "it" and not clause.after
    return (
        bare and clause.verb.lemmas == ("be",) and clause.link in ("main", "coord") and not clause.verb.modal
    )


def _belongs(antecedent: Noun | None, cleft: Clause) -> bool:
    """Whether a relative clause hangs on the cleft's own phrases, not on something named inside them."""
    if antecedent is None or antecedent is cleft.subjects[0]:
        return True
    nouns = [noun for _, noun in cleft.args]
    return antecedent in nouns or any(other is antecedent for noun in nouns for _, other in noun.of)
