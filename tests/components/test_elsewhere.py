"""Results in all other places than those told of before, and extents told of the first place alone."""

from __future__ import annotations

import pytest

from parsing import roles

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
