"""Lives of politicians: what a lead sums up, several terms, countries told by places."""

from __future__ import annotations

import pytest

import hustings
from parsing import pipeline, told

HEAD = "= Lives =\n\nInfobox\n- Type: biographies\n- Countries: Serbia, Croatia\n\n"


def life(text: str, name: str = "Ana Ilić", kind: str = "biographies") -> list[str]:
    """The records of a biography, one a line."""
    head = HEAD.replace("biographies", kind)
    found = hustings.extract(f"{head}== {name} ==\n{text}\n", pipeline())
    return [told(record, "Ada") for record in found.records()]


def test_a_period_told_again_in_full_is_one_tenure():
    text = (
        "Ana Ilić (born 1970) is a Serbian politician. She was mayor of Ada from 2012 to 2018. On"
        " 9 July 2012, the"
        " assembly elected her as mayor of Ada. She resigned on 14 March 2018."
    )
    tenures = [line for line in life(text) if line.startswith("mayor ")]
    assert tenures == [
        "mayor accession=chosen end=2018-03-14 end_reason=resigned person=Ana Ilić start=2012-07-09"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ilić (born 1970) is a Serbian politician who was mayor of Ada from 2004 to 2012.",
        "Ana Ilić (born 1970) is a Serbian politician. She was mayor of Ada from 2004 to 2012.",
    ],
)
def test_a_predicate_tells_no_period_in_passing(text):
    assert life(text) == ["mayor end=2012 person=Ana Ilić start=2004"]


def test_two_periods_are_two_tenures():
    text = "Ana Ilić (born 1950) was a Serbian politician. She was mayor of Ada from 1991 to 1998"
    tenures = [line for line in life(text + " and from 2007 to 2010.") if line.startswith("mayor ")]
    assert [line[-4:] for line in tenures] == ["1991", "2007"]


def test_each_election_has_the_party_it_is_told_with():
    text = (
        "Ana Ilić (born 1970) is a Serbian politician. She was elected mayor of Ada in 2004 as the"
        " candidate of the"
        " Lake Party. She was re-elected in 2008. In 2012 she was re-elected mayor as an independent."
    )
    parties = [line.split("party=")[1:] for line in life(text) if line.startswith("mayor_selected")]
    assert parties == [["Lake Party person=Ana Ilić"], [], ["independent person=Ana Ilić"]]


def test_the_places_of_a_life_tell_its_country():
    lines = life("Ana Ilić is an economist from Prijepolje. In 2018 she joined the Lake Party.")
    assert lines == ["party_joined date=2018 jurisdiction=Serbia person=Ana Ilić target=Lake Party"]


def test_in_profiles_parties_are_the_countrys():
    text = "Of the town of Ada, in Serbia, Ana Ilić speaks little. In 2018 she joined the Lake Party."
    lines = life(text, "The woman who would not move", "newspaper profiles")
    assert lines == ["party_joined date=2018 jurisdiction=Serbia person=Ana Ilić target=Lake Party"]


def test_a_victory_for_the_national_assembly_is_none_of_the_town():
    text = (
        "Ana Ilić is a Serbian politician from Ada. She was given the fifth place on the Lake"
        " Party's list in the"
        " 2016 parliamentary election and was elected when the list won a plurality."
    )
    assert [line.split()[0] for line in life(text)] == ["office_taken"]
