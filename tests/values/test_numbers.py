"""Numbers and ordinals, in figures and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hustings.values.numbers import find_numbers, find_ordinals, number_value, ordinal_value

CARDINALS = {
    "forty-two": 42, "a hundred and twelve": 112, "1,104": 1104, "seventeen": 17, "none": 0, "a single": 1,
    "one hundred twelve": 112, "two thousand three hundred and four": 2304, "twenty one": 21, "eighty": 80,
    "no one": 0, "fourteen thousand": 14000, "half a dozen": 6, "Ninety-nine": 99, "7": 7,
}  # fmt: skip
ORDINALS = {
    "fifth": 5, "5th": 5, "thirty-first": 31, "15th and final": 15, "number three": 3, "#6": 6, "no. 7": 7,
    "fifteenth and final": 15, "No 9": 9, "one hundred and first": 101, "place 9": 9, "twenty-second": 22,
    "twelfth": 12, "fortieth": 40, "hundredth": 100, "number 21": 21, "ninth": 9, "position 4": 4,
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), CARDINALS.items())
def test_cardinals(text, value):
    assert number_value(text) == value
    sentence = f"There were {text} votes."
    assert [(sentence[n.start : n.end], n.value) for n in find_numbers(sentence)] == [(text, value)]


@pytest.mark.parametrize(("text", "value"), ORDINALS.items())
def test_ordinals(text, value):
    assert ordinal_value(text) == value
    sentence = f"She was {text} on it."
    assert [(sentence[n.start : n.end], n.value) for n in find_ordinals(sentence)] == [(text, value)]


@pytest.mark.parametrize("text", ["", "mayor", "of", "seven mayors", "5x", "and"])
def test_no_number(text):
    assert number_value(text) is None
    assert ordinal_value(text) is None


@pytest.mark.parametrize(
    "text", ["3.1 per cent", "one of them", "someone", "attend", "often", "a hundredweight"]
)
def test_no_number_in_a_text(text):
    assert find_numbers(text) == []


def test_a_number_of_absurd_length_is_none():
    assert find_numbers("1" * 60_000) == find_ordinals("1" * 60_000 + "th") == []


def test_a_decade_word_is_no_ordinal():
    assert find_ordinals("the number of placeholders, no idea, placed") == []


def split(text: str) -> list[str]:
    return text.split()


def words(value: int) -> str:
    """A number below a thousand in British words."""
    small = split(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen"
    )
    tens = split("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
    if value < 20:
        return small[value]
    if value < 100:
        return tens[value // 10] + (f"-{small[value % 10]}" if value % 10 else "")
    rest = value % 100
    return f"{small[value // 100]} hundred" + (f" and {words(rest)}" if rest else "")


@given(st.integers(2, 999), st.sampled_from(["", "By ", "– ", "(", "Ž ", "seven, "]))
def test_words_read_back_at_their_place(value, before):
    text = f"{before}{words(value)} delegates"
    mention = find_numbers(text)[-1]
    assert mention.value == value
    assert text[mention.start : mention.end] == words(value)
    assert number_value(text[mention.start : mention.end]) == value


@given(st.text(max_size=60))
def test_any_text_is_read(text):
    for mention in [*find_numbers(text), *find_ordinals(text)]:
        assert 0 <= mention.start < mention.end <= len(text)
