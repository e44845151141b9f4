"""Seats told by whose they are, and offices lost, chosen and held in other words than the office's verbs."""

from __future__ import annotations

import pytest
from test_lives import life

MAYOR = "She was elected mayor of Ada in 1994."


def plain(text: str) -> list[str]:
    """The events of a life without its country."""
    return [told.replace(" jurisdiction=Serbia", "") for told in life(text)]


def test_a_mandate_is_won_and_renewed():
    text = "Her first mandate in the assembly of Ada, won in 1994 on the Radical list, was renewed in 1998."
    assert plain(text) == [
        "seat_won date=1994 list=Serbian Radical Party",
        "seat_won date=1998 reelected=True",
    ]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Her mandate was renewed in 1998.", ["mayor_selected date=1998"]),
        ("Her mandate was not renewed in 1998.", []),
        ("The council's mandate was renewed in 1998.", []),
        ("A vote of no confidence cost her that post in 1998.", ["mayor_left date=1998 reason=dismissed"]),
        ("The scandal cost her a friend in 1998.", []),
    ],
)
def test_what_happens_to_an_office_by_its_name(text, events):
    assert plain(f"{MAYOR} {text}")[1:] == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("She was the councillors' choice as mayor of Ada in 1997.", ["mayor_selected date=1997"]),
        ("She was the Radicals' choice for mayor of Ada in 1997.", []),
        ("The voters of Ada settled on Ilić in 1997.", ["mayor_selected date=1997"]),
        ("There were voters everywhere, and those of Ada settled on her in 1997.", []),
        ("She won election to the assembly of Ada in 1996.", ["seat_won date=1996"]),
        (
            "Her career closed with a spell as minister from 2014 to 2016.",
            ["office_taken date=2014 office=minister"],
        ),
        ("Her career closed with a spell as a teacher from 2014 to 2016.", []),
        (
            "The spring of 2008 saw her move to the Radical Party.",
            ["party_joined date=2008 target=Serbian Radical Party"],
        ),
        ("The spring of 2008 saw her move to Ada.", []),
        (
            "In 2009 she was given the Radical Party's place on the municipal council of Ada.",
            ["office_taken date=2009 office=council member party=Serbian Radical Party"],
        ),
    ],
)
def test_who_comes_to_what_in_other_words(text, events):
    assert plain(text) == events


def test_a_by_election_brings_in_a_mayor():
    text = f"{MAYOR} She resigned in May 1996. The by-election of 2 July brought in Petar Perić."
    assert life(text)[-1] == "mayor_selected date=1996-07-02 person=Petar Perić"


def test_a_house_of_parliament_is_no_seat_in_the_town():
    text = "She was elected to the assembly of Ada in 1994 and to the House of Commons in 1998."
    assert plain(text)[1] == "office_taken date=1998 office=national assembly member"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "She was appointed state secretary for culture in 2008. She left the ministry in 2011.",
            "office_left date=2011 office=state secretary reason=resigned",
        ),
        (
            "She was elected to parliament in 2008. In 2011 she resigned as a deputy.",
            "office_left date=2011 office=national assembly member reason=resigned",
        ),
        (
            "She won a seat on the assembly of Ada. At its first session they elected her to chair it.",
            "office_taken office=assembly president",
        ),
    ],
)
def test_the_office_is_the_one_that_is_meant(text, last):
    assert plain(text)[-1] == last
