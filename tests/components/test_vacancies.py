"""Offices that stand empty, and who comes to fill them."""

from __future__ import annotations

import pytest

from parsing import events

SERBIA = {"place": "Ada", "country": "Serbia"}
DIED = "Petar Perić was elected mayor. He died on 17 January 2011. "
QUIT = "Deputy mayor Petar Perić resigned on 3 May 2011. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The post stood empty for five weeks before Ana Ilić was chosen on 24 February.",
        "The office remained vacant until the assembly appointed Ana Ilić on 24 February.",
        "The chair was empty until 24 February, when Ana Ilić was sworn in.",
        "The town had no mayor until Ana Ilić was elected on 24 February.",
        "The town was without a mayor until Ana Ilić was named on 24 February.",
        "The vacancy was not filled until 24 February, when Ana Ilić was elected.",
        "Ana Ilić filled the vacancy on 24 February.",
    ],
)
def test_a_vacancy_ends(sentence):
    assert "mayor_selected date=2011-02-24 person=Ana Ilić" in events(DIED + sentence, **SERBIA)


@pytest.mark.parametrize(
    "sentence",
    [
        "The post may stand empty until Ana Ilić is chosen.",
        "The shop stood empty until Ana Ilić was chosen.",
        "The post stood empty when Ana Ilić was elected to the board.",
        "Ana Ilić filled the gap in the budget.",
        "Ana Ilić did not fill the vacancy.",
    ],
)
def test_no_vacancy_ends(sentence):
    assert not any("Ana Ilić" in event for event in events(DIED + sentence, **SERBIA))


def test_a_vacancy_is_of_the_office_left_last():
    taken = "office_taken office=deputy mayor person=Ana Ilić"
    assert taken in events(QUIT + "Ana Ilić filled the vacancy.", **SERBIA)


def test_an_office_that_somebody_is_elected_to():
    told = "The presidency of the council stayed vacant until Ana Ilić was elected to it."
    assert events(told, **SERBIA) == ["office_taken office=assembly president person=Ana Ilić"]
    assert events("The council met, and Ana Ilić was elected to it.", **SERBIA) != events(told, **SERBIA)


def test_who_votes_with_a_party_wins_no_seat():
    told = "Ana Ilić left the Lake Party; she voted with the Hill Party."
    assert events(told, **SERBIA) == ["party_left person=Ana Ilić target=Lake Party"]


def test_further_terms():
    told = "Ana Ilić was elected mayor in 2004. She secured further terms in 2008 and 2012."
    assert sum("mayor_selected" in event for event in events(told, **SERBIA)) == len((2004, 2008, 2012))


def test_a_finding_dates_the_annulment():
    told = (
        "Ana Ilić was elected mayor on 19 June 2008. The court found on 30 July 2008 that there had been no"
    )
    told += " quorum and set her election aside."
    assert "annulment date=2008-07-30 person=Ana Ilić" in events(told, **SERBIA)


def test_the_dead_are_not_meant():
    told = "In June 2004 the mayor, Ivo Rus, died, and the council elected Marko Babić as his successor."
    told += " He was re-elected in 2005."
    assert "mayor_selected date=2005 person=Marko Babić" in events(told, **SERBIA)


def test_an_annulled_election_told_later():
    told = "On 3 December 2025 the court in Bor struck down the election of Ana Ilić as mayor of Ada."
    told += " Ilić had won the runoff on 2 November."
    assert sorted(events(told, **SERBIA)) == [
        "annulment date=2025-12-03 person=Ana Ilić",
        "mayor_selected date=2025-11-02 person=Ana Ilić",
    ]
