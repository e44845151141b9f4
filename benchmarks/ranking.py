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
    listed = coverage(article.path, nlp)
    hits = [any(item.start < last and first < item.end for first, last in quotes) for item in listed]
    return Ranking(average_precision(hits), sum(hits) / len(hits) if hits else 0.0, sum(hits))


def average_precision(hits: Sequence[bool]) -> float:
    """The mean, over all hits, of the precision at their rank."""
    found, total = 0, 0.0
    for place, hit in enumerate(hits, 1):
        if hit:
            found += 1
            total += found / place
    return total / found if found else 0.0


def _missed_quotes(article: Labelled, scored: Scored) -> list[Span]:
    """Where the quotes of gold records stand that were not found."""
    read = read_article(article.path)
    sections = {section.id: section for section in read.sections}
    quotes = []
    for pair in align_articles([scored]):
        if pair.gold is None or pair.found:
            continue
        section = sections[pair.gold.section]
        start = read.text.find(pair.gold.text, section.start, section.end)
        if start >= 0:
            quotes.append((start, start + len(pair.gold.text)))
    return quotes
