"""An evaluation, computed once, and its JSON document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from hustings.evaluation.comparison import Comparison
from hustings.evaluation.record_errors import RecordError
from hustings.evaluation.scores import MEASURES, Score, Scores
from hustings.records import dump_json

SCHEMA_VERSION = "1.0"


@dataclass(frozen=True)
class Evaluation:
    """All that is known after scoring; print it as often as you like.

    Attributes:
        overall: The scores of all records.
        by_kind: For mayors, parties and events.
        by_type: For event types, party roles and mayors.
        by_slot: For each slot, over all records.
        by_article: For each article, as if it were scored alone.
        errors: Every error.
        sections: How many sections the intervals draw from.
        seed: The seed of the draws.
        resamples: The number of draws.
        pipeline: The name of the pipeline that was scored.
        comparison: The difference from another pipeline, if one was run.
    """

    overall: Scores
    by_kind: Mapping[str, Scores]
    by_type: Mapping[str, Scores]
    by_slot: Mapping[str, Score]
    by_article: Mapping[str, Scores]
    errors: tuple[RecordError, ...]
    sections: int
    seed: int
    resamples: int
    pipeline: str = ""
    comparison: Comparison | None = None

    def document(self, *, errors: bool = False) -> dict[str, Any]:
        """The evaluation as one JSON-ready document.

        Args:
            errors: Include every error.
        """
        document: dict[str, Any] = {
            "schema_version": SCHEMA_VERSION,
            "pipeline": self.pipeline,
            "bootstrap": {"seed": self.seed, "resamples": self.resamples, "sections": self.sections},
            "overall": scores_document(self.overall),
            "by_kind": {name: scores_document(scores) for name, scores in self.by_kind.items()},
            "by_type": {name: scores_document(scores) for name, scores in self.by_type.items()},
            "by_slot": {name: score_document(score) for name, score in self.by_slot.items()},
            "by_article": {name: scores_document(scores) for name, scores in self.by_article.items()},
        }
        if self.comparison:
            document["comparison"] = comparison_document(self.comparison)
        if errors:
            document["errors"] = [asdict(error) for error in self.errors]
        return document

    def to_json(self, *, errors: bool = False) -> str:
        """The document as JSON, ending in a newline; equal evaluations give equal bytes."""
        return dump_json(self.document(errors=errors))


def scores_document(scores: Scores) -> dict[str, Any]:
    """``strict``, ``slot``, ``found`` and ``grounded``."""
    measures = {measure: score_document(getattr(scores, measure)) for measure in MEASURES}
    return measures | {"grounded": scores.grounded}


def score_document(score: Score) -> dict[str, Any]:
    """Ratios, the interval of F1 as ``low`` and ``high``, and the counts."""
    counts = score.counts
    ratios = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    bounds = {"low": score.interval[0], "high": score.interval[1]} if score.interval else {}
    totals = {"gold": counts.gold, "extracted": counts.extracted}
    return ratios | bounds | {"counts": asdict(counts) | totals}


def comparison_document(comparison: Comparison) -> dict[str, Any]:
    """Both names, and for each measure both F1 and the difference with its interval."""
    measures = {
        measure: {
            "f1": difference.f1,
            "against": difference.against,
            "difference": difference.difference,
            "low": difference.interval[0],
            "high": difference.interval[1],
        }
        for measure, difference in comparison.measures.items()
    }
    return {"pipeline": comparison.pipeline, "against": comparison.against, **measures}
