"""How lives go on: offices each with its date, clefts, posts kept and left again."""

from __future__ import annotations

import pytest
from test_lives import LIFE, life

import hustings
from parsing import pipeline


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


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The voters elected her mayor of Ada in 2004, and in 2008 they did so again.",
            ["mayor_selected date=2004", "mayor_selected date=2008"],
        ),
        (
            "Asked to join the Radical Party, she did so in 1995.",
            ["party_joined date=1995 target=Serbian Radical Party"],
        ),
        ("She threatened to leave the Radical Party but did not do so.", []),
        ("She wants to join the Radical Party and is to do so in 2028.", []),
    ],
)
def test_did_so_tells_again_what_was_told(text, events):
    assert [told.replace(" jurisdiction=Serbia", "") for told in life(text)] == events


def tenures(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """The stints of mayors that a life tells: who, how it began, when, until when."""
    found = hustings.extract(LIFE.format(name="Ana Ilić", text=text), pipeline())
    return [(mayor.person, mayor.accession, mayor.start, mayor.end) for mayor in found.mayors]


@pytest.mark.parametrize(
    "text",
    [
        "As mayor of Ada from 1994 to 2002, she built a bridge.",
        "Her mayoralty of Ada lasted from 1994 to 2002.",
        "She spent eight years as mayor of Ada, from 1994 to 2002.",
        "She wore the mayoral chain of Ada from 1994 to 2002.",
    ],
)
def test_a_period_in_office_is_told_in_many_ways(text):
    assert tenures(text) == [("Ana Ilić", None, "1994", "2002")]


@pytest.mark.parametrize("back", ["regained the office", "won it back", "had her old office back"])
def test_an_office_regained_opens_a_second_stint(back):
    text = f"She was elected mayor of Ada in 1994, was beaten in 1998 and {back} in 2002."
    assert [start for _, _, start, _ in tenures(text)] == ["1994", "2002"]


@pytest.mark.parametrize(
    "beaten", ["she was unseated by Petar Perić", "she lost to Petar Perić", "Petar Perić ousted her"]
)
def test_who_beats_a_mayor_is_mayor(beaten):
    text = f"She was elected mayor of Ada in 1994. In 1998 {beaten}."
    assert tenures(text) == [("Ana Ilić", "chosen", "1994", None), ("Petar Perić", "chosen", "1998", None)]


def test_who_beats_a_mayor_elsewhere_is_none():
    text = (
        "She was elected mayor of Ada in 1994. In 1998 she lost to Petar Perić at the congress of the party."
    )
    assert tenures(text) == [("Ana Ilić", "chosen", "1994", None)]


@pytest.mark.parametrize(
    "follows",
    [
        "and the chair went to Petar Perić",
        "and Petar Perić, a vet, saw out the term",
        "which made Petar Perić the first vet to lead Ada",
    ],
)
def test_who_follows_a_mayor_that_has_gone(follows):
    text = f"She was elected mayor of Ada in 1994. She resigned in 1999, {follows}."
    assert tenures(text)[1][:2] == ("Petar Perić", "succeeded")


def test_a_chair_of_another_body_is_not_the_mayors():
    text = "She was elected mayor of Ada in 1994. The speaker resigned, and the chair went to Petar Perić."
    assert [person for person, *_ in tenures(text)] == ["Ana Ilić"]


def test_who_dies_in_office_is_named_behind_it():
    text = "The death in office of the mayor, Petar Perić, in May 2001 made her mayor of Ada."
    assert tenures(text) == [
        ("Petar Perić", None, None, "2001-05"),
        ("Ana Ilić", "succeeded", "2001-05", None),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "the voters kept her in 2008 and 2012",
        "the town sent her back in 2008 and 2012",
        "she fought and won the mayoral elections of 2008 and 2012",
    ],
)
def test_voters_who_keep_a_mayor_choose_again(told):
    events = life(f"She was elected mayor of Ada in 2004. Twice more {told}.")
    assert events == [f"mayor_selected date={year}" for year in (2004, 2008, 2012)]


@pytest.mark.parametrize(
    "left", ["was expelled from", "was thrown out of", "stormed out of", "tore up her card and left"]
)
def test_who_is_put_out_of_a_party_has_left_it(left):
    assert life(f"She {left} the Radical Party in 2009.")[-1].startswith("party_left date=2009")


