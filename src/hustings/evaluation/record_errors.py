"""Every error of an alignment, each of exactly one kind, so that a developer knows what to repair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from hustings.evaluation.alignment import Pair
from hustings.evaluation.entries import Entry, words

ErrorKind = Literal[
    "missing",
    "spurious",
    "duplicate",
    "missing value",
    "spurious value",
    "boundary",
    "misplaced value",
    "wrong value",
]
ERROR_KINDS: dict[ErrorKind, str] = {
    "missing": "a gold record that was not extracted",
    "spurious": "an extracted record that is not in gold",
    "duplicate": "a spurious record that is equal to another extracted one",
    "missing value": "a slot that gold fills and the extracted record does not",
    "spurious value": "a slot that the extracted record fills and gold does not",
    "boundary": "a value of which one side holds all the words of the other",
    "misplaced value": "a value that gold has in another record of the section or another slot of the record",
    "wrong value": "any other value that is not equal",
}


@dataclass(frozen=True)
class RecordError:
    """One error, with what is needed to find it in the article and in both files.

    Attributes:
        error: One of ``ERROR_KINDS``.
        article: The name of the article.
        section: The id of the section.
        kind: ``mayor``, ``party`` or ``event``.
        type: The event's type, the party's role, or ``mayor``.
        slot: The slot, or None for a whole record.
        gold: The gold value, or the slots of a missing record.
        extracted: The extracted value, or the slots of a spurious record.
        quote: The gold quote, or the evidence where gold has no such record.
        gold_label: Where the gold record stands (``line 12``), if there is one.
        record: The extracted record's id, if there is one.
    """

    error: ErrorKind
    article: str
    section: str
    kind: str
    type: str
    slot: str | None
    gold: Any
    extracted: Any
    quote: str
    gold_label: str | None
    record: str | None


def record_errors(pairs: Sequence[Pair]) -> list[RecordError]:
    """The errors of an alignment: by article, section, kind, type and place in the files.

    Args:
        pairs: All pairs, records without a partner included.
    """
    places = _gold_values(pairs)
    doubles = _doubles(pairs)
    errors: list[RecordError] = []
    for pair in pairs:
        if pair.gold is None:
            errors.append(_error(pair, "duplicate" if id(pair.extracted) in doubles else "spurious"))
        elif pair.extracted is None:
            errors.append(_error(pair, "missing"))
        else:
            errors.extend(_slot_errors(pair, places))
    return sorted(errors, key=_reading_order)


def _slot_errors(pair: Pair, places: Mapping[Hashable, set[int]]) -> Iterable[RecordError]:
    gold, extracted = pair.gold, pair.extracted
    assert gold is not None
    assert extracted is not None
    for name in sorted(gold.values.keys() | extracted.values.keys()):
        if gold.values.get(name) != extracted.values.get(name):
            yield _error(pair, _value_error(name, gold, extracted, places), name)


def _value_error(name: str, gold: Entry, extracted: Entry, places: Mapping[Hashable, set[int]]) -> ErrorKind:
    """The kind of an unequal slot's error, the most telling one that fits."""
    if name not in extracted.values:
        return "missing value"
    value = extracted.values[name]
    if name in gold.values and _overlap(value, gold.values[name]):
        return "boundary"
    if _is_telling(value) and (
        _in_other_slot(name, value, gold) or places[_place(gold, name, value)] - {id(gold)}
    ):
        return "misplaced value"
    return "wrong value" if name in gold.values else "spurious value"


def _overlap(one: Hashable, other: Hashable) -> bool:
    """Whether one string or list holds all the words or items of the other."""
    if isinstance(one, str) and isinstance(other, str):
        left, right = set(words(one)), set(words(other))
    elif isinstance(one, frozenset) and isinstance(other, frozenset):
        left, right = set(one), set(other)
    else:
        return False
    return bool(left and right) and (left <= right or right <= left)


def _is_telling(value: Hashable) -> bool:
    """Whether a value says enough to be recognised elsewhere: numbers and truth values do not."""
    return isinstance(value, str | frozenset)


def _in_other_slot(name: str, value: Hashable, gold: Entry) -> bool:
    return any(other != name and given == value for other, given in gold.values.items())


def _gold_values(pairs: Iterable[Pair]) -> dict[Hashable, set[int]]:
    """For each place that a value can stand in (section, kind, slot), the gold records that have it there."""
    places: dict[Hashable, set[int]] = defaultdict(set)
    for pair in pairs:
        if pair.gold is not None:
            for name, value in pair.gold.values.items():
                places[_place(pair.gold, name, value)].add(id(pair.gold))
    return places


def _place(entry: Entry, name: str, value: Hashable) -> Hashable:
    return (entry.article, entry.section, entry.kind, name, value)


def _doubles(pairs: Iterable[Pair]) -> set[int]:
    """The unaligned extracted records that are equal to another extracted one."""
    alike: dict[Hashable, list[tuple[bool, Entry]]] = defaultdict(list)
    for pair in pairs:
        if pair.extracted is not None:
            key = (pair.extracted.group, frozenset(pair.extracted.values.items()))
            alike[key].append((pair.gold is not None, pair.extracted))
    return {
        id(entry)
        for entries in alike.values()
        if len(entries) > 1
        for aligned, entry in entries
        if not aligned
    }


def _error(pair: Pair, error: ErrorKind, slot: str | None = None) -> RecordError:
    entry, gold, extracted = pair.entry, pair.gold, pair.extracted
    return RecordError(
        error=error,
        article=entry.article,
        section=entry.section,
        kind=entry.kind,
        type=entry.type,
        slot=slot,
        gold=_shown(gold, slot),
        extracted=_shown(extracted, slot),
        quote=entry.text,
        gold_label=gold.label if gold else None,
        record=extracted.label if extracted else None,
    )


def _shown(entry: Entry | None, slot: str | None) -> Any:  # noqa: ANN401
    if entry is None:
        return None
    return dict(entry.slots) if slot is None else entry.slots.get(slot)


def _reading_order(error: RecordError) -> tuple[str, ...]:
    parts = (error.article, error.section, error.kind, error.type, error.quote, error.slot or "", error.error)
    return (*parts, error.gold_label or "", error.record or "")
