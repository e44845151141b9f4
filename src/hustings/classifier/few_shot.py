"""classy-classification's few-shot classifier with embeddings from outside; importing this imports torch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from classy_classification import ClassySpacyExternalFewShot
from classy_classification.classifiers.classy_skeleton import ClassyExternal
from sklearn.base import clone  # type: ignore[import-not-found]
from sklearn.model_selection import StratifiedKFold, cross_val_predict  # type: ignore[import-not-found]

from hustings.classifier.embeddings import Embeddings
from hustings.classifier.model import model_folder


class Encoder(ClassyExternal):  # type: ignore[misc]
    """The sentence encoder alone."""

    verbose = False

    def __init__(self) -> None:
        self.model = str(model_folder())
        self.set_embedding_model()


class FewShot(ClassySpacyExternalFewShot):  # type: ignore[misc]
    """The package's classifier; its embeddings come from the store instead of a model of its own.

    Args:
        data: Example texts by class.
        embeddings: Where embeddings come from.
        config: The support vector machine's settings, as the package wants them.
    """

    def __init__(self, data: dict[str, list[str]], embeddings: Embeddings, config: dict[str, Any]) -> None:
        self.store = embeddings
        super().__init__(
            model=str(model_folder()), device="cpu", nlp=None, name="hustings_classifier", data=data,
            config=dict(config), include_doc=False, verbose=False,
        )  # fmt: skip

    def set_embedding_model(self, model: str | None = None, device: str = "cpu") -> None:
        """Nothing to load: the store encodes."""

    def get_embeddings(self, docs: Sequence[str]) -> Any:  # noqa: ANN401
        """The texts' embeddings from the store."""
        return self.store.of(list(docs))

    def left_out(self, folds: int, seed: int) -> Any:  # noqa: ANN401
        """Each example's probabilities from a classifier that was fitted without its part of the examples."""
        parts = StratifiedKFold(folds, shuffle=True, random_state=seed)
        return cross_val_predict(
            clone(self.clf.best_estimator_), self.X, self.y, cv=parts, method="predict_proba"
        )
