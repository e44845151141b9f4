"""Runs an extractor over the test sentences and compares its records with the expected ones.

python -m tests.sentences.scoring [--topic X] [--failures]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from hustings.records import EventRecord, Extraction, MayorRecord, Record, slots

from .reader import LISTS, Case, read_all

Extract = Callable[[str], Extraction]
Flat = tuple[tuple[str, str], ...]
QUOTES = str.maketrans("", "", '"“”„«»')


@dataclass(frozen=True)
class Result:
    """One case's outcome: what was expected and not found, and what was found and not expected."""

    case: Case
    missing: tuple[Flat, ...]
    extra: tuple[Flat, ...]
    error: str | None = None

    @property
    def exact(self) -> bool:
        """Whether the records are exactly the expected ones."""
        return not (self.missing or self.extra or self.error)


@dataclass(frozen=True)
class Report:
    """The outcome of all cases, with its totals."""

    results: tuple[Result, ...]

    def share(self, *, silent: bool | None = None, topic: str | None = None) -> float:
        """The share of exact cases, of all or only of those that expect nothing (or something).

        Args:
            silent: True for the cases that expect no record, False for those that expect some, None for all.
            topic: Only the cases of one topic.
        """
        chosen = [result for result in self.results if matches(result.case, silent, topic)]
        return sum(result.exact for result in chosen) / len(chosen) if chosen else 1.0

    def records(self) -> tuple[int, int, int]:
        """Records expected, found exactly, and reported beyond the expected ones."""
        expected = sum(len(result.case.records) for result in self.results)
        missing = sum(len(result.missing) for result in self.results)
        return expected, expected - missing, sum(len(result.extra) for result in self.results)

    def failures(self) -> list[Result]:
        """The cases that are not exact."""
        return [result for result in self.results if not result.exact]

    def text(self, *, failures: bool = False) -> str:
        """The report for reading: totals by topic and over all, and the failures if asked for."""
        lines = [describe(result) for result in self.failures()] if failures else []
        topics = sorted({result.case.topic for result in self.results})
        for topic in topics:
            count = sum(result.case.topic == topic for result in self.results)
            lines.append(f"{topic:16} {count:4} cases  {self.share(topic=topic):6.1%} exact")
        expected, found, extra = self.records()
        lines += [
            f"{'all':16} {len(self.results):4} cases  {self.share():6.1%} exact",
            f"expecting records: {self.share(silent=False):.1%} exact",
            f"expecting none: {self.share(silent=True):.1%} without a record",
            f"records: {found} of {expected} found exactly, {extra} too many",
        ]
        return "\n".join(lines)


def matches(case: Case, silent: bool | None, topic: str | None) -> bool:
    """Whether a case belongs to the asked-for part."""
    return (silent is None or silent is not bool(case.records)) and topic in (None, case.topic)


