"""Times told without a preposition: ``resigned Monday night``, ``stepped down this week``."""

from __future__ import annotations

from hustings.components.mentions.words import DET, FUNCTION, POSS, POSSESSIVE, PUNCT, word_set
from hustings.components.phrases.stretch import Stretch

_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_POINTING = word_set("this last next earlier later late early")
_DAYTIMES = word_set("morning afternoon evening night lunchtime")
_SPANS = word_set("week weekend spring summer autumn fall winter") | _DAYTIMES
# What a time that is no bare one stands behind.
_LEADING = word_set(
    "on by of for since until till from in at after before to through throughout during between with about"
    " and or"
)
#: What such a phrase begins with.
MOMENT_WORDS = _WEEKDAYS | _POINTING


def bare_moment(stretch: Stretch, start: int) -> int:
    """Where the bare time that starts at a token ends; 0 if none does.

    Args:
        stretch: The sentence.
        start: A token whose word is one of ``MOMENT_WORDS``.
    """
    words, at = stretch.words, start
    before = words[start - 1] if start else None
    if before is not None and (before.flags & (DET | POSS) or before.lower in _LEADING):
        return 0
    while at < stretch.end and words[at].lower in _POINTING:
        at += 1
    if at >= stretch.end or stretch.cover[at] is not None:
        return 0
    lower = words[at].lower
    if lower not in (_WEEKDAYS if at == start else _WEEKDAYS | _SPANS):
        return 0
    at += 1
    if at < stretch.end and lower in _WEEKDAYS and words[at].lower in _DAYTIMES:
        at += 1
    return at if _ends(stretch, at) else 0


def is_weekday(words: list[str]) -> bool:
    """Whether words are a day of the week, maybe with a time of day: ``Monday``, ``Monday evening``."""
    return bool(words) and words[0] in _WEEKDAYS and all(word in _DAYTIMES for word in words[1:])


def _ends(stretch: Stretch, at: int) -> bool:
    """Whether no noun follows that the words would belong to: not ``Sunday's vote``, ``last week votes``."""
    if at >= stretch.end:
        return True
    word = stretch.words[at]
    if word.flags & POSSESSIVE:
        return False
    return stretch.cover[at] is not None or bool(word.flags & (FUNCTION | PUNCT)) or stretch.verb[at]
