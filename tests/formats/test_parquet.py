"""Parquet: real types whatever the rows hold."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from extraction_cases import all_from_gold, small
from hustings.errors import FormatError
from hustings.formats.exporting import export
from hustings.formats.tables import TABLES


def test_types_and_rows_come_back(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    export([*all_from_gold(), small()], tmp_path / "out", "parquet")
    assert sorted(path.stem for path in (tmp_path / "out").iterdir()) == sorted(
        table.name for table in TABLES
    )
    mayors = parquet.read_table(tmp_path / "out" / "mayors.parquet")
    assert mayors.num_rows == sum(len(e.mayors) for e in all_from_gold()) + 3
    types = {field.name: str(field.type) for field in mayors.schema}
    assert (types["start"], types["start_earliest"], types["term"], types["area"]) == (
        "string", "date32[day]", "int64", "list<element: string>",
    )  # fmt: skip
    assert date(1990, 1, 1) in mayors["start_earliest"].to_pylist()


def test_an_empty_table_has_its_types_too(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    export([small(mayors=[])], tmp_path / "out", "parquet")
    assert str(parquet.read_table(tmp_path / "out" / "mayors.parquet").schema.field("term").type) == "int64"


def test_ours_is_written_again_and_a_stranger_s_is_not(tmp_path):
    pytest.importorskip("pyarrow.parquet")
    from hustings.errors import OutputError

    export([small()], tmp_path / "x.parquet")
    export([small()], tmp_path / "x.parquet")
    (tmp_path / "y.parquet").write_bytes(b"PAR1 something else PAR1")
    with pytest.raises(OutputError, match="--force"):
        export([small()], tmp_path / "y.parquet")


def test_without_pyarrow_the_extra_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(FormatError, match=r"hustings\[parquet\]"):
        export([small()], tmp_path / "out", "parquet")
    assert list(tmp_path.iterdir()) == []
