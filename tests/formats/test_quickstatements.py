"""QuickStatements: only what has Q-ids, never a CREATE, the rest for OpenRefine."""

from __future__ import annotations

import csv
import io

import pytest

from extraction_cases import all_from_gold, small
from hustings.errors import FormatError
from hustings.formats.quickstatements import COLUMNS, batch, fill, read_qids, unmatched_sheet
from hustings.formats.registry import Settings

QIDS = """kind,name,place,qid
person,Đorđe  Şahin,Đurđevo,Q11
person,'@ndrea Ödön,Đurđevo,Q12
office,mayor,Đurđevo,Q20
party,'=Renewal=,,Q30
cause,resigned,,Q40
election,Small elections,,Q50
"""
WIKIPEDIA = "https://en.wikipedia.org/w/index.php?oldid=1"


@pytest.fixture
def qids(tmp_path):
    path = tmp_path / "qids.csv"
    path.write_text(QIDS, encoding="utf-8")
    return path


def test_a_tenure_is_one_statement_with_its_qualifiers_and_its_source(qids):
    settings = Settings(qids=qids, with_parties=True, source_url=WIKIPEDIA, retrieved="2026-11-23")
    made = batch([small()], settings)
    source = f'S143\tQ328\tS4656\t"{WIKIPEDIA}"\tS813\t+2026-11-23T00:00:00Z/11'
    assert made.statements == [
        "Q11\tP39\tQ20\tP580\t+1990-00-00T00:00:00Z/8\tP582\t+2021-05-00T00:00:00Z/10\tP1366\tQ12\tP1534\tQ40"
        f"\tP2715\tQ50\t{source}",
        f"Q11\tP102\tQ30\t{source}",
        f"Q12\tP39\tQ20\tP1365\tQ11\tP2715\tnovalue\t{source}",
    ]
    assert not made.unmatched


def test_without_ids_nothing_is_stated_and_everything_is_to_be_matched():
    made = batch([small()], Settings())
    assert made.statements == []
    lines = list(csv.DictReader(io.StringIO(unmatched_sheet(list(made.unmatched)), newline="")))
    assert {(line["kind"], line["name"]) for line in lines} == {
        ("person", "Đorđe  Şahin"), ("person", "'@ndrea Ödön"), ("office", "mayor"), ("cause", "resigned"),
        ("election", "Small elections"),
    }  # fmt: skip
    assert lines[0] | {"qid": ""} == dict.fromkeys(COLUMNS, "") | {
        "kind": "person", "name": "Đorđe  Şahin", "office": "mayor", "place": "Đurđevo", "year": "199X",
        "country": "Utopia",
    }  # fmt: skip


def test_the_unmatched_sheet_filled_in_is_a_qids_file(tmp_path):
    names = batch(all_from_gold(), Settings(with_parties=True)).unmatched
    filled = [(*row[:-1], f"Q{number}") for number, row in enumerate(names, 1)]
    (tmp_path / "qids.csv").write_text(unmatched_sheet(filled), encoding="utf-8")
    made = batch(all_from_gold(), Settings(qids=tmp_path / "qids.csv", with_parties=True))
    assert made.statements and not made.unmatched
    assert not any("CREATE" in line or "LAST" in line for line in made.statements)


def test_an_annulled_tenure_is_no_position_held(qids):
    extraction = small()
    extraction.mayors[1].end_reason = "annulled"
    assert not any(
        line.startswith("Q11\tP39") for line in batch([extraction], Settings(qids=qids)).statements
    )


def test_another_source_is_a_reference_by_its_address(qids):
    line = batch([small()], Settings(qids=qids, source_url="https://example.org/a")).statements[0]
    assert line.endswith('S854\t"https://example.org/a"')


@pytest.mark.parametrize(
    "address", ["example.org", 'https://x.org/"', "https://x.org/a b", "https://x\tP31\tQ5", ""]
)
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(FormatError, match="no web address"):
        Settings(source_url=address)


def test_a_folder_of_statements_and_names(tmp_path, qids):
    fill([small()], tmp_path, Settings(qids=qids))
    assert (tmp_path / "statements.tsv").read_text(encoding="utf-8").count("\n") == 2
    assert (tmp_path / "unmatched.csv").read_text(encoding="utf-8").splitlines() == [",".join(COLUMNS)]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("name,qid\nx,Q1\n", "'kind'"),
        ("kind,name,qid\nperson,x,42\n", "no Q-id"),
        ("kind,name,qid\nplace,x,Q1\n", "none of person"),
    ],
)
def test_a_broken_qids_file_is_told_in_one_line(tmp_path, content, fault):
    path = tmp_path / "qids.csv"
    path.write_text(content)
    with pytest.raises(FormatError, match=fault):
        read_qids(path)
    with pytest.raises(FormatError, match="can't be read"):
        read_qids(tmp_path / "none.csv")


def test_a_retrieval_that_is_no_day_is_refused(qids):
    with pytest.raises(FormatError, match="no day"):
        batch([small()], Settings(qids=qids, source_url=WIKIPEDIA, retrieved="2026"))
