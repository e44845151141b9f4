"""Where somebody stood on a list, and when, in sentences that name the election or the office beside it."""

from __future__ import annotations

import pytest

from parsing import events

PLACED = "list_placed date=2008 list=Lake Party person=Ana Ilić position=12"


@pytest.mark.parametrize(
    "told",
    [
        "Ana Ilić contested the 2008 local election from the twelfth position on the Lake Party list.",
        "Ana Ilić contested the 2008 local elections in Ada on the Lake Party list, in twelfth position.",
        "Ana Ilić fought the 2008 local election in twelfth place on the Lake Party list.",
    ],
)
def test_the_year_of_the_election_that_is_contested(told):
    assert [one.replace(" place=Ada", "") for one in events(told)] == [PLACED]


def test_the_election_that_led_in_the_verb_before():
    told = "In the 2014 parliamentary election Ana Ilić stood on the Lake Party list and was elected"
    assert "date=2014" in events(f"{told} to the national assembly.")[0]


@pytest.mark.parametrize(
    "told",
    [
        "Ana Ilić, at the head of the Lake Party list, was elected mayor.",
        "At the top of the Lake Party list, Ana Ilić was re-elected mayor.",
    ],
)
def test_at_the_head_of_a_list_and_mayor(told):
    assert "list_placed list=Lake Party person=Ana Ilić position=1" in events(told)


def test_at_the_head_of_something_else():
    assert "list_placed" not in str(events("Ana Ilić, at the head of the council, was elected mayor."))


@pytest.mark.parametrize(
    ("body", "office"),
    [
        ("the city council", "office_taken office=council member party=Lake Party person=Petar Perić"),
        (
            "a provisional authority",
            "office_taken office=provisional authority member party=Lake Party person=Petar Perić",
        ),
    ],
)
def test_of_which_somebody_is_a_member(body, office):
    told = f"On 5 May 2020 Ana Ilić joined {body}, of which Petar Perić of the Lake Party is also a member."
    assert office in events(told, country="Serbia")
