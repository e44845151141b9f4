"""Which unit of government a record is about: the section's place, the place named, a region, the country."""

from __future__ import annotations

import pytest

import hustings
from parsing import pipeline, told

ELECTIONS = """= 2020 local elections in Serbia =

The Green Party won in Bor.

== Results ==

{overview}

=== Vojvodina ===

{region}

==== Ada ====

{place}
"""


def where(text, **sections):
    """Each record's jurisdiction and kind."""
    filled = {
        "overview": "Turnout was low.",
        "region": "Turnout was low.",
        "place": "Turnout was low.",
    } | sections
    found = hustings.extract(text.format(**filled), pipeline())
    lead = {section.id for section in found.sections if section.level == 0}
    return [
        (record.jurisdiction, told(record).split()[0])
        for record in found.records()
        if record.section not in lead
    ]


@pytest.mark.parametrize(
    ("section", "sentence", "expected"),
    [
        # a section about a place
        ("place", "The Green Party won.", [("Ada", "winner")]),
        ("place", "No election was held.", [("Ada", "election_not_held")]),
        ("place", "Ana Ilić was elected to the assembly.", [("Ada", "seat_won")]),
        ("place", "Ana Ilić was elected mayor of Bor.", [("Bor", "mayor"), ("Bor", "mayor_selected")]),
        ("place", "Ana Ilić left the Green Party.", [("Ada", "party_left")]),
        ("place", "Ana Ilić was elected to the National Assembly.", [("Serbia", "office_taken")]),
        ("place", "Ana Ilić became minister.", [("Serbia", "office_taken")]),
        ("place", "The Green Party merged into the Liberal Union.", [("Serbia", "party_merged")]),
        # an overview: the place that the sentence names, or the whole
        ("overview", "The Green Party won in Bor.", [("Bor", "winner")]),
        (
            "overview",
            "The Green Party won a majority in Ada, Bor and Niš.",
            [("Ada", "winner"), ("Bor", "winner"), ("Niš", "winner")],
        ),
        ("overview", "Ana Ilić became mayor of Bor.", [("Bor", "mayor"), ("Bor", "mayor_selected")]),
        ("overview", "The Green Party won.", [("Serbia", "winner")]),
        ("overview", "The Green Party won everywhere except Bor.", [("Serbia", "winner")]),
        # the overview of a region
        ("region", "The Green Party won.", [("Vojvodina", "winner")]),
        ("region", "The Green Party won in all municipalities.", [("Vojvodina", "winner")]),
        ("region", "The Green Party won in Ada.", [("Ada", "winner")]),
        # neither a country nor a region has a mayor: it is that of the place named before in the paragraph
        (
            "overview",
            "In Bor the Green Party won. Its leader, Ana Ilić, was elected mayor.",
            [("Bor", "mayor"), ("Bor", "winner"), ("Bor", "mayor_selected")],
        ),
    ],
)
def test_by_scope(section, sentence, expected):
    assert where(ELECTIONS, **{section: sentence}) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Vojvodina", "Vojvodina"),
        ("Results by municipality", "Serbia"),
        ("Results by region", "Serbia"),
        ("Aftermath and reactions", "Serbia"),
        ("Great Morava valley", "Great Morava valley"),
        ("National picture", "Serbia"),
        ("System and parties", "Serbia"),
        ("By-elections", "Serbia"),
    ],
)
def test_headings_of_overviews_that_name_no_place_mean_the_country(heading, expected):
    text = ELECTIONS.replace("== Results ==", f"== {heading} ==")
    assert where(text, overview="The Green Party won.") == [(expected, "winner")]


def test_jurisdictions_stand_where_they_are_printed():
    text = ELECTIONS.replace("== Results ==", "== Great Morava valley ==")
    text = text.format(overview="The Green Party won.", region="It won in Bor.", place="It won here, too.")
    found = hustings.extract(text, pipeline())
    spans = [(record.jurisdiction, record.spans["jurisdiction"]) for record in found.records()]
    assert {place for place, _ in spans} >= {"Great Morava valley", "Bor"}
    assert all(text[start:end] == place for place, (start, end) in spans)


