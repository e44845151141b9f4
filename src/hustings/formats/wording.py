"""Records in plain words, for formats that have a name or a note but no slot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hustings.records import EventRecord, Record, slots

IN_NAME = ("type", "person", "party", "parties", "list", "target", "office")


def note(values: dict[str, Any], names: Iterable[str]) -> str | None:
    """The filled slots as ``name: value`` parts, or None if none is filled.

    >>> note({"term": 3, "votes": {"for": 19}, "scope": None}, ["votes", "scope", "term"])
    'votes: for 19; term: 3'
    """
    parts = [f"{name}: {said(values[name])}" for name in names if values.get(name) not in (None, [], {})]
    return "; ".join(parts) or None


def said(value: object) -> str:
    """A slot's value in words."""
    if isinstance(value, dict):
        return ", ".join(name if count is True else f"{name} {count}" for name, count in value.items())
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return "yes" if value is True else str(value)


def event_name(event: EventRecord) -> str:
    """A short name for an event: its type, who and what, and where.

    >>> from hustings.records import EventRecord
    >>> lead = {"id": "e", "section": "s", "jurisdiction": "Bor", "evidence": [], "rule": "r"}
    >>> event_name(EventRecord(**lead, type="arrest", person="A B"))
    'arrest: A B, Bor'
    """
    values = slots(event)
    who = [said(values[name]) for name in IN_NAME[1:] if name in values]
    where = [] if event.jurisdiction in who else [event.jurisdiction]
    return f"{event.type.replace('_', ' ')}: {', '.join([*who, *where])}"


def quotes(records: Iterable[Record]) -> list[str]:
    """The best piece of evidence of each record, each text once, line breaks turned into spaces."""
    texts = (record.evidence[0].text for record in records if record.evidence)
    return list(dict.fromkeys(one_line(text) for text in texts))


def one_line(text: str) -> str:
    """A text with every run of white space turned into one space."""
    return " ".join(text.split())
