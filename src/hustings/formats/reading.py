"""Extractions read back from their files, with all that could be wrong with them said in one line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from hustings.errors import ExtractionError
from hustings.formats.bundle import name_of
from hustings.records import Extraction

STDIN = "-"


def read_extraction(path: Path | str) -> Extraction:
    """An extraction from its file, or from standard input for ``-``.

    Args:
        path: The file that ``hustings extract`` wrote.

    Raises:
        ExtractionError: If it can't be read, is no extraction, or its evidence doesn't stand in its text.
    """
    where = "standard input" if str(path) == STDIN else str(path)
    try:
        raw = sys.stdin.buffer.read() if str(path) == STDIN else Path(path).read_bytes()
    except OSError as fault:
        raise ExtractionError(f"can't be read: {fault.strerror}", path=where) from fault
    try:
        extraction = Extraction.model_validate_json(raw)
    except ValidationError as fault:
        raise ExtractionError(_reason(raw, fault), path=where) from fault
    check_evidence(extraction, where)
    return extraction


def _reason(raw: bytes, fault: ValidationError) -> str:
    """What is wrong with a file that is no extraction, and what to do."""
    first = fault.errors()[0]
    if first["type"] == "json_invalid":
        return "is no JSON document; give an extraction, made with: hustings extract ARTICLE -o FILE.json"
    slot = ".".join(str(part) for part in first["loc"])
    more = f" (and {fault.error_count() - 1} more)" if fault.error_count() > 1 else ""
    return f"is no extraction of this version: {slot}: {first['msg']}{more}; extract the article again"


def check_evidence(extraction: Extraction, where: str) -> None:
    """Make sure that every piece of evidence stands in the text where it says.

    Raises:
        ExtractionError: If one doesn't: the text or the records were changed by hand.
    """
    text = extraction.source.text
    if text is None:
        return
    for record in extraction.records():
        for piece in record.evidence:
            if text[piece.start : piece.end] != piece.text:
                message = f"the evidence of {record.id!r} isn't at {piece.start}-{piece.end} of the text"
                raise ExtractionError(f"{message}; extract the article again", path=where)


def read_extractions(paths: Sequence[Path], articles: Sequence[Path] = ()) -> list[Extraction]:
    """Extractions from their files, those without text completed from their articles.

    Args:
        paths: Files that ``hustings extract`` wrote; ``-`` is standard input.
        articles: The articles of extractions that hold no text, in any order.

    Raises:
        ExtractionError: If one can't be read, or an article belongs to none of them.
    """
    extractions = [read_extraction(path) for path in paths]
    for article in articles:
        extractions = _complete(extractions, article)
    return extractions


def _complete(extractions: list[Extraction], article: Path) -> list[Extraction]:
    """The extractions, the article's own with its text.

    Raises:
        ExtractionError: If the article can't be read or none of them was made from it.
    """
    try:
        raw = article.read_bytes()
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8"
        raise ExtractionError(f"can't be read as the article: {reason}", path=article) from fault
    digest = sha256(raw).hexdigest()
    if digest not in {extraction.source.sha256 for extraction in extractions}:
        names = ", ".join(name_of(extraction) for extraction in extractions)
        message = f"is not the article that was extracted ({names}): the sha256 differs"
        raise ExtractionError(message, path=article)
    completed = [
        extraction.model_copy(update={"source": extraction.source.model_copy(update={"text": text})})
        if extraction.source.sha256 == digest
        else extraction
        for extraction in extractions
    ]
    for extraction in completed:
        check_evidence(extraction, name_of(extraction))
    return completed
