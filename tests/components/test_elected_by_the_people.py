"""Mayors whom the voters choose: town halls won and lost, run-offs, elections annulled and repeated."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

ADA = {"place": "Ada", "country": "Serbia"}
CHOSEN = "mayor_selected date=2020-05-03 party=Lake Party person=Ana Ilić"


@pytest.mark.parametrize(
    "sentence",
    [
        "The by-election of 3 May 2020 brought into the town hall Ana Ilić, a doctor of the Lake Party.",
        "In the by-election of 3 May 2020 the Lake Party recovered the town hall with Ana Ilić.",
        "On 3 May 2020 the Green Party lost the town hall to Ana Ilić of the Lake Party.",
        "The run-off of 3 May 2020 was decided in favour of Ana Ilić of the Lake Party.",
        "Swept into the mayor's office on 3 May 2020, Ana Ilić of the Lake Party was in a hurry.",
        "Chosen in the first round, on 3 May 2020, as the candidate of the Lake Party, Ana Ilić is mayor.",
        "The council elected, on 3 May 2020, Ana Ilić of the Lake Party as mayor.",
    ],
)
def test_a_mayor_chosen(sentence):
    assert CHOSEN in events(sentence, **ADA)


@pytest.mark.parametrize(
    "sentence",
    [
        "The police escorted Ana Ilić into the town hall.",
        "The Lake Party hoped to recover the town hall with Ana Ilić.",
        "The dispute was decided in favour of Ana Ilić.",
        "Two vacancies arose, and one of the posts may go to Ana Ilić.",
    ],
)
def test_nobody_chosen(sentence):
    assert events(sentence, **ADA) == []


def test_an_election_annulled_with_its_own_day():
    text = (
        "The people of Ada choose their mayor. The election of Ana Ilić, the candidate of the Lake Party,"
        " on 3 May 2020 was annulled by the court on 4 June."
    )
    assert events(text, **ADA) == [CHOSEN, "annulment date=2020-06-04 person=Ana Ilić"]


def test_a_vote_repeated_by_its_noun():
    text = "Petar Perić was mayor. A repetition of the vote on 6 December 2020 gave the office to Ana Ilić."
    assert "repeat_vote date=2020-12-06" in events(text, **ADA)
    ordered = "The court ordered a repetition of the vote on 6 December 2020."
    assert events(ordered, **ADA) == []


def test_one_post_and_the_other():
    text = (
        "When the deputy mayors were elected on 3 May 2020, one of the posts was filled by Ana Ilić,"
        " and the other by Petar Perić of the Lake Party."
    )
    taken = "office_taken date=2020-05-03 office=deputy mayor"
    assert events(text, **ADA) == [f"{taken} person=Ana Ilić", f"{taken} party=Lake Party person=Petar Perić"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Green Party, first in the council, objected.", ["winner party=Green Party"]),
        ("The Green Party, first on the ballot paper, objected.", []),
        ("The Green Party had the satisfaction of finishing first.", ["winner party=Green Party"]),
        ("The Green Party hoped for the satisfaction of finishing first.", []),
        ("The Green Party had the better of the argument.", []),
    ],
)
def test_winners_by_the_way(text, expected):
    assert roles(text, **ADA) == expected


def test_somebodys_party_is_not_the_last_one_named():
    text = (
        "Ana Ilić of the Lake Party was elected mayor in 2020. Petar Perić of the Green Party became speaker."
        " Ilić's party went into opposition."
    )
    assert roles(text, **ADA) == ["opposition party=Lake Party"]


def test_votes_lent_are_no_vote_on_the_mayor():
    text = "Ana Ilić was elected mayor on 3 May 2020. The Green Party sustains the mayor with its four votes."
    assert all("votes" not in one for one in mayors(text, **ADA))


def test_the_years_around_a_vote_not_held_told_before_it():
    text = "In Bor, which had last voted in 2021 and was not to vote again until 2025, no election was held."
    assert events(text, country="Serbia") == ["election_not_held jurisdiction=Bor next=2025 previous=2021"]


def test_an_incumbent_on_a_list_stands_for_the_office():
    text = "The incumbent mayor, Ana Ilić, standing on the Our Ada list, was in a hurry."
    assert events(text, **ADA) == []


def test_votes_lent_to_an_administration():
    text = "Her administration includes the Lake Party; the Green Party lends it its votes."
    assert roles(text, **ADA) == ["government party=Lake Party", "support party=Green Party"]


@pytest.mark.parametrize(
    "told",
    [
        "Ana Ilić was elected mayor in the 2012 local elections.",
        "In the 2012 election, Ana Ilić was elected as mayor in the second round of voting.",
        "Ana Ilić won the 2012 mayoral election.",
        "Ana Ilić won the mayoral election of 2012.",
    ],
)
def test_the_year_in_an_election_s_name_dates_the_choice(told):
    assert events(told, place="Ada", country="Serbia") == ["mayor_selected date=2012 person=Ana Ilić"]


@pytest.mark.parametrize(
    "won", ["the single-member constituency of Ada", "the seat for Ada", "the district of Ada"]
)
def test_a_seat_won_in_a_round_is_no_mayoralty(won):
    assert mayors(f"Ana Ilić ran for mayor. Later she won {won} in the second round.", place="Ada") == []


@pytest.mark.parametrize(
    "told", ["from 2000 to 2004, when", "between 2000 and 2004, when", "until 2004, when"]
)
def test_the_end_of_a_period_dates_what_came_then(told):
    text = f"Ana Ilić was an opposition councillor {told} she was elected mayor."
    assert "mayor_selected date=2004 person=Ana Ilić" in events(text, place="Ada")


@pytest.mark.parametrize("contest", ["election for mayor", "contest for mayor", "mayoral election"])
def test_who_wins_in_an_election_for_mayor(contest):
    told = f"In the {contest}, Ana Ilić (Lake Party) won with 54.3 per cent of the vote."
    assert events(told, place="Ada") == ["mayor_selected party=Lake Party person=Ana Ilić"]
