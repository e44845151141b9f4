"""Sentence borders for prose with headings, list items, abbreviations and ordinal dots."""

from __future__ import annotations

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from hustings.components.surface import hand_on

_CLOSERS = frozenset("\"”’')]»")
_ENDS = frozenset((".", "!", "?", "…", "...", ".."))
_LOWER_STARTS = frozenset(("e", "i"))
# No sentence is that long: a table or a list without full stops is cut, behind punctuation if there is any.
# The time for a sentence and the depth of recursion grow with its length.
LONG, LONGEST = 250, 300
_BREAKS = frozenset((",", ";", ":", ")", "]", "•", "|", "–", "—"))


def sentence_starts(texts: list[str]) -> list[int]:
    """The indices of the tokens that start a sentence.

    A newline ends a sentence; a full stop does before a word that does not go on in lower case; a colon or a
    semicolon does not.

    Args:
        texts: The tokens' texts, white space tokens included.
    """
    starts = [0] if texts else []
    ended = opened = False
    for i, text in enumerate(texts):
        if i - starts[-1] >= LONGEST or (i - starts[-1] >= LONG and texts[i - 1] in _BREAKS):
            starts.append(i)
            ended = False
        closes = text in _CLOSERS and not (text == '"' and not opened)
        if text == '"':
            opened = not opened
        elif "\n" in text:
            opened = False
        if i and ended and not closes and not text.isspace():
            if not text[:1].islower():
                starts.append(i)
            ended = False
        if text in _ENDS:
            ended = True
        elif "\n" in text or "\r" in text:
            if i + 1 < len(texts) and (not starts or starts[-1] != i + 1):
                starts.append(i + 1)
            ended = False
    return starts


def create_sentences(nlp: Language, name: str) -> Sentences:
    """The factory of :class:`Sentences`."""
    return Sentences()


Language.factory("hustings_sentences", func=create_sentences)


class Sentences:
    """Sets ``token.is_sent_start`` by :func:`sentence_starts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Marks the sentence starts of a doc."""
        # At one stroke: each setting of token.is_sent_start looks through the whole doc for a parse.
        marks = numpy.full((len(doc), 1), -1, dtype=numpy.int64)
        marks[sentence_starts(hand_on(doc))] = 1
        return doc.from_array([SENT_START], marks.astype(numpy.uint64))
