"""CSV tables with a Table Schema, for Excel, R, pandas, OpenRefine and everybody else.

A folder of one file a table and ``datapackage.json``, so that no reader has to guess types. Lists are
joined by ``; ``. Sources: RFC 4180; Frictionless Data Package and Table Schema, v1; OWASP, CSV Injection
(cells that a spreadsheet would run begin with an apostrophe).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hustings.formats.bundle import distinct
from hustings.formats.losses import filled
from hustings.formats.registry import Format, Settings
from hustings.formats.tables import TABLES, Column, Row, Table, rows, wide
from hustings.records import Extraction, dump_json
from hustings.version import __version__

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
NO_PLACE: dict[str, tuple[str, ...]] = {"source": ("text",)}
SINGLE_NO_PLACE: dict[str, tuple[str, ...]] = {
    "source": ("text",),
    **dict.fromkeys(("mayors", "parties", "events"), ("spans", "how")),
    "organisations": (),
    "warnings": (),
}


def cell(value: Any) -> str:  # noqa: ANN401
    """A value as a cell: lists joined, text that a spreadsheet would run as a formula led by an apostrophe.

    >>> cell("=1+1"), cell(["a", "b"]), cell(True), cell(None)
    ("'=1+1", 'a; b', 'true', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        value = "; ".join(value)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(DANGEROUS) else text


def sheet(columns: Sequence[Column], table_rows: Iterable[Row]) -> str:
    """A table as RFC 4180 text with a header."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([cell(row[column.name]) for column in columns] for row in table_rows)
    return out.getvalue()


def datapackage(tables: Sequence[Table], *, bom: bool = False) -> dict[str, Any]:
    """The description of a folder of tables: types, closed vocabularies, keys."""
    return {
        "name": "hustings",
        "title": "Mayors, parties and events read from election articles",
        "profile": "tabular-data-package",
        "created_by": f"hustings {__version__}",
        "resources": [
            {
                "name": table.name,
                "path": f"{table.name}.csv",
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8-sig" if bom else "utf-8",
                "schema": schema(table),
            }
            for table in tables
        ],
    }


def schema(table: Table) -> dict[str, Any]:
    """A table's Table Schema."""
    return {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "fields": list(reference.columns),
                "reference": {"resource": reference.table, "fields": list(reference.keys)},
            }
            for reference in table.references
        ],
    }


def _field(column: Column) -> dict[str, Any]:
    joined = column.type == "list"
    described = f"{column.description} Joined by '; '.".strip() if joined else column.description
    constraints: dict[str, Any] = {"required": True} if column.required and not joined else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    field = {"name": column.name, "type": "string" if joined else column.type, "description": described}
    return {
        **{key: value for key, value in field.items() if value},
        **({"constraints": constraints} if constraints else {}),
    }


def without_text() -> list[Table]:
    """The tables as CSV has them: an article's text breaks a spreadsheet's limit of 32,767 characters."""
    return [
        replace(table, columns=tuple(column for column in table.columns if column.name != "text"))
        if table.name == "articles"
        else table
        for table in TABLES
    ]


def fill(extractions: Sequence[Extraction], folder: Path, settings: Settings) -> None:
    """Write the tables and their description into a folder.

    Args:
        extractions: One an article.
        folder: An empty folder.
        settings: ``bom`` is heeded.
    """
    table_rows = rows(distinct(extractions))
    tables = without_text()
    for table in tables:
        text = sheet(table.columns, table_rows[table.name])
        (folder / f"{table.name}.csv").write_bytes(_encoded(text, settings))
    (folder / "datapackage.json").write_text(
        dump_json(datapackage(tables, bom=settings.bom)), encoding="utf-8"
    )


def render(extractions: Sequence[Extraction], settings: Settings) -> bytes:
    """All records in one table."""
    columns, table_rows = wide(rows(distinct(extractions)))
    return _encoded(sheet(columns, table_rows), settings)


def _encoded(text: str, settings: Settings) -> bytes:
    return text.encode("utf-8-sig" if settings.bom else "utf-8")


def ours(folder: Path) -> bool:
    """Whether a folder's tables are ours: its description says so."""
    with suppress(OSError, ValueError):
        document = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        return isinstance(document, dict) and str(document.get("created_by", "")).startswith("hustings ")
    return False


FORMAT = Format(
    name="csv",
    summary="a folder of tables with datapackage.json: Excel, R, pandas, OpenRefine",
    fill=fill,
    folder=True,
    ours=ours,
    losses=lambda extractions: filled(extractions, NO_PLACE),
    single=Format(
        name="csv",
        summary="all records in one table",
        render=render,
        suffixes=(".csv",),
        losses=lambda extractions: filled(extractions, SINGLE_NO_PLACE),
    ),
)
