"""Which records tell one tenure, and who is the same person."""

from __future__ import annotations

import pytest

from extraction_cases import from_gold, record, small
from hustings.formats.identity import People, tenures


def mayor(identifier, section, **slots):
    words = "He resigned in May 2021"
    return record(identifier, words, section, person="A B", person_id=slots.pop("person_id", "x/a"), **slots)


def counts(*mayors):
    return [len(tenure.records) for tenure in tenures(small(mayors=list(mayors), events=[]))]


def test_one_tenure_told_in_two_sections_is_one():
    told = tenures(small())
    assert [[each.id for each in tenure.records] for tenure in told] == [["m1", "m2"], ["m3"]]
    merged = told[0]
    assert (merged.start, merged.end, merged.end_reason) == ("199X", "2021-05", "resigned")
    assert merged.parties == ["=Renewal="] and merged.successors == ["@ndrea Ödön"]
    assert merged.votes is not None and merged.votes.for_ == 19 and merged.told("term") == 3


def test_two_records_of_one_section_are_two_stints():
    assert counts(mayor("a", "overview"), mayor("b", "overview")) == [1, 1]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"end": "2021-05"}, {"end": "2021-05-04"}, True),
        ({"end": "2021-05"}, {"end": "2021-06"}, False),
        ({"accession": "confirmed"}, {"accession": "succeeded"}, False),
        ({"accession": "past", "start": "2004"}, {"accession": "confirmed"}, False),
        ({"accession": "past", "start": "2004"}, {"start": "2004-05", "end": "2008"}, True),
        ({"end_reason": "replaced"}, {"end_reason": "resigned"}, True),
        ({"end_reason": "died"}, {"end_reason": "resigned"}, False),
        ({"end": "2012"}, {"start": "2020"}, False),
        ({"term": 2}, {"term": 3}, False),
    ],
)
def test_what_speaks_against_one_tenure(one, other, same):
    expected = [2] if same else [1, 1]
    assert counts(mayor("a", "overview", **one), mayor("b", "results/djurdjevo", **other)) == expected


def test_a_record_joins_the_tenure_that_it_agrees_with_most():
    first = mayor("a", "overview", accession="chosen", end="2021-05")
    again = mayor("b", "overview", accession="succeeded", start="2022")
    whole = tenures(small(mayors=[first, again, mayor("c", "results/djurdjevo", start="2022-03")], events=[]))
    assert [[each.id for each in tenure.records] for tenure in whole] == [["a"], ["b", "c"]]


def test_persons_of_two_places_stay_two():
    assert counts(mayor("a", "overview"), mayor("b", "results/djurdjevo", person_id="y/a")) == [1, 1]


def test_every_gold_record_is_in_one_tenure_and_four_are_told_twice():
    twice = []
    for name in ("2020_serbian_local_elections", "invented_serbian_local_elections"):
        extraction = from_gold(name)
        told = tenures(extraction)
        assert sorted(r.id for t in told for r in t.records) == sorted(r.id for r in extraction.mayors)
        twice += [(tenure.person, tenure.jurisdiction) for tenure in told if len(tenure.records) > 1]
    assert twice == [
        ("Aleksandar Šapić", "New Belgrade"),
        ("Predrag Milanović", "Svilajnac"),
        ("Dobrica Stojković", "Ražanj"),
        ("Ferid Numanagić", "Tutin"),
    ]


def test_the_person_of_an_event_is_the_mayor_of_the_place_or_else_of_the_section():
    elsewhere = record(
        "e9", "He resigned in May 2021", "results/djurdjevo", type="arrest", person="@ndrea Ödön"
    )
    elsewhere["jurisdiction"] = "Utopia"
    extraction = small(events=[elsewhere])
    people = People(extraction)
    assert people.of_event(extraction.events[0]) == "durdevo/andrea"
    assert people.of_name("Đurđevo", "@ndrea Ödön") == "durdevo/andrea"
    assert people.of_name("Bor", "@ndrea Ödön") == "Bor/@ndrea Ödön"
