"""Thresholds of the second reader, chosen by cross-validation over sections, and its score's calibration."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hustings.evaluation.scores import Counts
from hustings.evaluation.scoring import Place, Tallies

FOLDS = 5
SEED = 20200621
NEVER = 1.01
Sample = tuple[Place, float, bool]


@dataclass(frozen=True)
class Choice:
    """A threshold chosen on all sections, and what choosing it costs on sections that had no say.

    Attributes:
        threshold: The one with the best strict F1 on all sections; of equal ones the largest.
        f1: Strict F1 by threshold, on all sections.
        held_out: Strict F1 over all folds, each with the threshold that was best on the others.
    """

    threshold: float
    f1: Mapping[float, float]
    held_out: float


def choose(tallies: Mapping[float, Tallies]) -> Choice:
    """The best threshold.

    Args:
        tallies: By threshold, the counts of each section.
    """
    sections = sorted({place for counts in tallies.values() for place in counts})
    total = Counts()
    for fold in folds(sections):
        rest = [place for place in sections if place not in fold]
        total += _sum(tallies[_best(tallies, rest)], sorted(fold))
    every = {threshold: _sum(counts, sections).f1 for threshold, counts in tallies.items()}
    return Choice(_best(tallies, sections), every, total.f1)


def folds(sections: Sequence[Place]) -> list[set[Place]]:
    """The sections in parts of equal size."""
    shuffled = list(sections)
    random.Random(SEED).shuffle(shuffled)
    return [set(shuffled[part::FOLDS]) for part in range(FOLDS)]


def platt(samples: Sequence[Sample], rounds: int = 200) -> tuple[float, float]:
    """Slope and offset of Platt's sigmoid (1999) over ``logit(p)``: Newton's method, his smoothed targets."""
    right = sum(truth for _, _, truth in samples)
    targets = ((right + 1) / (right + 2), 1 / (len(samples) - right + 2))
    slope, offset = 1.0, 0.0
    points = [(_logit(p), targets[0] if truth else targets[1]) for _, p, truth in samples]
    for _ in range(rounds):
        g0 = g1 = h00 = h01 = h11 = 0.0
        for x, target in points:
            p = 1 / (1 + math.exp(-(slope * x + offset)))
            weight = p * (1 - p) + 1e-9
            g0, g1 = g0 + (p - target) * x, g1 + (p - target)
            h00, h01, h11 = h00 + weight * x * x, h01 + weight * x, h11 + weight
        determinant = h00 * h11 - h01 * h01
        step = ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant)
        slope, offset = slope - step[0], offset - step[1]
        if max(map(abs, step)) < 1e-7:
            break
    return slope, offset


def brier(samples: Sequence[Sample]) -> tuple[float, float]:
    """The mean squared error of the raw probability and of the score, the score fitted on the other folds."""
    sections = sorted({place for place, _, _ in samples})
    raw = [(p - truth) ** 2 for _, p, truth in samples]
    fitted = []
    for fold in folds(sections):
        slope, offset = platt([sample for sample in samples if sample[0] not in fold])
        for _, p, truth in (sample for sample in samples if sample[0] in fold):
            fitted.append((1 / (1 + math.exp(-(slope * _logit(p) + offset))) - truth) ** 2)
    return sum(raw) / len(raw), sum(fitted) / len(fitted)


def _logit(p: float) -> float:
    p = min(max(p, 1e-6), 1 - 1e-6)
    return math.log(p / (1 - p))


def _best(tallies: Mapping[float, Tallies], sections: Sequence[Place]) -> float:
    return max(tallies, key=lambda threshold: (_sum(tallies[threshold], sections).f1, threshold))


def _sum(tallies: Tallies, sections: Sequence[Place]) -> Counts:
    return sum((tallies[place].strict for place in sections if place in tallies), Counts())
