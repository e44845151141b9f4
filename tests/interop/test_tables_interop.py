"""CSV and Parquet by frictionless, pandas, DuckDB and polars: accepted, equal counts, types and values."""

from __future__ import annotations

import json

import pytest

from hustings.formats.tables import RECORD_TABLES, rows

frictionless = pytest.importorskip("frictionless")
pandas = pytest.importorskip("pandas")
duckdb = pytest.importorskip("duckdb")
polars = pytest.importorskip("polars")

PANDAS = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean", "date": "string"}
DUCKDB = {
    "string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE",
    "list": "VARCHAR[]",
}  # fmt: skip
POLARS = {
    "string": "String", "integer": "Int64", "number": "Float64", "boolean": "Boolean", "date": "Date",
    "list": "List(String)",
}  # fmt: skip


def sql(query):
    return duckdb.sql(query).fetchall()


def test_frictionless_accepts_the_package(exported, counts):
    report = frictionless.validate(exported("csv") / "datapackage.json")
    assert report.valid, report.flatten(["title", "rowNumber", "note"])
    package = frictionless.Package(exported("csv") / "datapackage.json")
    assert {name: len(package.get_resource(name).read_rows()) for name in counts} == counts


def test_frictionless_refuses_a_broken_reference(exported):
    folder = exported("csv", "broken")
    path = folder / "sections.csv"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0])
    assert not frictionless.validate(folder / "datapackage.json").valid


def test_a_byte_order_mark_is_accepted_too(case, tmp_path):
    from hustings.formats.exporting import export
    from hustings.formats.registry import Settings

    export([case], tmp_path / "bom", "csv", Settings(bom=True))
    assert frictionless.validate(tmp_path / "bom" / "datapackage.json").valid


def test_pandas_reads_csv_with_the_schema_s_types(exported, counts):
    folder = exported("csv")
    resources = json.loads((folder / "datapackage.json").read_text())["resources"]
    for resource in resources:
        types = {field["name"]: PANDAS[field["type"]] for field in resource["schema"]["fields"]}
        frame = pandas.read_csv(folder / resource["path"], dtype=types, keep_default_na=False, na_values=[""])
        assert len(frame) == counts.get(resource["name"], len(frame))
        assert {name: str(kind) for name, kind in frame.dtypes.items()} == types


def test_years_are_strings_to_everybody(exported, case):
    years = sorted(event.previous for event in case.events if event.previous)
    parquet = exported("parquet") / "events.parquet"
    assert sorted(pandas.read_parquet(parquet)["previous"].dropna()) == years
    assert (
        sorted(row[0] for row in sql(f"SELECT previous FROM '{parquet}' WHERE previous IS NOT NULL")) == years
    )
    assert sorted(polars.read_parquet(parquet)["previous"].drop_nulls()) == years


@pytest.mark.parametrize("table", RECORD_TABLES, ids=lambda table: table.name)
def test_duckdb_and_polars_see_the_types_of_parquet(exported, table, counts):
    path = exported("parquet") / f"{table.name}.parquet"
    described = {name: kind for name, kind, *_ in sql(f"DESCRIBE SELECT * FROM '{path}'")}
    assert described == {column.name: DUCKDB[column.type] for column in table.columns}
    frame = polars.read_parquet(path)
    assert {name: str(kind) for name, kind in frame.schema.items()} == {
        column.name: POLARS[column.type] for column in table.columns
    }
    assert len(frame) == len(pandas.read_parquet(path)) == counts[table.name]
    assert sql(f"SELECT count(*) FROM '{path}'") == [(counts[table.name],)]


@pytest.mark.parametrize("table", RECORD_TABLES, ids=lambda table: table.name)
def test_polars_gives_every_value_back(exported, table, case):
    frame = polars.read_parquet(exported("parquet") / f"{table.name}.parquet")
    assert frame.to_dicts() == rows([case])[table.name]


@pytest.mark.parametrize("table", RECORD_TABLES, ids=lambda table: table.name)
def test_duckdb_reads_the_csv_as_it_reads_the_parquet(exported, table):
    csv_path, parquet = exported("csv") / f"{table.name}.csv", exported("parquet") / f"{table.name}.parquet"
    plain = [
        column.name for column in table.columns if column.type in ("integer", "date") or column.name == "id"
    ]
    columns = ", ".join(f'"{name}"' for name in plain)
    types = json.dumps({column.name: DUCKDB[column.type].replace("[]", "") for column in table.columns})
    read = f"read_csv('{csv_path}', header = true, types = {types})"
    assert sql(f"SELECT {columns} FROM {read} ORDER BY id") == sql(
        f"SELECT {columns} FROM '{parquet}' ORDER BY id"
    )


def test_one_table_of_all_records(case, tmp_path):
    from hustings.formats.exporting import export

    export([case], tmp_path / "x.csv")
    export([case], tmp_path / "x.parquet")
    total = len(case.records())
    assert len(pandas.read_csv(tmp_path / "x.csv", dtype="string")) == total
    assert len(polars.read_parquet(tmp_path / "x.parquet")) == total
    assert sql(f"SELECT count(*) FROM '{tmp_path / 'x.parquet'}'") == [(total,)]
