"""How lives go on: offices each with its date, clefts, posts kept and left again."""

from __future__ import annotations

import pytest
from test_lives import life


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "She became deputy mayor of Ada in 1992 and a member of the provisional authority in 1994.",
            [
                "office_taken date=1992 office=deputy mayor",
                "office_taken date=1994 office=provisional authority member",
            ],
        ),
        (
            "She was elected to the assembly in 1990, to the mayoralty in 1994 and to parliament in 2000.",
            [
                "seat_won date=1990",
                "mayor_selected date=1994",
                "office_taken date=2000 office=national assembly member",
            ],
        ),
        ("She became mayor of Ada in 1994 and left for Bor in 1998.", ["mayor_selected date=1994"]),
    ],
)
def test_each_office_of_a_career_has_its_own_date(text, events):
    assert [told.replace(" jurisdiction=Serbia", "") for told in life(text)] == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "It was on the list of the Radical Party that she had come on to the assembly of Ada, in 1993.",
            ["seat_won date=1993 list=Serbian Radical Party"],
        ),
        ("It was not until 2008 that she became mayor of Ada.", ["mayor_selected date=2008"]),
        ("It was May 2008 before she was elected mayor of Ada.", ["mayor_selected date=2008-05"]),
        ("It was not in 2008 that she hoped to become mayor of Ada.", []),
    ],
)
def test_a_cleft_gives_its_phrases_to_the_clause_behind_it(text, events):
    assert life(text) == events


@pytest.mark.parametrize(
    "text",
    ["a post she held until 2002", "and she held it until 2002", "and remained in office until 2002"],
)
def test_a_post_held_until_a_year_ends_the_tenure(text):
    assert life(f"She was elected mayor of Ada in 1994, {text}. In 2003 she died.") == [
        "mayor_selected date=1994"
    ]


@pytest.mark.parametrize("kept", ["kept the post", "held on to it", "retained the post"])
def test_a_mayor_who_keeps_the_post_was_chosen_again(kept):
    text = f"She was elected mayor of Ada in 1994 and {kept} four years later."
    assert life(text) == ["mayor_selected date=1994", "mayor_selected date=1998"]


def test_who_keeps_a_post_for_years_was_not_chosen_again():
    text = "She was elected mayor of Ada in 1994, a post she kept for eight years."
    assert life(text) == ["mayor_selected date=1994"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("She did not join the Radical Party until 2008.", ["party_joined"]),
        ("She had not been elected mayor of Ada until May 2008.", ["mayor_selected"]),
        ("She was not deputy mayor of Ada until 2008.", []),
        ("She would not join the Radical Party until 2008.", []),
        ("She did not join the Radical Party in 2008.", []),
    ],
)
def test_what_did_not_happen_until_a_date_happened_then(text, events):
    assert [event.split()[0] for event in life(text)] == events
    assert all("2008" in event for event in life(text))
