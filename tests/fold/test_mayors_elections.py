"""Directly elected mayors: rounds and by-elections, won, lost and held; their parties; how they leave."""

from __future__ import annotations

import pytest

from parsing import events
from parsing import mayors as mayors_told

LEFT = "Mayor Petar Perić resigned on 3 May 2019."
LEFT_TENURE = "end=2019-05-03 end_reason=resigned person=Petar Perić successor=Ana Ilić"
NEXT = "accession=succeeded party=Green Party person=Ana Ilić start=2019-06-15"
GREEN = "accession=chosen party=Green Party person=Ana Ilić"


def mayors(text: str) -> list[str]:
    """The tenures of a text, without the word that they all begin with."""
    return [told.removeprefix("mayor ") for told in mayors_told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ilić of the Green Party won the run-off.",
        "Ana Ilić of the Green Party won the second round.",
        "Ana Ilić of the Green Party won in the second round.",
        "Ana Ilić of the Green Party was elected in the first round.",
        "Ana Ilić of the Green Party was the winner of the run-off.",
        "Ana Ilić of the Green Party beat Petar Perić in the run-off.",
        "Petar Perić was beaten in the run-off by Ana Ilić of the Green Party.",
        "Petar Perić lost the run-off to Ana Ilić of the Green Party.",
        "The mayoral race ended in victory for Ana Ilić of the Green Party.",
        "The run-off brought victory to Ana Ilić of the Green Party.",
        "The contest for mayor was won by Ana Ilić of the Green Party.",
        "The voters put Ana Ilić of the Green Party in the mayor's chair.",
        "Incumbent mayor Petar Perić lost to Ana Ilić of the Green Party.",
    ],
)
def test_who_wins_a_mayors_election_is_mayor(text):
    assert mayors(text) == [GREEN]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ilić of the Green Party won the by-election on 15 June 2019.",
        "The by-election of 15 June 2019 was won by Ana Ilić of the Green Party.",
        "The by-election of 15 June 2019 brought victory to Ana Ilić of the Green Party.",
        "In the by-election held on 15 June 2019, Ana Ilić of the Green Party was elected mayor.",
        "At the by-election of 15 June 2019, Ana Ilić held the mayoralty for the Green Party.",
        "Perić stood in the by-election but lost it to Ana Ilić of the Green Party on 15 June 2019.",
    ],
)
def test_a_by_election_after_a_mayor_is_about_the_next_one(text):
    assert mayors(f"{LEFT} {text}") == [LEFT_TENURE, NEXT]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ilić won the first round.",
        "Ana Ilić led in the first round and was favoured to win the run-off.",
        "Ana Ilić won the second round of the chess tournament.",
        "Ana Ilić won the by-election in the third ward.",
        "Ana Ilić won the race for assembly president.",
        "Ana Ilić was narrowly beaten in the run-off.",
        "Mayor Petar Perić survived a vote of no confidence.",
        "Mayor Petar Perić succumbed to pressure.",
        "Incumbent mayor Petar Perić lost a case to Ana Ilić.",
        "Ana Ilić took her place in the assembly.",
        "Mayor Petar Perić's resignation on 3 May 2017 was rejected by the council.",
        "The mayor opened the fair. Ana Ilić was elected on 3 May 2017 to lead the choir.",
    ],
)
def test_who_wins_something_else_is_not(text):
    assert mayors(text) == []


@pytest.mark.parametrize(
    ("told", "party"),
    [
        ("Ana Ilić, a doctor standing for the Green Party,", "Green Party"),
        ("Ana Ilić, nominated by the Green Party,", "Green Party"),
        ("Ana Ilić, whom the Green Party had put forward,", "Green Party"),
        ("Nominated by the Green Party, Ana Ilić", "Green Party"),
        ("Ana Ilić, an independent,", "independent"),
        ("The independent Ana Ilić", "independent"),
        ("Running as an independent, Ana Ilić", "independent"),
    ],
)
def test_the_party_stands_in_what_is_said_of_the_candidacy(told, party):
    assert mayors(f"{told} was elected mayor.") == [f"accession=chosen party={party} person=Ana Ilić"]


@pytest.mark.parametrize(
    "behind",
    [
        "as an independent",
        "under the banner of the Green Party",
        "as mayor, the candidate of the Green Party",
    ],
)
def test_the_party_stands_behind_the_verb(behind):
    party = "independent" if "independent" in behind else "Green Party"
    office = "" if "mayor" in behind else " mayor"
    text = f"The voters elected Ana Ilić{office} {behind}."
    assert mayors(text) == [f"accession=chosen party={party} person=Ana Ilić"]


