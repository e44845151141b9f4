"""The notation's reader, the consistency of the cases' labels with the guidelines, and the scoring."""

from __future__ import annotations

import re
from typing import Any, cast

import pytest

from hustings.records import EventRecord, Extraction, MayorRecord, PartyRecord, Section, Source, slots

from .reader import HERE, Case, NotationError, Span, read_all, read_case
from .scoring import article, run

CASES = read_all()
EXAMPLE = """
# demo-001 | place: Tuzla | country: Bosnia and Herzegovina
[M1,E1.person|Amra Begić] of the [M1.party,E1.party="Green Party"|Greens] was
[M1:mayor accession=chosen E1:mayor_selected|elected mayor] by
[M1.votes.for=19|nineteen] votes to [M1.votes.against|12].
[P1:party role=government P2:party role=government]The [P1.party,E2.parties|A List] and
[P2.party,E2.parties|B List] [E2:government_formed jurisdiction=Bosnia|governed].
"""


def built(record: dict[str, Any]) -> MayorRecord | PartyRecord | EventRecord:
    """An expected record as one of hustings' own models: unknown slots and wrong types raise."""
    filled: dict[str, Any] = {"id": "x", "section": "s", "evidence": [], "rule": "r"}
    filled |= {slot: value for slot, value in record.items() if slot != "kind"}
    if record["kind"] == "mayor":
        return MayorRecord(person_id="p", **filled)
    return PartyRecord(**filled) if record["kind"] == "party" else EventRecord(**filled)


def surfaces(text: str, spans: Span | list[Span]) -> list[str]:
    """The words that a slot's span or spans stand for."""
    pairs = cast("list[Span]", spans if isinstance(spans, list) else [spans])
    return [text[start:end] for start, end in pairs]


def with_slots(case: Case, type_: str, **wanted: Any) -> list[dict[str, Any]]:
    """The case's events of a type that carry exactly these values (None: slot left out)."""
    events = [record for record in case.records if record.get("type") == type_]
    return [event for event in events if all(event.get(slot) == value for slot, value in wanted.items())]


def test_notation() -> None:
    case = read_case(EXAMPLE, "demo")
    assert case.text.startswith("Amra Begić of the Greens was elected mayor by nineteen votes to 12. The A")
    mayor, selected, first, second, formed = case.records
    assert mayor == {
        "kind": "mayor",
        "accession": "chosen",
        "person": "Amra Begić",
        "party": "Green Party",
        "votes": {"for": 19, "against": 12},
        "jurisdiction": "Tuzla",
    }
    assert selected["type"] == "mayor_selected" and selected["party"] == "Green Party"
    assert first["party"] == "A List" and second["role"] == "government"
    assert formed["parties"] == ["A List", "B List"] and formed["jurisdiction"] == "Bosnia"


def test_spans_point_at_surfaces() -> None:
    case = read_case(EXAMPLE, "demo")
    assert surfaces(case.text, case.spans[0]["votes.for"]) == ["nineteen"]
    assert surfaces(case.text, case.spans[4]["parties"]) == ["A List", "B List"]


@pytest.mark.parametrize(
    "body",
    [
        "[M1.person|X] was chosen.",
        "[M1:mayor][M1.colour|X] was chosen.",
        "[M1:mayor M1:mayor|X] was chosen.",
        "[M1:mayor][M1.person|X] and [M1.person|Y].",
        "[M1:mayor][M1.votes.for|nineteen] votes.",
        "[E1:wedding|married].",
        "[M1:mayor|elected [M1.person|X]].",
    ],
)
def test_bad_notation_is_refused(body: str) -> None:
    with pytest.raises(NotationError, match="demo-001"):
        read_case(f"# demo-001 | place: Tuzla | country: Bosnia and Herzegovina\n{body}", "demo")


def test_enough_cases() -> None:
    assert len(CASES) >= 330
    assert sum(not case.records for case in CASES) >= 90
    assert len(CASES) == sum(path.read_text().count("\n# ") + 1 for path in HERE.glob("*.txt"))


