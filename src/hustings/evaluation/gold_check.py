"""Checking a gold file: slots, vocabulary, sections, and quotes to the letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from hustings.evaluation.gold import GoldRecord, read_lines
from hustings.evaluation.gold_slots import COMMON, EVENT_SLOTS, NEEDED, SLOTS, Problem, slot_problem


@dataclass(frozen=True)
class GoldFault:
    """One fault of a gold file.

    Attributes:
        path: The gold file.
        line: The line, counted from 1.
        what: What is wrong.
        remedy: What to do.
    """

    path: str
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        """``FILE:LINE: what; remedy``."""
        return f"{self.path}:{self.line}: {self.what}; {self.remedy}"


def check_gold(article: Path, gold: Path) -> list[GoldFault]:
    """All faults of a gold file, in order of its lines.

    Args:
        article: The article that the gold file labels.
        gold: The gold file.

    Raises:
        GoldError: If the gold file is missing, or a line of it is no JSON object.
        ArticleError: If the article can't be read.
    """
    from hustings.article import read_article

    records = read_lines(gold)
    read = read_article(article)
    bodies = {section.id: read.text[section.start : section.end] for section in read.sections}
    seen: dict[str, int] = {}
    faults: list[GoldFault] = []
    for record in records:
        problems = [*_record_problems(record.slots, bodies), *_repetition(record, seen)]
        faults.extend(GoldFault(str(gold), record.line, what, remedy) for what, remedy in problems)
    return faults


def _record_problems(record: Mapping[str, Any], bodies: Mapping[str, str]) -> Iterator[Problem]:
    kind, type_ = str(record.get("kind")), str(record.get("type"))
    if kind not in (*SLOTS, "event"):
        what, remedy = slot_problem("kind", record.get("kind"), "") or ("", "")
        yield f"kind {what}", remedy
        return
    of_type = type_ if kind == "event" else kind
    yield from _slot_problems(record, of_type)
    yield from _needed(record, ("jurisdiction",), ("section",), ("quote",), *NEEDED[kind])
    if kind == "event":
        yield from _needed(record, *NEEDED.get(type_, ()))
    yield from _place_problems(record)
    yield from _quote_problems(record, bodies)


def _slot_problems(record: Mapping[str, Any], of_type: str) -> Iterator[Problem]:
    """Slots that the kind or type does not have, and values that are not allowed."""
    known = SLOTS.get(of_type)
    if known is None and of_type in EVENT_SLOTS:
        known = EVENT_SLOTS[of_type] | {"type", "date"}
    for name, value in record.items():
        if known is not None and name not in known | COMMON:
            near = get_close_matches(name, sorted(known | COMMON), 1)
            hint = f"did you mean {near[0]}?" if near else "take it out"
            yield f"{of_type} has no slot {name}", hint
        elif problem := slot_problem(name, value, of_type):
            yield f"{name} {problem[0]}", problem[1]


def _needed(record: Mapping[str, Any], *groups: tuple[str, ...]) -> Iterator[Problem]:
    for group in groups:
        if not any(name in record for name in group):
            yield f"has no {' or '.join(group)}", "fill it, or take the record out"


def _place_problems(record: Mapping[str, Any]) -> Iterator[Problem]:
    """Slots of party roles that need one another."""
    if record.get("kind") != "party":
        return
    if (record.get("scope") == "all_but") != ("except" in record):
        yield "has only one of scope all_but and except", "fill both, or neither"
    if "extent" in record and record.get("role") != "winner":
        yield f"has an extent as {record.get('role')}", "only a winner has one"


def _quote_problems(record: Mapping[str, Any], bodies: Mapping[str, str]) -> Iterator[Problem]:
    section, quote = record.get("section"), record.get("quote")
    if not isinstance(section, str) or not isinstance(quote, str) or not quote:
        return
    if section not in bodies:
        near = get_close_matches(section, sorted(bodies), 1)
        hint = f"did you mean {near[0]!r}?" if near else "see `hustings segment`"
        yield f"the article has no section {section!r}", hint
    elif quote not in bodies[section]:
        yield f"the quote does not occur in its section: {quote[:60]!r}", _quote_remedy(quote, bodies)


def _quote_remedy(quote: str, bodies: Mapping[str, str]) -> str:
    elsewhere = next((name for name, body in bodies.items() if quote in body), None)
    if elsewhere is not None:
        return f"it stands in {elsewhere!r}"
    loose = " ".join(quote.split()).casefold()
    alike = next((name for name, body in bodies.items() if loose in " ".join(body.split()).casefold()), None)
    return (
        f"only case or spaces differ in {alike!r}; copy it to the letter"
        if alike
        else "copy it to the letter"
    )


def _repetition(record: GoldRecord, seen: dict[str, int]) -> Iterator[Problem]:
    """A record that an earlier line holds; a party's role counts once a section, whatever the quote.

    Events and stints may be equal but for the quote: a mayor can return to office without a date.
    """
    left_out = {"quote"} if record.slots.get("kind") == "party" else set()
    said = repr(sorted((name, repr(value)) for name, value in record.slots.items() if name not in left_out))
    if said in seen:
        yield f"says the same as line {seen[said]}", "record it once"
    seen.setdefault(said, record.line)
