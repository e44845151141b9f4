"""An evaluation as tables that fit the terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import TYPE_CHECKING, Any

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from hustings.evaluation import Evaluation, RecordError, Score, Scores
    from hustings.evaluation.comparison import Comparison

NARROW = 100  # columns below which precision and recall are left out of the tables of parts


def render_tables(evaluation: Evaluation, *, errors: bool = False, plain: bool = False) -> str:
    """All tables of an evaluation as one text.

    Args:
        evaluation: What was scored.
        errors: List every error below the tables.
        plain: Without terminal codes, for a file.
    """
    out = StringIO()
    measure = Console()
    colours = not plain and measure.is_terminal and sys.stdout.isatty()
    console = Console(file=out, width=measure.width, force_terminal=colours, highlight=False)
    for table in _tables(evaluation, narrow=measure.width < NARROW):
        console.print(table)
    console.print(_footing(evaluation))
    for error in evaluation.errors if errors else ():
        console.print(_error_text(error), soft_wrap=True)
    return out.getvalue()


def _tables(evaluation: Evaluation, *, narrow: bool) -> Iterator[RenderableType]:
    yield _overall_table(evaluation.overall)
    parts = {"kind": evaluation.by_kind, "type or role": evaluation.by_type}
    if len(evaluation.by_article) > 1:
        parts["article"] = evaluation.by_article
    for title, part in parts.items():
        yield _parts_table(title, part, narrow=narrow)
    yield _slots_table(evaluation.by_slot, narrow=narrow)
    if evaluation.comparison:
        yield _comparison_table(evaluation.comparison)
    if evaluation.errors:
        yield _errors_table(evaluation.errors)


def _table(*columns: str, title: str | None = None) -> Table:
    table = Table(title=title, title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for place, column in enumerate(columns):
        table.add_column(column, justify="right" if place else "left", overflow="fold", no_wrap=bool(place))
    return table


def _overall_table(scores: Scores) -> Table:
    table = _table("overall", "P", "R", "F1", "95%", "right", "wrong", "missing", "spurious")
    for name in ("strict", "slot", "found"):
        table.add_row(name, *_ratios(score := getattr(scores, name)), _interval(score), *_counts(score))
    grounded = "–" if scores.grounded is None else f"{scores.grounded:.3f}"
    table.add_row("grounded", "", "", grounded)
    return table


def _parts_table(title: str, parts: Mapping[str, Scores], *, narrow: bool) -> Table:
    strict = ("strict F1", "95%") if narrow else ("strict P", "strict R", "strict F1", "95%")
    table = _table(title, "gold", "extracted", *strict, "slot F1", "found F1", title=" ")
    for name, scores in parts.items():
        counts = scores.strict.counts
        ratios = _ratios(scores.strict)[2 if narrow else 0 :]
        others = (_ratios(scores.slot)[2], _ratios(scores.found)[2])
        table.add_row(
            name, str(counts.gold), str(counts.extracted), *ratios, _interval(scores.strict), *others
        )
    return table


def _slots_table(slots: Mapping[str, Score], *, narrow: bool) -> Table:
    ratios = ("F1",) if narrow else ("P", "R", "F1")
    table = _table("slot", *ratios, "right", "wrong", "missing", "spurious", title=" ")
    for name, score in slots.items():
        table.add_row(name, *_ratios(score)[2 if narrow else 0 :], *_counts(score))
    return table


def _comparison_table(comparison: Comparison) -> Table:
    names = (comparison.pipeline, comparison.against)
    table = _table("difference in F1", *names, "difference", "95%", title=" ")
    for name, measure in comparison.measures.items():
        low, high = measure.interval
        values = (f"{measure.f1:.3f}", f"{measure.against:.3f}", f"{measure.difference:+.3f}")
        table.add_row(name, *values, f"{low:+.3f} to {high:+.3f}")
    return table


def _errors_table(errors: tuple[RecordError, ...]) -> Table:
    from collections import Counter

    from hustings.evaluation import ERROR_KINDS

    counts = Counter(error.error for error in errors)
    table = Table(title=" ", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("errors")
    table.add_column("", justify="right")
    table.add_column("what it is", overflow="fold")
    for kind, meaning in ERROR_KINDS.items():
        if counts[kind]:
            table.add_row(kind, str(counts[kind]), meaning)
    return table


def _footing(evaluation: Evaluation) -> Text:
    return Text(
        f"\nPipeline {evaluation.pipeline or 'unknown'}. 95% intervals of F1: "
        f"{evaluation.resamples} draws of {evaluation.sections} sections, seed {evaluation.seed}."
    )


def _error_text(error: RecordError) -> Text:
    where = f"{error.article}  {error.section}  {error.kind}/{error.type}"
    labels = "  ".join(
        label for label in (error.gold_label and f"gold {error.gold_label}", error.record) if label
    )
    text = Text(f"\n{error.error}", style="bold")
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
