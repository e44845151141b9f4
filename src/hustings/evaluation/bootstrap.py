"""Intervals by the bootstrap (Efron 1979): sections are drawn with replacement and their counts summed.

The section is the unit because records of one section share a text and so their fortunes. One draw serves all
measures and parts, and both pipelines of a comparison, so that differences are paired.
"""

from __future__ import annotations

import random
from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from hustings.evaluation.scores import MEASURES, Interval, Tally

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEED = 20200621
RESAMPLES = 1000
TAILS = (2.5, 97.5)


class Resampler:
    """Draws of sections, made once and used for every part.

    Args:
        sections: What is drawn from; their order decides the draws, so give them sorted.
        resamples: How many draws are made.
        seed: The seed of the draws.
    """

    def __init__(self, sections: Sequence[Hashable], resamples: int = RESAMPLES, seed: int = SEED) -> None:
        import numpy

        self.sections = list(sections)
        self._weights: NDArray[Any] = numpy.zeros((resamples, len(self.sections)), dtype=numpy.int64)
        draw = random.Random(seed)
        places = range(len(self.sections))
        for resample in range(resamples if self.sections else 0):
            drawn = draw.choices(places, k=len(self.sections))
            self._weights[resample] = numpy.bincount(drawn, minlength=len(self.sections))

    def f1(self, tallies: Mapping[Any, Tally]) -> dict[str, NDArray[Any]]:
        """For each measure the F1 of each draw.

        Args:
            tallies: The counts by section; a section without any counts nothing.
        """
        import numpy

        nothing = Tally()
        rows = [_counts(tallies.get(section, nothing)) for section in self.sections]
        table = numpy.array(rows, dtype=numpy.int64).reshape(len(rows), 2 * len(MEASURES))
        sums = self._weights @ table
        f1 = {}
        for place, measure in enumerate(MEASURES):
            right, total = sums[:, 2 * place], sums[:, 2 * place + 1]
            f1[measure] = numpy.where(total > 0, 2 * right / numpy.maximum(total, 1), 1.0)
        return f1

    def intervals(self, tallies: Mapping[Any, Tally]) -> dict[str, Interval]:
        """For each measure the 95% interval of its F1."""
        return {measure: interval(values) for measure, values in self.f1(tallies).items()}


def interval(values: NDArray[Any]) -> Interval:
    """The middle 95% of some values; (0, 0) without any."""
    import numpy

    if not len(values):
        return (0.0, 0.0)
    low, high = numpy.percentile(values, TAILS)
    return (float(low), float(high))


def _counts(tally: Tally) -> list[int]:
    """For each measure the right ones, and gold and extracted together."""
    return [
        number
        for measure in MEASURES
        for counts in (getattr(tally, measure),)
        for number in (counts.right, counts.gold + counts.extracted)
    ]
