"""What holds for every text: bodies in order, blocks inside them, no visible character lost, ids unique."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hustings.article import Article, read_article
from hustings.article.blocks import BULLET
from hustings.article.layout import find_headings, lines, text_start

WORDS = st.text(alphabet="abC =#-*•1.đЖ\u00a0'\t", min_size=0, max_size=24)
LINES = st.one_of(
    WORDS,
    st.builds(lambda words, n, m: "=" * n + words + "=" * m, WORDS, st.integers(1, 6), st.integers(1, 6)),
    st.builds(lambda words, n: "#" * n + " " + words, WORDS, st.integers(1, 4)),
    st.sampled_from(
        ["", "  ", "Infobox", "- Country: Serbia", "- Date: 3 May 2020", "- item", "1. first", "= T ="]
    ),
    st.text(max_size=12),
)
TEXTS = st.builds(
    lambda bom, parts: bom + "".join(line + end for line, end in parts),
    st.sampled_from(["", "\ufeff"]),
    st.lists(st.tuples(LINES, st.sampled_from(["\n", "\r\n", "\r", "\n\n", ""])), max_size=14),
).filter(lambda text: text.removeprefix("\ufeff").strip())


def visible_lines(article: Article) -> list[tuple[int, int]]:
    return [
        (line.start, line.end) for line in lines(article.text, text_start(article.text), len(article.text))
    ]


def read(text: str) -> Article:
    # A second line keeps texts of one word from being taken for a file's name.
    return read_article(text + "\nend of text")


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_bodies_are_in_order_and_blocks_inside_them(text: str) -> None:
    article = read(text)
    behind = 0
    for section in article.sections:
        assert behind <= section.heading_start <= section.heading_end <= section.start <= section.end
        assert article.text[section.heading_start : section.heading_end] == section.heading
        assert article.text[section.start : section.end].strip() == article.text[section.start : section.end]
        inside = section.start
        for block in section.blocks:
            assert inside <= block.start < block.end <= section.end
            assert article.text[block.start : block.end].strip() == article.text[block.start : block.end]
            inside = block.end
        behind = section.end
    assert behind <= len(article.text)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_ids_are_unique(text: str) -> None:
    ids = [section.id for section in read(text).sections]
    assert len(ids) == len(set(ids))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_visible_character_is_in_one_block_or_is_a_mark(text: str) -> None:
    article = read(text)
    owners = [0] * len(article.text)
    for section in article.sections:
        for block in section.blocks:
            for offset in range(block.start, block.end):
                owners[offset] += 1
    heading_lines = {tuple(heading.line) for heading in find_headings(article.text)}
    assert max(owners, default=0) <= 1
    for start, end in visible_lines(article):
        if (start, end) in heading_lines or owners[end - 1]:
            marked = BULLET.match(article.text, start, end)
            covered_from = marked.end() if marked and not owners[start] else start
            assert (start, end) in heading_lines or all(owners[covered_from:end])
        else:
            assert article.infobox, article.text[start:end]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_article(text: str) -> None:
    assert read(text) == read(text)
