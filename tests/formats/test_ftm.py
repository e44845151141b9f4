"""FollowTheMoney: what each record becomes; tests/interop proves it by the library itself."""

from __future__ import annotations

import json
from collections import Counter

from extraction_cases import all_from_gold, from_gold, small
from hustings.formats.dates import partial_date
from hustings.formats.exporting import render
from hustings.formats.ftm import FORMAT, entities
from hustings.formats.identity import tenures
from hustings.formats.registry import Settings

URL = Settings(source_url="https://example.org/article")


def by_schema(extraction, settings=URL):
    found = {}
    for entity in entities(extraction, settings):
        found.setdefault(entity["schema"], []).append(entity)
    return found


def test_a_tenure_told_twice_is_one_occupancy():
    occupancies = by_schema(small())["Occupancy"]
    assert len(occupancies) == 2
    first = occupancies[0]["properties"]
    assert first["recordId"] == ["m1", "m2"] and len(first["summary"]) == 2
    assert (
        first["endDate"] == ["2021-05"]
        and first["status"] == ["ended"]
        and first["electionDate"] == ["2020-06-21"]
    )


def test_a_decade_is_no_date_but_told():
    properties = by_schema(small())["Occupancy"][0]["properties"]
    assert "startDate" not in properties
    assert properties["description"] == [
        "accession: confirmed; incumbent: yes; term: 3; end_reason: resigned; successor: @ndrea Ödön; "
        "votes: for 19, against 12, of 37, unanimous; start: 199X"
    ]
    formed = next(
        e for e in by_schema(small())["Event"] if e["properties"]["keywords"] == ["government_formed"]
    )
    assert "date" not in formed["properties"] and "date: 199X" in formed["properties"]["description"][0]


def test_white_space_is_single_in_every_value():
    for entity in entities(small(), URL):
        for values in entity["properties"].values():
            assert all(value == " ".join(value.split()) and value for value in values)


def test_independents_are_no_organisation_and_that_is_listed():
    found = by_schema(small())
    assert "independent" not in {name for e in found["Organization"] for name in e["properties"]["name"]}
    assert "parties with the party 'independent' (1)" in FORMAT.losses([small()])


def test_no_start_is_demanded_and_none_is_derived():
    extraction = from_gold("2020_serbian_local_elections")
    occupancies = by_schema(extraction)["Occupancy"]
    with_start = sum("startDate" in e["properties"] for e in occupancies)
    assert (
        with_start
        == sum(partial_date(t.start) is not None for t in tenures(extraction))
        < len(occupancies) / 2
    )
    assert not any("2020-06-21" in e["properties"].get("startDate", []) for e in occupancies)


def test_namesakes_in_two_places_are_two_persons():
    extraction = from_gold("2020_serbian_local_elections")
    names = [e["properties"]["name"][0] for e in by_schema(extraction)["Person"]]
    assert Counter(names)["Aleksandar Šapić"] >= 2


def test_every_record_is_named_by_an_entity():
    for extraction in all_from_gold():
        named = {i for e in entities(extraction, URL) for i in e["properties"].get("recordId", [])}
        independents = {r.id for r in extraction.parties if r.party == "independent"}
        assert named == {record.id for record in extraction.records()} - independents


def test_references_have_their_entities_and_ids_are_stable():
    for extraction in all_from_gold():
        ids = {entity["id"] for entity in entities(extraction, URL)}
        assert all(i.startswith("hu-") and len(i) == 43 for i in ids)
        for entity in entities(extraction, URL):
            for values in entity["properties"].values():
                assert all(value in ids for value in values if value.startswith("hu-"))
    assert render(all_from_gold(), "ftm") == render(all_from_gold(), "ftm")


def test_another_election_of_the_same_title_adds_its_values():
    again = small().model_copy(deep=True)
    again.source.text = f"{again.source.text}."
    again.source.sha256 = "1" * 64
    lines = [json.loads(line) for line in render([small(), again], "ftm").splitlines()]
    assert len(lines) == len({line["id"] for line in lines})
    assert sum(line["schema"] == "Occupancy" for line in lines) == 4
