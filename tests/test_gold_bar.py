"""The gold set and the test sentences as a bar for every change. Raise the floors with the scores."""

from __future__ import annotations

from functools import cache

import pytest

from gold_extraction import CORPUS, GOLD
from hustings.evaluation import evaluate
from parsing import pipeline
from sentences.reader import read_all
from sentences.scoring import hustings_extract, run

# Strict F1: records of which every slot is right.
ARTICLES = {
    "2020_serbian_local_elections": 0.96,
    "invented_biographies": 0.97,
    "invented_local_news": 0.96,
    "invented_montenegrin_local_elections": 0.97,
    "invented_serbian_local_elections": 0.95,
}
# The share of cases with exactly the expected records: all, those that expect some, those that expect none.
SENTENCES = {None: 0.97, False: 0.965, True: 0.99}


@cache
def scores():
    return evaluate(CORPUS, gold=GOLD, pipeline=pipeline(), resamples=0).by_article


@cache
def report():
    return run(hustings_extract(), read_all())


def test_every_article_has_a_floor():
    assert set(scores()) == set(ARTICLES)


@pytest.mark.parametrize(("name", "floor"), ARTICLES.items())
def test_strict_f1(name, floor):
    found = scores()[name].strict.counts
    assert found.f1 >= floor, f"{found}; see hustings evaluate --errors"


@pytest.mark.parametrize(
    ("silent", "floor"), SENTENCES.items(), ids=["all", "expecting records", "expecting none"]
)
def test_sentences(silent, floor):
    assert report().share(silent=silent) >= floor, "see python -m tests.sentences.scoring --failures"
