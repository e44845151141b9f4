"""Who is meant: surnames, pronouns, descriptions of people and parties, over the sentences of a section."""

from __future__ import annotations

import pytest

from parsing import events, gap, mayors, records

STOOD = "Ana Ilić and Petar Perić stood in the second round."
CHOSEN = "Ana Ilić of the Green Party was elected mayor."
GONE = "Ana Ilić of the Green Party was elected mayor and resigned in May 2021."


@pytest.mark.parametrize(
    ("before", "after", "who"),
    [
        (CHOSEN, "Ilić resigned in May 2021.", "Ana Ilić"),
        (CHOSEN, "She resigned in May 2021.", "Ana Ilić"),
        (CHOSEN, "Mayor Ilić resigned in May 2021.", "Ana Ilić"),
        (CHOSEN, "The mayor resigned in May 2021.", "Ana Ilić"),
        (CHOSEN, "Prof. Ilić resigned in May 2021.", "Ana Ilić"),
        ("Dr. Ana Ilić was elected mayor.", "Ilić resigned in May 2021.", "Ana Ilić"),
        ("Ada Çelik-Öz was elected mayor.", "Çelik-Öz resigned in May 2021.", "Ada Çelik-Öz"),
        ("Mary O’Neill was elected mayor.", "O’Neill resigned in May 2021.", "Mary O’Neill"),
        ("Juan de la Cruz was elected mayor.", "De la Cruz resigned in May 2021.", "Juan de la Cruz"),
        # of several, the subject; of two of one surname, the one named last
        (
            "Petar Perić was elected mayor after Milan Marić had withdrawn.",
            "He resigned in May 2021.",
            "Petar Perić",
        ),
        ("Petar Perić met Ana Ilić and was elected mayor.", "He resigned in May 2021.", "Petar Perić"),
        (
            "Ana Ilić lost to Petar Ilić, who was elected mayor.",
            "Petar Ilić resigned in May 2021.",
            "Petar Ilić",
        ),
        ("Petar Ilić was elected mayor.", "Ilić resigned in May 2021.", "Petar Ilić"),
    ],
)
def test_who_resigned(before, after, who):
    assert f"mayor_left date=2021-05 person={who} reason=resigned" in events(f"{before} {after}")


@pytest.mark.parametrize(
    ("pronoun", "who"),
    [
        ("She", "Ana Ilić"),
        ("He", "Petar Perić"),
        ("The latter", "Petar Perić"),
        ("The former", "Ana Ilić"),
    ],
)
def test_which_of_two_was_elected(pronoun, who):
    assert events(f"{STOOD} {pronoun} was elected mayor.") == [f"mayor_selected person={who}"]


def test_a_pronoun_of_the_other_gender_means_nobody():
    assert events("Ana Ilić was elected mayor. He resigned.") == ["mayor_selected person=Ana Ilić"]


def test_a_pronoun_does_not_mean_a_successor():
    found = events(f"{GONE} Petar Perić was chosen as her replacement.")
    assert found[-1] == "mayor_selected person=Petar Perić"


