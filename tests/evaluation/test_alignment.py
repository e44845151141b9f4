from __future__ import annotations

import time

from scored_records import event, mayor, party

from hustings.evaluation.alignment import align
from hustings.evaluation.entries import gold_entry


def partners(gold, extracted):
    """The labels of all pairs, gold first."""
    sides = [
        [gold_entry("article", record, f"{side}{number}") for number, record in enumerate(records)]
        for side, records in (("g", gold), ("x", extracted))
    ]
    return {
        (pair.gold and pair.gold.label, pair.extracted and pair.extracted.label) for pair in align(*sides)
    }


def test_most_equal_slots_win():
    gold = [mayor("Ana", party="Reds", start="2020"), mayor("Petar")]
    extracted = [mayor("Petar"), mayor("Ana", party="Reds")]
    assert partners(gold, extracted) == {("g0", "x1"), ("g1", "x0")}


def test_a_greedy_choice_would_lose():
    # g0 and x0 share most, but the sum is largest crosswise.
    gold = [mayor("A", party="P", start="1", end="2"), mayor("A", party="P", start="1", end="3")]
    extracted = [mayor("A", party="P", start="1", end="3"), mayor("A", party="Q", start="9", end="2")]
    assert partners(gold, extracted) == {("g0", "x1"), ("g1", "x0")}


def test_ties_go_to_the_fewest_unequal_slots():
    gold = [mayor("Ana")]
    extracted = [
        mayor("Ana", party="Reds", term=2),
        mayor("Ana", party="Reds"),
        mayor("Ana", term=1, end="2020"),
    ]
    assert ("g0", "x1") in partners(gold, extracted)


def test_what_is_right_wins_a_tie_of_slots():
    one, two = mayor("A", party="P", term=1), mayor("A", party="Q", term=1)
    gold = [one, two]
    assert partners(gold, [two, one]) == {("g0", "x1"), ("g1", "x0")}


def test_evidence_decides_the_last_tie():
    gold = [event("repeat_vote", quote="they voted on Monday"), event("repeat_vote", quote="again on Friday")]
    extracted = [event("repeat_vote", quote="again on Friday"), event("repeat_vote", quote="voted on Monday")]
    assert partners(gold, extracted) == {("g0", "x1"), ("g1", "x0")}


def test_section_kind_and_type_are_borders():
    gold = [event("arrest", section="a"), party("P", "winner"), event("seat_won", person="A")]
    extracted = [
        event("arrest", section="b"),
        party("P", "support"),
        event("seat_left", person="A"),
    ]
    assert all(None in pair for pair in partners(gold, extracted))


def test_records_that_share_nothing_stay_alone():
    gold, other = event("arrest", person="A"), event("arrest", person="B", jurisdiction="Elsewhere")
    assert partners([gold], [other]) == {("g0", None), (None, "x0")}


def test_large_groups_do_not_hang():
    gold = [event("seat_won", person=f"P{number % 17}", position=number % 23) for number in range(200)]
    extracted = [event("seat_won", person=f"P{number % 19}", position=number % 29) for number in range(200)]
    started = time.monotonic()
    assert len(partners(gold, extracted)) == 200
    assert time.monotonic() - started < 20
