"""DocBin: reloaded by spaCy, every span on token borders and with its record's id."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import DocBin

from extraction_cases import TEXT, all_from_gold, small
from hustings.errors import ExtractionError
from hustings.formats.bundle import distinct
from hustings.formats.docbin import GROUP, labelled_spans
from hustings.formats.exporting import render


def test_every_span_comes_back_to_the_letter():
    extractions = distinct(all_from_gold())
    docs = list(DocBin().from_bytes(render(all_from_gold(), "docbin")).get_docs(spacy.blank("en").vocab))
    assert [doc.text for doc in docs] == [extraction.source.text for extraction in extractions]
    for doc, extraction in zip(docs, extractions, strict=True):
        spans = sorted((s.start_char, s.end_char, s.label_, s.id_) for s in doc.spans[GROUP])
        assert spans == sorted(labelled_spans(extraction))
        assert doc.user_data["hustings_sha256"] == extraction.source.sha256


def test_a_token_is_cut_where_a_span_ends_inside_it():
    extraction = small()
    start = TEXT.index("resigned")
    extraction.events[0].spans["reason"] = (start, start + 6)
    (doc,) = DocBin().from_bytes(render([extraction], "docbin")).get_docs(spacy.blank("en").vocab)
    assert "resign" in {span.text for span in doc.spans[GROUP]}
    assert doc.text == TEXT and [token.text for token in doc if token.idx == start] == ["resign"]


def test_characters_beyond_the_basic_plane_don_t_move_spans():
    (doc,) = DocBin().from_bytes(render([small()], "docbin")).get_docs(spacy.blank("en").vocab)
    assert "Reds" in {span.text for span in doc.spans[GROUP] if span.label_ == "event.parties"}


def test_an_extraction_without_text_asks_for_its_article():
    extraction = small()
    extraction.source.text = None
    with pytest.raises(ExtractionError, match="--article"):
        render([extraction], "docbin")
