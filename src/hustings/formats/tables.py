"""The one table shape: columns made from the pydantic models, rows from the records.

CSV, SQLite and Parquet write these tables: the same columns in the same order, whether filled or not.
Dates stay EDTF strings, each with two real dates beside it: the earliest and the latest day that it may
mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hustings.formats.bundle import article_id
from hustings.formats.dates import bounds
from hustings.formats.identity import tenures
from hustings.records import (
    ArticleInfo,
    EventRecord,
    Evidence,
    Extraction,
    ExtractionWarning,
    MayorRecord,
    Organisation,
    PartyRecord,
    Record,
    Section,
    Source,
    Votes,
    dump_json,
)

Type = Literal["string", "integer", "number", "boolean", "date", "list"]
Row = dict[str, Any]

EDTF_SLOTS = frozenset({"start", "end", "date", "election_date"})
LEAD = ("id", "article", "section", "jurisdiction", "area")
TRAIL = ("quote", "quote_start", "quote_end", "rule", "method", "score")
NOT_COLUMNS = frozenset({"evidence", "spans", "how", "infobox"})
PLAIN: dict[object, Type] = {str: "string", int: "integer", float: "number", bool: "boolean"}


@dataclass(frozen=True)
class Column:
    """A column: its type, what it says, and for closed vocabularies the values."""

    name: str
    type: Type = "string"
    description: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Reference:
    """A foreign key: these columns name a row of that table."""

    columns: tuple[str, ...]
    table: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table: columns in order, primary key, foreign keys."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()

    @property
    def names(self) -> list[str]:
        """The columns' names in order."""
        return [column.name for column in self.columns]


def columns_of(model: type[BaseModel]) -> Iterator[Column]:
    """A model's fields as columns: votes spread out, dates with bounds, without what has its own table."""
    for name, field in model.model_fields.items():
        label = field.alias or name
        if label == "votes":
            yield from (
                Column(f"votes_{part.name}", part.type, "The assembly's vote.") for part in columns_of(Votes)
            )
        elif label not in NOT_COLUMNS:
            yield from _columns_of_field(label, field)


def _columns_of_field(label: str, field: FieldInfo) -> Iterator[Column]:
    type_, choices = _type_of(field.annotation)
    is_date = type_ == "string" and label in EDTF_SLOTS
    description = field.description or ("EDTF date." if is_date else "")
    yield Column(label, type_, description, choices, field.is_required())
    if is_date:
        yield Column(f"{label}_earliest", "date", f"The first day that {label} may mean.")
        yield Column(f"{label}_latest", "date", f"The last day that {label} may mean.")


def _type_of(annotation: object) -> tuple[Type, tuple[str, ...]]:
    """A type annotation as a column's type and closed vocabulary."""
    if get_origin(annotation) in (Union, UnionType):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        return _type_of(inner[0])
    if get_origin(annotation) is Literal:
        values = get_args(annotation)
        return ("boolean", ()) if values == (True,) else ("string", tuple(values))
    if get_origin(annotation) is list:
        return "list", ()
    return PLAIN[annotation], ()


def _record_table(name: str, model: type[Record], extra: Sequence[Column] = ()) -> Table:
    own = {column.name: column for column in columns_of(model)}
    fixed = {
        "article": Column("article", "string", "The article's id.", required=True),
        "quote": Column("quote", "string", "The best piece of evidence, to the letter."),
        "quote_start": Column("quote_start", "integer", "Its offset in the article's text, in code points."),
        "quote_end": Column("quote_end", "integer", "The offset behind it."),
    }
    known = own | fixed
    slots = [column for column in own.values() if column.name not in {*LEAD, *TRAIL}]
    columns = (*(known[name] for name in LEAD), *slots, *extra, *(known[name] for name in TRAIL))
    references = (
        Reference(("article",), "articles", ("id",)),
        Reference(("article", "section"), "sections", ("article", "id")),
    )
    return Table(name, columns, ("id",), references)


def _article_part(
    name: str, model: type[BaseModel], key: tuple[str, ...], extra: Sequence[Column] = ()
) -> Table:
    """A table whose rows belong to an article."""
    article = Column("article", "string", "The article's id.", required=True)
    return Table(
        name, (article, *extra, *columns_of(model)), key, (Reference(("article",), "articles", ("id",)),)
    )


ARTICLES = Table(
    "articles",
    (
        Column("id", "string", "The first 12 digits of the text's sha256.", required=True),
        *columns_of(ArticleInfo),
        Column("infobox", "string", "The infobox as a JSON object."),
        *columns_of(Source),
        Column("pipeline", "string", "The pipeline that read it.", required=True),
        Column("pipeline_version", "string", required=True),
        Column("pipeline_data_sha256", "string", required=True),
        Column("schema_version", "string", required=True),
    ),
    ("id",),
)
NUMBER = Column("n", "integer", "Counts from 1.", required=True)
SECTIONS = _article_part("sections", Section, ("article", "id"))
ORGANISATIONS = _article_part("organisations", Organisation, ("article", "id"))
MAYORS = _record_table(
    "mayors",
    MayorRecord,
    [
        Column(
            "tenure", "string", "Equal for records of several sections that tell one tenure.", required=True
        )
    ],
)
PARTIES = _record_table("parties", PartyRecord)
EVENTS = _record_table("events", EventRecord)
EVIDENCE = Table(
    "evidence",
    (
        Column("record", "string", "The record's id.", required=True),
        Column("kind", "string", "The record's table.", ("mayors", "parties", "events"), required=True),
        Column("slot", "string", "The slot; 'quote' for the evidence of the whole record.", required=True),
        NUMBER,
        Column("how", "string", "How the slot was found.", ("read", "coreferred", "inferred")),
        *(
            Column(column.name, column.type)
            for column in columns_of(Evidence)
            if not column.name.endswith("est")
        ),
    ),
    ("record", "slot", "n"),
)
WARNINGS = _article_part("warnings", ExtractionWarning, ("article", "n"), [NUMBER])

