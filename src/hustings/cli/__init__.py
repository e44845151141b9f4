"""The command line: one module a command, each a thin call of the library's function of the same name.

Importing this package must stay cheap: spaCy, numpy and pydantic are imported inside the commands that need
them.
"""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from hustings.cli.check import check
from hustings.cli.coverage import coverage
from hustings.cli.evaluate import evaluate
from hustings.cli.explain import explain
from hustings.cli.export import export
from hustings.cli.extract import extract
from hustings.cli.gold import app as gold
from hustings.cli.group import Commands
from hustings.cli.pipelines import app as pipelines
from hustings.cli.rule import rule
from hustings.cli.schema import schema
from hustings.cli.segment import segment
from hustings.cli.version import print_version, version

HELP_NAMES = {"help_option_names": ["-h", "--help"]}
EPILOG = (
    "Exit codes: 0 done; 1 ran, but found failures (a file of a batch, --fail-under not met); "
    "2 a mistake in what was asked; 130 after Ctrl-C."
)

app = typer.Typer(
    cls=Commands,
    name="hustings",
    no_args_is_help=True,
    context_settings=HELP_NAMES,
    epilog=EPILOG,
    rich_markup_mode="rich",
)


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", "-V", callback=print_version, is_eager=True, help="Print the version and leave."
        ),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Election articles in; mayors, parties and events out, each with the words that prove it.

    Begin with: hustings extract ARTICLE.txt
    """
    if debug:
        os.environ["HUSTINGS_DEBUG"] = "1"


WORK = "Work"
LOOK = "Look inside"
ABOUT = "About"

app.command(rich_help_panel=WORK)(extract)
app.command(rich_help_panel=WORK)(evaluate)
app.command(rich_help_panel=WORK)(export)
app.command(rich_help_panel=WORK)(check)
app.add_typer(gold, name="gold", rich_help_panel=WORK)
app.command(rich_help_panel=LOOK)(segment)
app.command(rich_help_panel=LOOK)(explain)
app.command(rich_help_panel=LOOK)(coverage)
app.command(rich_help_panel=LOOK)(rule)
app.add_typer(pipelines, name="pipelines", rich_help_panel=LOOK)
app.command(rich_help_panel=ABOUT)(schema)
app.command(rich_help_panel=ABOUT)(version)


# A process that starts makes a million objects that stay; looking through them again and again costs a tenth.
_GC_THRESHOLDS = (100_000, 20, 20)


def main() -> None:
    """The console script: UTF-8 to pipes and files, whatever the locale; a terminal shows what it can."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
    gc.set_threshold(*_GC_THRESHOLDS)
    app(prog_name="hustings")
