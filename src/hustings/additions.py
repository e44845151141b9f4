"""A pipeline that holds only additions: its base's data and its own, joined line by line in one folder.

A line of one's own goes behind the base's lines; one that has the id of a base's line takes its place; one
that says ``{"extend": "<id>", …}`` adds to it. Every line remembers the file that it comes from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from hustings.errors import PatternError
from hustings.origins import origin_of

CONFIG = "config.cfg"
REGIONS = "# regions"
POOLED = ("frames", "terms")
KNOWN = (
    *POOLED,
    "parties",
    "places",
    "names",
    "lexicon",
    "countries.jsonl",
    "factuality.json",
    "settings.json",
)
FIRST = "0-"
_NO_JSON = "is no JSON ({0.msg} at column {0.colno}); mend or delete the line"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a data file, with the file and line that it was written in."""

    text: str
    path: Path
    number: int


Files = dict[str, list[Line]]


def data_files(folder: Path) -> list[Path]:
    """The files of a pipeline's folder, sorted; hidden ones and pages to read are none of its data."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.suffix.lower() != ".md"
        and not any(part.startswith((".", "__")) for part in path.relative_to(folder).parts)
    ]


class Additions:
    """Joins a base with the folder that adds to it.

    Attributes:
        files: The joined files by name, each as its lines.
        faults: What was wrong with the added lines; these lines are left out.
    """

    def __init__(self, base: Path, added: Path) -> None:
        self.base = base
        self.files: Files = {_name(path, base): _read(path) for path in data_files(base)}
        self.faults: list[PatternError] = []
        for path in data_files(added):
            if path != added / CONFIG:
                self._add(_name(path, added), path)

    def _add(self, name: str, path: Path) -> None:
        top = name.partition("/")[0]
        near = get_close_matches(top, KNOWN, 1, 0.75)
        if top not in KNOWN and near:
            self._fault(
                f"is no file that a pipeline reads; did you mean {name.replace(top, near[0], 1)!r}?", path
            )
            return
        try:
            lines = _read(path)
        except UnicodeDecodeError as error:
            self._fault(f"is not UTF-8 (byte {error.start}); save it as UTF-8", path)
            return
        if path.suffix == ".jsonl":
            self._add_objects(name, lines)
        elif path.suffix == ".tsv":
            self._add_rows(name, lines)
        elif top == "places":
            self.files[name] = _join_places(self.files.get(name, []), lines)
        elif path.suffix == ".json" and name in self.files:
            self._add_words(name, path)
        else:
            self.files[name] = lines

    def _fault(self, message: str, path: Path, line: int | None = None) -> None:
        self.faults.append(PatternError(message, path=path, line=line))

    # One object a line

    def _add_objects(self, name: str, lines: list[Line]) -> None:
        pool = name.partition("/")[0]
        homes = [other for other in self.files if other == name or _pooled(other, pool)]
        known = {key: (home, index) for home in homes for key, index in _keyed(self.files[home], pool)}
        fresh: list[Line] = []
        for line in lines:
            value = self._object(line)
            if value is None:
                continue
            extended = value.pop("extend", None)
            if extended is not None:
                self._extend(line, value, known.get(str(extended)), str(extended), known)
            elif (key := _key(value, pool)) and (home := known.get(key)) is not None:
                self.files[home[0]][home[1]] = line
            else:
                fresh.append(line)
        if pool == "frames" and fresh:
            name = name.replace("/", f"/{FIRST}", 1)
        self.files[name] = [*self.files.get(name, []), *fresh]

    def _object(self, line: Line) -> dict[str, Any] | None:
        """The line's object, or None for comments, blank lines and faults."""
        if not line.text.strip() or line.text.startswith("//"):
            return None
        try:
            value = json.loads(line.text)
        except json.JSONDecodeError as error:
            self._fault(
                f"is no JSON ({error.msg} at column {error.colno}); mend or delete the line",
                line.path,
                line.number,
            )
            return None
        if not isinstance(value, dict):
            self._fault("is no JSON object; write one {…} a line", line.path, line.number)
            return None
        return value

    def _extend(
        self,
        line: Line,
        more: dict[str, Any],
        home: tuple[str, int] | None,
        wanted: str,
        known: Iterable[str],
    ) -> None:
        if home is None:
            near = get_close_matches(wanted, list(known), 1)
            hint = f"did you mean {near[0]!r}?" if near else "give a whole line with an id of its own"
            self._fault(f"extends {wanted!r}, which the base doesn't have; {hint}", line.path, line.number)
            return
        lines, index = self.files[home[0]], home[1]
        value = json.loads(lines[index].text)
        for key, words in more.items():
            if isinstance(words, str) and isinstance(value.get(key), list):
                self._fault(
                    f"{key!r} must be a list of strings; write [{json.dumps(words)}]", line.path, line.number
                )
                return
            value[key] = _joined(value.get(key), words)
        lines[index] = Line(json.dumps(value, ensure_ascii=False), line.path, line.number)

    # Tables, lists of words

    def _add_rows(self, name: str, lines: list[Line]) -> None:
        rows = self.files.setdefault(name, [])
        known = {line.text.split("\t")[0].strip("()"): index for index, line in enumerate(rows)}
        for line in lines:
            index = known.get(line.text.split("\t")[0].strip("()"))
            if not line.text.strip() or line.text.startswith("#"):
                continue
            if index is None:
                rows.append(line)
            else:
                rows[index] = line

    def _add_words(self, name: str, path: Path) -> None:
        try:
            more = json.loads(path.read_text(encoding="utf-8"))
        except json.JSONDecodeError as error:
            self._fault(_NO_JSON.format(error), path, error.lineno)
            return
        whole = json.loads("\n".join(line.text for line in self.files[name]))
        if not isinstance(more, dict):
            self._fault("is no JSON object; write {…} with the base's keys", path)
            return
        for key in [key for key in more if key not in whole]:
            near = get_close_matches(key, list(whole), 1)
            hint = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(map(repr, whole))}"
            self._fault(f"has the key {key!r}, which the base's file doesn't have; {hint}", path)
            del more[key]
        if name == "factuality.json":
            whole = _without(whole, more)
        self.files[name] = [Line(json.dumps(_joined(whole, more), ensure_ascii=False), path, 1)]


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _read(path: Path) -> list[Line]:
    text = path.read_text(encoding="utf-8-sig")
    lines: list[Line] = []
    for number, content in enumerate(text.splitlines(), 1):
        source, at = origin_of(path, number) if number == 1 else (lines[0].path, number)
        lines.append(Line(content, source, at or number))
    return lines


