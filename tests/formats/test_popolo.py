"""Popolo: complete references, each tenure once, what has no place under one extra key."""

from __future__ import annotations

import json
import re

from extraction_cases import all_from_gold, small
from hustings.formats.exporting import render
from hustings.formats.identity import tenures
from hustings.formats.popolo import document
from hustings.formats.registry import Settings
from hustings.records import slots

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")  # the pattern of Popolo's JSON Schemas
LINKS = {
    "person_id": "persons", "organization_id": "organizations", "on_behalf_of_id": "organizations",
    "post_id": "posts", "area_id": "areas",
}  # fmt: skip


def test_every_reference_has_its_object_and_every_date_fits_the_schema():
    made = document(all_from_gold(), Settings())
    ids = {name: {item["id"] for item in made[name]} for name in made if name != "meta"}
    for name, known in ids.items():
        assert len(known) == len(made[name])
        for item in made[name]:
            assert all(item[link] in ids[to] for link, to in LINKS.items() if link in item)
            assert all(DATE.fullmatch(item[side]) for side in ("start_date", "end_date") if side in item)


def test_a_tenure_told_twice_is_one_membership():
    made = document([small()], Settings())
    assert len(made["memberships"]) == 2
    first = made["memberships"][0]
    assert "start_date" not in first and first["end_date"] == "2021-05"
    assert [told["record"] for told in first["hustings"]] == ["m1", "m2"] and first["hustings"][0][
        "start"
    ] == "199X"
    total = sum(len(tenures(extraction)) for extraction in all_from_gold())
    assert len(document(all_from_gold(), Settings())["memberships"]) == total


def test_no_slot_of_any_record_is_lost():
    made = document([small()], Settings())
    told = [entry for item in made["memberships"] for entry in item["hustings"]]
    told += [item["hustings"] for item in made["events"] if "hustings" in item]
    told += [entry for item in made["organizations"] for entry in item.get("hustings", [])]
    by_id = {entry["record"]: entry for entry in told}
    for record in small().records():
        assert slots(record).items() <= by_id[record.id].items()


def test_the_election_is_an_event_and_the_source_is_given():
    made = document([small()], Settings(source_url="https://example.org/a"))
    assert made["events"][0]["classification"] == "general election"
    assert made["events"][0]["start_date"] == "2020-06-21"
    assert made["memberships"][0]["sources"][0]["url"] == "https://example.org/a"
    assert document([small()], Settings())["memberships"][0]["sources"][0]["url"].startswith("ni:///sha-256;")


def test_the_mayor_of_no_known_party_has_none():
    made = document([small(mayors=[])], Settings())
    assert made["memberships"] == []
    independent = document([small()], Settings())["memberships"][1]
    organisation = next(o for o in document([small()], Settings())["organizations"]
                        if o["id"] == independent["on_behalf_of_id"])  # fmt: skip
    assert organisation["name"] == "independent"


def test_the_same_bytes_each_time():
    assert render(all_from_gold(), "popolo") == render(all_from_gold(), "popolo")
    assert json.loads(render([small()], "popolo"))["meta"]["generator"].startswith("hustings ")
