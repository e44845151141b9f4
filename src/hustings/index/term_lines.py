"""The lines of ``terms/*.jsonl``: phrases with the label and the id of what they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from reprlib import repr as shown
from typing import NamedTuple

from hustings.errors import PatternError
from hustings.index.gazetteer import read_json_lines


class Term(NamedTuple):
    """What a phrase stands for; ``countries`` are the codes of those where it does, none meaning all."""

    label: str
    id: str
    countries: tuple[str, ...]


def read_terms(folder: Path) -> Iterator[tuple[Term, str]]:
    """Each term of a folder with its phrase.

    Raises:
        PatternError: If a line is broken; it names file and line.
    """
    for path in sorted(folder.glob("*.jsonl")):
        for line, value in read_json_lines(path):
            for key in ("label", "pattern"):
                if not isinstance(value.get(key), str) or not value[key].strip():
                    what = f"lacks {key!r}; a term has label, pattern and id, all strings"
                    raise PatternError(what, path=path, line=line)
            countries = value.get("countries", [])
            if not are_codes(countries):
                what = (
                    f'has the \'countries\' {shown(countries)}; write a list of codes, such as ["at", "sk"]'
                )
                raise PatternError(what, path=path, line=line)
            yield Term(value["label"], value.get("id", value["pattern"]), tuple(countries)), value["pattern"]


def are_codes(value: object) -> bool:
    """Whether a value is a list of ISO codes of countries in lower case, such as ``["at", "sk"]``."""
    return isinstance(value, list) and all(
        isinstance(one, str) and len(one) == len("sk") and one.isalpha() and one.islower() for one in value
    )