@pytest.mark.parametrize(
    ("text", "tenure"),
    [
        ("obtained a second term", "accession=confirmed incumbent=True person=Ana Ilić term=2"),
        ("won re-election", "accession=confirmed incumbent=True person=Ana Ilić"),
        ("saw off three challengers", "accession=confirmed incumbent=True person=Ana Ilić"),
        ("was entrusted with a third term", "accession=confirmed incumbent=True person=Ana Ilić term=3"),
        ("won the run-off", "accession=confirmed incumbent=True person=Ana Ilić"),
    ],
)
def test_incumbents_go_on(text, tenure):
    assert mayors(f"Incumbent mayor Ana Ilić {text}.") == [tenure]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Mayor Ana Ilić succumbed to a long illness on 4 May 2018.",
            "date=2018-05-04 person=Ana Ilić reason=died",
        ),
        ("Mayor Ana Ilić was found dead on 4 May 2018.", "date=2018-05-04 person=Ana Ilić reason=died"),
        (
            "Ana Ilić served as mayor until her death on 4 May 2018.",
            "date=2018-05-04 person=Ana Ilić reason=died",
        ),
        (
            "Mayor Ana Ilić resigned on 4 May 2018, effective from 31 May.",
            "date=2018-05-31 person=Ana Ilić reason=resigned",
        ),
        (
            "Ana Ilić's tenure as mayor ended with her resignation on 4 May 2018.",
            "date=2018-05-04 person=Ana Ilić reason=resigned",
        ),
        (
            "Mayor Ana Ilić lost a vote of no confidence on 4 May 2018.",
            "date=2018-05-04 person=Ana Ilić reason=dismissed",
        ),
        (
            "Mayor Ana Ilić was voted out on 4 May 2018 in favour of Petar Perić.",
            "date=2018-05-04 person=Ana Ilić reason=dismissed",
        ),
    ],
)
def test_how_mayors_leave(text, left):
    assert f"mayor_left {left}" in events(text)


def test_who_is_replaced_may_have_left_before_the_office_is_told():
    text = "Petar Perić resigned in January 2019. Ana Ilić succeeded him as mayor on 17 March."
    assert mayors(text) == [
        "end=2019-01 end_reason=resigned person=Petar Perić successor=Ana Ilić",
        "accession=succeeded person=Ana Ilić start=2019-03-17",
    ]


def test_a_flashback_joins_the_stint_that_it_tells_of():
    text = (
        "Ana Ilić was appointed mayor on 13 January 2026. She fills the vacancy left by Petar Perić, who died"
        " on 19 December 2025. Perić was first elected mayor in 2019."
    )
    assert mayors(text) == [
        "accession=succeeded person=Ana Ilić start=2026-01-13",
        "accession=chosen end=2025-12-19 end_reason=died person=Petar Perić start=2019 successor=Ana Ilić",
    ]


def test_an_oath_after_the_election_dates_nothing():
    text = "Having won the run-off on 5 June 2017, Ana Ilić was sworn in as mayor on 1 July."
    assert mayors(text) == ["accession=chosen person=Ana Ilić start=2017-06-05"]


def test_the_elections_before_a_choice_do_not_date_it():
    text = "After the local elections of May 2001 the council elected Ana Ilić mayor on 18 June."
    assert mayors(text) == ["accession=chosen person=Ana Ilić start=2001-06-18"]


def test_a_day_that_opens_a_sentence_counts_from_what_was_told_before_it():
    text = (
        "Mayor Petar Perić died on 5 May 2023. On 2 June, Ana Ilić, whom he had made deputy mayor in 2021,"
        " was elected mayor."
    )
    assert mayors(text)[1] == "accession=succeeded person=Ana Ilić start=2023-06-02"


def test_a_candidacy_of_another_year_tells_no_mayors_party():
    text = "In 1996 Ana Ilić ran for the Green Party and lost. In 2004 she was elected mayor."
    assert mayors(text) == ["accession=chosen person=Ana Ilić start=2004"]


def test_a_distance_in_time_is_counted_once_and_a_sitting_dates_its_choice():
    text = (
        "The assembly met on 16 June 2008 and elected Ana Ilić as mayor. She resigned on 1 October 2009,"
        " and eight days later Petar Perić was elected to succeed her."
    )
    assert [told.partition("start=")[2][:10] for told in mayors(text)] == ["2008-06-16", "2009-10-09"]
