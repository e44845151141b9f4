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
