"""Contradictions: each kind found in an invented article, none where the text says nothing of the sort."""

from __future__ import annotations

import json

import pytest
import typer
from typer.testing import CliRunner

from extraction_cases import NAMES, from_gold, record, small
from hustings.checks import find_contradictions
from hustings.cli.check import check as check_command
from hustings.cli.group import Commands

WORDS = "He resigned in May 2021"
OTHER = "was followed by @ndrea Ödön"
LATER = "elections of 2018 and 2022 were not held"


def mayor(identifier, person, words=WORDS, section="overview", **slots):
    return record(identifier, words, section, person=person, person_id=f"x/{person}", **slots)


def party(identifier, name, role, words=WORDS, **slots):
    return record(identifier, words, party=name, role=role, **slots)


def event(identifier, type_, words=WORDS, **slots):
    return record(identifier, words, type=type_, **slots)


def found(**parts):
    empty = {"mayors": [], "parties": [], "events": []}
    return find_contradictions(small(**(empty | parts)))


def checks(**parts):
    return [finding.check for finding in found(**parts)]


def test_two_mayors_on_one_day():
    one = mayor("a", "Ana Ilić", start="2020-08-01", end="2022-05-01")
    other = mayor("b", "Ivan Perić", OTHER, start="2021-03-01", accession="succeeded")
    (finding,) = found(mayors=[one, other])
    assert finding.check == "two_mayors" and "on one day" in finding.explanation
    assert [(side.record, side.text) for side in finding.sides] == [("a", WORDS), ("b", OTHER)]


def test_two_mayors_of_one_election():
    one, other = (
        mayor("a", "Ana Ilić", accession="chosen"),
        mayor("b", "Ivan Perić", OTHER, accession="confirmed"),
    )
    assert checks(mayors=[one, other]) == ["two_mayors"]
    assert checks(mayors=[one | {"end_reason": "resigned"}, other]) == []
    assert checks(mayors=[one, other | {"start": "2019"}]) == ["two_mayors"]
    assert checks(mayors=[one | {"start": "2023"}, other | {"start": "2019"}]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"end": "2021"}, {"start": "2021"}),
        ({"start": "2020", "end": "2021-05"}, {"start": "2021-05"}),
        ({"accession": "succeeded"}, {"accession": "chosen"}),
        ({"start": "2020-08-01", "end": "2022-05-01", "end_reason": "annulled"}, {"start": "2021-03-01"}),
    ],
)
def test_mayors_who_may_follow_each_other_are_no_contradiction(one, other):
    assert checks(mayors=[mayor("a", "Ana Ilić", **one), mayor("b", "Ivan Perić", OTHER, **other)]) == []


def test_a_short_name_is_the_same_person():
    assert (
        checks(
            mayors=[mayor("a", "Ana Ilić", accession="chosen"), mayor("b", "Ilić", OTHER, accession="chosen")]
        )
        == []
    )


def test_an_end_before_the_start():
    left = event("e1", "mayor_left", person="Ana Ilić", reason="resigned", date="2021-05")
    (finding,) = found(
        mayors=[mayor("a", "Ana Ilić", start="2022", end="2021-05", events=["e1"])], events=[left]
    )
    assert finding.check == "end_before_start" and finding.records == ("a", "e1")
    assert checks(mayors=[mayor("a", "Ana Ilić", start="2021", end="2021-05")]) == []


def test_two_sections_with_two_dates():
    one = mayor(
        "a", "Ana Ilić", accession="chosen", end="2021-05", end_reason="resigned", successor="Ivan Perić"
    )
    other = mayor(
        "b", "Ana Ilić", OTHER, "results/djurdjevo", accession="chosen", end="2021-06", end_reason="resigned"
    )
    assert checks(mayors=[one, other]) == ["dates_differ"]
    assert checks(mayors=[one, other | {"end": "2021"}]) == []


def test_a_successor_who_is_not_the_next_mayor():
    one = mayor("a", "Ana Ilić", end="2021-05", end_reason="resigned", successor="Petar Savić")
    other = mayor("b", "Ivan Perić", OTHER, accession="succeeded")
    (finding,) = found(mayors=[one, other])
    assert finding.check == "wrong_successor" and "Petar Savić" in finding.explanation
    third = mayor("c", "Petar Savić", LATER, accession="succeeded")
    assert checks(mayors=[one, third, other]) == []
    assert checks(mayors=[one]) == []


def test_a_successor_and_the_next_by_dates():
    one = mayor("a", "Ana Ilić", end="2021-05-04", end_reason="resigned", successor="Petar Savić")
    between = mayor("b", "Ivan Perić", OTHER, accession="succeeded", start="2021-06", end="2021-10")
    named = mayor("c", "Petar Savić", LATER, accession="succeeded", start="2022-01")
    assert checks(mayors=[one, between, named]) == ["wrong_successor"]
    assert checks(mayors=[one, named]) == []


