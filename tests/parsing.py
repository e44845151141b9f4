"""What the parser makes of a sentence, in notations short enough to stand in a test.

A sentence is read as the section of a place, as ``hustings explain`` reads it; :func:`records` and the like
put text into a whole article. Notations: ``[phrase]`` and ``{verb group}`` in the sentence (:func:`chunked`),
a phrase with what is attached to it as a tree (:func:`phrase`), a line for each clause (:func:`clauses`), a
line for each record (:func:`records`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

import hustings
from hustings.article import read_article
from hustings.explanation import explain, read_section, sentence_as_article
from hustings.extraction import section_doc
from hustings.index import build_index, load_gazetteer
from hustings.pipeline_data import pipeline_folder
from hustings.records import EventRecord, Extraction, PartyRecord, Record, slots

if TYPE_CHECKING:
    from spacy.language import Language

    from hustings.components.section_reader import SectionReader
    from hustings.explanation.model import ClauseNote

TITLE = "2020 local elections"
SERBIA = f"{TITLE} in Serbia"  # where SNS, SPS, SDPS and their like are parties


def gap(*values: object, why: str) -> Any:
    """Values of a test that hustings does not meet yet: an expected failure, with what goes wrong."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=why, strict=False))


@cache
def pipeline() -> Language:
    """The shipped pipeline."""
    return hustings.load("rules")


# Tokens and sentences


def tokens(text: str) -> str:
    """The tokens with blanks between them."""
    return " ".join(token.text for token in pipeline().make_doc(text) if not token.is_space)


def sentences(text: str) -> list[str]:
    """The sentences' texts."""
    nlp = pipeline()
    return [part.text.strip() for part in nlp.get_pipe("hustings_sentences")(nlp.make_doc(text)).sents]


# Chunks and phrases


@cache
def reader_of(sentence: str, title: str = SERBIA) -> SectionReader:
    """The reader of a sentence, with its chunks, clauses and acts."""
    nlp = pipeline()
    article = read_article(sentence_as_article(sentence, title)[0])
    index = build_index(article, load_gazetteer(pipeline_folder("rules")))
    section = next(part for part in article.sections if article.text[part.start : part.end].strip())
    return read_section(section_doc(article, section, index, nlp), nlp)


def _extent(reader: SectionReader, chunk: Any) -> tuple[int, int]:
    end = max(getattr(chunk, "limit", 0), chunk.end, chunk.start + 1)
    return reader.tokens.offsets[chunk.start], reader.tokens.ends[end - 1]


def chunked(sentence: str) -> str:
    """The sentence with its phrases in ``[]`` and its verb groups in ``{}``."""
    reader = reader_of(sentence)
    text, done = "", 0
    for parse in reader.parses:
        for chunk in parse.chunks:
            if chunk.kind in ("N", "V"):
                start, end = _extent(reader, chunk)
                opening, closing = "[]" if chunk.kind == "N" else "{}"
                text += reader.text[done:start] + opening + reader.text[start:end] + closing
                done = end
    return (text + reader.text[done:]).strip()


def unmarked(marked: str) -> str:
    """The sentence without the marks of :func:`chunked`."""
    return re.sub(r"[\[\]{}]", "", marked)


def verbs(sentence: str) -> str:
    """The sentence with its verb groups alone in ``{}``."""
    return re.sub(r"[\[\]]", "", chunked(sentence))


def phrases(sentence: str) -> list[str]:
    """The phrases as trees: ``mayor (of Ada)``, ``Ana = a nurse``, ``A + B``, ``SNS's leader``."""
    reader = reader_of(sentence)
    return [_tree(reader, chunk) for parse in reader.parses for chunk in parse.chunks if chunk.kind == "N"]


def phrase(sentence: str) -> str:
    """The first phrase of a sentence as a tree."""
    return phrases(sentence)[0]


