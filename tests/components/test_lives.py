"""What lives of politicians tell: ranks that stand free, whom a pronoun goes on about, what ``it`` was."""

from __future__ import annotations

import pytest

import hustings
from parsing import clauses, phrases, pipeline, told

LIFE = (
    "= Lives =\nInfobox\n- Type: biographies\n- Countries: Serbia, Croatia\n\nThey never lived.\n\n"
    "== {name} ==\n{name} is a Serbian doctor from Ada.\n\n{text}\n"
)


def life(text: str, name: str = "Ana Ilić") -> list[str]:
    """The events of a life that go by the name of its person."""
    found = hustings.extract(LIFE.format(name=name, text=text), pipeline())
    return [told(event, "Ada").replace(f" person={name}", "") for event in found.events]


@pytest.mark.parametrize(
    "text",
    [
        "She entered the assembly of Ada in May 2004, fourth on the list of the Radical Party.",
        "Fourth on the Radical Party's list, she won a seat in the assembly of Ada in May 2004.",
        "She had come back to the assembly of Ada in May 2004 from the fourth place on the Radical list.",
    ],
)
def test_a_rank_that_stands_free_is_the_position_on_the_list(text):
    assert life(text) == ["seat_won date=2004-05 list=Serbian Radical Party position=4"]


def test_a_rank_behind_a_name_is_no_part_of_it():
    assert "Ana Ilić" in phrases("The Radical Party put Ana Ilić seventh on its list.")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("was elected deputy mayor in 2013. She vacated it on 3 May 2014.", "office_left date=2014-05-03"),
        ("won a seat in 2013. She gave it up on 3 May 2014.", "seat_left date=2014-05-03 reason=resigned"),
        ("won a seat in 2013 but turned it down.", "seat_left reason=declined"),
        ("won a seat in 2013, only to resign it.", "seat_left reason=resigned"),
    ],
)
def test_it_is_what_was_taken_right_before(text, left):
    assert life(f"She {text}")[-1].startswith(left)


@pytest.mark.parametrize(
    "text",
    [
        "was elected deputy mayor in 2013. When the offer came, she turned it down.",
        "was elected deputy mayor in 2013. The town had a theatre. She gave it up.",
    ],
)
def test_it_is_no_office_where_something_else_was_named(text):
    assert [event.split()[0] for event in life(f"She {text}")] == ["office_taken"]


@pytest.mark.parametrize(
    "start",
    [
        "Asked to stand against the incumbent, Marko Perić,",
        "After the dismissal of Marko Perić",
    ],
)
def test_a_life_goes_on_about_its_person(start):
    found = life(f"{start}, he joined the Radical Party in 2012.".replace(",,", ","), "Ivan Ilić")
    assert found == ["party_joined date=2012 jurisdiction=Serbia target=Serbian Radical Party"]


@pytest.mark.parametrize(
    "text",
    [
        "She was among the first to join the Radical Party in 2008.",
        "She was one of the first doctors to join the Radical Party in 2008.",
        "When the Democrats split in 2008, she was among the first in the town to join the Radical Party.",
    ],
)
def test_who_is_among_the_first_to_do_something_does_it(text):
    assert life(text) == ["party_joined date=2008 jurisdiction=Serbia target=Serbian Radical Party"]


def test_who_is_not_among_the_first_may_never_have_done_it():
    assert life("She was not among the first to join the Radical Party.") == []


@pytest.mark.parametrize(
    ("office", "named"),
    [
        ("was president of the executive board of Ada from 1991 to 1996", "president of the executive board"),
        ("presided over the Slovak National Council from 1991 to 1996", "national council leader"),
    ],
)
def test_boards_and_councils_have_heads(office, named):
    event = life(f"She {office}.")[0]
    assert event.startswith("office_taken date=1991") and event.endswith(f"office={named}")


def test_a_partys_board_is_no_office_of_the_municipality():
    assert life("She became president of the executive board of the Radical Party in 1997.") == []


def test_the_date_behind_a_relative_clause_is_the_next_clauses():
    told_of = clauses("Ana led the list, which won a majority, and in June 2013 she was elected mayor.")
    assert told_of[-1].endswith("@June 2013")


@pytest.mark.parametrize(
    ("start", "subject"),
    [("Until her death", "she"), ("As the candidate of the Radicals", "she")],
)
def test_a_phrase_before_a_pronoun_opens_no_clause(start, subject):
    assert clauses(f"{start} she headed that party's list.")[0].startswith(subject)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Nominated by the Radicals, she was elected mayor.", True),
        ("She was elected mayor on the proposal of the Radicals.", True),
        ("Invited by the Radicals, she was elected mayor.", False),
    ],
)
def test_who_nominated_a_mayor(text, party):
    assert ("Serbian Radical Party" in life(text)[0]) is party


def test_a_name_behind_in_her_stead_is_the_clauses():
    text = "She was elected mayor. The assembly dismissed her and chose in her stead Petar Perić."
    assert life(text)[-1] == "mayor_selected person=Petar Perić"


@pytest.mark.parametrize("what", ["list", "group"])
def test_the_list_of_citizens_goes_by_its_name(what):
    text = f"In 2012 she headed a citizens' {what}, Our Ada, and in 2014 she withdrew."
    assert life(text) == ["list_placed date=2012 list=Our Ada position=1"]


def test_a_possessive_relative_behind_a_preposition_opens_a_clause():
    told_of = clauses("Ana founded a citizens' group, Free Ada, on whose list she was elected in May.")
    assert told_of[-1].startswith("she | was elected | on whose list")


@pytest.mark.parametrize(
    "start",
    ["A member of the Radical Party since 1992", "Deputy mayor from 2000", "Re-elected in 2008 and 2012"],
)
def test_the_date_of_a_description_is_not_the_acts(start):
    assert life(f"{start}, she became president of the assembly in 2014.")[-1] == (
        "office_taken date=2014 office=assembly president"
    )


def test_an_office_told_before_the_subject_was_held():
    assert life("President of the assembly since 2004, she stepped down on 3 May 2012.") == [
        "office_taken date=2004 office=assembly president",
        "office_left date=2012-05-03 office=assembly president reason=resigned",
    ]


def test_what_came_after_something_does_not_lend_it_its_date():
    text = (
        "She became president of the assembly in May 2014, after the dismissal of Petar Perić from that post."
    )
    assert "office_left office=assembly president person=Petar Perić reason=dismissed" in life(text)


def test_a_country_named_before_has_no_mayor():
    told = "Serbia introduced direct elections in 2004, and she was elected mayor in the second round."
    seat = "Ana Ilić was elected to the assembly of Ada in 2000."
    assert life(f"{seat} {told}")[1:] == ["mayor_selected"]
