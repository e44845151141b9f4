from __future__ import annotations

import pytest
from scored_records import event, extraction, mayor, party

from hustings.evaluation import ERROR_KINDS, score


def errors(gold, extracted):
    """All errors as pairs of kind and slot."""
    return [(error.error, error.slot) for error in score([("a", gold, extraction(extracted))]).errors]


ANA = mayor("Ana Ilić", party="Green Party", start="2020-07-01")
CASES = {
    "missing": ([ANA], [], ("missing", None)),
    "spurious": ([], [ANA], ("spurious", None)),
    "duplicate": ([ANA], [ANA, ANA], ("duplicate", None)),
    "missing value": ([ANA], [mayor("Ana Ilić", party="Green Party")], ("missing value", "start")),
    "spurious value": ([ANA], [ANA | {"term": 2}], ("spurious value", "term")),
    "boundary": ([ANA], [ANA | {"person": "Ilić"}], ("boundary", "person")),
    "boundary of a list": (
        [event("government_formed", parties=["A", "B"])],
        [event("government_formed", parties=["A"])],
        ("boundary", "parties"),
    ),
    "misplaced value, other slot": (
        [ANA],
        [ANA | {"successor": "Ana Ilić"}],
        ("misplaced value", "successor"),
    ),
    "misplaced value, other record": (
        [party("Green Party", jurisdiction="Ub"), party("Red Party")],
        [party("Red Party", jurisdiction="Ub"), party("Red Party")],
        ("misplaced value", "party"),
    ),
    "wrong value": ([ANA], [ANA | {"start": "2021"}], ("wrong value", "start")),
}


@pytest.mark.parametrize("case", CASES)
def test_each_kind(case):
    gold, extracted, error = CASES[case]
    assert errors(gold, extracted) == [error]


def test_every_kind_has_a_case():
    assert {error[0] for _, _, error in CASES.values()} == set(ERROR_KINDS)


def test_an_error_says_where_it_is():
    (error,) = score([("a", [ANA], extraction([ANA | {"person": "Ilić"}]))]).errors
    assert (error.article, error.section, error.kind, error.type) == ("a", "s", "mayor", "mayor")
    assert (error.gold, error.extracted, error.quote) == ("Ana Ilić", "Ilić", ANA["quote"])
    assert (error.gold_label, error.record) == ("record 1", "x0")


def test_a_number_that_stands_elsewhere_is_just_wrong():
    gold = [event("seat_won", person="A", position=1), event("seat_won", person="B", position=2)]
    extracted = [event("seat_won", person="A", position=2), event("seat_won", person="B", position=2)]
    assert errors(gold, extracted) == [("wrong value", "position")]


def test_two_equal_spurious_records_are_both_duplicates():
    assert errors([], [ANA, ANA]) == [("duplicate", None), ("duplicate", None)]
