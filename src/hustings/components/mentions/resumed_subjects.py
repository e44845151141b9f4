"""``The Reds and the Greens, who govern together, both voted``: a word that takes the subject up again."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.components.mentions.words import COMMA, END, SEMICOLON, Word, word_set

_RELATIVES = word_set("who which whom whose where")
# How many words a relative clause can have that is closed so.
_LONGEST = 25


def resumes_subject(words: Sequence[Word], i: int) -> bool:
    """Whether the word stands behind the comma that closes a relative clause.

    Args:
        words: The words of the text.
        i: Where ``both``, ``all`` or ``each`` stands.
    """
    if i < 2 or not words[i - 1].flags & COMMA:
        return False
    for at in range(i - 2, max(i - 2 - _LONGEST, 0), -1):
        word = words[at]
        if word.flags & (END | SEMICOLON):
            return False
        if word.lower in _RELATIVES:
            before = words[at - 1] if words[at - 1].flags & COMMA else words[at - 2]
            return bool(before.flags & COMMA)  # ``, who govern``, ``, to which they belong``
    return False
