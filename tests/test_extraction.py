"""A section that fails costs itself only; pieces and memory zones change no record."""

from __future__ import annotations

from functools import partial

import pytest

import hustings
from gold_extraction import CORPUS
from hustings import extraction
from hustings.article.pieces import pieces_of

ARTICLE = CORPUS / "2020_serbian_local_elections.txt"
SHORT = """= 2020 local elections in Serbia =

== Results ==

=== Belgrade ===

Ana Ilić was chosen as mayor of Belgrade on 3 May 2020.

=== Niš ===

Petar Perić was chosen as mayor on 5 May 2020.

=== Zrenjanin ===

Milan Marić was chosen as mayor on 6 May 2020.
"""


@pytest.fixture(autouse=True)
def _no_debugging(monkeypatch):
    monkeypatch.delenv("HUSTINGS_DEBUG", raising=False)


@pytest.fixture
def failing(monkeypatch):
    """A pipeline that fails on any section with Perić."""
    nlp = hustings.load("rules")
    acts = nlp.get_pipe("hustings_acts")
    read = type(acts).read

    def fail(self, docs):
        if any("Perić" in doc.text for doc in docs):
            raise IndexError("list index\nout of range")
        read(self, docs)

    monkeypatch.setattr(type(acts), "read", fail)
    return nlp


def test_a_section_that_fails_is_told_and_the_others_come_through(failing):
    found = hustings.extract(SHORT, failing)
    assert [record.person for record in found.mayors] == ["Ana Ilić", "Milan Marić"]
    [warning] = found.warnings
    assert warning.section == "results/nis"
    assert "internal error: IndexError: list index out of range; please report it" in warning.message


def test_a_fold_that_fails_is_told_too(monkeypatch):
    whole = extraction.fold

    def fail(section):
        if section.places.section.heading == "Niš":
            raise KeyError("leave")
        return whole(section)

    monkeypatch.setattr(extraction, "fold", fail)
    found = hustings.extract(SHORT)
    assert len(found.mayors) == 2
    assert [warning.section for warning in found.warnings] == ["results/nis"]


def test_debugging_lets_the_error_through(failing, monkeypatch):
    monkeypatch.setenv("HUSTINGS_DEBUG", "1")
    with pytest.raises(IndexError):
        hustings.extract(SHORT, failing)


def test_memory_zones_change_nothing(monkeypatch):
    expected = hustings.extract(ARTICLE).to_json()
    monkeypatch.setattr(extraction, "KEPT_STRINGS", 0)
    assert hustings.extract(ARTICLE).to_json() == expected


def test_a_callers_own_memory_zone_is_used(monkeypatch):
    monkeypatch.setattr(extraction, "KEPT_STRINGS", 0)
    nlp = hustings.load("rules")
    with nlp.memory_zone():
        found = hustings.extract(SHORT, nlp)
    assert len(found.mayors) == 3


def test_pieces_keep_offsets_exact(monkeypatch):
    whole = hustings.extract(ARTICLE)
    monkeypatch.setattr(extraction, "pieces_of", partial(pieces_of, longest=700))
    cut = hustings.extract(ARTICLE)
    text = cut.source.text or ""
    assert all(
        text[piece.start : piece.end] == piece.text for record in cut.records() for piece in record.evidence
    )
    known = {record.id for record in whole.records()}
    assert len(known & {record.id for record in cut.records()}) >= 0.95 * len(known)
