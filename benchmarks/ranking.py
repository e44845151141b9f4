"""How well ``coverage`` ranks: average precision over the sentences whose gold records the rules missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from labelled import Labelled
from spacy.language import Language

from hustings.article import read_article
from hustings.coverage import coverage
from hustings.evaluation.scoring import Scored, align_articles

Span = tuple[int, int]


@dataclass(frozen=True)
class Ranking:
    """One article's ranking.

    Attributes:
        precision: The average precision; 0 where nothing was missed.
        base: The share of sentences without a record that hold a missed one.
        missed: How many sentences hold a missed record.
    """

    precision: float
    base: float
    missed: int


def rank(article: Labelled, scored: Scored, nlp: Language) -> Ranking:
    """Ranks the sentences of one article that gave no record.

    Args:
        article: The article.
        scored: What the rules made of it.
        nlp: The pipeline that ranks; the classifier's own records must be switched off.
    """
    quotes = _missed_quotes(article, scored)
    listed = [(item.start, item.end) for item in coverage(article.path, nlp)]
    hits = [any(start < last and first < end for first, last in quotes) for start, end in listed]
    beside = sum(not any(a < last and first < b for a, b in listed) for first, last in set(quotes))
    positives = sum(hits) + beside
    total = len(listed) + beside
    return Ranking(average_precision(hits, positives), positives / total if total else 0.0, positives)


def average_precision(hits: Sequence[bool], positives: int) -> float:
    """The mean, over all positives, of the precision at their rank; those not listed count 0."""
    found, total = 0, 0.0
    for place, hit in enumerate(hits, 1):
        if hit:
            found += 1
            total += found / place
    return total / positives if positives else 0.0


def _missed_quotes(article: Labelled, scored: Scored) -> list[Span]:
    """Where the quotes of gold records stand that were not found, in sentences that gave no record at all."""
    read = read_article(article.path)
    sections = {section.id: section for section in read.sections}
    evidence = [
        (piece.start, piece.end)
        for kind in (scored[2].mayors, scored[2].parties, scored[2].events)
        for record in kind
        for piece in record.evidence
    ]
    quotes = []
    for pair in align_articles([scored]):
        if pair.gold is None or pair.found:
            continue
        section = sections[pair.gold.section]
        start = read.text.find(pair.gold.text, section.start, section.end)
        end = start + len(pair.gold.text)
        if start >= 0 and not any(first < end and start < last for first, last in evidence):
            quotes.append((start, end))
    return quotes
