"""Offices that stand empty, and who comes to fill them."""

from __future__ import annotations

import pytest

from parsing import events

SERBIA = {"place": "Ada", "country": "Serbia"}
DIED = "Petar Perić was elected mayor. He died on 17 January 2011. "
QUIT = "Deputy mayor Petar Perić resigned on 3 May 2011. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The post stood empty for five weeks before Ana Ilić was chosen on 24 February.",
        "The office remained vacant until the assembly appointed Ana Ilić on 24 February.",
        "The chair was empty until 24 February, when Ana Ilić was sworn in.",
        "The town had no mayor until Ana Ilić was elected on 24 February.",
        "The town was without a mayor until Ana Ilić was named on 24 February.",
        "The vacancy was not filled until 24 February, when Ana Ilić was elected.",
        "Ana Ilić filled the vacancy on 24 February.",
    ],
)
def test_a_vacancy_ends(sentence):
    assert "mayor_selected date=2011-02-24 person=Ana Ilić" in events(DIED + sentence, **SERBIA)


@pytest.mark.parametrize(
    "sentence",
    [
        "The post may stand empty until Ana Ilić is chosen.",
        "The shop stood empty until Ana Ilić was chosen.",
        "The post stood empty when Ana Ilić was elected to the board.",
        "Ana Ilić filled the gap in the budget.",
        "Ana Ilić did not fill the vacancy.",
    ],
)
def test_no_vacancy_ends(sentence):
    assert not any("Ana Ilić" in event for event in events(DIED + sentence, **SERBIA))


def test_a_vacancy_is_of_the_office_left_last():
    taken = "office_taken office=deputy mayor person=Ana Ilić"
    assert taken in events(QUIT + "Ana Ilić filled the vacancy.", **SERBIA)
