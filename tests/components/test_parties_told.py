"""Parties told by a pronoun, by a possessor or in a row, and what a vote or a government was to them."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
MAYOR = "Ana Ilić of the Sea Party was elected mayor. "
RULES = "The city government is led by the Hill Party. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The government was made up of Ilić's own party, the Lake Party, the Hill Party and Free Ada.",
        "The coalition consists of her own party, the Lake Party, the Hill Party and Free Ada.",
        "The mayor's own party, the Lake Party, the Hill Party and Free Ada formed the government.",
        "After weeks of waiting the Sea Party, the Lake Party, the Hill Party and Free Ada took power.",
    ],
)
def test_a_row_of_partners(sentence):
    names = ("Sea Party", "Lake Party", "Hill Party", "Free Ada")
    assert roles(MAYOR + sentence, **SERBIA) == [f"government party={name}" for name in names]


def test_who_was_bargained_with_is_no_partner():
    told = "After bargaining with the Lake Party, the Hill Party formed a government."
    assert roles(told, **SERBIA) == ["government party=Hill Party"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In May 2009 the Lake Party came aboard.",
        "In May 2009 the Lake Party came on board as well.",
    ],
)
def test_who_comes_aboard_joins_the_government(sentence):
    assert "government_formed date=2009-05 parties=Lake Party" in events(RULES + sentence, **SERBIA)
    assert not events(sentence, **SERBIA)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The Lake Party settled into opposition, as did the Hill Party.", "opposition party=Hill Party"),
        ("The vote again left the Lake Party in front.", "winner party=Lake Party"),
        ("The Lake Party had the largest group in the new assembly.", "winner party=Lake Party"),
        (
            "The Lake Party was the largest group but lost its majority.",
            "winner extent=plurality party=Lake Party",
        ),
        ("The Lake Party came first, and the Hill Party lost its majority.", "winner party=Lake Party"),
    ],
)
def test_roles(sentence, role):
    assert role in roles(sentence, **SERBIA)


def test_a_vote_that_is_it():
    told = "Ana Ilić was elected mayor; the Lake Party objected to the ballot and took no part in it."
    assert "boycott party=Lake Party" in events(told, **SERBIA)
    assert not events("The Lake Party objected to the festival and took no part in it.", **SERBIA)


def test_a_short_name_of_a_party_named_before():
    told = "The Green League won. One of the two deputy mayors was the League's Ana Ilić."
    assert events(told, **SERBIA) == ["office_taken office=deputy mayor party=Green League person=Ana Ilić"]


@pytest.mark.parametrize(
    "sentence", ["One of the former mayors was Ana Ilić.", "One of the deputy mayors was not Ana Ilić."]
)
def test_one_of_others(sentence):
    assert events(sentence, **SERBIA) == []


def test_a_declared_mayor():
    told = "A session held on 19 June 2008 declared Ana Ilić to be mayor."
    assert mayors(told, **SERBIA) == ["mayor accession=chosen person=Ana Ilić start=2008-06-19"]
    assert not mayors("Ana Ilić claimed to be mayor.", **SERBIA)


def test_a_seat_that_is_kept_after_an_office_was_left():
    told = "Ana Ilić was elected mayor. She resigned in May 2009. Ilić kept her seat in the assembly."
    assert not any("seat_won" in event for event in events(told, **SERBIA))


def test_who_serves_behind_a_colon():
    told = "Two deputies serve under her: Mia Rus from the Lake Party and Ivo Babić from the Hill Party."
    assert events(told, **SERBIA) == [
        "office_taken office=deputy mayor party=Lake Party person=Mia Rus",
        "office_taken office=deputy mayor party=Hill Party person=Ivo Babić",
    ]


def test_a_vote_between_semicolons():
    told = "Twenty of the thirty delegates voted for her; the Lake Party boycotted the election."
    assert mayors(MAYOR + told, **SERBIA)[0].count("votes=for:20") == 1
    other = "The Lake Party objected; twelve delegates voted against the budget."
    assert "votes" not in mayors(MAYOR + other, **SERBIA)[0]


def test_who_supports_besides_others():
    told = "Besides her own party, the Lake Party and the Hill Party lent her their votes."
    assert roles(MAYOR + told, **SERBIA) == ["support party=Lake Party", "support party=Hill Party"]
