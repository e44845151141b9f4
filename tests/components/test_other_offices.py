"""Who holds or leaves an office beside the mayor's: by other names, in apposition, by reference."""

from __future__ import annotations

import pytest

from parsing import events

SERBIA = {"place": "Ada", "country": "Serbia"}
LED = "A provisional authority took over. Ana Ilić, a notary, presides over it"
DISMISSED = "Ana Ilić and Petar Perić were dismissed from the city council on 3 March 2020."


def taken(person: str, office: str, **more: str) -> str:
    """The line of an office taken."""
    return _line("office_taken", office=office, person=person, **more)


def left(person: str, office: str, **more: str) -> str:
    """The line of an office left."""
    return _line("office_left", office=office, person=person, **more)


def _line(event: str, **filled: str) -> str:
    return " ".join([event, *(f"{slot}={value}" for slot, value in sorted(filled.items()))])


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Ana Ilić was put in the speaker's chair.", "assembly president"),
        ("Ana Ilić presides over the municipal assembly.", "assembly president"),
        ("The assembly is chaired by Ana Ilić.", "assembly president"),
        ("The assembly chose Ana Ilić to chair its meetings.", "assembly president"),
        (
            "The government put Ana Ilić at the head of a provisional authority.",
            "provisional authority leader",
        ),
        ("A provisional authority under Ana Ilić took office.", "provisional authority leader"),
        ("The town got a provisional council, presided over by Ana Ilić.", "provisional authority leader"),
        ("Ana Ilić took charge of the provisional authority.", "provisional authority leader"),
        ("The members of the provisional authority are Ana Ilić.", "provisional authority member"),
        ("Ana Ilić leads the opposition in the assembly.", "opposition leader"),
        ("Ana Ilić was entrusted with the post of deputy mayor.", "deputy mayor"),
        ("The assembly appointed a new deputy mayor, Ana Ilić.", "deputy mayor"),
        ("Deputy mayor: Ana Ilić.", "deputy mayor"),
        ("Ana Ilić is now deputy mayor.", "deputy mayor"),
        ("The city council includes Ana Ilić.", "council member"),
        ("Ana Ilić was appointed as alderwoman.", "alderwoman"),
    ],
)
def test_offices_by_other_names(sentence, office):
    assert events(sentence, **SERBIA) == [taken("Ana Ilić", office)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ilić presided over the first session of the assembly as its oldest member.",
        "Ana Ilić chaired the assembly's budget committee.",
        "Ana Ilić took charge of the hospital.",
        "Ana Ilić was given the post of head coach.",
        "Ana Ilić ceased to be deputy mayor.",
        "Former deputy mayor: Ana Ilić.",
        "Ana Ilić was elected to the students' parliament.",
        "The assembly elected a new committee, chaired by Ana Ilić.",
    ],
)
def test_no_offices(sentence):
    assert events(sentence, **SERBIA) == []


@pytest.mark.parametrize(
    ("sentence", "office", "party"),
    [
        ("Ana Ilić heads the Lake Party's organization in Ada.", "party organization leader", "Lake Party"),
        ("Ana Ilić was elected to lead the Lake Party's branch.", "party organization leader", "Lake Party"),
        ("The Lake Party's branch elected Ana Ilić as its head.", "party organization leader", "Lake Party"),
        ("The assembly named Ana Ilić of the Lake Party vice-mayor.", "deputy mayor", "Lake Party"),
    ],
)
def test_offices_with_a_party(sentence, office, party):
    assert events(sentence, **SERBIA) == [taken("Ana Ilić", office, party=party)]


@pytest.mark.parametrize(
    ("before", "sentence", "told"),
    [
        (
            LED + ".",
            "Petar Perić was one of its members.",
            [taken("Petar Perić", "provisional authority member")],
        ),
        (LED + "; the other one is Petar Perić.", "", [taken("Petar Perić", "provisional authority member")]),
        (
            DISMISSED,
            "Their places were taken by Milan Marić and by Vera Savić.",
            [taken("Milan Marić", "council member"), taken("Vera Savić", "council member")],
        ),
        (
            "Ana Ilić became deputy mayor in May 2020.",
            "She was relieved of her duties in June 2020.",
            [left("Ana Ilić", "deputy mayor", date="2020-06", reason="dismissed")],
        ),
        (
            "Ana Ilić was deputy mayor from May 2020",
            "until her dismissal in June 2021.",
            [left("Ana Ilić", "deputy mayor", date="2021-06", reason="dismissed")],
        ),
    ],
)
def test_offices_by_reference(before, sentence, told):
    found = events(f"{before} {sentence}", **SERBIA)
    assert [event for event in found if event in told] == told


