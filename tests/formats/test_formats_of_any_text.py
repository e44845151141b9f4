"""Whatever stands in a name, every format is written and gives the name back."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from extraction_cases import small
from hustings.formats.csv import cell
from hustings.formats.exporting import export, render
from hustings.formats.popolo import document
from hustings.formats.registry import Settings

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


def named(name):
    extraction = small()
    extraction.mayors[0].person = extraction.mayors[1].person = name
    extraction.mayors[0].party = extraction.parties[0].party = extraction.events[4].party = name
    extraction.events[1].parties = [name, "Reds"]
    return extraction


@settings(max_examples=60, deadline=None)
@given(NAMES)
def test_streams_give_the_name_back(name):
    extraction = named(name)
    lines = [json.loads(line) for line in render([extraction], "jsonl").decode().rstrip("\n").split("\n")]
    assert len(lines) == 10 and lines[0]["person"] == name
    entities = [json.loads(line) for line in render([extraction], "ftm").decode().rstrip("\n").split("\n")]
    assert sum(entity["schema"] == "Occupancy" for entity in entities) == 2
    assert name in {person.get("name") for person in document([extraction], Settings())["persons"]}
    with io.StringIO(render([extraction], "csv").decode(), newline="") as text:
        table = list(csv.DictReader(text))
    assert len(table) == 10 and table[0]["person"] == cell(name)
    assert table[0]["person"].removeprefix("'") == name.removeprefix("'")


@settings(max_examples=15, deadline=None)
@given(NAMES)
def test_a_database_gives_the_name_back(name):
    with tempfile.TemporaryDirectory() as folder:
        export([named(name)], Path(folder) / "x.db")
        connection = sqlite3.connect(Path(folder) / "x.db")
        assert connection.execute("SELECT person FROM mayors WHERE id = 'm1'").fetchone() == (name,)
        assert connection.execute("SELECT party FROM event_parties WHERE n = 1").fetchone() == (name,)
        assert connection.execute("SELECT count(*) FROM tenures").fetchone() == (2,)
        connection.close()
