"""Reads the annotated test sentences: the plain text, the expected records and where their slots stand.

The notation is described in README.md. Nothing here knows how hustings extracts; only slot names are shared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast

HERE = Path(__file__).parent
Span = tuple[int, int]
Scope = Literal["place", "overview", "person"]

COMMON = frozenset({"jurisdiction"})
MAYOR_SLOTS = COMMON | frozenset(
    {
        *("person", "party", "incumbent", "accession", "term", "start", "end", "end_reason", "successor"),
        *("votes.for", "votes.against", "votes.invalid", "votes.absent", "votes.of", "votes.unanimous"),
    }
)
PARTY_SLOTS = COMMON | frozenset({"party", "role", "extent", "scope", "except"})
EVENT_SLOTS: dict[str, frozenset[str]] = {
    name: COMMON | frozenset({"date", *slots.split()})
    for name, slots in {
        "mayor_selected": "person party",
        "mayor_left": "person reason",
        "office_taken": "person party office",
        "office_left": "person office reason",
        "seat_won": "person list position reelected",
        "list_placed": "person list position",
        "seat_left": "person reason",
        "party_joined": "person party target",
        "party_left": "person party target",
        "party_merged": "party target",
        "alliance_formed": "parties",
        "government_formed": "parties",
        "election_not_held": "previous next",
        "election_rescheduled": "",
        "repeat_vote": "",
        "boycott": "party list",
        "arrest": "person",
        "annulment": "person",
    }.items()
}
LISTS = frozenset({"parties", "except"})
INTEGERS = frozenset(
    {"term", "position", "votes.for", "votes.against", "votes.invalid", "votes.absent", "votes.of"}
)
FLAGS = frozenset({"incumbent", "reelected", "votes.unanimous"})
METADATA = frozenset({"place", "scope", "country", "definitions", "below"})

ANNOTATION = re.compile(r"\[([^\[\]|]*)(?:\|([^\[\]|]*))?\]")
TOKEN = re.compile(r'(?:[^\s"]|"[^"]*")+')
DECLARATION = re.compile(r"^([MPE]\d+):(\w+)$")
PAIR = re.compile(r"^([a-z_][a-z_.]*)=(.+)$", re.DOTALL)
TARGETS = re.compile(r"^([MPE]\d+(?:[.,][\w.]+)*?)(?:=(.+))?$", re.DOTALL)


class NotationError(ValueError):
    """A case that the notation does not allow."""


@dataclass
class Expected:
    """One expected record while it is being read: flat slots (`votes.for`) and their spans."""

    kind: str
    type: str | None
    slots: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span | list[Span]] = field(default_factory=dict)

    def allowed(self) -> frozenset[str]:
        """The slot names that a record of this kind or type may carry."""
        if self.kind == "mayor":
            return MAYOR_SLOTS
        return PARTY_SLOTS if self.kind == "party" else EVENT_SLOTS[self.type or ""]

    def put(self, slot: str, value: str, span: Span | None) -> None:
        """Fill one slot; list slots append, any other slot may be filled once.

        Raises:
            NotationError: If the slot is unknown for this record or already filled.
        """
        if slot not in self.allowed():
            raise NotationError(f"{self.type or self.kind} has no slot {slot!r}")
        if slot in LISTS:
            self.slots.setdefault(slot, []).append(value)
            if span:
                cast("list[Span]", self.spans.setdefault(slot, [])).append(span)
            return
        if slot in self.slots:
            raise NotationError(f"slot {slot!r} filled twice")
        self.slots[slot] = typed(slot, value)
        if span:
            self.spans[slot] = span

    def gold(self) -> dict[str, Any]:
        """The record as a line of the gold set has it, `votes` as an object."""
        record: dict[str, Any] = {"kind": self.kind}
        if self.type:
            record["type"] = self.type
        for slot, value in self.slots.items():
            if slot.startswith("votes."):
                record.setdefault("votes", {})[slot.removeprefix("votes.")] = value
            else:
                record[slot] = value
        return record


@dataclass(frozen=True)
class Case:
    """One test case: a text under a heading, and the records that it states.

    `spans` runs parallel to `records`: slot name (`votes.for` for parts of votes) to offsets in `text`.
    """

    id: str
    topic: str
    heading: str
    country: str
    scope: Scope
    text: str
    records: list[dict[str, Any]]
    spans: list[dict[str, Span | list[Span]]]
    definitions: str = ""
    below: tuple[str, ...] = ()


def typed(slot: str, value: str) -> str | int | bool:
    """A slot's value in its right type."""
    if slot in INTEGERS:
        if not value.isdigit():
            raise NotationError(f"{slot} is not a number: {value!r}")
        return int(value)
    if slot in FLAGS:
        if value != "true":
            raise NotationError(f"{slot} can only be true")
        return True
    return value


def plain(text: str) -> str:
    """The text without its annotations."""
    return ANNOTATION.sub(lambda found: found.group(2) or "", text)


def unquote(value: str) -> str:
    """A given value without the quotation marks that hold it together."""
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value


