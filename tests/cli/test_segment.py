"""The command ``hustings segment``."""

from __future__ import annotations

import json
from pathlib import Path

import typer
from typer.testing import CliRunner

from hustings.article import read_article
from hustings.cli.segment import segment, segments
from hustings.errors import ArticleError

ARTICLE = Path(__file__).parents[2] / "corpus" / "invented_serbian_local_elections.txt"

app = typer.Typer()
app.command()(segment)
runner = CliRunner()


def test_a_table_for_people() -> None:
    result = runner.invoke(app, [str(ARTICLE)], env={"COLUMNS": "100"})
    assert result.exit_code == 0
    assert "Bačka Topola" in result.stdout
    assert "overview" in result.stdout


def test_json_is_what_the_library_says() -> None:
    result = runner.invoke(app, [str(ARTICLE), "--format", "json"])
    assert json.loads(result.stdout) == segments(read_article(ARTICLE))


def test_a_dash_reads_standard_input() -> None:
    result = runner.invoke(
        app, ["-", "--format", "json", "--country", "Peru"], input="= T [x] =\n== [b]A ==\nText\n"
    )
    document = json.loads(result.stdout)
    assert (document["title"], document["country"]) == ("T [x]", "Peru")
    assert document["sections"][0]["headings"] == ["[b]A"]


def test_brackets_are_printed_as_they_are() -> None:
    assert "[b]A" in runner.invoke(app, ["-"], input="= T =\n== [b]A ==\nText\n").stdout


def test_a_missing_file_is_the_users_error() -> None:
    assert isinstance(runner.invoke(app, ["none.txt"]).exception, ArticleError)
