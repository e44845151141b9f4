"""Who is back in office, who keeps a seat, what a town's director directs, and dates that were only meant."""

from __future__ import annotations

import pytest

from parsing import events, mayors

ADA = {"place": "Ada", "country": "Serbia"}
GONE = "Mayor Ana Ilić was dismissed on 3 March 2021."


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("She was back in office a week later.", "2021-03-10"),
        ("Ana Ilić was back in her post on 5 May.", "2021-05-05"),
        ("Ana Ilić, who was back in office on 5 May, thanked the court.", "2021-05-05"),
    ],
)
def test_back_in_the_office_that_was_left(text, start):
    told = mayors(f"{GONE} {text}", **ADA)
    assert told[-1] == f"mayor accession=succeeded person=Ana Ilić start={start}"


@pytest.mark.parametrize("text", ["She was not back in office in May.", "She hopes to be back in office."])
def test_not_back_in_office(text):
    assert len(mayors(f"{GONE} {text}", **ADA)) == 1


def test_back_from_a_holiday():
    assert mayors("Mayor Ana Ilić fell ill. She was back in office on 5 May 2021.", **ADA) == []


def won(text: str) -> bool:
    return any(line.startswith("seat_won") for line in events(text, **ADA))


@pytest.mark.parametrize(
    ("text", "elected"),
    [
        ("Petar Perić left the SNS and joined the SPS. He kept his seat.", False),
        ("Petar Perić joined the SPS in 2019. He retained his mandate as an independent.", False),
        ("Petar Perić joined the SPS in 2019. He kept his seat at the 2020 election.", True),
        ("Petar Perić joined the SPS in 2019. In 2020 he kept his seat.", True),
        ("Petar Perić joined the SPS. He kept his seat from the third place on its list.", True),
    ],
)
def test_a_seat_that_goes_along_with_its_holder(text, elected):
    assert won(text) == elected


@pytest.mark.parametrize(
    ("body", "counts"),
    [
        ("the municipal tourist organisation", True),
        ("the town library", True),
        ("Ada's waterworks", True),
        ("the water company", False),
        ("the chess club", False),
    ],
)
def test_the_director_of_what_belongs_to_the_town(body, counts):
    told = events(f"In 2019 Ana Ilić was appointed director of {body}.", **ADA)
    assert told == ([f"office_taken date=2019 office=director of {body.lower()} person=Ana Ilić"] * counts)


@pytest.mark.parametrize("plan", ["was meant to", "was supposed to", "had been expected to"])
def test_the_day_on_which_a_vote_was_meant_to_be_held(plan):
    text = f"Ada {plan} go to the polls on 14 June 2020, but its election was moved to the autumn."
    assert events(text, **ADA) == ["election_rescheduled date=2020-06-14"]


def test_a_party_told_by_the_former_or_the_latter():
    text = "The SNS governs with the SPS, and the latter's Ana Ilić was appointed deputy mayor."
    assert events(text, **ADA) == [
        "office_taken office=deputy mayor party=Socialist Party of Serbia person=Ana Ilić"
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In May 2021 Ana Ilić stood down as speaker to become deputy mayor.", ""),
        ("In May 2021 Ana Ilić gave up her seat in order to become deputy mayor.", ""),
        ("In May 2021 Ana Ilić returned to town to become deputy mayor.", " date=2021-05"),
    ],
)
def test_what_somebody_stands_down_for_is_told_without_a_date(text, date):
    assert events(text, **ADA)[-1] == f"office_taken{date} office=deputy mayor person=Ana Ilić"


SET_UP = "A provisional authority was set up in May 2021."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Ilić was named its president.", ["leader person=Ana Ilić"]),
        (
            "Ana Ilić and Petar Perić were appointed as members.",
            ["member person=Ana Ilić", "member person=Petar Perić"],
        ),
        ("Ana Ilić was not appointed as a member.", []),
    ],
)
def test_a_provisional_authority_named_before(text, told):
    assert events(f"{SET_UP} {text}", **ADA) == [
        f"office_taken office=provisional authority {one}" for one in told
    ]


def test_members_of_something_else():
    assert events("The board of the waterworks met. Ana Ilić was appointed as a member.", **ADA) == []
