"""From gold and extracted records to an evaluation, without reading a file or running a pipeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hustings.evaluation.alignment import Pair, align
from hustings.evaluation.bootstrap import RESAMPLES, SEED, Resampler
from hustings.evaluation.comparison import Comparison, compare
from hustings.evaluation.entries import Entry, extracted_entries, gold_entry
from hustings.evaluation.gold import GoldRecord
from hustings.evaluation.record_errors import record_errors
from hustings.evaluation.report import Evaluation
from hustings.evaluation.scores import Score, Scores, Tally, tally, tally_pair, tally_slots
from hustings.records import Extraction

Scored = tuple[str, Sequence[GoldRecord | Mapping[str, Any]], Extraction]
Place = tuple[str, str]
Tallies = dict[Place, Tally]


def score(
    scored: Iterable[Scored],
    *,
    against: Iterable[Scored] | None = None,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> Evaluation:
    """Score extractions against gold.

    Args:
        scored: For each article its name, its gold records and its extraction.
        against: The same for another pipeline, for the paired difference.
        resamples: How many times the sections are drawn for the intervals.
        seed: The seed of the draws.
    """
    articles = list(scored)
    pairs = align_articles(articles)
    evaluation = evaluate_pairs(pairs, resamples, seed)
    evaluation = replace(evaluation, pipeline=_pipeline_name(articles))
    if against is None:
        return evaluation
    others = list(against)
    first, second = tallies_of(pairs), tallies_of(align_articles(others))
    resampler = Resampler(sorted(first.keys() | second.keys()), resamples, seed)
    comparison = Comparison(evaluation.pipeline, _pipeline_name(others), compare(first, second, resampler))
    return replace(evaluation, comparison=comparison)


def align_articles(articles: Iterable[Scored]) -> list[Pair]:
    """The aligned records of all articles."""
    gold: list[Entry] = []
    extracted: list[Entry] = []
    for name, records, extraction in articles:
        gold.extend(_gold_entries(name, records))
        extracted.extend(extracted_entries(name, extraction))
    return align(gold, extracted)


def evaluate_pairs(pairs: Sequence[Pair], resamples: int = RESAMPLES, seed: int = SEED) -> Evaluation:
    """Everything that is counted over aligned records."""
    sections = sorted({_place(pair) for pair in pairs})
    resampler = Resampler(sections, resamples, seed)

    def alone(part: Sequence[Pair]) -> Scores:
        return _scores(part, Resampler(sorted({_place(pair) for pair in part}), resamples, seed))

    def together(part: Sequence[Pair]) -> Scores:
        return _scores(part, resampler)

    return Evaluation(
        overall=together(pairs),
        by_kind=_by(pairs, lambda entry: entry.kind, together),
        by_type=_by(pairs, lambda entry: entry.type, together),
        by_slot={name: Score(counts) for name, counts in tally_slots(pairs).items()},
        by_article=_by(pairs, lambda entry: entry.article, alone),
        errors=tuple(record_errors(pairs)),
        sections=len(sections),
        seed=seed,
        resamples=resamples,
    )


def tallies_of(pairs: Iterable[Pair]) -> Tallies:
    """The counts of each section."""
    tallies: Tallies = defaultdict(Tally)
    for pair in pairs:
        tallies[_place(pair)].add(tally_pair(pair))
    return tallies


def _scores(pairs: Sequence[Pair], resampler: Resampler) -> Scores:
    return tally(pairs).scores(resampler.intervals(tallies_of(pairs)))


def _by(
    pairs: Sequence[Pair], key: Callable[[Entry], str], scores: Callable[[Sequence[Pair]], Scores]
) -> dict[str, Scores]:
    parts: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        parts[key(pair.entry)].append(pair)
    return {name: scores(parts[name]) for name in sorted(parts)}


def _place(pair: Pair) -> Place:
    return (pair.entry.article, pair.entry.section)


def _gold_entries(name: str, records: Sequence[GoldRecord | Mapping[str, Any]]) -> Iterable[Entry]:
    for number, record in enumerate(records, 1):
        if isinstance(record, GoldRecord):
            yield gold_entry(name, record.slots, f"line {record.line}")
        else:
            yield gold_entry(name, record, f"record {number}")


def _pipeline_name(articles: Iterable[Scored]) -> str:
    return ", ".join(sorted({extraction.pipeline.name for _, _, extraction in articles}))
