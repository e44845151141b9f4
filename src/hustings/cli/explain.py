"""``hustings explain``: what was read how, which frame fired on what and why others didn't."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hustings.cli.inputs import STDIN, read_stdin
from hustings.cli.options import PipelineOption, takes
from hustings.cli.outputs import put


class ExplainFormat(StrEnum):
    """How an explanation is printed."""

    text = "text"
    json = "json"


@dataclass(frozen=True)
class ExplainOptions:
    """The options of ``hustings explain``."""

    article: Annotated[
        str | None, typer.Argument(metavar="ARTICLE", help="A text file, or - for standard input.")
    ] = None
    section: Annotated[
        str | None,
        typer.Option("--section", "-s", metavar="ID", help="Only this section; see 'hustings segment'."),
    ] = None
    text: Annotated[
        str | None,
        typer.Option("--text", "-t", metavar="SENTENCE", help="Explain this text instead of a file."),
    ] = None
    pipeline: PipelineOption = "rules"
    format: Annotated[
        ExplainFormat, typer.Option("--format", "-f", help="Text for people, or one JSON document.")
    ] = ExplainFormat.text
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; standard output by default."),
    ] = None


@takes(ExplainOptions)
def explain(options: ExplainOptions) -> None:
    """Show mentions, coreference, clauses and factuality, which frame fired on what and why others didn't.

    Example: hustings explain --text "Ana Ilić was chosen as mayor of Bar on 3 May 2021."
    """
    from hustings.explanation import explain as explain_article

    if (options.article is None) == (options.text is None):
        raise typer.BadParameter("give either an ARTICLE or --text")
    explanation = explain_article(_article(options), options.section, options.pipeline)
    as_text = options.format is ExplainFormat.text
    put((f"{explanation}\n" if as_text else explanation.to_json()).encode(), options.output)


def _article(options: ExplainOptions) -> Path | str:
    if options.text is not None:
        return options.text
    assert options.article is not None
    return read_stdin() if options.article == STDIN else Path(options.article)
