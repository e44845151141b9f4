"""Several extractions made ready for one output: every article once, every record's id unique."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hustings.errors import ExtractionError
from hustings.records import Extraction


def article_id(extraction: Extraction) -> str:
    """The short id of an article in tables: the beginning of its text's sha256."""
    return extraction.source.sha256[:12]


def name_of(extraction: Extraction) -> str:
    """The file that an extraction was read from, or the article's title."""
    return extraction.source.file or extraction.article.title


def text_of(extraction: Extraction) -> str:
    """The article's text.

    Raises:
        ExtractionError: If the extraction was written without it.
    """
    if extraction.source.text is None:
        message = "holds no text (it was made with --no-text); give its article with --article FILE"
        raise ExtractionError(message, path=name_of(extraction))
    return extraction.source.text


def distinct(extractions: Sequence[Extraction]) -> list[Extraction]:
    """The extractions with ids that no two records share.

    An id that records of two articles share (two versions of one article) is led by its article's id.

    Args:
        extractions: One an article.

    Returns:
        The same extractions where all ids were unique, else copies.

    Raises:
        ExtractionError: If an article is given twice or two records of one article share an id.
    """
    seen: dict[str, str] = {}
    for extraction in extractions:
        if article_id(extraction) in seen:
            other = seen[article_id(extraction)]
            message = f"has the same text as {other}; give each article once"
            raise ExtractionError(message, path=name_of(extraction))
        seen[article_id(extraction)] = name_of(extraction)
    counts: Counter[str] = Counter()
    for extraction in extractions:
        ids = Counter(record.id for record in extraction.records())
        if repeated := [identifier for identifier, count in ids.items() if count > 1]:
            message = f"has two records with the id {repeated[0]!r}; extract it again"
            raise ExtractionError(message, path=name_of(extraction))
        counts.update(ids)
    shared = {identifier for identifier, count in counts.items() if count > 1}
    return [_led(extraction, shared) for extraction in extractions] if shared else list(extractions)


def _led(extraction: Extraction, shared: set[str]) -> Extraction:
    copy = extraction.model_copy(deep=True)
    lead = article_id(extraction)
    for record in copy.records():
        record.id = f"{lead}-{record.id}" if record.id in shared else record.id
    for mayor in copy.mayors:
        mayor.events = [f"{lead}-{event}" if event in shared else event for event in mayor.events]
    return copy
