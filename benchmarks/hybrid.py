"""Rules and hybrid side by side on all labelled articles: ``make comparison`` writes docs/hybrid.md's tables.

Needs the classify extra. Nothing cut: scores with the paired difference, seconds and memory. With a share of
the frames' verbs cut, and without the examples that use them: what the second reader wins back, and how well
coverage ranks.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean
from typing import Any

os.environ["HF_HUB_OFFLINE"] = "1"

import articles
from cutting import cut_pipelines, drawn_verbs
from labelled import Labelled, by_classifier, labelled_articles, run
from ranking import Ranking, rank
from tuning import NEVER, brier, choose, platt

import hustings
from hustings.classifier.embeddings import Embeddings
from hustings.classifier.model import encode
from hustings.classifier.second_reader import Thresholds
from hustings.evaluation import score
from hustings.evaluation.scores import MEASURES, Counts
from hustings.evaluation.scoring import Scored, align_articles, tallies_of

PAGE = articles.ROOT / "docs" / "hybrid.md"
BEGIN, END = "<!-- measured: begin -->\n", "<!-- measured: end -->\n"
SHARES = (0.1, 0.5)
LEAVE_OUT = (NEVER, 0.95, 0.9, 0.8, 0.7, 0.6)
SILENT = 1.1
EVERY = 0.1


@dataclass(frozen=True)
class Cut:
    """What one draw of verbs did to the rules, and what the second reader won back.

    Attributes:
        seed: The draw's seed.
        verbs: How many verbs were cut.
        examples: How many examples were left.
        lost: By how much found recall fell for the rules.
        won: Which share of that the hybrid won back.
        right: How many of the classifier's records are found in gold.
        given: How many records the classifier gave.
        strict: The hybrid's strict F1 less the rules'.
        ranked: For each ranking pipeline, the rankings of all articles.
        samples: For each of the classifier's records its section, raw probability and whether it is found.
    """

    seed: int
    verbs: int
    examples: int
    lost: float
    won: float
    right: int
    given: int
    strict: float
    ranked: dict[str, list[Ranking]]
    samples: list[Any]


class Comparison:
    """Both pipelines, loaded once, and all labelled articles."""

    def __init__(self) -> None:
        self.articles = labelled_articles()
        self.rules = hustings.load("rules")
        self.hybrid = hustings.load("hybrid")
        self.classifier: Any = self.hybrid.get_pipe("hustings_classifier")
        self.thresholds: Thresholds = self.classifier.thresholds
        self.embeddings = Embeddings(encode)

    def whole(self) -> tuple[list[Scored], list[Scored]]:
        """What both pipelines make of the articles, nothing cut."""
        return run(self.articles, self.rules), run(self.articles, self.hybrid)

    def cut(self, share: float, seed: int, whole: Counts, *, ranks: bool) -> Cut:
        """One draw of verbs."""
        frames: Any = self.hybrid.get_pipe("hustings_acts")
        verbs = drawn_verbs(frames.frames, share, seed)
        with cut_pipelines(self.rules, self.hybrid, verbs, self.embeddings):
            alone = run(self.articles, self.rules)
            samples = list(self.samples())
            both = run(self.articles, self.hybrid)
            ranked = self._ranked(alone) if ranks else {}
            examples = sum(len(texts) for texts in self.classifier.model.data.values())
        less, more = (score(scored, resamples=1).overall for scored in (alone, both))
        lost = whole.right - less.found.counts.right
        won = (more.found.counts.right - less.found.counts.right) / lost
        strict = more.strict.counts.f1 - less.strict.counts.f1
        pairs = by_classifier(both)
        right = sum(pair.found for pair, _ in pairs)
        lost_recall = lost / whole.gold
        return Cut(seed, len(verbs), examples, lost_recall, won, right, len(pairs), strict, ranked, samples)

    def samples(self) -> Iterator[Any]:
        """The classifier's records with raw probabilities."""
        with self._set(slope=1.0, offset=0.0, accept=EVERY, accept_alone=EVERY):
            for pair, record in by_classifier(run(self.articles, self.hybrid)):
                yield (pair.entry.article, pair.entry.section), record.score, pair.found

    def leave_out(self) -> Any:  # noqa: ANN401
        """The counts of each section by the threshold from which doubtful records are left out."""
        tallies = {}
        for threshold in LEAVE_OUT:
            with self._set(leave_out=threshold):
                tallies[threshold] = tallies_of(align_articles(run(self.articles, self.hybrid)))
        return choose(tallies)

    def _set(self, **changes: float) -> _Thresholds:
        return _Thresholds(self.classifier, replace(self.classifier.thresholds, **changes))

    def _ranked(self, alone: Sequence[Scored]) -> dict[str, list[Ranking]]:
        with self._set(accept=SILENT, accept_alone=SILENT):
            return {
                name: [rank(item, scored, nlp) for item, scored in zip(self.articles, alone, strict=True)]
                for name, nlp in (("rules", self.rules), ("hybrid", self.hybrid))
            }


