"""QuickStatements for Wikidata: one ``P39`` (position held) a tenure whose person and office have Q-ids.

Records have names, not Q-ids: ``--qids FILE`` gives them, a CSV file with the columns ``kind``
(``person``, ``office``, ``party``, ``cause``, ``election``), ``name``, ``place`` (or ``jurisdiction``;
may be empty) and ``qid``. What lacks one goes to ``unmatched.csv``, which OpenRefine can reconcile and
which, filled in, is such a file. Nothing is ever created: CREATE would make doubles of living people.
Sources: Help:QuickStatements (V1 syntax), Help:Dates (precision), WikiProject every politician (the model
of P39 and its qualifiers).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from hustings.errors import FormatError
from hustings.formats.bundle import distinct
from hustings.formats.csv import cell
from hustings.formats.dates import DECADE, bounds
from hustings.formats.identity import Tenure, real_parties, tenures
from hustings.formats.losses import filled
from hustings.formats.places import Place, Places
from hustings.formats.registry import Format, Settings
from hustings.records import Extraction

COLUMNS = ("kind", "name", "office", "place", "year", "country", "qid")
KINDS = ("person", "office", "party", "cause", "election")
CAUSES = {"died": "Q5247364"}  # death in office; the others are to be looked up, not guessed
QID = re.compile(r"Q[1-9]\d*")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
NO_PLACE: dict[str, tuple[str, ...]] = {
    "mayors": ("incumbent", "term", "votes", "evidence", "spans", "how", "area", "rule", "method", "score"),
    "parties": (),
    "events": (),
    "organisations": (),
    "warnings": (),
}


@dataclass
class Batch:
    """The statements, and the names that lack a Q-id."""

    statements: list[str] = field(default_factory=list)
    unmatched: dict[tuple[str, ...], None] = field(default_factory=dict)

    def add(self, *parts: str) -> None:
        """Add a statement unless it's there."""
        line = "\t".join(parts)
        if line not in self.statements:
            self.statements.append(line)


class QIds:
    """The Q-ids of names.

    Args:
        path: The CSV file, or None for no ids.

    Raises:
        FormatError: If it can't be read, lacks a column or has a value that is no Q-id.
    """

    def __init__(self, path: Path | None) -> None:
        self._ids: dict[tuple[str, str, str], str] = {
            ("cause", name, ""): qid for name, qid in CAUSES.items()
        }
        if path is not None:
            self._ids.update(read_qids(path))

    def of(self, kind: str, name: str, place: str = "") -> str | None:
        """The Q-id of a name, the one given for the place before the one given for none."""
        return self._ids.get((kind, name, place)) or self._ids.get((kind, name, ""))


def read_qids(path: Path) -> dict[tuple[str, str, str], str]:
    """The Q-ids of a file, by kind, name and place; rows without one are left out.

    Raises:
        FormatError: If it can't be read, lacks a column or has a value that is no Q-id.
    """
    try:
        lines = io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "is not UTF-8"
        raise FormatError(f"can't be read: {reason}", path=path) from fault
    reader = csv.DictReader(lines)
    missing = [name for name in ("kind", "name", "qid") if name not in (reader.fieldnames or ())]
    if missing:
        raise FormatError(
            f"lacks the column {missing[0]!r}; it needs kind, name, place, qid", path=path, line=1
        )
    found = {}
    for row in reader:
        qid = (row["qid"] or "").strip()
        if not qid:
            continue
        if QID.fullmatch(qid) is None:
            raise FormatError(f"{qid!r} is no Q-id such as Q42", path=path, line=reader.line_num)
        if row["kind"] not in KINDS:
            raise FormatError(
                f"{row['kind']!r} is none of {', '.join(KINDS)}", path=path, line=reader.line_num
            )
        found[
            row["kind"], _uncell(row["name"]), _uncell(row.get("place") or row.get("jurisdiction") or "")
        ] = qid
    return found


def _uncell(text: str) -> str:
    """A cell without the apostrophe that kept a spreadsheet from running it."""
    return text[1:] if text.startswith("'") and cell(text[1:]) == text else text


def wikidata_date(edtf: str | None) -> str | None:
    """A date in QuickStatements' form, with its precision: day 11, month 10, year 9, decade 8.

    >>> wikidata_date("2023-04")
    '+2023-04-00T00:00:00Z/10'
    """
    if edtf is None or bounds(edtf) is None:
        return None
    if DECADE.fullmatch(edtf):
        return f"+{edtf[:3]}0-00-00T00:00:00Z/8"
    parts = [*edtf.split("-"), "00", "00"][:3]
    return f"+{'-'.join(parts)}T00:00:00Z/{9 + edtf.count('-')}"


def batch(extractions: Sequence[Extraction], settings: Settings) -> Batch:
    """The statements of all tenures, and the names that lack a Q-id.

    Args:
        extractions: One an article.
        settings: ``qids``, ``with_parties``, ``source_url`` and ``retrieved`` are heeded.
    """
    made, qids = Batch(), QIds(settings.qids)
    reference = _reference(settings)
    for extraction in distinct(extractions):
        places, told = Places(extraction), tenures(extraction)
        for tenure in told:
            if tenure.end_reason != "annulled":
                writer = _TenureWriter(made, qids, extraction, places.of(tenure.first))
                writer.write(tenure, told, settings.with_parties, reference)
    return made


