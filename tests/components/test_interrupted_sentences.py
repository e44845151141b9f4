"""Relative clauses in the midst of a list or before the verb, and what stands far from its name."""

from __future__ import annotations

import pytest

from parsing import events, roles


@pytest.mark.parametrize(
    "sentence",
    [
        "The city government included the Lake Party, to which she belonged, and the Drin Party.",
        "The city government included the Lake Party, which had three seats, and the Drin Party.",
        "The Lake Party, whose leader is a nurse, and the Drin Party govern the city.",
        "The Lake Party, which has three seats, and the Drin Party govern the city.",
    ],
)
def test_a_relative_clause_inside_a_list(sentence):
    assert roles(sentence) == ["government party=Lake Party", "government party=Drin Party"]


def test_a_relative_clause_inside_a_longer_list():
    assert roles(
        "The coalition comprises the Lake Party, who lost a seat, the Drin Party, and United Serbia."
    ) == ["government party=Lake Party", "government party=Drin Party", "government party=United Serbia"]


def test_what_only_one_of_a_list_did():
    told = "The Lake Party, which finished first, and the Drin Party govern the city."
    assert sorted(roles(told)) == [
        "government party=Drin Party",
        "government party=Lake Party",
        "winner party=Lake Party",
    ]


def test_the_subject_of_another_clause_is_in_no_list():
    told = "The town was led by the Lake Party, which has a seat, and the Drin Party went into opposition."
    assert "government party=Drin Party" not in roles(told)


@pytest.mark.parametrize("word", ["both", "all", "each"])
def test_a_subject_taken_up_behind_a_relative_clause(word):
    told = (
        f"Ana Ilić and Petar Perić, who belong to the Lake Party, {word} resigned from the assembly in 2021."
    )
    assert events(told) == [
        "seat_left date=2021 person=Ana Ilić reason=resigned",
        "seat_left date=2021 person=Petar Perić reason=resigned",
    ]


@pytest.mark.parametrize(
    "before",
    [
        "Ana Ilić joined the Lake Party in 1990.",
        "Ana Ilić has been a member of the Lake Party since 1990.",
        "Ana Ilić was active in the Lake Party.",
    ],
)
def test_it_is_the_party_of_the_sentence_before(before):
    left = "party_left date=2001 person=Ana Ilić target=Lake Party"
    assert left in events(f"{before} She left it in 2001 for the Drin Party.")


@pytest.mark.parametrize(
    "before",
    [
        "Ana Ilić was elected to the assembly on the Lake Party's list.",
        "The Lake Party and the Drin Party quarrelled.",
        "Ana Ilić was a doctor.",
    ],
)
def test_it_may_be_something_else(before):
    assert not any("party_left" in told for told in events(f"{before} Ana Ilić left it in 2001."))


@pytest.mark.parametrize(
    ("body", "left"),
    [("national assembly", []), ("assembly of Niš", ["seat_left date=2017 person=Ana Ilić"])],
)
def test_a_seat_there(body, left):
    told = events(f"In 2016, Ana Ilić was elected to the {body}. She gave up her seat there in 2017.")
    assert [one.rsplit(" reason", 1)[0] for one in told[1:]] == left


def test_in_commas_behind_the_second_subject():
    told = "Ana Ilić resigned as mayor, and Petar Perić, as the nominee of the Lake Party, was elected mayor."
    assert "mayor_selected party=Lake Party person=Petar Perić" in events(told)


def test_a_place_on_a_list_in_commas_behind_the_second_subject():
    told = "Ana Ilić was re-elected mayor, and Petar Perić, at the head of the Lake Party list, won a seat."
    assert events(told) == [
        "mayor_selected person=Ana Ilić",
        "seat_won list=Lake Party person=Petar Perić position=1",
    ]


def test_a_comma_that_closes_a_date():
    told = "The council voted 4-2 on Jan. 27, 2026, to appoint Ana Ilić as mayor."
    assert events(told) == ["mayor_selected date=2026-01-27 person=Ana Ilić"]


def test_from_that_post():
    told = "The president of the council, Petar Perić, resigned from that post the same day."
    left = "office_left date=2021-05-05 office=assembly president person=Petar Perić reason=resigned"
    assert left in events(f"On 5 May 2021 Ana Ilić was sworn in as mayor. {told}")


@pytest.mark.parametrize(
    ("office", "sentence", "told"),
    [
        ("council leader", "Her predecessor, Petar Perić, was removed.", "reason=dismissed"),
        ("deputy mayor", "Her predecessor Petar Perić had resigned.", "reason=resigned"),
    ],
)
def test_what_a_predecessor_left(office, sentence, told):
    left = f"office_left office={office} person=Petar Perić {told}"
    assert left in events(f"Ana Ilić was elected {office} in 2021. {sentence}")


def test_the_predecessor_in_a_seat():
    told = "Ana Ilić was elected to the assembly in 2021. Her predecessor, Petar Perić, had resigned."
    assert events(told) == ["seat_won date=2021 person=Ana Ilić"]
