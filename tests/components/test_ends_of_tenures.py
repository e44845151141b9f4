"""How mayors' tenures end, and who comes then: told by nouns, in minutes, in passing."""

from __future__ import annotations

import pytest

from parsing import events, mayors

SERBIA = {"place": "Ada", "country": "Serbia"}
LEFT = "mayor end=2020-05-05 end_reason=resigned person=Ana Ilić"


@pytest.mark.parametrize(
    "sentence",
    [
        "The assembly accepted the resignation of mayor Ana Ilić on 5 May 2020.",
        "The assembly took note of the resignation of Ana Ilić from the office of mayor on 5 May 2020.",
        "Ana Ilić remained mayor until 5 May 2020, when she tendered her resignation.",
        "Ana Ilić threw in the towel as mayor on 5 May 2020.",
        "After two years at the helm of the municipality, Ana Ilić handed in her notice on 5 May 2020.",
    ],
)
def test_a_mayor_resigned(sentence):
    assert mayors(sentence, **SERBIA) == [LEFT]


@pytest.mark.parametrize(
    "sentence",
    [
        "The assembly took note of the report of mayor Ana Ilić on 5 May 2020.",
        "The assembly rejected the resignation of mayor Ana Ilić on 5 May 2020.",
        "Since her retirement from teaching in 2019, mayor Ana Ilić has lived in the village.",
        "The council voted on the dismissal of mayor Ana Ilić on 5 May 2020.",
        "Ana Ilić, mayor since 2012, opened the bridge.",
        "Ana Ilić was elected as youth mayor on 5 May 2020.",
        "Ana Ilić received the freedom of the town as mayor in 2020.",
    ],
)
def test_nobody_left_or_came(sentence):
    assert mayors(sentence, **SERBIA) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Petar Perić was dismissed. His deputy, Ana Ilić, was sworn in on 5 May 2020.",
        "Petar Perić was mayor until 2020. He was replaced on 5 May 2020 by Ana Ilić.",
        "The mayoralty passed from Petar Perić to Ana Ilić on 5 May 2020.",
        "On 5 May 2020, Petar Perić gave up the mayoralty in favour of Ana Ilić.",
        "Petar Perić resigned as mayor. Ana Ilić, his replacement as mayor, was elected on 5 May 2020.",
    ],
)
def test_who_came_then(sentence):
    assert mayors(sentence, **SERBIA)[-1] == "mayor accession=succeeded person=Ana Ilić start=2020-05-05"


@pytest.mark.parametrize(
    "sentence",
    [
        "It was resolved that Ana Ilić be elected mayor.",
        "The council agreed that Ana Ilić be appointed mayor.",
        "Ana Ilić was chosen to lead the municipality.",
        "Ana Ilić emerged as the new mayor when the delegates voted.",
    ],
)
def test_who_was_chosen(sentence):
    assert mayors(sentence, **SERBIA) == ["mayor accession=chosen person=Ana Ilić"]


def test_an_election_that_only_its_annulment_tells():
    sentence = "The court quashed the election of Ana Ilić as mayor on 5 May 2020."
    assert mayors(sentence, **SERBIA) == [
        "mayor accession=chosen end=2020-05-05 end_reason=annulled person=Ana Ilić"
    ]
    assert events(sentence, **SERBIA) == [
        "mayor_selected person=Ana Ilić",
        "annulment date=2020-05-05 person=Ana Ilić",
    ]


def test_how_long_a_mayor_governed():
    sentence = "Petar Perić was succeeded as mayor by Ana Ilić, who governed until 2012."
    assert mayors(sentence, **SERBIA)[-1] == "mayor accession=succeeded end=2012 person=Ana Ilić"


def test_what_was_announced_was_done():
    sentence = "Mayor Ana Ilić said that she would resign; she did so on 5 May 2020, and the council met."
    assert mayors(sentence, **SERBIA) == [LEFT]


def test_who_was_elected_to_what_in_front_of_the_verb():
    sentence = "Ana Ilić as mayor and Vera Savić as president of the assembly were elected on 5 May 2020."
    assert events(sentence, **SERBIA) == [
        "mayor_selected date=2020-05-05 person=Ana Ilić",
        "office_taken date=2020-05-05 office=assembly president person=Vera Savić",
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The recall of mayor Ana Ilić failed.", []),
        (
            "The delegates voted Petar Perić out and Ana Ilić in as mayor.",
            ["mayor_selected person=Ana Ilić"],
        ),
        (
            "Petar Perić stepped down as mayor and was followed by Ana Ilić, appointed for six years.",
            ["mayor_left person=Petar Perić reason=resigned", "mayor_selected person=Ana Ilić"],
        ),
    ],
)
def test_nobody_else_came_or_went(sentence, told):
    assert events(sentence, **SERBIA) == told


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Following a recall vote on 9 December 2006, mayor Ana Ilić left office.", "date=2006-12-09 "),
        ("After a vote of no confidence on 9 December 2006, mayor Ana Ilić left office.", "date=2006-12-09 "),
        ("Mayor Ana Ilić left office in May 2007 after a recall referendum.", "date=2007-05 "),
        ("Ana Ilić was defeated in a recall election in May 2007.", "date=2007-05 "),
        ("Ana Ilić lost a recall vote.", ""),
        ("Ana Ilić was removed from office by a recall vote.", ""),
    ],
)
def test_votes_that_remove_a_mayor(told, left):
    assert events(told, place="Ada") == [f"mayor_left {left}person=Ana Ilić reason=dismissed"]


def test_a_recall_that_is_survived_ends_nothing():
    assert events("Mayor Ana Ilić survived a recall vote in May 2007.", place="Ada") == []


def test_who_is_elected_at_new_elections_once_the_mayor_has_gone():
    told = "Mayor Ana Ilić left office. New elections were held on 25 May 2007, and Marko Perić was elected."
    assert "mayor_selected person=Marko Perić" in events(told, place="Ada")


@pytest.mark.parametrize(
    "ruling",
    [
        "In March 2018 the court ruled that her dismissal was illegal.",
        "The Constitutional Court ruled in March 2018 that her dismissal had been unlawful.",
        "The court declared the dismissal of Ana Ilić unlawful in March 2018.",
    ],
)
def test_a_dismissal_that_a_court_ruled_unlawful(ruling):
    told = f"Ana Ilić was chosen as mayor in 2016 and was dismissed in 2017. {ruling}"
    assert events(told, place="Ada")[-1] == "annulment date=2018-03 person=Ana Ilić"


@pytest.mark.parametrize("idle", ["was not a candidate", "did not seek re-election", "did not stand"])
def test_the_successor_of_who_did_not_stand_is_chosen(idle):
    told = f"Incumbent mayor Marko Perić {idle}, and Ana Ilić was chosen as his successor."
    assert mayors(told, place="Ada") == ["mayor accession=chosen person=Ana Ilić"]