BIOGRAPHIES = """= Politicians of Serbia =

Infobox
- Country: Serbia
- Type: biographies

== Ana Ilić ==

{}
"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ana Ilić was mayor of Ada from 2004 to 2012.",
            ["mayor end=2012 jurisdiction=Ada person=Ana Ilić start=2004"],
        ),
        (
            "She was elected mayor of Ada in 2016.",
            [
                "mayor accession=chosen jurisdiction=Ada person=Ana Ilić start=2016",
                "mayor_selected date=2016 jurisdiction=Ada person=Ana Ilić",
            ],
        ),
        (
            "She became mayor of Ada in 2016.",
            [
                "mayor jurisdiction=Ada person=Ana Ilić start=2016",
                "mayor_selected date=2016 jurisdiction=Ada person=Ana Ilić",
            ],
        ),
        (
            "She joined the Green Party in 2003.",
            ["party_joined date=2003 jurisdiction=Serbia person=Ana Ilić target=Green Party"],
        ),
        (
            "Petar Perić was mayor of Ada from 2012 to 2016.",
            ["mayor accession=past end=2016 jurisdiction=Ada person=Petar Perić start=2012"],
        ),
        (
            "She was elected mayor of Ada in 2016 and again in 2020.",
            [
                "mayor accession=chosen jurisdiction=Ada person=Ana Ilić start=2016",
                "mayor_selected date=2016 jurisdiction=Ada person=Ana Ilić",
                "mayor_selected date=2020 jurisdiction=Ada person=Ana Ilić",
            ],
        ),
    ],
)
def test_biographies(sentence, expected):
    found = hustings.extract(BIOGRAPHIES.format(sentence), pipeline())
    assert [told(record) for record in found.records()] == expected


def test_a_list_item_is_about_the_place_that_it_begins_with():
    overview = "The winners were:\n\n- Bor, where the Green Party won. It formed a government.\n"
    overview += "- Niš, where the Liberal Union won."
    assert where(ELECTIONS, overview=overview) == [
        ("Bor", "winner"),
        ("Bor", "government"),
        ("Niš", "winner"),
        ("Bor", "government_formed"),
    ]


DIGEST = """= Press digest =

Infobox
- Country: Serbia
- Type: news digest

== Mayor of Ada resigns ==
ADA, 17 March 2026 – Mayor Ana Ilić resigned yesterday. The prefect of Bor regretted it.

== {heading} ==
Bor: Mayor Petar Perić resigned on 3 March.

