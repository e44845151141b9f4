"""Results in all other places than those told of before, and extents told of the first place alone."""

from __future__ import annotations

import pytest

from parsing import mayors, roles

SERBIA = {"place": "Mačva District", "country": "Serbia"}
BEFORE = "The Lake Party won in Bor and in Kula; "


@pytest.mark.parametrize(
    "where",
    [
        "elsewhere",
        "everywhere else",
        "in the other municipalities",
        "in the district's other municipalities",
        "in all the other towns",
        "in every other municipality",
        "in the remaining towns",
        "in the rest of the district",
    ],
)
def test_all_other_places(where):
    told = roles(f"{BEFORE}the Hill Party finished first {where}.", **SERBIA)
    assert [one for one in told if "Hill" in one] == [
        "winner except=Bor; Kula party=Hill Party scope=all_but",
    ]


def test_some_other_places_are_not_all():
    told = roles(f"{BEFORE}the Hill Party finished first in other municipalities.", **SERBIA)
    assert all("scope" not in one for one in told)


@pytest.mark.parametrize(
    ("sentence", "extents"),
    [
        ("The Lake Party won in Bor, with a majority of the seats, and in Kula.", 1),
        ("In Bor the Lake Party won a majority and in Kula a plurality.", 1),
        ("The Lake Party won a majority in Bor and in Kula.", 2),
        ("In Bor and Kula the Lake Party won a majority.", 2),
    ],
)
def test_where_an_extent_is_told(sentence, extents):
    assert sum("extent=majority" in one for one in roles(sentence, **SERBIA)) == extents


@pytest.mark.parametrize("end", [";", "."])
def test_which_of_two_places_is_meant(end):
    told = f"The Greens won in Ada and Senta{end} Ana Ilić became mayor of the former."
    assert [one for one in mayors(told, **SERBIA) if "Ana" in one] == [
        "mayor accession=chosen jurisdiction=Ada person=Ana Ilić"
    ]


@pytest.mark.parametrize("coalitions", ["governing coalitions", "coalition governments", "ruling majorities"])
def test_governments_of_several_places(coalitions):
    assert roles(f"The Greens joined {coalitions} in Ada and Senta.", **SERBIA) == [
        "government jurisdiction=Ada party=Greens",
        "government jurisdiction=Senta party=Greens",
    ]
