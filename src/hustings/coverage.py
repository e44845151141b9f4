"""Sentences that look like facts and gave no record: the to-do list for teaching a pipeline new wordings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hustings.article import Article, ArticleSection, read_article
from hustings.components.clauses.arguments import bind, candidate_frames, readings
from hustings.components.clauses.factuality import ACTUAL, judge
from hustings.components.clauses.model import Clause
from hustings.components.data_folder import data_folder
from hustings.components.pipeline import reread
from hustings.extraction import load, section_doc
from hustings.frames import Frame
from hustings.index import build_index, load_gazetteer
from hustings.records import dump_json

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from hustings.components.section_reader import SectionReader

_LOOSE = frozenset(("PRON", "THING", "HUMAN"))
_WEIGHTS = (0.0, 0.15, 0.5, 0.7, 0.8)
_KNOWN_VERB = 0.6
_REPORTING = frozenset(("++", "??"))
_NOT_ACTUAL = 0.2
_RULES_WEIGHT = 1.3


@dataclass(frozen=True)
class Uncovered:
    """A sentence without a record.

    Attributes:
        score: How much it looks like a fact, from 0 to 1.
        label: What it may state: the classifier's class, or the act of the frame that would fit.
        frame: The frame that its words would fill if their verb stood there, or empty.
        words: What a new data line might hold: the verb as the grammar read it.
        reason: Why the rules left it.
        section: The section's id.
        start: First character in the article's text.
        end: Behind its last character.
        text: The sentence.
    """

    score: float
    label: str
    frame: str
    words: tuple[str, ...]
    reason: str
    section: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class _Guess:
    """What one clause would state if its verb were known."""

    score: float
    frame: str
    act: str
    verb: str
    reason: str


_NO_VERB = _Guess(0.0, "", "", "", "no verb was read")


def coverage(
    article: Path | str,
    pipeline: str | Path | Language = "rules",
    country: str | None = None,
    *,
    at_least: float = 0.0,
) -> list[Uncovered]:
    """The sentences of an article that gave no record, those that look most like facts first.

    With a classifier in the pipeline its probabilities count as well; without one, verbs that no frame knows
    or completed and the mentions around them.

    Args:
        article: A ``Path`` to a UTF-8 file, or the text itself.
        pipeline: The name or path of a pipeline, or a loaded one.
        country: The article's country, where the text does not say it.
        at_least: The smallest score that is listed.

    Raises:
        ArticleError: If the article can't be read.
        PipelineError: If the pipeline can't be loaded.
    """
    read = article if isinstance(article, Article) else read_article(article, country=country)
    nlp = load(pipeline) if isinstance(pipeline, str | Path) else pipeline
    index = build_index(read, load_gazetteer(data_folder(nlp)))
    docs = [section_doc(read, section, index, nlp) for section in read.sections]
    found: list[Uncovered] = []
    for section, doc in zip(read.sections, nlp.pipe(docs), strict=True):
        found += [item for item in _of_section(read, section, doc, nlp) if item.score >= at_least]
    return sorted(found, key=lambda item: (-item.score, item.start))


def to_json(found: list[Uncovered]) -> str:
    """The list as one JSON document, ending in a newline."""
    return dump_json({"schema_version": "1.0", "sentences": [asdict(item) for item in found]})


def _of_section(article: Article, section: ArticleSection, doc: Doc, nlp: Language) -> Iterator[Uncovered]:
    state: dict[str, Any] = doc._.hustings
    reader = reread(doc, nlp)
    for number, (first, last) in enumerate(state["sentences"]):
        if any(act["first"] < last and act["last"] > first for act in state["acts"]):
            continue
        parse = reader.parses[number]
        told = state["readings"][number] if "readings" in state else None
        guesses = [_guess(clause, reader) for clause in parse.clauses if not clause.quoted]
        start, end = section.start + first, section.start + last
        text = article.text[start:end]
        if article.composition is not None:
            start, end = (article.composition.printed_offset(offset) for offset in (start, end))
        yield _uncovered(guesses, told, (section.id, start, end, text))


def _uncovered(
    guesses: list[_Guess], told: list[dict[str, Any]] | None, where: tuple[str, int, int, str]
) -> Uncovered:
    best = max(guesses, key=lambda guess: guess.score, default=_NO_VERB)
    score, label, verb = best.score, best.act, best.verb
    if told is not None:
        score *= _RULES_WEIGHT / (1 + _RULES_WEIGHT)
    if told:
        likeliest = max(told, key=lambda reading: reading["fact"])
        score += likeliest["fact"] / (1 + _RULES_WEIGHT)
        label = likeliest["class"]
        verb = verb if best.frame else likeliest["verb"]
    section, start, end, text = where
    words = (verb,) if verb else ()
    return Uncovered(round(score, 4), label, best.frame, words, best.reason, section, start, end, text)


def _guess(clause: Clause, reader: SectionReader) -> _Guess:
    """The frame that the clause would fill best, whatever its verb."""
    verb = " ".join([clause.verb.lemmas[0], *sorted(clause.particles)])
    verdict = judge(clause, reader.signatures)
    known = candidate_frames(clause, reader.frames)
    support, frame = 0, None
    for candidate in reader.frames.frames:
        filled = _filled(candidate, clause)
        if filled > support:
            support, frame = filled, candidate
    score = _WEIGHTS[min(support, len(_WEIGHTS) - 1)]
    frame_id, act = (frame.id, frame.act) if frame else ("", "")
    if verdict.value != ACTUAL:
        return _Guess(score * _NOT_ACTUAL, frame_id, act, verb, verdict.reason)
    if known:
        frame_id, act = known[0].id, known[0].act
        return _Guess(score * _KNOWN_VERB, frame_id, act, verb, f"{frame_id} was not completed")
    reason = "no frame has this verb" if frame else "nothing that a frame asks for"
    if any(reader.signatures.verbs.get(lemma) in _REPORTING for lemma in clause.verb.lemmas):
        score *= _NOT_ACTUAL
    return _Guess(score, frame_id, act, verb, reason)


def _filled(frame: Frame, clause: Clause) -> int:
    """How many roles names and typed words would fill; 0 if one that is needed stays empty."""
    best = 0
    for arguments in readings(clause):
        firing = bind(frame, clause, arguments)
        if firing is not None:
            roles = firing.roles.values()
            best = max(best, sum(any(noun.type not in _LOOSE for noun in nouns) for nouns in roles))
    return best
