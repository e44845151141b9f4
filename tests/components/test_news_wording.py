"""How newspapers tell: days counted from others, people told by their trade, who governs with whom."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

GONE = "Petar Perić was dismissed as mayor on 5 May 2026."


@pytest.mark.parametrize(
    ("before", "sentence", "date"),
    [
        (GONE, "Ana Ilić was elected mayor the same evening.", "2026-05-05"),
        # a year that is long past, or told by the way, is not what days count from
        (f"{GONE} He had been elected in 2022.", "Ana Ilić was elected mayor on 9 May.", "2026-05-09"),
        (GONE, "Ana Ilić, who joined the party in 2019, was elected mayor the same evening.", "2026-05-05"),
        (
            f"{GONE} The seat was left by Milan Marić, who died on 3 January 2026.",
            "Ana Ilić was elected mayor the same night.",
            "2026-05-05",
        ),
        # a day is counted once, however often it is asked for
        (
            f"{GONE} The deputy mayor resigned ten days later.",
            "Ana Ilić was elected mayor the same day.",
            "2026-05-15",
        ),
    ],
)
def test_what_days_count_from(before, sentence, date):
    assert f"mayor_selected date={date} person=Ana Ilić" in events(f"{before} {sentence}")


def test_an_election_told_behind_the_end():
    text = f"{GONE} Perić had been elected mayor in 2022."
    assert mayors(text) == [
        "mayor accession=chosen end=2026-05-05 end_reason=dismissed person=Petar Perić start=2022"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ilić resigned as mayor on 5 May 2026, effective a week later.",
        "Ana Ilić resigned as mayor on 5 May 2026, effective from 12 May 2026.",
    ],
)
def test_when_a_resignation_takes_effect(sentence):
    assert events(sentence) == ["mayor_left date=2026-05-12 person=Ana Ilić reason=resigned"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rather than face a vote of no confidence, Ana Ilić resigned as mayor.",
        "Ana Ilić resigned as mayor rather than face a vote of no confidence.",
        "Ana Ilić resigned as mayor rather than join the coalition.",
    ],
)
def test_rather_than(sentence):
    assert events(sentence) == ["mayor_left person=Ana Ilić reason=resigned"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The council fired City Manager Dean Brown.", "office_left office=city manager person=Dean Brown"),
        (
            "The council fired Ana Ilić as public works director.",
            "office_left office=public works director person=Ana Ilić",
        ),
        ("Deputy mayor Ana Ilić was shown the door.", "office_left office=deputy mayor person=Ana Ilić"),
    ],
)
def test_who_was_dismissed(sentence, told):
    assert events(sentence) == [f"{told} reason=dismissed"]


def test_the_first_woman_to_lead_a_town():
    sentence = "With 32 votes in favour, Ana Ilić became the first woman to lead the municipality."
    assert mayors(sentence) == ["mayor accession=chosen person=Ana Ilić votes=for:32"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Ana Ilić, who won her seat in May, gave it up in June.",
            "seat_left person=Ana Ilić reason=resigned",
        ),
        (
            "The mandates were awarded in May, but Ana Ilić turned hers down.",
            "seat_left person=Ana Ilić reason=declined",
        ),
        (
            "Petar Perić gave up his seat, and the mandate went to a bus driver, Ana Ilić.",
            "seat_won person=Ana Ilić",
        ),
        (
            "Ana Ilić just scraped in from ninth place on the Drin Party's list.",
            "seat_won list=Drin Party person=Ana Ilić position=9",
        ),
        ("The Drin Party co-opted Ana Ilić to the council.", "seat_won list=Drin Party person=Ana Ilić"),
        (
            "Ana Ilić, who was ill and whom voters carried in from ninth place on the Drin Party list, sang.",
            "seat_won list=Drin Party person=Ana Ilić position=9",
        ),
    ],
)
def test_seats(sentence, told):
    assert told in [event.replace(" date=2020-06", "") for event in events(sentence)]


def test_the_party_is_not_the_one_left_behind():
    text = "The Lake Party came second. Drin Party councillor Ana Ilić went over to the party."
    assert events(text) == ["party_joined person=Ana Ilić target=Lake Party"]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("The Lake Party administration includes the Drin Party.", ["Drin Party", "Lake Party"]),
        ("The Drin Party wrested power from the Lake Party.", ["Drin Party", "Lake Party"]),
        ("The Drin Party took power with support from the Lake Party.", ["Drin Party"]),
    ],
)
def test_who_governs(sentence, parts):
    told = [part for part in roles(sentence) if part.startswith("government ")]
    assert sorted(part.partition("party=")[2] for part in told) == parts


@pytest.mark.parametrize(
    ("sentence", "extent"),
    [
        ("The Drin Party emerged from the election with a majority.", "majority"),
        ("The Drin Party beat the Lake Party, though it remained one seat short of a majority.", "plurality"),
    ],
)
def test_who_won(sentence, extent):
    assert roles(sentence) == [f"winner extent={extent} party=Drin Party"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The voters cast their ballots for a second time.",
        "The two villages voted again.",
    ],
)
def test_repeated(sentence):
    assert events(sentence) == ["repeat_vote"]


def test_an_attempt_that_failed_hides_nothing():
    sentence = "The attempt to replace him failed, since the Lake Party boycotted the sitting."
    assert events(sentence) == ["boycott party=Lake Party"]


def test_who_was_installed_in_an_office_just_vacated():
    sentence = "The speaker, Petar Perić, was voted out, and the delegates then installed Ana Ilić."
    assert "office_taken office=assembly president person=Ana Ilić" in events(sentence)


def test_its_list_is_that_of_the_party_that_did_something():
    text = "The Drin Party overtook the Lake Party. Ana Ilić won a seat from ninth place on its list."
    assert "seat_won list=Drin Party person=Ana Ilić position=9" in events(text)
