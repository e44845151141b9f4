from __future__ import annotations

import time

import pytest
from scored_records import event, extraction, mayor

from hustings.evaluation import score
from hustings.evaluation.bootstrap import Resampler
from hustings.evaluation.scores import MEASURES, Counts, Tally

GOLD = [mayor(f"P{number}", section=f"s{number % 40}") for number in range(80)]
HALF = [record if number % 3 else record | {"person": "X"} for number, record in enumerate(GOLD)]
LESS = [record if number % 2 else record | {"person": "X"} for number, record in enumerate(GOLD)]


def scored(extracted, **more):
    return [("article", GOLD, extraction(extracted))], more


def test_an_interval_holds_its_point():
    result = score([("article", GOLD, extraction(HALF))])
    for measure in MEASURES:
        part = getattr(result.overall, measure)
        low, high = part.interval
        assert 0 <= low < part.counts.f1 < high <= 1
        assert high - low < 0.5


def test_the_same_seed_draws_the_same():
    one, same, other = (score([("a", GOLD, extraction(HALF))], seed=seed) for seed in (1, 1, 2))
    assert one.document() == same.document()
    assert one.overall.strict.interval != other.overall.strict.interval
    assert (one.seed, one.resamples, one.sections) == (1, 1000, 40)


def test_without_records_nothing_is_drawn():
    result = score([("a", [], extraction([]))])
    assert result.sections == 0
    assert result.overall.strict.interval == (1, 1)


def test_draws_weigh_sections():
    tallies = {"a": Tally(strict=Counts(right=1)), "b": Tally(strict=Counts(wrong=1))}
    drawn = Resampler(["a", "b"], 400, 1).f1(tallies)["strict"]
    assert set(drawn) == {0.0, 0.5, 1.0}
    assert drawn.mean() == pytest.approx(0.5, abs=0.1)


def test_a_pipeline_against_itself_differs_by_nothing():
    same = [("article", GOLD, extraction(HALF))]
    comparison = score(same, against=same).comparison
    for difference in comparison.measures.values():
        assert difference.difference == 0
        assert difference.interval == (0, 0)


def test_a_better_pipeline_is_better_by_an_interval():
    better, worse = [("article", GOLD, extraction(GOLD))], [("article", GOLD, extraction(LESS))]
    strict = score(better, against=worse).comparison.measures["strict"]
    assert strict.difference == pytest.approx(0.5)
    assert 0 < strict.interval[0] <= strict.difference <= strict.interval[1] <= 1
    turned = score(worse, against=better).comparison.measures["strict"]
    assert turned.interval == pytest.approx((-strict.interval[1], -strict.interval[0]))


def test_a_section_that_only_the_other_pipeline_fills_counts():
    gold = [event("arrest", person="A", section="a")]
    more = [*gold, event("arrest", person="B", section="b")]
    found = score([("x", gold, extraction(gold))], against=[("x", gold, extraction(more))]).comparison
    assert found.measures["strict"].against == pytest.approx(2 / 3)


def test_a_thousand_draws_are_fast():
    gold = [mayor(f"P{number}", section=f"s{number % 170}") for number in range(700)]
    started = time.monotonic()
    score([("a", gold, extraction(gold))])
    assert time.monotonic() - started < 5
