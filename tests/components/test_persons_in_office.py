"""Persons apart from mayors: seats, lists, offices and parties, in wordings that name them by the way."""

from __future__ import annotations

import pytest

from parsing import events, mayors


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Both deputy speakers, Ana Ilić and Marko Perić, were confirmed in office.",
            [
                "office_taken office=assembly deputy president person=Ana Ilić",
                "office_taken office=assembly deputy president person=Marko Perić",
            ],
        ),
        (
            "A provisional authority, whose president was Ana Ilić, ran the town.",
            ["office_taken office=provisional authority leader person=Ana Ilić"],
        ),
        (
            "Ana Ilić was chosen as district president of the Lake Party.",
            ["office_taken office=party organization leader party=Lake Party person=Ana Ilić"],
        ),
        (
            "Marko Perić was chosen as speaker, with Ana Ilić appointed deputy mayor.",
            [
                "office_taken office=assembly president person=Marko Perić",
                "office_taken office=deputy mayor person=Ana Ilić",
            ],
        ),
        (
            "Ana Ilić, surveyor for a bank since 2007, was appointed deputy mayor on 21 March 2012.",
            ["office_taken date=2012-03-21 office=deputy mayor person=Ana Ilić"],
        ),
        (
            "Among the members of the provisional authority is Ana Ilić.",
            ["office_taken office=provisional authority member person=Ana Ilić"],
        ),
        (
            "The Lake Party received the posts of deputy mayor and speaker.",
            [
                "office_taken office=assembly president party=Lake Party",
                "office_taken office=deputy mayor party=Lake Party",
            ],
        ),
        ("Ana Ilić moved to the ministry of health.", []),
    ],
)
def test_other_offices(sentence, told):
    assert sorted(events(sentence)) == told
    assert not mayors(sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Ana Ilić won her second term in the assembly.",
            ["seat_won person=Ana Ilić reelected=True"],
        ),
        (
            "Ana Ilić was sworn in as a councillor in place of the new deputy mayor, Marko Perić.",
            ["seat_won person=Ana Ilić"],
        ),
        (
            "Heading the Lake Party's list was Ana Ilić.",
            ["list_placed list=Lake Party person=Ana Ilić position=1"],
        ),
        (
            "The Lake Party nominated Ana Ilić as its lead candidate.",
            ["list_placed list=Lake Party person=Ana Ilić position=1"],
        ),
        (
            "Fourth on the Lake Party's list was Ana Ilić; she got in.",
            ["seat_won list=Lake Party person=Ana Ilić position=4"],
        ),
        ("The assembly stripped Ana Ilić of her mandate.", ["seat_left person=Ana Ilić reason=expelled"]),
        ("Ana Ilić stood on the Lake Party's list.", []),
        ("Ana Ilić entered the council for the Lake Party.", ["seat_won list=Lake Party person=Ana Ilić"]),
    ],
)
def test_seats_and_lists(sentence, told):
    assert events(sentence) == told
    assert not mayors(sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "After Ana Ilić's expulsion from the Lake Party in March 2009, she joined the Hill Party.",
            [
                "party_left date=2009-03 person=Ana Ilić target=Lake Party",
                "party_joined person=Ana Ilić target=Hill Party",
            ],
        ),
        ("Ana Ilić's return to the Lake Party was expected by everyone.", []),
        (
            "The whole board of the Lake Party went over to the Hill Party.",
            ["party_joined party=Lake Party target=Hill Party"],
        ),
        ("Councillor Ana Ilić and her husband were arrested.", ["arrest person=Ana Ilić"]),
        ("Ana Ilić was picked up by the police.", ["arrest person=Ana Ilić"]),
        ("Ana Ilić was picked up by a taxi.", []),
        ("The lake club in Ada, which Ana Ilić led until 2004, closed.", []),
    ],
)
def test_parties_and_arrests(sentence, told):
    assert events(sentence) == told
    assert not mayors(sentence)
