"""``hustings coverage`` with rules alone, and what is said where the classifier is not installed."""

import importlib.util
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from hustings.cli import app
from hustings.coverage import coverage

TEXT = """= 2021 Local elections in Lipnik =

== Results ==

=== Lipnik ===

Ana Marek was chosen as mayor of Lipnik in May 2021. Petr Dvorak was wheeled in as deputy mayor. It rained.
"""
WITHOUT_EXTRA = pytest.mark.skipif(
    importlib.util.find_spec("classy_classification") is not None, reason="the classifier is installed"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "lipnik.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_an_unknown_verb_between_a_person_and_an_office_is_listed_first(article):
    found = coverage(article)
    assert found[0].text == "Petr Dvorak was wheeled in as deputy mayor."
    assert found[0].words == ("wheel",)
    assert found[0].label == "take"
    assert found[0].reason == "no frame has this verb"
    assert article.read_text(encoding="utf-8")[found[0].start : found[0].end] == found[0].text


def test_a_sentence_with_a_record_is_not_listed(article):
    assert not any("chosen" in item.text for item in coverage(article))


def test_sentences_without_mentions_come_last(article):
    found = coverage(article)
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
    assert all(item.score < found[0].score for item in found if "rained" in item.text)


def test_the_command_prints_blocks_or_json(article):
    table = CliRunner().invoke(app, ["coverage", str(article), "--limit", "1"])
    assert table.exit_code == 0
    assert "wheel → " in table.stdout
    document = json.loads(CliRunner().invoke(app, ["coverage", str(article), "--format", "json"]).stdout)
    assert document["sentences"][0]["words"] == ["wheel"]


@WITHOUT_EXTRA
def test_hybrid_without_the_extra_says_in_one_line_how_to_install_it(article):
    done = CliRunner().invoke(app, ["extract", str(article), "--pipeline", "hybrid"])
    assert done.exit_code == 2
    assert done.stderr.strip().count("\n") == 0
    assert "pip install 'hustings[classify]'" in done.stderr
