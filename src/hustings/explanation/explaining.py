"""Explains an article: each section is read once more with its notes and joined with the records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from hustings.article import Article, ArticleSection, read_article
from hustings.article.layout import find_headings
from hustings.components.data_folder import data_folder
from hustings.errors import ArticleError
from hustings.explanation.clauses import clause_notes
from hustings.explanation.model import (
    Explanation,
    MentionNote,
    RecordNote,
    ReferenceNote,
    SectionNote,
    SentenceNote,
    SlotNote,
    Span,
)
from hustings.explanation.reading import read_section, sentence_as_article
from hustings.extraction import extract_article, load, section_doc
from hustings.index import ArticleIndex, build_index, load_gazetteer
from hustings.records import Extraction, Record, slots

if TYPE_CHECKING:
    from spacy.language import Language

    from hustings.components.acts import Act
    from hustings.components.section_parser import SentenceParse
    from hustings.components.section_reader import SectionReader


def explain(
    article: Path | str, section: str | None = None, pipeline: str | Path | Language = "rules"
) -> Explanation:
    """Explains what was read in an article and why.

    Args:
        article: A ``Path``, an article's text, or a bare sentence, which is put into the section of a place.
        section: The id of the only section to explain.
        pipeline: The name or path of a pipeline, or a loaded one.

    Raises:
        ArticleError: If the article can't be read or has no such section.
        PipelineError: If the pipeline can't be loaded.
    """
    shift = 0
    if isinstance(article, str) and not find_headings(article) and "\n" not in article.strip():
        read_article(article)
        article, shift = sentence_as_article(article)
    read = replace(read_article(article), composition=None)  # offsets of what was read, as it was read
    nlp = load(pipeline) if isinstance(pipeline, str | Path) else pipeline
    meta = nlp.meta["hustings"]
    explainer = _Explainer(read, nlp, shift)
    chosen = _chosen(read, section)
    return Explanation(
        read.title, meta["name"], meta["data_sha256"], [explainer.section(one) for one in chosen]
    )


def _chosen(article: Article, wanted: str | None) -> list[ArticleSection]:
    if wanted is None:
        return [section for section in article.sections if article.text[section.start : section.end].strip()]
    known = {section.id: section for section in article.sections}
    if wanted not in known:
        near = get_close_matches(wanted, known, 1)
        hint = f"did you mean {near[0]!r}?" if near else "'hustings segment' lists all"
        raise ArticleError(f"has no section {wanted!r}; {hint}", path=article.file)
    return [known[wanted]]


class _Explainer:
    """Explains the sections of one article; ``shift`` characters before the user's own text don't count."""

    def __init__(self, article: Article, nlp: Language, shift: int) -> None:
        self.article = article
        self.nlp = nlp
        self.shift = shift
        self.index: ArticleIndex = build_index(article, load_gazetteer(data_folder(nlp)))
        self.extraction: Extraction = extract_article(article, nlp)

    def section(self, section: ArticleSection) -> SectionNote:
        """What was made of a section."""
        reader = read_section(section_doc(self.article, section, self.index, self.nlp), self.nlp)
        offset = section.start - self.shift
        sentences = [self._sentence(section, reader, parse, offset) for parse in reader.parses]
        return SectionNote(section.id, section.scope, section.country, sentences)

    def _sentence(
        self, section: ArticleSection, reader: SectionReader, parse: SentenceParse, offset: int
    ) -> SentenceNote:
        acts = [act for act in reader.acts if parse.first <= act.first < parse.last]
        span = (parse.first + section.start, parse.last + section.start)
        return SentenceNote(
            (parse.first + offset, parse.last + offset),
            reader.text[parse.first : parse.last],
            list(_mentions(reader, parse, offset)),
            list(_references(reader, acts, offset)),
            clause_notes(reader, parse, offset),
            [self._record(kind, record) for kind, record in self._records(section.id, span)],
        )

    def _records(self, section: str, sentence: Span) -> Iterator[tuple[str, Record]]:
        """The records whose best evidence stands in a sentence."""
        found = self.extraction
        for kind, records in (("mayor", found.mayors), ("party", found.parties), ("event", found.events)):
            for record in records:
                inside = record.evidence and sentence[0] <= record.evidence[0].start < sentence[1]
                if record.section == section and inside:
                    yield kind, record

    def _record(self, kind: str, record: Record) -> RecordNote:
        notes = []
        for name, value in slots(record).items():
            spans = _as_list(record.spans.get(name))
            if not spans:
                spans = [
                    one
                    for key in record.spans
                    if key.startswith(f"{name}.")
                    for one in _as_list(record.spans[key])
                ]
            text = " … ".join(self.article.text[start:end] for start, end in spans)
            moved = [(start - self.shift, end - self.shift) for start, end in spans]
            notes.append(
                SlotNote(
                    name,
                    value,
                    record.how.get(name, ""),
                    moved if min(map(min, moved), default=0) >= 0 else [],
                    text,
                )
            )
        return RecordNote(kind, record.id, record.rule, record.method, notes)


def _as_list(spans: Span | list[Span] | None) -> list[Span]:
    return [] if spans is None else spans if isinstance(spans, list) else [spans]


def _mentions(reader: SectionReader, parse: SentenceParse, offset: int) -> Iterator[MentionNote]:
    seen = None
    for mention in reader.tokens.cover:
        if mention is not None and mention is not seen and parse.first <= mention.first < parse.last:
            text = reader.text[mention.first : mention.last]
            yield MentionNote(
                (mention.first + offset, mention.last + offset), text, mention.label, mention.id
            )
        seen = mention


def _references(reader: SectionReader, acts: list[Act], offset: int) -> Iterator[ReferenceNote]:
    """The fillers whose words are not the name that they stand for, each pair once."""
    seen = set()
    for act in acts:
        for slot, value in act.slots.items():
            for filler in value if isinstance(value, list) else [value]:
                text = reader.text[slice(*filler.span)] if filler.span else ""
                named = filler.value.casefold() in text.casefold()
                if slot not in NAMED or named or (text, filler.value) in seen:
                    continue
                seen.add((text, filler.value))
                span = (filler.span[0] + offset, filler.span[1] + offset) if filler.span else None
                yield ReferenceNote(span, text, filler.value, slot, filler.how)


NAMED = frozenset(("person", "party", "parties", "list", "target"))
