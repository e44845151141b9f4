"""``hustings pipelines``: what is shipped, what a pipeline holds, and whether its data is sound."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hustings.cli.options import pipeline_names

app = typer.Typer(
    no_args_is_help=True,
    help="The pipelines: which are shipped, what they hold, whether they are sound.",
    context_settings={"help_option_names": ["-h", "--help"]},
)

NameArgument = Annotated[
    str,
    typer.Argument(
        metavar="NAME|PATH", help="A shipped pipeline's name or a folder.", autocompletion=pipeline_names
    ),
]


@app.command("list")
def list_pipelines() -> None:
    """List the shipped pipelines with the hashes of their data.

    Example: hustings pipelines list
    """
    from hustings.pipeline_data import data_sha256, pipeline_folder, shipped_names

    for name in shipped_names():
        folder = pipeline_folder(name)
        files = [file for file in folder.rglob("*") if file.is_file()]
        typer.echo(f"{name}\t{data_sha256(folder)[:12]}\t{len(files)} data files")


@app.command()
def show(pipeline: NameArgument = "rules") -> None:
    """Show a pipeline's data files, with the number of lines in each.

    Example: hustings pipelines show rules
    """
    from hustings.pipeline_data import base_of, data_sha256, own_folder, pipeline_folder

    own, folder = own_folder(pipeline), pipeline_folder(pipeline)
    typer.echo(f"{pipeline}: {own}")
    base = base_of(own)
    if base is not None:
        typer.echo(f"adds to {base.name}: {base}")
    typer.echo(f"data_sha256 {data_sha256(folder)}")
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        typer.echo(f"{_lines(file):>7,}  {file.relative_to(folder).as_posix()}")


def _lines(file: Path) -> int:
    return file.read_bytes().count(b"\n")


@app.command()
def new(
    folder: Annotated[Path, typer.Argument(metavar="PATH", help="The folder to make.")],
    country: Annotated[
        str, typer.Option("--country", "-c", metavar="CODE", help="The country's two-letter code.")
    ],
    base: Annotated[
        str,
        typer.Option(
            "--base", "-b", metavar="NAME|PATH", help="The pipeline to add to.", autocompletion=pipeline_names
        ),
    ] = "rules",
) -> None:
    """Make a folder for parties, offices, places and verbs of your own, which adds to a shipped pipeline.

    Example: hustings pipelines new argentina --country ar
    """
    from hustings.pipeline_data import new_pipeline

    for file in new_pipeline(folder, country, base):
        typer.echo(str(file))
    typer.echo(f"fill the files, then: hustings pipelines check {folder}", err=True)


@app.command()
def check(pipeline: NameArgument = "rules") -> None:
    """Check a pipeline's data: every line, every frame's examples; exit with 1 if there is a fault.

    Example: hustings pipelines check rules
    """
    from hustings.pipeline_check import check_pipeline

    faults = check_pipeline(pipeline)
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        typer.echo(f"hustings: {pipeline}: {len(faults)} fault{'s' if len(faults) > 1 else ''}", err=True)
        raise typer.Exit(1)
    typer.echo(f"{pipeline}: no fault", err=True)
