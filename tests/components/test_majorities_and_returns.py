"""Majorities that are somebody's own, votes told by the way, mayors who come back, seats that are hers."""

from __future__ import annotations

import pytest

from parsing import events, mayors, records, roles

SERBIA = {"place": "Ada", "country": "Serbia"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada stayed true to the Lake Party, the party taking nine of the 15 seats and with them a majority.",
        "The Lake Party came first, its list winning nine seats and with them a majority.",
        "The Lake Party won the election, taking a majority.",
    ],
)
def test_a_majority_told_behind_the_victory(sentence):
    assert roles(sentence, **SERBIA) == ["winner extent=majority party=Lake Party"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lake Party did well; its only outright majority came in Kula.",
        "The Lake Party's only majority was in Kula.",
    ],
)
def test_where_a_majority_was(sentence):
    told = [record for record in records(sentence, **SERBIA) if record.startswith("winner")]
    assert told == ["winner extent=majority jurisdiction=Kula party=Lake Party"]


def test_a_majority_that_is_in_danger():
    assert roles("The Lake Party's majority was in danger in Kula.", **SERBIA) == []


@pytest.mark.parametrize("words", ["the ballot ending nine to two", "the vote being nine to two"])
def test_votes_told_behind_a_comma(words):
    (mayor,) = mayors(f"Ana Ilić was elected mayor on 3 May 2020, {words}.", **SERBIA)
    assert "votes=for:9/against:2" in mayor


def test_the_day_of_the_vote_is_that_of_the_election():
    (mayor,) = mayors("Ana Ilić received nine votes on 3 May 2020 and became mayor.", **SERBIA)
    assert mayor.endswith("start=2020-05-03 votes=for:9")


@pytest.mark.parametrize(
    "sentence",
    [
        "In April 2022 the Lake Party brought her back to the mayor's chair.",
        "In April 2022 the assembly returned Ilić to the office.",
    ],
)
def test_a_mayor_who_is_brought_back(sentence):
    text = "Ana Ilić was elected mayor in May 2020. She was dismissed in 2021 and Petar Perić replaced her. "
    back = mayors(text + sentence, **SERBIA)[-1]
    assert back == "mayor accession=succeeded person=Ana Ilić start=2022-04"


def test_a_rival_whose_election_was_annulled_is_no_mayor():
    text = (
        "On 3 May 2020 Petar Perić was elected mayor. A court annulled his election on 4 June. On 5 July Ana"
        " Ilić beat Perić by nine votes to two and became mayor."
    )
    assert mayors(text, **SERBIA)[-1].startswith("mayor accession=succeeded person=Ana Ilić")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Petar Perić lost his seat, and Ana Ilić gave up hers.",
            ["seat_left person=Ana Ilić reason=resigned"],
        ),
        ("Petar Perić criticised his post, and Ana Ilić gave up hers.", []),
    ],
)
def test_a_seat_that_is_hers(sentence, told):
    assert events(sentence, **SERBIA) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The assembly dated from 2018, and residents next voted in 2022.",
        "Voters last went to the polls in 2018 and will next vote in 2022.",
    ],
)
def test_the_years_around_an_election_that_was_not_held(sentence):
    text = f"No election was held in Ada in 2020. {sentence}"
    assert events(text, **SERBIA) == ["election_not_held next=2022 previous=2018"]


@pytest.mark.parametrize(
    ("sentence", "extent"),
    [
        ("A plurality of nine seats made the Lake Party indispensable.", "plurality"),
        ("An absolute majority spared the Lake Party a search for partners.", "majority"),
        ("The Lake Party turned its lead into an outright majority.", "majority"),
    ],
)
def test_what_a_majority_does(sentence, extent):
    assert roles(sentence, **SERBIA) == [f"winner extent={extent} party=Lake Party"]


def test_a_majority_of_people():
    assert roles("A majority of the delegates made the Lake Party apologise.", **SERBIA) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The Lake Party furnished a deputy mayor in Ana Ilić.",
            "office_taken office=deputy mayor party=Lake Party person=Ana Ilić",
        ),
        (
            "In May 2020 the government set up a provisional council, with Ana Ilić as its president.",
            "office_taken date=2020-05 office=provisional authority leader person=Ana Ilić",
        ),
    ],
)
def test_offices_told_with_who_gives_them(sentence, told):
    assert events(sentence, **SERBIA) == [told]
