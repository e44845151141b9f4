"""Extractions for tests: the gold files as they are, and a small one that holds every trap of the formats."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import Any

from gold_extraction import CORPUS, GOLD, extraction_from_gold
from hustings.records import Extraction

REAL = "2020_serbian_local_elections"
INVENTED = ("invented_serbian_local_elections", "invented_montenegrin_local_elections")
NAMES = tuple(sorted(path.stem for path in GOLD.glob("*.jsonl")))


@cache
def from_gold(name: str) -> Extraction:
    """The extraction that holds exactly what a gold file says."""
    return extraction_from_gold(CORPUS / f"{name}.txt", GOLD / f"{name}.jsonl")


@cache
def all_from_gold() -> tuple[Extraction, ...]:
    """All gold files; their records' ids repeat from file to file, which the formats must stand."""
    return tuple(from_gold(name) for name in NAMES)


TEXT = """🗳 Local elections in Đurđevo and Łódź

Đorđe  Şahin was confirmed as mayor of Đurđevo in the 1990s, elected on
the =Renewal= list by 19 votes to 12.

He resigned in May 2021 and was followed by @ndrea Ödön.

The Greens, the Liberals and the Reds formed a government; elections of 2018 and 2022 were not held.
"""

FORMED = "The Greens, the Liberals and the Reds formed a government"


def piece(words: str) -> dict[str, Any]:
    """A piece of evidence that is these words of the text."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def record(identifier: str, words: str, section: str = "overview", **slots: Any) -> dict[str, Any]:
    """A record of the small article; each string slot that the text prints has its span."""
    printed = {name: value for name, value in slots.items() if isinstance(value, str) and value in TEXT}
    filled: dict[str, Any] = {
        "id": identifier,
        "section": section,
        "jurisdiction": "Đurđevo",
        "area": ["Utopia", "North"],
        "evidence": [piece(words)],
        "spans": {
            name: (TEXT.index(value), TEXT.index(value) + len(value)) for name, value in printed.items()
        },
        "how": dict.fromkeys(slots, "read") | {"jurisdiction": "inferred"},
        "rule": "test",
    }
    return filled | slots


def small(**changes: Any) -> Extraction:
    """An extraction with every trap: letters, formulas, decades, white space, lists, one tenure told twice.

    Args:
        changes: Parts that replace the small one's, such as ``mayors`` or ``events``.
    """
    raw = TEXT.encode()
    parts: dict[str, Any] = {
        "source": {
            "file": "small.txt", "sha256": sha256(raw).hexdigest(), "characters": len(TEXT), "text": TEXT,
        },
        "pipeline": {"name": "test", "version": "0", "data_sha256": "0" * 64},
        "article": {
            "title": "Small elections", "country": "Utopia", "election_date": "2020-06-21",
            "infobox": {"type": "local"},
        },
        "sections": [
            section("overview", ["Overview"], 2),
            section("results/djurdjevo", ["Results", "Đurđevo"], 3),
        ],
        "organisations": [
            {"id": "renewal", "name": "=Renewal=", "abbreviation": "R", "aliases": ["The R", "Renewers"],
             "mentions": 1}
        ],
        "mayors": small_mayors(),
        "parties": [
            record("p1", FORMED, party="Greens", role="winner", extent="majority", scope="all_but",
                   **{"except": ["Łódź", "Bor"]}),
            record("p2", FORMED, party="independent", role="support"),
        ],
        "events": small_events(),
        "warnings": [{"section": "overview", "message": "a table was left out"}],
    }  # fmt: skip
    return Extraction.model_validate(parts | changes)


def section(identifier: str, headings: list[str], level: int) -> dict[str, Any]:
    """A section that spans the whole text."""
    return {
        "id": identifier, "headings": headings, "level": level, "start": 0, "end": len(TEXT),
        "scope": "place", "country": "Utopia",
    }  # fmt: skip


def small_mayors() -> list[dict[str, Any]]:
    """One tenure told in two sections, and the successor's."""
    words = "Đorđe  Şahin was confirmed as mayor of Đurđevo in the 1990s, elected on\nthe =Renewal= list"
    told: dict[str, Any] = {"person": "Đorđe  Şahin", "person_id": "durdevo/dorde", "accession": "confirmed"}
    first = record("m1", words, party="=Renewal=", start="199X", incumbent=True, term=3, **told)
    second = record(
        "m2", "He resigned in May 2021", "results/djurdjevo", end="2021-05", end_reason="resigned",
        votes={"for": 19, "against": 12, "of": 37, "unanimous": True}, successor="@ndrea Ödön",
        events=["e1"], **told,
    )  # fmt: skip
    next_mayor = {"person": "@ndrea Ödön", "person_id": "durdevo/andrea", "accession": "succeeded"}
    third = record(
        "m3", "was followed by @ndrea Ödön", "results/djurdjevo", party="independent", **next_mayor
    )
    return [first, second, third | {"method": "classifier", "score": 0.75}]


def small_events() -> list[dict[str, Any]]:
    """Events with lists, years, a decade, and a span a list item."""
    greens, reds = TEXT.index("Greens"), TEXT.index("Reds")
    lists = record("e2", FORMED, type="government_formed", parties=["Greens", "Reds"], date="199X")
    lists["spans"] = {"parties": [(greens, greens + 6), (reds, reds + 4)]}
    return [
        record("e1", "He resigned in May 2021", "results/djurdjevo", type="mayor_left", person="Đorđe  Şahin",
               reason="resigned", date="2021-05"),
        lists,
        record("e3", "elections of 2018 and 2022 were not held", type="election_not_held", previous="2018",
               next="2022"),
        record("e4", "elected on\nthe =Renewal= list", type="seat_won", person="Đorđe  Şahin",
               list="=Renewal=", position=1, reelected=True, date="2021"),
        record("e5", FORMED, type="party_merged", party="Greens", target="Reds", date="2021-07-26"),
    ]  # fmt: skip
