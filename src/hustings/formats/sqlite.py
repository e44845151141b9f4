"""A SQLite database with full-text search, for journalists and Datasette.

Tables as in :mod:`hustings.formats.tables` with foreign keys and indexes; lists are JSON arrays, which
Datasette can facet, and ``event_parties``, ``mayor_events`` and ``party_exceptions`` join them.
``articles.text`` holds the text: SQLite counts code points as we do, so ``substr(text, quote_start + 1,
quote_end - quote_start)`` is the quote. Source: SQLite FTS5 (``unicode61 remove_diacritics 2``).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hustings.formats.bundle import distinct
from hustings.formats.registry import Format, Settings
from hustings.formats.searching import search_forms
from hustings.formats.tables import RECORD_TABLES, TABLES, Column, Reference, Row, Table, rows
from hustings.records import Extraction

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x48555354  # "HUST", at offset 68 of the file
TOKENIZER = "unicode61 remove_diacritics 2"
FOLDED = Column("folded", "string", "The names in ASCII letters, for searching.")
SEARCHED = {
    "mayors": ("person", "party", "jurisdiction", "successor"),
    "parties": ("party", "jurisdiction"),
    "events": ("person", "party", "parties", "list", "target", "office", "jurisdiction"),
}
INDEXED = ("jurisdiction", "person", "person_id", "party", "section", "tenure", "type", "role")


def _link(name: str, child: str, other: str, references: str | None = None) -> Table:
    """A table that joins a record to the members of one of its lists."""
    keys = [Reference((child,), "parties" if child == "party_record" else f"{child}s", ("id",))]
    if references:
        keys.append(Reference((other,), references, ("id",)))
    columns = (
        Column(child, required=True),
        Column("n", "integer", required=True),
        Column(other, required=True),
    )
    return Table(name, columns, (child, "n"), tuple(keys))


LINKS = {
    "event_parties": (_link("event_parties", "event", "party"), "events", "parties"),
    "mayor_events": (_link("mayor_events", "mayor", "event", "events"), "mayors", "events"),
    "party_exceptions": (_link("party_exceptions", "party_record", "place"), "parties", "except"),
}

EXACT = "coalesce(max({0}) FILTER (WHERE {0} NOT LIKE '%X'), max({0}))"
VIEWS = {
    "tenures": f"""
        SELECT tenure AS id, article, jurisdiction,
          (SELECT person FROM mayors AS told WHERE told.tenure = mayors.tenure
             ORDER BY length(person) DESC, quote_start LIMIT 1) AS person, person_id,
          (SELECT party FROM mayors AS told WHERE told.tenure = mayors.tenure AND party IS NOT NULL
             ORDER BY party = 'independent', quote_start LIMIT 1) AS party,
          max(incumbent) AS incumbent, max(accession) AS accession, max(term) AS term,
          {EXACT.format("start")} AS start, {EXACT.format('"end"')} AS "end",
          coalesce(max(end_reason) FILTER (WHERE end_reason <> 'replaced'), max(end_reason)) AS end_reason,
          max(successor) AS successor, count(*) AS told_in,
          json_group_array(id) AS records
        FROM mayors GROUP BY tenure""",
    "coalitions": """
        SELECT DISTINCT article, jurisdiction, role, party, extent, scope FROM parties
        WHERE role IN ('winner', 'government', 'support') ORDER BY article, jurisdiction, role, party""",
    "records": " UNION ALL ".join(
        f"SELECT id, '{table}' AS kind, article, section, jurisdiction, {what} AS what, "
        f"quote, quote_start, quote_end FROM {table}"
        for table, what in (("mayors", "person"), ("parties", "party || ' ' || role"), ("events", "type"))
    ),
}  # fmt: skip
SQL_TYPES = {"string": str, "integer": int, "number": float, "boolean": int, "date": str, "list": str}


def database_rows(extractions: Sequence[Extraction]) -> dict[str, list[Row]]:
    """The rows by table as SQLite takes them, with the folded names and the joining tables.

    Args:
        extractions: Made ready by :func:`hustings.formats.bundle.distinct`.
    """
    filled = rows(extractions)
    for name, (table, parent, column) in LINKS.items():
        child, _, other = table.names
        filled[name] = [
            {child: row["id"], "n": number, other: member}
            for row in filled[parent]
            for number, member in enumerate(row[column], 1)
        ]
    for name, columns in SEARCHED.items():
        for row in filled[name]:
            row["folded"] = search_forms(" ".join(_words(row[column]) for column in columns if row[column]))
    return {name: [_sql_row(row) for row in table_rows] for name, table_rows in filled.items()}


def _words(value: str | list[str]) -> str:
    return value if isinstance(value, str) else " ".join(value)


def _sql_row(row: Row) -> Row:
    return {name: _sql_value(value) for name, value in row.items()}


def _sql_value(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def fill(extractions: Sequence[Extraction], path: Path, _settings: Settings) -> None:
    """Write a new database.

    Args:
        extractions: One an article.
        path: A file that doesn't exist.
    """
    from sqlite_utils import Database

    filled = database_rows(distinct(extractions))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA foreign_keys = ON")
        database = Database(connection)
        searched = [Table(t.name, (*t.columns, FOLDED), t.key, t.references) for t in RECORD_TABLES]
        by_name = {table.name: table for table in (*TABLES, *searched, *(link[0] for link in LINKS.values()))}
        for table in by_name.values():
            _fill_table(database, table, filled[table.name])
        for table in RECORD_TABLES:
            _make_searchable(database, table)
        for name, query in VIEWS.items():
            database.create_view(name, query)
        connection.commit()
        connection.execute("VACUUM")


def _fill_table(database: Database, table: Table, table_rows: list[Row]) -> None:
    made = database[table.name].create(
        {column.name: SQL_TYPES[column.type] for column in table.columns},
        pk=table.key[0] if len(table.key) == 1 else table.key,
        not_null={column.name for column in table.columns if column.required},
        foreign_keys=[_foreign_key(reference) for reference in table.references],
    )
    made.insert_all(table_rows)


def _foreign_key(reference: Reference) -> tuple[Any, str, Any]:
    if len(reference.columns) == 1:
        return (reference.columns[0], reference.table, reference.keys[0])
    return (reference.columns, reference.table, reference.keys)


def _make_searchable(database: Database, table: Table) -> None:
    for column in INDEXED:
        if column in table.names:
            database[table.name].create_index([column])
    searched = [column for column in SEARCHED[table.name] if column != "parties"]
    database[table.name].enable_fts([*searched, "quote", "folded"], tokenize=TOKENIZER)


def ours(path: Path) -> bool:
    """Whether a database was written by us and holds no table or view of somebody else."""
    with suppress(OSError, sqlite3.Error):
        if path.read_bytes()[68:72] != APPLICATION_ID.to_bytes(4, "big"):
            return False
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            found = {name for (name,) in connection.execute("SELECT tbl_name FROM sqlite_master")}
        known = {*VIEWS, *LINKS, *(table.name for table in TABLES)}
        return all(name in known or name.split("_fts")[0] in known for name in found)
    return False


FORMAT = Format(
    name="sqlite",
    summary="a database with full-text search: Datasette, journalists, SQL",
    fill=fill,
    ours=ours,
)
