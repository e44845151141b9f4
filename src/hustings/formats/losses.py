"""What of the records a format has no place for, counted, one line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hustings.records import Extraction


def filled(extractions: Sequence[Extraction], no_place: Mapping[str, Sequence[str]]) -> list[str]:
    """Lines such as ``mayors.votes (12)`` for the slots that are filled somewhere and have no place.

    Args:
        extractions: What is written.
        no_place: By part of an extraction (``mayors``, ``sections``, ``source``), the slots without a place.
    """
    lines = []
    for part, slots in no_place.items():
        items = [item for extraction in extractions for item in _items(extraction, part)]
        for slot in slots:
            count = sum(getattr(item, slot, None) not in (None, [], {}) for item in items)
            if count:
                lines.append(f"{part}.{slot.rstrip('_')} ({count})")
        if not slots and items:
            lines.append(f"{part} ({len(items)})")
    return lines


def _items(extraction: Extraction, part: str) -> Sequence[object]:
    found: object = getattr(extraction, part)
    return found if isinstance(found, list) else [found]
