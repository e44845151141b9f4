"""Who won everywhere but where, what became of the winner, who led an authority, what a relative tells."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
LEADS = "office_taken {}office=provisional authority leader person=Ana Ilić"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lake Party came first in every contest but those in Kula and Apatin.",
        "The Lake Party won every election but those in Kula and Apatin.",
        "The Lake Party won in all municipalities except those of Kula and Apatin.",
    ],
)
def test_a_winner_in_all_contests_but_some(sentence):
    assert roles(sentence, **SERBIA) == ["winner except=Kula; Apatin party=Lake Party scope=all_but"]


@pytest.mark.parametrize(
    "clause",
    [
        "leaving the winner in opposition",
        "and sent the winners into opposition",
        "and the winner went into opposition",
    ],
)
def test_the_winner_in_opposition(clause):
    text = f"The Lake Party won the election. The Hill Party formed a government, {clause}."
    assert "opposition party=Lake Party" in roles(text, **SERBIA)
    assert "opposition party=Hill Party" not in roles(text, **SERBIA)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("From May 2020 the town was in the hands of an authority led by Ana Ilić.", "date=2020-05 "),
        ("Since May 2020 the town has been run by an authority headed by Ana Ilić.", "date=2020-05 "),
        ("In May 2020 the government appointed an authority led by Ana Ilić.", "date=2020-05 "),
        ("In May 2020 an authority led by Ana Ilić met for the first time.", ""),
    ],
)
def test_when_somebody_came_to_lead_an_authority(sentence, date):
    sentence = sentence.replace("an authority", "a provisional authority")
    assert events(sentence, **SERBIA) == [LEADS.format(date)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The post went to Ana Ilić, a doctor placed fifth on the Lake list, who was elected in May 2020.",
        "The post went to Ana Ilić, a doctor elected fifth on the Lake list, who was sworn in in May 2020.",
    ],
)
def test_who_is_no_list(sentence):
    text = "Mayor Petar Perić resigned. " + sentence.replace("Lake list", "Lake Party's list")
    assert mayors(text, **SERBIA)[1].endswith("person=Ana Ilić start=2020-05")
    assert any("list=Lake Party person=Ana Ilić position=5" in event for event in events(text, **SERBIA))


@pytest.mark.parametrize("sentence", ["left the Lake Party but kept", "quit the Lake Party and retained"])
def test_a_seat_that_is_taken_along(sentence):
    assert events(f"Ana Ilić {sentence} her seat.", **SERBIA) == [
        "party_left person=Ana Ilić target=Lake Party"
    ]


def test_a_government_that_is_backed():
    text = (
        "Ana Ilić was elected mayor. Her deputy is Petar Perić of the Hill Party, with which the Lake Party"
        " set up a minority government; the Oathkeepers back it."
    )
    assert "support party=Serbian Party Oathkeepers" in roles(text, **SERBIA)


def test_a_participle_before_an_adverb():
    sentence = "Contested solely by two parties, the election was won by the Lake Party."
    assert roles(sentence, **SERBIA) == ["winner party=Lake Party"]
