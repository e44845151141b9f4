"""Paired rounds: ours and the reference in turn, in one process, in CPU time."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import spacy
from spacy.language import Language

import hustings
from hustings import extraction
from hustings.article import read_article


@dataclass(frozen=True)
class Paired:
    """CPU seconds of both sides, round by round."""

    ours: list[float]
    reference: list[float]

    @property
    def ratios(self) -> list[float]:
        """Ours over the reference's, round by round."""
        return [ours / reference for ours, reference in zip(self.ours, self.reference, strict=True)]


def cpu_seconds(job: Callable[[], object]) -> float:
    """The CPU time of one call."""
    begin = time.process_time()
    job()
    return time.process_time() - begin


def paired(ours: Callable[[], object], reference: Callable[[], object], rounds: int) -> Paired:
    """Measures two jobs in turn after one round that doesn't count."""
    ours()
    reference()
    measured = Paired([], [])
    for turn in range(rounds):
        sides = [(ours, measured.ours), (reference, measured.reference)]
        for job, seconds in sides if turn % 2 else reversed(sides):
            seconds.append(cpu_seconds(job))
    return measured


def blank_pipeline() -> Language:
    """The reference: spaCy's English tokenizer and its rule-based sentence borders, nothing else."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def our_job(text: str, words: str) -> Callable[[], object]:
    """The whole extraction, text to records.

    Args:
        text: The article.
        words: ``cached``, ``zone`` as for the reference, or ``shipped``: the words of the first articles are
            kept and cached, those of later ones forgotten.
    """
    nlp = hustings.load("rules")
    kept = {"cached": 10**9, "zone": 0, "shipped": extraction.KEPT_STRINGS}[words]

    def job() -> None:
        shipped, extraction.KEPT_STRINGS = extraction.KEPT_STRINGS, kept
        try:
            hustings.extract(text, nlp)
        finally:
            extraction.KEPT_STRINGS = shipped

    return job


def reference_job(text: str, words: str) -> Callable[[], object]:
    """The reference over the sections of an article.

    Args:
        text: The article.
        words: Which words the tokenizer knows: ``zone``, none, since each run has a memory zone of its own,
            in which spaCy caches nothing; ``cached``, all of them from the run before.
    """
    nlp = blank_pipeline()
    bodies = [text[section.start : section.end] for section in read_article(text).sections]

    def job() -> None:
        around: AbstractContextManager[object] = nlp.memory_zone() if words == "zone" else nullcontext()
        with around:
            for _ in nlp.pipe(bodies):
                pass

    return job
