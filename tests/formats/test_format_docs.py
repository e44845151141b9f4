"""docs/formats.md: every format has its section, every hustings command in it runs."""

from __future__ import annotations

import importlib.util

import pytest

from doc_blocks import blocks, run_shell
from extraction_cases import small
from gold_extraction import ROOT
from hustings.formats.registry import BUILT_IN, SUFFIXES

COMMANDS = [
    line
    for language, text in blocks("formats.md")
    for line in text.splitlines()
    if language == "sh" and line.startswith("hustings ") and "--qids" not in line and "|" not in line
]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_runs(command, tmp_path):
    if "parquet" in command and importlib.util.find_spec("pyarrow") is None:
        pytest.skip("needs pyarrow")
    (tmp_path / "small.json").write_text(small().to_json(), encoding="utf-8")
    done = run_shell(command, tmp_path)
    assert done.returncode == 0, done.stderr


def test_every_format_and_every_ending_is_in_the_page():
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert all(f"| [`{name}`]" in page for name in BUILT_IN)
    assert all(f"`{ending}`" in page for ending in SUFFIXES)
