"""Long sections are cut where a paragraph ends, and nothing is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hustings.article import read_article
from hustings.article.pieces import batches, pieces_of


def pieces(text: str, longest: int) -> list[str]:
    """The texts of the pieces of a one-section article."""
    article = read_article(text)
    found = [piece for section in article.sections for piece in pieces_of(text, section, longest)]
    assert all(before.end <= after.start for before, after in pairwise(found))
    return [text[piece.start : piece.end] for piece in found]


def test_a_short_section_is_one_piece():
    assert pieces("One.\n\nTwo.", 100) == ["One.\n\nTwo."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aa aa.\n\nBb bb.\n\nCc cc.", ["Aa aa.\n\nBb bb.", "Cc cc."]),
        ("Aa aa.\r\n\r\nBb bb bb bb bb bb.", ["Aa aa.", "Bb bb bb bb", "bb bb."]),
        ("Aa aa aa. Bb bb bb bb bb.", ["Aa aa aa.", "Bb bb bb bb bb."]),
        ("Aa aa aa aa aa aa aa aa", ["Aa aa aa aa aa", "aa aa aa"]),
        ("a" * 40, ["a" * 16, "a" * 16, "a" * 8]),
        ("* Aa aa.\n* Bb bb.\n* Cc cc.", ["* Aa aa.", "* Bb bb.", "* Cc cc."]),
    ],
)
def test_cuts_stand_at_the_best_border(text, expected):
    assert pieces(text, 16) == expected


def test_only_white_space_is_left_out():
    text = "\n\n".join(f"Word{n} word. " * (n % 7) + "x" * (n % 50) for n in range(200))
    assert "".join("".join(pieces(text, 60)).split()) == "".join(text.split())
    assert max(map(len, pieces(text, 60))) <= 60


def test_batches_hold_what_fits():
    article = read_article("\n\n".join(f"== H{n} ==\n\n{'word ' * 5}" for n in range(10)))
    found = [
        *batches((piece for section in article.sections for piece in pieces_of(article.text, section)), 60)
    ]
    assert [len(batch) for batch in found] == [2] * 5
    assert [piece.section.heading for batch in found for piece in batch] == [f"H{n}" for n in range(10)]
