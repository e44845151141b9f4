"""``hustings coverage``: sentences that look like facts and gave no record, most likely first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from hustings.cli.inputs import STDIN, Given
from hustings.cli.options import PipelineOption, takes
from hustings.cli.outputs import STDOUT, put

if TYPE_CHECKING:
    from hustings.coverage import Uncovered


LEAST = 0.05


class CoverageFormat(StrEnum):
    """How the sentences are printed."""

    table = "table"
    json = "json"


@dataclass(frozen=True)
class CoverageOptions:
    """The options of ``hustings coverage``."""

    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A text file, or - for standard input.")]
    pipeline: PipelineOption = "rules"
    country: Annotated[
        str | None, typer.Option(metavar="NAME", help="The article's country, where the text doesn't say it.")
    ] = None
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most this many.")] = 20
    format: Annotated[
        CoverageFormat, typer.Option("--format", "-f", help="A table, or one JSON document.")
    ] = CoverageFormat.table
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Write here; - is standard output.")
    ] = STDOUT


@takes(CoverageOptions)
def coverage(options: CoverageOptions) -> None:
    """List sentences that look like facts and gave no record, most likely first, with words for new data.

    Example: hustings coverage corpus/invented_local_news.txt --limit 5
    """
    from pathlib import Path

    from hustings.coverage import coverage as uncovered
    from hustings.coverage import to_json

    given = Given(None if options.article == STDIN else Path(options.article), Path("coverage"))
    found = uncovered(given.article(), options.pipeline, options.country, at_least=LEAST)[: options.limit]
    text = to_json(found) if options.format is CoverageFormat.json else _table(found)
    put(text.encode(), options.output)


def _table(found: list[Uncovered]) -> str:
    """One block a sentence: score, class, words and reason, and below the sentence itself."""
    if not found:
        return "No sentence that looks like a fact is without a record.\n"
    blocks = []
    for item in found:
        words = ", ".join(item.words)
        hint = f"{words} → {item.frame}" if item.frame else words
        blocks.append(f"{item.score:.2f}  {item.label or '-'}  [{hint}]  {item.reason}\n")
        blocks.append(f"      {item.section}: {item.text}\n")
    return "".join(blocks)
