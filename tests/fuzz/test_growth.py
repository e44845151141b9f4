"""How the work grows with an input's size, counted in calls: seconds would differ from machine to machine."""

from __future__ import annotations

import sys

import pytest

import hustings

AGAIN = "Ana Ilić of the Democratic Front (DF) was chosen as mayor of Niš by 21 votes to 3 on 5 May 2020. "
SHAPES = {
    "one mayor chosen again and again": lambda n: AGAIN,
    "a new mayor in each sentence": lambda n: AGAIN.replace("Ilić", f"Il{chr(97 + n % 26) * (n // 26 + 1)}"),
    "mayors of later and later years": lambda n: AGAIN.replace("2020", str(1990 + n % 40)),
    "resignations": lambda n: f"Mayor Petar Perić resigned on 3 May {1990 + n % 40}. ",
    "parties that govern": lambda n: "The Greens and the Free Ada list formed a government in Ada. ",
    "seats and lists": lambda n: "She was elected to the assembly from the third place on the DF list. ",
    "nothing to tell": lambda n: "The bridge over the river was painted in green and the mayor liked it. ",
}


def calls(text):
    """How many functions and built-ins an extraction calls, generators' steps included."""
    count = 0

    def note(frame, event, value):
        nonlocal count
        count += event in ("call", "c_call")

    nlp = hustings.load("rules")
    sys.setprofile(note)
    try:
        hustings.extract(text, nlp)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("sentence", SHAPES.values(), ids=[*SHAPES])
def test_twice_the_text_is_twice_the_work(sentence):
    small, large = (
        "# Ada\n\n" + "".join(sentence(n) + "\n\n" * (n % 5 == 4) for n in range(size)) for size in (300, 600)
    )
    calls(large)  # words are looked up once
    assert calls(large) <= 2.1 * calls(small)
