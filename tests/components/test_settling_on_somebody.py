"""Whom an assembly settles on, what an infinitive in front aims at, elections told with their day."""

from __future__ import annotations

import pytest

from parsing import events, extract, mayors, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
VACANT = "Petar Perić resigned as mayor on 3 May 2020. "


@pytest.mark.parametrize(
    "sentence",
    [
        "To serve out his term the assembly turned on 4 June to Ana Ilić.",
        "To replace him, the assembly elected Ana Ilić on 4 June.",
        "To succeed him the assembly chose Ana Ilić on 4 June.",
        "On 4 June the councillors settled on Ana Ilić.",
        "A second ballot, on 4 June, produced a new mayor in Ana Ilić.",
    ],
)
def test_who_fills_a_vacancy(sentence):
    assert (
        mayors(VACANT + sentence, **SERBIA)[-1]
        == "mayor accession=succeeded person=Ana Ilić start=2020-06-04"
    )


@pytest.mark.parametrize("comma", ["", ","])
def test_what_somebody_only_aims_at(comma):
    assert roles(f"To win the election{comma} the Lake Party hired a band.", **SERBIA) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The election on 3 May 2020 of Ana Ilić as mayor ended the dispute.",
            "mayor_selected date=2020-05-03 person=Ana Ilić",
        ),
        (
            "The appointment in May 2020 of the teacher Ana Ilić as deputy mayor ended the dispute.",
            "office_taken date=2020-05 office=deputy mayor person=Ana Ilić",
        ),
    ],
)
def test_an_election_told_with_its_day(sentence, told):
    assert events(sentence, **SERBIA) == [told]


@pytest.mark.parametrize("told", ["victorious", "winning", "first-placed"])
def test_a_party_that_is_called_the_winner(told):
    assert roles(f"The {told} Progressives could not do without partners.", **SERBIA) == [
        "winner party=Serbian Progressive Party"
    ]


@pytest.mark.parametrize("words", ["nowhere near", "far from"])
def test_far_from_a_majority(words):
    sentence = f"The Lake Party came first, though with nine of the 32 seats it was {words} a majority."
    assert roles(sentence, **SERBIA) == ["winner extent=plurality party=Lake Party"]


def test_which_party_a_relative_is_about():
    sentence = (
        "Ana Ilić, a member of the Lake Party, for which she had left the Hill Party in May 2020, resigned."
    )
    assert "party_joined date=2020-05 person=Ana Ilić target=Lake Party" in events(sentence, **SERBIA)


@pytest.mark.parametrize("verb", ["united", "joined forces", "came together"])
def test_parties_that_unite_in_an_alliance(verb):
    sentence = f"In May 2020 the Lake Party and the Hill Party {verb} in a national alliance."
    (alliance,) = extract("Nothing.", lead=sentence).events
    assert (alliance.type, alliance.parties) == ("alliance_formed", ["Lake Party", "Hill Party"])


@pytest.mark.parametrize(
    "sentence",
    [
        "The commission found no grounds for repeating the vote.",
        "There was no reason for electing Ana Ilić mayor.",
        "The mayor, Ana Ilić, had no intention of resigning.",
    ],
)
def test_what_there_was_no_reason_for(sentence):
    assert events(sentence, **SERBIA) == []


def test_what_was_no_difficulty():
    assert events("Ana Ilić had no difficulty in winning the mayoralty.", **SERBIA) == [
        "mayor_selected person=Ana Ilić"
    ]


def test_the_main_party_of_the_opposition():
    sentence = "The Lake Party, now the main party of the opposition, objected."
    assert roles(sentence, **SERBIA) == ["opposition party=Lake Party"]
