"""The spaCy factories: terms, mentions and acts; each reads its data from a folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, cast

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from hustings.components.acts.scene import Scene
from hustings.components.clauses.factuality import load_signatures
from hustings.components.clauses.model import Clause
from hustings.components.data_folder import DataFolder
from hustings.components.in_batches import InBatches
from hustings.components.mentions.covering import TokenMap, build_tokens, date_mentions, vote_mentions
from hustings.components.mentions.tokens import Mention, Tokens
from hustings.components.mentions.words import Word, load_words
from hustings.components.reference.discourse import Discourse
from hustings.components.section_parser import parse_together
from hustings.components.section_reader import SectionReader
from hustings.components.surface import Surface, handed, is_unseen, sentence_tokens
from hustings.frames import load_frames
from hustings.index.term_lines import Term, read_terms

SPANS = "hustings"
_TOKENS = "hustings_tokens"
_TERMS = "hustings_terms"

if not Doc.has_extension("hustings"):
    Doc.set_extension("hustings", default=None)


@Language.factory("hustings_terms", default_config={"pipeline": "rules"})  # type: ignore[untyped-decorator]
def create_terms(nlp: Language, name: str, pipeline: str) -> Terms:
    """The factory of :class:`Terms`."""
    return Terms(nlp.vocab, nlp, pipeline)


class Terms(InBatches, DataFolder):
    """Finds the terms of ``terms/*.jsonl`` by lower-cased phrases: ``doc.spans["hustings_terms"]``.

    A span's label and id are the data's.
    """

    parts = ("terms",)

    def __init__(self, vocab: Vocab, nlp: Language, pipeline: str) -> None:
        super().__init__(pipeline)
        self.vocab = vocab
        self._tokenizer = nlp.tokenizer
        self.open()

    def load(self) -> None:
        """Reads and checks the patterns."""
        self.matcher = PhraseMatcher(self.vocab, attr="LOWER")
        self._terms: dict[int, Term] = {}
        groups: dict[Term, list[Doc]] = {}
        for term, pattern in read_terms(self.folder / "terms"):
            groups.setdefault(term, []).append(self._tokenizer(pattern))
        for term, docs in groups.items():
            key = "|".join((term.label, term.id, *term.countries))
            self.matcher.add(key, docs)
            self._terms[self.vocab.strings.add(key)] = term

    def read(self, docs: list[Doc]) -> None:
        """Sets ``doc.spans["hustings_terms"]``."""
        for doc in docs:
            self._match(doc)

    def _match(self, doc: Doc) -> None:
        told = [(start, end, self._terms[key]) for key, start, end in self.matcher(doc)]
        found = [
            (start, end, term.label, term.id)
            for start, end, term in told
            if not term.countries or (_holds_here(term, doc) and not _is_inside(start, end, told))
        ]
        if is_unseen(doc):
            doc.user_data[_TERMS] = found
        else:
            doc.spans[_TERMS] = [
                Span(doc, start, end, label=label, span_id=term) for start, end, label, term in found
            ]


def _holds_here(term: Term, doc: Doc) -> bool:
    """Whether a term of some countries is one in the doc's."""
    return (doc._.hustings or {}).get("country_code") in term.countries


def _is_inside(start: int, end: int, told: list[tuple[int, int, Term]]) -> bool:
    """Whether a longer term stands around one: ``national council`` in ``Slovak National Council``."""
    return any(first <= start and end <= last and last - first > end - start for first, last, _ in told)


@Language.factory("hustings_mentions", default_config={"pipeline": "rules"})  # type: ignore[untyped-decorator]
def create_mentions(nlp: Language, name: str, pipeline: str) -> Mentions:
    """The factory of :class:`Mentions`."""
    return Mentions(pipeline)


class Mentions(InBatches, DataFolder):
    """Joins names, terms, dates and votes to mentions without overlaps: ``doc.spans["hustings"]``."""

    parts = ("lexicon",)

    def __init__(self, pipeline: str) -> None:
        super().__init__(pipeline)
        self.open()

    def load(self) -> None:
        """Reads the lexicon."""
        self.words = load_words(self.folder)

    def read(self, docs: list[Doc]) -> None:
        """Sets the spans and hands the tokens on to the acts."""
        for doc, tokens in zip(docs, self._tokens(docs), strict=True):
            if not is_unseen(doc):
                seen = {id(mention): mention for mention in tokens.cover if mention is not None}
                doc.spans[SPANS] = [
                    Span(doc, mention.start, mention.end, label=mention.label, span_id=mention.id)
                    for mention in seen.values()
                ]
            doc.user_data[_TOKENS] = tokens

    def _tokens(self, docs: list[Doc]) -> list[Tokens]:
        """The docs' tokens with the mentions over them; each finder goes over all docs before the next."""
        surfaces = [handed(doc) for doc in docs]
        worded = [(one.text, self._words(one), TokenMap(one.offsets, one.ends)) for one in surfaces]
        dates = [date_mentions(*one) for one in worded]
        votes = [vote_mentions(*one) for one in worded]
        named = [
            [*_terms(doc, where), *_names(doc, where)]
            for doc, (_, _, where) in zip(docs, worded, strict=True)
        ]
        return [
            build_tokens(*one, [mention for each in mentions for mention in each])
            for one, *mentions in zip(worded, dates, votes, named, strict=True)
        ]

    def _words(self, printed: Surface) -> list[Word]:
        return list(map(self.words.__getitem__, printed.texts))


def _terms(doc: Doc, where: TokenMap) -> Iterator[Mention]:
    """The terms as mentions."""
    for start, end, label, term in _terms_of(doc):
        yield Mention(start, end, label, term, where.offsets[start], where.ends[end - 1])


def _names(doc: Doc, where: TokenMap) -> Iterator[Mention]:
    """The names of the article's index as mentions."""
    for start, end, kind, name in (doc._.hustings or {}).get("names", ()):
        covered = where.tokens(start, end)
        if covered is not None:
            yield Mention(*covered, kind, name, start, end)


def _terms_of(doc: Doc) -> list[tuple[int, int, str, str]]:
    """First token, end, label and id of each term."""
    found: list[tuple[int, int, str, str]] | None = doc.user_data.get(_TERMS)
    if found is None:
        found = [(span.start, span.end, span.label_, span.id_) for span in doc.spans.get(_TERMS, ())]
    return found


@Language.factory("hustings_acts", default_config={"pipeline": "rules"})  # type: ignore[untyped-decorator]
def create_acts(nlp: Language, name: str, pipeline: str) -> Acts:
    """The factory of :class:`Acts`."""
    return Acts(pipeline)


class Acts(InBatches, DataFolder):
    """Parses clauses, tries frames and resolves what they state: ``doc._.hustings["acts"]``."""

    def __init__(self, pipeline: str) -> None:
        super().__init__(pipeline)
        self.open()

    def load(self) -> None:
        """Reads frames, signatures and settings."""
        self.frames = load_frames(self.folder)
        self.signatures = load_signatures(self.folder / "factuality.json")
        self.settings = json.loads((self.folder / "settings.json").read_text(encoding="utf-8"))

    def reader(self, doc: Doc) -> SectionReader:
        """A reader of the doc's section, ready to read."""
        state: dict[str, Any] = doc._.hustings or {}
        tokens = doc.user_data.pop(_TOKENS)
        executive = state.get("country_code") in self.settings["executive_council"]
        at = (tokens.offsets, tokens.ends)
        scene = Scene(_discourse(state), tokens.text, at, executive_council=executive)
        scene.succession_cues = tuple(self.settings["succession_cues"])
        reader = SectionReader(tokens, scene, self.frames, self.signatures)
        reader.items = state.get("items", [])
        reader.datelines = state.get("datelines", [])
        return reader

    def read(self, docs: list[Doc]) -> None:
        """Sets the acts, as plain data if anybody may look at them."""
        readers = [self.reader(doc) for doc in docs]
        try:
            _read_together(docs, readers)
        except Exception:
            for doc, reader in zip(docs, readers, strict=True):
                doc.user_data[_TOKENS] = reader.tokens  # each may be tried alone
            raise
        for doc, reader in zip(docs, readers, strict=True):
            read = {"acts": reader.acts, "sentences": reader.sentences} if is_unseen(doc) else reader.plain()
            doc._.hustings = {**(doc._.hustings or {}), **read}


def _read_together(docs: list[Doc], readers: list[SectionReader]) -> None:
    """Parses the docs' sections a step at a time, then reads one after the other."""
    parsers = [reader.parser(sentence_tokens(doc)) for doc, reader in zip(docs, readers, strict=True)]
    parse_together(parsers)
    for reader, parser in zip(readers, parsers, strict=True):
        reader.read_sentences(parser.sentences)


def reread(
    doc: Doc, nlp: Language, second: Callable[[SectionReader, Clause], None] | None = None
) -> SectionReader:
    """The reader of a section's doc that was read before, from its beginning: for its clauses and reasons.

    Args:
        doc: The doc, with its sentences and terms.
        nlp: The pipeline, with mentions and acts.
        second: A second reader, which sees each clause behind the rules.
    """
    nlp.get_pipe("hustings_mentions")(doc)
    reader = cast("Acts", nlp.get_pipe("hustings_acts")).reader(doc)
    reader.second = second
    reader.read(sentence_tokens(doc))
    return reader


def _discourse(state: dict[str, Any]) -> Discourse:
    """What is known of a section before its first sentence."""
    people = [name for _, _, kind, name in state.get("names", ()) if kind == "PERSON"]
    protagonist = state.get("protagonist")
    discourse = Discourse([protagonist, *people] if protagonist else people, state.get("genders", {}))
    if protagonist:
        discourse.sentence = -1
        discourse.mention(protagonist, 0, subject=True)
    discourse.anchor = state.get("anchor")
    discourse.place = state.get("subject")
    discourse.protagonist = protagonist
    return discourse
