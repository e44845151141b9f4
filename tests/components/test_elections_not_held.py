"""Where no election was held, and in which years the ones before and after were."""

from __future__ import annotations

import pytest

from parsing import events

KULA = {"place": "Kula", "country": "Croatia"}
NOT_HELD = "election_not_held next=2018 previous=2014"


@pytest.mark.parametrize(
    "told",
    [
        "The city assembly of Kula was not up for election",
        "The council was not up for renewal",
        "Kula was not up for election in 2016",
        "No council was elected in 2016",
        "The council was not renewed in 2016",
        "The assembly was not contested that year",
    ],
)
def test_bodies_that_were_not_elected(told):
    assert events(f"{told}; the previous vote was in 2014 and the next in 2018.", **KULA) == [NOT_HELD]


@pytest.mark.parametrize(
    "told",
    [
        "The city council is not elected by the public.",
        "The council was up for election in 2016.",
        "The council did not elect a mayor.",
        "Ana Ilić was not elected to the council in 2016.",
        "The council may not be renewed in 2016.",
    ],
)
def test_what_tells_of_no_missing_election(told):
    assert not any(event.startswith("election_not_held") for event in events(told, **KULA))


def test_a_council_that_is_the_executive_is_elected_by_the_assembly():
    assert events("No city council was elected in May 2016.", place="Kula", country="Serbia") == []


@pytest.mark.parametrize(
    "told",
    [
        "Elections took place except in Ada and Bor, which had voted in 2013 and did so again in 2017.",
        "Elections were held except in Ada and Bor, which had voted in 2013 and voted again in 2017.",
        "Ada and Bor did not vote in 2016; they had last voted in 2013 and did so again in 2017.",
    ],
)
def test_years_told_of_several_places_are_those_of_each(told):
    assert events(told, place="Mačva District", country="Serbia") == [
        "election_not_held jurisdiction=Ada next=2017 previous=2013",
        "election_not_held jurisdiction=Bor next=2017 previous=2013",
    ]


@pytest.mark.parametrize("verb", ["followed", "came"])
def test_the_next_stands_for_an_election(verb):
    told = f"No election was held in 2016. The last one was in 2014, and the next {verb} on 4 May 2018."
    assert events(told, **KULA) == [NOT_HELD]
