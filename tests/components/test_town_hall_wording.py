"""How town halls are told of: who makes up a government, parties counted, mayors long awaited."""

from __future__ import annotations

import pytest

import hustings
from parsing import clauses, events, mayors, pipeline, roles

GREEN, RED = "Green Party", "Red Party"


def test_what_a_government_consisted_of():
    told = roles("The administration consisted of the Green Party and the Red Party.")
    assert told == [f"government party={GREEN}", f"government party={RED}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bor, a town since 2007, got its mayor on 3 May 2021, when Ana Ilić, who had led a list, was chosen.",
        "Bor received its new mayor on 3 May 2021, when Ana Ilić was elected by the assembly.",
        "The town had to wait for a mayor until 3 May 2021, when Ana Ilić was elected.",
        "The town had no mayor until 3 May 2021, when the assembly elected Ana Ilić.",
    ],
)
def test_a_mayor_awaited(sentence):
    told = [mayor for mayor in mayors(sentence, place="Bor") if "Ana Ilić" in mayor]
    assert len(told) == 1 and "accession=chosen" in told[0] and "start=2021-05-03" in told[0]


def test_the_election_of_somebody_else_is_not_the_one_awaited():
    told = events("The assembly lost its mayor on 3 May 2021, when Ana Ilić was elected to parliament.")
    assert not any(event.startswith("mayor_selected") for event in told)


def test_a_participle_before_verbs_of_clauses_inside_its_own():
    told = clauses(
        "Ana Ilić, elected on 3 May when the Radicals, who had lost, stayed away, resigned in June."
    )
    assert any(line.startswith("Ana Ilić | resigned") for line in told)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Green Party came first, ahead of the Red Party. After talks the two set up a city government.",
        "The Green Party came first, ahead of the Red Party. The two parties formed the city government.",
        "The Green Party came first, ahead of the Red Party. The pair formed a city government.",
        "The Green Party came first, ahead of the Red Party. The two set up a city government, and Ana Ilić"
        " of the Blue Party was elected mayor.",
    ],
)
def test_parties_counted(sentence):
    formed = [event for event in events(sentence) if event.startswith("government_formed")]
    assert len(formed) == 1 and GREEN in formed[0] and RED in formed[0] and "Blue" not in formed[0]


def test_more_parties_than_were_named():
    assert roles("The Green Party lost. The two parties formed the city government.") == []


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("The town had been without a mayor since Ana Ilić resigned in May 2021.", "mayor"),
        ("Ada was left without a mayor when Ana Ilić resigned in May 2021.", "mayor"),
        ("The assembly has had no speaker since Ana Ilić resigned in May 2021.", "assembly president"),
        (
            "Petar Perić was elected speaker. The post had been vacant since Ana Ilić resigned in May 2021.",
            "",
        ),
    ],
)
def test_what_has_been_empty_since_somebody_left(sentence, office):
    told = next(event for event in events(sentence) if "_left" in event)
    left = "mayor_left date=2021-05" if office == "mayor" else "office_left date=2021-05"
    assert told.startswith(left) and "Ana Ilić reason=resigned" in told
    assert office in ("mayor", "") or office in told


def test_somebody_who_died_in_office():
    told = events("Ada has had no mayor since Ana Ilić died on 3 May 2021.", place="Ada")
    assert told == ["mayor_left date=2021-05-03 person=Ana Ilić reason=died"]


def test_who_follows_after_a_vacancy():
    told = mayors(
        "Petar Perić was elected mayor on 9 June 2021. The post had been vacant since Ana Ilić died on 6 May."
    )
    assert any("person=Ana Ilić" in line and "successor=Petar Perić" in line for line in told)
    assert any("person=Petar Perić" in line and "accession=succeeded" in line for line in told)


def test_days_told_by_the_way_date_nothing_in_the_next_paragraph():
    told = events(
        "Ana Ilić was elected mayor on 9 June 2021. The post had been vacant since Petar Perić died on 6 May."
        "\n\nTwo days later Vera Babić resigned as speaker."
    )
    assert "office_left date=2021-06-11 office=assembly president person=Vera Babić reason=resigned" in told


