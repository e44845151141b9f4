"""Lists described beside their names, places told by ``its`` and ``first``, sessions told by ``it``."""

from __future__ import annotations

import pytest

from parsing import events, roles

ADA = {"place": "Ada", "country": "Serbia"}
SNS = "Serbian Progressive Party"


@pytest.mark.parametrize(
    "described",
    [
        'The "Ada Breathes" list, a group founded by former members of the SNS,',
        'The "Ada Breathes" list, a group founded in 2005,',
        'The "Ada Breathes" list, a group of teachers,',
        '"Ada Breathes", a list put together by teachers,',
        '"Ada Breathes", a newcomer backed by teachers,',
    ],
)
def test_a_list_with_what_it_is(described):
    assert roles(f"{described} won a majority.", **ADA) == ["winner extent=majority party=Ada Breathes"]


def test_lists_in_a_row_are_no_descriptions():
    told = roles("The SPS list, a citizens' group and the SNS formed a government.", **ADA)
    assert told == [
        "government party=Socialist Party of Serbia",
        f"government party={SNS}",
    ]


def test_the_list_is_the_one_that_was_called_so():
    text = '"Ada Breathes", a list put together by teachers, won three seats. Ana Ilić led the list.'
    assert events(text, **ADA) == ["list_placed list=Ada Breathes person=Ana Ilić position=1"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ana Ilić stood in first place on the SNS list.",
            f"list_placed list={SNS} person=Ana Ilić position=1",
        ),
        ("Ana Ilić won in first place.", ""),
        ("The SNS finished in first place.", ""),
        (
            "The SNS list won. Ana Ilić was elected from its third place.",
            f"seat_won list={SNS} person=Ana Ilić position=3",
        ),
        (
            "The SNS list won. Ana Ilić, elected from its first place, is a teacher.",
            f"seat_won list={SNS} person=Ana Ilić position=1",
        ),
    ],
)
def test_places_on_a_list(text, told):
    placed = [line for line in events(text, **ADA) if line.startswith(("list_placed", "seat_won"))]
    assert placed == [told] * bool(told)


def test_the_rank_of_who_gets_a_mandate():
    text = "Ana Ilić of the SNS declined her mandate, and it passed to Petar Perić, the fifth name."
    assert events(text, **ADA)[-1] == f"seat_won list={SNS} person=Petar Perić position=5"


@pytest.mark.parametrize(
    ("text", "boycotts"),
    [
        ("The council elected Ana Ilić mayor. The SNS, whose motion had failed, stayed away from it.", True),
        ("The session was held in May. The SNS stayed away from it.", True),
        ("The council elected Ana Ilić mayor. The SNS did not stay away from it.", False),
        ("The festival was held in May. The SNS stayed away from it.", False),
    ],
)
def test_staying_away_from_it(text, boycotts):
    assert (f"boycott party={SNS}" in events(text, **ADA)) == boycotts
