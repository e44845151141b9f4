"""How newsletters put it: weekdays before subjects, numbered stations, posts held now, concessions."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

FORMED = "The Radical Party and the Green Party formed a majority."
LEFT = "On 1 July 2026 the council dismissed the deputy mayor, Petar Perić."


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday Ana Ilić was elected deputy mayor.",
        "On Friday evening Ana Ilić was elected deputy mayor.",
        "The assembly sat until late. Friday Ana Ilić was elected deputy mayor.",
    ],
)
def test_a_weekday_is_no_part_of_the_name_behind_it(sentence):
    assert "office_taken office=deputy mayor person=Ana Ilić" in events(sentence)


def test_a_weekday_before_a_party_that_owns_its_member():
    sentence = "On Monday Fidesz's Ana Ilić was elected deputy mayor."
    assert events(sentence) == ["office_taken office=deputy mayor party=Fidesz person=Ana Ilić"]


@pytest.mark.parametrize(
    "sentence",
    [
        "At polling station 14 voting was repeated on 1 July 2026.",
        "At polling station No. 14 voting took place again on 1 July 2026.",
        "In wards 3 and 5 voting had to be repeated on 1 July 2026.",
    ],
)
def test_voting_behind_the_number_of_a_station(sentence):
    assert events(sentence) == ["repeat_vote date=2026-07-01"]


@pytest.mark.parametrize("thing", ["the whole affair", "the entire exercise", "everything"])
def test_a_boycott_of_it_all(thing):
    assert events(f"The Radical Party boycotted {thing}.") == ["boycott party=Radical Party"]
    assert events(f"The Radical Party may boycott {thing}.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ana Ilić has the post now.", True),
        ("The post is now held by Ana Ilić.", True),
        ("Ana Ilić now has his job.", True),
        ("Ana Ilić has a post in the ministry.", False),
        ("Ana Ilić had the post before him.", False),
        ("Petar Perić holds the post no longer.", False),
        ("Ana Ilić may have the post now.", False),
    ],
)
def test_a_post_that_was_left_is_held_now(sentence, told):
    taken = [event for event in events(f"{LEFT} {sentence}") if event.startswith("office_taken")]
    assert taken == (["office_taken office=deputy mayor person=Ana Ilić"] if told else [])


def test_a_given_name_that_is_a_parliament_too():
    sentence = "The speaker, Rada Ilić, gave up her post."
    assert events(sentence) == ["office_left office=assembly president person=Rada Ilić reason=resigned"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The government appointed a provisional authority led by Petar Perić, with Ana Ilić as a member.",
        "A provisional authority was installed, with Ana Ilić and Petar Perić as its members.",
    ],
)
def test_members_of_a_provisional_body_behind_with(sentence):
    assert "office_taken office=provisional authority member person=Ana Ilić" in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Radical Party and the Green Party remain in the local government.",
        "The Radical Party and the Green Party stayed in the city government.",
        "The ruling group that the Radical Party and the Green Party formed in 2019 has a rota.",
        "In Ada County, the Radical Party and the Green Party govern most of the town councils together.",
    ],
)
def test_who_governs(sentence):
    told = [role.partition(" scope=")[0] for role in roles(sentence)]
    assert told == ["government party=Radical Party", "government party=Green Party"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Socialist Party is lending them its votes but will not join.", True),
        ("The Socialist Party gave them its support.", True),
        ("The Socialist Party may lend them its votes.", False),
    ],
)
def test_support_for_those_who_govern(sentence, told):
    found = [role for role in roles(f"{FORMED} {sentence}") if role.startswith("support")]
    assert found == (["support party=Socialist Party"] if told else [])


def test_nobody_supports_those_who_do_not_govern():
    assert roles("The farmers were tired. The Socialist Party is lending them its votes.") == []


@pytest.mark.parametrize("concession", ["though no member of the club", "although a newcomer"])
def test_a_concession_between_a_name_and_its_verb(concession):
    assert events(f"Ana Ilić, {concession}, was elected mayor.") == ["mayor_selected person=Ana Ilić"]


def test_a_concession_before_a_second_verb():
    sentence = "The Radical Party won the election, though not a majority, and has ended up in opposition."
    assert "opposition party=Radical Party" in roles(sentence)


def test_elected_with_all_others_whoever_left_before():
    left = "The mayor, Petar Perić, died on 3 March 2026."
    told = mayors(f"{left} At the local elections of 9 June 2026, Ana Ilić was elected mayor.")
    assert "mayor accession=chosen person=Ana Ilić start=2026-06-09" in told
    told = mayors(f"{left} On 9 June 2026, Ana Ilić was elected mayor.")
    assert "mayor accession=succeeded person=Ana Ilić start=2026-06-09" in told
