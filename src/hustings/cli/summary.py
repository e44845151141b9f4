"""What a person reads of an extraction: who became mayor where, and the words that prove it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from hustings.records import Extraction, MayorRecord, Organisation, Record, slots

SHOWN = 10
QUOTED = 3
BARS = 5
BAR_WIDTH = 30
# Headings, and the least and most characters of each column.
# Least and greatest widths; with the last one's least they fit into 80 columns, so that nothing is cropped.
COLUMNS = {"Place": (10, 14), "Mayor": (16, 21), "Party": (5, 12), "In office": (24, 60)}
ACCESSIONS = {"confirmed": "confirmed", "chosen": "chosen", "succeeded": "took over", "past": "before"}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def summary(extraction: Extraction, written: Path | None = None) -> RenderableType:
    """The summary of one extraction.

    Args:
        extraction: What was read.
        written: The file that holds it, if any; the reader is told where to go on from there.
    """
    telling = most_telling(extraction.mayors, SHOWN)
    parts: list[RenderableType] = [
        Rule(Text(extraction.article.title, style="bold"), style="dim"),
        *_overview(extraction),
    ]
    if telling:
        parts += [Text(), _mayor_table(telling, extraction.organisations)]
        parts += _rest(len(extraction.mayors) - len(telling))
        parts += [Text(), Text("Mayors by party", style="bold"), *_bars(extraction.mayors)]
        parts += [
            Text(),
            Text("The words that prove it", style="bold"),
            *_quotes(most_telling(telling, QUOTED)),
        ]
    for warning in extraction.warnings[:3]:
        parts.append(Text(f"Note: {warning.message}", style="italic"))
    parts += _next_steps(extraction, written)
    return Group(*parts)


def counts(extraction: Extraction) -> str:
    """The numbers of records in words."""
    named = [
        (len(extraction.mayors), "mayor", "mayors"),
        (len(extraction.parties), "party's part", "parties' parts"),
        (len(extraction.events), "event", "events"),
    ]
    return ", ".join(f"{number:,} {one if number == 1 else many}" for number, one, many in named)


def most_telling(mayors: Sequence[MayorRecord], number: int) -> list[MayorRecord]:
    """A varied choice of the records that say most, one a place, in the order of the text.

    Each way of coming to office and leaving it has its turn, so that a reader sees what there is.
    """
    fullest_first = sorted(range(len(mayors)), key=lambda place: (-len(slots(mayors[place])), place))
    stories: dict[tuple[str | None, str | None], list[int]] = {}
    for place in fullest_first:
        stories.setdefault((mayors[place].accession, mayors[place].end_reason), []).append(place)
    in_turn = [place for turn in zip_longest(*stories.values()) for place in turn if place is not None]
    first_of: dict[str, int] = {}
    for place in in_turn:
        first_of.setdefault(mayors[place].jurisdiction, place)
    return [mayors[place] for place in sorted(list(first_of.values())[:number])]


def _overview(extraction: Extraction) -> list[RenderableType]:
    article = extraction.article
    facts = [article.country, article.election_date and f"election of {day(article.election_date)}"]
    facts.append(f"{len(extraction.sections):,} sections")
    return [
        Text(" · ".join(fact for fact in facts if fact), style="dim"),
        Text.assemble(("Found: ", "bold"), counts(extraction)),
    ]


def _mayor_table(mayors: Sequence[MayorRecord], organisations: Sequence[Organisation]) -> Table:
    short = {
        name: organisation.abbreviation
        for organisation in organisations
        for name in (organisation.name, *organisation.aliases)
        if organisation.abbreviation
    }
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=False)
    for heading, (least, most) in COLUMNS.items():
        last = heading == "In office"
        table.add_column(heading, overflow="ellipsis", no_wrap=not last, min_width=least, max_width=most)
    for mayor in mayors:
        party = short.get(mayor.party or "", mayor.party or "")
        table.add_row(*(Text(cell) for cell in (mayor.jurisdiction, mayor.person, party, story(mayor))))
    return table


def story(mayor: MayorRecord) -> str:
    """A stint in few words: ``took over 26 Jul 2021, resigned Oct 2022``."""
    came = " ".join(part for part in (ACCESSIONS.get(mayor.accession or "", ""), day(mayor.start)) if part)
    ended = mayor.end_reason or ("until" if mayor.end else "")
    end = " ".join(part for part in (ended, day(mayor.end)) if part)
    return ", ".join(part for part in (came, end) if part)


def _rest(number: int) -> list[RenderableType]:
    return [Text(f"... and {number:,} more", style="dim")] if number > 0 else []


def _bars(mayors: Sequence[MayorRecord]) -> list[RenderableType]:
    """How many of the mayors have which party, as bars; stints count, since a person can have several."""
    tally = Counter(mayor.party for mayor in mayors if mayor.party)
    common = tally.most_common(BARS)
    table = Table.grid(padding=(0, 1))
    for party, number in common:
        table.add_row(
            Text(party), Text("█" * max(1, round(number / common[0][1] * BAR_WIDTH))), Text(str(number))
        )
    others = sum(tally.values()) - sum(number for _, number in common)
    without = len(mayors) - sum(tally.values())
    rest = [f"{others} of other parties"] * bool(others) + [f"{without} whose party isn't said"] * bool(
        without
    )
    line = Text(", ".join(rest), style="dim")
    return [table, line] if line else [table]


def _quotes(mayors: Sequence[MayorRecord]) -> list[RenderableType]:
    shown: list[RenderableType] = []
    for mayor in mayors:
        piece = mayor.evidence[0]
        shown.append(Text.assemble((mayor.person, "bold"), f", mayor of {mayor.jurisdiction}"))
        where = Text(f"characters {piece.start:,} to {piece.end:,}, rule {mayor.rule}", style="dim")
        shown += [Padding(line, (0, 0, 0, 2)) for line in (quote(mayor), where)]
    return shown


def quote(record: Record) -> Text:
    """The first piece of evidence, with what was read from it underlined."""
    piece = record.evidence[0]
    text = Text(f"“{piece.text}”")
    for value in record.spans.values():
        for start, end in value if isinstance(value, list) else [value]:
            if piece.start <= start < end <= piece.end:
                text.stylize("bold underline", start - piece.start + 1, end - piece.start + 1)
    return text


def day(edtf: str | None) -> str:
    """A date as people write it: ``2021-07-26`` is 26 Jul 2021, ``199X`` the 1990s."""
    if edtf is None:
        return ""
    if edtf.endswith("X"):
        return f"{edtf[:-1]}0s"
    year, *rest = edtf.split("-")
    if not rest or not rest[0].isdigit() or not 1 <= int(rest[0]) <= len(MONTHS):
        return edtf
    return " ".join([*(str(int(number)) for number in rest[1:2]), MONTHS[int(rest[0]) - 1], year])


def _next_steps(extraction: Extraction, written: Path | None) -> list[RenderableType]:
    if written is None:
        return [Text(), Text("All of it as JSON: add -o FILE.json", style="dim")]
    where = Text.assemble("All of it, with every quote: ", (str(written), "bold"))
    return [Text(), where] if extraction.records() else [Text(), Text("No records were found."), where]
