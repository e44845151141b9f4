"""Which verbs an example uses, for the measure of what a second reader wins back."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import hustings
from hustings.classifier.embeddings import Embeddings
from hustings.classifier.model import encode
from hustings.lexicon import load_verbs
from hustings.pipeline_data import pipeline_folder

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from cutting import cut_pipelines, drawn_verbs, used_verbs

pytestmark = pytest.mark.classify

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("She was elected mayor.", {"elect"}),
        ("She was mayor.", {"be"}),
        ("He had not yet formally been chosen.", {"choose"}),
        ("They have a majority and are in government.", {"have", "be"}),
        ("He did not resign.", {"resign"}),
        ("He did the accounts.", {"do"}),
    ],
)
def test_an_auxiliary_is_no_use_of_its_verb(text, verbs):
    forms = load_verbs(pipeline_folder("rules") / "lexicon" / "verbs.tsv")
    assert used_verbs(text, forms) >= verbs
    assert not used_verbs(text, forms) & ({"be", "have", "do"} - verbs)


def test_with_half_of_the_verbs_cut_an_article_is_read_in_one_batch_and_much_of_it_by_the_classifier(
    monkeypatch,
):
    """What the second reader reads changes what the rules read behind it: that must not break the batch."""
    monkeypatch.setenv("HUSTINGS_DEBUG", "1")  # else a section that fails is read again by itself
    article = ROOT / "corpus" / "invented_local_news.txt"
    rules, hybrid = hustings.load("rules"), hustings.load("hybrid")
    verbs = drawn_verbs(hybrid.get_pipe("hustings_acts").frames, 0.5, seed=2)
    with cut_pipelines(rules, hybrid, verbs, Embeddings(encode)):
        alone, both = hustings.extract(article, rules), hustings.extract(article, hybrid)
    added = [event for event in both.events if event.method == "classifier"]
    assert len(added) >= 5
    assert len(both.events) >= len(alone.events) + 5
