"""Speed and memory beside a blank spaCy pipeline, one table: ``make benchmark``.

``--profile`` shows which functions the warm run spends its time in; ``--quick`` leaves out what is slow.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

import articles
import processes
from profiling import print_profile
from rich.console import Console
from rich.table import Table
from rounds import Paired, our_job, paired, reference_job
from spacy.language import Language
from stages import time_stages

import hustings

SIZES = (1, 3, 10, 30, 100)
STREAM = 1000
SIDES = {
    "words/s, each run in a memory zone": ("zone", "zone"),
    "words/s, all words cached": ("cached", "cached"),
    "words/s, ours as shipped, reference in a zone": ("shipped", "zone"),
}


class Report:
    """The one table, filled row by row."""

    def __init__(self, title: str) -> None:
        self.table = Table("measure", "ours", "reference", "ratio", title=title, title_justify="left")
        for column in self.table.columns[1:]:
            column.justify = "right"

    def heading(self, words: str) -> None:
        """A line between groups of rows."""
        self.table.add_section()
        self.table.add_row(f"[bold]{words}[/bold]")

    def row(self, measure: str, ours: str, reference: str = "", ratio: str = "") -> None:
        """One measurement."""
        self.table.add_row(measure, ours, reference, ratio)


def options() -> argparse.Namespace:
    """The command line's options."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--article", type=Path, default=articles.REAL, help="what to measure on")
    parser.add_argument("--rounds", type=int, default=15, help="paired rounds of the warm runs")
    parser.add_argument("--profile", action="store_true", help="show where the time goes, no table")
    parser.add_argument("--quick", action="store_true", help="no cold starts, sizes and streams")
    parser.add_argument("--save", type=Path, help="where to put the sizes' figures for plot.py, as JSON")
    return parser.parse_args()


def main() -> None:
    """Measures and prints."""
    chosen = options()
    text = articles.text_of(chosen.article)
    nlp = hustings.load("rules")

    job = our_job(text, "shipped")
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = 110
    if chosen.profile:
        job()
        print_profile(job, console)
        return
    title = f"{chosen.article.stem}, {len(text.split()):,} words; reference: spacy.blank('en') + sentencizer"
    report = Report(title)
    fresh = add_warm(report, text, chosen.rounds)
    add_stages(report, nlp, job, median(fresh.reference))
    if not chosen.quick:
        add_cold(report, chosen.article)
        add_sizes(report, chosen.save)
        add_stream(report)
    console.print(report.table)


def add_warm(report: Report, text: str, rounds: int) -> Paired:
    """Words per second of the warm pipelines."""
    words = len(text.split())
    report.heading(f"warm, CPU time, median of {rounds} paired rounds (quartiles)")
    measured = {}
    for name, (our_words, their_words) in SIDES.items():
        pair = measured[our_words] = paired(
            our_job(text, our_words), reference_job(text, their_words), rounds
        )
        ours, reference = words / median(pair.ours), words / median(pair.reference)
        report.row(name, f"{ours:,.0f}", f"{reference:,.0f}", with_spread(pair.ratios))
    return measured["zone"]


def with_spread(ratios: list[float]) -> str:
    """The median of ratios with the first and the third quartile."""
    low, middle, high = quantiles(ratios, n=4)
    return f"{middle:.2f} × ({low:.2f}–{high:.2f})"


def add_stages(report: Report, nlp: Language, job: Callable[[], object], reference: float) -> None:
    """Where the time goes, in milliseconds and in multiples of the reference."""
    seconds, missing = time_stages(nlp, job, 5)
    total = sum(seconds.values())
    report.heading("by stage, ms of CPU (each without the rows that belong to it; clocks included)")
    for stage, spent in seconds.items():
        report.row(stage, f"{1000 * spent:.1f}", f"{spent / total:.0%}", f"{spent / reference:.2f} ×")
    report.row("all", f"{1000 * total:.1f}", f"{1000 * reference:.1f}", f"{total / reference:.2f} ×")
    for name in missing:
        report.row(f"[dim]not found: {name}[/dim]", "")


def add_cold(report: Report, article: Path) -> None:
    """The CLI from start to end beside a process that only makes a blank pipeline."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare, ratios = processes.cold_starts(article, Path(folder) / "out.json", 7)
    report.heading("cold: hustings extract beside a process with import spacy; spacy.blank('en')")
    report.row("seconds of CPU", f"{ours.cpu:.2f}", f"{bare.cpu:.2f}", with_spread(ratios))
    for name, one, other in (
        ("on the clock, s", ours.wall, bare.wall),
        ("peak memory, MB", ours.peak, bare.peak),
    ):
        report.row(name, f"{one:.2f}", f"{other:.2f}", f"{one / other:.2f} ×")


def add_sizes(report: Report, save: Path | None) -> None:
    """One article of 1 to 100 times the size, each in a process of its own."""
    report.heading("one article of many times the size: seconds of CPU, peak MB")
    base = 0.0
    measured = []
    for times in SIZES:
        ours, reference = (processes.worker("size", str(times), side) for side in ("ours", "reference"))
        measured.append({"ours": ours, "reference": reference})
        base = base or ours["seconds"] / ours["characters"]
        linear = ours["seconds"] / ours["characters"] / base
        report.row(
            f"{times} × ({ours['characters'] / 1e6:.2f} M characters)",
            f"{ours['seconds']:.2f} s, {ours['peak']:.0f} MB",
            f"{reference['seconds']:.2f} s, {reference['peak']:.0f} MB",
            f"{ours['seconds'] / reference['seconds']:.2f} ×; {linear:.2f} of linear",
        )
    one = processes.worker("line", "10")
    report.row("10 MB on one line", f"{one['seconds']:.1f} s, {one['peak']:.0f} MB")
    if save is not None:
        save.write_text(json.dumps(measured), encoding="utf-8")


def add_stream(report: Report) -> None:
    """Memory and time over a stream of articles with new names."""
    measured = processes.worker("stream", str(STREAM))
    held = measured["resident"]
    report.heading(f"a stream of {STREAM:,} articles with new names")
    growth = f"{held[-1] / held[0] - 1:+.1%}"
    report.row("MB after the first hundred, after all", f"{held[0]:.0f}, {held[-1]:.0f}", "", growth)
    report.row("articles a second", f"{STREAM / measured['seconds'][-1]:.1f}")


if __name__ == "__main__":
    main()