def test_a_country_with_one_such_mayor_is_not_the_mayors_town():
    text = "She is the youngest mayor in Serbia. In September 2023 she was given a second term."
    found = hustings.extract(LIFE.format(name="Ana Ilić", text=text), pipeline())
    assert [mayor.jurisdiction for mayor in found.mayors] == ["Ada"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She won election to the assembly of Ada in May 2008.", "seat_won"),
        ("She won re-election to the assembly of Ada in May 2008.", "reelected=True"),
        (
            "Her re-election to the assembly in May 2008, from second place on the Lake list, came late.",
            "position=2",
        ),
        ("Ill health obliged her to stand down as mayor of Ada on 10 October 2013.", "mayor_left"),
        (
            "She was mayor of Ada from 2000. The Lake Party secured her re-election as mayor in 2004.",
            "mayor_selected",
        ),
    ],
)
def test_elections_told_by_nouns_and_verbs_that_bring_them_about(text, found):
    assert any(found in event for event in life(text))


def test_a_life_calls_nobody_else_by_the_surname_alone():
    told = life(
        "Her brother, Marko Ilić, had been mayor of Ada from 1990 to 1994. Ilić won a seat in the assembly in"
        " 2000."
    )
    assert told == ["seat_won date=2000"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 she joined the cabinet as minister of labour, a portfolio that she gave up in May 2016.",
        "In 2014 she became minister of labour. She gave up the portfolio in May 2016.",
    ],
)
def test_a_portfolio_is_the_office_taken_before(text):
    assert life(text)[1].startswith("office_left date=2016-05 jurisdiction=Serbia office=minister")


@pytest.mark.parametrize("verb", ["was returned", "was sent", "was swept"])
def test_who_is_returned_to_parliament_is_no_mayor(verb):
    assert life(f"She {verb} to parliament in 1997.") == [
        "office_taken date=1997 jurisdiction=Serbia office=national assembly member"
    ]


@pytest.mark.parametrize("verb", ["brought", "gave", "earned"])
def test_an_election_brings_a_seat(verb):
    told = life(
        f"The elections of 2004 {verb} her a seat in the assembly from fourth place on the Radical list."
    )
    assert told == ["seat_won date=2004 list=Serbian Radical Party position=4"]


def test_a_named_person_and_her_deputy():
    told = life("She was elected mayor of Ada in 2004. She named Marko Perić her deputy mayor.")
    assert told[1] == "office_taken office=deputy mayor person=Marko Perić"


def test_an_abbreviated_party_has_a_list():
    told = life("She joined the Radical Front (RF). In 2004 she headed the RF list for the assembly.")
    assert told[-1] == "list_placed date=2004 list=Radical Front position=1"


@pytest.mark.parametrize(
    "text", ["went back to the assembly", "returned to the assembly", "was back in the assembly"]
)
def test_how_somebody_was_elected_who_came_back(text):
    told = life(f"In October 2018 she {text} of Ada, elected from first place on the Radical list.")
    assert told == ["seat_won date=2018-10 list=Serbian Radical Party position=1"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 she resigned her seat, and the mandate went to the next candidate on the Radical list.",
        "In 2021 she resigned her seat, which passed to the next name on the Radical list.",
    ],
)
def test_the_next_on_a_list_needs_no_name(text):
    told = life(f"She won a seat in the assembly of Ada in 2018. {text}")
    assert told[-1].startswith("seat_won ")
    assert told[-1].endswith("list=Serbian Radical Party")


@pytest.mark.parametrize(
    "text",
    [
        "At the election of May 2008 she was defeated.",
        "In May 2008 she was beaten by a narrow margin.",
        "In 2008 she lost her bid for another term.",
        "She lost the election of 2008 by 312 votes.",
    ],
)
def test_who_was_beaten_as_mayor_does_not_die_as_one(text):
    told = life(f"She was elected mayor of Ada in 2004. {text} She died on 3 May 2015.")
    assert told == ["mayor_selected date=2004"]


def test_a_mayor_for_a_year_does_not_die_as_one():
    told = life("In May 1997 the council elected her mayor of Ada for the customary year. She died in 2015.")
    assert told == ["mayor_selected date=1997-05"]