@dataclass
class _TenureWriter:
    """Writes one tenure's statements into a batch."""

    batch: Batch
    qids: QIds
    extraction: Extraction
    place: Place

    def write(
        self, tenure: Tenure, others: Sequence[Tenure], with_parties: bool, reference: list[str]
    ) -> None:
        """The statement of the office, and of the parties where asked for."""
        year = (tenure.start or tenure.end or self.extraction.article.election_date or "")[:4]
        person = self._qid("person", tenure.person, year)
        office = self._qid("office", "mayor", year)
        qualifiers = [
            *self._dates(tenure),
            *self._neighbours(tenure, others, year),
            *self._cause(tenure, year),
            *self._election(tenure, year),
        ]
        if person is not None and office is not None:
            self.batch.add(person, "P39", office, *qualifiers, *reference)
        for party in real_parties(tenure.parties) if with_parties else []:
            party_id = self._qid("party", party, year)
            if person is not None and party_id is not None:
                self.batch.add(person, "P102", party_id, *reference)

    def _qid(self, kind: str, name: str, year: str) -> str | None:
        """A name's Q-id; without one the name is put down as unmatched."""
        local = kind in ("person", "office")
        found = self.qids.of(kind, name, self.place.name if local else "")
        if found is None:
            office = "mayor" if kind == "person" else ""
            place = self.place.name if local else ""
            row = (kind, name, office, place, year if kind == "person" else "", self.place.country or "", "")
            self.batch.unmatched[row] = None
        return found

    def _dates(self, tenure: Tenure) -> Iterator[str]:
        for qualifier, edtf in (("P580", tenure.start), ("P582", tenure.end)):
            if (written := wikidata_date(edtf)) is not None:
                yield from (qualifier, written)

    def _neighbours(self, tenure: Tenure, others: Sequence[Tenure], year: str) -> Iterator[str]:
        before = [
            other.person
            for other in others
            if other.jurisdiction == tenure.jurisdiction
            and tenure.person in other.successors
            and tenure.told("accession") == "succeeded"
        ]
        named = [("P1365", name) for name in before] + [("P1366", name) for name in tenure.successors]
        for qualifier, name in named:
            if (found := self._qid("person", name, year)) is not None:
                yield from (qualifier, found)

    def _cause(self, tenure: Tenure, year: str) -> Iterator[str]:
        if tenure.end_reason in (None, "replaced"):
            return
        if (found := self._qid("cause", str(tenure.end_reason), year)) is not None:
            yield from ("P1534", found)

    def _election(self, tenure: Tenure, year: str) -> Iterator[str]:
        """The election that brought the office; ``novalue`` for who took over between elections."""
        accession = tenure.told("accession")
        if accession == "succeeded":
            yield from ("P2715", "novalue")
        elif accession in ("confirmed", "chosen") and self.extraction.article.election_date is not None:
            found = self._qid("election", self.extraction.article.title, year)
            yield from ("P2715", found) if found is not None else ()


def _reference(settings: Settings) -> list[str]:
    """The source of every statement: imported from English Wikipedia, or another page by its address."""
    url = settings.source_url
    if url is None:
        return []
    quoted = f'"{url}"'
    page = ["S143", "Q328", "S4656", quoted] if "//en.wikipedia.org/" in url else ["S854", quoted]
    if settings.retrieved is None:
        return page
    if DAY.fullmatch(settings.retrieved) is None or bounds(settings.retrieved) is None:
        raise FormatError(f"--retrieved {settings.retrieved!r} is no day such as 2026-11-23")
    return [*page, "S813", str(wikidata_date(settings.retrieved))]


def unmatched_sheet(rows: Sequence[tuple[str, ...]]) -> str:
    """The names that lack a Q-id, in the shape that OpenRefine reconciles and ``--qids`` reads."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()


def fill(extractions: Sequence[Extraction], folder: Path, settings: Settings) -> None:
    """Write ``statements.tsv`` and ``unmatched.csv`` into a folder.

    Args:
        extractions: One an article.
        folder: An empty folder.
        settings: As for :func:`batch`.
    """
    made = batch(extractions, settings)
    (folder / "statements.tsv").write_bytes(_text(made))
    (folder / "unmatched.csv").write_bytes(unmatched_sheet(list(made.unmatched)).encode())


def render(extractions: Sequence[Extraction], settings: Settings) -> bytes:
    """The statements alone."""
    return _text(batch(extractions, settings))


def _text(made: Batch) -> bytes:
    return "".join(f"{line}\n" for line in made.statements).encode()


def losses(extractions: Sequence[Extraction]) -> list[str]:
    """What has no place; tenures that courts annulled are no positions held."""
    annulled = sum(tenure.end_reason == "annulled" for each in extractions for tenure in tenures(each))
    return [*([f"annulled tenures ({annulled})"] if annulled else []), *filled(extractions, NO_PLACE)]


def ours(folder: Path) -> bool:
    """Whether a folder holds a batch of ours: its ``unmatched.csv`` has our columns."""
    with suppress(OSError, ValueError):
        header = (folder / "unmatched.csv").read_text(encoding="utf-8").splitlines()[:1]
        return header == [",".join(COLUMNS)]
    return False


FORMAT = Format(
    name="quickstatements",
    summary="Wikidata (needs --qids): statements.tsv and unmatched.csv for OpenRefine",
    fill=fill,
    folder=True,
    ours=ours,
    losses=losses,
    single=Format(
        name="quickstatements",
        summary="the statements alone",
        render=render,
        suffixes=(".qs",),
        losses=losses,
    ),
)
