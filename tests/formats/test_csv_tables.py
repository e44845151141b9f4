"""CSV: described columns, cells that no spreadsheet runs, the same bytes each time."""

from __future__ import annotations

import csv
import io
import json

import pytest

from extraction_cases import all_from_gold, small
from hustings.formats.csv import FORMAT, cell, fill, schema
from hustings.formats.registry import Settings
from hustings.formats.tables import EVENTS, MAYORS, TABLES


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\n=1", '=HYPERLINK("x")'])
def test_a_cell_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(text):
    assert cell(text) == f"'{text}"


def test_other_cells_stand_as_they_are():
    assert [cell(value) for value in ("a=b", "Šapić", None, True, False, 3, ["a", "b"], [], -1)] == [
        "a=b", "Šapić", "", "true", "false", "3", "a; b", "", "-1",
    ]  # fmt: skip
    assert cell(["=a", "b"]) == "'=a; b"


def test_the_folder_holds_every_table_and_its_description(tmp_path):
    fill([small()], tmp_path, Settings())
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["datapackage.json", *(f"{table.name}.csv" for table in TABLES)]
    )
    package = json.loads((tmp_path / "datapackage.json").read_text())
    for resource in package["resources"]:
        with (tmp_path / resource["path"]).open(newline="", encoding=resource["encoding"]) as lines:
            header = next(csv.reader(lines))
        assert header == [field["name"] for field in resource["schema"]["fields"]]


def test_cells_with_formulas_and_line_breaks_come_back(tmp_path):
    fill([small()], tmp_path, Settings())
    with (tmp_path / "mayors.csv").open(newline="", encoding="utf-8") as lines:
        first, second, third = csv.DictReader(lines)
    assert first["party"] == "'=Renewal=" and third["person"] == "'@ndrea Ödön"
    assert "elected on\nthe =Renewal= list" in first["quote"]
    assert second["votes_unanimous"] == "true" and second["votes_invalid"] == ""


def test_a_byte_order_mark_on_demand(tmp_path):
    fill([small()], tmp_path, Settings(bom=True))
    assert (tmp_path / "mayors.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")
    assert json.loads((tmp_path / "datapackage.json").read_text())["resources"][0]["encoding"] == "utf-8-sig"


def test_edtf_is_a_string_and_has_real_dates_beside_it():
    fields = {field["name"]: field for field in schema(MAYORS)["fields"]}
    assert fields["start"]["type"] == "string" and fields["start_earliest"]["type"] == "date"
    assert {field["name"]: field["type"] for field in schema(EVENTS)["fields"]}["previous"] == "string"


def test_one_table_of_all_records():
    assert FORMAT.single is not None and FORMAT.single.render is not None
    text = FORMAT.single.render(all_from_gold(), Settings()).decode()
    lines = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(lines) == sum(len(extraction.records()) for extraction in all_from_gold())


def test_losses_are_named():
    assert FORMAT.losses([small()]) == ["source.text (1)"]
