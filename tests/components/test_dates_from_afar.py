"""Dates that stand apart from what they date: behind insertions, in ``that election``, in what it was for."""

from __future__ import annotations

import pytest
from test_lives import life

from parsing import events, judged, notes


@pytest.mark.parametrize(
    "text",
    [
        "was elected mayor of Ada in May 2004, when the voters first chose directly, and again in 2008",
        "was elected mayor of Ada in May 2004 and, by a narrower margin, in 2008",
        "was elected mayor of Ada in May 2004 and, after a recount, again in 2008",
    ],
)
def test_a_date_behind_an_insertion_repeats_the_one_before(text):
    assert life(f"She {text}.") == ["mayor_selected date=2004-05", "mayor_selected date=2008"]


def test_what_a_relative_clause_tells_twice_stays_in_it():
    told = life(
        "She was elected mayor of Ada in 2004. She then launched Our Ada, a citizens' group, under whose "
        "banner she kept the mayoralty in May 2008 and, despite a boycott, in 2012."
    )
    assert told[1:] == ["mayor_selected date=2008-05 party=Our Ada", "mayor_selected date=2012 party=Our Ada"]


def test_that_election_is_the_one_told_last():
    told = life("She ran for mayor of Ada in May 2004 and lost. At that election she led the Radical list.")
    assert told == ["list_placed date=2004-05 list=Serbian Radical Party position=1"]


def test_a_place_on_a_list_is_dated_by_the_election_that_it_is_for():
    told = life(
        "She joined the Radical Party, on whose list for the election of May 2004 she was in third place."
    )
    assert told[1:] == ["list_placed date=2004-05 list=Serbian Radical Party position=3"]


def test_that_year_is_the_last_one_of_a_period():
    told = life(
        "She was mayor of Ada from 1994 to 1998. In that year's election she won a seat in the assembly."
    )
    assert told == ["seat_won date=1998"]


@pytest.mark.parametrize("month", ["March", "May"])
def test_a_month_that_is_also_a_verb_is_one_before_a_stop(month):
    number = {"March": "03", "May": "05"}[month]
    told = life(f"She was elected mayor of Ada in 2004. She left the Radical Party that {month}.")
    assert told[1].startswith(f"party_left date=2004-{number}")


def test_for_before_a_clause_gives_the_reason():
    sentence = "Ana Ilić ran as an independent, for the Radical Party had expelled her."
    assert [note.link for note in notes(sentence)] == ["main", "sub:for"]


@pytest.mark.parametrize("phrase", ["for the third time,", "for the Radical Party,"])
def test_for_before_a_phrase_gives_none(phrase):
    assert [note.link for note in notes(f"Ana Ilić, {phrase} was elected mayor.")] == ["main"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ilić <+ stood> in twentieth place, too low <- to be elected>.",
        "Ana Ilić <+ stood> on the list, too far down it <- to be elected>.",
        "Ana Ilić, too, <+ was elected>.",
    ],
)
def test_what_is_too_much_denies_what_follows(text):
    plain = text.replace("<+ ", "").replace("<- ", "").replace(">", "")
    assert judged(plain) == text


def test_a_day_is_of_the_year_in_the_name_of_an_election():
    told = life(
        "She joined the Radical Party in 2003. Following the 2012 local election it formed a government"
        " in Ada, and on 15 June she became president of the assembly."
    )
    assert told[-1] == "office_taken date=2012-06-15 office=assembly president"


@pytest.mark.parametrize(
    "told",
    [
        "Mayor Marko Perić resigned in November 2019, and Ana Ilić, who had led the council since June 2016,",
        "Mayor Marko Perić resigned in November 2019. Ana Ilić, who had joined the Greens in June 2016,",
    ],
)
def test_a_day_counts_from_the_main_line_and_not_from_an_aside(told):
    found = events(f"{told} was elected mayor on 6 December.")
    assert any(event.startswith("mayor_selected date=2019-12-06") for event in found)


def test_a_day_inside_an_aside_counts_from_the_aside():
    told = "On 3 May 2018 Ana Ilić, who was arrested in May 2017 and had left the Greens on 4 June, resigned."
    assert "party_left date=2017-06-04 person=Ana Ilić target=Greens" in events(told)
