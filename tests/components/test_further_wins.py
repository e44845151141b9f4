"""Elections of mayors told by the run or the victory alone, and what ``this time`` dates."""

from __future__ import annotations

import pytest
from test_lives import life

MAYOR = "She was elected mayor of Ada in 2002."


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("She was victorious again in 2006.", [2006]),
        ("A third triumph, in 2010, came by only 88 votes.", [2010]),
        ("Further victories followed in 2006 and 2010.", [2006, 2010]),
        ("A second term followed in 2006.", [2006]),
        ("Another victory in the chess tournament came in 2010.", []),
        ("Another defeat came in 2010.", []),
        ("Another term did not follow in 2006.", []),
    ],
)
def test_a_further_victory_is_the_mayors(text, years):
    assert life(f"{MAYOR} {text}") == [f"mayor_selected date={year}" for year in (2002, *years)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She ran again in 2008 and won.", True),
        ("She ran again in 2008 and won this time.", True),
        ("She tried again in 2008, and this time she swept the run-off.", True),
        ("She ran again in 2008 and lost this time.", False),
        ("She ran for parliament in 2008 and won.", False),
        ("She ran a marathon in 2008 and won.", False),
    ],
)
def test_who_runs_again_and_wins_is_mayor(text, found):
    told = life(f"A first run for mayor of Ada had failed in 2004. {text}")
    assert told == (["mayor_selected date=2008"] if found else [])


def test_a_further_year_as_mayor_is_another_stint():
    assert life(f"{MAYOR} A further year as mayor followed in 2013.")[1:] == ["mayor_selected date=2013"]


def test_a_cleft_tells_whose_candidate_was_elected():
    text = "She joined the Radical Party, and it was as that party's candidate that she became mayor of Ada."
    assert life(text)[1:] == ["mayor_selected party=Serbian Radical Party"]
