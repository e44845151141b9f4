"""Lives told in the style of a register: sentences without a subject, dates of birth and death, places."""

from __future__ import annotations

import pytest

import hustings
from parsing import pipeline, told

LIFE = "= Lives =\nInfobox\n- Type: biographies\n- Countries: Slovenia\n\nInvented.\n\n== {name} ==\n{text}\n"


def life(text: str, name: str = "Peter Novak") -> list[str]:
    """The events of a life that go by the name of its person."""
    found = hustings.extract(LIFE.format(name=name, text=text), pipeline())
    return [told(event, "Ptuj").replace(f" person={name}", "") for event in found.events]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Elected to the council of Ptuj in 1924.", ["seat_won date=1924"]),
        ("In 1924 elected to the council of Ptuj.", ["seat_won date=1924"]),
        ("Chosen as mayor of Ptuj on 7 May 1928.", ["mayor_selected date=1928-05-07"]),
        ("Became mayor of Ptuj in 1920.", ["mayor_selected date=1920"]),
        (
            "Elected to the council of Ptuj in 1924 and chosen as its president in 1925.",
            ["seat_won date=1924", "office_taken date=1925 office=assembly president"],
        ),
        (
            "Became mayor of Ptuj in 1920. Removed by the authorities in May 1921.",
            ["mayor_selected date=1920", "mayor_left date=1921-05 reason=dismissed"],
        ),
        ("Not elected to the council of Ptuj in 1935.", []),
        ("His father had a shop. Known as a good speaker.", []),
    ],
)
def test_a_sentence_of_a_life_without_subject_is_about_its_person(text, events):
    assert life(f"Peter Novak was a merchant. {text}") == events


def test_a_party_joined_without_a_subject():
    found = life("Peter Novak was a merchant. Joined the Farmers' Party in 1921 and left it in 1924.")
    assert [event.split()[0] for event in found] == ["party_joined", "party_left"]


def test_a_participle_before_the_subject_is_no_sentence_of_its_own():
    events = life(
        "Peter Novak is a baker. Elected by two votes, his rival Ana Kos became mayor of Ptuj in 1928."
    )
    assert events == ["mayor_selected date=1928 person=Ana Kos"]


def test_the_dates_of_a_whole_life_end_no_office():
    assert (
        life("NOVAK, Peter, baker and mayor in Slovenia, born in Celje in 1889, died in Ptuj in 1964.") == []
    )


def test_a_place_of_several_words_that_has_a_council_is_a_place_at_birth_too():
    text = "Peter Novak (Cerro del Monte, 3 May 1931 – Ptuj, 5 May 1999) was a baker. {}"
    found = hustings.extract(
        LIFE.format(
            name="Peter Novak",
            text=text.format(
                "He was elected to the town council of Cerro del Monte. He became mayor in 1964."
            ),
        ),
        pipeline(),
    )
    assert [mayor.jurisdiction for mayor in found.mayors] == ["Cerro del Monte"]


@pytest.mark.parametrize(
    ("body", "office"),
    [
        ("European Parliament", "european parliament member"),
        ("National Assembly", "national assembly member"),
    ],
)
def test_a_member_of_the_european_parliament_is_none_of_the_countrys(body, office):
    events = life(f"Peter Novak is a baker. He was elected to the {body} in June 2014.")
    assert [event.split("office=")[1].split(" jur")[0] for event in events] == [office]


def test_a_life_of_nobody_has_no_subject_to_give():
    found = hustings.extract("stayed on as mayor, is a ", pipeline())
    assert (found.warnings, found.mayors) == ([], [])
