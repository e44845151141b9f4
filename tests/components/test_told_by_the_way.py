"""What a sentence tells beside its main verb: in apposition, by a pointing word, in front of it."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

SERBIA = {"place": "Ada", "country": "Serbia"}
LISTED = "list_placed list=Our Ada person=Ana Ilić position=1"
MAYOR = "Petar Perić was elected mayor in May 2020."


@pytest.mark.parametrize(
    "text",
    [
        "Our Ada, a list with the engineer Ana Ilić at its head, objected.",
        "Our Ada, a list that the engineer Ana Ilić headed, objected.",
        'The "Our Ada" list objected. Ana Ilić, the engineer at its head, resigned.',
        'Ana Ilić, an engineer at the top of the "Our Ada" list, objected.',
        'The Lake Party objected, and so did the "Our Ada" list. The latter, headed by Ana Ilić, was small.',
    ],
)
def test_who_heads_a_list(text):
    assert events(text, **SERBIA) == [LISTED]


@pytest.mark.parametrize(
    "text",
    [
        'The "Our Ada" list objected. Ana Ilić, an engineer at the head of the waterworks, resigned.',
        "The Lake Party objected. Ana Ilić, the engineer at its head, resigned.",
        'The "Our Ada" list and the "Free Ada" list objected. Ana Ilić, the engineer at its head, resigned.',
    ],
)
def test_who_heads_something_else(text):
    assert events(text, **SERBIA) == []


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The Lake Party, once again the winner, objected.", "winner party=Lake Party"),
        ("Perić's group, Rise Up Ada, came first.", "winner party=Rise Up Ada"),
        ("She owed her election to the Lake Party.", "support party=Lake Party"),
    ],
)
def test_parties_by_the_way(sentence, role):
    assert roles(sentence, **SERBIA) == [role]


@pytest.mark.parametrize(
    "sentence",
    [
        "In July 2020, it was Ana Ilić, a doctor and member of the Lake Party, whom they elected mayor.",
        "The people of Ada elected Ana Ilić, a doctor put forward by the Lake Party, as mayor in July 2020.",
        "The Lake Party objected, and Ana Ilić of the latter was elected mayor in July 2020.",
    ],
)
def test_a_mayor_with_what_the_sentence_tells_of_her(sentence):
    expected = "mayor accession=chosen party=Lake Party person=Ana Ilić start=2020-07"
    assert mayors(sentence, **SERBIA) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "In July 2021 he handed over to Ana Ilić.",
        "He resigned in June 2021. In July 2021, Ana Ilić was chosen to fill the vacancy.",
        "He resigned in June 2021. There were protests. The assembly elected Ana Ilić in July 2021.",
    ],
)
def test_who_follows_a_mayor(sentence):
    last = mayors(f"{MAYOR} {sentence}", **SERBIA)[-1]
    assert last == "mayor accession=succeeded person=Ana Ilić start=2021-07"


@pytest.mark.parametrize(
    "sentence",
    [
        "In July 2021 he handed over a dossier to Ana Ilić.",
        "A councillor gave up her seat in June 2021. In July 2021, Ana Ilić was chosen to fill the vacancy.",
        "Ana Ilić gave up her seat to take a job in Brussels.",
        "He resigned in June 2021. There was a row. The assembly elected Ana Ilić to a board in July 2021.",
        "He resigned in June 2021. There were protests. The chess club elected Ana Ilić in July 2021.",
    ],
)
def test_who_does_not_follow_a_mayor(sentence):
    told = mayors(f"{MAYOR} {sentence}", **SERBIA)
    assert [line for line in told if "person=Ana" in line] == []


def test_a_vote_of_no_confidence_has_the_date_of_its_clause():
    sentence = "On 3 May 2021 some delegates joined a vote of no confidence that brought Perić down."
    left = "mayor_left date=2021-05-03 person=Petar Perić reason=dismissed"
    assert left in events(f"{MAYOR} {sentence}", **SERBIA)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The incumbent prefect, Ana Ilić, was confirmed in office.",
            ["office_taken office=prefect person=Ana Ilić"],
        ),
        (
            "Ana Ilić was elected prefect, and Vera Savić became her deputy.",
            [
                "office_taken office=prefect person=Ana Ilić",
                "office_taken office=deputy prefect person=Vera Savić",
            ],
        ),
        (
            "Ana Ilić was elected president of the assembly, and Vera Savić was made one of her deputies.",
            [
                "office_taken office=assembly president person=Ana Ilić",
                "office_taken office=assembly deputy president person=Vera Savić",
            ],
        ),
        (
            "The council chose Ana Ilić to preside.",
            ["office_taken office=assembly president person=Ana Ilić"],
        ),
        (
            "The council approved his nominee for deputy mayor, Ana Ilić.",
            ["office_taken office=deputy mayor person=Ana Ilić"],
        ),
        ("The party picked his nominee for deputy mayor, Ana Ilić.", []),
        (
            "A provisional authority was installed in May 2020 under Ana Ilić. Vera Savić sat on it.",
            [
                "office_taken date=2020-05 office=provisional authority leader person=Ana Ilić",
                "office_taken office=provisional authority member person=Vera Savić",
            ],
        ),
    ],
)
def test_offices_by_the_way(sentence, told):
    assert events(sentence, **SERBIA) == told


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("The Lake Party won in the great majority of municipalities.", "scope=most"),
        ("The Lake Party won in almost all municipalities.", "scope=most"),
        ("The whole of the district fell to the Lake Party.", "scope=all"),
        ("Apart from Niš, the Lake Party won in all municipalities.", "except=Niš scope=all_but"),
        ("With the exception of Niš, the whole district fell to the Lake Party.", "except=Niš scope=all_but"),
    ],
)
def test_sets_of_places(sentence, scope):
    told = roles(sentence, place="Srem District", country="Serbia")
    parts = [" ".join(part for part in line.split() if part.startswith(("scope", "except"))) for line in told]
    assert parts == [scope]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Ana Ilić, in office since 2012, died on 5 May 2020 and was replaced as mayor by Vera Savić.",
            "mayor end=2020-05-05 end_reason=died person=Ana Ilić start=2012 successor=Vera Savić",
        ),
        (
            "Ana Ilić, elected mayor in 2012 and again in 2016, died on 5 May 2020.",
            "mayor accession=chosen end=2020-05-05 end_reason=died person=Ana Ilić start=2012",
        ),
        (
            "Ana Ilić, 52, who was elected mayor in 2016, resigned on 5 May 2020.",
            "mayor accession=chosen end=2020-05-05 end_reason=resigned person=Ana Ilić start=2016",
        ),
        (
            "It was Ana Ilić, and not Petar Perić, whom the delegates made mayor.",
            "mayor accession=chosen person=Ana Ilić",
        ),
    ],
)
def test_what_stands_between_a_name_and_its_verb(sentence, told):
    assert mayors(sentence, **SERBIA)[0] == told


@pytest.mark.parametrize(
    "described",
    ["their lead candidate", "its youngest member", "a local doctor", "the joint choice of both parties"],
)
def test_a_name_between_commas_explains_the_second_clause_s_subject(described):
    told = f"The Greens won a majority, and {described}, Ana Ilić, was chosen as mayor."
    assert any(line.startswith("mayor_selected") and "person=Ana Ilić" in line for line in events(told))


@pytest.mark.parametrize(
    ("ruling", "person"),
    [
        ("The court annulled the decision to dismiss mayor Marko Petrović.", "Marko Petrović"),
        ("The court overturned the assembly's decision to remove Marko Petrović as mayor.", "Marko Petrović"),
        ("The ministry quashed the decision to appoint Marko Petrović as mayor.", "Marko Petrović"),
    ],
)
def test_what_was_decided_tells_whose_election_or_dismissal_was_annulled(ruling, person):
    assert f"annulment person={person}" in events(f"Jovan Savić was elected mayor. {ruling}")


def test_a_date_behind_what_ended_a_tenure_is_not_when_it_began():
    told = mayors("Ana Ilić continued as mayor until her death in May 2019.")
    assert told == ["mayor accession=confirmed end=2019-05 end_reason=died person=Ana Ilić"]


@pytest.mark.parametrize("owner", ["Former mayor Ana Ilić's", "Ilić's"])
def test_whose_a_list_is_stands_outside_its_name(owner):
    assert roles(f"{owner} For Our Town list entered into opposition.") == ["opposition party=For Our Town"]


def test_expelled_behind_a_party_leaves_no_office():
    assert mayors("Mayor Ana Ilić was suspended from the Radical Party in April and expelled in May.") == []


@pytest.mark.parametrize(
    "told",
    [
        "They formed a government, with Ana Ilić as mayor and Jovan Savić as president of the assembly.",
        "A new government took office, with Ana Ilić of the Greens as mayor"
        " and Jovan Savić as speaker of the assembly.",
    ],
)
def test_a_second_holder_of_office_beside_a_government(told):
    assert "office_taken office=assembly president person=Jovan Savić" in events(told, place="Ada")


@pytest.mark.parametrize(
    ("told", "governing"),
    [
        ("Ana Ilić became deputy mayor in a coalition government led by the Greens.", ["Greens"]),
        (
            "Ana Ilić was deputy mayor in the coalition of the Greens and the Liberals.",
            ["Greens", "Liberals"],
        ),
        ("The Greens were the junior partner in a government led by the Liberals.", ["Greens", "Liberals"]),
        ("Ana Ilić became a minister in a coalition government led by the Greens.", []),
        ("Ana Ilić may become deputy mayor in a coalition government led by the Greens.", []),
    ],
)
def test_who_governs_behind_a_local_office(told, governing):
    assert roles(told, place="Ada") == [f"government party={party}" for party in governing]
