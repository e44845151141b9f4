"""The countries that an article can be about, with the words that tell of them: shipped data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from hustings.errors import PatternError, PipelineError
from hustings.pipeline_data import shipped_folder

CAPITALISED = re.compile(r"\b[^\W\d_a-z][^\W_]*")

# `New Zealand` is a name and an adjective: both.
Form = Literal["name", "adjective", "both", "state"]


class Mention(NamedTuple):
    """A country named in a text: ``text[start:end]``."""

    country: str
    form: Form
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CountryTable:
    """Countries by every word that tells of them.

    Attributes:
        by_first_word: For the first word of each phrase the phrases with country and form, longest first.
        by_phrase: For each phrase its country and form, names before adjectives.
        states: For each name or abbreviation of a federal state its country.
    """

    by_first_word: dict[str, list[tuple[str, str, Form]]]
    by_phrase: dict[str, tuple[str, Form]]
    states: dict[str, str]

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
        """The countries named between two offsets, the longest phrase at each word (``Northern Ireland``)."""
        stop = len(text) if end is None else end
        behind = start
        for word in CAPITALISED.finditer(text, start, stop):
            if word.start() < behind:
                continue
            mention = self._mention_at(text, word.start(), stop, word[0])
            if mention is not None:
                behind = mention.end
                yield mention

    def _mention_at(self, text: str, start: int, stop: int, word: str) -> Mention | None:
        for phrase, country, form in self.by_first_word.get(word, ()):
            end = start + len(phrase)
            if end <= stop and text.startswith(phrase, start) and not (end < stop and text[end].isalnum()):
                return Mention(country, form, start, end)
        return None

    def country_of(self, printed: str) -> str | None:
        """The name of the country that a phrase as a whole stands for, whatever its form."""
        found = self.by_phrase.get(printed.strip().removeprefix("the ").removeprefix("The "))
        return found[0] if found else None


@lru_cache(maxsize=1)
def country_table() -> CountryTable:
    """The shipped table, read once.

    Raises:
        PipelineError: If the file is missing or a line of it is broken.
    """
    return read_countries(shipped_folder() / "rules" / "countries.jsonl")


def read_countries(path: Path) -> CountryTable:
    """Reads a table of countries, one JSON object a line.

    Raises:
        PipelineError: If the file can't be read.
        PatternError: If a line of it is broken; with its number.
    """
    try:
        content = path.read_text(encoding="utf-8")
    except OSError as error:
        raise PipelineError(
            "the table of countries can't be read; install hustings again", path=path
        ) from error
    table = CountryTable({}, {}, {})
    for number, line in enumerate(content.splitlines(), 1):
        if line.strip():
            _add(table, _row(line, path, number))
    for phrases in table.by_first_word.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return table


def _row(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
        lists = [row.get(key, []) for key in ("adjectives", "forms", "states")]
        sound = isinstance(row["name"], str) and all(
            isinstance(entry, str) and entry for group in lists for entry in group
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        sound = False
    if not sound:
        message = 'not a country; write {"id": …, "name": …, "adjectives": […], "forms": […]}'
        raise PatternError(message, path=path, line=number)
    return row  # type: ignore[no-any-return]


def _add(table: CountryTable, row: dict[str, Any]) -> None:
    name: str = row["name"]
    forms: list[tuple[str, Form]] = [(phrase, "name") for phrase in (name, *row.get("forms", []))]
    forms += [(phrase, "adjective") for phrase in row.get("adjectives", [])]
    for state in row.get("states", []):
        table.states[state] = name
        # Abbreviations tell in a dateline only: `IN` and `Mass.` are words of their own elsewhere.
        if len(state) > 3 and not state.endswith("."):
            forms.append((state, "state"))
    both = set(row.get("adjectives", [])) & {name, *row.get("forms", [])}
    for phrase, form in forms:
        if phrase not in table.by_phrase:
            kind: Form = "both" if phrase in both else form
            table.by_phrase[phrase] = (name, kind)
            first = CAPITALISED.match(phrase)
            table.by_first_word.setdefault(first[0] if first else phrase, []).append((phrase, name, kind))
