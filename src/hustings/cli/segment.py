"""``hustings segment``: the heading tree of an article, with sizes, scopes and countries."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from hustings.article import Article, ArticleSection


class SegmentFormat(StrEnum):
    """How the heading tree is printed."""

    table = "table"
    json = "json"


def segment(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="The article, a UTF-8 text file; - reads standard input.")
    ],
    output_format: Annotated[
        SegmentFormat, typer.Option("--format", help="A table for people, or JSON for programs.")
    ] = SegmentFormat.table,
    country: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The article's country, instead of what it says of itself."),
    ] = None,
) -> None:
    """Show an article's heading tree: each section's scope, country and size in characters and blocks.

    Example: hustings segment corpus/2020_serbian_local_elections.txt
    """
    read = _read(article, country)
    if output_format is SegmentFormat.json:
        document = json.dumps(segments(read), ensure_ascii=False, indent=1) + "\n"
        sys.stdout.buffer.write(document.encode())
        sys.stdout.buffer.flush()
    else:
        _print_table(read)


def segments(article: Article) -> dict[str, Any]:
    """The heading tree as plain data; offsets are string indices into the article's text."""
    from hustings.records import SCHEMA_VERSION

    return {
        "schema_version": SCHEMA_VERSION,
        "title": article.title,
        "country": article.country,
        "election_date": article.election_date,
        "characters": len(article.text),
        "sections": [_section(section) for section in article.sections],
    }


def _section(section: ArticleSection) -> dict[str, Any]:
    return {
        "id": section.id,
        "headings": list(section.headings),
        "level": section.level,
        "start": section.start,
        "end": section.end,
        "characters": section.end - section.start,
        "blocks": len(section.blocks),
        "scope": section.scope,
        "country": section.country,
    }


def _read(name: str, country: str | None) -> Article:
    from hustings.article import read_article, read_bytes

    if name == "-":
        return read_bytes(sys.stdin.buffer.read(), path="standard input", country=country)
    return read_article(Path(name), country=country)


def _print_table(article: Article) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    about = ", ".join(part for part in (article.country, article.election_date) if part)
    table = Table(title=Text(f"{article.title} ({about})" if about else article.title), title_justify="left")
    table.add_column("section", overflow="fold")
    table.add_column("scope")
    table.add_column("country")
    table.add_column("characters", justify="right")
    table.add_column("blocks", justify="right")
    for section in article.sections:
        indent = "  " * max(len(section.headings) - 1, 0)
        size = section.end - section.start
        name = Text(indent + (section.heading or "(lead)"))
        table.add_row(name, section.scope, Text(section.country or ""), f"{size:,}", str(len(section.blocks)))
    Console(highlight=False).print(table)
    Console(highlight=False).print(f"{len(article.sections)} sections, {len(article.text):,} characters")
