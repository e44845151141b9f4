"""The database served by Datasette: search, facets, foreign keys, views."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hustings.formats.identity import tenures

pytest.importorskip("datasette")


@pytest.fixture(scope="module")
def get(exported):
    path = exported("sqlite")
    target = path.parent / "out.db"
    shutil.copy(path, target)
    command = str(Path(sys.executable).parent / "datasette")

    def fetch(query):
        done = subprocess.run(
            [command, str(target), "--get", f"/out/{query}"], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    return fetch


def test_tables_views_and_facets(get, counts, case):
    mayors = get("mayors.json?_facet=party&_facet=accession&_size=1")
    assert mayors["filtered_table_rows_count"] == counts["mayors"]
    facet = mayors["facet_results"]["accession"]["results"]
    assert sum(value["count"] for value in facet) == sum(mayor.accession is not None for mayor in case.mayors)
    assert get("tenures.json?_size=1")["filtered_table_rows_count"] == len(tenures(case))


def test_lists_are_facets(get, case):
    parties = {party for event in case.events for party in event.parties or ()}
    found = get("events.json?_facet_array=parties&_facet_size=max&_size=0")["facet_results"]
    assert {value["value"] for value in found["parties"]["results"]} == parties


def test_search_finds_letters_without_marks(get, case):
    person = next(mayor.person for mayor in case.mayors if "Š" in mayor.person or "Đ" in mayor.person)
    typed = person.split()[0].replace("Đ", "Dj").replace("đ", "dj").replace("Š", "S").replace("š", "s")
    names = {row["person"] for row in get(f"mayors.json?_search={typed}&_shape=array&_size=max")}
    assert person in names


def test_a_row_has_its_page(get, case):
    row = get(f"mayors/{case.mayors[0].id}.json?_shape=array")
    assert (
        row["rows"][0][0] == case.mayors[0].id if isinstance(row, dict) else row[0]["id"] == case.mayors[0].id
    )
