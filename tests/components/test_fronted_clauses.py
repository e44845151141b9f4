"""Main clauses behind a fronted one: whose aside follows their subject, whose place or date stands there."""

from __future__ import annotations

import pytest

from parsing import clauses, events, roles

DISMISSED = "mayor_left date=2021-05-03 person=Ana Ilić reason=dismissed"


@pytest.mark.parametrize(
    "fronted",
    [
        "After the Greens had quit the coalition",
        "When the court rejected the appeal",
        "Because the budget had failed twice",
        "While the talks dragged on",
        "In Ada, where the Greens had lost their seats",
        "The talks failed, and when the council met again",
    ],
)
@pytest.mark.parametrize("aside", ["a vet", "who was a vet", "elected in 2016", "backed by the Reds", "64"])
def test_a_subject_with_an_aside_behind_a_fronted_clause(fronted, aside):
    told = events(f"{fronted}, Ana Ilić, {aside}, was dismissed as mayor on 3 May 2021.")
    assert DISMISSED in told


def test_a_subject_with_a_bracket_behind_a_fronted_clause():
    told = "After the Greens had quit, Ana Ilić (elected in 2016) was dismissed as mayor on 3 May 2021."
    assert DISMISSED in events(told)


def test_a_party_with_an_aside_behind_a_fronted_clause():
    told = "Although they had lost seats, the Greens, led by Marko Perić, joined the local government."
    assert roles(told) == ["government party=Greens"]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("After a fire had hit the hall, the vote in Ada was repeated.", "the vote | was repeated | in Ada"),
        (
            "As the party had lost its majority, Ana Ilić on 3 May 2021 resigned.",
            "Ana Ilić | resigned | @3 May 2021",
        ),
        (
            "When the party lost seats, votes and voters, Ana Ilić, elected in 2016, resigned.",
            "Ana Ilić | resigned",
        ),
    ],
)
def test_what_stands_between_subject_and_verb_is_the_main_clauses(text, clause):
    assert clauses(text)[-1].split(" | over")[0] == clause


def test_the_object_of_a_fronted_clause_stays_its_own():
    told = "When the council chose Ana Ilić, Marko Perić, elected in 2016, left the hall."
    assert clauses(told)[0].startswith("the council | chose | Ana Ilić")
    assert clauses(told)[-1] == "Marko Perić | left | the hall"


def test_a_clause_behind_its_main_one_is_not_fronted():
    told = "Ana Ilić resigned when the court, a week later, rejected the appeal."
    assert clauses(told)[-1].startswith("the court | rejected | the appeal")


@pytest.mark.parametrize("joint", ["but", ", but", "and"])
def test_two_parties_behind_a_coordinator_are_the_next_verbs(joint):
    told = f"The Greens won {joint} the Lake Party and the Radicals formed a coalition.".replace(" ,", ",")
    assert roles(told)[1:] == ["government party=Lake Party", "government party=Radicals"]


def test_an_ordinal_alone_is_a_subject_before_a_name():
    told = "The first motion failed; the second removed Ana Ilić from office as mayor on 3 May 2021."
    assert DISMISSED in events(told)
