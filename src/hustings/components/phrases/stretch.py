"""The stretch of tokens that a sentence is cut from, as the readers of chunks look at it."""

from __future__ import annotations

from hustings.components.mentions.tokens import Tokens
from hustings.components.mentions.words import (
    AUX,
    CAPITAL,
    COORD,
    DET,
    NEG,
    NUMBER,
    POSS,
    POSSESSIVE,
    PREP,
    PRON,
    PUNCT,
    REL,
    SUB,
)

_NO_WORD = PUNCT | PREP | DET | POSS | CAPITAL | AUX | NUMBER
# How nouns end that mostly name people by what they do.
_PEOPLE = ("er", "or", "ist", "ian", "man", "eer", "ant", "ent", "yst", "wife", "ive", "ic", "ee")
_NO_PHRASE = PUNCT | AUX | PREP | COORD | REL | SUB | PRON | NEG | POSSESSIVE


class Stretch:
    """The tokens of a sentence up to its end.

    Attributes:
        tokens: The doc's tokens.
        words: Their words.
        cover: For each token the mention over it, or None.
        verb: For each token whether it is read as a verb.
        end: Behind the sentence's last token.
    """

    __slots__ = ("cover", "end", "tokens", "verb", "words")

    def __init__(self, tokens: Tokens, end: int) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.cover = tokens.cover
        self.verb = tokens.verb
        self.end = end

    def begins_anew(self, start: int, name: int) -> bool:
        """Whether a name is a phrase of its own: ``over the budget | X left``, not ``by the lawyer X``."""
        before = self.words[name - 1]
        if self.cover[name - 1] is not None or before.flags & _NO_WORD or before.lower.endswith(_PEOPLE):
            return False
        return any(word.flags & (DET | POSS) for word in self.words[start : name - 1])

    def starts_phrase(self, i: int) -> bool:
        """Whether a noun phrase can start at the token or go on with it."""
        if i >= self.end:
            return False
        mention = self.cover[i]
        if mention is not None:
            return mention.label not in ("DATE", "VOTES")
        word = self.words[i]
        return not word.flags & _NO_PHRASE and not self.verb[i] and word.lower != "to"

    def repeats(self, i: int) -> bool:
        """``supports it vote by vote``, ``case by case``: how something is done."""
        words = self.words
        return i + 2 < self.end and words[i + 1].lower == "by" and words[i].lower == words[i + 2].lower

    def finite_at(self, i: int) -> bool:
        """Whether a verb or an auxiliary stands at the token."""
        flags = self.words[i].flags
        return (self.verb[i] or bool(flags & AUX and not flags & POSSESSIVE)) and not flags & NEG
