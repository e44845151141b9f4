"""Who came after a mayor, and how: chosen behind the name, after an election, years later, by taking over."""

from __future__ import annotations

import pytest
from test_lives import life

from parsing import clauses, events, mayors

FIRST = "Ana Ilić was elected mayor of Tuzla on 5 May 2009. "
RESIGNED = FIRST + "She resigned on 3 March 2011. "


def _second(text: str) -> str:
    """The second mayor that a text tells of."""
    return mayors(text)[1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Petar Lukić, elected on 12 June as the candidate of the Lake Party, succeeded her.",
        "Petar Lukić, elected for the Lake Party on 12 June, took over from her.",
        "She was succeeded by Petar Lukić, elected on 12 June for the Lake Party.",
    ],
)
def test_an_election_beside_the_name_tells_when_the_successor_came_and_for_whom(sentence):
    second = _second(RESIGNED + sentence)
    assert "person=Petar Lukić" in second
    assert "party=Lake Party" in second
    assert "start=2011-06-12" in second


def test_a_seat_that_the_successor_won_before_does_not_date_the_taking():
    second = _second(RESIGNED + "Petar Lukić, elected to the assembly on 12 June 2008, succeeded her.")
    assert "start" not in second


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("The assembly dismissed Ana Ilić, elected in May 2019.", "Ana Ilić"),
        ("Marko Perić was succeeded by Ana Ilić, appointed in May 2019.", "Ana Ilić"),
    ],
)
def test_a_verb_of_choosing_without_object_behind_a_name_is_of_that_name(sentence, clause):
    assert clauses(sentence)[1].startswith(clause)


@pytest.mark.parametrize(
    "sentence",
    [
        "The assembly convened, dismissed Ana Ilić, elected Petar Lukić and adjourned.",
        "Marko Perić was nominated by Ana Ilić, elected on 12 June and sworn in.",
    ],
)
def test_a_verb_in_a_row_is_no_participle_of_the_name_before_it(sentence):
    elected = next(one for one in clauses(sentence) if "elected" in one)
    assert not elected.startswith("Ana Ilić")


@pytest.mark.parametrize(
    "sentence",
    [
        "She did not stand in the elections of June 2012, after which Petar Lukić replaced her as mayor.",
        "After the local elections of June 2012 Petar Lukić replaced her as mayor.",
        "After the local elections of June 2012 she was replaced as mayor by Petar Lukić.",
    ],
)
def test_who_replaces_a_mayor_after_an_election_was_chosen_and_on_no_day(sentence):
    second = _second(FIRST + sentence)
    assert "accession=chosen" in second
    assert "start" not in second


@pytest.mark.parametrize("when", ["the by-election", "the parliamentary election"])
def test_who_replaces_a_mayor_after_another_election_succeeded(when):
    assert "accession=succeeded" in _second(FIRST + f"After {when} Petar Lukić replaced her as mayor.")


@pytest.mark.parametrize(("year", "accession"), [("2011", "succeeded"), ("2014", "chosen")])
def test_who_is_chosen_years_after_the_last_mayor_left_is_no_successor_in_mid_term(year, accession):
    text = RESIGNED + f"In October {year} Petar Lukić was elected mayor."
    assert f"accession={accession}" in _second(text)


def test_who_was_mayor_has_left_when_somebody_else_takes_over_on_a_day():
    assert life(
        "She was elected mayor of Ada in May 2008. On 10 July 2012 Petar Lukić took over as mayor."
    ) == [
        "mayor_selected date=2008-05",
        "mayor_selected date=2012-07-10 person=Petar Lukić",
        "mayor_left date=2012-07-10 reason=replaced",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She was elected mayor of Ada in May 2008 and held it until 2012. Petar Lukić took over in July.",
        "She was elected mayor of Ada in May 2008. Her deputy, Petar Lukić, has taken over as mayor.",
        "She was elected mayor of Ada in May 2008. Petar Lukić took over as speaker on 10 July 2012.",
    ],
)
def test_who_took_over_without_a_day_or_something_else_did_not_end_the_mayors_term(text):
    assert not any(told.startswith("mayor_left") for told in life(text))


@pytest.mark.parametrize("again", ["re-elected mayor for", "re-elected mayor as the candidate of"])
def test_the_same_party_is_that_of_who_is_elected_again(again):
    text = (
        "In 2004 she was elected mayor of Ada for the Lake Party. The Drin Party joined the government."
        f" She was {again} the same party in 2008."
    )
    assert life(text)[-1] == "mayor_selected date=2008 party=Lake Party"


def test_a_later_term_is_no_part_of_how_a_stint_began():
    text = "Ana Ilić was elected mayor of Tuzla in 2004. It was in 2008 that she won a second term."
    assert "term" not in mayors(text)[0]


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Ana Ilić became mayor on 10 August 2016 following the resignation of Marko Perić.", "resigned"),
        (
            "Following the resignation of Marko Perić, Ana Ilić was chosen as mayor on 10 August 2016.",
            "resigned",
        ),
        ("Ana Ilić took over as mayor on 10 August 2016 after Marko Perić's death.", "died"),
        (
            "Upon the dismissal of Marko Perić, the assembly elected Ana Ilić mayor on 10 August 2016.",
            "dismissed",
        ),
    ],
)
def test_who_left_before_somebody_became_mayor_had_been_mayor(told, left):
    assert sorted(events(told)) == [
        f"mayor_left person=Marko Perić reason={left}",
        "mayor_selected date=2016-08-10 person=Ana Ilić",
    ]


def test_a_resignation_from_something_else_makes_no_room():
    told = "Ana Ilić became mayor following the resignation of finance minister Marko Perić."
    assert not any(line.startswith("mayor_left") for line in events(told))


@pytest.mark.parametrize("verb", ["handing over", "leaving", "ceding"])
def test_who_hands_over_the_mayoralty_has_left_it(verb):
    told = f"Marko Perić was made a state secretary in 2018, {verb} the mayoralty to Ana Ilić."
    assert mayors(told, place="Ada") == [
        "mayor end_reason=replaced person=Marko Perić successor=Ana Ilić",
        "mayor accession=succeeded person=Ana Ilić",
    ]
