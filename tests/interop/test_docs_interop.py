"""docs/formats.md as a reader follows it: all its commands and all its Python, in order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from doc_blocks import blocks, run_shell
from extraction_cases import small

pytest.importorskip("datasette")


def test_the_page_runs_from_top_to_bottom(tmp_path):
    (tmp_path / "small.json").write_text(small().to_json(), encoding="utf-8")
    names: dict[str, object] = {}
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        for language, text in blocks("formats.md"):
            if language == "sh":
                done = run_shell(text, tmp_path)
                assert done.returncode == 0, f"{text}\n{done.stdout}\n{done.stderr}"
            elif language in ("python", "py"):
                exec(compile(text, "docs/formats.md", "exec"), names)
    finally:
        os.chdir(before)
    assert len(names["mayors"]) == 3
    assert names["persons"] and names["tenures"].height == 2
    assert (tmp_path / "wikidata" / "statements.tsv").read_text() == ""
    assert len((tmp_path / "mayors.jsonl").read_text().splitlines()) == 3
