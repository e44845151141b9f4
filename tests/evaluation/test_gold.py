from __future__ import annotations

import json

import pytest
from scored_records import event, mayor, party, write_gold

from gold_extraction import CORPUS, GOLD
from hustings.errors import GoldError
from hustings.evaluation.gold import find_gold, read_gold
from hustings.evaluation.gold_check import check_gold
from hustings.evaluation.gold_slots import EVENT_SLOTS, is_edtf
from hustings.records import EventType

ARTICLE = """= Some local elections =

Ana Ilić was chosen as mayor. The Green Party won.

==Results==
===Sopot===
It happened on 1 May 2020.
"""
QUOTES = {"mayor": "Ana Ilić was chosen", "party": "The Green Party won", "event": "It happened"}


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "corpus" / "some.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def sound(record, **changes):
    """The record with a section and quote that the article has."""
    section = "results/sopot" if record["kind"] == "event" else "lead"
    return record | {"section": section, "quote": QUOTES[record["kind"]]} | changes


def faults(article, record):
    gold = write_gold(article.parent.parent / "gold" / "some.jsonl", [record])
    return [str(fault).removeprefix(f"{gold}:") for fault in check_gold(article, gold)]


@pytest.mark.parametrize("article", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_shipped_gold_has_no_fault(article):
    assert check_gold(article, GOLD / f"{article.stem}.jsonl") == []


@pytest.mark.parametrize(
    "record",
    [
        sound(mayor(votes={"for": 3, "against": 0, "unanimous": True}, start="199X", end="2020-02-29")),
        sound(party(scope="all_but", **{"except": ["Ub"]}, extent="majority")),
        sound(event("seat_left", person="Ana", reason="expelled")),
        sound(event("election_not_held", previous="2018", next="2022")),
    ],
)
def test_sound_records(article, record):
    assert faults(article, record) == []


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        (sound(mayor(), kind="major"), "1: kind is 'major'; use one of mayor, party, event"),
        (sound(mayor(), accession="elected"), "1: accession is 'elected'; use one of confirmed, chosen"),
        (sound(mayor(), end_reason="fled"), "1: end_reason is 'fled'; use one of resigned"),
        (sound(mayor(), incumbent=False), "1: incumbent is False; write true, or leave the slot out"),
        (sound(mayor(), term="third"), "1: term is 'third'; write a whole number above 0"),
        (sound(mayor(), votes={"pro": 3}), "1: votes has the unknown part 'pro'; use for, against"),
        (sound(mayor(), votes={"for": "3"}), "1: votes has for '3'; write a whole number"),
        (sound(mayor(), start="May 2020"), "1: start is 'May 2020'; write a date"),
        (sound(mayor(), partie="X"), "1: mayor has no slot partie; did you mean party?"),
        (sound(mayor(), party=" X"), "1: party has spaces around ' X'; take them off"),
        (sound(mayor(), party=""), "1: party is ''; write a string, or leave the slot out"),
        (sound(party(role="wins")), "1: role is 'wins'; use one of winner"),
        (sound(party(), extent="big"), "1: extent is 'big'; use one of majority, plurality"),
        (
            sound(party(role="support"), extent="majority"),
            "1: has an extent as support; only a winner has one",
        ),
        (sound(party(), scope="all_but"), "1: has only one of scope all_but and except; fill both"),
        (sound(event("arrests")), "1: type is 'arrests'; use one of mayor_selected"),
        (sound(event("arrest")), "1: has no person; fill it, or take the record out"),
        (sound(event("arrest", person="A", office="minister")), "1: arrest has no slot office; "),
        (sound(event("mayor_left", reason="expelled")), "1: reason is 'expelled'; use one of resigned"),
        (sound(event("government_formed", parties="A")), "1: parties is 'A'; write a list of names"),
        (sound(event("government_formed", parties=["A", "A"])), "1: parties names something twice"),
        (sound(event("election_not_held", previous=2018)), "1: previous is 2018; write a year as a string"),
        (
            sound(event("office_left", person="A", office="Minister")),
            "1: office is 'Minister'; write",
        ),
        (sound(mayor(), section="leed"), "1: the article has no section 'leed'; did you mean 'lead'?"),
        (sound(mayor(), quote="Ana was"), "1: the quote does not occur in its section: 'Ana was'; copy it"),
        (sound(mayor(), quote="ana ilić was"), "only case or spaces differ in 'lead'; copy it to the letter"),
        (sound(mayor(), quote="It happened"), "it stands in 'results/sopot'"),
        ({"kind": "mayor"}, "1: has no jurisdiction; fill it, or take the record out"),
    ],
)
def test_faults(article, record, fault):
    found = faults(article, record)
    assert any(fault in one for one in found), found


def test_a_party_role_counts_once_a_section_and_an_event_as_often_as_it_happened(article):
    gold = article.parent.parent / "some.jsonl"
    twice = [sound(party()), sound(party(), quote="The Green Party")]
    write_gold(gold, twice)
    assert [str(fault) for fault in check_gold(article, gold)] == [
        f"{gold}:2: says the same as line 1; record it once"
    ]
    write_gold(gold, [sound(event("repeat_vote")), sound(event("repeat_vote"), quote="happened on 1 May")])
    assert check_gold(article, gold) == []


def test_every_event_type_has_its_slots():
    assert set(EVENT_SLOTS) == set(EventType.__args__)


@pytest.mark.parametrize("date", ["2020", "2020-02", "2020-02-29", "199X"])
def test_edtf(date):
    assert is_edtf(date)


@pytest.mark.parametrize(
    "date", ["", "20", "2020-13", "2021-02-29", "2020-2-1", "19XX", "2020/21", "2020-06-31"]
)
def test_no_edtf(date):
    assert not is_edtf(date)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('{"kind": "mayor", "section": "s"}\n{"kind"\n', "gold.jsonl:2: is no JSON"),
        ("[1]\n", "gold.jsonl:1: is a list, not an object"),
        ('\n{"section": "s"}\n', "gold.jsonl:2: has no kind"),
        ('{"kind": "mayor", "section": 3}\n', "gold.jsonl:1: has no section"),
    ],
)
def test_a_broken_line_is_named(tmp_path, text, fault):
    path = tmp_path / "gold.jsonl"
    path.write_text(text)
    with pytest.raises(GoldError, match=fault):
        read_gold(path)


def test_blank_lines_and_a_byte_order_mark_are_no_faults(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_bytes(
        b"\xef\xbb\xbf" + json.dumps(mayor()).encode() + b"\r\n\r\n" + json.dumps(party()).encode()
    )
    assert [record.line for record in read_gold(path)] == [1, 3]


def test_files_that_can_not_be_read(tmp_path):
    with pytest.raises(GoldError, match="can't be read"):
        read_gold(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b'{"kind": "\xe9"}')
    with pytest.raises(GoldError, match="is not UTF-8"):
        read_gold(tmp_path / "latin.jsonl")


def test_where_gold_is_looked_for(tmp_path, article, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert find_gold(article) is None
    beside = write_gold(article.with_suffix(".jsonl"), [])
    assert find_gold(article) == beside
    folder = write_gold(tmp_path / "gold" / "some.jsonl", [])
    assert find_gold(article) == folder
    assert find_gold(article, article.parent) == beside
    assert find_gold(article, beside) == beside
