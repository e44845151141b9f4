"""The summary that a person reads."""

import io

import pytest
from rich.console import Console

from gold_extraction import CORPUS, GOLD, extraction_from_gold
from hustings.cli.summary import counts, day, most_telling, quote, story, summary


@pytest.fixture(scope="module")
def extraction():
    stem = "2020_serbian_local_elections"
    return extraction_from_gold(CORPUS / f"{stem}.txt", GOLD / f"{stem}.jsonl")


def printed(extraction, width=80):
    output = io.StringIO()
    Console(file=output, width=width, highlight=False).print(summary(extraction))
    return output.getvalue()


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-07-26", "26 Jul 2021"), ("2021-07", "Jul 2021"), ("2021", "2021"), ("199X", "1990s"),
        (None, ""), ("odd-date", "odd-date"),
    ],
)  # fmt: skip
def test_dates_as_people_write_them(edtf, words):
    assert day(edtf) == words


def test_the_summary_fits_its_width(extraction):
    for width in (60, 80, 120):
        assert max(map(len, printed(extraction, width).splitlines())) <= width


def test_it_tells_mayors_parties_and_quotes(extraction):
    text = printed(extraction)
    assert counts(extraction) in text
    assert "Serbian Progressive Party" in text
    assert "“" in text


def test_it_is_short(extraction):
    assert len(printed(extraction).splitlines()) <= 50


def test_the_choice_is_varied_and_one_a_place(extraction):
    chosen = most_telling(extraction.mayors, 12)
    assert len({mayor.jurisdiction for mayor in chosen}) == 12
    assert len({(mayor.accession, mayor.end_reason) for mayor in chosen}) >= 6


def test_what_was_read_is_marked_in_the_quote(extraction):
    mayor = next(mayor for mayor in extraction.mayors if "person" in mayor.spans)
    text = quote(mayor)
    assert mayor.person in [text.plain[span.start : span.end] for span in text.spans]


def test_a_story(extraction):
    assert any(story(mayor).startswith("took over") for mayor in extraction.mayors)


def test_nothing_found(extraction):
    assert "0 mayors" in printed(extraction.model_copy(update={"mayors": [], "parties": [], "events": []}))
