"""How town halls are told of: who makes up a government, parties counted, mayors long awaited."""

from __future__ import annotations

import pytest

from parsing import clauses, events, mayors, roles

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
