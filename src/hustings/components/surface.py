"""A doc's words and offsets in two array reads: token objects cost several times as much."""

from __future__ import annotations

from spacy.attrs import ORTH, SENT_START, SPACY
from spacy.tokens import Doc

_KEPT = 200_000
_HANDED = "hustings_surface"
_STARTS = "hustings_starts"
_UNSEEN = "hustings_unseen"
_known: dict[int, str] = {}


def keep_unseen(doc: Doc) -> None:
    """Marks a doc that nobody will look at: what only its reader asks is noted beside it, not set on it."""
    doc.user_data[_UNSEEN] = True


def is_unseen(doc: Doc) -> bool:
    """Whether nobody will look at a doc's spans and sentences, which cost more than what they are made from."""
    return _UNSEEN in doc.user_data


def surface(doc: Doc) -> tuple[str, list[str], list[int]]:
    """A doc's text, the texts of its tokens, and the offset of each token's first character in the text."""
    array = doc.to_array([ORTH, SPACY])
    orths, spaces = array[:, 0].tolist(), array[:, 1].tolist()
    strings = doc.vocab.strings
    if len(_known) > _KEPT:
        _known.clear()
    texts: list[str] = []
    for orth in orths:
        text = _known.get(orth)
        if text is None:
            text = _known[orth] = strings[orth]
        texts.append(text)
    offsets: list[int] = []
    position = 0
    pieces: list[str] = []
    for text, space in zip(texts, spaces, strict=True):
        offsets.append(position)
        position += len(text) + space
        pieces.append(text + " " if space else text)
    return "".join(pieces), texts, offsets


def hand_on(doc: Doc) -> list[str]:
    """The texts of a doc's tokens; all of the surface is kept until :func:`handed` takes it."""
    found = doc.user_data[_HANDED] = surface(doc)
    return found[1]


def handed(doc: Doc) -> tuple[str, list[str], list[int]]:
    """The surface that a component before has read, or reads it now (also if tokens were merged since)."""
    found: tuple[str, list[str], list[int]] | None = doc.user_data.pop(_HANDED, None)
    return found if found is not None and len(found[1]) == len(doc) else surface(doc)


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
