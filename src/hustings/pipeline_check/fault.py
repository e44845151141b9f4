"""A fault in a pipeline's data, and how faults are gathered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hustings.errors import PatternError
from hustings.origins import origin_of


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a pipeline's data that is wrong.

    Attributes:
        path: The file, as its author knows it.
        line: The line in it, from 1, if known.
        what: What is wrong.
        remedy: What to do.
    """

    path: Path
    line: int | None
    what: str
    remedy: str

    def __str__(self) -> str:
        """``FILE:LINE: what; do this`` in one line."""
        path = shown(self.path)
        where = path if self.line is None else f"{path}:{self.line}"
        return f"{where}: {self.what}; {self.remedy}"


def shown(path: Path) -> str:
    """A path as people want to read it: below the working folder from there, else whole."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


class Faults:
    """The faults of one pipeline, in the order in which they were found."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, path: Path, line: int | None, what: str, remedy: str) -> None:
        """Notes a fault; a line of a merged pipeline is traced back to the file it was written in."""
        source, at = origin_of(path, line)
        self.found.append(Fault(source, at, what, remedy))

    def add_error(self, error: PatternError, path: Path) -> None:
        """Notes what a loader said, once."""
        what, _, remedy = error.message.partition("; ")
        fault = Fault(Path(error.path or path), error.line, what, remedy or "mend the line")
        if fault not in self.found:
            self.found.append(fault)

    def objects(self, path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
        """The objects of a JSONL file with their lines; broken lines are noted and left out."""
        for number, line in self.lines(path):
            if line.startswith("//"):
                continue
            try:
                value = json.loads(line)
            except json.JSONDecodeError as error:
                what = f"is no JSON ({error.msg} at column {error.colno})"
                self.add(path, number, what, "mend or delete the line")
                continue
            if isinstance(value, dict):
                yield number, value
            else:
                self.add(path, number, "is no JSON object", "write one {…} a line")

    def lines(self, path: Path) -> Iterator[tuple[int, str]]:
        """The lines of a file with their numbers, blank ones left out; a file that isn't UTF-8 is noted."""
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            self.add(path, None, f"is not UTF-8 (byte {error.start})", "save it as UTF-8")
            return
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield number, line

    def strings(self, path: Path, line: int, value: dict[str, Any], keys: tuple[str, ...]) -> None:
        """Notes each of the keys whose value is no list of strings."""
        for key in keys:
            words = value.get(key, [])
            if not isinstance(words, list) or not all(
                isinstance(word, str) and word.strip() for word in words
            ):
                self.add(path, line, f"{key!r} is no list of strings", f'write "{key}": ["…", "…"]')

    def unknown_keys(self, path: Path, line: int, value: dict[str, Any], keys: tuple[str, ...]) -> None:
        """Notes the keys that are none of those that are read."""
        for key in value:
            if key not in keys:
                self.add(path, line, f"has the unknown key {key!r}", f"use {', '.join(keys)}")
