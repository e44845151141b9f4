"""Seats in an assembly and places on lists: by their holder, by rank, from one to the other, given back."""

from __future__ import annotations

import pytest

from parsing import events, mayors

PLACED = "list_placed list=Lake Party person=Ana Ilić position="
WON = "seat_won list=Lake Party person=Ana Ilić position="


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("The fourth name on the Lake Party's list was that of Ana Ilić.", 4),
        ("Ana Ilić was the Lake Party's lead candidate.", 1),
        ("At the head of the Lake Party's list stood Ana Ilić.", 1),
        ("The Lake Party's list was led not by Petar Perić, as expected, but by Ana Ilić.", 1),
        ("Ana Ilić stood first on the Lake Party's list.", 1),
        ("Ana Ilić was no. 4 on the Lake Party's list.", 4),
        ("Ana Ilić was third on the Lake Party (LP) list.", 3),
        ("Ana Ilić allowed herself to be put in third place on the Lake Party's list.", 3),
        ("Ana Ilić was moved up to second place on the Lake Party's list.", 2),
    ],
)
def test_places_on_lists(sentence, position):
    assert events(sentence) == [f"{PLACED}{position}"]


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("Ana Ilić was fourth on the Lake Party's list and was elected.", 4),
        ("Placed second on the Lake Party's list, Ana Ilić was elected.", 2),
        ("Ana Ilić was elected fourth on the Lake Party's list.", 4),
        ("Ana Ilić was promoted to the third position on the Lake Party's list and received a mandate.", 3),
        (
            "The fifth name on the Lake Party's list was that of Ana Ilić,"
            " and she was among the nine candidates who obtained mandates.",
            5,
        ),
        ("Ana Ilić, whose mandate was won from the third position on the Lake Party's list, is a nurse.", 3),
    ],
)
def test_elected_from_a_place(sentence, position):
    assert events(sentence) == [f"{WON}{position}"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The seat was filled by Ana Ilić.", ["seat_won person=Ana Ilić"]),
        (
            "The Lake Party's Ana Ilić was elected to the council.",
            ["seat_won list=Lake Party person=Ana Ilić"],
        ),
        (
            "Ana Ilić was elected to the council in 2008, and again in 2012.",
            ["seat_won date=2008 person=Ana Ilić", "seat_won date=2012 person=Ana Ilić"],
        ),
        (
            "Ana Ilić and Petar Perić were both re-elected to the council.",
            ["seat_won person=Ana Ilić reelected=True", "seat_won person=Petar Perić reelected=True"],
        ),
        (
            "Ana Ilić and Petar Perić were elected on the lists of the Lake Party and the Drin Party,"
            " respectively.",
            ["seat_won list=Lake Party person=Ana Ilić", "seat_won list=Drin Party person=Petar Perić"],
        ),
        ("Ana Ilić took a seat in the front row.", []),
        ("Ana Ilić won a seat on the board of the waterworks.", []),
    ],
)
def test_seats(sentence, told):
    assert events(sentence) == told


@pytest.mark.parametrize(
    ("verb", "reason"),
    [
        ("handed her seat back", "resigned"),
        ("handed back her mandate", "resigned"),
        ("was stripped of her mandate", "expelled"),
        ("gave up her seat", "resigned"),
    ],
)
def test_seats_left(verb, reason):
    assert events(f"Ana Ilić {verb} in May 2020.") == [
        f"seat_left date=2020-05 person=Ana Ilić reason={reason}"
    ]


def test_who_moves_up_takes_the_seat():
    told = events(
        "Petar Perić resigned his seat, and Ana Ilić, the next candidate on the Lake Party's list, moved up."
    )
    assert told == [
        "seat_left person=Petar Perić reason=resigned",
        "seat_won list=Lake Party person=Ana Ilić",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ilić won a mandate in the national assembly in 2016.",
        "Ana Ilić received the fifth position on the Lake Party's list in the 2016 parliamentary election"
        " and was elected.",
        "Ana Ilić became an MP in 2016.",
        "Ana Ilić was a member of parliament from 2016 to 2020.",
    ],
)
def test_seats_in_the_national_assembly(sentence):
    told = "office_taken date=2016 jurisdiction=Bosnia and Herzegovina office=national assembly member"
    assert events(sentence) == [f"{told} person=Ana Ilić"]


def test_a_word_that_names_a_list_is_that_list_elsewhere():
    text = "Ana Ilić of Dawn objected. Petar Perić was elected from second place on the Dawn list."
    assert mayors(f"{text} In May 2020 Ana Ilić was elected mayor.", place="Ada")[0].count("Dawn") == 1