TABLES = (ARTICLES, SECTIONS, ORGANISATIONS, MAYORS, PARTIES, EVENTS, EVIDENCE, WARNINGS)
RECORD_TABLES = (MAYORS, PARTIES, EVENTS)


def rows(extractions: Sequence[Extraction]) -> dict[str, list[Row]]:
    """All rows by table, each with all columns of its table in order; empty cells are None, lists are lists.

    Args:
        extractions: Made ready by :func:`hustings.formats.bundle.distinct`.
    """
    filled: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for extraction in extractions:
        lead = {"article": article_id(extraction)}
        filled["articles"].append(_row(ARTICLES, _article(extraction)))
        for name, table, parts in (
            ("sections", SECTIONS, extraction.sections),
            ("organisations", ORGANISATIONS, extraction.organisations),
        ):
            filled[name].extend(_row(table, lead | _plain(part)) for part in parts)
        for number, warning in enumerate(extraction.warnings, 1):
            filled["warnings"].append(_row(WARNINGS, lead | {"n": number} | _plain(warning)))
        tenure_of = {record.id: tenure.id for tenure in tenures(extraction) for record in tenure.records}
        for table, records in _by_table(extraction):
            for record in records:
                row = lead | _plain(record) | _quote(record) | {"tenure": tenure_of.get(record.id)}
                filled[table.name].append(_row(table, row))
                filled["evidence"].extend(
                    _row(EVIDENCE, row) for row in _evidence(extraction, table.name, record)
                )
    return filled


def wide(filled: dict[str, list[Row]]) -> tuple[list[Column], list[Row]]:
    """All records in one table, led by their kind, with the columns of all three kinds."""
    columns = {"kind": Column("kind", "string", "What it is.", ("mayor", "party", "event"), required=True)}
    for table in RECORD_TABLES:
        columns |= {column.name: column for column in table.columns if column.name not in {*columns, *TRAIL}}
    columns |= {column.name: column for column in MAYORS.columns if column.name in TRAIL}
    kinds = {"mayors": "mayor", "parties": "party", "events": "event"}
    empty: Row = dict.fromkeys(columns)
    return list(columns.values()), [
        empty | {"kind": kinds[table.name]} | row for table in RECORD_TABLES for row in filled[table.name]
    ]


def _by_table(extraction: Extraction) -> list[tuple[Table, Sequence[Record]]]:
    return [(MAYORS, extraction.mayors), (PARTIES, extraction.parties), (EVENTS, extraction.events)]


def _plain(model: BaseModel) -> Row:
    return model.model_dump(mode="json", by_alias=True, exclude_none=True)


def _row(table: Table, values: Row) -> Row:
    """Values laid into a table's columns: votes spread, the bounds of dates added."""
    values = values | {f"votes_{part}": count for part, count in values.get("votes", {}).items()}
    row: Row = {column.name: values.get(column.name) for column in table.columns}
    for column in table.columns:
        slot, _, side = column.name.rpartition("_")
        if column.type == "date" and slot in EDTF_SLOTS:
            row[column.name] = _side(values.get(slot), side)
        elif column.type == "list":
            row[column.name] = row[column.name] or []
    return row


def _side(edtf: str | None, side: str) -> date | None:
    around = bounds(edtf)
    return None if around is None else around[side == "latest"]


def _article(extraction: Extraction) -> Row:
    infobox = extraction.article.infobox
    return {
        **_plain(extraction.source),
        **_plain(extraction.article),
        "id": article_id(extraction),
        "infobox": dump_json(infobox, None).strip() if infobox else None,
        "pipeline": extraction.pipeline.name,
        "pipeline_version": extraction.pipeline.version,
        "pipeline_data_sha256": extraction.pipeline.data_sha256,
        "schema_version": extraction.schema_version,
    }


def _quote(record: Record) -> Row:
    if not record.evidence:
        return {}
    best = record.evidence[0]
    return {"quote": best.text, "quote_start": best.start, "quote_end": best.end}


def _evidence(extraction: Extraction, kind: str, record: Record) -> Iterator[Row]:
    """Every span of a record: its evidence, its slots, and the slots that were found without one."""
    lead = {"record": record.id, "kind": kind}
    for number, piece in enumerate(record.evidence, 1):
        yield lead | {"slot": "quote", "n": number} | _plain(piece)
    for slot in sorted({*record.spans, *record.how}):
        how = record.how.get(slot)
        spans = slot_spans(record, slot)
        for number, (start, end) in enumerate(spans, 1):
            text = text_at(extraction, record, start, end)
            yield lead | {"slot": slot, "n": number, "how": how, "start": start, "end": end, "text": text}
        if not spans:
            yield lead | {"slot": slot, "n": 1, "how": how}


def slot_spans(record: Record, slot: str) -> list[tuple[int, int]]:
    """The spans that a slot was read from, as a list also for one."""
    found = record.spans.get(slot, [])
    return list(found) if isinstance(found, list) else [found]


def text_at(extraction: Extraction, record: Record, start: int, end: int) -> str | None:
    """The words at a span: from the article's text, or without it from the record's evidence."""
    if extraction.source.text is not None:
        return extraction.source.text[start:end]
    holders = [piece for piece in record.evidence if piece.start <= start and end <= piece.end]
    return holders[0].text[start - holders[0].start : end - holders[0].start] if holders else None
