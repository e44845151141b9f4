"""``hustings evaluate``: scores against gold, as tables or JSON."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from hustings.evaluation import Evaluation


class Format(StrEnum):
    """How scores are printed."""

    table = "table"
    json = "json"


def evaluate(
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="ARTICLE|EXTRACTION...",
            help="Articles (.txt) to run, extractions (.json) to score as they are, or folders; "
            "without any, all of corpus/ that has gold.",
        ),
    ] = None,
    gold: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE|DIR", help="A gold file, or the folder of gold files named like the articles."
        ),
    ] = None,
    pipeline: Annotated[
        str, typer.Option(metavar="NAME|PATH", help="The pipeline that articles are run through.")
    ] = "rules",
    against: Annotated[
        str | None,
        typer.Option(
            metavar="PIPELINE", help="Another pipeline: print the paired difference with its interval."
        ),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="Print every error with its quote.")] = False,
    output_format: Annotated[
        Format, typer.Option("--format", help="Tables, or one JSON document.")
    ] = Format.table,
    fail_under: Annotated[
        float | None,
        typer.Option(metavar="F1", min=0, max=1, help="Exit with 1 if the overall strict F1 is below this."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write here, not to standard output."),
    ] = None,
) -> None:
    """Score articles or extractions against their gold files.

    Example: hustings evaluate corpus/2020_serbian_local_elections.txt --errors
    """
    from hustings.evaluation import evaluate as run

    evaluation = run(inputs or (), gold=gold, pipeline=pipeline, against=against)
    text = _rendered(evaluation, output_format, errors, to_file=_is_file(output))
    if output is not None and _is_file(output):
        from hustings.writing import write_whole

        write_whole(output, text)
    else:
        sys.stdout.write(text)
    reached = evaluation.overall.strict.counts.f1
    if fail_under is not None and reached < fail_under:
        typer.echo(f"hustings: strict F1 {reached:.4f} is below --fail-under {fail_under:g}", err=True)
        raise typer.Exit(1)


def _is_file(output: Path | None) -> bool:
    return output is not None and str(output) != "-"


def _rendered(evaluation: Evaluation, output_format: Format, errors: bool, *, to_file: bool) -> str:
    if output_format is Format.json:
        return evaluation.to_json(errors=errors)
    from hustings.cli.evaluation_tables import render_tables

    return render_tables(evaluation, errors=errors, plain=to_file)
