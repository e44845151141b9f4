"""Laws that hold whatever the records say."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scored_records import RECORDS, Gold, extraction

from hustings.evaluation import Evaluation, score
from hustings.evaluation.report import scores_document

few = settings(max_examples=60, deadline=None)


def scored(gold: list[Gold], extracted: list[Gold]) -> Evaluation:
    return score([("article", gold, extraction(extracted))], resamples=20)


@few
@given(RECORDS)
def test_gold_against_itself_is_perfect(records):
    result = scored(records, records)
    assert result.errors == ()
    for scores in (result.overall, *result.by_kind.values(), *result.by_type.values()):
        for part in (scores.strict, scores.slot, scores.found):
            assert (part.counts.precision, part.counts.recall, part.counts.f1) == (1, 1, 1)
            assert part.interval == (1, 1)
    assert result.overall.grounded == (1 if records else None)


@few
@given(RECORDS, RECORDS)
def test_swapping_the_sides_swaps_precision_and_recall(gold, extracted):
    one, other = scored(gold, extracted).overall, scored(extracted, gold).overall
    for ours, theirs in ((one.strict.counts, other.strict.counts), (one.slot.counts, other.slot.counts)):
        assert (ours.precision, ours.recall) == (theirs.recall, theirs.precision)
        assert (ours.right, ours.f1) == (theirs.right, theirs.f1)


@few
@given(RECORDS, RECORDS, st.integers(0, 999))
def test_the_order_of_records_changes_nothing(gold, extracted, seed):
    shuffled_gold, shuffled = list(gold), list(extracted)
    random.Random(seed).shuffle(shuffled_gold)
    random.Random(seed + 1).shuffle(shuffled)
    one, other = scored(gold, extracted).document(), scored(shuffled_gold, shuffled).document()
    assert other == one


@few
@given(RECORDS, RECORDS)
def test_counts_add_up(gold, extracted):
    result = scored(gold, extracted)
    assert result.overall.strict.counts.gold == len(gold)
    assert result.overall.strict.counts.extracted == len(extracted)
    assert result.overall.found.counts.gold == len(gold)
    for parts in (result.by_kind, result.by_type, result.by_article):
        for measure in ("strict", "slot", "found"):
            whole = getattr(result.overall, measure).counts
            assert sum(getattr(part, measure).counts.right for part in parts.values()) == whole.right
            assert sum(getattr(part, measure).counts.spurious for part in parts.values()) == whole.spurious
    assert sum(part.counts.right for part in result.by_slot.values()) == result.overall.slot.counts.right


@few
@given(RECORDS, RECORDS)
def test_a_record_that_is_right_is_found(gold, extracted):
    overall = scored(gold, extracted).overall
    assert overall.strict.counts.right <= overall.found.counts.right
    assert overall.strict.counts.right <= overall.slot.counts.right


@few
@given(RECORDS, RECORDS)
def test_every_wrong_thing_is_one_error(gold, extracted):
    result = scored(gold, extracted)
    strict, slot = result.overall.strict.counts, result.overall.slot.counts
    whole = [error for error in result.errors if error.slot is None]
    assert len([error for error in whole if error.error == "missing"]) == strict.missing
    assert len([error for error in whole if error.error in ("spurious", "duplicate")]) == strict.spurious
    inside = len(result.errors) - len(whole)
    lost_alone = sum(len(error.gold or error.extracted) for error in whole)
    assert inside + lost_alone == slot.wrong + slot.missing + slot.spurious


@few
@given(RECORDS, RECORDS)
def test_one_article_overall_is_that_articles(gold, extracted):
    result = scored(gold, extracted)
    if gold or extracted:
        assert scores_document(result.by_article["article"]) == scores_document(result.overall)


def test_articles_do_not_mix():
    gold = [
        {"kind": "event", "type": "arrest", "section": "s", "jurisdiction": "A", "person": "B", "quote": "q"}
    ]
    result = score([("one", gold, extraction([])), ("two", [], extraction(gold))])
    assert result.overall.strict.counts.right == 0
    assert {error.error for error in result.errors} == {"missing", "spurious"}
    assert result.by_article["one"].strict.counts.recall == 0
    assert result.by_article["two"].strict.counts.f1 == pytest.approx(0)
