"""The spaCy component ``hustings_classifier``: reads an article's sections again behind the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

from hustings.classifier.examples import NO_FACT, load_classes, load_examples
from hustings.classifier.priors import found_priors, supported, weighted
from hustings.classifier.second_reader import (
    Probabilities,
    Question,
    Reading,
    SecondReader,
    Thresholds,
)
from hustings.components.data_folder import DataFolder
from hustings.components.pipeline import reread

if TYPE_CHECKING:
    from hustings.classifier.model import SentenceModel
    from hustings.components.section_reader import SectionReader


def create_classifier(nlp: Language, name: str, pipeline: str, thresholds: dict[str, float]) -> Classifier:
    """The factory of :class:`Classifier`."""
    return Classifier(nlp, pipeline, Thresholds(**thresholds))


Language.factory(
    "hustings_classifier", default_config={"pipeline": "hybrid", "thresholds": {}}, func=create_classifier
)


class Classifier(DataFolder):
    """Asks a classifier about the clauses of all docs in one batch, and reads again what the rules left.

    Args:
        nlp: The pipeline, which must have ``hustings_mentions`` and ``hustings_acts``.
        pipeline: The name or folder of the data.
        thresholds: When the second reader speaks.

    Raises:
        PipelineError: If the classify extra is not installed; it says how to install it.
    """

    def __init__(self, nlp: Language, pipeline: str, thresholds: Thresholds) -> None:
        from hustings.classifier.model import require_extra

        require_extra()
        super().__init__(pipeline)
        self.nlp = nlp
        self.thresholds = thresholds
        self._model: SentenceModel | None = None
        self.open()

    def load(self) -> None:
        """Reads classes and examples; the model is fitted when the first text comes."""
        self.classes = {item.name: item for item in load_classes(self.folder)}
        self.stating = frozenset(name for name, fact in self.classes.items() if fact.acts)
        self.examples = load_examples(self.folder)
        self._model = None

    @property
    def model(self) -> SentenceModel:
        """The classifier, made when first asked for."""
        from hustings.classifier.model import SentenceModel

        if self._model is None:
            self._model = SentenceModel(self.examples)
        return self._model

    @model.setter
    def model(self, model: SentenceModel) -> None:
        """Takes another classifier, for measurements."""
        self._model = model

    def __call__(self, doc: Doc) -> Doc:
        """Reads one doc again."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:
        """Reads docs again; all their clauses are classified in one batch."""
        passed = [(doc, *self._pass(doc, None)) for doc in stream]
        known = self._answers(
            [reading for _, _, second in passed for reading in second.readings],
            sum(second.settled for _, _, second in passed),
        )
        for doc, reader, second in passed:
            if second.speaks(known):
                reader, second = self._pass(doc, known)  # noqa: PLW2901
            state = dict(doc._.hustings or {})
            state |= reader.plain()
            state["readings"] = [self._told(known, second, number) for number in range(len(reader.sentences))]
            doc._.hustings = state
            yield doc

    def _answers(self, readings: Sequence[Reading], settled: int) -> dict[Question, Probabilities]:
        """How likely each class is, weighted by how common it is among the clauses that the rules left."""
        texts = list(dict.fromkeys(reading.text for reading in readings))
        raw = dict(zip(texts, self.model.probabilities(texts), strict=True))
        asked = {
            reading.question: supported(raw[reading.text], self._weights(reading)) for reading in readings
        }
        shares = self.model.shares
        left = [asked[reading.question] for reading in readings if not reading.record]
        priors = found_priors(left, shares, {NO_FACT: settled})
        return {question: weighted(answer, shares, priors) for question, answer in asked.items()}

    def _weights(self, reading: Reading) -> dict[str, float]:
        """What the clause's structure makes of each class: those that state no fact keep their weight."""
        if reading.record:
            return dict.fromkeys(self.classes, 1.0)
        worth, support = self.thresholds.role_worth, reading.support
        stated = {name: worth ** (support[name] - 1) if name in support else 0.0 for name in self.stating}
        return dict.fromkeys(self.classes, 1.0) | stated

    def _pass(
        self, doc: Doc, known: dict[Question, Probabilities] | None
    ) -> tuple[SectionReader, SecondReader]:
        """Reads a doc's section from its beginning, the second reader behind the rules."""
        second = SecondReader(self.classes, self.thresholds, known)
        return reread(doc, self.nlp, second), second

    def _told(
        self, known: dict[Question, Probabilities], second: SecondReader, sentence: int
    ) -> list[dict[str, Any]]:
        """What was thought of the clauses of a sentence, as plain data.

        Not of those that the rules read only because of what the second reader had read before them.
        """
        told = []
        for reading in (reading for reading in second.readings if reading.sentence == sentence):
            thought = known.get(reading.question)
            if thought is None:
                continue
            likeliest = max(thought, key=lambda name: thought[name])
            fact = sum(p for name, p in thought.items() if self.classes[name].group)
            told.append({"verb": reading.verb, "class": likeliest, "fact": fact, "record": reading.record})
        return told
