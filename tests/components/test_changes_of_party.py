"""Who joined or left a party, by the families of verbs for it, and who only quarrelled with one."""

from __future__ import annotations

import pytest

from parsing import events

LEFT = "party_left date=2009 person=Ana Ilić target=Lake Party"
JOINED = "party_joined date=2009 person=Ana Ilić target="


@pytest.mark.parametrize(
    "verb",
    [
        "enrolled in",
        "returned to",
        "signed up for",
        "took out membership of",
        "was admitted to",
        "went over to",
    ],
)
def test_joined(verb):
    assert events(f"Ana Ilić {verb} the Drin Party in 2009.") == [JOINED + "Drin Party"]


@pytest.mark.parametrize(
    "verb",
    ["broke with", "parted ways with", "turned her back on", "withdrew from", "gave up her membership of"],
)
def test_left(verb):
    assert events(f"Ana Ilić {verb} the Lake Party in 2009.") == [LEFT]


@pytest.mark.parametrize(
    "verb",
    [
        "left the Lake Party for the Drin Party",
        "switched from the Lake Party to the Drin Party",
        "swapped the Lake Party for the Drin Party",
    ],
)
def test_from_one_to_another(verb):
    assert events(f"Ana Ilić {verb} in 2009.") == [LEFT, JOINED + "Drin Party"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lake Party broke with the Drin Party in 2009.",
        "Ana Ilić turned her back on the delegates in 2009.",
    ],
)
def test_no_change_of_party(sentence):
    assert events(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ilić met the press. In 2009 she and two colleagues joined the Lake Party.",
        "It was only in 2009 that Ana Ilić joined the Lake Party.",
    ],
)
def test_who_and_when(sentence):
    assert events(sentence) == [JOINED + "Lake Party"]
