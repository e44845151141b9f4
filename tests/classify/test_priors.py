"""Shares of classes among the clauses that the rules left."""

import pytest

from hustings.classifier.priors import found_priors, weighted

pytestmark = pytest.mark.classify

EXAMPLES = {"fact": 0.5, "no_fact": 0.5}
UNSURE = {"fact": 0.5, "no_fact": 0.5}
FACT = {"fact": 0.95, "no_fact": 0.05}
NONE = {"fact": 0.05, "no_fact": 0.95}


def test_without_clauses_the_examples_shares_hold():
    assert found_priors([], EXAMPLES) == EXAMPLES


def test_among_many_clauses_without_facts_the_share_of_facts_is_small():
    assert found_priors([NONE] * 200, EXAMPLES)["fact"] < 0.1
    assert found_priors([FACT] * 200, EXAMPLES)["fact"] > 0.9


def test_shares_sum_to_one():
    assert sum(found_priors([NONE, FACT, UNSURE], EXAMPLES).values()) == pytest.approx(1)


def test_an_unsure_answer_follows_the_shares():
    assert weighted(UNSURE, EXAMPLES, {"fact": 0.1, "no_fact": 0.9})["fact"] == pytest.approx(0.1)


def test_equal_shares_change_nothing():
    assert weighted(FACT, EXAMPLES, EXAMPLES) == pytest.approx(FACT)


def test_one_clause_hardly_moves_the_shares():
    assert found_priors([NONE], EXAMPLES)["fact"] == pytest.approx(0.5, abs=0.05)