@pytest.mark.parametrize(
    "words",
    [
        "Her replacement was Petar Perić.",
        "Her successor was Petar Perić.",
        "Petar Perić was chosen as her replacement.",
        "Petar Perić replaced her.",
        "She was replaced by Petar Perić.",
        "She was succeeded by Petar Perić.",
        "Petar Perić succeeded her as mayor.",
        "Petar Perić was elected in her place.",
    ],
)
def test_replacements(words):
    assert mayors(f"{GONE} {words}") == [
        "mayor accession=chosen end=2021-05 end_reason=resigned party=Green Party person=Ana Ilić"
        " successor=Petar Perić",
        "mayor accession=succeeded person=Petar Perić",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Petar Perić of the same party replaced her.",
        "Petar Perić, of the same party, replaced her.",
        "Petar Perić, also of the Green Party, replaced her.",
        "Petar Perić, also from the Green Party, replaced her.",
        "Her party colleague Petar Perić replaced her.",
        "Her fellow Green Party member Petar Perić replaced her.",
        "Petar Perić, a fellow member of the Green Party, replaced her.",
    ],
)
def test_of_the_same_party(words):
    assert mayors(f"{GONE} {words}")[-1] == "mayor accession=succeeded party=Green Party person=Petar Perić"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Green Party won, and its candidate Ana Ilić was elected mayor.",
        "The Green Party won, and its candidate, Ana Ilić, was elected mayor.",
        "The Green Party won. Its candidate Ana Ilić was elected mayor.",
        "The Green Party won. Ana Ilić, its leader, was elected mayor.",
        "The Green Party's Ana Ilić was elected mayor.",
        "Ana Ilić was elected mayor as the candidate of the Green Party.",
        "Ana Ilić (Green Party) was elected mayor.",
        "The Green Party won. The party's candidate Ana Ilić was elected mayor.",
    ],
)
def test_whose_candidate(sentence):
    assert "mayor_selected party=Green Party person=Ana Ilić" in events(sentence)


@pytest.mark.parametrize(
    "words",
    ["Petar Perić became her deputy.", "Her deputy is Petar Perić.", "Petar Perić was chosen as her deputy."],
)
def test_her_deputy(words):
    assert "office_taken office=deputy mayor person=Petar Perić" in events(f"{CHOSEN} {words}")


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        gap(
            "Ana Ilić was elected mayor. The new mayor left the Green Party in May 2021.",
            "party_left date=2021-05 person=Ana Ilić target=Green Party",
            why="the new mayor is nobody outside the frames of offices",
        ),
        (
            "Ana Ilić left the Green Party. Petar Perić joined it.",
            "party_joined person=Petar Perić target=Green Party",
        ),
        gap(
            "Before she was elected mayor, Ana Ilić had left the Green Party.",
            "mayor_selected person=Ana Ilić",
            why="a pronoun before the name that it means",
        ),
        gap(
            "The assembly elected Ana Ilić mayor, replacing Petar Perić.",
            "mayor_left person=Petar Perić reason=replaced",
            why="who replaces is the one elected, not the assembly",
        ),
        gap(
            "The assembly elected Ana Ilić mayor in place of Petar Perić.",
            "mayor_left person=Petar Perić reason=replaced",
            why="in place of a person",
        ),
        (
            "Ana Ilić was elected mayor and Petar Perić deputy mayor.",
            "office_taken office=deputy mayor person=Petar Perić",
        ),
        ("Mayor Ana Ilić resigned and Petar Perić took over.", "mayor_selected person=Petar Perić"),
        gap(
            "The mayor since 2012, Ana Ilić, resigned.",
            "mayor_left person=Ana Ilić reason=resigned",
            why="a date between the title and its bearer",
        ),
        (
            "Ana Ilić was elected from no. 7 on the Green Party list.",
            "seat_won list=Green Party person=Ana Ilić position=7",
        ),
        (
            "Ana Ilić led the Green Party's list and was elected.",
            "seat_won list=Green Party person=Ana Ilić position=1",
        ),
        (
            "Ana Ilić not only resigned as mayor but left the Green Party.",
            "mayor_left person=Ana Ilić reason=resigned",
        ),
    ],
)
def test_events_of_these_sentences(sentence, event):
    assert event in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Instead of resigning as mayor, Ana Ilić left the Green Party.",
        "Without resigning as mayor, Ana Ilić left the Green Party.",
        "Former mayor Ana Ilić left the Green Party.",
        "Ana Ilić, a former mayor, left the Green Party.",
    ],
)
def test_no_mayor_left(sentence):
    assert [event.split()[0] for event in events(sentence)] == ["party_left"]


def test_sections_do_not_share_people():
    text = f"{CHOSEN}\n\n=== Bor ===\n\nShe resigned as mayor."
    assert [line for line in records(text) if "Bor" in line] == []