def brackets(text: str) -> Iterator[tuple[list[str], str, Span | None]]:
    """Each bracket's tokens, its surface, and the surface's offsets in the plain text (None if empty)."""
    shift = 0
    for found in ANNOTATION.finditer(text):
        surface = found.group(2) or ""
        start = found.start() - shift
        shift += len(found.group(0)) - len(surface)
        yield TOKEN.findall(found.group(1)), surface, (start, start + len(surface)) if surface else None


def declare(tokens: list[str], records: dict[str, Expected]) -> None:
    """Take up the records that a bracket declares, with the slots given behind each declaration."""
    last: Expected | None = None
    for token in tokens:
        if found := DECLARATION.match(token):
            name, what = found.groups()
            if name in records:
                raise NotationError(f"{name} declared twice")
            last = records[name] = new_record(what)
        elif found := PAIR.match(token):
            if last is None:
                raise NotationError(f"no record declared before {token!r}")
            last.put(found.group(1), unquote(found.group(2)), None)


def new_record(what: str) -> Expected:
    """An empty record of a kind (`mayor`, `party`) or event type."""
    if what in ("mayor", "party"):
        return Expected(what, None)
    if what not in EVENT_SLOTS:
        raise NotationError(f"unknown kind or type {what!r}")
    return Expected("event", what)


def targets(token: str) -> Iterator[tuple[str, str, str | None]]:
    """The (record, slot, given value) that a token such as `M1,E1.person=value` fills."""
    found = TARGETS.match(token)
    if not found:
        raise NotationError(f"cannot read {token!r}")
    value = unquote(found.group(2)) if found.group(2) else None
    slot = ""
    for target in reversed(found.group(1).split(",")):
        name, dot, own = target.partition(".")
        slot = own if dot else slot
        if not slot:
            raise NotationError(f"no slot in {token!r}")
        yield name, slot, value


def fill(tokens: list[str], surface: str, span: Span | None, records: dict[str, Expected]) -> None:
    """Fill the slots that a bracket names, from its surface or from the values given."""
    for token in tokens:
        if DECLARATION.match(token) or PAIR.match(token):
            continue
        for name, slot, value in targets(token):
            if name not in records:
                raise NotationError(f"{name} is not declared")
            if value is None and not surface:
                raise NotationError(f"{token!r} has neither a surface nor a value")
            records[name].put(slot, surface if value is None else value, span)


def read_records(text: str) -> list[Expected]:
    """The expected records of an annotated text, in the order of their declarations."""
    records: dict[str, Expected] = {}
    for tokens, _, _ in brackets(text):
        declare(tokens, records)
    for tokens, surface, span in brackets(text):
        fill(tokens, surface, span, records)
    return list(records.values())


def read_metadata(line: str) -> tuple[str, dict[str, str]]:
    """A case's id and its metadata from the line behind the `#`."""
    name, *pairs = [part.strip() for part in line.removeprefix("#").split(" | ")]
    metadata = {}
    for pair in pairs:
        key, colon, value = pair.partition(":")
        if not colon or key not in METADATA or key in metadata:
            raise NotationError(f"{name}: bad metadata {pair!r}")
        metadata[key] = value.strip()
    return name, metadata


def read_case(block: str, topic: str) -> Case:
    """One block of a file as a case.

    Raises:
        NotationError: If the block breaks the notation.
    """
    head, *lines = block.strip().splitlines()
    name, metadata = read_metadata(head)
    text = " ".join(line.strip() for line in lines)
    try:
        records = read_records(text)
        check_leftovers(text)
        add_jurisdictions(records, metadata)
    except NotationError as error:
        raise NotationError(f"{name}: {error}") from error
    return Case(
        id=name,
        topic=topic,
        heading=metadata["place"],
        country=metadata["country"],
        scope=cast("Scope", metadata.get("scope", "place")),
        text=plain(text),
        records=[record.gold() for record in records],
        spans=[record.spans for record in records],
        definitions=metadata.get("definitions", ""),
        below=tuple(part.strip() for part in metadata.get("below", "").split(";") if part.strip()),
    )


def check_leftovers(text: str) -> None:
    """No bracket may be left in the plain text, and no doubled spaces."""
    bare = plain(text)
    if not bare or any(mark in bare for mark in "[]|") or "  " in bare:
        raise NotationError(f"leftovers in {bare!r}")


def add_jurisdictions(records: list[Expected], metadata: dict[str, str]) -> None:
    """Records without a jurisdiction take the heading of a place, or of a district with places below it."""
    is_default = metadata.get("scope", "place") == "place" or "below" in metadata
    for record in records:
        if "jurisdiction" in record.slots:
            continue
        if not is_default:
            raise NotationError(f"{record.type or record.kind} needs a jurisdiction")
        record.slots["jurisdiction"] = metadata["place"]


def read_file(path: Path) -> list[Case]:
    """All cases of one file; the topic is the file's name."""
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip())
    return [read_case(block, path.stem) for block in blocks]


def read_all(folder: Path = HERE, topic: str | None = None) -> list[Case]:
    """The cases of all files (or of one topic), files in alphabetical order."""
    paths = sorted(folder.glob("*.txt" if topic is None else f"{topic}.txt"))
    return [case for path in paths for case in read_file(path)]
