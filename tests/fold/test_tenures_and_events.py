"""What the acts of a section add up to: tenures, the events beside them, the parts that parties play."""

from __future__ import annotations

import pytest

from parsing import events, extract, gap, mayors, records, roles

CHOSEN = "Ana Ilić was elected mayor on 5 May 2020."


@pytest.mark.parametrize(
    ("text", "tenures"),
    [
        # one stint
        (CHOSEN, ["accession=chosen person=Ana Ilić start=2020-05-05"]),
        (
            "Ana Ilić of the Green Party was elected mayor by 12 votes to 3.",
            ["accession=chosen party=Green Party person=Ana Ilić votes=for:12/against:3"],
        ),
        (
            "Ana Ilić was elected mayor unanimously.",
            ["accession=chosen person=Ana Ilić votes=unanimous:True"],
        ),
        (
            "Incumbent mayor Ana Ilić was confirmed for a third term on 5 May 2020.",
            ["accession=confirmed incumbent=True person=Ana Ilić start=2020-05-05 term=3"],
        ),
        (
            f"{CHOSEN} She was sworn in as mayor in June 2020.",
            ["accession=chosen person=Ana Ilić start=2020-05-05"],
        ),
        # how it ended
        (
            f"{CHOSEN} She resigned in June 2021.",
            ["accession=chosen end=2021-06 end_reason=resigned person=Ana Ilić start=2020-05-05"],
        ),
        (
            f"{CHOSEN} She was dismissed in June 2021.",
            ["accession=chosen end=2021-06 end_reason=dismissed person=Ana Ilić start=2020-05-05"],
        ),
        (
            f"{CHOSEN} She died in June 2021.",
            ["accession=chosen end=2021-06 end_reason=died person=Ana Ilić start=2020-05-05"],
        ),
        (
            "Ana Ilić submitted her resignation as mayor on 30 October 2021, and it became official on 31"
            " October 2021.",
            ["end=2021-10-31 end_reason=resigned person=Ana Ilić"],
        ),
        gap(
            f"{CHOSEN} Her resignation became official on 31 October 2021.",
            ["accession=chosen end=2021-10-31 end_reason=resigned person=Ana Ilić start=2020-05-05"],
            why="the day alone is taken, neither the reason nor an event of leaving",
        ),
        # who came next
        (
            f"{CHOSEN} She resigned in June 2021. Petar Perić was elected mayor in July 2021.",
            [
                "accession=chosen end=2021-06 end_reason=resigned person=Ana Ilić start=2020-05-05"
                " successor=Petar Perić",
                "accession=succeeded person=Petar Perić start=2021-07",
            ],
        ),
        (
            f"{CHOSEN} Petar Perić replaced her in June 2021.",
            [
                "accession=chosen end=2021-06 end_reason=replaced person=Ana Ilić start=2020-05-05"
                " successor=Petar Perić",
                "accession=succeeded person=Petar Perić start=2021-06",
            ],
        ),
        (
            f"{CHOSEN} She died in June 2021 and was succeeded by Petar Perić.",
            [
                "accession=chosen end=2021-06 end_reason=died person=Ana Ilić start=2020-05-05"
                " successor=Petar Perić",
                "accession=succeeded person=Petar Perić",
            ],
        ),
        (
            "Petar Perić was elected mayor in May 2020, succeeding Ana Ilić.",
            [
                "end_reason=replaced person=Ana Ilić successor=Petar Perić",
                "accession=succeeded person=Petar Perić start=2020-05",
            ],
        ),
        # leaving alone
        ("Mayor Ana Ilić resigned in May 2021.", ["end=2021-05 end_reason=resigned person=Ana Ilić"]),
        # returning is a second stint
        (
            f"{CHOSEN} She resigned. She was elected mayor again on 3 March 2022.",
            [
                "accession=chosen end_reason=resigned person=Ana Ilić start=2020-05-05",
                "accession=succeeded person=Ana Ilić start=2022-03-03",
            ],
        ),
        # an annulled stint, and who follows it
        (
            f"{CHOSEN} A court annulled her election in June 2020. Petar Perić was elected mayor in July"
            " 2020.",
            [
                "accession=chosen end=2020-06 end_reason=annulled person=Ana Ilić start=2020-05-05"
                " successor=Petar Perić",
                "accession=succeeded person=Petar Perić start=2020-07",
            ],
        ),
        # told in passing
        (
            "Ana Ilić, who was mayor from 2004 to 2012, was elected mayor.",
            ["accession=past end=2012 person=Ana Ilić start=2004", "accession=chosen person=Ana Ilić"],
        ),
        ("Former mayor Ana Ilić was elected.", []),
        ("A nurse was elected mayor.", []),
    ],
)
def test_tenures(text, tenures):
    assert mayors(text) == [f"mayor {tenure}" for tenure in tenures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{CHOSEN} She resigned in June 2021.",
            [
                "mayor_selected date=2020-05-05 person=Ana Ilić",
                "mayor_left date=2021-06 person=Ana Ilić reason=resigned",
            ],
        ),
        (
            f"{CHOSEN} A court annulled her election in June 2020.",
            ["mayor_selected date=2020-05-05 person=Ana Ilić", "annulment date=2020-06 person=Ana Ilić"],
        ),
        (
            "Ana Ilić, who was mayor from 2004 to 2012, left the Green Party.",
            ["party_left person=Ana Ilić target=Green Party"],
        ),
        ("Petar Perić was arrested on 5 May 2021.", ["arrest date=2021-05-05 person=Petar Perić"]),
        (
            "No election was held in 2020; the previous one had taken place in 2018, and the next was due"
            " in 2022.",
            ["election_not_held next=2022 previous=2018"],
        ),
        (
            "The local elections scheduled for 26 April 2020 were postponed.",
            ["election_rescheduled date=2020-04-26"],
        ),
        ("Voting was repeated at two polling stations on 1 July 2020.", ["repeat_vote date=2020-07-01"]),
        ("The Liberal Union boycotted the election.", ["boycott party=Liberal Union"]),
        (
            "Ana Ilić left the Green Party for the Liberal Union in May 2021.",
            [
                "party_left date=2021-05 person=Ana Ilić target=Green Party",
                "party_joined date=2021-05 person=Ana Ilić target=Liberal Union",
            ],
        ),
        (
            "On 7 March 2017 Ana Ilić resigned as mayor and left the Green Party.",
            [
                "mayor_left date=2017-03-07 person=Ana Ilić reason=resigned",
                "party_left date=2017-03-07 person=Ana Ilić target=Green Party",
            ],
        ),
        (
            "Ana Ilić resigned as mayor on 7 March 2017 and left the Green Party.",
            [
                "mayor_left date=2017-03-07 person=Ana Ilić reason=resigned",
                "party_left person=Ana Ilić target=Green Party",
            ],
        ),
        (
            "Ana Ilić resigned as mayor. On 30 June Petar Perić was elected mayor.",
            ["mayor_left person=Ana Ilić reason=resigned", "mayor_selected person=Petar Perić"],
        ),
    ],
)
def test_events(text, expected):
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Green Party won. In the end, the Green Party won.", ["winner party=Green Party"]),
        ("The Green Party won a majority.", ["winner extent=majority party=Green Party"]),
        (
            "The Green Party fell two seats short of a majority.",
            ["winner extent=plurality party=Green Party"],
        ),
        (
            "The Green Party and the Liberal Union formed a government. The Green Party governs with the"
            " Liberal Union.",
            ["government party=Green Party", "government party=Liberal Union"],
        ),
        (
            "The Green Party supported Ana Ilić. The Green Party formed a government.",
            ["support party=Green Party", "government party=Green Party"],
        ),
        ("The Liberal Union went into opposition.", ["opposition party=Liberal Union"]),
        ("The Green Party and its allies won.", ["winner party=Green Party"]),
        gap(
            "The Liberal Union won. The Liberals formed a government.",
            ["winner party=Liberal Union", "government party=Liberal Union"],
            why="a form that some other country's gazetteer has is never derived",
        ),
    ],
)
def test_roles_once_a_section(text, expected):
    assert roles(text) == expected