def _tree(reader: SectionReader, noun: Any, *, joined: bool = True) -> str:
    if joined and noun.members:
        return " + ".join(_tree(reader, member, joined=False) for member in noun.members)
    told = reader.text[noun.first : noun.last]
    owner = noun.poss if isinstance(noun.poss, str) or noun.poss is None else _tree(reader, noun.poss) + "'s"
    parts = [owner, *(f"<{reader.text[mod.first : mod.last]}>" for mod in noun.mods), told]
    for prep, other in noun.of:
        inner = _tree(reader, other) if other.kind == "N" else reader.text[slice(*_extent(reader, other))]
        parts.append(f"({prep.strip('(')} {inner})".replace("( ", "("))
    parts += [f"= {_tree(reader, other)}" for other in noun.appositions]
    return " ".join(part for part in parts if part)


# Clauses and factuality


@cache
def notes(sentence: str) -> tuple[ClauseNote, ...]:
    """The notes on all clauses, in text order; offsets count in the sentence."""
    text, before = sentence_as_article(sentence, SERBIA)
    found = [note for part in explain(text).sections[0].sentences for note in part.clauses]
    return tuple(replace(note, span=(note.span[0] - before, note.span[1] - before)) for note in found)


def clauses(sentence: str) -> list[str]:
    """A line for each clause: ``subject | verb group | complement | prep complement | @date``."""
    return [_line(note) for note in notes(sentence)]


def _line(note: ClauseNote) -> str:
    parts = [note.subject[0] if note.subject else "-", note.verb]
    for preposition, complements in note.complements.items():
        parts += complements if preposition == "after" else [f"{preposition} {one}" for one in complements]
    return " | ".join(parts + [f"@{date}" for date in note.dates])


def judged(sentence: str) -> str:
    """The sentence with its verb groups in ``<>``, each behind its factuality: ``Ana <- did not resign>.``"""
    text, done = "", 0
    for note in notes(sentence):
        text += f"{sentence[done : note.span[0]]}<{note.factuality} {note.verb}>"
        done = note.span[1]
    return text + sentence[done:]


# Records


def article(text: str, place: str = "Tuzla", country: str = "Bosnia and Herzegovina", lead: str = "") -> str:
    """An article with the text in the section of a place; a country without a name stays untold."""
    title = f"= {TITLE} in {country} =" if country else f"= {TITLE} ="
    return f"{title}\n\n{lead}\n\n== Results ==\n\n=== {place} ===\n\n{text}\n"


def extract(
    text: str, place: str = "Tuzla", country: str = "Bosnia and Herzegovina", lead: str = ""
) -> Extraction:
    """The extraction of :func:`article`."""
    return hustings.extract(article(text, place, country, lead), pipeline())


def records(
    text: str, place: str = "Tuzla", country: str = "Bosnia and Herzegovina", lead: str = ""
) -> list[str]:
    """A line for each record of the place's section: ``mayor_left person=Ana Ilić reason=resigned``."""
    found = extract(text, place, country, lead)
    return [told(record, place) for record in found.records() if record.section.startswith("results/")]


def told(record: Record, place: str = "") -> str:
    """A record in one line, slots in alphabetical order, the jurisdiction only if it is not ``place``."""
    filled = slots(record)
    name = filled.pop("type", None) or filled.pop("role", None) or "mayor"
    if filled.get("jurisdiction") == place:
        del filled["jurisdiction"]
    return " ".join([name, *(f"{slot}={_value(value)}" for slot, value in sorted(filled.items()))])


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "/".join(f"{part}:{number}" for part, number in value.items())
    return "; ".join(value) if isinstance(value, list) else str(value)


def events(text: str, **where: str) -> list[str]:
    """Like :func:`records`, events alone."""
    found = extract(text, **where)
    place = where.get("place", "Tuzla")
    return [told(record, place) for record in found.records() if isinstance(record, EventRecord)]


def mayors(text: str, **where: str) -> list[str]:
    """Like :func:`records`, tenures of mayors alone."""
    found = extract(text, **where)
    return [told(record, where.get("place", "Tuzla")) for record in found.mayors]


def roles(text: str, **where: str) -> list[str]:
    """Like :func:`records`, roles of parties alone."""
    found = extract(text, **where)
    return [
        told(record, where.get("place", "Tuzla"))
        for record in found.records()
        if isinstance(record, PartyRecord)
    ]
