"""Cardinal and ordinal numbers, in figures and in English words.

Offsets are Python string indices into the text that was given.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"hundred": 100, "thousand": 1000}
_ZERO = ("none", "nobody", "no one", "no-one", "zero", "nil")
_FIXED = {"a single": 1, "a dozen": 12, "a couple": 2, "half a dozen": 6, **dict.fromkeys(_ZERO, 0)}

_WORDS: dict[str, int] = {
    **{word: value for value, word in enumerate(_UNITS, 1)},
    **{word: value for value, word in enumerate(_TEENS, 10)},
    **{word: value * 10 for value, word in enumerate(_TENS, 2)},
    "fourty": 40,
    "a": 1,
}


def _ordinal_word(word: str) -> str:
    """The ordinal of one number word."""
    irregular = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth"}
    irregular |= {"nine": "ninth", "twelve": "twelfth"}
    return irregular.get(word) or (word[:-1] + "ieth" if word.endswith("y") else word + "th")


_ORDINALS = {_ordinal_word(word): value for word, value in {**_WORDS, **_SCALES}.items() if word != "a"}


def _choice(words: tuple[str, ...] | list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_UNIT = _choice(_UNITS)
_BELOW_100 = rf"(?:{_choice([*_TENS, 'fourty'])}(?:[- ]{_UNIT}\b)?|{_choice(_TEENS)}|{_UNIT})"
_BELOW_1000 = rf"(?:(?:a|{_UNIT}) hundred\b(?:(?: and)? {_BELOW_100}\b)?|{_BELOW_100})"

#: A cardinal number, for use inside other expressions that ignore case; :func:`number_value` reads it.
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+"
    rf"|(?:(?:a|{_BELOW_1000}) thousand\b(?:,?(?: and)? {_BELOW_1000})?|{_BELOW_1000}"
    rf"|{_choice(list(_FIXED))})(?![\w]))"
)

#: An ordinal number or a numbered place (``5th``, ``thirty-first``, ``number three``, ``#6``, ``no. 7``).
ORDINAL = (
    r"(?:\d+(?:st|nd|rd|th)\b"
    rf"|(?:(?:a|{_UNIT})[ -]hundred(?: and)?[ -])?(?:{_choice(list(_TENS))}[- ])?{_choice(list(_ORDINALS))}\b"
    rf"|\b(?:number|nos?\.?|place|position|spot|#) ?(?:\d+|{_BELOW_100})\b|# ?\d+\b)"
)

# How a number may begin: most words are sorted out by this, before the many alternatives are tried.
_BEGINS = "|".join(sorted({word[:3] for word in (*_UNITS, *_TEENS, *_TENS, *_ZERO)} | {"a ", "hal"}))
_NUMBER = re.compile(rf"(?<![\w.,#])(?=\d|{_BEGINS})(?:{NUMBER})(?!\w|[.,]\d)", re.IGNORECASE)
_ORDINAL = re.compile(rf"(?<![\w.])(?:{ORDINAL})(?: and (?:last|final)\b)?", re.IGNORECASE)
_PREFIX = re.compile(r"(?:number|nos?\.?|place|position|spot|#) ?", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_MOST_FIGURES = 12


class NumberMention(NamedTuple):
    """A number with its place: ``text[start:end]`` reads as ``value``."""

    start: int
    end: int
    value: int


@lru_cache(maxsize=4096)
def number_value(text: str) -> int | None:
    """The value of a cardinal number in figures or words, or None.

    >>> [number_value(text) for text in ("forty-two", "a hundred and twelve", "1,104", "none")]
    [42, 112, 1104, 0]
    """
    word = text.strip().lower()
    if word in _FIXED:
        return _FIXED[word]
    if word[:1].isdigit():
        figures = word.replace(",", "")
        return int(figures) if figures.isdecimal() and len(figures) <= _MOST_FIGURES else None
    return _add_up([part for part in re.split(r"[-, ]+", word) if part != "and"])


def _add_up(words: list[str]) -> int | None:
    """The sum of number words, with hundred and thousand as factors."""
    total = current = 0
    for word in words:
        if word in _SCALES:
            scale = _SCALES[word]
            current = max(current, 1) * scale
            if scale > 100:
                total, current = total + current, 0
        elif word in _WORDS:
            current += _WORDS[word]
        else:
            return None
    return total + current if words else None


@lru_cache(maxsize=4096)
def ordinal_value(text: str) -> int | None:
    """The value of an ordinal number or of a numbered place, or None.

    >>> ordinal_value("15th and final"), ordinal_value("thirty-first"), ordinal_value("number three")
    (15, 31, 3)
    """
    word = text.strip().lower()
    word = word.removesuffix(" and final").removesuffix(" and last")
    prefix = _PREFIX.match(word)
    if prefix:
        return number_value(word[prefix.end() :])
    figures = _FIGURES.match(word)
    if figures:
        return number_value(figures.group()) if word[figures.end() :] in ("st", "nd", "rd", "th") else None
    *head, last = [part for part in re.split(r"[- ]+", word) if part != "and"] or [""]
    if last not in _ORDINALS:
        return None
    if last in ("hundredth", "thousandth"):
        return (_add_up(head) or 1) * _ORDINALS[last]
    before = _add_up(head) if head else 0
    return None if before is None else before + _ORDINALS[last]


def find_numbers(text: str, *, ones: bool = False) -> list[NumberMention]:
    """The cardinal numbers of a text, in order; a lone ``one``, mostly a pronoun, only if asked for."""
    found = []
    for match in _NUMBER.finditer(text):
        value = number_value(match.group())
        if value is not None and (ones or match.group().lower() != "one"):
            found.append(NumberMention(match.start(), match.end(), value))
    return found


def find_ordinals(text: str) -> list[NumberMention]:
    """The ordinal numbers and numbered places of a text, in order."""
    found = []
    for match in _ORDINAL.finditer(text):
        value = ordinal_value(match.group())
        if value is not None:
            found.append(NumberMention(match.start(), match.end(), value))
    return found
