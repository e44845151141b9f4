"""Frames without a share of their verbs, and examples without the sentences that use them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from spacy.language import Language

from hustings.classifier.embeddings import Embeddings
from hustings.classifier.examples import Example
from hustings.classifier.model import SentenceModel
from hustings.frames import FrameTable
from hustings.frames.model import frame_table
from hustings.lexicon import load_verbs

_WORD = re.compile(r"[\w-]+")
_AUXILIARIES = frozenset(("be", "have", "do"))


def drawn_verbs(frames: FrameTable, share: float, seed: int) -> frozenset[str]:
    """A share of the frames' verbs, each taken with all its particles; never be, have or do.

    These three are in nearly every sentence as auxiliaries: to leave out the examples that use them would leave
    none of them, whatever they are about.
    """
    verbs = sorted({verb.split()[0] for frame in frames.frames for verb in frame.verbs} - _AUXILIARIES)
    return frozenset(random.Random(seed).sample(verbs, round(len(verbs) * share)))


def without_verbs(frames: FrameTable, cut: frozenset[str]) -> FrameTable:
    """The frames with some verbs taken out of every one of them."""
    return frame_table(
        [
            replace(frame, verbs=tuple(verb for verb in frame.verbs if verb.split()[0] not in cut))
            for frame in frames.frames
        ]
    )


def without_uses(examples: Sequence[Example], cut: frozenset[str], folder: Path) -> list[Example]:
    """The examples in which no word can be a form of a verb that is cut."""
    forms = load_verbs(folder / "lexicon" / "verbs.tsv")

    def lemmas(text: str) -> set[str]:
        return {form.lemma for word in _WORD.findall(text.lower()) for form in forms.get(word, ())}

    return [example for example in examples if not cut & lemmas(example.text)]


@contextmanager
def cut_pipelines(
    rules: Language, hybrid: Language, cut: frozenset[str], embeddings: Embeddings
) -> Iterator[tuple[Language, Language]]:
    """Both pipelines without some verbs, as long as the context lasts."""
    whole: Any = rules.get_pipe("hustings_acts")
    second: Any = hybrid.get_pipe("hustings_acts")
    classifier: Any = hybrid.get_pipe("hustings_classifier")
    frames, model = second.frames, classifier.model
    examples = without_uses(classifier.examples, cut, classifier.folder)
    try:
        whole.frames = second.frames = without_verbs(frames, cut)
        classifier.model = SentenceModel(examples, embeddings)
        yield rules, hybrid
    finally:
        whole.frames = second.frames = frames
        classifier.model = model
