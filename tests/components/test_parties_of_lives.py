"""Which party a life gives to a mayor: that of this election, not of a seat won years before."""

from __future__ import annotations

import pytest
from test_lives import life

SEAT = "She was elected to the assembly of Ada on the Radical list in 2002."


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("In 2006 she became mayor of Ada.", ""),
        ("In 2003 she became mayor of Ada.", " party=Serbian Radical Party"),
        (
            "In 2006, as the candidate of the Democratic Party, she beat Petar Perić and took the mayoralty.",
            "D",
        ),
        ("In 2006 she became the town's first Democratic Party mayor.", "D"),
        ("In 2006 her colleagues made her, the council's only Democrat, mayor of Ada.", "D"),
    ],
)
def test_a_seat_of_years_before_gives_no_party_to_a_mayor(text, party):
    told = [event for event in life(f"{SEAT} {text}") if event.startswith("mayor_selected")]
    assert [event.partition(" party=")[2] for event in told] == [
        "Democratic Party" if party == "D" else party.removeprefix(" party=")
    ]


def test_the_party_of_a_seat_in_parliament_is_told_in_its_clause():
    text = f"{SEAT} In 2008 she was elected to parliament for the Democratic Party."
    assert "party=Democratic Party" in life(text)[1]


def test_a_later_candidacy_is_not_that_of_the_first_election():
    text = "She was elected mayor of Ada in 2002, and in 2006 she won again as an independent."
    assert [event.partition(" party=")[2] for event in life(text)] == ["", "independent"]


def test_what_somebody_stood_as_may_interrupt_the_election():
    text = "In April 2016 the Radical Party placed her at the head of its list in Ada,"
    assert life(f"{text} and on 25 May she was elected, as the party's candidate, mayor of Ada.") == [
        "list_placed date=2016-04 list=Serbian Radical Party position=1",
        "mayor_selected date=2016-05-25 party=Serbian Radical Party",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She founded a local group, Ada First, and in 2012 she was elected mayor of Ada as its candidate.",
        "She set up a committee of her own, Ada First, and in 2012 was elected mayor as its candidate.",
        "She founded Ada First, a citizens' group, under whose name she won the mayoralty of Ada in 2012.",
        "Ada First put her forward for mayor of Ada in 2012, and in the run-off that May she won.",
    ],
)
def test_the_group_that_a_candidate_has_just_founded_or_is_named_by(text):
    assert "party=Ada First" in " ".join(life(text))


def test_a_party_of_years_before_is_not_that_of_a_later_office():
    told = life(
        "She was returned to parliament in 1997 for the Radical Party. She was made mayor of Ada in May 2010."
    )
    assert told[1] == "mayor_selected date=2010-05"


def test_who_takes_a_post_is_of_the_list_that_a_relative_clause_tells():
    told = life(
        "In 2009 the mayoralty of Ada passed to Marko Perić, a vintner who ran on an independent list."
    )
    assert told == ["mayor_selected date=2009 party=independent person=Marko Perić"]


@pytest.mark.parametrize(
    "text",
    [
        "Chosen mayor of Ada in May 2004, Ilić was the first Radical to hold the post.",
        "She was elected mayor of Ada in May 2004, the first Radical to hold the post.",
        "She was elected mayor of Ada in May 2004, becoming the town's first Radical mayor.",
        "She was elected mayor of Ada in May 2004. She was the only Radical ever to win the mayoralty.",
        "In May 2004 the council made her the first mayor that the Radical Party had ever had in Ada.",
    ],
)
def test_the_first_of_a_party_in_an_office_is_of_that_party(text):
    assert life(text) == ["mayor_selected date=2004-05 party=Serbian Radical Party"]


@pytest.mark.parametrize(
    "text",
    [
        "She was elected mayor of Ada in May 2004. Her brother was the first Radical to hold the post.",
        "She was elected mayor of Ada in May 2004. She was no longer the Radical that she had been.",
    ],
)
def test_what_is_told_of_others_or_of_no_office_gives_no_party(text):
    assert life(text) == ["mayor_selected date=2004-05"]


def test_her_new_party_is_the_one_just_joined():
    told = life(
        "She was elected mayor of Ada in 2004 for the Socialist Party. She left it for the Radical Party"
        " in 2006, and two years later she was elected mayor once more, under her new party's colours."
    )
    assert told[-1] == "mayor_selected date=2008 party=Serbian Radical Party"
