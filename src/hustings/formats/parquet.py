"""Parquet tables, for pandas, polars, DuckDB and R's arrow: real types, lists as lists, dates as dates.

A folder of one file a table; ``-o x.parquet`` writes all records as one table. Source: Apache Parquet by
way of pyarrow, which is the extra ``parquet``.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from hustings.errors import FormatError
from hustings.formats.bundle import distinct
from hustings.formats.csv import SINGLE_NO_PLACE
from hustings.formats.losses import filled
from hustings.formats.registry import Format, Settings
from hustings.formats.tables import TABLES, Column, Row, rows, wide
from hustings.records import Extraction
from hustings.version import __version__

MARK = b"hustings_version"


def arrow_table(columns: Sequence[Column], table_rows: Sequence[Row]) -> Any:  # noqa: ANN401
    """A pyarrow Table with the columns' types, whatever the rows hold.

    Raises:
        FormatError: If pyarrow isn't installed.
    """
    try:
        import pyarrow
    except ImportError as fault:
        raise FormatError(
            "parquet needs pyarrow; install it with: pip install 'hustings[parquet]'"
        ) from fault
    types = {
        "string": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(), "date": pyarrow.date32(), "list": pyarrow.list_(pyarrow.string()),
    }  # fmt: skip
    fields = [
        pyarrow.field(column.name, types[column.type], metadata={"description": column.description})
        for column in columns
    ]
    layout = pyarrow.schema(fields, metadata={MARK: __version__.encode()})
    return pyarrow.Table.from_pylist(list(table_rows), schema=layout)


def _write(columns: Sequence[Column], table_rows: Sequence[Row], path: Path) -> None:
    table = arrow_table(columns, table_rows)
    from pyarrow import parquet

    parquet.write_table(table, path, compression="zstd")


def fill(extractions: Sequence[Extraction], folder: Path, _settings: Settings) -> None:
    """Write one file a table into a folder.

    Args:
        extractions: One an article.
        folder: An empty folder.
    """
    filled_rows = rows(distinct(extractions))
    for table in TABLES:
        _write(table.columns, filled_rows[table.name], folder / f"{table.name}.parquet")


def fill_single(extractions: Sequence[Extraction], path: Path, _settings: Settings) -> None:
    """Write all records as one table."""
    columns, table_rows = wide(rows(distinct(extractions)))
    _write(columns, table_rows, path)


def ours(path: Path) -> bool:
    """Whether a file, or all tables of a folder, carry our mark in the Parquet footer."""
    files = [path / f"{table.name}.parquet" for table in TABLES] if path.is_dir() else [path]
    with suppress(OSError):
        return all(MARK in file.read_bytes()[-65536:] for file in files if file.exists())
    return False


FORMAT = Format(
    name="parquet",
    summary="a folder of typed tables (extra 'parquet'): pandas, polars, DuckDB, R arrow",
    fill=fill,
    folder=True,
    ours=ours,
    single=Format(
        name="parquet",
        summary="all records in one typed table",
        fill=fill_single,
        suffixes=(".parquet",),
        ours=ours,
        losses=lambda extractions: filled(extractions, SINGLE_NO_PLACE),
    ),
)
