"""What must hold for any input: a sound extraction, or one line that says what is wrong with the input."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import hustings
from hustings.article import read_article
from hustings.article.pieces import pieces_of
from hustings.components.sentences import sentence_starts
from hustings.records import Extraction

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def pipeline() -> Language:
    """The shipped pipeline, loaded once."""
    return hustings.load("rules")


def check(source: Path | str, country: str | None = None) -> Extraction | None:
    """Extracts and checks; None if the input was refused, as it should be, in one line.

    Args:
        source: A file or a text.
        country: As in ``hustings.extract``.
    """
    try:
        found = hustings.extract(source, pipeline(), country)
    except hustings.HustingsError as refusal:
        assert str(refusal).strip() and len(str(refusal).splitlines()) == 1, repr(str(refusal))
        return None
    check_extraction(found)
    return found


def check_extraction(found: Extraction) -> None:
    """Fails unless sections, records and offsets are sound and no section was lost to an error of ours."""
    assert [warning.message for warning in found.warnings if warning.section] == []
    text = found.source.text
    assert text is not None and len(text) == found.source.characters
    sections = {section.id: section for section in found.sections}
    assert len(sections) == len(found.sections)
    assert all(0 <= section.start <= section.end <= len(text) for section in found.sections)
    records = found.records()
    assert len({record.id for record in records}) == len(records)
    events = {record.id for record in found.events}
    assert all(event in events for record in found.mayors for event in record.events)
    for record in records:
        section = sections[record.section]
        assert record.evidence, record
        for piece in record.evidence:
            assert section.start <= piece.start < piece.end <= section.end, record
            assert text[piece.start : piece.end] == piece.text, record
        for name, spans in record.spans.items():
            for start, end in [spans] if isinstance(spans[0], int) else spans:  # type: ignore[misc,has-type]
                assert 0 <= start < end <= len(text), (name, record)
    check_sentences(found, text)
    assert Extraction.model_validate_json(found.to_json()) == found


def check_sentences(found: Extraction, text: str) -> None:
    """Fails unless each piece of evidence lies in one sentence."""
    if not found.records():
        return
    article = read_article(text) if not text.isspace() else None
    assert article is not None
    borders: dict[str, list[int]] = {}
    for section in article.sections:
        for piece in pieces_of(text, section):
            borders.setdefault(section.id, []).extend(_starts(text, piece.start, piece.end))
    for record in found.records():
        known = borders[record.section]
        for evidence in record.evidence:
            inside = known[bisect_right(known, evidence.start) : bisect_left(known, evidence.end)]
            assert inside == [], (record.rule, evidence.text, [text[start : start + 20] for start in inside])


def _starts(text: str, start: int, end: int) -> list[int]:
    doc = pipeline().make_doc(text[start:end])
    offsets = [token.idx for token in doc]
    return [start + offsets[index] for index in sentence_starts([token.text for token in doc])]