class _Thresholds:
    """Other thresholds, as long as the context lasts."""

    def __init__(self, classifier: Any, thresholds: Thresholds) -> None:  # noqa: ANN401
        self.classifier, self.thresholds, self.before = classifier, thresholds, classifier.thresholds

    def __enter__(self) -> None:
        self.classifier.thresholds = self.thresholds

    def __exit__(self, *error: object) -> None:
        self.classifier.thresholds = self.before


def scores_table(items: Sequence[Labelled], alone: Sequence[Scored], both: Sequence[Scored]) -> Iterator[str]:
    """For each article and set, rules and hybrid and the paired difference of strict F1."""
    measures = " | ".join(f"{measure} P / R / F1" for measure in MEASURES)
    yield f"| text | pipeline | {measures} | strict F1, hybrid − rules |"
    yield "|---|---|---|---|---|---|"
    for title, chosen in _groups(items):
        first = [scored for scored in alone if scored[0] in chosen]
        second = [scored for scored in both if scored[0] in chosen]
        evaluation = score(second, against=first)
        rivals = score(first, resamples=1)
        assert evaluation.comparison is not None
        difference = evaluation.comparison.measures["strict"]
        low, high = difference.interval
        paired = f"{difference.difference:+.4f} ({low:+.4f} to {high:+.4f})"
        for name, overall, last in (("rules", rivals.overall, ""), ("hybrid", evaluation.overall, paired)):
            cells = [_ratios(getattr(overall, measure).counts) for measure in MEASURES]
            yield f"| {title if name == 'rules' else ''} | {name} | {' | '.join(cells)} | {last} |"


def _groups(items: Sequence[Labelled]) -> Iterator[tuple[str, set[str]]]:
    for item in items:
        yield f"`{item.name}`", {item.name}
    yield "**articles of corpus/**", {item.name for item in items if item.seen}
    yield "**unseen articles**", {item.name for item in items if not item.seen}
    yield "**all**", {item.name for item in items}


def _ratios(counts: Counts) -> str:
    return f"{counts.precision:.3f} / {counts.recall:.3f} / {counts.f1:.3f}"


def cuts_table(cuts: Sequence[tuple[float, Sequence[Cut]]]) -> Iterator[str]:
    """For each share of verbs the means over its draws."""
    yield "| verbs cut | draws | examples | found recall lost | won back | at precision | strict F1 gained |"
    yield "|---|---|---|---|---|---|---|"
    for share, draws in cuts:
        won = _spread([cut.won for cut in draws])
        precision = _spread([cut.right / cut.given if cut.given else 1.0 for cut in draws])
        examples, lost = mean(cut.examples for cut in draws), mean(cut.lost for cut in draws)
        strict = mean(cut.strict for cut in draws)
        yield (
            f"| {share:.0%} ({draws[0].verbs}) | {len(draws)} | {examples:.0f} | {lost:.3f} "
            f"| {won} | {precision} | {strict:+.3f} |"
        )


