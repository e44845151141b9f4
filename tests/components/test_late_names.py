"""Who is named behind a long description, and when what a participle describes acted."""

from __future__ import annotations

import pytest

from parsing import events, roles

JOINED = "party_joined date=2019-05 person=Ana Ilić target=Lake Party"


@pytest.mark.parametrize(
    "described",
    [
        "A delegate who had refused",
        "One who refused to follow him",
        "The candidate who came second",
        "The woman who had led the campaign",
        "A councillor defeated in the run-off",
    ],
)
def test_persons_named_behind_a_description(described):
    assert events(f"{described}, the vet Ana Ilić, joined the Lake Party in May 2019.") == [JOINED]


def test_what_the_description_tells_is_told_of_the_one_named():
    told = events("A councillor elected on the Lake Party's list, Ana Ilić, was elected assembly president.")
    assert told == [
        "seat_won list=Lake Party person=Ana Ilić",
        "office_taken office=assembly president person=Ana Ilić",
    ]


def test_the_office_of_the_one_named():
    told = events("The deputy mayor whom he had chosen, Ana Ilić, resigned in May 2019.")
    assert told == ["office_left date=2019-05 office=deputy mayor person=Ana Ilić reason=resigned"]


def test_parties_named_behind_a_description():
    assert roles("The party that came second, the Lake Party, joined the local government.") == [
        "government party=Lake Party"
    ]


def test_who_speaks_behind_a_clause_is_not_described():
    assert events("The delegate had resigned, Ana Ilić, a vet, said.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "On 4 May 2018, a provisional authority headed by Ana Ilić took office.",
        "The assembly was dissolved on 4 May 2018, when a provisional authority led by Ana Ilić took over.",
        "A provisional authority led by Ana Ilić was installed on 4 May 2018.",
    ],
)
def test_when_a_body_came_that_somebody_leads(sentence):
    assert events(sentence, place="Ada", country="Serbia") == [
        "office_taken date=2018-05-04 office=provisional authority leader person=Ana Ilić"
    ]


def test_the_date_before_a_subject_is_that_of_its_verb():
    told = events("On 5 May 2018, a majority formed by the Lake Party elected Ana Ilić as mayor.")
    assert "mayor_selected date=2018-05-05 person=Ana Ilić" in told