def test_ids_and_texts_are_unique() -> None:
    assert len({case.id for case in CASES}) == len(CASES)
    assert len({case.text for case in CASES}) == len(CASES)
    assert all(case.id.startswith(f"{case.topic}-") for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_records_are_hustings_records(case: Case) -> None:
    for record in case.records:
        expected = {slot: value for slot, value in record.items() if slot != "kind"}
        assert slots(built(record)) == expected
    for spans in case.spans:
        for span in spans.values():
            assert all(words and words == words.strip() for words in surfaces(case.text, span))


@pytest.mark.parametrize("case", [case for case in CASES if case.records], ids=lambda case: case.id)
def test_mayors_have_their_events(case: Case) -> None:
    for mayor in (record for record in case.records if record["kind"] == "mayor"):
        place, person = mayor["jurisdiction"], mayor["person"]
        if mayor.get("accession") in ("chosen", "confirmed", "succeeded"):
            same = {"date": mayor.get("start"), "party": mayor.get("party")}
            assert with_slots(case, "mayor_selected", person=person, jurisdiction=place, **same)
        if mayor.get("end_reason") == "annulled":
            assert with_slots(case, "annulment", person=person, date=mayor.get("end"))
        elif reason := mayor.get("end_reason"):
            assert with_slots(case, "mayor_left", person=person, reason=reason, date=mayor.get("end"))


@pytest.mark.parametrize("case", [case for case in CASES if case.records], ids=lambda case: case.id)
def test_records_have_what_they_need(case: Case) -> None:
    for record in case.records:
        if record["kind"] == "party":
            assert {"party", "role"} <= record.keys()
        if record.get("type") in ("office_taken", "office_left"):
            assert "office" in record and ("person" in record or "party" in record)
        if record.get("type") in ("seat_won", "seat_left", "list_placed", "arrest", "mayor_selected"):
            assert "person" in record


@pytest.mark.parametrize("case", [case for case in CASES if case.records], ids=lambda case: case.id)
def test_dates_are_edtf(case: Case) -> None:
    dates = [record[slot] for record in case.records for slot in ("start", "end", "date") if slot in record]
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}|\d{3}X", date) for date in dates)


def perfect(text: str) -> Extraction:
    """An extractor that knows the answers, to test the scoring."""
    case = next(case for case in CASES if article(case) == text)
    records = [built(record) for record in case.records]
    return Extraction.model_validate(
        {
            "source": Source(sha256="", characters=len(text)),
            "pipeline": {"name": "p", "version": "0", "data_sha256": ""},
            "article": {"title": "t"},
            "sections": [Section(id="s", headings=[case.heading], level=2, start=0, end=1, scope=case.scope)],
            "mayors": [record for record in records if isinstance(record, MayorRecord)],
            "parties": [record for record in records if isinstance(record, PartyRecord)],
            "events": [record for record in records if isinstance(record, EventRecord)],
        }
    )


def silent(text: str) -> Extraction:
    """An extractor that finds nothing."""
    found = perfect(text)
    return found.model_copy(update={"mayors": [], "parties": [], "events": []})


def test_scoring_of_a_perfect_and_of_a_silent_extractor() -> None:
    report = run(perfect)
    assert report.share() == 1 and not report.failures()
    nothing = run(silent)
    assert nothing.share(silent=True) == 1 and nothing.share(silent=False) == 0
    assert "expecting none: 100.0%" in nothing.text(failures=True)


def test_scoring_tells_differences() -> None:
    case = next(case for case in CASES if case.topic == "votes")

    def wrong(text: str) -> Extraction:
        found = perfect(text)
        return found.model_copy(update={"mayors": [found.mayors[0].model_copy(update={"person": "Nobody"})]})

    text = run(wrong, [case]).text(failures=True)
    assert "+person=nobody" in text and f"{case.id} " in text
    assert "error: " in run(lambda _: 1 / 0, [case]).text(failures=True)  # type: ignore[arg-type, return-value]


def test_a_missing_section_is_not_silence() -> None:
    case = next(case for case in CASES if case.topic == "traps")
    report = run(lambda text: perfect(text).model_copy(update={"sections": []}), [case])
    assert "no section" in str(report.results[0].error) and not report.results[0].exact
