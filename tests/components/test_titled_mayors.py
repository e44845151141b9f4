"""Elections of mayors told beside their title and name, without the office: ``Mayor X, elected in 2018``."""

from __future__ import annotations

import pytest

from parsing import events

LEFT = "mayor_left date=2021-05-03 person=Ana Ilić reason=dismissed"


@pytest.mark.parametrize(
    ("told", "party"),
    [
        ("who had been elected in 2018 as the candidate of the Lake Party", " party=Lake Party"),
        ("who was elected in 2018", ""),
        ("elected in 2018 as the candidate of the Lake Party", " party=Lake Party"),
        ("first elected in 2018", ""),
    ],
)
def test_a_mayor_who_had_been_elected_was_elected_mayor(told, party):
    assert events(f"Mayor Ana Ilić, {told}, was dismissed on 3 May 2021.") == [
        f"mayor_selected date=2018{party} person=Ana Ilić",
        LEFT,
    ]


@pytest.mark.parametrize(
    "told",
    [
        "who had been elected to the council in 2018",
        "elected from place 3 in 2018",
        "who was elected directly",
    ],
)
def test_a_mayor_who_was_elected_to_something_else(told):
    found = events(f"Mayor Ana Ilić, {told}, was dismissed on 3 May 2021.")
    assert not any(event.startswith("mayor_selected") for event in found)
    assert LEFT in found
