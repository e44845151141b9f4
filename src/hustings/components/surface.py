"""A doc's words and offsets in two array reads: token objects cost several times as much."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from operator import add

from spacy.attrs import ORTH, SENT_START, SPACY
from spacy.strings import StringStore
from spacy.tokens import Doc

_KEPT = 200_000
_HANDED = "hustings_surface"
_STARTS = "hustings_starts"
_UNSEEN = "hustings_unseen"
# The texts of words by spaCy's hash of them, which is the same in any vocabulary.
_known: dict[int, str] = {}


def keep_unseen(doc: Doc, text: str) -> None:
    """Marks a doc that nobody will look at: what only its reader asks is noted beside it, not set on it.

    Args:
        doc: The doc.
        text: What it was made from.
    """
    doc.user_data[_UNSEEN] = text


def is_unseen(doc: Doc) -> bool:
    """Whether nobody will look at a doc's spans and sentences, which cost more than what they hold."""
    return _UNSEEN in doc.user_data


@dataclass(slots=True)
class Surface:
    """What a doc prints.

    Attributes:
        text: Its text.
        texts: The texts of its tokens.
        offsets: The offset of each token's first character in the text.
        ends: The offset behind each token's last character.
    """

    text: str
    texts: list[str]
    offsets: list[int]
    ends: list[int]


def surface(doc: Doc) -> Surface:
    """Reads what a doc prints, token by token without a loop in Python."""
    array = doc.to_array([ORTH, SPACY])
    texts = _texts(array[:, 0].tolist(), doc.vocab.strings)
    lengths = list(map(len, texts))
    starts = list(accumulate(map(add, lengths, array[:, 1].tolist()), initial=0))
    offsets = starts[:-1]
    return Surface(_text(doc, starts[-1]), texts, offsets, list(map(add, offsets, lengths)))


def _texts(orths: list[int], strings: StringStore) -> list[str]:
    """The texts of words, by their hashes."""
    try:
        return list(map(_known.__getitem__, orths))
    except KeyError:  # a word that is new
        if len(_known) > _KEPT:
            _known.clear()
        return [_known.get(orth) or _known.setdefault(orth, strings[orth]) for orth in orths]


def _text(doc: Doc, length: int) -> str:
    """A doc's text: that which it was made from, if that is known, or joined anew."""
    known: str | None = doc.user_data.get(_UNSEEN)
    return known if known is not None and len(known) == length else doc.text


def hand_on(doc: Doc) -> list[str]:
    """The texts of a doc's tokens; all of the surface is kept until :func:`handed` takes it."""
    found = doc.user_data[_HANDED] = surface(doc)
    return found.texts


def handed(doc: Doc) -> Surface:
    """The surface that a component before has read, or reads it now (also if tokens were merged since)."""
    found: Surface | None = doc.user_data.pop(_HANDED, None)
    return found if found is not None and len(found.texts) == len(doc) else surface(doc)


def note_starts(doc: Doc, starts: list[int]) -> None:
    """Notes beside an unseen doc which tokens start a sentence, for :func:`sentence_tokens`."""
    doc.user_data[_STARTS] = starts


def sentence_tokens(doc: Doc) -> list[int]:
    """The indices of the tokens that start a sentence, whichever component marked them."""
    noted: list[int] | None = doc.user_data.get(_STARTS)
    if noted is not None or not len(doc):
        return noted or []
    starts: list[int] = (doc.to_array(SENT_START) == 1).nonzero()[0].tolist()
    return starts if starts[:1] == [0] else [0, *starts]
