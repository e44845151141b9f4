"""Sections that are read together tell what each tells alone, and one that fails costs no other."""

from types import SimpleNamespace

import pytest

from hustings import extraction
from hustings.article import read_article
from hustings.components.pipeline import Acts
from hustings.index import build_index, load_gazetteer
from hustings.pipeline_data import pipeline_folder

ARTICLE = """= Local elections in Serbia =

=== Ada ===
Ana Ilić was chosen as mayor on 5 May 2020. She resigned on 6 June 2021.

=== Senta ===
Nothing is known of it.

=== Bor ===
Following the 2012 local election, Petar Perić was chosen as mayor on 7 July.
"""
RULES = pipeline_folder("rules")


@pytest.fixture
def nlp():
    """A pipeline of each test's own, whose error handler nobody else gets."""
    return extraction._language(RULES)


def docs(nlp):
    article = read_article(ARTICLE)
    index = build_index(article, load_gazetteer(RULES))
    return [extraction.section_doc(article, section, index, nlp) for section in article.sections]


def alone(doc, nlp):
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def told(read):
    return [(doc.text, doc._.hustings["acts"], doc._.hustings["sentences"]) for doc in read]


@pytest.fixture
def failing(nlp, monkeypatch):
    """A pipeline that fails on Senta, in the middle of a batch."""
    reader = Acts.reader

    def fail(self, doc):
        found = reader(self, doc)
        if "Nothing" not in doc.text:
            return found
        return SimpleNamespace(parser=found.parser, tokens=found.tokens, read_sentences=0)

    monkeypatch.setattr(Acts, "reader", fail)
    return nlp


@pytest.mark.parametrize("size", [1, 2, 1000])
def test_a_stream_tells_what_each_section_tells_alone(nlp, size):
    each = told(alone(doc, nlp) for doc in docs(nlp))
    assert [len(acts) for _, acts, _ in each if acts] == [2, 1]
    assert told(nlp.pipe(docs(nlp), batch_size=size)) == each


def test_long_sections_keep_their_place_in_a_stream(nlp, monkeypatch):
    texts = [doc.text for doc in docs(nlp)]
    monkeypatch.setattr("hustings.components.in_batches._TOKENS", 10)
    assert [doc.text for doc in nlp.pipe(docs(nlp))] == texts


def test_the_error_handler_gets_the_one_section_that_fails(failing):
    failed = []
    failing.set_error_handler(lambda *at: failed.append(([doc.text for doc in at[2]], type(at[3]))))
    read = told(failing.pipe(docs(failing)))
    assert failed == [(["Nothing is known of it."], TypeError)]
    assert [len(acts) for _, acts, _ in read if acts] == [2, 1]


def test_without_a_handler_a_section_that_fails_raises(failing):
    with pytest.raises(TypeError):
        list(failing.pipe(docs(failing)))


def test_no_tokens_of_ours_stay_behind(nlp):
    assert not any("hustings_tokens" in doc.user_data for doc in nlp.pipe(docs(nlp)))
