"""Whose choice somebody was, who was kept on, what hangs on a list's name, on adverbs and on meaning."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
VACANT = "Petar Perić resigned as mayor on 3 May 2020. "
SELECTED = "mayor_selected date=2020-06-04 person=Ana Ilić"


@pytest.mark.parametrize(
    "sentence",
    [
        "The choice as his successor fell on 4 June on Ana Ilić.",
        "The assembly's choice fell on Ana Ilić on 4 June.",
        "When the assembly met on 4 June, its choice was Ana Ilić.",
        "On 4 June the assembly's choice as mayor was Ana Ilić.",
        "On 4 June Ana Ilić was the councillors' choice.",
    ],
)
def test_whom_an_assembly_chooses(sentence):
    assert events(VACANT + sentence, **SERBIA)[1:] == [SELECTED]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lake Party met on 4 June. Its choice was Ana Ilić.",
        "The Lake Party's choice fell on nobody on 4 June.",
        "The assembly's choice for the town's medal was Ana Ilić.",
    ],
)
def test_whom_others_choose(sentence):
    assert len(events(VACANT + sentence, **SERBIA)) == 1


@pytest.mark.parametrize("verb", ["kept on", "retained", "sent back"])
def test_an_incumbent_who_is_kept_on(verb):
    (mayor,) = mayors(f"Incumbent mayor Ana Ilić was {verb} by nine votes to two.", **SERBIA)
    assert mayor == "mayor accession=confirmed incumbent=True person=Ana Ilić votes=for:9/against:2"


@pytest.mark.parametrize(
    "sentence",
    [
        "Incumbent mayor Ana Ilić kept on talking.",
        "Incumbent mayor Ana Ilić returned on 3 May 2020.",
        "Incumbent mayor Ana Ilić was returned to the assembly.",
    ],
)
def test_an_incumbent_of_whom_something_else_is_told(sentence):
    assert mayors(sentence, **SERBIA) == []


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("The Lake Party's list, with Ana Ilić in second place, won two seats.", 2),
        ("The Lake Party's list, with Ana Ilić at its head, won two seats.", 1),
        ("With Ana Ilić at the top of its list, the Lake Party won two seats.", 1),
        ("The Hill Party won one seat. With Ana Ilić heading its list, the Lake Party won two.", 1),
        ("Ana Ilić of the Lake Party objected. She had been at the head of the list.", 1),
    ],
)
def test_places_told_beside_a_list(sentence, position):
    assert f"list_placed list=Lake Party person=Ana Ilić position={position}" in events(sentence, **SERBIA)


@pytest.mark.parametrize(
    "sentence",
    [
        "A commission, with Ana Ilić at its head, was set up.",
        "The Lake Party won, with the Hill Party's candidate Ana Ilić in second place.",
    ],
)
def test_places_that_are_no_places_on_lists(sentence):
    assert not any(event.startswith("list_placed") for event in events(sentence, **SERBIA))


@pytest.mark.parametrize(
    "sentence",
    [
        "Petar Perić of the Lake Party declined his mandate, which went to the next candidate in line.",
        "Petar Perić of the Lake Party gave up his seat. The mandate passed to the next name on the list.",
    ],
)
def test_an_unnamed_successor_in_a_seat(sentence):
    assert events(sentence, **SERBIA)[1:] == ["seat_won list=Lake Party"]


def test_a_seat_falls_to_the_list_of_who_left_it():
    text = (
        "The opposition is the Lake Party. Petar Perić, the leader of its group, gave up his seat, and the"
        " mandate passed to Ana Ilić, the next candidate in line."
    )
    assert events(text, **SERBIA)[1:] == ["seat_won list=Lake Party person=Ana Ilić"]


def test_whose_member_took_an_office():
    text = "The Hill Party governs with the Lake Party, whose Ana Ilić took the chair of the assembly."
    assert events(text, **SERBIA) == [
        "office_taken office=assembly president party=Lake Party person=Ana Ilić"
    ]


@pytest.mark.parametrize("adverb", [", however,", ", in the end,", ", unexpectedly,"])
@pytest.mark.parametrize("verb", ["win", "obtain"])
def test_an_adverb_between_commas_does_not_end_a_verb(adverb, verb):
    sentence = f"The Lake Party came first but did not{adverb} {verb} a majority."
    assert roles(sentence, **SERBIA) == ["winner extent=plurality party=Lake Party"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The dispute meant that voting was repeated on 3 May 2020.", ["repeat_vote date=2020-05-03"]),
        ("That did not mean that voting was repeated on 3 May 2020.", []),
        ("They meant to repeat the vote on 3 May 2020.", []),
    ],
)
def test_what_something_meant(sentence, told):
    assert events(sentence, **SERBIA) == told


@pytest.mark.parametrize("verb", ["brought", "earned", "secured"])
def test_an_election_that_brings_a_majority(verb):
    assert roles(f"The election {verb} the Lake Party a majority.", **SERBIA) == [
        "winner extent=majority party=Lake Party"
    ]


def test_a_party_that_is_absorbed_into_another():
    text = "The Lake Party grew when the Hill Party was absorbed into it in May 2020."
    assert events(text, **SERBIA) == [
        "party_merged date=2020-05 jurisdiction=Serbia party=Hill Party target=Lake Party"
    ]
