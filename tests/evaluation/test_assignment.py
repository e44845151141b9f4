from __future__ import annotations

import random
import time

import numpy
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from hustings.evaluation.assignment import best_assignment


@st.composite
def matrices(draw):
    rows, columns = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    values = st.integers(-draw(st.sampled_from([1, 4, 1000])), 5)
    return [[draw(values) for _ in range(columns)] for _ in range(rows)]


@settings(max_examples=200, deadline=None)
@given(matrices())
def test_as_good_as_scipys(gains):
    pairs = best_assignment(gains)
    table = numpy.array(gains)
    assert len(pairs) == min(table.shape)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert (
        sum(gains[row][column] for row, column in pairs)
        == table[linear_sum_assignment(table, maximize=True)].sum()
    )


def test_nothing_to_pair():
    assert best_assignment([]) == []
    assert best_assignment([[], []]) == []


def test_numbers_beyond_a_float_are_exact():
    big = 10**40
    assert best_assignment([[big, big + 1], [big, big]]) == [(0, 1), (1, 0)]


def test_two_hundred_by_two_hundred_does_not_hang():
    draw = random.Random(3)
    flat = [[draw.choice((1, 2)) for _ in range(200)] for _ in range(200)]
    steep = [[row * column for column in range(200)] for row in range(200)]
    started = time.monotonic()
    best_assignment(flat)
    assert sum(row * column for row, column in best_assignment(steep)) == sum(n * n for n in range(200))
    assert time.monotonic() - started < 10
