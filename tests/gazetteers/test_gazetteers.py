"""The gazetteers parse, hold no empty or unnormalised strings, and keep what their readers rely on."""

import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

RULES = Path(__file__).parents[2] / "pipelines" / "rules"
PARTIES = sorted((RULES / "parties").glob("*.jsonl"))
PLACES = sorted((RULES / "places").glob("*.txt"))
GIVEN = RULES / "names" / "given.tsv"
KINDS = {"party", "alliance"}
SENTENCE_WORDS = {"Will", "May", "June", "April", "August", "Art", "Grant", "Chase", "Hope", "Faith", "Mayor"}
SERBIAN_TABLE = {
    "SNS": "Serbian Progressive Party",
    "SPS": "Socialist Party of Serbia",
    "JS": "United Serbia",
    "SPAS": "Serbian Patriotic Alliance",
    "SRS": "Serbian Radical Party",
    "DSS": "Democratic Party of Serbia",
    "DS": "Democratic Party",
    "SDS": "Social Democratic Party",
    "SDPS": "Social Democratic Party of Serbia",
    "SSP": "Party of Freedom and Justice",
    "PS": "Movement of Socialists",
    "PUPS": "Party of United Pensioners of Serbia",
    "POKS": "Movement for the Restoration of the Kingdom of Serbia",
    "SNP": "Serbian People's Party",
    "USS": "United Peasant Party",
    "ZS": "Healthy Serbia",
    "BS": "Better Serbia",
    "VMSZ": "Alliance of Vojvodina Hungarians",
    "DSHV": "Democratic Alliance of Croats in Vojvodina",
    "LSV": "League of Social Democrats of Vojvodina",
    "SPP": "Justice and Reconciliation Party",
    "SDP": "Sandžak Democratic Party",
    "SDA": "Party of Democratic Action of Sandžak",
    "SSZ": "Serbian Party Oathkeepers",
}


def parties(path: Path) -> list[dict[str, Any]]:
    """The parties of one country's file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def given() -> list[tuple[str, str]]:
    """The given names with their genders."""
    lines = GIVEN.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# name\tgender"
    return [(name, gender) for name, gender in (line.split("\t") for line in lines[1:])]


def sections(path: Path) -> tuple[list[str], list[str]]:
    """The towns and the regions of one country's file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    cut = lines.index("# regions")
    return lines[:cut], lines[cut + 1 :]


def is_clean(text: str) -> bool:
    """Whether a string is not empty, has no outer or double white space, and is in NFC."""
    return bool(text) and text == " ".join(text.split()) and unicodedata.is_normalized("NFC", text)


def test_every_country_with_parties_of_its_own_is_named_by_its_code() -> None:
    assert len(PARTIES) >= 50
    named = [path.stem for path in [*PARTIES, *PLACES] if path.stem != "international"]
    assert all(len(name) == 2 and name.islower() for name in named)


@pytest.mark.parametrize("path", PARTIES, ids=lambda path: path.stem)
def test_parties_have_their_slots_and_clean_strings(path: Path) -> None:
    for party in parties(path):
        assert set(party) - {"canonical"} == {"id", "name", "short", "abbreviations", "kind"}, party
        assert party["kind"] in KINDS, party
        forms = [party["id"], party["name"], *party["short"], *party["abbreviations"]]
        assert all(isinstance(form, str) and is_clean(form) for form in forms), party


@pytest.mark.parametrize("path", PARTIES, ids=lambda path: path.stem)
def test_ids_and_forms_of_parties_are_unique_in_a_country(path: Path) -> None:
    rows = parties(path)
    assert not [key for key, times in Counter(party["id"] for party in rows).items() if times > 1]
    forms = Counter(
        form for party in rows for form in (party["name"], *party["short"], *party["abbreviations"])
    )
    assert not [form for form, times in forms.items() if times > 1]


@pytest.mark.parametrize("path", PARTIES, ids=lambda path: path.stem)
def test_no_form_of_a_party_is_a_word_in_lower_case(path: Path) -> None:
    for party in parties(path):
        for form in (party["name"], *party["short"]):
            assert " " in form or not form.islower(), (party["id"], form)


def test_serbian_parties_follow_the_guidelines_table() -> None:
    canonical = {
        party["id"]: party["name"]
        for party in parties(RULES / "parties" / "rs.jsonl")
        if party.get("canonical")
    }
    assert canonical == SERBIAN_TABLE


def test_given_names_are_sorted_unique_and_have_a_gender() -> None:
    rows = given()
    names = [name for name, _ in rows]
    assert names == sorted(set(names))
    assert all(gender in {"m", "f", "u"} for _, gender in rows)
    assert all(is_clean(name) and name[0].isupper() for name in names)


def test_no_given_name_is_a_country_of_the_places_or_a_word_that_opens_sentences() -> None:
    names = {name for name, _ in given()}
    countries = [
        json.loads(line)
        for line in (RULES / "countries.jsonl").read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    codes = {path.stem for path in PLACES}
    assert not names & {country["name"] for country in countries if country["id"].lower() in codes}
    assert not names & SENTENCE_WORDS


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Aleksandar", "m"), ("Snežana", "f"), ("Saša", "u"), ("Nikola", "m"), ("Mark", "m"), ("Siobhán", "f")],
)
def test_genders_of_well_known_names(name: str, gender: str) -> None:
    assert (name, gender) in given()


@pytest.mark.parametrize("path", PLACES, ids=lambda path: path.stem)
def test_places_are_clean_sorted_and_unique(path: Path) -> None:
    towns, regions = sections(path)
    assert towns
    assert towns == sorted(set(towns))
    assert regions == sorted(set(regions))
    assert not set(towns) & set(regions)
    assert all(is_clean(place) and not place.startswith("#") for place in towns + regions)


@pytest.mark.parametrize("country", ["rs", "me", "ba", "hr", "xk", "mk", "si"])
def test_every_place_list_of_the_region_is_long(country: str) -> None:
    towns, regions = sections(RULES / "places" / f"{country}.txt")
    assert len(towns) >= {"me": 25, "xk": 38}.get(country, 75)
    assert regions
