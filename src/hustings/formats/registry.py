"""The formats by name and by file name; a package adds one by the entry point group ``hustings.formats``.

An entry point names a :class:`Format`::

    [project.entry-points."hustings.formats"]
    names = "my_package.names:FORMAT"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Literal

from hustings.errors import FormatError
from hustings.records import Extraction

GROUP = "hustings.formats"
WEB_ADDRESS = re.compile(r"https?://[^\s\"<>|]+")
BUILT_IN = ("csv", "docbin", "ftm", "jsonl", "parquet", "popolo", "quickstatements", "sqlite")
SUFFIXES = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv",
    ".db": "sqlite", ".sqlite": "sqlite", ".sqlite3": "sqlite", ".parquet": "parquet",
    ".ftm": "ftm", ".ftm.json": "ftm", ".ftm.jsonl": "ftm", ".ijson": "ftm",
    ".popolo.json": "popolo", ".spacy": "docbin", ".qs": "quickstatements",
}  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """What a user can set for a format; each format takes what concerns it.

    Attributes:
        bom: CSV begins with a byte order mark, so that Excel reads it as UTF-8.
        qids: QuickStatements: the CSV file that gives names their Q-ids.
        with_parties: QuickStatements: party membership too.
        source_url: Where the article stands, for references; a permanent link is best.
        retrieved: The day that it was read there (``2026-11-23``), for references.
    """

    bom: bool = False
    qids: Path | None = None
    with_parties: bool = False
    source_url: str | None = None
    retrieved: str | None = None

    def __post_init__(self) -> None:
        """Refuse an address that other programs would drop or that would break a line."""
        if self.source_url is not None and WEB_ADDRESS.fullmatch(self.source_url) is None:
            raise FormatError(f"{self.source_url!r} is no web address; give --source-url https://...")


@dataclass(frozen=True)
class Format:
    """A format: what it is called and how it is written. Exactly one of ``render`` and ``fill`` is given.

    Attributes:
        name: Its name for ``--to``.
        summary: Who it is for, in one line.
        render: For a format that is one stream: the extractions as bytes.
        fill: For a format that needs a path: writes to the given file or into the given folder.
        folder: Whether ``fill`` wants a folder.
        suffixes: File endings that mean this format (read for formats of other packages).
        ours: Whether a file or folder that exists was written by this format, so that it may be replaced.
        losses: What of these extractions the format has no place for, one line each.
        single: For a folder of tables: the same as one file, for ``-o x.csv`` and ``-o -``.
    """

    name: str
    summary: str
    render: Callable[[Sequence[Extraction], Settings], bytes] | None = None
    fill: Callable[[Sequence[Extraction], Path, Settings], None] | None = None
    folder: bool = False
    suffixes: tuple[str, ...] = ()
    ours: Callable[[Path], bool] = lambda _path: False
    losses: Callable[[Sequence[Extraction]], list[str]] = lambda _extractions: []
    single: Format | None = None

    def __post_init__(self) -> None:
        """Refuse a format that can't be written, or in two ways."""
        if (self.render is None) == (self.fill is None):
            raise FormatError(f"the format {self.name!r} must give either 'render' or 'fill'")

    @property
    def shape(self) -> Literal["stream", "file", "folder"]:
        """What it is written as."""
        return "stream" if self.render is not None else "folder" if self.folder else "file"


def names() -> list[str]:
    """The names of all formats, shipped and installed, sorted."""
    return sorted({*BUILT_IN, *(point.name for point in entry_points(group=GROUP))})


def get(name: str) -> Format:
    """The format of that name.

    Args:
        name: A shipped format's name or an entry point's.

    Raises:
        FormatError: If there is none, or an installed one is no :class:`Format`.
    """
    if name in BUILT_IN:
        return _load(lambda: import_module(f"hustings.formats.{name}").FORMAT, name)
    for point in entry_points(group=GROUP, name=name):
        return _load(point.load, name)
    near = get_close_matches(name, names(), 1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(names())}"
    raise FormatError(f"there is no format {name!r}; {hint}")


def _load(load: Callable[[], object], name: str) -> Format:
    """An installed format; what is wrong with it is said in one line."""
    try:
        found = load()
    except Exception as fault:
        raise FormatError(f"the format {name!r} can't be loaded: {fault}") from fault
    if not isinstance(found, Format):
        raise FormatError(f"the format {name!r} is a {type(found).__name__}, not a hustings Format")
    return found


def for_path(path: Path | str) -> Format:
    """The format that a file's name means, the longest ending first.

    Args:
        path: The output.

    Raises:
        FormatError: If its ending says nothing; the known endings are listed.
    """
    name = Path(path).name.lower()
    endings = {ending: name_ for ending, name_ in SUFFIXES.items() if name.endswith(ending)}
    if endings:
        return get(endings[max(endings, key=len)])
    for point in entry_points(group=GROUP):
        found = _load(point.load, point.name)
        if name.endswith(found.suffixes or ("\0",)):
            return found
    known = ", ".join(f"{ending} ({name_})" for ending, name_ in SUFFIXES.items())
    message = f"its ending names no format; use --to with one of {', '.join(names())}, or end it in {known}"
    raise FormatError(message, path=path)
