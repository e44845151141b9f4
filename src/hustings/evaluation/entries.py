"""One shape for both sides: gold and extracted records as entries whose slots can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hustings.records import Extraction, Record, slots

NOT_SCORED = frozenset({"kind", "section", "type", "role", "quote"})
IDENTIFYING = ("person", "party", "parties", "list", "target", "office")
YEARS = frozenset({"previous", "next"})
QUOTES = "\"'`“”„‟‘’‚‛«»‹›〝〞＂"

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Entry:
    """A record as the scorer sees it, gold or extracted.

    Attributes:
        article: The name of the article.
        section: The id of the section.
        kind: ``mayor``, ``party`` or ``event``.
        type: The event's type, the party's role, or ``mayor``.
        slots: The scored slots as they stand, empty ones left out.
        values: The same slots, folded for comparison.
        text: The gold quote or the first piece of evidence.
        label: Where the record is: ``line 12`` of the gold file, or the extracted record's id.
    """

    article: str
    section: str
    kind: str
    type: str
    slots: Mapping[str, Any]
    values: Mapping[str, Hashable]
    text: str
    label: str
    words: tuple[str, ...] = field(repr=False)

    @property
    def group(self) -> tuple[str, str, str, str]:
        """What has to be the same for two records to be aligned."""
        return (self.article, self.section, self.kind, self.type)

    @property
    def identifying(self) -> str:
        """The first filled slot of person, party, parties, list, target, office, else ``jurisdiction``."""
        return next((name for name in IDENTIFYING if name in self.values), "jurisdiction")

    def order(self) -> tuple[str, str]:
        """A key that depends on what the record says alone, not on where it stands."""
        return (repr(sorted((name, stable(value)) for name, value in self.values.items())), self.text)


def fold(text: str) -> str:
    """A string for comparison: NFC, case folded, quotes stripped, white space folded."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return " ".join(" ".join(folded.split()).strip(QUOTES).split())


def comparable(name: str, value: Any) -> Hashable:  # noqa: ANN401
    """A slot's value for comparison; None when absent, null, false or empty, which are all the same.

    Args:
        name: The slot; ``previous`` and ``next`` are compared as strings.
        value: The value as it stands; lists are compared as sets.
    """
    if value is None or value is False:
        return None
    if isinstance(value, str):
        return fold(value) or None
    if isinstance(value, Mapping):
        parts = ((part, comparable(part, given)) for part, given in value.items())
        return frozenset((part, given) for part, given in parts if given is not None) or None
    if isinstance(value, Iterable):
        return frozenset(given for item in value if (given := comparable(name, item)) is not None) or None
    return str(value) if name in YEARS else (value if isinstance(value, Hashable) else repr(value))


def stable(value: object) -> str:
    """A folded value as text, in an order that does not depend on hashing."""
    return repr(sorted(repr(item) for item in value) if isinstance(value, frozenset) else value)


def words(text: str) -> tuple[str, ...]:
    """The tokens of a piece of text: runs of word characters, case folded."""
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def gold_entry(article: str, record: Mapping[str, Any], label: str) -> Entry:
    """A gold record, one JSON object, as an entry."""
    return _entry(article, record, str(record.get("quote", "")), label)


def extracted_entries(article: str, extraction: Extraction) -> list[Entry]:
    """The records of an extraction as entries: mayors, parties, events, in their order."""
    kinds: dict[str, Sequence[Record]] = {
        "mayor": extraction.mayors,
        "party": extraction.parties,
        "event": extraction.events,
    }
    made = []
    for kind, records in kinds.items():
        for record in records:
            text = record.evidence[0].text if record.evidence else ""
            filled = slots(record) | {"kind": kind, "section": record.section}
            made.append(_entry(article, filled, text, record.id))
    return made


def _entry(article: str, record: Mapping[str, Any], text: str, label: str) -> Entry:
    filled = {}
    values = {}
    for name, value in record.items():
        if name not in NOT_SCORED and (folded := comparable(name, value)) is not None:
            filled[name], values[name] = value, folded
    kind = str(record["kind"])
    of_type = str(record.get({"event": "type", "party": "role"}.get(kind, ""), kind))
    return Entry(article, str(record["section"]), kind, of_type, filled, values, text, label, words(text))
