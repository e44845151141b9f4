"""``hustings evaluate``: scores against gold, as tables or JSON."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hustings.cli.options import PipelineOption

if TYPE_CHECKING:
    from hustings.evaluation import Evaluation
    from hustings.records import Extraction

STREAM = "-"


class ReportFormat(StrEnum):
    """How scores are printed."""

    table = "table"
    json = "json"


def evaluate(
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="ARTICLE|EXTRACTION...",
            help="Articles (.txt) to run, extractions (.json, or - for standard input) to score as they are, "
            "or folders; without any, all of corpus/ that has gold.",
        ),
    ] = None,
    gold: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE|DIR", help="A gold file, or a folder of gold files named like the articles."
        ),
    ] = None,
    pipeline: PipelineOption = "rules",
    against: Annotated[
        str | None,
        typer.Option(metavar="PIPELINE", help="Another pipeline: print the paired difference as well."),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="Print every error with its quote.")] = False,
    report: Annotated[
        ReportFormat, typer.Option("--format", help="Tables, or one JSON document.")
    ] = ReportFormat.table,
    fail_under: Annotated[
        float | None,
        typer.Option(metavar="F1", min=0, max=1, help="Exit with 1 if the overall strict F1 is below this."),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Write here; - is standard output.")
    ] = STREAM,
) -> None:
    """Score articles or extractions against their gold files.

    Example: hustings evaluate corpus/2020_serbian_local_elections.txt --errors
    """
    from hustings.evaluation import evaluate as score_all

    given = [_opened(path) for path in inputs or ()]
    evaluation = score_all(given, gold=gold, pipeline=pipeline, against=against)
    text = _rendered(evaluation, report, errors=errors, plain=output != STREAM)
    if output == STREAM:
        sys.stdout.write(text)
    else:
        from hustings.writing import write_whole

        write_whole(output, text)
    reached = evaluation.overall.strict.counts.f1
    if fail_under is not None and reached < fail_under:
        typer.echo(f"hustings: strict F1 {reached:.4f} is below --fail-under {fail_under:g}", err=True)
        raise typer.Exit(1)


def _opened(path: Path) -> Path | Extraction:
    """The extraction on standard input for ``-``, otherwise the path."""
    if str(path) != STREAM:
        return path
    from hustings.evaluation import parse_extraction

    return parse_extraction(sys.stdin.buffer.read(), "standard input")


def _rendered(evaluation: Evaluation, report: ReportFormat, *, errors: bool, plain: bool) -> str:
    if report is ReportFormat.json:
        return evaluation.to_json(errors=errors)
    from hustings.cli.evaluation_tables import render_tables

    return render_tables(evaluation, errors=errors, plain=plain)
