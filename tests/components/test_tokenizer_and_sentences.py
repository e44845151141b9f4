"""Words and sentences of prose on elections: what stays whole, what is cut off, and where a sentence ends."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing import gap, pipeline, sentences, tokens


@pytest.mark.parametrize(
    "text",
    [
        "re-elected",
        "co-founder",
        "Mary O’Neill-Smith",
        "Kolinda Grabar-Kitarović",
        "Jean d'Alembert",
        "vice-president",
        "SNS-SPS",
        "pro-European",
        "Dr. Ana Ilić",
        "J. P. Marić",
        "No. 7",
        "no. 7",
        "St. Ives",
        "the U.S. list",
        "12,345 votes",
        "31.5 per cent",
        "51.5%",
        "2020/21",
        "A" * 500,
    ],
)
def test_what_stays_whole(text):
    assert tokens(text) == text


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Ana Ilić's list", "Ana Ilić 's list"),
        ("Ana Ilić’s list", "Ana Ilić ’s list"),
        ("Citizens' Alliance", "Citizens ' Alliance"),
        ("Citizens’ Alliance", "Citizens ’ Alliance"),
        ("“For Our City”", "“ For Our City ”"),
        ("„Za naš grad“", "„ Za naš grad “"),
        ('"For Our City",', '" For Our City " ,'),
        ("(SNS)", "( SNS )"),
        ("SNS(12)", "SNS ( 12 )"),
        ("SPS–JS", "SPS – JS"),
        ("Ana Ilić—a nurse—won", "Ana Ilić — a nurse — won"),
        ("SNS--SPS", "SNS -- SPS"),
        ("SNS/SPS", "SNS / SPS"),
        ("Ada,Bor", "Ada , Bor"),
        ("won…then", "won … then"),
        ("won.", "won ."),
        ("He won.Then", "He won . Then"),
        ("didn't", "did n't"),
        ("wasn’t", "was n’t"),
        ("Wouldn't", "Would n't"),
        ("2018–2022", "2018 – 2022"),
    ],
)
def test_what_is_cut(text, cut):
    assert tokens(text) == cut


@given(st.text(alphabet=st.sampled_from("aZč1 .,;:'’\"“”()[]–—-/…\n\t%#!?\u00a0\u0301"), max_size=80))
@settings(max_examples=150, deadline=None)
def test_no_character_is_lost(text):
    doc = pipeline().make_doc(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


# A | stands where a sentence ends and another begins.
@pytest.mark.parametrize(
    "marked",
    [
        "Ana Ilić won. | She resigned.",
        "Ana Ilić won! | Who resigned? | She did.",
        "She was no. 7 on the list and won.",
        "She was No. 7 on the SNS list. | Perić was No. 8.",
        "Dr. Ana Ilić won. | Mr. J. P. Marić lost.",
        "The list of the U.S. consul won.",
        "Ana Ilić left… | Then Petar Perić came.",
        "Ana Ilić left ... and came back.",
        "The results: Ana Ilić won; Petar Perić lost.",
        "The mayors:\n|Ana Ilić was elected in Ada.",
        "* Ana Ilić won in Ada\n|* Petar Perić won in Bor",
        "- Ada: Ana Ilić\n|- Bor: Petar Perić",
        "She said, “We won.” | He resigned.",
        "She said, \"We won.\" | He resigned.",
        "“We won. | We govern.” | He resigned.",
        "He resigned (the council had asked him to). | She won.",
        "He resigned. | (She won.)",
        "Ana Ilić won in Ada\n\n|Petar Perić won in Bor",
        "Turnout was 51.5 per cent. | The SNS won.",
        gap("It met on 5. May and 6. June.", why="a dot behind a day is read as a full stop"),
    ],
)  # fmt: skip
def test_where_sentences_end(marked):
    expected = [part.strip() for part in marked.split("|")]
    assert sentences(re.sub(r"\|\s?", "", marked)) == expected


def test_a_sentence_without_end_is_cut():
    parts = sentences("the SNS won Ada, " * 200)
    assert len(parts) > 1
    assert all(part.endswith(",") for part in parts)


@given(
    st.lists(
        st.sampled_from(("Ana", "won", "“", "”", '"', ".", "…", "\n", "(", ")", ":", "no.", "7", "*")),
        max_size=60,
    )
)
@settings(max_examples=100, deadline=None)
def test_sentences_cover_the_text(words):
    nlp = pipeline()
    doc = nlp.get_pipe("hustings_sentences")(nlp.make_doc(" ".join(words)))
    assert "".join(part.text_with_ws for part in doc.sents) == doc.text
