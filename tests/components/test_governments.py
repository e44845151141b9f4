"""Parties in and against a government that a noun or a pronoun tells of."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
THREE = [
    "government party=Lake Party",
    "government party=New Serbia",
    "government party=Serbian Radical Party",
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Lake Party struck a bargain with New Serbia and the Serbian Radical Party, "
            "and the three formed a government.",
            THREE,
        ),
        ("The Lake Party and New Serbia objected. The three formed a committee.", []),
        ("The Lake Party objected, and the three elected members left.", []),
    ],
)
def test_parties_that_are_only_counted(text, found):
    assert sorted(roles(text, **SERBIA)) == found


@pytest.mark.parametrize(
    ("text", "formed"),
    [
        ("It lost by the formation on 26 May 2022 of a government of the Lake Party and New Serbia.", 1),
        ("After the establishment of a coalition between the Lake Party and New Serbia, she resigned.", 1),
        ("After the formation of a women's choir, she resigned.", 0),
    ],
)
def test_the_forming_of_a_government_told_by_a_noun(text, formed):
    assert sum(event.startswith("government_formed") for event in events(text, **SERBIA)) == formed


def test_an_opposition_in_all_places_but_some():
    text = "With the exception of Bor and Ada, the Lake Party found itself in opposition everywhere."
    assert "scope=all_but" in roles(text, place="", country="Serbia")[0]


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("A provisional council under Nada Jakić was appointed in May 2020.", 1),
        ("A provisional council under Nada Jakić, proposed by the government, was never appointed.", 0),
        ("A provisional council under Nada Jakić may be appointed.", 0),
    ],
)
def test_who_leads_a_provisional_authority_that_came_to_be(text, led):
    assert len(events(text, **SERBIA)) == led


def test_a_sitting_president_is_a_mayor_who_goes_on():
    (mayor,) = mayors("The sitting president, Ana Ilić, was confirmed on 30 November 2022.", **SERBIA)
    assert "accession=confirmed" in mayor and "incumbent=True" in mayor


@pytest.mark.parametrize(
    ("outside", "role"),
    [
        ("with New Serbia left in opposition", ["opposition party=New Serbia"]),
        ("with New Serbia going into opposition", ["opposition party=New Serbia"]),
        ("with New Serbia remaining in opposition", ["opposition party=New Serbia"]),
        ("with New Serbia supporting it", ["support party=New Serbia"]),
    ],
)
def test_who_stands_outside_a_government_is_no_part_of_it(outside, role):
    text = f"A government was formed by the Lake Party and the Serbian Radical Party, {outside}."
    governing = ["government party=Lake Party", "government party=Serbian Radical Party"]
    assert sorted(roles(text, **SERBIA)) == [*governing, *role]
    assert events(text, **SERBIA) == ["government_formed parties=Lake Party; Serbian Radical Party"]


def test_a_partner_behind_a_comma_is_part_of_a_government():
    text = "A government was formed by the Lake Party, with New Serbia as its partner."
    assert sorted(roles(text, **SERBIA)) == ["government party=Lake Party", "government party=New Serbia"]


@pytest.mark.parametrize("comma", ["", ","])
def test_parties_beside_a_group_that_somebody_leads(comma):
    told = f"A group led by Ana Ilić, the Greens{comma} and the Liberals formed a government."
    assert roles(told, place="Ada") == ["government party=Greens", "government party=Liberals"]


def test_who_goes_on_in_a_government():
    assert roles("The Greens continued in a minority government.", place="Ada") == ["government party=Greens"]


@pytest.mark.parametrize("over", ["over", "in protest of", "in protest at", "following"])
def test_why_a_party_left_the_government(over):
    told = f"The Greens left the government {over} the dismissal of deputy mayor Ana Ilić."
    assert events(told, place="Ada") == ["office_left office=deputy mayor person=Ana Ilić reason=dismissed"]


@pytest.mark.parametrize("majority", ["a majority", "a third consecutive majority"])
def test_who_leads_a_list_to_a_majority(majority):
    told = f"Ana Ilić led the Green list to {majority} and was confirmed as mayor."
    assert roles(told, place="Ada") == ["winner extent=majority party=Green"]
    assert "list_placed list=Green person=Ana Ilić position=1" in events(told, place="Ada")


def test_parties_that_a_government_includes_by_the_passive():
    told = "The Greens and the Liberals were included in the city government."
    assert roles(told, place="Ada") == ["government party=Greens", "government party=Liberals"]


def test_whom_an_election_leaves_with_a_majority():
    told = "A fresh election on 16 December left the Greens with a majority."
    assert roles(told, place="Ada") == ["winner extent=majority party=Greens"]


@pytest.mark.parametrize("name", ["Hearts for Ada", "Better Days for Ada"])
def test_a_list_that_is_introduced_keeps_its_whole_name(name):
    told = f"A local list, {name}, formed an administration with the Greens."
    assert roles(told, place="Ada") == [f"government party={name}", "government party=Greens"]
