"""Which country an article and its sections are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from hustings.article import read_article
from hustings.article.country_table import country_table, read_countries
from hustings.errors import PatternError, PipelineError


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("2021 Kosovan local elections", "Kosovo"),
        ("Local elections in Croatia 2025", "Croatia"),
        ("2019 Northern Ireland local elections", "Northern Ireland"),
        ("2022 New Zealand local elections", "New Zealand"),
        ("2024 Turkish local elections", "Turkey"),
        ("2020 Bosnian municipal elections", "Bosnia and Herzegovina"),
        ("2022 Papua New Guinean elections", "Papua New Guinea"),
        ("2020 local elections", None),
    ],
)
def test_the_country_in_a_title(title: str, country: str | None) -> None:
    assert read_article(f"= {title} =\nThey were held.\n").country == country


def test_the_infobox_comes_first_and_the_argument_before_it() -> None:
    infobox = "Infobox\n- Country: Republic of Moldova\n"
    text = f"= 2020 Serbian elections =\n{infobox}\nLead.\n== Ana Ilić ==\nAna Ilić is a Czech politician.\n"
    assert read_article(text).country == "Moldova"
    assert [section.country for section in read_article(text).sections] == ["Moldova", "Czech Republic"]
    assert {section.country for section in read_article(text, country="Peru").sections} == {"Peru"}
    assert read_article("= T =\nInfobox\n- Country: Ruritania\n\nLead.\n").country == "Ruritania"


def test_the_lead_tells_where_nothing_else_does() -> None:
    article = read_article(
        "= Local elections =\nThey were held in Ireland, for the councils of Ireland.\n== Cork ==\nx\n"
    )
    assert (article.country, article.sections[-1].country) == ("Ireland", "Ireland")


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("MUNCIE, Ind. — The council met.", "United States"),
        ("OTTAWA, Ont. (Agency) — The council met.", "Canada"),
        ("CORK, Ireland – The council met.", "Ireland"),
        (
            "The Party of United Pensioners of Serbia and the Slovak Party met; the Slovak Party won.",
            "Serbia",
        ),
        ("Democratic Montenegro backed her.", "Montenegro"),
        ("Mayor Jordan Smith spoke with Chad Brown.", None),
        ("Polls in Poland closed.", "Poland"),
        ("A town in northern Spain voted.", "Spain"),
        ("The mayor spoke.", None),
    ],
)
def test_a_section_of_the_news(body: str, country: str | None) -> None:
    assert (
        read_article(f"= Local news =\n== Mayor quits at last ==\n{body}\n").sections[-1].country == country
    )


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("Ana Ilić (born 1970) is a retired Scottish nurse.", "Scotland"),
        ("Ana Ilić (born 1970) is a New Zealand orchardist.", "New Zealand"),
        ("Ana Ilić (1970–2020) was a physician in Bosnia and Herzegovina.", "Bosnia and Herzegovina"),
        (
            "Ana Ilić was a physician in what is now North Macedonia. She sold wine to Germany.",
            "North Macedonia",
        ),
    ],
)
def test_a_biography_and_what_stands_below_it(body: str, country: str) -> None:
    career = "=== Career ===\nShe was ambassador to France and lived in France."
    text = f"= Biographies =\n== Ana Ilić ==\n{body}\n{career}\n"
    assert [section.country for section in read_article(text).sections] == [country, country]


def test_minorities_do_not_move_an_article_that_states_its_country() -> None:
    body = "The Democratic Union of Croats in Serbia and parties of Hungary, Croatia and Croatia won."
    assert (
        read_article(f"= 2020 Serbian local elections =\n== Subotica ==\n{body}\n").sections[-1].country
        == "Serbia"
    )


def test_the_table_is_sound() -> None:
    table = country_table()
    assert len({country for country, _ in table.by_phrase.values()}) > 200
    assert table.states["Pa."] == "United States"
    assert table.country_of("the Netherlands") == "Netherlands"


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "countries.jsonl"
    with pytest.raises(PipelineError, match="install"):
        read_countries(path)
    path.write_text('{"id": "RS", "name": "Serbia"}\n\n{"name": 3}\n', encoding="utf-8")
    with pytest.raises(PatternError, match=r"countries\.jsonl:3: not a country"):
        read_countries(path)
