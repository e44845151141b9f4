"""The stretch of tokens that a sentence is cut from, as the readers of chunks look at it."""

from __future__ import annotations

from hustings.components.tokens import Tokens
from hustings.components.words import AUX, COORD, NEG, POSSESSIVE, PREP, PRON, PUNCT, REL, SUB

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

    def starts_phrase(self, i: int) -> bool:
        """Whether a noun phrase can start at the token or go on with it."""
        if i >= self.end:
            return False
        mention = self.cover[i]
        if mention is not None:
            return mention.label not in ("DATE", "VOTES")
        word = self.words[i]
        return not word.flags & _NO_PHRASE and not self.verb[i] and word.lower != "to"
