"""spaCy's DocBin, for annotators and for training.

``doc.spans["hustings"]`` holds every piece of evidence and every slot.

A span's label is the kind (``mayor``) for evidence and kind and slot (``mayor.person``) for a slot; its
``id_`` is the record's id. Source: ``spacy.tokens.DocBin`` (``.spacy`` files).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from hustings.formats.bundle import distinct, text_of
from hustings.formats.jsonl import kind_of
from hustings.formats.losses import filled
from hustings.formats.registry import Format, Settings
from hustings.formats.tables import slot_spans
from hustings.records import Extraction

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc

GROUP = "hustings"
NO_PLACE: dict[str, tuple[str, ...]] = {
    "mayors": ("how", "area", "events", "rule", "method", "score"),
    "parties": ("how", "area", "rule", "method", "score"),
    "events": ("how", "area", "rule", "method", "score"),
    "organisations": (),
    "warnings": (),
}
Labelled = tuple[int, int, str, str]


def labelled_spans(extraction: Extraction) -> Iterator[Labelled]:
    """Start, end, label and record id of every piece of evidence and every slot.

    Args:
        extraction: The article's records.
    """
    for record in extraction.records():
        kind = kind_of(record)
        for piece in record.evidence:
            yield piece.start, piece.end, kind, record.id
        for slot in record.spans:
            for start, end in slot_spans(record, slot):
                yield start, end, f"{kind}.{slot}", record.id


def doc_of(extraction: Extraction, tokenizer: Tokenizer) -> Doc:
    """An article as a Doc with its spans, to the letter: a token is cut where a span ends inside it.

    Args:
        extraction: The article's records, with its text.
        tokenizer: The tokenizer to use.
    """
    labelled = list(labelled_spans(extraction))
    doc = _cut(
        tokenizer(text_of(extraction)), {border for start, end, *_ in labelled for border in (start, end)}
    )
    doc.spans[GROUP] = [
        doc.char_span(start, end, label=label, span_id=identifier)
        for start, end, label, identifier in labelled
    ]
    doc.user_data["hustings_title"] = extraction.article.title
    doc.user_data["hustings_sha256"] = extraction.source.sha256
    return doc


def _cut(doc: Doc, borders: set[int]) -> Doc:
    """The same text with tokens cut at borders (a heading's marks are one token with its name)."""
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        cuts = [0, *(at for at in range(1, len(token)) if token.idx + at in borders), len(token)]
        words += [token.text[start:end] for start, end in pairwise(cuts)]
        spaces += [False] * (len(cuts) - 2) + [bool(token.whitespace_)]
    return Doc(doc.vocab, words=words, spaces=spaces)


def our_tokenizer() -> Tokenizer:
    """The pipeline's tokenizer over English's vocabulary, so that spans lie on token borders."""
    import spacy

    from hustings.components.tokenizer import make_tokenizer

    return make_tokenizer(spacy.blank("en"))


def render(extractions: Sequence[Extraction], _settings: Settings) -> bytes:
    """The articles as the bytes of a DocBin."""
    prepared = distinct(extractions)
    for extraction in prepared:
        text_of(extraction)
    from spacy.tokens import DocBin

    tokenizer = our_tokenizer()
    docs = [doc_of(extraction, tokenizer) for extraction in prepared]
    made: bytes = DocBin(attrs=["ORTH", "SPACY"], docs=docs, store_user_data=True).to_bytes()
    return made


FORMAT = Format(
    name="docbin",
    summary="spaCy's DocBin: annotators, training",
    render=render,
    suffixes=(".spacy",),
    losses=lambda extractions: filled(extractions, NO_PLACE),
)
