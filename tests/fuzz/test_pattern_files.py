"""Broken, cyclic and contradictory pipeline data: it loads and works, or one line says what is wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hustings
from hustings.pipeline_data import pipeline_folder

SHIPPED = Path(pipeline_folder("rules"))
KEPT = {"parties": "rs.jsonl", "places": "rs.txt"}
TEXT = """= 2020 elections in Serbia =

== Niš ==

Ana Ilić (SNS) was chosen as mayor of Niš by 21 votes to 3. She resigned and was replaced by Petar Perić.
"""
FILES = (
    "config.cfg", "factuality.json", "settings.json", "countries.jsonl", "lexicon/words.json",
    "names/words.json", "lexicon/verbs.tsv", "names/given.tsv", "parties/rs.jsonl", "places/rs.txt",
    "frames/mayors.jsonl",
)  # fmt: skip
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(("subj:", ":", "(a+)+$", "[")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=2),
    max_leaves=6,
)


def small_pipeline(folder: Path) -> Path:
    """A copy of the shipped pipeline with one country's names, which loads quickly."""

    def left_out(path: str, names: list[str]) -> set[str]:
        kept = KEPT.get(Path(path).name)
        return {name for name in names if kept is not None and name != kept}

    return Path(shutil.copytree(SHIPPED, folder / "own", ignore=left_out))


def load_and_read(folder: Path) -> None:
    """Loads a pipeline and reads with it; fails unless it works or says in one line why not."""
    try:
        found = hustings.extract(TEXT, folder)
    except hustings.HustingsError as refusal:
        assert len(str(refusal).splitlines()) == 1 and len(str(refusal)) < 1000, str(refusal)
        return
    for record in found.records():
        for piece in record.evidence:
            assert TEXT[piece.start : piece.end] == piece.text


def test_the_small_pipeline_works(tmp_path):
    folder = small_pipeline(tmp_path)
    assert len(hustings.extract(TEXT, folder).mayors) == 2


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [None, b"{", b"[]", b"\xff\xfe\x00", b"{}\n"])
def test_files_that_are_missing_or_something_else(tmp_path, name, content):
    folder = small_pipeline(tmp_path)
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    load_and_read(folder)


@settings(max_examples=settings().max_examples // 6)
@given(st.sampled_from([name for name in FILES if name.endswith("jsonl")]), st.integers(0, 1000), st.data())
def test_lines_with_a_wrong_value(tmp_path_factory, name, line, data):
    folder = small_pipeline(tmp_path_factory.mktemp("own"))
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    objects = [number for number, text in enumerate(lines) if text.startswith("{")]
    at = objects[line % len(objects)]
    value = json.loads(lines[at])
    value[data.draw(st.sampled_from([*value, "set", "id"]))] = data.draw(VALUES)
    lines[at] = json.dumps(value)
    (folder / name).write_text("\n".join(lines), encoding="utf-8")
    load_and_read(folder)


@settings(max_examples=settings().max_examples // 6)
@given(st.sampled_from([name for name in FILES if name.endswith(".json")]), st.data())
def test_documents_with_a_wrong_value(tmp_path_factory, name, data):
    folder = small_pipeline(tmp_path_factory.mktemp("own"))
    value = json.loads((folder / name).read_text(encoding="utf-8"))
    value[data.draw(st.sampled_from([*value]))] = data.draw(VALUES)
    (folder / name).write_text(json.dumps(value), encoding="utf-8")
    load_and_read(folder)


CONTRADICTIONS = {
    "two parties that abbreviate each other": ("parties/rs.jsonl", [
        {"id": "a", "name": "Aa", "short": ["Bb"], "abbreviations": ["SNS"]},
        {"id": "b", "name": "Bb", "short": ["Aa"], "abbreviations": ["SNS"]},
    ]),
    "a party that is its own short form": ("parties/rs.jsonl", [{"name": "SNS", "short": ["SNS"]}]),
    "a frame that takes and leaves by one verb": ("frames/more.jsonl", [
        {"id": "x", "verbs": ["resign"], "roles": {"who": ["subj:person"]}, "needs": ["who"], "act": "take"},
        {"id": "y", "verbs": ["resign"], "roles": {"who": ["subj:person"]}, "needs": ["who"], "act": "leave"},
    ]),
    "a term of two labels": ("terms/more.jsonl", [
        {"label": "OFFICE", "pattern": "mayor", "id": "mayor"},
        {"label": "PARTY", "pattern": "mayor", "id": "mayor"},
    ]),
}  # fmt: skip


@pytest.mark.parametrize(("name", "lines"), CONTRADICTIONS.values(), ids=[*CONTRADICTIONS])
def test_contradictory_data(tmp_path, name, lines):
    folder = small_pipeline(tmp_path)
    (folder / name).write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    load_and_read(folder)
