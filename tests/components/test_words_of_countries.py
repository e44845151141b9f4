"""Words for offices, bodies and groups that differ from country to country, and deputies of offices."""

from __future__ import annotations

import pytest

from parsing import events, roles


@pytest.mark.parametrize(
    ("told", "where", "office"),
    [
        ("Ana Ilić was elected second mayor.", "Germany", "deputy mayor"),
        ("Ana Ilić was elected third mayor.", "Austria", "deputy mayor"),
        ("Ana Ilić was elected to the town council.", "Czech Republic", "council member"),
        ("The deputy district administrator is Ana Ilić.", "Germany", "deputy district administrator"),
    ],
)
def test_offices_of_a_country(told, where, office):
    assert events(told, place="Ada", country=where) == [f"office_taken office={office} person=Ana Ilić"]


def test_a_second_mayor_elsewhere_is_a_mayor():
    (told,) = events("Ana Ilić was elected as the second mayor of Ada.", place="Ada", country="Serbia")
    assert told.startswith("mayor_selected")


@pytest.mark.parametrize("shared", ["the municipal government", "the local administration", "power"])
def test_parties_that_share_a_government_are_in_it(shared):
    assert roles(f"The Greens and the Lake Party shared {shared}.") == [
        "government party=Greens",
        "government party=Lake Party",
    ]


@pytest.mark.parametrize("name", ["Kula Can Do More", "Zenica Deserves Better", "Clean Bor"])
def test_groups_named_behind_the_article_of_a_sentence(name):
    assert roles(f"The {name} group, with three seats, was in opposition.") == [f"opposition party={name}"]
