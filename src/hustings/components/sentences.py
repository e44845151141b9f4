"""Sentence borders for prose with headings, list items, abbreviations and ordinal dots."""

from __future__ import annotations

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from hustings.components.in_batches import InBatches
from hustings.components.surface import hand_on, is_unseen, note_starts

_CLOSERS = frozenset("\"”’')]»")
_ENDS = frozenset((".", "!", "?", "…", "...", ".."))
# No sentence is that long: a table or a list without full stops is cut, behind punctuation if there is any.
# The time for a sentence and the depth of recursion grow with its length.
LONG, LONGEST = 250, 300
_BREAKS = frozenset((",", ";", ":", ")", "]", "•", "|", "–", "—"))


# What a token is for the borders of sentences; the first two are most words.
_LOWER, _CAPITAL, _SPACE, _CLOSER, _QUOTE, _END, _NEWLINE, _INITIAL = range(8)
_KEPT = 50_000


class _Kinds(dict[str, int]):
    """What tokens are by their texts, worked out once for each."""

    def __missing__(self, text: str) -> int:
        """What a text is that is new."""
        kind = _kind(text)
        if len(self) > _KEPT:
            self.clear()
        self[text] = kind
        return kind


def _kind(text: str) -> int:
    """What a token's text is."""
    if "\n" in text or "\r" in text:
        return _NEWLINE
    if text.isspace():
        return _SPACE
    if text in _ENDS:
        return _END
    if text in _CLOSERS:
        return _QUOTE if text == '"' else _CLOSER
    if len(text) == 2 and text[1] == "." and text[0].isupper():
        return _INITIAL
    return _LOWER if text[:1].islower() else _CAPITAL


# What is numbered by letters: ``in District B. In the village …``
_LETTERED = frozenset(("District", "Ward", "Division", "Zone", "Section", "Block", "Group"))
# What never begins a sentence: behind the mark of a name, ``the candidate of We Can!, becomes``.
_GO_ON = frozenset((",", ";", ":"))
_KINDS = _Kinds()


def sentence_starts(texts: list[str]) -> list[int]:
    """The indices of the tokens that start a sentence.

    A newline ends a sentence; a full stop does before a word that does not go on in lower case; a colon or a
    semicolon does not.

    Args:
        texts: The tokens' texts, white space tokens included.
    """
    starts = [0] if texts else []
    last = 0
    ended = opened = False
    for i, kind in enumerate(map(_KINDS.__getitem__, texts)):
        if i - last >= LONG and (i - last >= LONGEST or texts[i - 1] in _BREAKS):
            starts.append(i)
            last, ended = i, False
        if kind <= _CAPITAL and not ended:  # most words
            continue
        closes = kind == _CLOSER or (kind == _QUOTE and opened)
        if kind == _QUOTE:
            opened = not opened
        elif kind == _NEWLINE:
            opened = False
        if i and ended and not closes and kind not in (_SPACE, _NEWLINE):
            if kind != _LOWER and last != i and texts[i] not in _GO_ON:
                starts.append(i)
                last = i
            ended = False
        if kind == _END or (kind == _INITIAL and texts[i - 2 : i - 1] and _LETTERED & {*texts[i - 2 : i]}):
            ended = True
        elif kind == _NEWLINE:
            if i + 1 < len(texts):
                starts.append(i + 1)
                last = i + 1
            ended = False
    return starts


# What spaCy keeps for a token that starts no sentence: -1, but unsigned.
_INSIDE = 2**64 - 1


def create_sentences(nlp: Language, name: str) -> Sentences:
    """The factory of :class:`Sentences`."""
    return Sentences()


Language.factory("hustings_sentences", func=create_sentences)


class Sentences(InBatches):
    """Sets ``token.is_sent_start`` by :func:`sentence_starts`."""

    def read(self, docs: list[Doc]) -> None:
        """Marks the sentence starts of docs."""
        for doc in docs:
            _mark(doc, sentence_starts(hand_on(doc)))


def _mark(doc: Doc, starts: list[int]) -> None:
    """Marks the tokens that start a sentence."""
    if is_unseen(doc):
        note_starts(doc, starts)
        return
    # At one stroke: each setting of token.is_sent_start looks through the whole doc for a parse.
    marks = [_INSIDE] * len(doc)
    for start in starts:
        marks[start] = 1
    doc.from_array(SENT_START, numpy.array(marks, dtype=numpy.uint64))
