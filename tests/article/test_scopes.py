"""What sections are about, in articles of many shapes."""

from __future__ import annotations

from pathlib import Path

import pytest

from hustings.article import read_article

CORPUS = Path(__file__).parents[2] / "corpus"


def scopes(text: str) -> dict[str, str]:
    return {section.id: section.scope for section in read_article(text).sections}


def one_scope(
    heading: str, body: str = "Jo Bloggs was elected mayor.", title: str = "2024 local elections"
) -> str:
    return read_article(f"= {title} =\n== {heading} ==\n{body}\n").sections[-1].scope


@pytest.mark.parametrize(
    "heading",
    [
        "Barajevo", "County Galway", "Zagreb County", "City of Zagreb", "Niš: Palilula",
        "Dún Laoghaire–Rathdown", "Novi Grad (Sarajevo)", "Castrop-Rauxel", "Frankfurt am Main",
        "Santa Maria da Feira", "East Ayrshire", "L'Aquila",
        "New Plymouth", "Newcastle upon Tyne", "'s-Hertogenbosch", "Београд", "თბილისი",
    ],
)  # fmt: skip
def test_names_of_places(heading: str) -> None:
    assert one_scope(heading) == "place"


@pytest.mark.parametrize(
    "heading",
    [
        "Outcome", "Results", "Overview", "Background", "Aftermath", "Summary", "North East",
        "By municipality",
        "Mayor elections", "Mayoral elections", "Results by county", "Electoral system", "Opinion polls",
        "See also", "Seats won by party", "Southern and Eastern Region", "Bor District", "Results in Dublin",
        "Changes of control", "Metropolitan boroughs", "Unitary authorities", "Turnout", "Elected mayors",
        "Government formation", "Lublin Voivodeship", "Changes since the last vote",
    ],
)  # fmt: skip
def test_overviews(heading: str) -> None:
    assert one_scope(heading) == "overview"


def test_children_and_text_make_an_overview() -> None:
    found = scopes(
        "= 2024 local elections =\n== Istria ==\n=== Pula ===\nx\n== Lika ==\n=== Results ===\nx\n"
    )
    assert found == {"istria": "overview", "istria/pula": "place", "lika": "place", "lika/results": "place"}
    held = "Local elections were held in the one city and all four of the municipalities of the area."
    assert one_scope("Banat", held) == "overview"
    parts = scopes("= 2021 local elections =\n== Graz ==\nx\n=== Graz: Lend ===\nx\n")
    assert set(parts.values()) == {"place"}


def test_a_county_is_what_the_counties_beside_it_are() -> None:
    found = scopes(
        "= 2024 local elections =\n== A County ==\n=== Pula ===\nx\n== B County ==\nx\n== Zagreb ==\nx\n"
    )
    assert found == {
        "a-county": "overview",
        "a-county/pula": "place",
        "b-county": "overview",
        "zagreb": "place",
    }


def test_a_city_with_parts_and_an_assembly_of_its_own_is_a_place() -> None:
    found = scopes(
        "= 2021 local elections =\n== Graz ==\nElection for the City Council of Graz:\n=== Lend ===\nx\n"
    )
    assert found["graz"] == "place"


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Ana Ilić", "Ana Ilić (born 3 May 1970) is a teacher."),
        ("Ana Ilić", "Ana Ilić (3 May 1940 – 1 June 2011) was mayor of Brus."),
        ("Ana Ilić", "Ana Ilić is a Croatian politician."),
        ("Seán Ó Murchú", "Ó Murchú was born in Cork in 1950."),
        ("Maria van den Berg", "Dr. Maria van den Berg (b. 1961) led the council."),
    ],
)
def test_persons(heading: str, body: str) -> None:
    assert one_scope(heading, body) == "person"


def test_a_place_that_is_described_is_no_person() -> None:
    assert one_scope("Bela Palanka", "Bela Palanka is a town in the south of the country.") == "place"
    assert one_scope("Bela Palanka", "Bela Palanka was the only municipality where the list won.") == "place"


def test_sections_below_a_person_belong_to_the_person() -> None:
    article = read_article(
        "= Local politicians =\n== Ana Ilić ==\n=== Career ===\nx\n=== Mayor of Brus ===\ny\n"
    )
    assert {section.scope for section in article.sections} == {"person"}
    assert {section.subject for section in article.sections} == {"Ana Ilić"}
    assert {article.text[s.subject_start : s.subject_end] for s in article.sections} == {"Ana Ilić"}


def test_an_article_about_one_person() -> None:
    found = scopes(
        "= Ana Ilić =\nAna Ilić (born 1970) is a politician.\n== Career ==\nx\n== Personal life ==\ny\n"
    )
    assert set(found.values()) == {"person"}


@pytest.mark.parametrize(
    "heading",
    [
        "Council picks new mayor in Brus", "Mayor quits two days after arrest", "Mayor Quits After Two Days",
        "Seibold wins again",
        "Deal done in Graz after ten weeks", "Court strikes down Plauen result", "Runoff looms",
    ],
)  # fmt: skip
def test_headlines(heading: str) -> None:
    assert one_scope(heading + " today", title="The week in town halls") == "report"


def test_the_news_of_a_place_under_its_name() -> None:
    assert one_scope("Troyan", "Ana Ilić was elected mayor of Troyan.", "Local news") == "place"
    assert one_scope("Mayor Under Fire", "Ana Ilić was elected mayor of Troyan.", "Local news") == "report"


def test_a_bare_text_is_a_report_unless_it_is_about_elections() -> None:
    assert scopes("Ana Ilić was elected mayor of Brus on Monday.") == {"lead": "report"}
    assert scopes("= 2020 local elections =\nThey were held in June.") == {"lead": "overview"}


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("2020_serbian_local_elections", {"place", "overview"}),
        ("invented_serbian_local_elections", {"place", "overview"}),
        ("invented_montenegrin_local_elections", {"place", "overview"}),
        ("invented_biographies", {"person", "overview"}),
        ("invented_local_news", {"report", "overview"}),
    ],
)
def test_the_corpus(name: str, allowed: set[str]) -> None:
    article = read_article(CORPUS / f"{name}.txt")
    assert {section.scope for section in article.sections} == allowed
    if allowed != {"place", "overview"}:
        assert [section.id for section in article.sections if section.scope == "overview"] == ["lead"]


@pytest.mark.parametrize(
    ("heading", "body", "scope"),
    [
        ("Troyan", "TROYAN, 5 July 2024 — Jo Bloggs was elected mayor.", "place"),
        ("Troyan after Iliev", "TROYAN, 5 July 2024 — Jo Bloggs was elected mayor of Troyan.", "report"),
        ("Troyan after Iliev", "Jo Bloggs was elected mayor of Troyan.", "report"),
        ("June in Lovech", "TROYAN, 5 July 2024 — In Lovech, little happened.", "report"),
        ("Stow on the Wold", "The council of Stow on the Wold elected Jo Bloggs.", "place"),
    ],
)
def test_a_heading_of_the_news_that_tells_what_happened(heading: str, body: str, scope: str) -> None:
    assert one_scope(heading, body, "News from Lovech") == scope


def test_several_villages_in_a_clause_before_the_place_are_no_overview() -> None:
    assert one_scope("Ada", "After fire had struck several villages, the vote in Ada was moved.") == "place"
    assert one_scope("Banat", "Both towns of the area voted, as did several villages in it.") == "overview"