def test_one_party_for_two_people():
    told = events("Ana Ilić and Petar Perić, both of the Lake Party, became deputy mayors.", **SERBIA)
    people = ("Ana Ilić", "Petar Perić")
    assert told == [taken(person, "deputy mayor", party="Lake Party") for person in people]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council replaced the deputy mayor, Ana Ilić, with Petar Perić in May 2020.",
        "The deputy mayor, Ana Ilić, gave way to Petar Perić in May 2020.",
        "The deputy mayor, Ana Ilić, was replaced by Petar Perić in May 2020.",
    ],
)
def test_one_for_another(sentence):
    assert events(sentence, **SERBIA) == [
        left("Ana Ilić", "deputy mayor", date="2020-05", reason="replaced"),
        taken("Petar Perić", "deputy mayor", date="2020-05"),
    ]


def test_one_arrest_in_one_sentence():
    told = events("Ana Ilić was taken into custody and arrested on 3 May 2020.", **SERBIA)
    assert told == ["arrest date=2020-05-03 person=Ana Ilić"]


def test_a_decision_that_a_court_quashed():
    told = events(
        "Ana Ilić was stripped of her mandate in May 2020, a decision that a court quashed in June 2020."
    )
    assert told == [
        "seat_left date=2020-05 person=Ana Ilić reason=expelled",
        "annulment date=2020-06 person=Ana Ilić",
    ]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Ana Ilić was elected regional president.", "regional president"),
        ("The incumbent provincial governor, Ana Ilić, was re-elected.", "provincial governor"),
        ("Ana Ilić was elected president of the municipal assembly.", "assembly president"),
    ],
)
def test_presidents_and_governors_of_regions_are_no_mayors(sentence, office):
    assert events(sentence, **SERBIA) == [taken("Ana Ilić", office)]


@pytest.mark.parametrize(
    ("country", "is_parliament"), [("Slovakia", True), ("Austria", True), ("Serbia", False)]
)
def test_a_national_council_is_a_parliament_where_the_country_calls_it_so(country, is_parliament):
    found = events("Ana Ilić was elected to the National Council in May 2020.", place="Ada", country=country)
    told = taken("Ana Ilić", "national assembly member", date="2020-05", jurisdiction=country)
    assert (found == [told]) == is_parliament


def test_a_minoritys_national_council_is_no_parliament():
    sentence = "Ana Ilić has presided over the Slovak National Council since May 2018."
    assert "national assembly" not in " ".join(events(sentence, place="Ada", country="Slovakia"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The government appointed a provisional authority under the leadership of Ana Ilić.",
        "A provisional council under Ana Ilić's stewardship ran the town.",
        "A provisional authority took over under the direction of Ana Ilić.",
    ],
)
def test_under_whose_leadership_a_provisional_authority_stands(sentence):
    assert events(sentence, **SERBIA) == [taken("Ana Ilić", "provisional authority leader")]


def test_under_whose_leadership_a_town_does_well_is_no_office():
    assert events("The town prospered under the leadership of Ana Ilić.", **SERBIA) == []


@pytest.mark.parametrize(
    "sentence", ["Ana Ilić was deputy mayor.", "In the north Ana Ilić was deputy mayor of the town."]
)
def test_who_held_an_office_in_the_term_that_is_told(sentence):
    assert events(sentence, **SERBIA) == [taken("Ana Ilić", "deputy mayor")]


@pytest.mark.parametrize("before", ["once", "previously", "then"])
def test_an_office_held_before_is_not_taken(before):
    assert events(f"Ana Ilić was {before} deputy mayor.", **SERBIA) == []


def test_a_committee_on_a_matter_is_no_branch():
    told = "Ana Ilić was elected to the assembly on the Lake Party's list and later chaired its {} committee."
    offices = [
        [one for one in events(told.format(kind), **SERBIA) if one.startswith("office_taken")]
        for kind in ("finance", "municipal")
    ]
    assert [len(one) for one in offices] == [0, 1]
