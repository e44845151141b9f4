"""``hustings gold``: looking after gold files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="Look after gold files.")


@app.callback()
def gold() -> None:
    """Look after gold files."""


@app.command()
def check(
    article: Annotated[
        Path, typer.Argument(metavar="ARTICLE", help="The article that the gold file labels.")
    ],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="The gold file, one JSON object a line.")],
) -> None:
    """Check a gold file's slots, vocabulary, sections and quotes; exit with 1 if there is a fault.

    Example: hustings gold check corpus/invented_local_news.txt gold/invented_local_news.jsonl
    """
    from hustings.evaluation.gold import read_lines
    from hustings.evaluation.gold_check import check_gold

    faults = check_gold(article, gold)
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        typer.echo(f"hustings: {gold}: {len(faults)} fault{'s' if len(faults) > 1 else ''}", err=True)
        raise typer.Exit(1)
    typer.echo(f"{gold}: {len(read_lines(gold))} records, no fault", err=True)
