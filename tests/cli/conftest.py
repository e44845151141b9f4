"""What the tests of the command line share."""

import shutil

import pytest
from engine import install
from typer.testing import CliRunner

from gold_extraction import ROOT
from hustings import pipeline_data
from hustings.cli import app


@pytest.fixture
def run(monkeypatch):
    """Run the command line in this process, with a stand-in for the engine."""
    install(monkeypatch)
    runner = CliRunner(env={"COLUMNS": "100", "NO_COLOR": "1", "CI": "1"})

    def invoke(*args, **extra):
        return runner.invoke(app, [str(arg) for arg in args], prog_name="hustings", **extra)

    return invoke


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """A folder of shipped pipelines of our own, with one called ``rules``."""
    folder = tmp_path / "shipped"
    (folder / "rules").mkdir(parents=True)
    (folder / "rules" / "config.cfg").write_text("[nlp]\n")
    shutil.copy(ROOT / "pipelines" / "rules" / "countries.jsonl", folder / "rules")
    monkeypatch.setattr(pipeline_data, "SOURCE_TREE", folder)
    monkeypatch.setattr(pipeline_data, "PACKAGED", folder / "none")
    return folder


@pytest.fixture
def articles(tmp_path):
    """A folder with three good articles and one that isn't text."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(
            f"= Elections in {name} =\n\nNothing happened.\n", encoding="utf-8"
        )
    (folder / "bad.txt").write_bytes(b"\x00\x01binary")
    (folder / "notes.md").write_text("# Not asked for\n", encoding="utf-8")
    return folder
