"""Letters and the marks behind them are joined for reading, and every offset finds its way back."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

import hustings
from hustings.article.composing import compose

LETTERS = st.text(
    st.sampled_from("Čačak ćžšđ Őr e\u0301c\u030co\u0308\u0323\u0301 x\u200d\u0301한ᄒ"), max_size=40
)


def test_a_composed_text_stays_as_it_is():
    assert compose("Čačak, Inđija and Łódź") is None


def test_letters_and_marks_become_one():
    composition = compose(unicodedata.normalize("NFD", "Čačak: Ana Ilić."))
    assert composition is not None and composition.text == "Čačak: Ana Ilić."
    assert composition.printed_offset(composition.text.index("Ana")) == composition.printed.index("Ana")


@given(LETTERS)
def test_what_stands_between_two_offsets_is_the_same_text(text):
    for given_text in (text, unicodedata.normalize("NFD", text)):
        composition = compose(given_text)
        if composition is None:
            continue
        at = composition.printed_offset
        assert at(0) == 0 or composition.ends[0] == 0
        assert at(len(composition.text)) == len(given_text)
        borders = [0, *composition.ends, len(composition.text)]
        for start, end in pairwise(borders):
            printed = given_text[at(start) : at(end)]
            assert unicodedata.normalize("NFC", printed) == unicodedata.normalize(
                "NFC", composition.text[start:end]
            )


def test_evidence_quotes_the_text_as_printed():
    text = unicodedata.normalize(
        "NFD", "Local elections in Čačak\n\nAna Ilić was elected mayor of Čačak in 2020."
    )
    found = hustings.extract(text)
    (mayor,) = found.mayors
    assert found.source.text == text
    assert mayor.person == "Ana Ilić" and mayor.jurisdiction == "Čačak"
    assert text[slice(*mayor.spans["person"])] == unicodedata.normalize("NFD", "Ana Ilić")
    assert text[mayor.evidence[0].start : mayor.evidence[0].end] == mayor.evidence[0].text
