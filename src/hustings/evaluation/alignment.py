"""Which extracted record answers to which gold record.

The idea is CEAF-RME's (Chen et al. 2023, 'Iterative document-level information extraction via imitation
learning', IterX): one to one, by the assignment that scores best, here counted in whole slots. The scorer of
MUC-4 (1992) aligned templates by their slots before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hustings.evaluation.assignment import best_assignment
from hustings.evaluation.entries import Entry

GRAIN = 1000  # steps of evidence overlap that a last tie is decided by


@dataclass(frozen=True)
class Pair:
    """A gold and an extracted record that are aligned, either of them absent when it has no partner.

    Attributes:
        gold: The gold record, or None for one that was extracted without a counterpart.
        extracted: The extracted record, or None for one that was missed.
    """

    gold: Entry | None
    extracted: Entry | None

    @property
    def entry(self) -> Entry:
        """The gold record if there is one, else the extracted one."""
        entry = self.gold or self.extracted
        assert entry is not None
        return entry

    @property
    def strict(self) -> bool:
        """Whether every scored slot is equal."""
        return (
            self.gold is not None and self.extracted is not None and self.gold.values == self.extracted.values
        )

    @property
    def found(self) -> bool:
        """Whether the slot that identifies the gold record is equal."""
        return self.gold is not None and self.extracted is not None and is_found(self.gold, self.extracted)


def is_found(gold: Entry, extracted: Entry) -> bool:
    """Whether the identifying slot of a gold record is equal in an extracted one."""
    name = gold.identifying
    return name in gold.values and gold.values[name] == extracted.values.get(name)


def token_f1(gold: Entry, extracted: Entry) -> float:
    """The F1 of the tokens of a record's evidence against those of the gold quote, as bags of words."""
    total = len(gold.words) + len(extracted.words)
    shared = (Counter(gold.words) & Counter(extracted.words)).total()
    return 2 * shared / total if total else 0.0


def align(gold: Sequence[Entry], extracted: Sequence[Entry]) -> list[Pair]:
    """Align gold with extracted records within one section, kind, and type or role, one to one.

    The assignment has the largest number of equal slots; ties go to the fewest unequal slots, then to the
    most records that are right, the most that are found and the evidence that fits best. Records that share
    no slot stay alone. The result depends on what the records say, not on their order.

    Args:
        gold: The gold records, of any number of articles.
        extracted: The extracted records of the same articles.

    Returns:
        One pair a gold record and one an extracted record without a partner, group by group.
    """
    sides: dict[tuple[str, str, str, str], tuple[list[Entry], list[Entry]]] = defaultdict(lambda: ([], []))
    for side, entries in enumerate((gold, extracted)):
        for entry in entries:
            sides[entry.group][side].append(entry)
    return [pair for name in sorted(sides) for pair in _align_group(*sides[name])]


def _align_group(gold: list[Entry], extracted: list[Entry]) -> Iterator[Pair]:
    gold, extracted = sorted(gold, key=Entry.order), sorted(extracted, key=Entry.order)
    base = 2 * GRAIN * (len(gold) + len(extracted) + 1) * _most_slots([*gold, *extracted])
    gains = [[_gain(one, other, base) for other in extracted] for one in gold]
    partners = {row: column for row, column in best_assignment(gains) if gains[row][column] > 0}
    for row, entry in enumerate(gold):
        yield Pair(entry, extracted[partners[row]] if row in partners else None)
    taken = set(partners.values())
    yield from (Pair(None, entry) for column, entry in enumerate(extracted) if column not in taken)


def _most_slots(entries: Sequence[Entry]) -> int:
    return 1 + 2 * max((len(entry.values) for entry in entries), default=0)


def _gain(gold: Entry, extracted: Entry, base: int) -> int:
    """What aligning two records is worth: its digits to ``base`` are the criteria, weightiest first."""
    names = gold.values.keys() | extracted.values.keys()
    equal = sum(gold.values.get(name) == extracted.values.get(name) for name in names)
    if not equal:
        return 0
    gain = equal * base - (len(names) - equal)
    gain = gain * base + (equal == len(names))
    gain = gain * base + is_found(gold, extracted)
    return gain * base + round(GRAIN * token_f1(gold, extracted))
