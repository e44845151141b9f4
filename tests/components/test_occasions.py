"""What is told of one of several times, of lists that carry somebody, and of members of councils."""

from __future__ import annotations

import pytest
from test_lives import life

from parsing import clauses, events

RADICAL = "list=Serbian Radical Party"


@pytest.mark.parametrize("when", ["on the last occasion", "the second time", "in the latter case"])
def test_a_place_told_of_the_last_time_is_of_no_other_one(when):
    last = f"{when} from the fourth position on the Radical list"
    text = f"She was elected to the assembly of Ada in 2004 and 2008, {last}."
    assert life(text) == ["seat_won date=2004", f"seat_won date=2008 {RADICAL} position=4"]


def test_a_place_told_of_the_first_time_is_of_no_other_one():
    text = (
        "She was elected to the assembly on the Radical list in 2004 and 2008, the first time from place 4."
    )
    assert life(text) == [f"seat_won date=2004 {RADICAL} position=4", f"seat_won date=2008 {RADICAL}"]


def test_a_place_that_is_told_of_no_single_time_is_of_all_of_them():
    text = "She was elected to the assembly of Ada from place 4 on the Radical list in 2004 and 2008."
    assert [told.endswith("position=4") for told in life(text)] == [True, True]


def test_a_party_told_of_the_second_time_is_not_what_a_mayor_began_with():
    text = "She was elected mayor of Ada in 2004 and 2008, the second time for the Radicals."
    assert life(text) == ["mayor_selected date=2004", "mayor_selected date=2008 party=Serbian Radical Party"]


@pytest.mark.parametrize("carried", ["carried her into", "swept her on to", "returned her to"])
def test_a_list_that_carries_somebody_is_whose_list_it_was(carried):
    text = f"In 2010 the list of the Lake Party {carried} the assembly of Ada."
    assert life(text) == ["seat_won date=2010 list=Lake Party"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2006 that party nominated him.",
        "He joined the Greens, and that party nominated him.",
        "He left, and in 2006 that party's ticket carried him into the council.",
    ],
)
def test_a_body_that_is_pointed_at_is_a_subject(sentence):
    assert clauses(sentence)[-1].startswith("that party")


@pytest.mark.parametrize(
    "sentence",
    ["She was elected on the list that members had drawn up.", "They ask that repeat voting be held."],
)
def test_a_relative_word_or_one_of_reporting_points_at_nothing(sentence):
    assert not any(one.startswith("that ") for one in clauses(sentence))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ilić was elected a councillor in 2004.",
        "Ana Ilić became a town councillor in 2004.",
        "Elected as a councillor in 2004, Ana Ilić is a doctor.",
        "The voters elected Ana Ilić a councillor in 2004.",
    ],
)
def test_who_is_elected_a_councillor_has_a_seat(text):
    assert events(text) == ["seat_won date=2004 person=Ana Ilić"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ilić was not elected a councillor in 2004.",
        "Ana Ilić was elected a county councillor in 2004.",
        "Ana Ilić ran for councillor in 2004.",
        "Ana Ilić was a councillor in 2004.",
    ],
)
def test_who_is_no_new_councillor_of_the_place_has_none(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The mayor himself resigned.", "The mayor"),
        ("The Radical Party itself was absorbed by the Greens.", "The Radical Party"),
        ("Ana Ilić herself was elected mayor of Ada.", "Ana Ilić"),
    ],
)
def test_a_word_that_stresses_the_subject_is_no_subject(sentence, subject):
    assert clauses(sentence)[0].startswith(subject + " |")


@pytest.mark.parametrize(
    "text",
    ["In 2005 she became the Lake Party's first mayor of Ada.", "She became the Lake Party's mayor in 2005."],
)
def test_the_party_that_owns_the_title_is_the_mayors(text):
    assert life(text) == ["mayor_selected date=2005 party=Lake Party"]
