"""``hustings extract``: the main job."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hustings.cli.inputs import Given, find_articles
from hustings.cli.options import PipelineOption, QuietOption, takes
from hustings.cli.outputs import STDOUT, Plan, format_names, guard, plan, write

if TYPE_CHECKING:
    from hustings.batch import Outcome
    from hustings.records import Extraction

OUTPUT = "Output"
BATCH = "Several articles"


@dataclass(frozen=True)
class ExtractOptions:
    """The options of ``hustings extract``."""

    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Text files, folders, or - for standard input.")
    ]
    pipeline: PipelineOption = "rules"
    country: Annotated[
        str | None,
        typer.Option("--country", metavar="NAME", help="The articles' country, where they don't say."),
    ] = None
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE|FOLDER", help="Where to; - is stdout.", rich_help_panel=OUTPUT
        ),
    ] = None
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            rich_help_panel=OUTPUT,
            autocompletion=format_names,
            help="json, jsonl or a format of 'hustings export'; else as the output's ending says.",
        ),
    ] = None
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Leave the article's text out.", rich_help_panel=OUTPUT)
    ] = False
    force: Annotated[
        bool,
        typer.Option("--force", help="Replace files that hustings didn't write.", rich_help_panel=OUTPUT),
    ] = False
    glob: Annotated[
        str,
        typer.Option(
            "--glob", metavar="PATTERN", help="Which files of a folder to read.", rich_help_panel=BATCH
        ),
    ] = "*.txt"
    jobs: Annotated[
        int,
        typer.Option("--jobs", "-j", min=1, metavar="N", help="How many processes.", rich_help_panel=BATCH),
    ] = 1
    skip_existing: Annotated[
        bool,
        typer.Option(
            "--skip-existing", help="Skip articles whose output is up to date.", rich_help_panel=BATCH
        ),
    ] = False
    quiet: QuietOption = False


@takes(ExtractOptions)
def extract(options: ExtractOptions) -> None:
    """Read articles and write down mayors, parties and events, with the words that prove them.

    One article shows a summary on a terminal and gives JSON to a pipe.
    Several give one file each with -o FOLDER, else one record a line.

    Example: hustings extract corpus/2020_serbian_local_elections.txt -o out/serbia.json
    """
    articles = find_articles(options.articles, options.glob)
    batch = len(articles) > 1 or any(name != STDOUT and Path(name).is_dir() for name in options.articles)
    todo = plan(articles, options.output, options.format, batch=batch)
    if not options.force:
        guard(todo)
    if batch:
        _extract_batch(articles, todo, options)
    else:
        _extract_one(articles[0], todo, options)


def _extract_one(article: Given, todo: Plan, options: ExtractOptions) -> None:
    """One article: errors end the command, a summary is shown wherever the data doesn't go."""
    from hustings.extraction import extract as extract_article

    target = todo.whole or str(todo.targets[0])
    if options.skip_existing and target != STDOUT and _up_to_date(article, Path(target), options):
        _note(f"{target} is up to date", options)
        return
    extraction = extract_article(article.article(), options.pipeline, options.country)
    if _for_a_person(options):
        _show(extraction, None, to_stderr=False)
        return
    write([extraction], todo.format, target, with_text=not options.no_text, force=options.force)
    if target != STDOUT and not options.quiet:
        _show(extraction, Path(target), to_stderr=True)


def _extract_batch(articles: list[Given], todo: Plan, options: ExtractOptions) -> None:
    """Several articles: each by itself, the faults told as they come and counted at the end.

    Raises:
        typer.Exit: With 1 if an article failed.
    """
    places = [place for place, given in enumerate(articles) if not _skipped(given, place, todo, options)]
    together: list[Extraction] = []
    failed = 0
    for place, outcome in zip(places, _outcomes([articles[place] for place in places], options), strict=True):
        if outcome.extraction is None:
            failed += 1
            typer.echo(f"hustings: {outcome.fault}", err=True)
        elif _for_a_person(options):
            _tell_counts(articles[place], outcome.extraction)
        elif not _write_by_itself(outcome.extraction, place, todo, options):
            together.append(outcome.extraction)
    if together:
        write(together, todo.format, todo.whole or STDOUT, force=options.force)
    done, current = len(places) - failed, len(articles) - len(places)
    where = "" if options.output in (None, STDOUT) else f", written to {options.output}"
    skipped = f", {current} up to date" if current else ""
    _note(f"{done} of {len(articles)} articles{where}{skipped}", options)
    if failed:
        typer.echo(f"hustings: {failed} of {len(articles)} articles failed, see above", err=True)
        raise typer.Exit(1)


def _write_by_itself(extraction: Extraction, place: int, todo: Plan, options: ExtractOptions) -> bool:
    """Write an article of a batch at once, unless all of them go into one file."""
    if todo.targets:
        write(
            [extraction],
            todo.format,
            todo.targets[place],
            with_text=not options.no_text,
            force=options.force,
        )
        return True
    if todo.whole == STDOUT and todo.format == "jsonl":
        write([extraction], todo.format, STDOUT)
        return True
    return False


def _for_a_person(options: ExtractOptions) -> bool:
    """Whether nothing but a terminal would get the data, and nobody asked for data."""
    return options.output is None and options.format is None and sys.stdout.isatty()


def _tell_counts(article: Given, extraction: Extraction) -> None:
    from hustings.cli.summary import counts

    typer.echo(f"{article.name}: {counts(extraction)}")


def _outcomes(articles: list[Given], options: ExtractOptions) -> Iterator[Outcome]:
    """The outcomes of a batch, with a progress bar on a terminal."""
    from hustings.batch import extract_each

    inputs = [article.article() for article in articles]
    outcomes = extract_each(inputs, options.pipeline, options.country, workers=options.jobs)
    return _with_progress(outcomes, len(inputs)) if _shows_progress(options) else outcomes


def _shows_progress(options: ExtractOptions) -> bool:
    plain = bool(os.environ.get("CI")) or os.environ.get("TERM") == "dumb"
    data_on_screen = options.output in (None, STDOUT) and sys.stdout.isatty()
    return sys.stderr.isatty() and not (plain or data_on_screen or options.quiet)


def _with_progress(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, "Reading", total=total, console=Console(stderr=True), transient=True)


def _skipped(article: Given, place: int, todo: Plan, options: ExtractOptions) -> bool:
    return options.skip_existing and bool(todo.targets) and _up_to_date(article, todo.targets[place], options)


def _up_to_date(article: Given, target: Path, options: ExtractOptions) -> bool:
    """Whether an output was made from this very text by this very pipeline."""
    from hustings.batch import is_current

    return article.path is not None and is_current(target, article.path, options.pipeline, options.country)


def _show(extraction: Extraction, written: Path | None, *, to_stderr: bool) -> None:
    """Print the summary that a person reads."""
    from rich.console import Console

    from hustings.cli.summary import summary

    Console(stderr=to_stderr, highlight=False).print(summary(extraction, written))


def _note(message: str, options: ExtractOptions) -> None:
    if not options.quiet:
        typer.echo(message, err=True)
