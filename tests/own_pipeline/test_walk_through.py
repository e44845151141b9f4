"""Does what ``pipelines/README.md`` says, to the letter: a country as data in a folder of one's own."""

import re
from pathlib import Path

import pytest
from country import write_country
from typer.testing import CliRunner

import hustings
from hustings.cli import app
from hustings.pipeline_check import check_pipeline

HERE = Path(__file__).parent
ARTICLE = HERE / "argentine_local_elections.txt"


@pytest.fixture(scope="module")
def country(tmp_path_factory, page, cache):
    return write_country(tmp_path_factory.mktemp("country"), page)


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    runner = CliRunner(env={"COLUMNS": "100", "NO_COLOR": "1", "CI": "1"})
    return lambda *args: runner.invoke(app, [str(arg) for arg in args], prog_name="hustings")


def test_the_country_changes_the_records(country):
    before, after = (hustings.extract(ARTICLE, pipeline) for pipeline in ("rules", country))
    base, own = ({mayor.person for mayor in found.mayors if mayor.start} for found in (before, after))
    assert own - base == {
        "Carolina Basualdo",  # an intendenta: the base only knows that somebody took her place
        "Itatí Sosa",  # garlanded
        "Ramiro Echeverría",  # who received the baton
    }
    assert [mayor.party for mayor in before.mayors if mayor.person == "Nahuel Quiroga"] == ["UCR"]
    assert [mayor.party for mayor in after.mayors if mayor.person == "Nahuel Quiroga"] == [
        "Radical Civic Union"
    ]
    assert [event.office for event in after.events if event.office] == ["assembly president"]
    assert "Marcos Duarte" not in {mayor.person for mayor in after.mayors}
    assert (len(before.parties), len(after.parties)) == (2, 4)  # the base knows ``the Radicals`` as a family


def test_the_country_changes_the_score(country):
    """Gold was written with the data at hand: the test is of the mechanism, not of how well rules travel."""
    scores = {
        name: hustings.evaluate(ARTICLE, gold=HERE, pipeline=pipeline, resamples=10).document()["overall"]
        for name, pipeline in (("before", "rules"), ("after", country))
    }
    assert scores["before"]["strict"]["f1"] < 0.3
    assert scores["after"]["strict"]["f1"] > 0.9
    assert scores["after"]["found"]["f1"] > 0.95


def test_the_base_reads_other_articles_as_before(country):
    sentence = (
        "= 2020 Serbian local elections =\n\n== Ada ==\n\nAna Ilić of the Radicals was elected mayor.\n"
    )
    before, after = (hustings.extract(sentence, pipeline) for pipeline in ("rules", country))
    assert before.mayors == after.mayors
    assert before.mayors[0].party == "Serbian Radical Party"


def test_the_extraction_names_the_pipeline_and_hashes_base_and_additions(country):
    before, after = (
        hustings.extract("Nothing happened.\n", pipeline).pipeline for pipeline in ("rules", country)
    )
    assert after.name == "argentina"
    assert before.data_sha256 != after.data_sha256


def test_the_examples_of_the_page_hold(country):
    own = [fault for fault in check_pipeline(country) if "Ruiz" in fault.what or "garland" in fault.what]
    assert own == []


def test_the_commands_of_the_page(run, tmp_path, page):
    assert "$ hustings pipelines new argentina --country ar" in page
    made = run("pipelines", "new", "argentina", "--country", "ar")
    assert made.exit_code == 0
    assert (tmp_path / "argentina" / "config.cfg").read_text() in page
    assert run("pipelines", "new", "argentina", "--country", "ar").exit_code == 2
    assert run("pipelines", "check", "argentina").exit_code == 0, "a new folder is in order as it comes"
    write_country(tmp_path, page)
    (sentence,) = re.findall(r'hustings explain --text "(.+?)"', page)
    explained = run("explain", "--text", sentence, "--pipeline", "argentina").stdout
    assert "OFFICE intendente = mayor" in explained
    assert "record    mayor" in explained
    shown = run("pipelines", "show", "argentina").stdout
    assert "adds to rules: " in shown


def test_the_mistakes_of_the_page(run, tmp_path, page):
    folder = write_country(tmp_path, page)
    parties, terms = folder / "parties" / "ar.jsonl", folder / "terms" / "own.jsonl"
    parties.write_text(parties.read_text().replace('"UCR",', '"UCR"', 1))
    terms.write_text(terms.read_text().replace("OFFICE", "OFICE", 1))
    result = run("pipelines", "check", "argentina")
    assert result.exit_code == 1
    told = [line for line in result.stdout.splitlines() if line.startswith("argentina/")]
    assert told[:2] == re.findall(r"^argentina/.+:\d+: .*$", page, flags=re.MULTILINE)
    refused = run("extract", ARTICLE, "--pipeline", "argentina")
    assert refused.exit_code == 2
    assert f"hustings: {parties}:2: is no JSON" in refused.stderr
    assert refused.stderr.count("\n") == 1
