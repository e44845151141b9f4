"""An evaluation as tables that fit the terminal."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from hustings.evaluation import ERROR_KINDS

if TYPE_CHECKING:
    from hustings.evaluation import Evaluation, RecordError, Score, Scores
    from hustings.evaluation.comparison import Comparison

LEAST_LABEL = 16  # columns that the first column keeps at least; below, other columns are left out
GAP = 2
Rows = list[tuple[str, ...]]
MEASURES = ("strict", "slot", "found")
COUNTS = ("right", "wrong", "missing", "spurious")


def render_tables(evaluation: Evaluation, *, errors: bool = False, plain: bool = False) -> str:
    """All tables of an evaluation as one text, as wide as the terminal.

    Args:
        evaluation: What was scored.
        errors: List every error below the tables.
        plain: Without terminal codes, for a file.
    """
    terminal = Console()
    out = StringIO()
    colours = terminal.is_terminal and not plain
    console = Console(file=out, width=terminal.width, force_terminal=colours, highlight=False)
    for table in _tables(evaluation, terminal.width):
        console.print(table)
        console.print()
    console.print(_footing(evaluation))
    for error in evaluation.errors if errors else ():
        console.print()
        console.print(_error_text(error), soft_wrap=True)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def _tables(evaluation: Evaluation, width: int) -> Iterator[Table]:
    yield _overall_table(evaluation.overall, width)
    yield _parts_table("kind", evaluation.by_kind, width)
    yield _parts_table("type or role", evaluation.by_type, width)
    if len(evaluation.by_article) > 1:
        yield _parts_table("article", evaluation.by_article, width)
    yield _slots_table(evaluation.by_slot, width)
    if evaluation.comparison:
        yield _comparison_table(evaluation.comparison, width)
    if evaluation.errors:
        yield _errors_table(evaluation.errors)


def _fitting(
    headers: Sequence[str], rows: Rows, width: int, expendable: Sequence[tuple[str, ...]] = ()
) -> Table:
    """A table that fits the width: columns that matter least are left out, then the first one is folded.

    Args:
        headers: The columns' names.
        rows: The cells.
        width: The columns of the terminal.
        expendable: Groups of columns that may be left out, the first group first.
    """
    widths = [max(len(row[place]) for row in (headers, *rows)) for place in range(len(headers))]
    kept = list(range(len(headers)))
    for group in expendable:
        if min(widths[0], LEAST_LABEL) + sum(widths[place] + GAP for place in kept[1:]) > width:
            kept = [place for place in kept if headers[place] not in group]
    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0))
    for place in kept:
        numeric = place > 0
        table.add_column(
            headers[place], justify="right" if numeric else "left", no_wrap=numeric, overflow="fold",
            min_width=widths[place] if numeric else None,
        )  # fmt: skip
    for row in rows:
        table.add_row(*(row[place] for place in kept))
    return table


def _overall_table(scores: Scores, width: int) -> Table:
    rows: Rows = []
    for name in MEASURES:
        score: Score = getattr(scores, name)
        rows.append((name, *_ratios(score), _interval(score), *_counts(score)))
    grounded = "–" if scores.grounded is None else f"{scores.grounded:.3f}"
    rows.append(("grounded", "", "", grounded, "", "", "", "", ""))
    headers = ("overall", "P", "R", "F1", "95%", *COUNTS)
    return _fitting(headers, rows, width, (COUNTS, ("95%",)))


def _parts_table(title: str, parts: Mapping[str, Scores], width: int) -> Table:
    rows: Rows = []
    for name, scores in parts.items():
        counts = scores.strict.counts
        others = (_ratios(scores.slot)[2], _ratios(scores.found)[2])
        numbers = (str(counts.gold), str(counts.extracted))
        rows.append((name, *numbers, *_ratios(scores.strict), _interval(scores.strict), *others))
    headers = (title, "gold", "extracted", "strict P", "strict R", "strict F1", "95%", "slot F1", "found F1")
    expendable = (("strict P", "strict R"), ("extracted",), ("found F1",), ("95%",), ("slot F1",), ("gold",))
    return _fitting(headers, rows, width, expendable)


def _slots_table(slots: Mapping[str, Score], width: int) -> Table:
    rows = [(name, *_ratios(score), *_counts(score)) for name, score in slots.items()]
    headers = ("slot", "P", "R", "F1", *COUNTS)
    return _fitting(headers, rows, width, (COUNTS, ("P", "R")))


def _comparison_table(comparison: Comparison, width: int) -> Table:
    rows: Rows = []
    for name, measure in comparison.measures.items():
        low, high = measure.interval
        values = (f"{measure.f1:.3f}", f"{measure.against:.3f}", f"{measure.difference:+.3f}")
        rows.append((name, *values, f"{low:+.3f} to {high:+.3f}"))
    headers = ("difference in F1", comparison.pipeline, comparison.against, "difference", "95%")
    return _fitting(headers, rows, width)


def _errors_table(errors: Sequence[RecordError]) -> Table:
    counts = Counter(error.error for error in errors)
    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0))
    table.add_column("errors", no_wrap=True)
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("what it is", overflow="fold")
    for kind, meaning in ERROR_KINDS.items():
        if counts[kind]:
            table.add_row(kind, str(counts[kind]), meaning)
    return table


def _footing(evaluation: Evaluation) -> Text:
    return Text(
        f"Pipeline {evaluation.pipeline or 'unknown'}. 95% intervals of F1: "
        f"{evaluation.resamples} draws of {evaluation.sections} sections, seed {evaluation.seed}."
    )


def _error_text(error: RecordError) -> Text:
    where = f"{error.article}  {error.section}  {error.kind}/{error.type}"
    labels = "  ".join(
        label for label in (error.gold_label and f"gold {error.gold_label}", error.record) if label
    )
    text = Text(error.error, style="bold")
    text.append(f"  {where}  ({labels})\n", style="not bold")
    slot = "" if error.slot is None else f"{error.slot}: "
    if error.gold is not None:
        text.append(f"  gold       {slot}{_value(error.gold)}\n", style="not bold")
    if error.extracted is not None:
        text.append(f"  extracted  {slot}{_value(error.extracted)}\n", style="not bold")
    return text.append(f"  quote      {' '.join(error.quote.split())}", style="not bold")


def _value(value: Any) -> str:  # noqa: ANN401
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _ratios(score: Score) -> tuple[str, str, str]:
    counts = score.counts
    return (f"{counts.precision:.3f}", f"{counts.recall:.3f}", f"{counts.f1:.3f}")


def _interval(score: Score) -> str:
    return "" if score.interval is None else f"{score.interval[0]:.3f}–{score.interval[1]:.3f}"


def _counts(score: Score) -> tuple[str, ...]:
    counts = score.counts
    return tuple(str(number) for number in (counts.right, counts.wrong, counts.missing, counts.spurious))
