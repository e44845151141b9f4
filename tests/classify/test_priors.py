"""Shares of classes among the clauses that the rules left, and what a clause's structure says of them."""

import pytest

from hustings.classifier.priors import found_priors, supported, weighted

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


def test_where_the_rules_read_most_clauses_hardly_one_that_they_left_states_a_fact():
    assert found_priors([FACT] * 3, EXAMPLES, {"no_fact": 200})["fact"] < 0.1


def test_shares_sum_to_one():
    assert sum(found_priors([NONE, FACT, UNSURE], EXAMPLES).values()) == pytest.approx(1)


def test_an_unsure_answer_follows_the_shares():
    assert weighted(UNSURE, EXAMPLES, {"fact": 0.1, "no_fact": 0.9})["fact"] == pytest.approx(0.1)


def test_equal_shares_change_nothing():
    assert weighted(FACT, EXAMPLES, EXAMPLES) == pytest.approx(FACT)


def test_a_class_that_the_clause_cannot_state_is_ruled_out():
    answer = {"support": 0.8, "mayor_selected": 0.1, "no_fact": 0.1}
    found = supported(answer, {"support": 0.0, "mayor_selected": 4.0, "no_fact": 1.0})
    assert found == pytest.approx({"support": 0.0, "mayor_selected": 0.8, "no_fact": 0.2})


def test_one_clause_hardly_moves_the_shares():
    assert found_priors([NONE], EXAMPLES)["fact"] == pytest.approx(0.5, abs=0.05)
