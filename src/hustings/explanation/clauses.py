"""Explains clauses: their parts in words, their factuality, the frame that fired or why none did."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Arguments, candidate_frames, readings
from hustings.components.clauses.factuality import ACTUAL, judge
from hustings.components.section_reader import bind_one
from hustings.explanation.model import ClauseNote
from hustings.origins import origin_of

if TYPE_CHECKING:
    from hustings.components.clauses.model import Clause
    from hustings.components.section_parser import SentenceParse
    from hustings.components.section_reader import SectionReader, Trace
    from hustings.frames import Frame

VOICES = {True: "passive", False: "active", None: "open"}


def clause_notes(reader: SectionReader, parse: SentenceParse, offset: int) -> list[ClauseNote]:
    """The notes on a sentence's clauses, in text order.

    Args:
        reader: The section's reader.
        parse: The sentence.
        offset: What to add to an offset in the section.
    """
    notes = [_clause_note(reader, clause, offset) for clause in parse.clauses]
    return sorted(notes, key=lambda note: note.span)


def frame_place(frame: Frame) -> str:
    """File and line of a frame, as its author knows them, below the working folder if it lies there."""
    path, line = origin_of(frame.path, frame.line)
    here = Path.cwd()
    if path.is_relative_to(here):
        path = path.relative_to(here)
    return f"{path}:{line}"


def _clause_note(reader: SectionReader, clause: Clause, offset: int) -> ClauseNote:
    verb = clause.verb
    tokens = reader.tokens
    first, last = tokens.offsets[verb.start], tokens.ends[verb.end - 1]
    verdict = judge(clause, reader.signatures)
    note = ClauseNote(
        (first + offset, last + offset),
        reader.text[first:last],
        list(verb.lemmas),
        clause.link,
        VOICES[verb.passive],
        [_phrase(reader, noun) for noun in clause.subjects],
        _complements(reader, clause),
        [reader.text[mention.first : mention.last] for mention, _ in clause.dates],
        _governor(reader, clause),
        verdict.value,
        verdict.reason,
    )
    _explain_frames(reader, clause, note, _trace(reader, first))
    return note


def _explain_frames(reader: SectionReader, clause: Clause, note: ClauseNote, trace: Trace | None) -> None:
    if trace is None:
        candidates = candidate_frames(clause, reader.frames)
        verbs = " or ".join(map(repr, clause.verb.lemmas))
        note.why_not = (
            "stands inside a quotation" if candidates and clause.quoted else f"no frame has {verbs}"
        )
        return
    frame = reader.frames.get(trace.frame)
    if frame is None:
        note.why_not = (
            trace.reason if note.factuality != ACTUAL else nearest_miss(reader, clause) or trace.explained()
        )
        return
    note.frame, note.frame_at, note.acts = frame.id, frame_place(frame), list(trace.acts)
    if not trace.acts:
        stated = "says that it states nothing" if frame.act == "none" else "its words resolved to no act"
        note.why_not = f"the frame {frame.id} fired, but {stated}"


def nearest_miss(reader: SectionReader, clause: Clause) -> str:
    """Of the frames that the verb calls up, the one that lacks least, and what stands in its way."""
    misses: list[tuple[int, str]] = []
    for frame in candidate_frames(clause, reader.frames):
        for arguments in readings(clause) if not frame.negative else ():
            missing = [
                need for need in frame.needs if not any(bind_one(frame, role, arguments) for role in need)
            ]
            told = ", ".join(" or ".join(need) for need in missing)
            wrong = [_mismatch(reader, frame, need[0], arguments) for need in missing]
            text = "; ".join([f"{frame.id}: found no {told}", *filter(None, wrong)])
            misses.append(
                (len(missing), text if missing else f"{frame.id}: its roles are filled but not together")
            )
    return min(misses, key=lambda miss: miss[0])[1] if misses else ""


def _mismatch(reader: SectionReader, frame: Frame, role: str, arguments: Arguments) -> str:
    """What stands in a role's first place, though it is nothing that the role takes."""
    for place in frame.roles[role]:
        for noun in arguments.get(place.function, ()):
            wanted = " or ".join(sorted(place.types))
            return f"{_phrase(reader, noun)!r} ({noun.type}) is no {wanted}"
    return ""


def _trace(reader: SectionReader, first: int) -> Trace | None:
    """The trace of the verb group that begins at a character, one that fired before one that did not."""
    found = [trace for trace in reader.traces if trace.first == first]
    return next((trace for trace in found if trace.frame), found[0] if found else None)


def _complements(reader: SectionReader, clause: Clause) -> dict[str, list[str]]:
    parts: dict[str, list[str]] = {}
    for noun in clause.after:
        parts.setdefault("after", []).append(_phrase(reader, noun))
    for preposition, noun in clause.args:
        parts.setdefault(preposition, []).append(_phrase(reader, noun))
    return parts


def _phrase(reader: SectionReader, noun: Noun) -> str:
    """A phrase with what is attached to it."""
    end = max(noun.limit, noun.end, noun.start + 1)
    return reader.text[reader.tokens.offsets[noun.start] : reader.tokens.ends[end - 1]]


def _governor(reader: SectionReader, clause: Clause) -> str:
    if clause.governing_noun is not None:
        return _phrase(reader, clause.governing_noun)
    if clause.governor is None:
        return ""
    verb = clause.governor.verb
    return reader.text[reader.tokens.offsets[verb.start] : reader.tokens.ends[verb.end - 1]]
