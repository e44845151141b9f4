"""JSON Lines: a record a line in the shape of the gold set, for jq, streams and as a first draft of gold.

One article gives exactly gold's slots (``gold/GUIDELINES.md``), so that the lines can be corrected and
scored against. With several articles each line is led by ``article``, the title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hustings.formats.losses import filled
from hustings.formats.registry import Format, Settings
from hustings.records import Extraction, Kind, MayorRecord, PartyRecord, Record, dump_json, slots

NO_PLACE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("mayors", "parties", "events"), ("spans", "how", "area", "rule", "method", "score")),
    "organisations": (),
    "warnings": (),
}


def lines(extractions: Sequence[Extraction]) -> Iterator[dict[str, Any]]:
    """The records in gold's shape, mayors, parties and events of each article in turn.

    Args:
        extractions: One an article.
    """
    for extraction in extractions:
        lead = {"article": extraction.article.title} if len(extractions) > 1 else {}
        for record in extraction.records():
            yield lead | gold_line(record)


def gold_line(record: Record) -> dict[str, Any]:
    """A record in gold's shape: kind, section, jurisdiction, its slots, the quote."""
    kind = (
        "mayor"
        if isinstance(record, MayorRecord)
        else "party"
        if isinstance(record, PartyRecord)
        else "event"
    )
    line = {"kind": kind, "section": record.section, **slots(record)}
    return line | ({"quote": record.evidence[0].text} if record.evidence else {})


def kind_of(record: Record) -> Kind:
    """The record's kind, by gold's word."""
    if isinstance(record, MayorRecord):
        return "mayor"
    return "party" if isinstance(record, PartyRecord) else "event"


def render(extractions: Sequence[Extraction], _settings: Settings) -> bytes:
    """The lines as UTF-8."""
    return "".join(dump_json(line, None) for line in lines(extractions)).encode()


FORMAT = Format(
    name="jsonl",
    summary="a record a line in gold's shape: jq, streams, a first draft of gold",
    render=render,
    losses=lambda extractions: filled(extractions, NO_PLACE),
)
