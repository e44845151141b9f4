"""An explanation as plain data, for people as text and for programs as one JSON document."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

SCHEMA_VERSION = "1.0"
Span = tuple[int, int]


@dataclass(slots=True)
class MentionNote:
    """A mention: where it stands, what was printed, what it was taken for."""

    span: Span
    text: str
    label: str
    id: str


@dataclass(slots=True)
class ReferenceNote:
    """What a pronoun, a surname or a description was resolved to.

    Attributes:
        span: Where the words stand, if anywhere.
        text: The words.
        value: What they stand for.
        slot: The slot that they filled.
        how: ``read`` (a short form of a printed name), ``coreferred`` or ``inferred``.
    """

    span: Span | None
    text: str
    value: str
    slot: str
    how: str


@dataclass(slots=True)
class ClauseNote:
    """A clause around one verb group.

    Attributes:
        span: Where the verb group stands.
        verb: The verb group's words.
        lemmas: What its main verb can be a form of.
        link: How the clause hangs together with the rest (``main``, ``coord``, ``rel``, ``inf`` …).
        voice: ``active``, ``passive`` or ``open``.
        subject: The phrases that can be its subject, likeliest first.
        complements: Phrases by function: ``after`` the verb, or a preposition.
        dates: The dates that belong to it.
        governor: The verb or noun that governs it, or empty.
        factuality: ``+`` happened, ``-`` did not, ``?`` open.
        because: What the factuality was judged by, empty for plain statements.
        frame: The id of the frame that fired, or empty.
        frame_at: File and line of that frame.
        why_not: Why no frame fired, or why one that did gave nothing.
        acts: The kinds of the acts that were stated.
    """

    span: Span
    verb: str
    lemmas: list[str]
    link: str
    voice: str
    subject: list[str]
    complements: dict[str, list[str]]
    dates: list[str]
    governor: str
    factuality: str
    because: str
    frame: str = ""
    frame_at: str = ""
    why_not: str = ""
    acts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class SlotNote:
    """A slot of a record: its value, how it was found, and where it was read (several places for lists)."""

    slot: str
    value: Any
    how: str
    spans: list[Span]
    text: str


@dataclass(slots=True)
class RecordNote:
    """A record that the sentence proves."""

    kind: str
    id: str
    rule: str
    method: str
    slots: list[SlotNote]


@dataclass(slots=True)
class SentenceNote:
    """One sentence with all that was made of it."""

    span: Span
    text: str
    mentions: list[MentionNote]
    references: list[ReferenceNote]
    clauses: list[ClauseNote]
    records: list[RecordNote]


@dataclass(slots=True)
class SectionNote:
    """One section, its sentences in order."""

    id: str
    scope: str
    country: str | None
    sentences: list[SentenceNote]


@dataclass(slots=True)
class Explanation:
    """Why an article, a section or a sentence gave the records that it gave.

    Attributes:
        title: The article's title.
        pipeline: The pipeline's name.
        data_sha256: The hash of its data.
        sections: What was explained; offsets count in the text that was given.
    """

    title: str
    pipeline: str
    data_sha256: str
    sections: list[SectionNote]

    def __str__(self) -> str:
        """The explanation for people, without a final newline."""
        from hustings.explanation.text import as_text

        return as_text(self)

    def to_json(self) -> str:
        """The explanation as one JSON document, with a final newline."""
        document = {"schema_version": SCHEMA_VERSION, **asdict(self)}
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