def article(case: Case) -> str:
    """The article that a case's sentence stands in."""
    title, type_ = "Local elections in", "parliamentary"
    if case.scope == "person":
        title, type_ = "Politicians of", "biographies"
    parts = [
        f"= {title} {case.country} =",
        f"Infobox\n- Country: {case.country}\n- Type: {type_}",
        case.definitions,
        f"== {case.heading} ==\n{case.text}",
        *(f"=== {name} ===\nTurnout was 51 per cent." for name in case.below),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def flat(record: dict[str, Any]) -> Flat:
    """A record for comparison: casefolded, quotation marks stripped, lists as sets, `votes` by parts."""
    pairs: set[tuple[str, str]] = set()
    for slot, value in record.items():
        if isinstance(value, dict):
            pairs |= {(f"{slot}.{part}", normal(number)) for part, number in value.items()}
        elif slot in LISTS or isinstance(value, list):
            pairs |= {(slot, normal(one)) for one in value}
        else:
            pairs.add((slot, normal(value)))
    return tuple(sorted(pairs))


def normal(value: Any) -> str:
    """One value for comparison."""
    return " ".join(str(value).translate(QUOTES).casefold().split())


def kind(record: Record) -> str:
    """A record's kind as the gold set names it."""
    if isinstance(record, EventRecord):
        return "event"
    return "mayor" if isinstance(record, MayorRecord) else "party"


def extracted(extraction: Extraction, case: Case) -> list[Flat]:
    """The records of the case's section, for comparison.

    Raises:
        LookupError: If the extraction has no such section, which must not pass for silence.
    """
    sections = {part.id for part in extraction.sections if list(part.headings[-1:]) == [case.heading]}
    if not sections:
        raise LookupError(f"no section {case.heading!r}")
    return [
        flat({"kind": kind(record), **slots(record)})
        for record in extraction.records()
        if record.section in sections
    ]


def check(case: Case, extract: Extract) -> Result:
    """Run one case; an exception of the extractor is a failure of the case, not of the run."""
    expected = Counter(flat(record) for record in case.records)
    try:
        found = Counter(extracted(extract(article(case)), case))
    except Exception as error:
        return Result(case, tuple(expected.elements()), (), f"{type(error).__name__}: {error}")
    return Result(case, tuple((expected - found).elements()), tuple((found - expected).elements()))


def run(extract: Extract, cases: Iterable[Case] | None = None) -> Report:
    """Run all cases (or those given) through an extractor of article texts."""
    return Report(tuple(check(case, extract) for case in (read_all() if cases is None else cases)))


def label(record: Flat) -> str:
    """A record in one line, kind or type first."""
    values: dict[str, list[str]] = {}
    for slot, value in record:
        values.setdefault(slot, []).append(value)
    kind_ = values.pop("kind")[0]
    name = values.pop("type", [kind_])[0]
    pairs = (f"{slot}={json.dumps(', '.join(one), ensure_ascii=False)}" for slot, one in values.items())
    return " ".join([name, *pairs])


def describe(result: Result) -> str:
    """A failure for reading: the sentence, and the differences with near misses told slot by slot."""
    lines = [f"{result.case.id} ({result.case.heading}): {result.case.text}"]
    if result.error:
        lines.append(f"  error: {result.error}")
    missing, extra = list(result.missing), list(result.extra)
    for record in list(missing):
        if near := nearest(record, extra):
            lines.append(f"  differs {label(record)}\n      but {difference(record, near)}")
            missing.remove(record)
            extra.remove(near)
    lines += [f"  missing {label(record)}" for record in missing]
    lines += [f"  extra   {label(record)}" for record in extra]
    return "\n".join(lines) + "\n"


def nearest(record: Flat, others: list[Flat]) -> Flat | None:
    """The most alike of other records of the same kind and type, if it shares a slot besides the place."""

    def alike(other: Flat) -> int:
        shared = set(record) & set(other)
        return sum(slot not in ("kind", "type", "jurisdiction") for slot, _ in shared)

    same = [other for other in others if head(other) == head(record)]
    best = max(same, key=alike, default=None)
    return best if best and alike(best) else None


def head(record: Flat) -> tuple[str | None, str | None]:
    """A record's kind and type."""
    values = dict(record)
    return values.get("kind"), values.get("type")


def difference(expected: Flat, found: Flat) -> str:
    """The slots in which two records differ: `-` expected, `+` found."""
    lost = [f"-{slot}={value}" for slot, value in expected if (slot, value) not in found]
    new = [f"+{slot}={value}" for slot, value in found if (slot, value) not in expected]
    return ", ".join(lost + new)


def hustings_extract() -> Extract:
    """Hustings' own extractor with its default pipeline."""
    from hustings import extraction

    nlp = extraction.load()
    return lambda text: extraction.extract(text, nlp)


def main() -> None:
    """Print the report of hustings' own extractor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--topic", help="only the cases of one file")
    parser.add_argument("--failures", action="store_true", help="print each case that is not exact")
    options = parser.parse_args()
    print(run(hustings_extract(), read_all(topic=options.topic)).text(failures=options.failures))


if __name__ == "__main__":
    main()
