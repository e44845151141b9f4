"""The hybrid pipeline: what the second reader adds, marks and keeps."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

import hustings
from hustings.classifier.embeddings import Embeddings
from hustings.classifier.examples import DID_NOT_HAPPEN
from hustings.classifier.second_reader import Thresholds

pytestmark = pytest.mark.classify

ROOT = Path(__file__).parents[2]
ARTICLE = """= 2021 Local elections in Lipnik =

== Results ==

=== Lipnik ===

{}
"""
UNKNOWN = (
    "Ana Marek was airlifted in as mayor on 3 May 2021. "
    "Petr Dvorak of the Civic Forum was wheeled into the post of deputy mayor."
)


@pytest.fixture(scope="module")
def nlp():
    assert os.environ.get("HF_HUB_OFFLINE") == "1", "run it through `make test-classify`"
    return hustings.load("hybrid")


@pytest.fixture(scope="module")
def extraction(nlp):
    return hustings.extract(ARTICLE.format(UNKNOWN), nlp)


def test_rules_alone_read_none_of_the_unknown_verbs():
    assert not hustings.extract(ARTICLE.format(UNKNOWN)).mayors


def test_an_unknown_verb_gives_a_record_by_the_classifier(extraction):
    (mayor,) = extraction.mayors
    assert (mayor.person, mayor.start, mayor.method) == ("Ana Marek", "2021-05-03", "classifier")
    assert 0 < mayor.score <= 1


def test_its_slots_have_spans_and_its_rule_is_a_frame(extraction, nlp):
    record = next(event for event in extraction.events if event.person == "Petr Dvorak")
    start, end = record.spans["person"]
    assert extraction.source.text[start:end] == "Petr Dvorak"
    assert record.office == "deputy mayor"
    assert nlp.get_pipe("hustings_acts").frames.get(record.rule) is not None


def test_what_the_rules_read_keeps_its_method(nlp):
    text = ARTICLE.format("Ana Marek was elected mayor on 3 May 2021.")
    (mayor,) = hustings.extract(text, nlp).mayors
    assert (mayor.method, mayor.score) == ("rule", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The weather in Lipnik was fine.",
        "Ana Marek may be eased in as mayor.",
        "Ana Marek was never eased in as mayor.",
        "Petr Dvorak denied that Ana Marek had been eased in as mayor.",
    ],
)
def test_what_did_not_happen_gives_no_record(nlp, sentence):
    extraction = hustings.extract(ARTICLE.format(sentence), nlp)
    assert not extraction.mayors
    assert not extraction.events


def test_two_runs_are_equal(nlp, extraction):
    assert hustings.extract(ARTICLE.format(UNKNOWN), nlp).to_json() == extraction.to_json()


class _Sure:
    """A classifier that holds everything for one class."""

    def __init__(self, label):
        self.label = label
        self.shares = {label: 0.5, "no_fact": 0.5}

    def probabilities(self, texts):
        return [{self.label: 0.99, "no_fact": 0.01} for _ in texts]


@pytest.mark.parametrize(("leave_out", "left"), [(1.01, 1), (0.9, 0)])
def test_a_rules_record_is_doubted_and_left_out_above_the_threshold(nlp, leave_out, left):
    classifier = nlp.get_pipe("hustings_classifier")
    model, thresholds = classifier.model, classifier.thresholds
    try:
        classifier.model = _Sure(DID_NOT_HAPPEN)
        classifier.thresholds = replace(thresholds, leave_out=leave_out)
        mayors = hustings.extract(ARTICLE.format("Ana Marek was elected mayor."), nlp).mayors
    finally:
        classifier.model, classifier.thresholds = model, thresholds
    assert len(mayors) == left
    assert all(mayor.method == "rule" and mayor.score == pytest.approx(0.01, abs=0.005) for mayor in mayors)


@pytest.mark.parametrize(("accept_known", "read"), [(1.01, 0), (0.5, 1)])
def test_a_verb_that_frames_know_is_read_only_where_the_threshold_allows_it(nlp, accept_known, read):
    classifier = nlp.get_pipe("hustings_classifier")
    model, thresholds = classifier.model, classifier.thresholds
    try:
        classifier.model = _Sure("mayor_selected")
        classifier.thresholds = replace(thresholds, accept_known=accept_known)
        mayors = hustings.extract(ARTICLE.format("Ana Marek was won as mayor."), nlp).mayors
    finally:
        classifier.model, classifier.thresholds = model, thresholds
    assert [mayor.method for mayor in mayors] == ["classifier"] * read


def test_the_score_rises_with_the_probability():
    thresholds = Thresholds(slope=1.5, offset=-0.5)
    scores = [thresholds.score(p) for p in (0.0, 0.3, 0.6, 0.9, 1.0)]
    assert scores == sorted(scores)
    assert 0 < scores[0] < scores[-1] < 1


def test_embeddings_are_kept_on_disk_and_encoded_once(tmp_path, monkeypatch):
    import numpy

    monkeypatch.setenv("HUSTINGS_CACHE", str(tmp_path))
    asked: list[str] = []

    def encode(texts):
        asked.extend(texts)
        return numpy.array([[float(len(text)), 1.0] for text in texts])

    first = Embeddings(encode)
    first.of(["a", "bb", "a"])
    first.save("key", ["a", "bb"], 0.5)
    second = Embeddings(encode)
    assert second.load("key") == 0.5
    assert second.of(["bb", "a"]).tolist() == [[2.0, 1.0], [1.0, 1.0]]
    assert asked == ["a", "bb"]


def test_a_broken_cache_is_made_again(tmp_path, monkeypatch):
    monkeypatch.setenv("HUSTINGS_CACHE", str(tmp_path))
    (tmp_path / "classifiers").mkdir()
    (tmp_path / "classifiers" / "key.npz").write_bytes(b"nonsense")
    assert Embeddings(lambda texts: None).load("key") is None


def test_coverage_says_what_the_classifier_thinks(nlp):
    from hustings.coverage import coverage

    classifier = nlp.get_pipe("hustings_classifier")
    thresholds = classifier.thresholds
    try:
        classifier.thresholds = replace(thresholds, accept=1.1)
        found = coverage(ARTICLE.format(UNKNOWN + " The sky darkened."), nlp)
    finally:
        classifier.thresholds = thresholds
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
    assert {item.label for item in found[:2]} <= set(classifier.classes)
    assert found[0].score > 0.5
    assert found[-1].text == "The sky darkened."
