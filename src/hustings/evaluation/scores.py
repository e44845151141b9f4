"""Counts first, ratios from them: what was right, wrong, missing and spurious."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hustings.evaluation.alignment import Pair, token_f1

MEASURES = ("strict", "slot", "found")
Interval = tuple[float, float]


@dataclass(frozen=True)
class Counts:
    """How many things were right, wrong, missing and spurious.

    Attributes:
        right: Aligned and equal.
        wrong: Aligned and not equal.
        missing: In gold alone.
        spurious: Extracted alone.
    """

    right: int = 0
    wrong: int = 0
    missing: int = 0
    spurious: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The sums of both counts."""
        return Counts(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missing + other.missing,
            self.spurious + other.spurious,
        )

    @property
    def gold(self) -> int:
        """How many things gold holds."""
        return self.right + self.wrong + self.missing

    @property
    def extracted(self) -> int:
        """How many things were extracted."""
        return self.right + self.wrong + self.spurious

    @property
    def precision(self) -> float:
        """Right by extracted; where nothing was extracted 0, or 1 if gold is empty too."""
        return self.right / self.extracted if self.extracted else float(not self.gold)

    @property
    def recall(self) -> float:
        """Right by gold; where gold is empty 0, or 1 if nothing was extracted either."""
        return self.right / self.gold if self.gold else float(not self.extracted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where neither side holds anything."""
        total = self.gold + self.extracted
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True)
class Score:
    """A measure's counts and the 95% interval of its F1, if one was computed."""

    counts: Counts
    interval: Interval | None = None


@dataclass(frozen=True)
class Scores:
    """All measures of one part of the records.

    Attributes:
        strict: Records of which every slot is equal.
        slot: Filled slots.
        found: Records whose identifying slot is equal.
        grounded: Mean token F1 of evidence against quote over found pairs; None without one.
    """

    strict: Score
    slot: Score
    found: Score
    grounded: float | None


@dataclass
class Tally:
    """The counts of one part of one section, from which all scores are sums."""

    strict: Counts = field(default_factory=Counts)
    slot: Counts = field(default_factory=Counts)
    found: Counts = field(default_factory=Counts)
    pairs_found: int = 0
    overlap: float = 0.0

    def add(self, other: Tally) -> None:
        """Add another tally's counts to this one's."""
        self.strict += other.strict
        self.slot += other.slot
        self.found += other.found
        self.pairs_found += other.pairs_found
        self.overlap += other.overlap

    def scores(self, intervals: Mapping[str, Interval] | None = None) -> Scores:
        """The scores of these counts, with intervals by measure if there are any."""
        known = intervals or {}
        strict, slot, found = (Score(getattr(self, name), known.get(name)) for name in MEASURES)
        return Scores(strict, slot, found, self.overlap / self.pairs_found if self.pairs_found else None)


def tally_pair(pair: Pair) -> Tally:
    """The counts of one pair of records, or of one record without a partner."""
    slot = sum(slot_counts(pair).values(), Counts())
    if pair.gold is None or pair.extracted is None:
        alone = Counts(missing=1) if pair.extracted is None else Counts(spurious=1)
        return Tally(alone, slot, alone)
    found = int(pair.found)
    strict = Counts(right=1) if pair.strict else Counts(wrong=1)
    overlap = token_f1(pair.gold, pair.extracted) if found else 0.0
    return Tally(strict, slot, Counts(right=found, wrong=1 - found), found, overlap)


def slot_counts(pair: Pair) -> dict[str, Counts]:
    """For each slot that one of the two records fills, its counts: exactly one of the four is 1."""
    gold = pair.gold.values if pair.gold else {}
    extracted = pair.extracted.values if pair.extracted else {}
    counts = {}
    for name in sorted(gold.keys() | extracted.keys()):
        if name not in extracted:
            counts[name] = Counts(missing=1)
        elif name not in gold:
            counts[name] = Counts(spurious=1)
        else:
            equal = gold[name] == extracted[name]
            counts[name] = Counts(right=int(equal), wrong=int(not equal))
    return counts


def tally(pairs: Iterable[Pair]) -> Tally:
    """The counts of many pairs."""
    total = Tally()
    for pair in pairs:
        total.add(tally_pair(pair))
    return total


def tally_slots(pairs: Iterable[Pair]) -> dict[str, Counts]:
    """For each slot its counts over many pairs, by name."""
    parts: dict[str, Counter[str]] = {}
    for pair in pairs:
        for name, counts in slot_counts(pair).items():
            parts.setdefault(name, Counter()).update(vars(counts))
    return {name: Counts(**parts[name]) for name in sorted(parts)}
