"""What was only talked about, who moves up for somebody, and votes that were held later instead."""

from __future__ import annotations

import pytest

from parsing import events

SERBIA = {"place": "Ada", "country": "Serbia"}


@pytest.mark.parametrize(
    "sentence",
    [
        "There was a debate on dismissing the mayor, Ana Ilić.",
        "A petition for a referendum on recalling the mayor, Ana Ilić, failed.",
        "The parties reached an agreement on electing Ana Ilić mayor.",
        "The row over dismissing the speaker, Ana Ilić, went on.",
        "Talks on forming a coalition between the Radicals and the Socialists went on.",
    ],
)
def test_what_is_only_talked_about_gives_no_record(sentence):
    assert events(sentence, **SERBIA) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "On being elected mayor in May 2020, Ana Ilić moved to Ada.",
        "Ana Ilić gave up her law firm on being elected mayor in May 2020.",
    ],
)
def test_on_with_a_gerund_tells_when(sentence):
    assert any(line.startswith("mayor_selected") for line in events(sentence, **SERBIA))


def test_a_movement_spoken_of_is_left():
    sentence = "Petar Perić, elected for the Radical Party, left the movement on 9 March 2023."
    assert "party_left date=2023-03-09 person=Petar Perić target=Serbian Radical Party" in events(
        sentence, **SERBIA
    )


def test_a_further_member_behind_a_pair_with_its_party():
    sentence = "The deputies are Ana Ilić and Petar Perić of the Radicals, and Igor Savić of the Socialists."
    found = events(sentence, **SERBIA)
    assert found[-1] == "office_taken office=deputy mayor party=Socialist Party of Serbia person=Igor Savić"


def test_a_substitute_gets_the_mandate():
    assert events("The mandate went to the party's first substitute, Ana Ilić.", **SERBIA) == [
        "seat_won person=Ana Ilić"
    ]


def test_a_vote_held_later_instead_is_the_next_one():
    sentence = "In Kula and Bač no election took place; both voted on 25 March 2023 instead."
    assert events(sentence, **SERBIA) == [
        "election_not_held jurisdiction=Kula next=2023",
        "election_not_held jurisdiction=Bač next=2023",
    ]
