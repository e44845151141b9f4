"""How the press dresses up plain news: keys that pass, terms that await, posts that parties supply."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles

ELECTED = "Ana Ilić was elected mayor on 5 May 2026."


@pytest.mark.parametrize(
    "sentence",
    [
        "The council chose Ana Ilić to serve as mayor.",
        "The assembly picked Ana Ilić, a lawyer, to be mayor until the next election.",
        "The session produced a new mayor, Ana Ilić.",
        "The vote gave the town a new mayor: Ana Ilić.",
        "The delegates have agreed on a mayor: Ana Ilić.",
        "The keys to the town hall passed to Ana Ilić.",
        "Ana Ilić received the keys to the town hall.",
    ],
)
def test_a_mayor_told_otherwise(sentence):
    assert events(sentence) == ["mayor_selected person=Ana Ilić"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council asked Ana Ilić to serve as mayor.",
        "The council failed to agree on a mayor: Ana Ilić won nine votes.",
        "The keys to the town went to Ana Ilić.",
        "The keys to the town hall may pass to Ana Ilić.",
        "The club has a new president, Ana Ilić.",
    ],
)
def test_no_mayor_yet(sentence):
    assert events(sentence) == []


def test_the_rest_of_a_term():
    text = (
        "The council chose Ana Ilić to serve as mayor for the remainder of the term of Petar Perić, "
        "whose resignation took effect on 3 May 2026."
    )
    assert mayors(text) == [
        "mayor accession=succeeded person=Ana Ilić",
        "mayor end=2026-05-03 end_reason=resigned person=Petar Perić successor=Ana Ilić",
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Her predecessor, Petar Perić, had resigned on 2 April 2026.", True),
        ("Petar Perić, her predecessor, was dismissed on 2 April 2026.", True),
        ("Her predecessor as chair of the club, Petar Perić, resigned on 2 April 2026.", False),
        ("Her predecessor, Petar Perić, died on 2 April 2026.", False),
        ("Her brother, Petar Perić, resigned on 2 April 2026.", False),
    ],
)
def test_a_predecessor_left_what_the_mayor_came_to(sentence, told):
    found = [event for event in events(f"{ELECTED} {sentence}") if event.startswith("mayor_left")]
    assert bool(found) is told


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("A third term awaits Ana Ilić, where the sitting mayor scraped home.", True),
        ("The incumbent, Ana Ilić, scraped home by 12 votes.", True),
        ("The incumbent, Ana Ilić, survived a strong challenge.", True),
        ("The incumbent, Ana Ilić, survived a car crash.", False),
        ("A third term may await the incumbent, Ana Ilić.", False),
    ],
)
def test_an_incumbent_who_prevails(sentence, kept):
    assert any("accession=confirmed incumbent=True" in mayor for mayor in mayors(sentence)) is kept


@pytest.mark.parametrize(
    "sentence",
    [
        "The town's government remains in the hands of the Lake Party and the Drin Party.",
        "Power rests with the Lake Party and the Drin Party.",
        "Control of the town passed into the hands of the Lake Party and the Drin Party.",
    ],
)
def test_in_whose_hands_power_is(sentence):
    assert roles(sentence) == ["government party=Lake Party", "government party=Drin Party"]


def test_a_party_supplies_an_office():
    told = "office_taken office=deputy mayor party=Lake Party person=Ana Ilić"
    assert events("The Lake Party supplies the new deputy mayor, Ana Ilić.") == [told]
    assert events("The Lake Party may supply the new deputy mayor, Ana Ilić.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ana Ilić will run Ada for the next four years after unseating the incumbent, Petar Perić.", True),
        ("Ana Ilić will lead the town for four years after winning the mayoral run-off.", True),
        ("Ana Ilić will not run Ada after losing the mayoral run-off.", False),
        ("Ana Ilić will resign after winning the mayoral run-off.", False),
    ],
)
def test_who_will_govern_after_winning(sentence, told):
    assert (events(sentence) == ["mayor_selected person=Ana Ilić"]) is told


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Ana Ilić heads an administration of the Lake Party and the Drin Party.", 2),
        ("The Lake Party won no majority, but has since put one together with the Drin Party.", 2),
        ("The Lake Party put a coalition together with the Drin Party.", 2),
        ("Ana Ilić heads a committee of the Lake Party and the Drin Party.", 0),
        ("Ana Ilić hopes to head a coalition of the Lake Party and the Drin Party.", 0),
    ],
)
def test_who_shares_a_government(sentence, parts):
    assert len([part for part in roles(sentence) if part.startswith("government ")]) == parts


def test_who_is_sent_into_opposition_behind_a_relative_clause():
    sentence = "The deal consigns the Lake Party, which topped the poll in May, to opposition."
    assert "opposition party=Lake Party" in roles(sentence)


def test_the_others_of_a_body_named_before():
    text = (
        "A provisional authority led by Ana Ilić was installed. "
        "Four others sit on the body, among them Petar Perić."
    )
    assert events(text)[1:] == ["office_taken office=provisional authority member person=Petar Perić"]


def test_the_subject_that_a_copula_inverts_has_a_participle():
    sentence = "Among the survivors was Ana Ilić, re-elected for the Lake Party after two recounts."
    assert events(sentence) == ["seat_won list=Lake Party person=Ana Ilić reelected=True"]


def test_since_may_when():
    sentence = "The split had been in the air since May 2026, when Ana Ilić left the Lake Party."
    assert events(sentence) == ["party_left date=2026-05 person=Ana Ilić target=Lake Party"]


def test_who_takes_over_from_somebody_whose_election_was_annulled():
    text = (
        "The court annulled the election of Petar Perić as mayor on 5 May 2026. Ana Ilić took over from him."
    )
    assert [event.partition(" ")[0] for event in events(text)] == [
        "mayor_selected",
        "annulment",
        "mayor_selected",
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Lake Party and the Drin Party struck a deal to govern Ada together.", "government_formed"),
        ("The Lake Party signed an agreement with the Drin Party to run the town.", "government_formed"),
        ("The Lake Party and the Drin Party struck a deal.", "alliance_formed"),
        ("The Lake Party swept to power in Ada.", "government_formed"),
        ("The Lake Party walked out before the vote.", "boycott"),
    ],
)
def test_what_parties_do(sentence, told):
    assert [event.partition(" ")[0] for event in events(sentence)] == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lake Party tried to strike a deal with the Drin Party to run the town.",
        "The Lake Party walked off, leaving the Drin Party in a minority.",
        "The Lake Party walked off, leaving the Drin Party without a partner.",
    ],
)
def test_what_parties_did_not_do(sentence):
    assert events(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Petar Perić conceded defeat to Ana Ilić.",
        "Ana Ilić has ousted Petar Perić as mayor of Ada.",
        "Petar Perić was unseated as mayor by Ana Ilić.",
    ],
)
def test_who_beat_the_mayor(sentence):
    assert events(sentence) == ["mayor_selected person=Ana Ilić"]


@pytest.mark.parametrize(
    "when",
    [
        "Monday",
        "Monday night",
        "this week",
        "late on Monday",
        "late Monday",
        "earlier this week",
        "last weekend",
    ],
)
@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Ana Ilić was elected mayor ", "."),
        ("The assembly ", " elected Ana Ilić mayor."),
        ("The assembly elected Ana Ilić ", " as mayor."),
    ],
)
def test_times_without_a_preposition(before, when, behind):
    assert events(f"{before}{when}{behind}") == ["mayor_selected person=Ana Ilić"]


def test_a_weekday_inside_a_phrase_is_no_time_of_its_own():
    assert events("Ana Ilić won the Sunday run-off for mayor.") == ["mayor_selected person=Ana Ilić"]
    assert events("Mayor Petar Perić survived Monday's vote of no confidence.") == []


def test_what_a_council_meets_for_has_not_happened():
    assert events("The council meets next week to elect Ana Ilić mayor.") == []
    assert events("The council meets Monday to elect Ana Ilić mayor.") == []
    assert "mayor_selected person=Ana Ilić" in events(
        "Ana Ilić steps into the shoes of Petar Perić, the mayor."
    )
