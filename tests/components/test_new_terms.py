"""Mayors who come with an election rather than between two, and whose mayor or list a pronoun tells."""

from __future__ import annotations

import pytest

from parsing import events, mayors

SERBIA = {"place": "Ada", "country": "Serbia"}
GONE = "Mayor Petar Perić was dismissed on 3 May 2020. "


@pytest.mark.parametrize(
    ("sentence", "accession"),
    [
        ("The Lake Party won the early election, and Ana Ilić was chosen as mayor.", "chosen"),
        ("An early election followed, in which the Lake Party came first. Ana Ilić became mayor.", "chosen"),
        ("The Lake Party left the coalition, and Ana Ilić was chosen as mayor.", "succeeded"),
    ],
)
def test_after_a_new_election(sentence, accession):
    assert mayors(GONE + sentence, **SERBIA)[-1] == f"mayor accession={accession} person=Ana Ilić"


def test_an_incumbent_who_only_stood_down():
    told = "Incumbent mayor Petar Perić was not a candidate. Ana Ilić was elected mayor in his place."
    assert mayors(told, **SERBIA) == ["mayor accession=chosen person=Ana Ilić"]


def test_an_incumbent_who_left_in_mid_term():
    told = "Incumbent mayor Petar Perić was confirmed. In 2021 Ana Ilić was elected mayor in his place."
    assert "accession=succeeded" in mayors(told, **SERBIA)[-1]


def test_a_partys_mayor():
    told = "The Lake Party won a plurality. Its mayor Ana Ilić was confirmed in office."
    assert mayors(told, **SERBIA) == ["mayor accession=confirmed party=Lake Party person=Ana Ilić"]


def test_a_towns_mayor():
    told = "The Lake Party won a plurality in Ada. Its mayor Ana Ilić was confirmed in office."
    assert mayors(told, **SERBIA) == ["mayor accession=confirmed person=Ana Ilić"]


def test_whose_list_somebody_headed():
    told = "The Lake Party, whose list was headed by the architect Ana Ilić, came second."
    assert events(told, **SERBIA) == ["list_placed list=Lake Party person=Ana Ilić position=1"]


@pytest.mark.parametrize(
    "place", ["the Lakeside district", "the village of Lakeside", "the city district of Lakeside"]
)
def test_a_part_of_a_town_with_a_mayor_of_its_own(place):
    told = f"Petar Perić became mayor. In {place}, Ana Ilić was elected mayor."
    assert mayors(told, **SERBIA) == [
        "mayor accession=chosen person=Petar Perić",
        "mayor accession=chosen jurisdiction=Lakeside person=Ana Ilić",
    ]


def test_the_party_that_a_second_telling_gives():
    told = "Ana Ilić became the first woman mayor of Ada when she won the runoff for the Lake Party."
    assert mayors(told, **SERBIA) == ["mayor accession=chosen party=Lake Party person=Ana Ilić"]


@pytest.mark.parametrize(
    ("own", "party"),
    [
        ("whose own Lake Neighbours list had finished second", " party=Lake Neighbours"),
        ("whose Lake Party finished second", " party=Lake Party"),
        ("whose former Lake Party finished second", ""),
        ("whose Socialist opponent finished second", ""),
    ],
)
def test_whose_party_finished_second(own, party):
    told = f"Ana Ilić, {own}, was elected mayor."
    assert mayors(told, **SERBIA) == [f"mayor accession=chosen{party} person=Ana Ilić"]
