"""Cuts the sentences of sections into chunks and clauses, before anybody asks who is meant by them.

Each step goes over all sentences before the next begins: code that stays in the processor's caches runs a
third faster than code that takes turns sentence by sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from itertools import pairwise

from hustings.components.chunks import Chunk
from hustings.components.clauses.dated_pairs import split_careers
from hustings.components.clauses.ellipsis import complete
from hustings.components.clauses.left_out_subjects import fill_left_out
from hustings.components.clauses.model import Clause
from hustings.components.clauses.quotations import goes_on_quoted
from hustings.components.clauses.scanner import ClauseScanner
from hustings.components.mentions.tokens import Tokens
from hustings.components.mentions.words import AUX
from hustings.components.phrases.chunker import Chunker
from hustings.components.sentence_passes import settle_chunks, settle_clauses

# What a sentence without a verb may name and still tell no act.
_MUTE = frozenset(("PLACE", "PLACEWORD", "ASSEMBLY", "COUNCIL", "ELECTION", "BODY"))


@dataclass(slots=True)
class SentenceParse:
    """A sentence with its chunks and clauses.

    Attributes:
        number: Which of the section's sentences it is, from 0.
        lead: The token behind the sentence before: of a dateline or of white space, or ``start``.
        start: Its first token.
        end: The token behind its last one that is no white space.
        first: Its first character in the doc.
        last: The character behind its last one.
        chunks: What it was cut into; none if it can say nothing.
        clauses: In order, with those filled in whose verb stands elsewhere.
        printed: Its lower-cased words.
    """

    number: int
    lead: int
    start: int
    end: int
    first: int
    last: int
    chunks: list[Chunk] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    printed: Set[str] = frozenset()


class SectionParser:
    """Parses the sentences of one section, a step at a time.

    Attributes:
        sentences: The section's sentences in order.
    """

    def __init__(
        self,
        tokens: Tokens,
        sentences: list[SentenceParse],
        phrasals: set[tuple[str, str]],
        protagonist: str | None = None,
        *,
        thorough: bool = False,
    ) -> None:
        """Takes what :func:`bare_sentences` makes.

        Args:
            tokens: The section's tokens.
            sentences: Its sentences without chunks and clauses, which are set here.
            phrasals: The verbs and particles that belong together.
            protagonist: Whose life the section tells, if it tells one.
            thorough: Whether sentences that can say nothing are cut into chunks as well.
        """
        self.tokens = tokens
        self.sentences = sentences
        self._phrasals = phrasals
        self._protagonist = protagonist
        self._spoken = [parse for parse in sentences if thorough or not _says_nothing(tokens, parse)]

    def cut(self) -> None:
        """Cuts the sentences into chunks."""
        words = self.tokens.words
        for parse in self._spoken:
            parse.printed = {word.lower for word in words[parse.start : parse.end]}
            parse.chunks = Chunker(self.tokens, parse.start, parse.end).run()

    def attach(self) -> None:
        """Joins the chunks to phrases."""
        for parse in self._spoken:
            parse.chunks = settle_chunks(parse.chunks, parse.printed)

    def find_clauses(self) -> None:
        """Finds the clauses."""
        for parse in self._spoken:
            quoted = goes_on_quoted(self.tokens.text, parse.first)
            parse.clauses = ClauseScanner(parse.chunks, self._phrasals, quoted=quoted).run()

    def complete(self) -> None:
        """Gives to clauses what stands elsewhere in the sentence, or in the one before."""
        before: list[Clause] = []
        for parse in self.sentences:
            if parse.chunks:
                parse.clauses = self._completed(parse, before)
            before = parse.clauses

    def _completed(self, parse: SentenceParse, before: list[Clause]) -> list[Clause]:
        chunks, clauses = parse.chunks, parse.clauses
        settle_clauses(chunks, clauses, parse.printed)
        clauses = split_careers(chunks, complete(chunks, clauses, before))
        if self._protagonist is not None:
            fill_left_out(self.tokens, chunks, clauses, self._protagonist)
        if self.tokens.words[parse.end - 1].text == "?":
            for clause in clauses:
                clause.quoted = True
        return clauses


def bare_sentences(
    tokens: Tokens, starts: list[int], datelines: list[tuple[int, int]]
) -> list[SentenceParse]:
    """The sentences of a section before they are parsed; what is all dateline leads the next one.

    Args:
        tokens: The section's tokens.
        starts: The first tokens of its sentences.
        datelines: First and last character of the datelines that paragraphs begin with, in order.
    """
    found: list[SentenceParse] = []
    lead = 0
    for number, (begin, behind) in enumerate(pairwise([*starts, len(tokens.words)])):
        start = _behind_dateline(tokens.offsets, begin, behind, datelines) if datelines else begin
        if start < behind:
            end = _without_space(tokens, start, behind)
            found.append(SentenceParse(number, lead, start, end, tokens.offsets[start], tokens.ends[end - 1]))
            lead = end
    return found


def _behind_dateline(offsets: list[int], start: int, end: int, datelines: list[tuple[int, int]]) -> int:
    """The first token of a sentence behind a dateline."""
    place = bisect_right(datelines, offsets[start], key=lambda span: span[0]) - 1
    if place < 0 or offsets[start] >= datelines[place][1]:
        return start
    return min(bisect_left(offsets, datelines[place][1]), end)


def _without_space(tokens: Tokens, start: int, end: int) -> int:
    """Where a sentence ends before the white space behind it."""
    while end > start + 1 and tokens.words[end - 1].text.isspace():
        end -= 1
    return end


def _says_nothing(tokens: Tokens, parse: SentenceParse) -> bool:
    """``Results of the election for the assembly of Ada:``: no verb, and nobody who could do anything."""
    start, end = parse.start, parse.end
    if any(tokens.verb[start:end]) or any(word.flags & AUX for word in tokens.words[start:end]):
        return False
    mentions = tokens.cover[start:end]
    return all(mention is None or mention.label in _MUTE for mention in mentions)


_STEPS = (SectionParser.cut, SectionParser.attach, SectionParser.find_clauses, SectionParser.complete)


def parse_together(parsers: Iterable[SectionParser]) -> None:
    """Parses sections, each step over all of them before the next."""
    parsers = list(parsers)
    for step in _STEPS:
        for parser in parsers:
            step(parser)