def test_a_mayor_beaten_for_parliament_dies_as_mayor():
    told = life(
        "She was elected mayor of Ada in 2004. In 2007 she was defeated for parliament. She died in 2009."
    )
    assert told[1] == "mayor_left date=2009 reason=died"


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("She left the former office in 2018.", "assembly president"),
        ("She resigned from the latter office in 2018.", "party organization leader"),
    ],
)
def test_the_former_and_the_latter_of_two_offices(text, office):
    told = life(
        "In 2016 she became president of the assembly of Ada and president of the Radical Party's branch. "
        + text
    )
    assert told[-1] == f"office_left date=2018 office={office} reason=resigned"


def test_she_goes_on_behind_a_relative_told_of_by_the_way():
    told = life(
        "Her mother, Vesna Ilić, had been mayor of Bor until 1990. In 1996 she joined the Radical Party."
    )
    assert told[-1] == "party_joined date=1996 jurisdiction=Serbia target=Serbian Radical Party"


@pytest.mark.parametrize(
    "text",
    [
        "The voters of Ada chose their mayor directly for the first time in May 2004, when she won as the"
        " Radical candidate.",
        "Mayors were first chosen directly in 2004. In May 2004, as the candidate of the Radicals, she won.",
    ],
)
def test_who_won_as_a_candidate_where_mayors_are_spoken_of(text):
    assert life(text) == ["mayor_selected date=2004-05 party=Serbian Radical Party"]


def test_a_candidate_who_won_a_seat_is_no_mayor():
    told = life(
        "The mayor had resigned. In May 2004 she won as the Radical candidate in the assembly election."
    )
    assert "mayor_selected" not in " ".join(told)


def test_she_may_be_one_of_several():
    told = life("In 2005 the assembly of Ada made her one of its two vice-presidents.")
    assert told == ["office_taken date=2005 office=assembly deputy president"]


def test_two_years_as_mayor_lie_apart():
    found = hustings.extract(
        LIFE.format(
            name="Ana Ilić",
            text="In May 1997 the council elected her mayor of Ada for the customary year. In 2007 she was"
            " elected mayor of Ada for the Radical Party.",
        ),
        pipeline(),
    )
    assert [mayor.start for mayor in found.mayors] == ["1997-05", "2007"]


@pytest.mark.parametrize(
    "text",
    [
        "the assembly of Ada chose her as its president, a position then equivalent to mayor.",
        "she became president of the assembly of Ada, then the equivalent of a mayor.",
        "she was elected president of the assembly of Ada (i.e., mayor).",
        "she was elected president of the assembly, a post that was then equivalent to that of mayor.",
    ],
)
def test_a_president_who_was_as_much_as_a_mayor(text):
    assert life(f"In January 1997 {text}")[0].startswith("mayor_selected date=1997-01")


def test_a_president_and_a_mayor_are_two():
    told = life("In January 1997 she was elected president of the assembly of Ada. The mayor was a friend.")
    assert told == ["office_taken date=1997-01 office=assembly president"]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("In 2012 she was again chosen as mayor of Ada.", ["1997", "2012"]),
        ("In 2000 she was re-elected.", ["1997"]),
    ],
)
def test_a_choice_long_after_the_last_one_begins_another_tenure(text, starts):
    told = LIFE.format(name="Ana Ilić", text="In 1997 she was elected mayor of Ada. " + text)
    assert [mayor.start for mayor in hustings.extract(told, pipeline()).mayors] == starts


@pytest.mark.parametrize(
    ("text", "accession"),
    [
        ("In November 2012 she regained the mayoralty as the Radical candidate.", "chosen"),
        ("At the by-election of 2012 she regained the mayoralty.", "succeeded"),
    ],
)
def test_how_a_mayor_came_back_who_stood_for_election(text, accession):
    before = "She was elected mayor of Ada in 2004. She resigned in 2008. "
    found = hustings.extract(LIFE.format(name="Ana Ilić", text=before + text), pipeline())
    assert found.mayors[-1].accession == accession
    assert found.mayors[-1].start.startswith("2012")


def test_a_new_paragraph_of_a_life_goes_on_about_its_person():
    told = life(
        "In 2017 Vesna Kolar beat her in the second round and was elected mayor of Ada.\n\n"
        "She joined the Radical Party in 2019."
    )
    assert told[-1] == "party_joined date=2019 jurisdiction=Serbia target=Serbian Radical Party"
