"""``hustings export``: extractions in the formats that other programs load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hustings.cli.options import QuietOption, takes

if TYPE_CHECKING:
    from hustings.formats.registry import Format, Settings
    from hustings.records import Extraction

STDOUT = "-"
SINGLE = "Single formats"


def _format_names() -> list[str]:
    from hustings.formats import registry

    return registry.names()


@dataclass(frozen=True)
class ExportOptions:
    """The options of ``hustings export``."""

    extractions: Annotated[
        list[Path],
        typer.Argument(
            metavar="EXTRACTION...", help="Files that 'hustings extract' wrote; - is standard input."
        ),
    ]
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE|FOLDER", help="Where to; - is standard output.")
    ]
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            "-t",
            metavar="FORMAT",
            autocompletion=_format_names,
            help="csv, docbin, ftm, jsonl, parquet, popolo, quickstatements, sqlite, or an installed "
            "package's; else as the output's ending says.",
        ),
    ] = None
    article: Annotated[
        list[Path],
        typer.Option("--article", metavar="FILE", help="The article of an extraction that holds no text."),
    ] = field(default_factory=list)
    force: Annotated[bool, typer.Option("--force", help="Replace files that hustings didn't write.")] = False
    quiet: QuietOption = False
    bom: Annotated[
        bool,
        typer.Option("--bom", help="csv: a byte order mark, for Excel.", rich_help_panel=SINGLE),
    ] = False
    qids: Annotated[
        Path | None,
        typer.Option(
            "--qids",
            metavar="CSV",
            help="quickstatements: kind, name, place, qid.",
            rich_help_panel=SINGLE,
        ),
    ] = None
    with_parties: Annotated[
        bool,
        typer.Option("--with-parties", help="quickstatements: membership too.", rich_help_panel=SINGLE),
    ] = False
    source_url: Annotated[
        str | None,
        typer.Option(
            "--source-url",
            metavar="URL",
            help="ftm, popolo, quickstatements: where the article stands, best a permanent link.",
            rich_help_panel=SINGLE,
        ),
    ] = None
    retrieved: Annotated[
        str | None,
        typer.Option(
            "--retrieved",
            metavar="DAY",
            help="quickstatements: when it was read there.",
            rich_help_panel=SINGLE,
        ),
    ] = None


@takes(ExportOptions)
def export(options: ExportOptions) -> None:
    """Write extractions as tables, databases and entities; several go into one output.

    What a format has no place for is listed on stderr.

    Example: hustings export out/serbia.json -o serbia.db
    """
    from hustings.formats import exporting
    from hustings.formats.reading import read_extractions

    chosen = exporting.choose(options.output, options.to)
    extractions = read_extractions(options.extractions, options.article)
    settings = _settings(options)
    if str(options.output) == STDOUT:
        from hustings.cli.outputs import put

        put(exporting.render(extractions, chosen.name, settings), STDOUT)
    else:
        exporting.export(extractions, options.output, options.to, settings, force=options.force)
    if not options.quiet:
        _tell(chosen, extractions, options)


def _settings(options: ExportOptions) -> Settings:
    from hustings.formats.registry import Settings

    return Settings(
        bom=options.bom,
        qids=options.qids,
        with_parties=options.with_parties,
        source_url=options.source_url,
        retrieved=options.retrieved,
    )


def _tell(chosen: Format, extractions: Sequence[Extraction], options: ExportOptions) -> None:
    """Say what was written and what had no place."""
    counts = [
        f"{sum(len(getattr(each, part)) for each in extractions):,} {part}"
        for part in ("mayors", "parties", "events")
    ]
    if str(options.output) != STDOUT:
        typer.echo(f"{options.output}: {chosen.name} of {', '.join(counts)}", err=True)
    if lost := chosen.losses(extractions):
        typer.echo(f"{chosen.name} has no place for: {', '.join(lost)}", err=True)
