"""Files and texts that are articles, and what is refused with a hint."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from hustings.article import Article, read_article, read_bytes
from hustings.article.infobox import edtf
from hustings.errors import ArticleError

ROOT = Path(__file__).parents[2]
ARTICLES = sorted(path for path in (ROOT / "corpus").glob("*.txt"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_section_of_the_gold_set_is_found(path: Path) -> None:
    gold = (ROOT / "gold" / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
    article = read_article(path)
    bodies = {section.id: article.text[section.start : section.end] for section in article.sections}
    for line in gold:
        record = json.loads(line)
        assert record["quote"] in bodies[record["section"]]


def test_a_file_keeps_its_bytes_hash_name_and_newlines(tmp_path: Path) -> None:
    data = "\ufeff= Title =\r\nLead.\r== A ==  \r\n\r\nText".encode()
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    article = read_article(path)
    assert (article.file, article.sha256) == ("a.txt", hashlib.sha256(data).hexdigest())
    assert article.text.encode() == data
    assert article.title == "Title"
    assert bodies(article) == {"lead": "Lead.", "a": "Text"}


def bodies(article: Article) -> dict[str, str]:
    return {section.id: article.text[section.start : section.end] for section in article.sections}


def test_infobox_and_title_belong_to_no_section() -> None:
    article = read_article(
        "= T =\n\nInfobox\n- Country: Croatia\n- Election Date: 16–30 May 2021\n\nLead.\n- item\n"
    )
    assert article.infobox == {"Country": "Croatia", "Election Date": "16–30 May 2021"}
    assert (article.country, article.election_date) == ("Croatia", "2021-05-16")
    assert bodies(article) == {"lead": "Lead.\n- item"}
    assert [block.kind for block in article.sections[0].blocks] == ["paragraph", "item"]


def test_text_before_the_title_is_a_lead_of_its_own() -> None:
    assert bodies(read_article("Note.\n= T =\nLead.\n")) == {"lead": "Note.", "lead~2": "Lead."}


def test_the_title_comes_from_heading_file_or_first_line() -> None:
    assert read_article("== A ==\nx\n", file="2020_local_elections.txt").title == "2020 local elections"
    assert read_article("First line\nsecond").title == "First line"
    assert read_article("word " * 60 + "\nx").title.endswith(" …")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("= T =\n==H==\nx", {"h": "x"}),
        ("= T =\n==H===\nx", {"h": "x"}),
        ("= T =\n== H ==", {"h": ""}),
        ("# T\n## H ##\nx\n### Deep\ny", {"h": "x", "h/deep": "y"}),
        ("= T =\n## no heading here\n", {"lead": "## no heading here"}),
        (
            "= T =\n== A ==\n=== B ===\nx\n== A ==\n=== B ===\ny",
            {"a": "", "a/b": "x", "a~2": "", "a/b~2": "y"},
        ),
        ("= T =\n== Ђ ==\nx\n== Đorđe, Løken & Łódź ==\ny", {"s1": "x", "djordje-loken-lodz": "y"}),
        ("= T =\n== A ==\n==== C ====\nx\n=== B ===\ny", {"a": "", "a/c": "x", "a/b": "y"}),
        ("= T =\n=====\nx", {"lead": "=====\nx"}),
    ],
)
def test_headings(text: str, expected: dict[str, str]) -> None:
    assert bodies(read_article(text)) == expected


def test_hard_wrapped_lines_are_one_block() -> None:
    paragraph = (
        "Local elections were held in most cities and municipalities of the country on\n"
        "21 June 2020, with repeat voting later taking place in some of the communities,\n"
        "and they were held concurrently with the parliamentary election that had been\n"
        "rescheduled.\n"
    )
    article = read_article(
        "= T =\n" + paragraph + "\n" + paragraph + "\n- An item that is longer than a line\n  text."
    )
    blocks = article.sections[0].blocks
    assert [block.kind for block in blocks] == ["paragraph", "paragraph", "item"]
    assert article.text[blocks[0].start : blocks[0].end] == paragraph.strip()
    assert article.text[blocks[2].start : blocks[2].end].startswith("An item")


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "The council of the town elected Ana Ilić as its mayor on the third of May.\n" * 8
    assert len(read_article(text).sections[0].blocks) == 8


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (b"abc\0def", "binary"),
        ("= T =\nx".encode("utf-16"), "UTF-16"),
        ("= T =\nNiš".encode("cp1250"), "byte offset 8"),
    ],
)
def test_bytes_that_are_no_article(data: bytes, hint: str) -> None:
    with pytest.raises(ArticleError, match=hint) as caught:
        read_bytes(data, path="given.txt")
    assert str(caught.value).startswith("given.txt: ")
    assert "\n" not in str(caught.value)


def test_paths_that_are_no_file(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such file"):
        read_article(tmp_path / "none.txt")
    with pytest.raises(ArticleError, match="folder"):
        read_article(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["corpus/x.txt", "foo.txt", "my article.txt", "./folder/x", "articles\\x.md"]
)
def test_a_text_that_looks_like_a_file_name_is_refused(name: str) -> None:
    with pytest.raises(ArticleError, match=r"pathlib\.Path"):
        read_article(name)


@pytest.mark.parametrize(
    "text", ["Ana Ilić was elected mayor of Brus.", "and/or", "== x.txt ==", "a.txt\nb.txt"]
)
def test_texts_that_are_texts(text: str) -> None:
    assert read_article(text).text == text


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("21 June 2020", "2020-06-21"), ("June 21, 2020", "2020-06-21"), ("2020-06-21", "2020-06-21"),
        ("21st June 2020", "2020-06-21"), ("31 May and 7 June 2020", "2020-05-31"),
        ("21.06.2020", "2020-06-21"),
        ("17 October 2021 (first round)", "2021-10-17"), ("Oct. 2021", "2021-10"), ("2021", "2021"),
        ("31 June 2020", None), ("soon", None),
    ],
)  # fmt: skip
def test_dates_in_the_infobox(printed: str, expected: str | None) -> None:
    assert edtf(printed) == expected