def test_a_seat_that_two_clauses_tell_of():
    told = events(
        "The Green Party (GP) finished first. Petar Perić, who headed its list, won a seat. The last seat"
        " went to Ana Ilić, who was elected from sixth place on the list of the Red Party."
    )
    assert [event for event in told if "Ana Ilić" in event] == [
        "seat_won list=Red Party person=Ana Ilić position=6"
    ]


def test_what_the_government_of_the_country_does_in_a_town():
    text = (
        "= Reports =\n\nInfobox\n- Country: Serbia\n\n== State steps in at Bor ==\n"
        "The government of Serbia dissolved the assembly of Bor and appointed Ana Ilić as president of a"
        " provisional authority. The Radicals went into opposition in Bor.\n"
    )
    found = hustings.extract(text, pipeline=pipeline())
    assert [record.jurisdiction for record in (*found.events, *found.parties)] == ["Bor", "Bor"]


@pytest.mark.parametrize(
    "sentence",
    [
        "What remained of the Red Party moved into opposition.",
        "What was left of the Red Party is in opposition.",
        "The rest of the Red Party went into opposition.",
        "The remnants of the Red Party sit in opposition.",
    ],
)
def test_what_is_left_of_a_party(sentence):
    assert roles(sentence) == ["opposition party=Red Party"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ruling coalition of the Green Party and the Red Party has twelve of the 25 seats.",
        "On 3 May the governing coalition of the Green Party and the Red Party lost the vote on the budget.",
    ],
)
def test_a_ruling_coalition_told_by_the_way(sentence):
    assert roles(sentence) == [f"government party={GREEN}", f"government party={RED}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The former ruling coalition of the Green Party and the Red Party lost the vote.",
        "The electoral coalition of the Green Party and the Red Party has twelve posters.",
    ],
)
def test_a_coalition_that_does_not_rule(sentence):
    assert roles(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("The attempt to choose a mayor came to nothing.", "The attempt | came | to nothing"),
        ("A motion to dismiss the mayor failed.", "A motion | failed"),
        ("The decision to appoint Ana Ilić was annulled.", "The decision | was annulled"),
    ],
)
def test_a_noun_with_an_infinitive_waits_for_its_verb(sentence, line):
    assert line in clauses(sentence)


def test_candidates_of_a_vote_that_failed():
    sentence = "Attempts to choose a mayor came to nothing, the candidates being Ana Ilić and Petar Perić."
    assert mayors(sentence) == []
    assert len(mayors("The Green Party came first, the new mayor being Ana Ilić.")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada, which had voted in 2018, did not take part in this round and next went to the polls in 2022.",
        "Ada, which had voted in 2018, did not vote in this cycle; its next election was held in 2022.",
    ],
)
def test_a_town_that_was_not_part_of_a_round(sentence):
    told = events(sentence, place="North District")
    assert any(one.startswith("election_not_held") and "next=2022 previous=2018" in one for one in told)


def test_parties_that_ran_together_in_most_towns():
    text = (
        "= 2020 local elections =\n\nInfobox\n- Country: Serbia\n\nThe Green Party and the Red Party signed a"
        " coalition agreement in March 2020 and ran in most towns as one list.\n"
    )
    assert [event.type for event in hustings.extract(text, pipeline=pipeline()).events] == ["alliance_formed"]


def test_parties_that_govern_a_town():
    told = events("The Green Party and the Red Party signed a coalition agreement and ran the town.")
    assert told == [f"government_formed parties={GREEN}; {RED}"]


@pytest.mark.parametrize("trade", ["a paediatrician", "an upholsterer", "a lawyer"])
def test_the_party_behind_a_trade(trade):
    told = events(f"Ana Ilić, {trade} from the Red Party, was elected mayor.")
    assert told == ["mayor_selected party=Red Party person=Ana Ilić"]


def test_a_list_that_somebody_led_himself():
    told = events("Petar Perić was confirmed as mayor. The Green Party's list, which he led himself, lost.")
    assert "list_placed list=Green Party person=Petar Perić position=1" in told
