"""Frames without a share of their verbs, and examples without the sentences that use them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
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
from hustings.lexicon import Form, Tag, load_verbs

_WORD = re.compile(r"[\w-]+")
_GOVERNED_BY: dict[str, frozenset[Tag]] = {
    "be": frozenset(("part", "ger")),
    "have": frozenset(("part",)),
    "do": frozenset(("base",)),
}
"""The auxiliaries among the verbs, with the form of the verb that each helps."""

_BETWEEN = 3  # how many words at most stand between an auxiliary and its verb: "had not yet formally been"


def drawn_verbs(frames: FrameTable, share: float, seed: int) -> frozenset[str]:
    """A share of the frames' verbs, each taken with all its particles."""
    verbs = sorted({verb.split()[0] for frame in frames.frames for verb in frame.verbs})
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
    """The examples without a form of a verb that is cut, unless it only helps another verb."""
    forms = load_verbs(folder / "lexicon" / "verbs.tsv")
    return [example for example in examples if not cut & used_verbs(example.text, forms)]


def used_verbs(text: str, forms: Mapping[str, Sequence[Form]]) -> set[str]:
    """The verbs that a text can use as more than an auxiliary, as lemmas.

    *was elected* uses elect; the frames' verb be, that of *was mayor*, is not in it.
    """
    words = _WORD.findall(text.lower())
    used = set()
    for position, word in enumerate(words):
        behind = words[position + 1 : position + 2 + _BETWEEN]
        following = [form for after in behind for form in forms.get(after, ())]
        for lemma in {form.lemma for form in forms.get(word, ())}:
            helped = _GOVERNED_BY.get(lemma, frozenset())
            if not any(form.tag in helped for form in following):
                used.add(lemma)
    return used


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
