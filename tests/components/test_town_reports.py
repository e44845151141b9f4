"""How reporters tell: asides with a detail, first acts, backers, who followed whom, how near a majority."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ana Ilić, a lawyer with two children, joined the Radical Party.", "person=Ana Ilić"),
        ("Lake Movement, a local group with three seats, joined the Radical Party as a body.", "party=Lake"),
        ("Ana Ilić left the Socialist Party. She has since joined Better Serbia.", "person=Ana Ilić"),
    ],
)
def test_who_joined(sentence, expected):
    assert any(event.startswith("party_joined") and expected in event for event in events(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The first act of the new council was to remove the deputy mayor, Ana Ilić.",
        "Her next step was to dismiss Ana Ilić as deputy mayor and to sell the baths.",
    ],
)
def test_what_the_first_act_was(sentence):
    assert "office_left office=deputy mayor person=Ana Ilić reason=dismissed" in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Her plan was to dismiss Ana Ilić as deputy mayor.",
        "The first act of the new council was not to dismiss Ana Ilić as deputy mayor.",
        "The next task of the council is to remove the deputy mayor, Ana Ilić.",
    ],
)
def test_what_was_no_first_act(sentence):
    assert events(sentence) == []


def test_two_first_acts():
    told = events(
        "Its first decision was to dismiss Ana Ilić as deputy mayor and to appoint Petar Perić in her place."
    )
    assert "office_taken office=deputy mayor person=Petar Perić" in told


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ilić was elected mayor with 19 of the 37 votes and the support of the Radical Party.",
        "Ana Ilić was elected mayor with the votes of her own list and the backing of the Radical Party.",
    ],
)
def test_one_more_backer(sentence):
    assert "support party=Radical Party" in roles(sentence)


def test_whose_support_is_told_of_by_the_next_verb():
    told = "Ana Ilić was elected mayor with 19 votes and the support of the Radical Party is in doubt."
    assert roles(told) == []


@pytest.mark.parametrize(
    ("left", "reason"), [("stepped down", "resigned"), ("died", "died"), ("resigned", "resigned")]
)
def test_who_left_before_somebody_came_in_place(left, reason):
    told = f"The assembly elected Ana Ilić mayor in place of Petar Perić, who {left} on 3 May 2022."
    assert f"mayor_left date=2022-05-03 person=Petar Perić reason={reason}" in events(told)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Radical Party took first place, though not a majority.", "plurality"),
        ("The Radical Party came first with nine seats, but far from a majority.", "plurality"),
        ("The Radical Party came first, but not with a majority.", "plurality"),
        ("The Radical Party came first with nine seats, nowhere near a majority.", "plurality"),
        ("The Radical Party won nine seats, the most of any list but far from a majority.", "plurality"),
        ("The Radical Party won nine seats, more than any other party.", ""),
        ("The Radical Party, first in the election but short of a majority, found no partners.", "plurality"),
    ],
)
def test_how_near_a_majority(sentence, expected):
    extent = f"extent={expected} " if expected else ""
    assert f"winner {extent}party=Radical Party" in roles(sentence)


def test_more_seats_than_before_is_no_victory():
    assert roles("The Radical Party won nine seats, more than in 2016.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Her election brings to power a coalition of the Radical Party and Better Serbia.",
        "The vote brought back to power the Radical Party and Better Serbia.",
        "The Radical Party formed a ruling pact with Better Serbia.",
        "The Radical Party concluded a governing agreement with Better Serbia.",
    ],
)
def test_governments_brought_to_power(sentence):
    assert "government_formed parties=Radical Party; Better Serbia" in events(sentence)
    assert not any(event.startswith("alliance_formed") for event in events(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Among those elected was Ana Ilić, third on the Radical Party's list.",
        "Among the newcomers elected in May was the miller Ana Ilić, third on the Radical Party's list.",
        "Among those who won seats was Ana Ilić, third on the Radical Party's list.",
    ],
)
def test_who_was_among_the_elected(sentence):
    told = events(sentence)
    assert [event for event in told if event.startswith("seat_won") and "position=3" in event], told
    assert not any(event.startswith("list_placed") for event in told)


def test_who_was_among_the_beaten():
    told = events("Among those defeated was Ana Ilić, third on the Radical Party's list.")
    assert not any(event.startswith("seat_won") for event in told)


@pytest.mark.parametrize("where", ["neighbouring Vrbinje", "nearby Vrbinje", "neighbouring Donje Vrbinje"])
def test_what_happened_next_door(where):
    place = where.split(maxsplit=1)[1]
    told = events(f"In {where}, Ana Ilić was re-elected mayor unopposed on 3 May 2022.")
    assert told == [f"mayor_selected date=2022-05-03 jurisdiction={place} person=Ana Ilić"]


def test_an_alliance_of_two_as_a_subject():
    told = events("The alliance formed in May 2022 by the Radical Party and Better Serbia did well.")
    assert any("parties=Radical Party; Better Serbia" in event and "date=2022-05" in event for event in told)


def test_when_the_next_vote_is():
    told = events(
        "There was no voting in Vrbinje, which elected its assembly in 2022 and will do so again in 2026."
    )
    assert any("next=2026" in event and "previous=2022" in event for event in told)


@pytest.mark.parametrize(
    ("sentence", "governing"),
    [
        ("The Radical Party, Better Serbia's partner in the government, abstained.", True),
        ("The Radical Party, a partner of Better Serbia in the city government, abstained.", True),
        ("The Radical Party, Better Serbia's coalition partner, voted for the mayor.", True),
        ("The Radical Party, a former coalition partner of Better Serbia, abstained.", False),
    ],
)
def test_whose_partner_governs_too(sentence, governing):
    told = roles(sentence)
    expected = ["government party=Better Serbia", "government party=Radical Party"]
    assert sorted(told) == (expected if governing else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The Radical Party urged its voters to back Ana Ilić in the second round.",
        "The Radical Party called on its supporters to vote for Ana Ilić.",
    ],
)
def test_whom_a_party_asks_its_people_to_back(sentence):
    assert roles(f"Ana Ilić was elected mayor. {sentence}") == ["support party=Radical Party"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Radical Party urged the voters to back Ana Ilić.",
        "The Radical Party asked its voters to stay at home.",
        "The Radical Party did not ask its voters to back Ana Ilić.",
    ],
)
def test_whom_a_party_does_not_back(sentence):
    assert roles(f"Ana Ilić was elected mayor. {sentence}") == []


@pytest.mark.parametrize("how", ["as whose candidate", "under whose banner", "on whose list"])
def test_for_whom_somebody_was_elected_who_left(how):
    told = mayors(f"In 2021 Ana Ilić left the Radical Party, {how} she had been elected mayor in 2020.")
    assert any("party=Radical Party" in mayor for mayor in told)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The court annulled Ana Ilić's appointment as deputy mayor.", ""),
        (
            "The court annulled the appointment of Ana Ilić as deputy mayor, which dated from 2021.",
            "date=2021 ",
        ),
    ],
)
def test_an_appointment_that_is_told_by_its_annulment(sentence, date):
    assert f"office_taken {date}office=deputy mayor person=Ana Ilić" in events(sentence)


def test_what_had_happened_before_new_year():
    before = (
        "Ana Ilić was elected mayor on 30 January 2022. The Radical Party had topped the poll in October."
    )
    told = events(f"{before} Petar Perić vacated his seat on 2 February.")
    assert "seat_left date=2022-02-02 person=Petar Perić reason=resigned" in told


@pytest.mark.parametrize(
    "sentence",
    [
        "The run-off was repeated on 3 May 2022 and Ana Ilić emerged as the winner.",
        "The mayoral run-off took place on 3 May 2022 and Ana Ilić won.",
        "The mayoral run-off took place on 3 May 2022, and Ana Ilić was declared the winner.",
    ],
)
def test_who_won_the_run_off_told_before(sentence):
    told = mayors(f"Petar Perić had been mayor from 2018 to 2022. {sentence}")
    assert any("person=Ana Ilić" in mayor and "start=2022-05-03" in mayor for mayor in told)


def test_a_seat_won_behind_a_by_election_is_no_mayoralty():
    assert mayors("A by-election was held on 3 May 2022 and Ana Ilić won a seat.") == []


@pytest.mark.parametrize(
    ("before", "sentence", "kind"),
    [
        ("quit the Radical Party and sat with Better Serbia", "out of the party", "party_left"),
        ("joined the Radical Party", "into the party", "party_joined"),
    ],
)
def test_who_followed_somebody_out_or_in(before, sentence, kind):
    told = events(f"Petar Perić {before}. Ana Ilić followed him {sentence} on 7 May 2022.")
    assert f"{kind} date=2022-05-07 person=Ana Ilić target=Radical Party" in told


@pytest.mark.parametrize("verb", ["undertaken to prop up", "agreed to support", "promised to back"])
def test_support_that_is_promised(verb):
    assert roles(f"The Radical Party has {verb} the mayor.") == ["support party=Radical Party"]


@pytest.mark.parametrize("how", ["with", "for", "against"])
def test_how_somebody_voted_is_no_seat(how):
    assert events(f"Ana Ilić voted {how} the Radical Party.") == []


def test_a_seat_that_somebody_left_after_years():
    before = "The Radical Party said that it was sorry."
    told = events(f"{before} The seat given up by Petar Perić after 12 years went to Ana Ilić, a nurse.")
    assert "seat_left person=Petar Perić reason=resigned" in told
    assert "seat_won person=Ana Ilić" in told


@pytest.mark.parametrize(
    "sentence",
    [
        "Her third term begins on 1 November.",
        "The new five-year term, her third, begins on 1 November.",
        "It will be her third term.",
    ],
)
def test_which_term_it_is(sentence):
    assert any(
        "term=3" in mayor for mayor in mayors(f"Ana Ilić was re-elected mayor in May 2022. {sentence}")
    )


def test_whose_term_it_was_not():
    told = mayors("Ana Ilić was elected mayor to replace Petar Perić. His second term began in 2020.")
    assert not any("term=" in mayor and "Ana" in mayor for mayor in told)


@pytest.mark.parametrize(
    "sentence",
    [
        "The vote ended eight years of rule by the Radical Party.",
        "The pact ended the Radical Party's eight-year rule.",
        "A new pact broke the rule of the Radical Party.",
    ],
)
def test_whose_rule_ended(sentence):
    assert roles(sentence) == ["government party=Radical Party"]


def test_a_rule_that_goes_on():
    assert roles("The vote did not end the rule of the Radical Party.") == []
