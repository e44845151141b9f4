"""Reports that begin with the new mayor and tell afterwards how the old one went."""

from __future__ import annotations

import pytest

from parsing import mayors

ADA = {"place": "Ada", "country": "Serbia"}
CHOSEN = "The assembly elected Ana Ilić mayor on 18 June 2019."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The mayor, Petar Perić, resigned on 20 May.", "end=2019-05-20 end_reason=resigned"),
        ("Mayor Petar Perić had died in May 2019.", "end=2019-05 end_reason=died"),
    ],
)
def test_who_left_shortly_before_made_way(text, left):
    assert mayors(f"{CHOSEN} {text}", **ADA) == [
        "mayor accession=succeeded person=Ana Ilić start=2019-06-18",
        f"mayor {left} person=Petar Perić successor=Ana Ilić",
    ]


@pytest.mark.parametrize("date", ["in 2019", "on 20 May 2017", "on 3 September 2019"])
def test_who_left_at_another_time_made_way_for_nobody(date):
    told = mayors(f"{CHOSEN} Mayor Petar Perić was dismissed {date}.", **ADA)
    assert told[0] == "mayor accession=chosen person=Ana Ilić start=2019-06-18"
    assert "successor" not in told[1]


OVERTURNED = "The court annulled the election of Petar Perić on 26 January 2020."
WON = "Perić had been elected mayor on 5 November 2019."


def test_an_election_told_behind_its_annulment():
    assert mayors(f"{OVERTURNED} {WON}", **ADA) == [
        "mayor accession=chosen end=2020-01-26 end_reason=annulled person=Petar Perić start=2019-11-05"
    ]


def test_an_election_told_behind_its_annulment_and_its_successor():
    told = mayors(f"Ana Ilić was elected mayor on 9 June 2020. {OVERTURNED} {WON}", **ADA)
    assert told[0] == "mayor accession=succeeded person=Ana Ilić start=2020-06-09"
    assert told[1].endswith("person=Petar Perić start=2019-11-05 successor=Ana Ilić")
