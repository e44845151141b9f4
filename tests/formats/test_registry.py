"""Formats by name and by ending, and one that a package of somebody else adds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hustings.errors import FormatError
from hustings.formats import registry
from hustings.formats.exporting import choose
from hustings.formats.registry import BUILT_IN, Format, for_path, get, names

PACKAGE = """
from hustings.formats.registry import Format

FORMAT = Format(
    name="names",
    summary="the mayors' names",
    render=lambda extractions, settings: b"".join(m.person.encode() for e in extractions for m in e.mayors),
    suffixes=(".names",),
)
WRONG = "no format"
"""
ENTRY_POINTS = (
    "[hustings.formats]\nnames = names_format:FORMAT\nwrong = names_format:WRONG\nlost = nowhere:FORMAT\n"
)


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package of somebody else, installed as pip leaves one."""
    metadata = tmp_path / "names_format-1.0.dist-info"
    metadata.mkdir()
    (tmp_path / "names_format.py").write_text(PACKAGE)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: names-format\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(ENTRY_POINTS)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    sys.modules.pop("names_format", None)


def test_all_shipped_formats_load():
    assert [get(name).name for name in BUILT_IN] == list(BUILT_IN)
    assert names() == sorted(BUILT_IN)
    assert all(get(name).summary for name in BUILT_IN)


@pytest.mark.parametrize(
    ("path", "name", "shape"),
    [
        ("x.db", "sqlite", "file"), ("a/X.SQLITE", "sqlite", "file"), ("x.jsonl", "jsonl", "stream"),
        ("x.csv", "csv", "stream"), ("x.parquet", "parquet", "file"), ("x.ftm.json", "ftm", "stream"),
        ("x.popolo.json", "popolo", "stream"), ("x.spacy", "docbin", "stream"),
        ("x.qs", "quickstatements", "stream"),
    ],
)  # fmt: skip
def test_the_ending_names_the_format(path, name, shape):
    assert (choose(path).name, choose(path).shape) == (name, shape)


def test_the_name_beats_the_ending():
    assert choose("x.db", "csv").shape == "folder"
    assert choose("out", "csv").shape == "folder"
    assert choose("-", "csv").shape == "stream"


def test_an_unknown_ending_is_told_with_all_known_ones():
    with pytest.raises(FormatError, match=r"x\.xlsx: .*--to.*\.db \(sqlite\)"):
        choose("x.xlsx")


def test_an_unknown_name_is_told_with_the_nearest():
    with pytest.raises(FormatError, match="did you mean 'sqlite'"):
        get("sqllite")
    with pytest.raises(FormatError, match="there are: csv, docbin"):
        get("excel")


def test_a_stream_must_be_named_and_be_one():
    with pytest.raises(FormatError, match="--to"):
        choose("-")
    with pytest.raises(FormatError, match="not one stream"):
        choose("-", "sqlite")


def test_a_format_of_another_package_is_found_by_name_and_ending(package):
    assert "names" in names()
    assert get("names").summary == "the mayors' names"
    assert for_path("x.names").name == "names"


def test_a_broken_format_of_another_package_is_told_in_one_line(package):
    with pytest.raises(FormatError, match="is a str, not a hustings Format"):
        get("wrong")
    with pytest.raises(FormatError, match="can't be loaded"):
        get("lost")


def test_a_broken_package_does_not_stop_the_shipped_formats(package):
    assert get("csv").name == "csv" and for_path("x.db").name == "sqlite"


def test_a_format_is_written_in_one_way():
    with pytest.raises(FormatError, match="either"):
        Format(name="none", summary="")


def test_nothing_heavy_is_imported_before_writing():
    code = (
        "import sys\nfrom hustings.formats import exporting, registry\n"
        "for n in registry.BUILT_IN: registry.get(n)\n"
        "print([m for m in ('sqlite_utils', 'pyarrow', 'spacy', 'pandas', 'torch') if m in sys.modules])"
    )
    source = str(Path(registry.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": source}
    )
    assert done.stdout.strip() == "[]"
