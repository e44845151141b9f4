"""``hustings check``: contradictions between the records of an extraction."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from hustings.checks import Finding

STDOUT = "-"
SHOWN = 200


class CheckFormat(StrEnum):
    """How findings are printed."""

    text = "text"
    json = "json"


def check(
    extractions: Annotated[
        list[Path],
        typer.Argument(
            metavar="EXTRACTION...", help="Files that 'hustings extract' wrote; - is standard input."
        ),
    ],
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if something is found that isn't explained.")
    ] = False,
    report: Annotated[
        CheckFormat, typer.Option("--format", "-f", help="Text for people, or one JSON document.")
    ] = CheckFormat.text,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Write here; - is standard output.")
    ] = STDOUT,
) -> None:
    """Look for contradictions between records, and show the evidence of both sides.

    Two mayors of one place at once, an end before a start, a successor who is not the next mayor,
    a party that is government and opposition at once, a majority claimed by two winners and the like.

    Example: hustings check out/serbia.json --strict
    """
    from hustings.checks import find_contradictions
    from hustings.cli.outputs import put
    from hustings.formats.reading import read_extractions
    from hustings.records import SCHEMA_VERSION, dump_json

    articles = read_extractions(extractions)
    found = [(article.article.title, find_contradictions(article)) for article in articles]
    if report is CheckFormat.json:
        documents: list[dict[str, Any]] = [
            {"title": title, "findings": [finding.as_dict() for finding in findings]}
            for title, findings in found
        ]
        text = dump_json({"schema_version": SCHEMA_VERSION, "articles": documents})
    else:
        text = "".join(_as_text(title, findings) for title, findings in found)
    put(text.encode(), output)
    open_ones = sum(finding.explained is None for _, findings in found for finding in findings)
    if strict and open_ones:
        raise typer.Exit(1)


def _as_text(title: str, findings: Sequence[Finding]) -> str:
    """The findings of one article for people."""
    if not findings:
        return f"{title}: no contradictions\n"
    explained = sum(finding.explained is not None for finding in findings)
    noun = "contradiction" if len(findings) == 1 else "contradictions"
    lines = [f"{title}: {len(findings)} {noun}, {explained} of them explained by the article", ""]
    for finding in findings:
        lines.append(f"{finding.check}: {finding.explanation}")
        for side in finding.sides:
            lines.append(f"  {side.start}-{side.end} {side.section}: {_short(side.text)}")
        if finding.explained:
            lines.append(f"  explained: {_short(finding.explained)}")
        lines.append("")
    return "\n".join(lines) + "\n"


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= SHOWN else f"{one_line[: SHOWN - 1]}…"
