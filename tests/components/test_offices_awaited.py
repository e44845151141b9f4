"""Offices that a clause of choosing leaves out or tells of several, and those that are held for a while."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
SPEAKER = ["office_taken date=2021-06-03 office=assembly president person=Ana Ilić"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The outgoing mayor failed to find a majority, and Ana Ilić was elected instead.",
        "The incumbent mayor did not stand again, and Ana Ilić was chosen instead.",
        "A runoff was needed, after which Ana Ilić was declared elected.",
        "Only ten votes separated the two in the runoff before Ana Ilić was declared elected.",
    ],
)
def test_a_mayor_who_is_only_said_to_be_elected(sentence):
    assert mayors(sentence, **SERBIA) == ["mayor accession=chosen person=Ana Ilić"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegates needed three ballots to agree on a speaker: on 3 June 2021 Ana Ilić was elected.",
        "It took four attempts to elect a president; in the end Ana Ilić was chosen on 3 June 2021.",
        "A candidate for speaker withdrew, and Ana Ilić was appointed instead on 3 June 2021.",
    ],
)
def test_another_office_that_was_to_be_filled(sentence):
    assert events(sentence, **SERBIA) == SPEAKER


def test_who_is_elected_to_the_council_instead_has_no_office():
    told = "The mayor gave up, and Ana Ilić was elected to the assembly instead."
    assert mayors(told, **SERBIA) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor appointed three deputy mayors, among them Ana Ilić.",
        "The mayor appointed three deputy mayors, including Ana Ilić.",
        "Three deputy mayors were chosen, one of them Ana Ilić.",
    ],
)
def test_one_of_several_who_are_appointed(sentence):
    assert events(sentence, **SERBIA) == ["office_taken office=deputy mayor person=Ana Ilić"]


def test_who_is_among_those_that_choose():
    assert events("The assembly elected a mayor, the delegates including Ana Ilić.", **SERBIA) == []


@pytest.mark.parametrize("word", ["acting", "interim"])
def test_an_office_held_for_a_while_is_not_the_mayors(word):
    told = f"The council appointed Ana Ilić as {word} mayor."
    assert mayors(told, **SERBIA) == []
    assert events(told, **SERBIA) == [f"office_taken office={word} mayor person=Ana Ilić"]


def test_a_deputy_minister_is_called_as_printed():
    told = "Ana Ilić was appointed deputy minister of justice."
    assert events(told, **SERBIA) == [
        "office_taken jurisdiction=Serbia office=deputy minister of justice person=Ana Ilić"
    ]


def test_an_abbreviation_with_a_dash_is_spelt_out():
    text = "Clean Lake–Green Shore (CL–GS) finished second. CL–GS formed the city government."
    assert roles(text, **SERBIA) == ["government party=Clean Lake–Green Shore"]


def test_a_party_that_became_the_largest():
    assert roles("The Lake Party became the largest group in the council.", **SERBIA) == [
        "winner party=Lake Party"
    ]


@pytest.mark.parametrize("told", ["been second", "been second on the list", "stood in second place"])
def test_the_place_on_a_list_of_who_gets_a_seat(told):
    text = f"Petar Perić declined his seat; it passed to Ana Ilić, who had {told}."
    assert events(text, **SERBIA)[-1] == "seat_won person=Ana Ilić position=2"


@pytest.mark.parametrize("told", ["recommended her to its voters", "recommended voting for her"])
def test_a_party_that_recommends_the_mayor(told):
    text = f"Ana Ilić was elected mayor. In the runoff the Lake Party {told}."
    assert roles(text, **SERBIA) == ["support party=Lake Party"]


def test_who_governs_the_country():
    assert roles("The Lake Party had been in power nationally since 2012.", **SERBIA) == []
