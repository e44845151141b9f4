"""Clauses whose verb stands in another one, or behind an auxiliary that was moved to the front."""

from __future__ import annotations

import pytest

from parsing import clauses

GAPPED = [
    (
        "The SNS won in Ada and Tuzla, the SPS in Bor, and the DS in Kotor.",
        ["The SNS | won | in Ada and Tuzla", "the SPS | won | in Bor", "the DS | won | in Kotor"],
    ),
    ("Ada went to the SNS and Bor to the SPS.", ["Ada | went | to the SNS", "Bor | went | to the SPS"]),
    (
        "The SNS won a majority in Ada but only a plurality in Bor.",
        ["The SNS | won | a majority | in Ada", "The SNS | won | a plurality | in Bor"],
    ),
    (
        "The vote was won by the SNS in Ada and by the SPS in Bor.",
        ["The vote | was won | by the SNS | in Ada", "The vote | was won | by the SPS | in Bor"],
    ),
    (
        "Ana Ilić obtained a third term, and her party an outright majority.",
        ["Ana Ilić | obtained | a third term", "her party | obtained | an outright majority"],
    ),
    # a verb follows: nothing is left out
    (
        "The SNS won in Ada, and the SPS in Bor lost.",
        ["The SNS | won | in Ada", "the SPS | lost | in Bor"],
    ),
]

REPEATED = [
    (
        "The SNS won a majority in Ada, and the SPS did the same in Bor.",
        ["The SNS | won | a majority | in Ada", "the SPS | did | a majority | in Bor"],
    ),
    (
        "The SNS won a majority in Ada; so did the SPS in Bor.",
        ["The SNS | won | a majority | in Ada", "the SPS | did | a majority | in Bor"],
    ),
    (
        "The SNS is in opposition, as is the SPS.",
        ["The SNS | is | in opposition", "the SPS | is | in opposition"],
    ),
]

INVERTED = [
    ("Only in Ada did the SNS win a majority.", ["the SNS | win | a majority | in Ada"]),
    ("Ana Ilić and Petar Perić were both elected.", ["Ana Ilić and Petar Perić | were both elected"]),
    ("The SNS and the SPS both lost.", ["The SNS and the SPS | lost"]),
    ("The election there was lost.", ["The election | was lost"]),
    ("No vote at all was held.", ["No vote | was held"]),
    ("The SNS had in the meantime left.", ["The SNS | had in the meantime left"]),
    (
        "The dispute was settled and the SNS was able to govern.",
        ["The dispute | was settled", "the SNS | was able to govern"],
    ),
    ("The SNS lost a seat yet won the vote.", ["The SNS | lost | a seat", "The SNS | won | the vote"]),
    ("The SNS lent her its votes.", ["The SNS | lent | her | its votes"]),
]

SHARED_PHRASES = [
    (
        "The SNS governs the town together with the SPS and the DS.",
        ["The SNS | governs | the town | with the SPS and the DS"],
    ),
    (
        "The SNS won and, together with the SPS, formed a government.",
        ["The SNS | won", "The SNS | formed | a government | with the SPS"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), GAPPED)
def test_a_verb_left_out_is_the_one_before(sentence, expected):
    assert clauses(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), REPEATED)
def test_a_clause_that_repeats_another_has_its_complements(sentence, expected):
    assert clauses(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), INVERTED)
def test_words_out_of_place_hide_no_verb(sentence, expected):
    assert clauses(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), SHARED_PHRASES)
def test_partners_belong_to_the_verb_that_they_share(sentence, expected):
    assert clauses(sentence) == expected
