"""Records while they are filled: slots with their spans, how each was found, evidence, ids."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from hustings.components.acts import Act
from hustings.components.fillers import Filler
from hustings.fold.jurisdictions import Places
from hustings.records import Evidence, Span

_NUMBERS = frozenset(("position", "term"))
_FLAGS = frozenset(("incumbent", "reelected"))
_CREDITS = ("method", "score")


@dataclass(slots=True)
class Draft:
    """A record before it is checked.

    Attributes:
        kind: ``mayor``, ``party``, or the type of an event.
        jurisdiction: The name of the unit of government.
        acts: The acts that state it, the first one first.
        slots: Values by slot.
        spans: Where slots were read, in the article; lists of spans for list slots.
        how: How slots were found: ``read``, ``coreferred`` or ``inferred``.
    """

    kind: str
    jurisdiction: str
    acts: list[Act]
    slots: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span | list[Span]] = field(default_factory=dict)
    how: dict[str, str] = field(default_factory=dict)

    def told(self, *names: str) -> list[str]:
        """The values of slots as text, empty where there is none."""
        return [str(self.slots.get(name, "")) for name in names]


class Drafts:
    """Makes the drafts of one section and what all of its records have in common.

    Args:
        title: The article's title, for ids.
        text: The article's text.
        places: The section's places.
    """

    def __init__(self, title: str, text: str, places: Places) -> None:
        self._title = title
        self._text = text
        self._places = places
        self._base = places.section.start
        self._seen: Counter[str] = Counter()

    def new(self, kind: str, place: Filler, acts: list[Act]) -> Draft:
        """A draft with its jurisdiction filled.

        Args:
            kind: ``mayor``, ``party``, or the type of an event.
            place: The jurisdiction; its span counts in the article.
            acts: The acts that state the record.
        """
        draft = Draft(kind, place.value, acts)
        if place.span is not None:
            draft.spans["jurisdiction"] = place.span
        draft.how["jurisdiction"] = "inferred" if place.span is None else "read"
        return draft

    def put(self, draft: Draft, name: str, filled: Filler | list[Filler]) -> None:
        """Fills a slot; the spans of fillers count in the section's body."""
        if isinstance(filled, list):
            draft.slots[name] = list(dict.fromkeys(one.value for one in filled))
            draft.spans[name] = [span for one in filled if (span := self.span(one)) is not None]
            draft.how[name] = next((one.how for one in filled if one.how != "read"), "read")
            return
        draft.slots[name] = _typed(name, filled.value)
        span = self.span(filled)
        if span is not None:
            draft.spans[name] = span
        draft.how[name] = "inferred" if span is None and filled.how == "read" else filled.how

    def span(self, filler: Filler) -> Span | None:
        """Where a filler was read in the article, or None."""
        if filler.span is None or filler.span[0] >= filler.span[1]:
            return None
        return filler.span[0] + self._base, filler.span[1] + self._base

    def fields(self, draft: Draft, *keys: str) -> dict[str, Any]:
        """The fields of the draft's record, by name.

        Args:
            draft: The filled draft.
            keys: What tells the record from others of its kind and jurisdiction, for its id.
        """
        section = self._places.section
        return {
            "id": self._id(section.id, draft.kind, draft.jurisdiction, *keys),
            "section": section.id,
            "jurisdiction": draft.jurisdiction,
            "area": self._places.area(draft.jurisdiction),
            "evidence": self._evidence(draft.acts),
            "spans": draft.spans,
            "how": draft.how,
            "rule": draft.acts[0].rule,
            **{name: value for name, value in draft.acts[0].settings.items() if name in _CREDITS},
            **draft.slots,
        }

    def person_id(self, place: str, person: str) -> str:
        """The id of a person in one jurisdiction, the same in all records of the article."""
        return _hash("\x1f".join((self._title, place, person)))

    def _id(self, *keys: str) -> str:
        key = "\x1f".join((self._title, *keys))
        self._seen[key] += 1
        return _hash(f"{key}\x1f{self._seen[key]}")

    def _evidence(self, acts: list[Act]) -> list[Evidence]:
        """The clauses of the acts, each once."""
        clauses = dict.fromkeys((act.first + self._base, act.last + self._base) for act in acts)
        told = [Evidence(start=first, end=last, text=self._text[first:last]) for first, last in clauses]
        return [evidence for evidence in told if evidence.text.strip()]


def _typed(name: str, value: str) -> str | int | bool:
    """A slot's value in the type that records have for it."""
    if name in _NUMBERS:
        return int(value)
    return True if name in _FLAGS else value


def _hash(key: str) -> str:
    return hashlib.sha1(key.encode()).hexdigest()[:12]
