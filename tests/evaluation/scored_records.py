"""Short ways to write records, extractions and random ones for the scorer's tests."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from hustings.records import (
    ArticleInfo,
    EventRecord,
    Extraction,
    MayorRecord,
    PartyRecord,
    PipelineInfo,
    Source,
)

Gold = dict[str, Any]
MODELS = {"mayor": MayorRecord, "party": PartyRecord, "event": EventRecord}


def mayor(
    person: str = "Ana Ilić", section: str = "s", quote: str = "Ana Ilić was chosen", **slots: Any
) -> Gold:
    return {
        "kind": "mayor",
        "section": section,
        "jurisdiction": "Sopot",
        "person": person,
        "quote": quote,
    } | slots


def party(name: str = "Green Party", role: str = "winner", section: str = "s", **slots: Any) -> Gold:
    base = {"kind": "party", "section": section, "jurisdiction": "Sopot", "role": role, "party": name}
    return base | {"quote": f"{name} won"} | slots


def event(of_type: str = "arrest", section: str = "s", **slots: Any) -> Gold:
    base = {"kind": "event", "section": section, "jurisdiction": "Sopot", "type": of_type}
    return base | {"quote": "it happened"} | slots


def extraction(records: Iterable[Gold], name: str = "article", text: str | None = None) -> Extraction:
    """An extraction that holds what the gold records say, the quotes as evidence."""
    made: dict[str, list[Any]] = {"mayor": [], "party": [], "event": []}
    for number, gold in enumerate(records):
        fields = {slot: value for slot, value in gold.items() if slot not in ("kind", "quote")}
        fields |= {"id": f"x{number}", "rule": "gold"}
        fields["evidence"] = [{"start": 0, "end": len(gold["quote"]), "text": gold["quote"]}]
        if gold["kind"] == "mayor":
            fields["person_id"] = gold["person"]
        made[gold["kind"]].append(MODELS[gold["kind"]].model_validate(fields))
    return Extraction(
        source=Source(file=f"{name}.txt", sha256="0", characters=len(text or ""), text=text),
        pipeline=PipelineInfo(name="test", version="0", data_sha256="0"),
        article=ArticleInfo(title=name),
        sections=[],
        mayors=made["mayor"],
        parties=made["party"],
        events=made["event"],
    )


def write_gold(path: Path, records: Iterable[Gold]) -> Path:
    """A gold file; folders are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


SECTIONS = st.sampled_from(["a", "b"])
PEOPLE = st.sampled_from(["Ana Ilić", "Ilić", "Petar Kos", "Mia Rus"])
PARTIES = st.sampled_from(["Greens", "Reds", "Blues"])
DATES = st.sampled_from(["2020", "2021-07", "2021-07-26"])
QUOTES = st.sampled_from(["Ana won", "Ana Ilić won again", "it was over", "Petar left"])


def _records(kind: str, needed: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[Gold]:
    common = {"kind": st.just(kind), "section": SECTIONS, "jurisdiction": PARTIES, "quote": QUOTES}
    return st.fixed_dictionaries(common | needed, optional=optional)


MAYORS = _records(
    "mayor",
    {"person": PEOPLE},
    {
        "party": PARTIES,
        "start": DATES,
        "term": st.integers(1, 2),
        "votes": st.just({"for": 3}),
        "incumbent": st.just(True),
    },
)
PARTY_ROLES = _records(
    "party",
    {"party": PARTIES, "role": st.sampled_from(["winner", "support"])},
    {"extent": st.just("majority")},
)
EVENTS = _records(
    "event",
    {"type": st.sampled_from(["seat_won", "government_formed"])},
    {"person": PEOPLE, "date": DATES, "parties": st.lists(PARTIES, min_size=1, max_size=2, unique=True)},
)
RECORDS = st.lists(st.one_of(MAYORS, PARTY_ROLES, EVENTS), max_size=8)
