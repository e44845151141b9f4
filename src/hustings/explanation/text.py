"""An explanation in words, one indented block a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hustings.explanation.model import (
    ClauseNote,
    Explanation,
    MentionNote,
    RecordNote,
    ReferenceNote,
    SectionNote,
    SentenceNote,
    SlotNote,
)

FACTUALITY = {"+": "happened", "-": "did not happen", "?": "open"}
HOW = {"coreferred": "by reference", "inferred": "inferred"}


def as_text(explanation: Explanation) -> str:
    """The whole explanation, without a final newline."""
    head = f"{explanation.title}  (pipeline {explanation.pipeline}, data {explanation.data_sha256[:12]})"
    lines = [head]
    for section in explanation.sections:
        lines += _section(section)
    return "\n".join(lines)


def _section(section: SectionNote) -> Iterator[str]:
    about = ", ".join(part for part in (section.scope, section.country) if part)
    yield ""
    yield f"{section.id}  ({about})"
    for sentence in section.sentences:
        if sentence.text.strip():
            yield from _sentence(sentence)


def _sentence(sentence: SentenceNote) -> Iterator[str]:
    yield ""
    yield f"  {sentence.span[0]}:{sentence.span[1]}  {' '.join(sentence.text.split())}"
    if sentence.mentions:
        yield f"    mentions  {' · '.join(map(_mention, sentence.mentions))}"
    for reference in sentence.references:
        yield f"    refers    {_reference(reference)}"
    for clause in sentence.clauses:
        yield from _clause(clause)
    for record in sentence.records:
        yield from _record(record)


def _mention(mention: MentionNote) -> str:
    meant = f" = {mention.id}" if mention.id not in (mention.text, "") and mention.label not in _PLAIN else ""
    return f"{mention.label} {mention.text}{meant}"


_PLAIN = frozenset(("DATE", "VOTES"))


def _reference(reference: ReferenceNote) -> str:
    how = HOW.get(reference.how, "a short form")
    return f"{reference.text or '(left out)'} → {reference.value}  ({reference.slot}, {how})"


def _clause(clause: ClauseNote) -> Iterator[str]:
    parts = [f"{clause.link}, {clause.voice}"]
    parts += [f"subject: {' | '.join(clause.subject)}"] if clause.subject else []
    parts += [f"{function}: {' | '.join(phrases)}" for function, phrases in clause.complements.items()]
    parts += [f"date: {' | '.join(clause.dates)}"] if clause.dates else []
    parts += [f"governed by: {clause.governor}"] if clause.governor else []
    yield f"    clause    “{clause.verb}”  {'; '.join(parts)}"
    because = f": {clause.because}" if clause.because else ""
    yield f"              {FACTUALITY[clause.factuality]}{because}"
    if clause.frame:
        stated = f" → {', '.join(clause.acts)}" if clause.acts else ""
        yield f"              frame {clause.frame}  ({clause.frame_at}){stated}"
    if clause.why_not:
        yield f"              nothing: {clause.why_not}"


def _record(record: RecordNote) -> Iterator[str]:
    yield f"    record    {record.kind} {record.id}  by {record.method} {record.rule}"
    for slot in record.slots:
        yield f"              {_slot(slot)}"


def _slot(slot: SlotNote) -> str:
    how = slot.how or "by the rule"
    where = f" “{slot.text}”" if slot.text else ""
    spans = " " + ", ".join(f"{start}:{end}" for start, end in slot.spans) if slot.spans else ""
    return f"{slot.slot}: {_value(slot.value)}  ({how}{where}{spans})"


def _value(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, dict):
        return ", ".join(f"{key} {_value(part)}" for key, part in value.items())
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
