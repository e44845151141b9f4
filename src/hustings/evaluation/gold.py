"""Reading gold files: one JSON object a line, each with the line that it stands on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hustings.errors import GoldError


@dataclass(frozen=True)
class GoldRecord:
    """A line of a gold file.

    Attributes:
        line: The line, counted from 1.
        slots: The JSON object.
    """

    line: int
    slots: Mapping[str, Any]


def read_gold(path: Path) -> list[GoldRecord]:
    """All records of a gold file, fit for scoring; blank lines are skipped.

    Raises:
        GoldError: If the file can't be read, or a line is no JSON object with a ``kind`` and a ``section``.
    """
    records = read_lines(path)
    for record in records:
        for name in ("kind", "section"):
            if not isinstance(record.slots.get(name), str):
                message = f"has no {name}; every gold record needs one"
                raise GoldError(message, path=path, line=record.line)
    return records


def read_lines(path: Path) -> list[GoldRecord]:
    """All JSON objects of a gold file, whatever they hold; blank lines are skipped.

    Raises:
        GoldError: If the file is missing or not UTF-8, or a line is no JSON object.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise GoldError(f"is not UTF-8 (byte {error.start}); save it as UTF-8", path=path) from error
    except OSError as error:
        raise GoldError(f"can't be read ({error.strerror}); check the path", path=path) from error
    return list(_records(text, path))


def find_gold(article: Path, gold: Path | None = None) -> Path | None:
    """The gold file of an article or extraction, or None if there is none.

    Args:
        article: The article; its gold file has its stem and the suffix ``.jsonl``.
        gold: A gold file, or the folder that it is in. Without it: ``gold/`` beside the article's folder, in
            the article's folder, or here; or beside the article.
    """
    if gold is not None and not gold.is_dir():
        return gold
    folder = article.resolve().parent
    folders = [gold] if gold else [folder.parent / "gold", folder / "gold", Path("gold"), folder]
    files = (place / f"{article.stem}.jsonl" for place in folders)
    return next((file for file in files if file.is_file()), None)


def _records(text: str, path: Path) -> Iterator[GoldRecord]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield GoldRecord(number, _parse(line, path, number))


def _parse(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        message = f"is no JSON ({error.msg}, column {error.colno}); write one object a line"
        raise GoldError(message, path=path, line=number) from error
    if not isinstance(record, dict):
        message = f"is a {type(record).__name__}, not an object; write one object a line"
        raise GoldError(message, path=path, line=number)
    return record
