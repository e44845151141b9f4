"""``hustings evaluate``: scores against gold, as tables or JSON."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hustings.cli.options import PipelineOption, takes
from hustings.cli.outputs import STDOUT, put

if TYPE_CHECKING:
    from hustings.evaluation import Evaluation
    from hustings.records import Extraction


class ReportFormat(StrEnum):
    """How scores are printed."""

    table = "table"
    json = "json"


@dataclass(frozen=True)
class EvaluateOptions:
    """The options of ``hustings evaluate``."""

    inputs: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="ARTICLE|EXTRACTION",
            help="Articles (.txt) to run, extractions (.json, or - for standard input) to score as they are, "
            "or folders; without any, all of corpus/ that has gold.",
        ),
    ] = None
    gold: Annotated[
        Path | None,
        typer.Option(metavar="FILE|DIR", help="A gold file, or a folder of them, named like the articles."),
    ] = None
    pipeline: PipelineOption = "rules"
    against: Annotated[
        str | None,
        typer.Option(metavar="PIPELINE", help="Another pipeline: print the paired difference as well."),
    ] = None
    errors: Annotated[bool, typer.Option("--errors", help="Print every error with its quote.")] = False
    format: Annotated[ReportFormat, typer.Option("--format", "-f", help="Tables, or one JSON document.")] = (
        ReportFormat.table
    )
    fail_under: Annotated[
        float | None,
        typer.Option(metavar="F1", min=0, max=1, help="Exit with 1 if the overall strict F1 is below this."),
    ] = None
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Write here; - is standard output.")
    ] = STDOUT
    resamples: Annotated[
        int, typer.Option(min=1, metavar="N", help="How many draws of sections the intervals rest on.")
    ] = 1000
    seed: Annotated[int, typer.Option(metavar="N", help="The seed of these draws.")] = 20200621


@takes(EvaluateOptions)
def evaluate(options: EvaluateOptions) -> None:
    """Score articles or extractions against their gold files.

    Example: hustings evaluate corpus/2020_serbian_local_elections.txt --errors
    """
    from hustings.evaluation import evaluate as score_all

    evaluation = score_all(
        [_opened(path) for path in options.inputs or ()],
        gold=options.gold,
        pipeline=options.pipeline,
        against=options.against,
        resamples=options.resamples,
        seed=options.seed,
    )
    put(_rendered(evaluation, options).encode(), options.output)
    reached, wanted = evaluation.overall.strict.counts.f1, options.fail_under
    if wanted is not None and reached < wanted:
        typer.echo(f"hustings: strict F1 {reached:.4f} is below --fail-under {wanted:g}", err=True)
        raise typer.Exit(1)


def _opened(path: Path) -> Path | Extraction:
    """The extraction on standard input for ``-``, otherwise the path."""
    if str(path) != STDOUT:
        return path
    from hustings.evaluation import parse_extraction

    return parse_extraction(sys.stdin.buffer.read(), "standard input")


def _rendered(evaluation: Evaluation, options: EvaluateOptions) -> str:
    if options.format is ReportFormat.json:
        return evaluation.to_json(errors=options.errors)
    from hustings.cli.evaluation_tables import render_tables

    return render_tables(evaluation, errors=options.errors, plain=options.output != STDOUT)
