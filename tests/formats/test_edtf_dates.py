"""EDTF dates: the days around them, and which are dates for other tools."""

from __future__ import annotations

from datetime import date

import pytest

from hustings.formats.dates import bounds, compatible, most_exact, partial_date
from hustings.formats.quickstatements import wikidata_date


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2021-07-26", date(2021, 7, 26), date(2021, 7, 26)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
    ],
)
def test_bounds(edtf, first, last):
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    "edtf", [None, "", "2021-13", "2021-02-30", "May 2021", "0000", "000X", "2021-7", "20XX"]
)
def test_no_date_has_no_bounds(edtf):
    assert bounds(edtf) is None
    assert partial_date(edtf) is None
    assert wikidata_date(edtf) is None


def test_a_decade_is_no_partial_date():
    assert partial_date("199X") is None
    assert [partial_date(edtf) for edtf in ("2021", "2021-05", "2021-05-04")] == [
        "2021",
        "2021-05",
        "2021-05-04",
    ]


def test_compatible_dates_can_mean_one_day():
    assert compatible("2021", "2021-05") and compatible(None, "2021") and compatible("199X", "1995-03")
    assert not compatible("2021-05", "2021-06") and not compatible("199X", "2001")


def test_the_most_exact_date():
    assert most_exact(["2021", "2021-05-04", "2021-05"]) == "2021-05-04"
    assert most_exact([]) is None


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2021-07-26", "+2021-07-26T00:00:00Z/11"),
        ("2023-04", "+2023-04-00T00:00:00Z/10"),
        ("2023", "+2023-00-00T00:00:00Z/9"),
        ("199X", "+1990-00-00T00:00:00Z/8"),
    ],
)
def test_wikidata_has_a_precision_for_each(edtf, written):
    assert wikidata_date(edtf) == written
