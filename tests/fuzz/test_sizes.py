"""Inputs of absurd size or shape. How long they take is measured by ``make benchmark``, not here."""

from __future__ import annotations

import os

import pytest
from invariants import check

SENTENCE = "Ana Ilić of the Democratic Front (DF) was chosen as mayor of Niš by 21 votes to 3 on 5 May 2020. "


def letters(number: int) -> str:
    """A number in lower-case letters, for names."""
    return chr(97 + number % 26) + (letters(number // 26 - 1) if number >= 26 else "")


SHAPES = {
    "1,000 names in one clause": ", ".join(f"Ana Il{letters(n)}" for n in range(1000))
    + " and Petar Perić were elected.",
    "headings nested 500 deep": "\n\n".join(
        f"{'=' * n} Niš {n} {'=' * n}\n\n{SENTENCE}" for n in range(2, 502)
    ),
    "headings of one name": f"== Niš ==\n\n{SENTENCE}\n\n" * 500,
    "unclosed brackets": ("(" + SENTENCE[:-2]) * 300,
    "unclosed quotes": ("“" + SENTENCE[:-2]) * 300,
    "quotes in quotes": '"' * 3000 + SENTENCE + '"' * 3000,
    "brackets in brackets": "(" * 3000 + SENTENCE + ")" * 3000,
    "templates": "{{Infobox|" * 1000 + SENTENCE + "}}" * 1000,
    "HTML": f"<div class='x'><p>{SENTENCE}</p><!-- {SENTENCE}" * 100,
    "one paragraph of 120,000 characters": SENTENCE * 1200,
    "words without blanks": SENTENCE.replace(" ", "") * 2000,
    "a list of 1,000 items": f"* {SENTENCE}\n" * 1000,
    "combining marks": "A" + "\u0301" * 20_000 + "na Ilić was elected mayor.",
    "carriage returns": SENTENCE.replace(" ", "\r") * 500,
    "white space": SENTENCE + " " * 100_000 + SENTENCE + "\n" * 100_000 + SENTENCE,
}


@pytest.mark.parametrize("text", SHAPES.values(), ids=[*SHAPES])
def test_shapes(text):
    assert check(text) is not None


LONG = pytest.mark.skipif(os.environ.get("HUSTINGS_FUZZ") != "long", reason="takes minutes: make fuzz")


@LONG
@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"== Niš {n} ==" for n in range(100_000)),
        "the mayor of the town and the " * 17_000,
        SENTENCE.replace(".", ",") * 5_000,
        "x" * 10_000_000,
        "Ana," * 2_500_000,
    ],
    ids=[
        "100,000 headings",
        "100,000 tokens",
        "100,000 tokens with acts",
        "10 MB in one word",
        "10 MB of names, no blank",
    ],
)
def test_masses(text):
    assert check(text) is not None


@LONG
@pytest.mark.slow
def test_three_megabytes_on_one_line():
    found = check(SENTENCE * (3_000_000 // len(SENTENCE)))
    assert found is not None and len(found.events) > 25_000
