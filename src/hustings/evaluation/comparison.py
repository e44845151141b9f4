"""How two pipelines differ on the same sections, with paired intervals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hustings.evaluation.bootstrap import Resampler, interval
from hustings.evaluation.scores import MEASURES, Counts, Interval, Tally


@dataclass(frozen=True)
class Difference:
    """What one measure's F1 gains over the other pipeline.

    Attributes:
        f1: The first pipeline's F1.
        against: The other pipeline's F1.
        interval: The 95% interval of the paired difference.
    """

    f1: float
    against: float
    interval: Interval

    @property
    def difference(self) -> float:
        """The first pipeline's F1 less the other's."""
        return self.f1 - self.against


@dataclass(frozen=True)
class Comparison:
    """Two pipelines on the same sections.

    Attributes:
        pipeline: The first pipeline's name.
        against: The other pipeline's name.
        measures: The difference in each measure.
    """

    pipeline: str
    against: str
    measures: Mapping[str, Difference]


def compare(
    first: Mapping[Any, Tally], second: Mapping[Any, Tally], resampler: Resampler
) -> dict[str, Difference]:
    """The difference in each measure, each draw of sections being the same for both.

    Args:
        first: The first pipeline's counts by section.
        second: The other's.
        resampler: Draws from all the sections of both.
    """
    ours, theirs = resampler.f1(first), resampler.f1(second)
    return {
        measure: Difference(
            _total(first, measure).f1,
            _total(second, measure).f1,
            interval(ours[measure] - theirs[measure]),
        )
        for measure in MEASURES
    }


def _total(tallies: Mapping[Any, Tally], measure: str) -> Counts:
    counts: list[Counts] = [getattr(tally, measure) for tally in tallies.values()]
    return sum(counts, Counts())