class TestLinks:
    TEXT = (
        f"{CHOSEN} She resigned in June 2021, and Petar Perić was elected mayor in July 2021. He was"
        " dismissed. Ana Ilić was elected mayor again in 2022. Milan Marić was elected deputy mayor."
    )

    def test_a_tenure_links_its_events(self):
        found = extract(self.TEXT)
        by_id = {event.id: event for event in found.events}
        linked = [[by_id[event].type for event in mayor.events] for mayor in found.mayors]
        assert linked == [
            ["mayor_selected", "mayor_left"],
            ["mayor_selected", "mayor_left"],
            ["mayor_selected"],
        ]
        for mayor in found.mayors:
            assert {by_id[event].person for event in mayor.events} == {mayor.person}

    def test_dates_of_tenure_and_events_agree(self):
        found = extract(self.TEXT)
        by_id = {event.id: event for event in found.events}
        for mayor in found.mayors:
            dates = {by_id[event].type: by_id[event].date for event in mayor.events}
            assert dates["mayor_selected"] == mayor.start
            assert dates.get("mayor_left") == mayor.end

    def test_a_person_keeps_one_id_over_stints(self):
        first, between, second = extract(self.TEXT).mayors
        assert first.person_id == second.person_id != between.person_id
        assert first.id != second.id

    def test_a_person_keeps_one_id_over_sections_about_one_place(self):
        text = f"Turnout was low.\n\n== Background ==\n\n{CHOSEN}".replace("mayor", "mayor of Tuzla")
        text += "\n\n== Aftermath ==\n\nAna Ilić resigned as mayor of Tuzla."
        first, second = extract(text).mayors
        assert first.section != second.section
        assert first.jurisdiction == second.jurisdiction == "Tuzla"
        assert first.person_id == second.person_id

    def test_the_same_name_elsewhere_is_another_person(self):
        first, second = extract(f"{CHOSEN}\n\n=== Bor ===\n\n{CHOSEN}").mayors
        assert first.person_id != second.person_id


def test_a_lone_leaving_gives_no_accession():
    (mayor,) = extract("Mayor Ana Ilić resigned in May 2021.").mayors
    assert mayor.accession is None
    assert mayor.end_reason == "resigned"


def test_records_of_a_section_come_in_text_order():
    found = extract(TestLinks.TEXT)
    for kind in (found.mayors, found.events):
        starts = [record.evidence[0].start for record in kind]
        assert starts == sorted(starts)


def test_silence():
    assert records("Turnout was 51 per cent. Nine lists stood for 31 seats.") == []