def _pooled(name: str, pool: str) -> bool:
    return pool in POOLED and name.startswith(f"{pool}/")


def _key(value: dict[str, Any], pool: str) -> str:
    if pool != "terms":
        return str(value.get("id", ""))
    return " ".join((str(value.get("pattern", "")).lower(), *map(str, value.get("countries", ()))))


def _keyed(lines: list[Line], pool: str) -> Iterable[tuple[str, int]]:
    for index, line in enumerate(lines):
        if line.text.startswith("{"):
            yield _key(json.loads(line.text), pool), index


def _joined(old: Any, new: Any) -> Any:  # noqa: ANN401
    """Lists one behind the other, objects key by key, anything else the new one."""
    if isinstance(old, list) and isinstance(new, list):
        return [*old, *(word for word in new if word not in old)]
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: _joined(old.get(key), value) for key, value in new.items()}}
    return new


def _without(whole: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """The base's lists without words that the additions put elsewhere: a word has one signature."""
    words = {word for value in more.values() if isinstance(value, list) for word in value}
    return {
        key: [word for word in value if word not in words] if isinstance(value, list) else value
        for key, value in whole.items()
    }


def _join_places(old: list[Line], new: list[Line]) -> list[Line]:
    towns, regions = _parts(old)
    more_towns, more_regions = _parts(new)
    head = Line(REGIONS, new[-1].path if new else Path(), 0)
    return [*towns, *more_towns, head, *regions, *more_regions]


def _parts(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The towns and the regions of a file of places."""
    cut = next((index for index, line in enumerate(lines) if line.text.startswith(REGIONS)), len(lines))
    return lines[:cut], lines[cut + 1 :]
