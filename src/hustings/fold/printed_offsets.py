"""Gives an extraction the offsets of the text as printed, where letters and marks were joined for reading."""

from __future__ import annotations

from hustings.article.composing import Composition
from hustings.records import Evidence, Extraction, Record, Span


def with_printed_offsets(extraction: Extraction, composition: Composition) -> Extraction:
    """Moves all offsets in place from the joined text to the printed one, which becomes the source's text.

    Args:
        extraction: What was read in ``composition.text``.
        composition: The joined text with the way back.
    """
    at = composition.printed_offset
    extraction.source.text = composition.printed
    extraction.source.characters = len(composition.printed)
    for section in extraction.sections:
        section.start, section.end = at(section.start), at(section.end)
    for record in extraction.records():
        _move(record, composition)
    return extraction


def _move(record: Record, composition: Composition) -> None:
    record.evidence = [_moved(piece, composition) for piece in record.evidence]
    for slot, spans in record.spans.items():
        if isinstance(spans, list):
            record.spans[slot] = [_span(span, composition) for span in spans]
        else:
            record.spans[slot] = _span(spans, composition)


def _moved(piece: Evidence, composition: Composition) -> Evidence:
    start, end = _span((piece.start, piece.end), composition)
    return Evidence(start=start, end=end, text=composition.printed[start:end])


def _span(span: Span, composition: Composition) -> Span:
    return composition.printed_offset(span[0]), composition.printed_offset(span[1])
