"""What stands before a sentence's subject: auxiliaries, phrases without a comma, partners."""

from __future__ import annotations

import pytest

from parsing import clauses, events, mayors, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
FORMED = [
    "government party=Lake Party",
    "government party=Serbian Radical Party",
]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Not until May 2020 was Ana Ilić elected mayor.",
            "Ana Ilić | elected | mayor",
        ),
        ("Only then was Ana Ilić chosen as mayor.", "Ana Ilić | chosen | as mayor"),
        ("After a row over the budget Ana Ilić resigned.", "Ana Ilić | resigned"),
    ],
)
def test_a_subject_behind_what_leads_it_in(text, clause):
    assert [one.split(" | over")[0] for one in clauses(text)][-1].startswith(clause)


def test_what_happened_not_until_a_day_happened_then():
    (mayor,) = mayors("Not until 3 May 2020 was Ana Ilić elected mayor.", **SERBIA)
    assert "start=2020-05-03" in mayor


@pytest.mark.parametrize(
    "text",
    [
        "Never was Ana Ilić elected mayor.",
        "Marko Perić was not chosen, nor was Ana Ilić elected mayor.",
        "Ana Ilić was not elected mayor until Marko Perić was.",
    ],
)
def test_a_negation_that_leads_a_clause_in(text):
    assert mayors(text, **SERBIA) == []


def test_whoever_is_told_behind_a_person_noun_is_no_new_subject():
    assert "the lawyer Ana Ilić" in " ".join(clauses("By order of the lawyer Ana Ilić was arrested."))


def test_a_date_behind_the_subject_is_not_that_of_the_clause_in_front():
    text = "The talks having failed, the council on 3 May 2020 appointed Ana Ilić as mayor."
    assert "start=2020-05-03" in mayors(text, **SERBIA)[0]


def test_they_are_none_of_their_partners():
    text = "The Lake Party came second. Together with the Serbian Radical Party they formed a government."
    assert sorted(roles(text, **SERBIA)) == FORMED


def test_the_former_and_the_latter_of_two_places():
    text = (
        "Voters were called in Bor and Ada. The former was won by the Lake Party; "
        "in the latter the Serbian Radical Party came first."
    )
    assert len(roles(text, place="", country="Serbia")) == 2


@pytest.mark.parametrize(
    ("sentence", "votes"),
    [
        ("The ballot gave her thirty votes to twelve, with two papers spoiled.", ["12", "30", "2"]),
        ("The ballot gave Petar Perić thirty votes to twelve.", []),
    ],
)
def test_votes_that_a_ballot_gave(sentence, votes):
    (mayor,) = mayors(f"Ana Ilić was elected mayor on 3 May 2020. {sentence}", **SERBIA)
    assert all(vote in mayor for vote in votes) and ("votes" in mayor) == bool(votes)


@pytest.mark.parametrize(
    ("sentence", "merged"),
    [
        ("The year saw talks after the merger of the Lake Party into the Serbian Radical Party in 2021.", 1),
        ("The next step was the absorption of the Lake Party into the Serbian Radical Party in 2021.", 1),
        ("The next step was not the absorption of the Lake Party into the Serbian Radical Party.", 0),
        ("The merger of the Lake Party into the Serbian Radical Party was expected.", 0),
    ],
)
def test_mergers_told_by_nouns(sentence, merged):
    found = [event for event in events(sentence, **SERBIA) if event.startswith("party_merged")]
    assert len(found) == merged
    assert all("date=2021" in event for event in found)


def test_the_list_of_who_gave_the_seat_up():
    text = (
        'Ana Ilić, the first name on the "Our Ada" list, resigned from the assembly in May 2026; '
        "Olga Vuk received the mandate."
    )
    assert "seat_won list=Our Ada person=Olga Vuk" in events(text, **SERBIA)


def test_an_earlier_stint_told_behind_the_present_one():
    chosen = "On 5 May 2024 the assembly made Ana Ilić mayor."
    text = f"{chosen} She knew the work, having held the office from 2012 to 2016."
    assert len(mayors(text, **SERBIA)) == 2


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ana Ilić and Jan Vuk were named deputy mayors; the latter resigned in March 2021.", "Jan Vuk"),
        ("Ana Ilić and Jan Vuk were named deputy mayors; the former resigned in March 2021.", "Ana Ilić"),
    ],
)
def test_the_former_and_the_latter_of_two_people_in_one_sentence(text, left):
    assert [event for event in events(text, **SERBIA) if "office_left" in event and left in event]


def test_a_campaign_to_have_somebody_recalled_recalls_nobody():
    chosen = "Ana Ilić was elected mayor in May 2020."
    text = f"{chosen} A campaign to have the mayor recalled over the price of heat petered out in 2021."
    assert not [event for event in events(text, **SERBIA) if "mayor_left" in event]


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("The Lake Party came first with eight of the 15 seats, an absolute majority.", "majority"),
        ("The Lake Party came first with seven of the 19 seats, a plurality.", "plurality"),
        ("The Lake Party came first, but its nine of 19 seats left it one short of a majority.", "plurality"),
    ],
)
def test_how_clearly_a_party_won_told_behind(text, extent):
    assert roles(text, **SERBIA) == [f"winner extent={extent} party=Lake Party"]


def test_no_vote_until_a_year_is_a_year_without_an_election():
    text = "Ada, whose assembly dated from an early election in 2009, did not go to the polls until 2013."
    assert events(text, place="", country="Serbia") == [
        "election_not_held jurisdiction=Ada next=2013 previous=2009"
    ]


def test_the_list_of_a_mayor_told_behind_the_office():
    text = "The post of mayor went on 8 May 2020 to Ana Ilić, who had been elected on the Lake Party list."
    assert "party=Lake Party" in mayors(text, **SERBIA)[0]