def _spread(values: Sequence[float]) -> str:
    """The mean, and the least and the greatest."""
    return f"{mean(values):.3f} ({min(values):.3f}–{max(values):.3f})"


def coverage_table(draws: Sequence[Cut]) -> Iterator[str]:
    """Average precision against the base rate, means over draws and articles."""
    yield "| coverage with | average precision | base rate | ratio |"
    yield "|---|---|---|---|"
    for name in ("rules", "hybrid"):
        rankings = [ranking for cut in draws for ranking in cut.ranked[name] if ranking.missed]
        precision, base = mean(r.precision for r in rankings), mean(r.base for r in rankings)
        yield f"| {name} | {precision:.3f} | {base:.3f} | {precision / base:.2f} |"


def costs_table(light: str) -> Iterator[str]:
    """Seconds and memory of a whole process on the real article, started by a process that is small."""
    yield "| process on the real article | seconds | CPU seconds | peak memory |"
    yield "|---|---|---|---|"
    script = Path(__file__).with_name("starts.py")
    done = subprocess.run([light, str(script), sys.executable], capture_output=True, text=True, check=True)
    yield from done.stdout.splitlines()


def threshold_lines(comparison: Comparison, cuts: Sequence[Cut]) -> Iterator[str]:
    """What cross-validation says on leaving out, and the calibration of the score."""
    choice = comparison.leave_out()
    never = choice.f1[NEVER]
    told = ", ".join(f"{t:g}: {f1 - never:+.4f}" for t, f1 in sorted(choice.f1.items()) if t != NEVER)
    best = "never" if choice.threshold == NEVER else f"{choice.threshold:g}"
    yield f"- Leaving out doubtful records, strict F1 against never doing so, by threshold: {told}."
    yield f"  Best on all sections: {best}. Chosen by 5-fold cross-validation over sections, strict F1 on the"
    yield f"  held-out ones is {choice.held_out:.4f}; never leaving out gives {never:.4f}."
    samples = [*comparison.samples(), *(sample for cut in cuts for sample in cut.samples)]
    slope, offset = platt(samples)
    raw, fitted = brier(samples)
    yield f"- The score's calibration over {len(samples)} records, nothing cut and half of the verbs cut:"
    yield f"  slope {slope:.3f}, offset {offset:.3f}; Brier score {raw:.3f} as it comes, {fitted:.3f}"
    yield "  calibrated (5-fold cross-validation over sections)."


def measure(seeds: int, light: str) -> Iterator[str]:
    """The whole page's tables, line by line."""
    comparison = Comparison()
    alone, both = comparison.whole()
    whole = score(alone, resamples=1).overall.found.counts
    yield "### Nothing cut"
    yield from ["", *scores_table(comparison.articles, alone, both), ""]
    given = by_classifier(both)
    right, strict = sum(pair.found for pair, _ in given), sum(pair.strict for pair, _ in given)
    yield f"The second reader gave {len(given)} records; {right} are in gold, {strict} right throughout."
    yield from ["", "### Verbs cut", ""]
    draws = range(1, seeds + 1)
    cuts = [
        (share, [comparison.cut(share, seed, whole, ranks=share == SHARES[-1]) for seed in draws])
        for share in SHARES
    ]
    yield from cuts_table(cuts)
    half = cuts[-1][1]
    yield from ["", "### Coverage, half of the verbs cut", "", *coverage_table(half), ""]
    yield from ["### Thresholds", "", *threshold_lines(comparison, half), ""]
    yield from ["### Cost", "", *costs_table(light)]


def main() -> None:
    """Measures and writes the page's tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seeds", type=int, default=5, help="draws of verbs for each share")
    parser.add_argument("--light", default=".venv/bin/python", help="the light environment's Python")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/hybrid.md")
    options = parser.parse_args()
    lines = []
    for line in measure(options.seeds, str(articles.ROOT / options.light)):
        print(line, flush=True)
        lines.append(line)
    if options.write:
        head, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        tables = "\n".join(["", *lines, "", ""])
        PAGE.write_text(f"{head}{BEGIN}{tables}{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
