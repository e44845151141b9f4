"""The one table shape: every slot has a column, every record a row, nothing is lost."""

from __future__ import annotations

from datetime import date

import pytest

from extraction_cases import NAMES, all_from_gold, from_gold, small
from hustings.errors import ExtractionError
from hustings.formats.bundle import distinct
from hustings.formats.tables import EVENTS, MAYORS, PARTIES, TABLES, rows, wide
from hustings.records import slots


def test_columns_are_fixed_and_in_order():
    assert MAYORS.names[:7] == ["id", "article", "section", "jurisdiction", "area", "person", "person_id"]
    assert MAYORS.names[-6:] == ["quote", "quote_start", "quote_end", "rule", "method", "score"]
    assert [name for name in MAYORS.names if name.startswith("votes_")] == [
        "votes_for", "votes_against", "votes_invalid", "votes_absent", "votes_of", "votes_unanimous",
    ]  # fmt: skip
    assert "except" in PARTIES.names and "list" in EVENTS.names


def test_types_come_from_the_models():
    types = {column.name: column.type for column in (*MAYORS.columns, *EVENTS.columns)}
    expected = {
        "term": "integer", "votes_for": "integer", "incumbent": "boolean", "start": "string",
        "start_earliest": "date",
        "previous": "string", "next": "string", "parties": "list", "score": "number", "position": "integer",
    }  # fmt: skip
    assert {name: types[name] for name in expected} == expected
    role = next(column for column in PARTIES.columns if column.name == "role")
    assert role.choices == ("winner", "government", "support", "opposition") and role.required


def test_every_row_has_every_column_even_where_nothing_is_filled():
    filled = rows([small(mayors=[], parties=[], events=[], organisations=[], warnings=[])])
    assert set(filled) == {table.name for table in TABLES} and filled["mayors"] == []
    for table in TABLES:
        assert all(list(row) == table.names for row in rows([small()])[table.name])


def test_dates_stay_edtf_and_have_bounds():
    mayors = rows([small()])["mayors"]
    assert (mayors[0]["start"], mayors[0]["start_earliest"], mayors[0]["start_latest"]) == (
        "199X", date(1990, 1, 1), date(1999, 12, 31),
    )  # fmt: skip
    assert mayors[1]["end_earliest"] == date(2021, 5, 1) and mayors[1]["start_earliest"] is None


@pytest.mark.parametrize("name", NAMES)
def test_no_slot_of_gold_is_lost(name):
    extraction = from_gold(name)
    filled = rows([extraction])
    for table, records in (
        ("mayors", extraction.mayors), ("parties", extraction.parties), ("events", extraction.events),
    ):  # fmt: skip
        by_id = {row["id"]: row for row in filled[table]}
        assert len(by_id) == len(records)
        for record in records:
            row = by_id[record.id]
            for slot, value in slots(record).items():
                if slot == "votes":
                    assert {part: row[f"votes_{part}"] for part in value} == value
                else:
                    assert row[slot] == value


@pytest.mark.parametrize("name", NAMES)
def test_every_piece_of_evidence_and_every_span_has_its_words(name):
    extraction = from_gold(name)
    evidence = rows([extraction])["evidence"]
    spans = [row for row in evidence if row["start"] is not None]
    expected = sum(len(record.evidence) + len(record.spans) for record in extraction.records())
    assert len(spans) == expected
    assert all(extraction.source.text[row["start"] : row["end"]] == row["text"] for row in spans)


def test_spans_of_lists_and_slots_without_a_span():
    evidence = [row for row in rows([small()])["evidence"] if row["record"] == "e2"]
    assert [(row["slot"], row["n"], row["how"], row["text"]) for row in evidence] == [
        ("quote", 1, None, "The Greens, the Liberals and the Reds formed a government"),
        ("date", 1, "read", None),
        ("jurisdiction", 1, "inferred", None),
        ("parties", 1, "read", "Greens"),
        ("parties", 2, "read", "Reds"),
        ("type", 1, "read", None),
    ]


def test_without_text_a_slots_words_come_from_the_evidence():
    extraction = small()
    extraction.source.text = None
    evidence = rows([extraction])["evidence"]
    words = {(row["record"], row["slot"]): row["text"] for row in evidence}
    assert words["m1", "person"] == "Đorđe  Şahin"
    assert words["m2", "person"] is None


def test_records_of_one_tenure_share_its_id():
    mayors = rows([small()])["mayors"]
    assert mayors[0]["tenure"] == mayors[1]["tenure"] != mayors[2]["tenure"]


def test_ids_are_unique_over_articles_and_links_follow():
    extractions = distinct(all_from_gold())
    filled = rows(extractions)
    for table in ("mayors", "parties", "events"):
        ids = [row["id"] for row in filled[table]]
        assert len(ids) == len(set(ids))
    events = {row["id"] for row in filled["events"]}
    assert all(event in events for row in filled["mayors"] for event in row["events"])
    assert all_from_gold()[0].mayors[0].id == "m1"


def test_an_article_given_twice_is_refused():
    with pytest.raises(ExtractionError, match="same text"):
        distinct([small(), small()])


def test_an_id_given_twice_is_refused():
    extraction = small()
    extraction.events[0].id = "m1"
    with pytest.raises(ExtractionError, match="'m1'"):
        distinct([extraction])


def test_the_wide_table_holds_all_records():
    columns, table_rows = wide(rows([small()]))
    names = [column.name for column in columns]
    assert len(names) == len(set(names)) and names[0] == "kind"
    assert [row["kind"] for row in table_rows] == ["mayor"] * 3 + ["party"] * 2 + ["event"] * 5
    assert all(set(row) >= set(names) for row in table_rows)
