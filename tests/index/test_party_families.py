"""Parties that a text names by their family alone: ``the Liberals``."""

from __future__ import annotations

import pytest

from parsing import records


@pytest.mark.parametrize("country", ["Serbia", "Georgia", "Atlantis"])
def test_a_family_of_parties_is_one_where_nothing_else_is_known(country):
    found = records("The Liberals won the most seats.", place="Ada", country=country)
    assert [line for line in found if line.startswith("winner")] != []


def test_the_article_s_own_definition_comes_first():
    told = "The Liberal Union (LU) lost. The Liberals went into opposition."
    assert any("party=Liberal Union" in line for line in records(told, place="Ada", country="Serbia"))


def test_the_country_s_party_comes_before_the_family():
    found = records("The Socialists went into opposition.", place="Ada", country="Serbia")
    assert any("party=Socialist Party of Serbia" in line for line in found)
