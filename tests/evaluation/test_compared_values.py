from __future__ import annotations

import pytest
from scored_records import event, mayor

from hustings.evaluation.entries import comparable, gold_entry


@pytest.mark.parametrize("empty", [None, False, "", " ", '""', [], {}, [""], {"unanimous": False}])
def test_absent_null_false_and_empty_are_the_same(empty):
    assert comparable("person", empty) is None


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("person", "Ana  Ilić ", "ana ilić"),
        ("person", "Ana Ilić", "Ana Ilic\u0301"),
        ("list", "“For Our Children”", "for our children"),
        ("person", "STRASSE", "straße"),
        ("parties", ["A", "B"], ["b", "a", "A"]),
        ("votes", {"for": 3, "against": 0}, {"against": 0, "for": 3, "unanimous": None}),
        ("previous", 2018, "2018"),
    ],
)
def test_equal(name, one, other):
    assert comparable(name, one) == comparable(name, other) is not None


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("person", "Ana", "Ana Ilić"),
        ("party", "People's Party", "Peoples Party"),
        ("votes", {"for": 3}, {"for": 3, "against": 0}),
        ("position", 1, 2),
        ("date", "2021-07", "2021"),
    ],
)
def test_not_equal(name, one, other):
    assert comparable(name, one) != comparable(name, other)


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (mayor(), "person"),
        (event("seat_won", list="X"), "list"),
        (event("party_joined", party="P", target="T"), "party"),
        (event("office_left", office="minister"), "office"),
        (event("alliance_formed", parties=["A"]), "parties"),
        (event("repeat_vote", date="2020"), "jurisdiction"),
    ],
)
def test_the_slot_that_identifies_a_record(record, name):
    assert gold_entry("article", record, "line 1").identifying == name
