"""Parties that join a government named before, and names that an aside in commas keeps apart."""

from __future__ import annotations

import pytest

from parsing import events, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
BOTH = ["government party=Green Party", "government party=Lake Party"]


def test_a_government_that_is_joined():
    told = "Her administration included the Lake Party. The Green Party joined it in May 2021."
    assert sorted(roles(told, **SERBIA)) == BOTH
    assert events(told, **SERBIA) == ["government_formed date=2021-05 parties=Green Party"]


def test_a_government_that_is_left():
    told = "The coalition included the Lake Party; the Green Party left it in May 2021."
    assert sorted(roles(told, **SERBIA)) == BOTH
    assert events(told, **SERBIA) == []


def test_who_joins_another_in_opposition():
    told = "The coalition left the Lake Party in opposition. The Green Party joined it there."
    assert "government party=Green Party" not in roles(told, **SERBIA)


@pytest.mark.parametrize("aside", ["to some surprise", "more surprisingly", "in the end", "from May 2021"])
def test_an_aside_between_two_names(aside):
    assert (
        sorted(roles(f"The government included the Lake Party and, {aside}, the Green Party.", **SERBIA))
        == BOTH
    )
    formed = f"The Lake Party and, {aside}, the Green Party formed the government."
    assert sorted(roles(formed, **SERBIA)) == BOTH


def test_an_aside_before_another_act():
    told = "The government was led by the Lake Party and, in May 2021, the Green Party went into opposition."
    assert sorted(roles(told, **SERBIA)) == ["government party=Lake Party", "opposition party=Green Party"]
