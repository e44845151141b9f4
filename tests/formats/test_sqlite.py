"""SQLite: keys that hold, names that are found, evidence that substr gives, tenures once."""

from __future__ import annotations

import json
import sqlite3

import pytest

from extraction_cases import all_from_gold, from_gold, small
from hustings.errors import OutputError
from hustings.formats.exporting import export
from hustings.formats.identity import real_parties, tenures
from hustings.formats.searching import search_forms
from hustings.formats.sqlite import ours


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("sqlite") / "all.db"
    export([*all_from_gold(), small()], path)
    with sqlite3.connect(path) as connection:
        yield connection
    connection.close()


def column(database, query, *values):
    return [row[0] for row in database.execute(query, values)]


def found(database, words, table="mayors"):
    query = (
        f"SELECT person FROM {table} WHERE rowid IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?)"
    )
    return column(database, query, words)


def test_foreign_keys_hold(database):
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    keys = {row[2] for row in database.execute("PRAGMA foreign_key_list(mayors)")}
    assert keys == {"articles", "sections"}


def test_counts_are_the_records(database):
    extractions = [*all_from_gold(), small()]
    for table in ("mayors", "parties", "events", "organisations", "sections"):
        expected = sum(len(getattr(extraction, table)) for extraction in extractions)
        assert column(database, f"SELECT count(*) FROM {table}") == [expected]
    assert column(database, "SELECT count(*) FROM records") == [sum(len(e.records()) for e in extractions)]


@pytest.mark.parametrize("words", ["djordje", "dorde", "Đorđe", "sahin", "Şahin"])
def test_a_name_is_found_however_it_is_typed(database, words):
    assert "Đorđe  Şahin" in found(database, words)


def test_other_letters_without_marks_are_found_too(database):
    assert "lodz" in search_forms("Łódź").split()
    assert "@ndrea Ödön" in found(database, "oedoen") and "@ndrea Ödön" in found(database, "odon")
    assert "Aleksandar Šapić" in found(database, "sapic", "events")


def test_substr_gives_the_evidence(database):
    query = """SELECT count(*) FROM {0} JOIN articles ON articles.id = {0}.article
               WHERE substr(text, quote_start + 1, quote_end - quote_start) <> quote"""
    for table in ("mayors", "parties", "events"):
        assert column(database, query.format(table)) == [0]


def test_a_tenure_told_twice_is_once_in_the_view(database):
    expected = sum(len(tenures(extraction)) for extraction in [*all_from_gold(), small()])
    assert column(database, "SELECT count(*) FROM tenures") == [expected]
    row = database.execute(
        """SELECT start, "end", end_reason, term, told_in, records FROM tenures
           WHERE person = 'Đorđe  Şahin'"""
    ).fetchone()
    assert row[:5] == ("199X", "2021-05", "resigned", 3, 2) and len(json.loads(row[5])) == 2


def test_the_view_and_the_library_say_the_same_of_each_tenure(database):
    columns = 'start, "end", end_reason, person, party, told_in'
    viewed = sorted(database.execute(f"SELECT {columns} FROM tenures"), key=str)
    expected = [
        (tenure.start, tenure.end, tenure.end_reason, tenure.person, party_of(tenure), len(tenure.records))
        for extraction in [*all_from_gold(), small()]
        for tenure in tenures(extraction)
    ]
    assert viewed == sorted(expected, key=str)


def party_of(tenure):
    return [*real_parties(tenure.parties), *tenure.parties, None][0]


def test_lists_are_json_and_joined_by_tables(database):
    assert column(database, "SELECT \"except\" FROM parties WHERE party = 'Greens'") == ['["Łódź", "Bor"]']
    places = "SELECT place FROM party_exceptions JOIN parties ON id = party_record WHERE party = ? ORDER BY n"
    assert column(database, places, "Greens") == ["Łódź", "Bor"]
    assert column(database, "SELECT party FROM event_parties WHERE event LIKE '%e2' AND party = 'Reds'")
    joined = column(
        database,
        "SELECT mayors.person FROM mayor_events JOIN mayors ON mayors.id = mayor "
        "JOIN events ON events.id = event WHERE mayors.person <> events.person",
    )
    assert joined == []


def test_coalitions_name_the_parties_in_power(database):
    roles = set(column(database, "SELECT role FROM coalitions"))
    assert roles == {"winner", "government", "support"}


def dump(path):
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_writing_again_gives_the_same_rows_and_needs_no_force(tmp_path):
    path = tmp_path / "x.db"
    export([small()], path)
    first = dump(path)
    export([small()], path)
    assert dump(path) == first
    assert [file.name for file in tmp_path.iterdir()] == ["x.db"]


def test_a_database_of_somebody_else_is_not_replaced(tmp_path):
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (a)")
    connection.close()
    with pytest.raises(OutputError, match="--force"):
        export([small()], path)
    export([small()], path, force=True)
    assert ours(path)


def test_a_database_of_ours_with_a_table_of_the_user_is_not_replaced(tmp_path):
    path = tmp_path / "x.db"
    export([small()], path)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE my_notes (a)")
    connection.close()
    with pytest.raises(OutputError, match="--force"):
        export([small()], path)


def test_an_extraction_without_text_goes_in(tmp_path):
    extraction = from_gold("invented_local_news").model_copy(deep=True)
    extraction.source.text = None
    export([extraction], tmp_path / "x.db")
    with sqlite3.connect(tmp_path / "x.db") as connection:
        assert connection.execute("SELECT text FROM articles").fetchone() == (None,)
    connection.close()
