"""Which party came first where, and how clearly, where a verb or a pronoun stands for several."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
OVERVIEW = {"place": "", "country": "Serbia"}


def _wins(text):
    return sorted(roles(text, **OVERVIEW))


@pytest.mark.parametrize(
    "text",
    [
        "Bor and Senta went to the Lake Party and New Serbia respectively.",
        "The Lake Party was the winner in Bor; in Senta, New Serbia.",
        "The Lake Party won in Bor, while in Senta it was New Serbia that did so.",
    ],
)
def test_each_place_has_its_winner(text):
    bor, senta = _wins(text)
    assert "Lake Party" in bor
    assert "Bor" in bor
    assert "New Serbia" in senta
    assert "Senta" in senta


@pytest.mark.parametrize(
    ("text", "extents"),
    [
        ("The Lake Party won in Bor and Senta with a majority and a plurality, respectively.", [1, 1]),
        ("The Lake Party took Bor with a majority, Senta with a plurality.", [1, 1]),
        ("The Lake Party won in Bor and Senta with a majority.", [2, 0]),
    ],
)
def test_each_place_has_its_extent(text, extents):
    told = " ".join(_wins(text))
    assert [told.count("extent=majority"), told.count("extent=plurality")] == extents


@pytest.mark.parametrize(
    ("text", "plurality"),
    [
        ("No party won a majority; the Lake Party came first.", True),
        ("The Lake Party remained the strongest force, although it lost three seats and its majority.", True),
        ("The Lake Party came first although New Serbia lost three seats and its majority.", False),
        ("No party objected; the Lake Party came first.", False),
    ],
)
def test_a_majority_that_nobody_had(text, plurality):
    assert ("extent=plurality" in roles(text, **SERBIA)[0]) == plurality


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Lake Party and New Serbia lost. Both went into opposition.", 2),
        ("The Lake Party, New Serbia and Healthy Serbia lost. All three sat in opposition.", 3),
        ("The Lake Party moved into opposition with New Serbia.", 2),
        ("New Serbia, the main opposition group, objected.", 1),
        ("The town was run by the Lake Party and Healthy Serbia, with New Serbia in opposition.", 1),
        ("Both elected mayors of the Lake Party objected.", 0),
    ],
)
def test_who_is_in_opposition(text, found):
    assert sum(role.startswith("opposition") for role in roles(text, **SERBIA)) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Lake Party and New Serbia, neither of which is in the government, objected.",
        "The Lake Party won the parliamentary election in Ada.",
        "A list backed by the Lake Party and New Serbia won the election.",
    ],
)
def test_what_gives_no_role(text):
    assert roles(text, **SERBIA) == []


def test_neither_of_two_was_elected():
    assert mayors("Ana Ilić and Petar Perić, neither of whom was elected mayor, left.", **SERBIA) == []


def test_whom_the_boycotting_pronoun_means():
    text = "The Lake Party and New Serbia, both of which had lost, boycotted the vote."
    assert len(events(text, **SERBIA)) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "In Srem District, the Lake Party came first in every municipality except Kirkend.",
        "Srem District, where the Lake Party came first in every municipality except Kirkend.",
        "The Lake Party came first in every municipality of Srem District except Kirkend.",
    ],
)
def test_a_region_and_what_is_left_out(sentence):
    assert _wins(sentence) == [
        "winner except=Kirkend jurisdiction=Srem District party=Lake Party scope=all_but"
    ]


def test_everywhere_is_no_part_of_a_phrase():
    assert _wins("The Lake Party won majorities everywhere apart from Ruma.") == [
        "winner except=Ruma extent=majority jurisdiction=Serbia party=Lake Party scope=all_but"
    ]
