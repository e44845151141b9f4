"""The commands ``hustings evaluate`` and ``hustings gold check``."""

from __future__ import annotations

import json

import pytest

from gold_extraction import CORPUS, GOLD, extraction_from_gold

NEWS = CORPUS / "invented_local_news.txt"
NEWS_GOLD = GOLD / "invented_local_news.jsonl"


@pytest.fixture
def flawed(tmp_path):
    """An extraction file with one record too few and one wrong value."""
    extraction = extraction_from_gold(NEWS, NEWS_GOLD)
    extraction.events.pop()
    extraction.mayors[0].person = extraction.mayors[0].person.split()[0]
    path = tmp_path / "invented_local_news.json"
    path.write_text(extraction.to_json(), encoding="utf-8")
    return path


def document(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_an_article_is_run_and_scored(run):
    found = document(run("evaluate", NEWS, "--format", "json"))
    assert found["overall"]["strict"]["f1"] == 1
    assert found["overall"]["grounded"] == 1


def test_the_shape_of_the_document(run, flawed):
    found = document(run("evaluate", flawed, "--gold", GOLD, "--format", "json", "--errors"))
    assert found["schema_version"] == "1.0"
    assert found["bootstrap"] == {"seed": 20200621, "resamples": 1000, "sections": 30}
    assert set(found["by_kind"]) == {"mayor", "party", "event"}
    assert {"mayor", "winner", "mayor_selected"} <= set(found["by_type"])
    assert set(found["by_article"]) == {"invented_local_news"}
    for scores in (found["overall"], *found["by_kind"].values(), *found["by_type"].values()):
        assert set(scores) == {"strict", "slot", "found", "grounded"}
        for measure in ("strict", "slot", "found"):
            assert set(scores[measure]) == {"precision", "recall", "f1", "low", "high", "counts"}
            assert scores[measure]["low"] <= scores[measure]["f1"] <= scores[measure]["high"]
    assert set(found["by_slot"]["person"]) == {"precision", "recall", "f1", "counts"}
    assert found["by_slot"]["person"]["counts"]["wrong"] == 1
    assert sorted(error["error"] for error in found["errors"]) == ["boundary", "missing"]
    assert {"section", "slot", "gold", "extracted", "quote"} <= set(found["errors"][0])


def test_errors_only_when_asked_for(run, flawed):
    assert "errors" not in document(run("evaluate", flawed, "--gold", GOLD, "--format", "json"))


def test_standard_input_and_a_file(run, flawed, tmp_path):
    data = flawed.read_text(encoding="utf-8")
    piped = run("evaluate", "-", "--gold", GOLD, "--format", "json", input=data)
    written = tmp_path / "new" / "scores.json"
    silent = run("evaluate", flawed, "--gold", GOLD, "--format", "json", "-o", written)
    assert silent.stdout == ""
    assert written.read_text(encoding="utf-8") == piped.stdout


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
def test_tables_fit_the_terminal(run, shipped, flawed, columns):
    result = run("evaluate", flawed, "--gold", GOLD, "--against", "rules", env={"COLUMNS": str(columns)})
    assert result.exit_code == 0
    tables = result.stdout.split("Pipeline gold")[0].splitlines()
    assert max(map(len, tables)) <= columns
    assert tables[0].split()[:4] == ["overall", "P", "R", "F1"]
    assert "difference" in result.stdout
    assert "seed 20200621" in result.stdout.replace("\n", " ")


def test_errors_are_shown_with_their_quotes(run, flawed):
    result = run("evaluate", flawed, "--gold", GOLD, "--errors")
    assert "boundary  invented_local_news  council-picks-new-mayor-in-becej  mayor/mayor" in result.stdout
    assert "  gold       person: Dragana Vujkov-Tot\n  extracted  person: Dragana\n" in result.stdout


def test_fail_under(run, flawed):
    assert run("evaluate", flawed, "--gold", GOLD, "--fail-under", "0.9").exit_code == 0
    result = run("evaluate", flawed, "--gold", GOLD, "--fail-under", "1")
    assert result.exit_code == 1
    assert "is below --fail-under 1" in result.stderr
    assert "overall" in result.stdout
    assert run("evaluate", flawed, "--gold", GOLD, "--fail-under", "70").exit_code == 2


def test_a_pipeline_against_itself(run):
    found = document(run("evaluate", NEWS, "--against", "rules", "--format", "json"))["comparison"]
    for measure in ("strict", "slot", "found"):
        difference = found[measure]
        assert (difference["difference"], difference["low"], difference["high"]) == (0, 0, 0)


def test_mistakes_are_one_line(run, tmp_path):
    result = run("evaluate", tmp_path / "none.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "no such file" in result.stderr


def test_gold_check(run, tmp_path):
    result = run("gold", "check", NEWS, NEWS_GOLD)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "172 records, no fault" in result.stderr
    broken = tmp_path / "gold.jsonl"
    broken.write_text('{"kind": "mayor", "section": "lead"}\n', encoding="utf-8")
    result = run("gold", "check", NEWS, broken)
    assert result.exit_code == 1
    assert (
        result.stdout.splitlines()[0] == f"{broken}:1: has no jurisdiction; fill it, or take the record out"
    )
    broken.write_text("{\n", encoding="utf-8")
    result = run("gold", "check", NEWS, broken)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{broken}:1: is no JSON" in result.stderr
