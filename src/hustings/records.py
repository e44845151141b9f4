"""The one definition of what hustings extracts: JSON, JSON Schema, tables and docs derive from these models.

Offsets are Python string indices (code points) into ``Source.text``; a span is the half-open pair
``(start, end)``. Dates are EDTF level 0/1 strings (``2021-07-26``, ``2021-07``, ``2021``, ``199X``). Empty
slots are left out of the JSON.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import to_json

SCHEMA_VERSION: Literal["1.0"] = "1.0"

Span = tuple[int, int]
Kind = Literal["mayor", "party", "event"]
How = Literal["read", "coreferred", "inferred"]
Method = Literal["rule", "classifier"]
Scope = Literal["place", "overview", "person", "report"]
Accession = Literal["confirmed", "chosen", "succeeded", "past"]
EndReason = Literal["resigned", "dismissed", "died", "annulled", "replaced"]
Role = Literal["winner", "government", "support", "opposition"]
Extent = Literal["majority", "plurality"]
PlaceScope = Literal["all", "all_but", "most"]
EventType = Literal[
    "mayor_selected", "mayor_left", "office_taken", "office_left", "seat_won", "list_placed", "seat_left",
    "party_joined", "party_left", "party_merged", "alliance_formed", "government_formed", "election_not_held",
    "election_rescheduled", "repeat_vote", "boycott", "arrest", "annulment",
]  # fmt: skip


class Model(BaseModel):
    """Base of all models: unknown slots are errors, aliases and names both work."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Evidence(Model):
    """A piece of the article, one sentence at most, that proves a record: ``source.text[start:end]``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Votes(Model):
    """An assembly's vote on a person; ``of`` is the total that is printed, never computed."""

    for_: int | None = Field(default=None, alias="for", ge=0)
    against: int | None = Field(default=None, ge=0)
    invalid: int | None = Field(default=None, ge=0)
    absent: int | None = Field(default=None, ge=0)
    of: int | None = Field(default=None, ge=0)
    unanimous: Literal[True] | None = None


class Record(Model):
    """What every record carries, whatever its kind."""

    id: str = Field(description="Short hash of title, section, kind and key slots; stable from run to run.")
    section: str = Field(description="The id of the section that the record was read in.")
    jurisdiction: str = Field(description="The unit of government that the record is about, as printed.")
    area: list[str] = Field(
        default_factory=list, description="The areas around the jurisdiction, widest first."
    )
    evidence: list[Evidence] = Field(description="What proves the record, best piece first.")
    spans: dict[str, Span | list[Span]] = Field(
        default_factory=dict,
        description="For each slot that was read, where; `votes.for` for parts of votes.",
    )
    how: dict[str, How] = Field(default_factory=dict, description="For each filled slot, how it was found.")
    rule: str = Field(description="The id of the frame that stated the record.")
    method: Method = "rule"
    score: float | None = Field(default=None, ge=0, le=1, description="A classifier's calibrated confidence.")


class MayorRecord(Record):
    """One person's stint in a mayor's office."""

    person: str
    person_id: str = Field(description="Joins the same person in the same place across sections.")
    party: str | None = None
    incumbent: Literal[True] | None = None
    accession: Accession | None = None
    term: int | None = None
    votes: Votes | None = None
    start: str | None = None
    end: str | None = None
    end_reason: EndReason | None = None
    successor: str | None = None
    events: list[str] = Field(
        default_factory=list, description="The ids of the events of taking and leaving."
    )


class PartyRecord(Record):
    """What part a party plays in one place."""

    party: str
    role: Role
    extent: Extent | None = None
    scope: PlaceScope | None = None
    except_: list[str] | None = Field(default=None, alias="except")


class EventRecord(Record):
    """Something that happened."""

    type: EventType
    date: str | None = None
    person: str | None = None
    party: str | None = None
    parties: list[str] | None = None
    list_: str | None = Field(default=None, alias="list")
    position: int | None = None
    reelected: Literal[True] | None = None
    office: str | None = None
    reason: str | None = None
    target: str | None = None
    previous: str | None = None
    next: str | None = None


class Source(Model):
    """The text that all offsets refer to."""

    file: str | None = None
    sha256: str
    characters: int
    format: Literal["text"] = "text"
    text: str | None = None


class PipelineInfo(Model):
    """The pipeline that made an extraction; ``data_sha256`` covers all of its data files."""

    name: str
    version: str
    data_sha256: str


class ArticleInfo(Model):
    """What the article says of itself."""

    title: str
    country: str | None = None
    election_date: str | None = None
    infobox: dict[str, str] = Field(default_factory=dict)


class Section(Model):
    """A section's own body, without its heading and its sub-sections: ``text[start:end]``."""

    id: str
    headings: list[str] = Field(description="The heading path below the title.")
    level: int = Field(
        description="The depth of the heading as marked; 0 for the text before the first heading."
    )
    start: int
    end: int
    scope: Scope
    country: str | None = None


class Organisation(Model):
    """A party, list or group that the article names."""

    id: str
    name: str
    abbreviation: str | None = None
    kind: Literal["party", "list", "group"] = "party"
    aliases: list[str] = Field(default_factory=list)
    mentions: int = 0


class ExtractionWarning(Model):
    """Something that a user should know of this extraction."""

    section: str | None = None
    message: str


class Extraction(Model):
    """All that was read in one article."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    source: Source
    pipeline: PipelineInfo
    article: ArticleInfo
    sections: list[Section]
    organisations: list[Organisation] = Field(default_factory=list)
    mayors: list[MayorRecord] = Field(default_factory=list)
    parties: list[PartyRecord] = Field(default_factory=list)
    events: list[EventRecord] = Field(default_factory=list)
    warnings: list[ExtractionWarning] = Field(default_factory=list)

    def records(self) -> list[MayorRecord | PartyRecord | EventRecord]:
        """All records: mayors, then parties, then events, each in text order."""
        return [*self.mayors, *self.parties, *self.events]

    def to_json(self, *, with_text: bool = True, indent: int | None = 1) -> str:
        """The extraction as JSON, empty slots left out, ending in a newline; equal input gives equal bytes.

        Args:
            with_text: Keep ``source.text``.
            indent: Spaces a level, or None for one line.
        """
        document = self.model_dump(mode="json", by_alias=True, exclude_none=True)
        if not with_text:
            document["source"].pop("text", None)
        return dump_json(document, indent)


# What a record carries beside its slots: not in gold, not scored.
BOOKKEEPING = frozenset(
    {"id", "section", "area", "evidence", "spans", "how", "rule", "method", "score", "person_id", "events"}
)


def slots(record: Record) -> dict[str, Any]:
    """A record's filled slots by their names in the gold set, with ``jurisdiction``, without bookkeeping."""
    filled = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {
        name: value for name, value in filled.items() if name not in BOOKKEEPING and value not in ([], {})
    }


def dump_json(document: Any, indent: int | None = 1) -> str:  # noqa: ANN401
    """A JSON text in UTF-8 with a final newline."""
    if indent is not None:  # the same bytes as the standard library's, five times as fast
        return to_json(document, indent=indent).decode() + "\n"
    import json

    return json.dumps(document, ensure_ascii=False) + "\n"
