"""A contradiction, with both sides of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from hustings.records import Evidence, Record

Check = Literal[
    "two_mayors", "end_before_start", "dates_differ", "wrong_successor", "left_without_taking",
    "acts_after_death", "both_sides", "two_winners",
]  # fmt: skip


@dataclass(frozen=True)
class Side:
    """One side of a contradiction: the record and the words that prove it."""

    record: str
    section: str
    start: int
    end: int
    text: str

    @staticmethod
    def of(record: Record, piece: Evidence | None = None) -> Side:
        """A record's side, shown by one piece of its evidence, the best one by default."""
        shown = piece or (record.evidence[0] if record.evidence else Evidence(start=0, end=0, text=""))
        return Side(record.id, record.section, shown.start, shown.end, shown.text)


@dataclass(frozen=True)
class Finding:
    """Two statements that can't both be true, or that can only be if something is added.

    Attributes:
        check: The kind of contradiction.
        jurisdiction: The place.
        explanation: What contradicts what, in one sentence.
        sides: Both sides with their evidence; one, where a single record contradicts itself.
        explained: What the article itself says that dissolves it, if it does.
    """

    check: Check
    jurisdiction: str
    explanation: str
    sides: tuple[Side, ...]
    explained: str | None = None

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the records."""
        return tuple(side.record for side in self.sides)

    @property
    def first_offset(self) -> int:
        """Where the first side stands in the text."""
        return min(side.start for side in self.sides)

    def as_dict(self) -> dict[str, Any]:
        """The finding as plain data."""
        sides = [vars(side) for side in self.sides]
        told = {"explained": self.explained} if self.explained else {}
        return {
            "check": self.check,
            "jurisdiction": self.jurisdiction,
            "explanation": self.explanation,
            "sides": sides,
            **told,
        }


def finding(
    check: Check, explanation: str, records: Sequence[Record], explained: str | None = None
) -> Finding:
    """A finding about records of one place, in text order."""
    ordered = sorted(records, key=lambda record: record.evidence[0].start if record.evidence else 0)
    sides = tuple(Side.of(record) for record in ordered)
    return Finding(check, records[0].jurisdiction, explanation, sides, explained)
