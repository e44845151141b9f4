"""Scoring against gold: records aligned one to one, counts before ratios, every error by its kind."""

from hustings.evaluation.gold import GoldRecord, find_gold, read_gold
from hustings.evaluation.record_errors import ERROR_KINDS, RecordError
from hustings.evaluation.report import Evaluation
from hustings.evaluation.run import evaluate, parse_extraction, read_extraction
from hustings.evaluation.scores import Counts, Score, Scores
from hustings.evaluation.scoring import score

__all__ = [
    "ERROR_KINDS",
    "Counts",
    "Evaluation",
    "GoldRecord",
    "RecordError",
    "Score",
    "Scores",
    "evaluate",
    "find_gold",
    "parse_extraction",
    "read_extraction",
    "read_gold",
    "score",
]
