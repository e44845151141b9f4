"""A gold file turned into an extraction: real records for tests, without running a pipeline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hustings.article import ArticleSection, read_article
from hustings.records import (
    ArticleInfo,
    EventRecord,
    Extraction,
    MayorRecord,
    Organisation,
    PartyRecord,
    PipelineInfo,
    Section,
    Source,
)

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus"
GOLD = ROOT / "gold"
NOT_IN_RECORDS = ("kind", "quote")


def gold_records(gold_path: Path) -> list[dict[str, Any]]:
    """The gold records of a file, in order."""
    return [json.loads(line) for line in gold_path.read_text(encoding="utf-8").splitlines() if line.strip()]


def extraction_from_gold(article_path: Path, gold_path: Path) -> Extraction:
    """An extraction that holds exactly what a gold file says, its evidence found from the quotes.

    Ids are ``m1``, ``p1``, ``e1`` and so on; ``spans`` holds each string slot that its quote prints; every
    slot's ``how`` is ``read``; a mayor's events are linked by section, place and person.
    """
    article = read_article(article_path)
    bodies = {section.id: (section.start, section.end) for section in article.sections}
    made: dict[str, list[dict[str, Any]]] = {"mayor": [], "party": [], "event": []}
    for gold in gold_records(gold_path):
        entries = made[gold["kind"]]
        identifier = f"{gold['kind'][0]}{len(entries) + 1}"
        entries.append(record_from_gold(gold, identifier, article.text, bodies[gold["section"]]))
    link_events(made["mayor"], made["event"])
    return Extraction(
        source=Source(
            file=article.file, sha256=article.sha256, characters=len(article.text), text=article.text
        ),
        pipeline=PipelineInfo(name="gold", version="0.1.0", data_sha256="0" * 64),
        article=ArticleInfo(
            title=article.title,
            country=article.country,
            election_date=article.election_date,
            infobox=article.infobox,
        ),
        sections=[section_record(section) for section in article.sections],
        organisations=[
            Organisation(id=f"o{number}", name=name, mentions=article.text.count(name))
            for number, name in enumerate(party_names(made["party"]), 1)
        ],
        mayors=[MayorRecord.model_validate(entry) for entry in made["mayor"]],
        parties=[PartyRecord.model_validate(entry) for entry in made["party"]],
        events=[EventRecord.model_validate(entry) for entry in made["event"]],
    )


def record_from_gold(
    gold: dict[str, Any], identifier: str, text: str, body: tuple[int, int]
) -> dict[str, Any]:
    """One gold record as the fields of an extracted one; ``body`` is its section's ``start`` and ``end``."""
    slots = {name: value for name, value in gold.items() if name not in NOT_IN_RECORDS}
    start = text.index(gold["quote"], *body)
    spans: dict[str, tuple[int, int]] = {}
    for name, value in slots.items():
        if name != "section" and isinstance(value, str) and value in gold["quote"]:
            begin = start + gold["quote"].index(value)
            spans[name] = (begin, begin + len(value))
    record = slots | {
        "id": identifier,
        "evidence": [{"start": start, "end": start + len(gold["quote"]), "text": gold["quote"]}],
        "spans": spans,
        "how": {name: "read" for name in slots if name != "section"},
        "rule": "gold",
    }
    if gold["kind"] == "mayor":
        record["person_id"] = f"{gold['jurisdiction']}/{gold['person']}".lower().replace(" ", "-")
    return record


def link_events(mayors: list[dict[str, Any]], events: list[dict[str, Any]]) -> None:
    """Give each mayor the ids of the events of taking and leaving that office."""
    for mayor in mayors:
        key = (mayor["section"], mayor["jurisdiction"], mayor["person"])
        mayor["events"] = [
            event["id"]
            for event in events
            if event["type"] in ("mayor_selected", "mayor_left")
            and (event["section"], event["jurisdiction"], event.get("person")) == key
        ]


def party_names(parties: list[dict[str, Any]]) -> list[str]:
    """The names of the parties, each once, in order of appearance."""
    return list(dict.fromkeys(entry["party"] for entry in parties))


def section_record(section: ArticleSection) -> Section:
    """A section of the article as the extraction's model."""
    return Section(
        id=section.id,
        headings=list(section.headings),
        level=section.level,
        start=section.start,
        end=section.end,
        scope=section.scope,
        country=section.country,
    )
