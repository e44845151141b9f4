"""Places on lists whose name stands elsewhere: behind ``called``, or in what was told before."""

from __future__ import annotations

import pytest
from test_lives import life

from parsing import events, mayors

STOOD = "In 2004 she was elected to the assembly of Ada from the third place on the list of the Lake Party. "
BEFORE = "seat_won date=2004 list=Lake Party position=3"


@pytest.mark.parametrize("called", ["called", "named", "known as"])
def test_the_head_of_a_list_called_by_its_name(called):
    text = f"At the head of the list {called} For Better Days, she was re-elected to the assembly in 2008."
    assert life(STOOD + text) == [
        BEFORE,
        "seat_won date=2008 list=For Better Days position=1 reelected=True",
    ]


@pytest.mark.parametrize("given", ["was given", "received", "was assigned", "had"])
def test_a_place_that_somebody_was_elected_from_is_on_the_list_of_before(given):
    text = f"Four years later she {given} the ninth position and was elected."
    assert life(STOOD + text) == [BEFORE, "seat_won date=2008 list=Lake Party position=9"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2008 she was given the first position at the hospital.",
        "In 2008 she took the third place in the mayoral election.",
        "In 2008 she was awarded the first place in a contest.",
    ],
)
def test_another_place_is_on_no_list(text):
    assert life(STOOD + text) == [BEFORE]


def test_a_re_election_does_not_date_the_seat_that_was_given_before():
    text = (
        "She resigned as mayor of Ada on 16 April 2015, having been given a seat in the national assembly,"
        " and was re-elected to the national assembly in April 2016."
    )
    taken = [told.replace(" jurisdiction=Serbia", "") for told in life(text) if "office_taken" in told]
    assert taken == [
        "office_taken office=national assembly member",
        "office_taken date=2016-04 office=national assembly member",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Its lead candidate, Ana Ilić, fell ill.",
        "Its top candidate, the vet Ana Ilić, fell ill.",
        "Ana Ilić, its lead candidate, fell ill.",
        "The lead candidate of the Lake Party, Ana Ilić, fell ill.",
        "The Lake Party's leading candidate, Ana Ilić, fell ill.",
    ],
)
def test_lead_candidates(sentence):
    told = events(f"The Lake Party sits in opposition. {sentence}")
    assert told == ["list_placed list=Lake Party person=Ana Ilić position=1"]


def test_whose_lead_candidate_is_not_told():
    assert events("Her lead candidate, Ana Ilić, fell ill.") == []


@pytest.mark.parametrize(
    "kind", ["list", "electoral list", "election list", "coalition list", "candidate list"]
)
def test_an_adjective_between_a_list_s_name_and_its_word(kind):
    told = f"Ana Ilić received the third position on the For a Better Ada {kind} and was elected."
    assert events(told, place="Ada", country="Serbia") == [
        "seat_won list=For a Better Ada person=Ana Ilić position=3"
    ]


@pytest.mark.parametrize(
    "place", ["the final position", "an honorary last position", "the last place", "a prominent position"]
)
def test_the_last_position_on_a_list_is_no_office(place):
    told = f"Ana Ilić was given {place} on the Green list in 2020."
    assert mayors(told, place="Ada") == []
    assert events(told, place="Ada") == []


@pytest.mark.parametrize("again", ["won a third term", "was re-elected to a third term"])
def test_another_term_of_who_stood_on_a_list_is_a_seat(again):
    told = (
        f"Ana Ilić stood in the third position on the Green list in 2016 and {again} when it won nine seats."
    )
    assert mayors(told, place="Ada") == []
    assert events(told, place="Ada") == [
        "seat_won date=2016 list=Green person=Ana Ilić position=3 reelected=True"
    ]