Niš: the assembly elected Marko Marić mayor. He took office on 5 March.
"""


class TestReports:
    """News items: whose dateline, headline or first words say where they happened."""

    def read(self, text):
        return [told(record) for record in hustings.extract(text, pipeline()).events]

    def test_the_dateline_gives_place_and_day_and_no_act_its_date(self):
        assert self.read(DIGEST.format(heading="In brief"))[0] == (
            "mayor_left date=2026-03-16 jurisdiction=Ada person=Ana Ilić reason=resigned"
        )

    @pytest.mark.parametrize(
        ("heading", "story", "place"),
        [
            ("Leak in Perth", "PERTH, 5 May 2026 — Ana Ilić resigned as provost of Perth and Kinross.", None),
            (
                "A leak",
                "PERTH, 5 May 2026 — In Perth and Kinross, it rained. The provost, Ana Ilić, left.",
                None,
            ),
            (
                "Perth waits",
                "PERTH, 5 May 2026 — In Perth, it rained. The provost, Ana Ilić, resigned.",
                "Perth",
            ),
        ],
    )
    def test_a_dateline_inside_a_name_of_two(self, heading, story, place):
        story = f"{story} The speaker, Una Roy, resigned.\n"
        text = f"= News from Scotland =\n\nStories.\n\n== {heading} ==\n\n{story}"
        found = hustings.extract(text, pipeline()).events
        assert {event.jurisdiction for event in found} == {place or "Perth and Kinross"}

    @pytest.mark.parametrize(
        ("heading", "place"),
        [("Labour out in Waltham Forest", "Waltham Forest"), ("Rain in Waltham", "Waltham")],
    )
    def test_a_dateline_that_begins_the_headlines_place(self, heading, place):
        story = "WALTHAM, England — In Waltham Forest, it rained. The speaker, Una Roy, resigned.\n"
        found = hustings.extract(f"= News =\n\nStories.\n\n== {heading} ==\n\n{story}", pipeline()).events
        assert {event.jurisdiction for event in found} == {place}

    @pytest.mark.parametrize("heading", ["In brief", "Elsewhere", "Other news from the region"])
    def test_each_story_of_a_digest_has_its_own_place(self, heading):
        found = hustings.extract(DIGEST.format(heading=heading), pipeline())
        assert [record.jurisdiction for record in found.mayors] == ["Ada", "Bor", "Niš"]
        assert found.mayors[1].successor is None

    @pytest.mark.parametrize(
        ("sentence", "date"),
        [
            ("The deputy mayor, Ana Ilić, resigned in April.", "2026-04"),
            ("The new term begins on 1 December. In May the deputy mayor, Ana Ilić, resigned.", "2026-05"),
        ],
    )
    def test_a_report_looks_back(self, sentence, date):
        story = f"== Quarrel in Ada ==\n\nADA, 17 November 2026 – {sentence}\n"
        text = f"= News from Serbia =\n\nStories.\n\n{story}"
        assert any(f"office_left date={date}" in event for event in self.read(text))

    @pytest.mark.parametrize(
        ("heading", "place"),
        [
            ("Ada votes again", "Ada"),
            ("Court orders one more vote", "Bor"),
            ("Ada votes as Bor quarrels", "Bor"),
        ],
    )
    def test_the_headlines_place_and_one_told_as_often(self, heading, place):
        story = "Voting was repeated in one of Ada's villages. Ana Ilić, the mayor of Bor, resigned."
        text = f"= News from Serbia =\n\nStories.\n\n== {heading} ==\n\n{story}\n"
        found = hustings.extract(text, pipeline()).events
        assert [record.jurisdiction for record in found if record.type == "repeat_vote"] == [place]

    def test_most_towns_of_a_country(self):
        text = (
            "= News from Serbia =\n\nStories.\n\n== Vote counted ==\n\n"
            "NIŠ, Serbia, 17 November 2026 – The Green Party won majorities in most of the 65 towns.\n"
        )
        found = hustings.extract(text, pipeline()).parties
        assert [record.jurisdiction for record in found] == ["Serbia"]


class TestAreas:
    """``area``: the areas around the jurisdiction, widest first."""

    def areas(self, sentence):
        found = hustings.extract(ELECTIONS.format(overview="-", region="-", place=sentence), pipeline())
        return next(record.area for record in found.records() if record.section.endswith("/ada"))

    def test_country_and_region(self):
        area = self.areas("The Green Party won.")
        assert area[0] == "Serbia"
        assert area[-1] == "Vojvodina"

    def test_headings_that_name_no_area_are_none(self):
        assert self.areas("The Green Party won.") == ["Serbia", "Vojvodina"]

    def test_nothing_lies_around_the_country(self):
        assert self.areas("Ana Ilić became minister.") == []


CAREER = """= Politicians of Serbia =

Infobox
- Country: Serbia
- Type: biographies

== Ana Ilić ==
Ana Ilić (born 3 June 1969) is an economist. Raised in Latvica, she studied in Niš.

She was elected to the municipal assembly of Arilje in 2012. In 2013 she was chosen as its president.

She was elected as prefect of Zlatibor County in 2014 and resigned as prefect in 2015.
She became deputy mayor in 2016.
"""


def test_a_career_goes_on_where_the_assembly_is_not_where_somebody_was_born_or_studied():
    events = hustings.extract(CAREER, pipeline()).events
    assert [(event.office or event.type, event.jurisdiction) for event in events] == [
        ("seat_won", "Arilje"),
        ("assembly president", "Arilje"),
        ("prefect", "Zlatibor County"),
        ("prefect", "Zlatibor County"),
        ("deputy mayor", "Arilje"),
    ]