def test_a_resignation_of_somebody_who_was_never_chosen():
    left = event("e1", "mayor_left", person="Ana Ilić", reason="resigned", date="2021-05")
    chosen = mayor("b", "Ivan Perić", OTHER, accession="chosen")
    (finding,) = found(mayors=[chosen], events=[left])
    assert finding.check == "left_without_taking" and set(finding.records) == {"e1", "b"}
    leaving = mayor("a", "Ana Ilić", end="2021-05", end_reason="resigned")
    assert checks(mayors=[chosen, leaving], events=[left]) == ["left_without_taking"]
    assert checks(mayors=[leaving], events=[left]) == []
    assert checks(mayors=[leaving | {"incumbent": True}, chosen], events=[left]) == []
    before = [leaving | {"end": "2019"}, chosen]
    assert checks(mayors=before, events=[left | {"date": "2019"}]) == []
    handed = chosen | {"end": "2021-01", "end_reason": "resigned", "successor": "Ana Ilić"}
    assert checks(mayors=[handed, leaving], events=[left]) == []


def test_acts_after_death():
    died = mayor("a", "Ana Ilić", end="2021-05", end_reason="died")
    joined = event("e1", "party_joined", OTHER, person="Ana Ilić", target="Greens", date="2022")
    assert checks(mayors=[died], events=[joined]) == ["acts_after_death"]
    assert checks(mayors=[died], events=[joined | {"date": "2021"}]) == []


def test_government_and_opposition_at_once():
    one, other = party("p1", "Greens", "government"), party("p2", "Greens", "opposition", OTHER)
    (finding,) = found(parties=[one, other])
    assert finding.check == "both_sides" and finding.explained is None
    assert checks(parties=[one, other | {"party": "Reds"}]) == []
    assert checks(parties=[one, other | {"jurisdiction": "Bor"}]) == []
    assert checks(parties=[one, party("p3", "Greens", "winner", OTHER)]) == []


def test_a_change_of_sides_is_explained():
    one, other = party("p1", "Greens", "government"), party("p2", "Greens", "opposition", OTHER)
    formed = event("e1", "government_formed", LATER, parties=["Reds"])
    (finding,) = found(parties=[one, other], events=[formed])
    assert finding.explained is not None and LATER in finding.explained
    (finding,) = found(parties=[one, party("p2", "Greens", "opposition")])
    assert finding.explained == "one sentence tells both, one after the other"


def test_a_majority_claimed_by_two_winners():
    one = party("p1", "Greens", "winner", extent="majority")
    other = party("p2", "Reds", "winner", OTHER, extent="plurality")
    (finding,) = found(parties=[one, other])
    assert finding.check == "two_winners" and finding.records == ("p1", "p2")
    assert checks(parties=[one | {"extent": "plurality"}, other]) == []
    assert checks(parties=[one, other | {"evidence": one["evidence"]}]) == []
    (finding,) = found(parties=[one, other], events=[event("e1", "repeat_vote", LATER)])
    assert finding.explained is not None


def test_a_majority_in_all_places_and_another_winner_in_one():
    wide = party("p1", "Greens", "winner", extent="majority", scope="all", jurisdiction="North")
    single = party("p2", "Reds", "winner", OTHER, extent="plurality")
    (finding,) = found(parties=[wide, single])
    assert finding.check == "two_winners" and "Đurđevo" in finding.explanation
    assert checks(parties=[wide | {"scope": "all_but", "except": ["Đurđevo"]}, single]) == []
    assert checks(parties=[wide, single | {"area": ["Utopia", "South"]}]) == []


@pytest.mark.parametrize("name", NAMES)
def test_gold_has_no_contradiction_that_the_article_does_not_explain(name):
    assert [finding for finding in find_contradictions(from_gold(name)) if finding.explained is None] == []


@pytest.fixture
def run(tmp_path):
    app = typer.Typer(cls=Commands)
    app.callback()(lambda: None)
    app.command()(check_command)

    def invoke(extraction, *arguments):
        path = tmp_path / "x.json"
        path.write_text(extraction.to_json(), encoding="utf-8")
        return CliRunner().invoke(app, ["check", str(path), *arguments])

    return invoke


CONTRADICTING = {
    "mayors": [
        mayor("a", "Ana Ilić", accession="chosen"),
        mayor("b", "Ivan Perić", OTHER, accession="chosen"),
    ],
    "parties": [],
    "events": [],
}


def test_the_command_shows_both_sides(run):
    done = run(small(**CONTRADICTING))
    assert done.exit_code == 0
    assert (
        "two_mayors: Ana Ilić and Ivan Perić" in done.stdout and WORDS in done.stdout and OTHER in done.stdout
    )


def test_strict_is_exit_1_for_what_is_not_explained(run):
    assert run(small(**CONTRADICTING), "--strict").exit_code == 1
    assert run(from_gold("invented_montenegrin_local_elections"), "--strict").exit_code == 0


def test_json_for_programs(run):
    document = json.loads(run(small(**CONTRADICTING), "--format", "json").stdout)
    (finding,) = document["articles"][0]["findings"]
    assert finding["check"] == "two_mayors" and [side["record"] for side in finding["sides"]] == ["a", "b"]


def test_nothing_found_is_said(run):
    assert run(small(mayors=[], parties=[], events=[])).stdout == "Small elections: no contradictions\n"
