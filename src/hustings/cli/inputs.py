"""The articles that a command line names: files, folders and standard input."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from hustings.errors import ArticleError

STDIN = "-"


@dataclass(frozen=True)
class Given:
    """One article as it was named.

    Attributes:
        path: The file; None for standard input.
        place: Its path without ending below the folder that was named, for its output's name.
    """

    path: Path | None
    place: Path

    @property
    def name(self) -> str:
        """What to call it in messages."""
        return "standard input" if self.path is None else str(self.path)

    def article(self) -> Path | str:
        """What the library takes: the path, or the text that was read from standard input."""
        return read_stdin() if self.path is None else self.path


def find_articles(names: list[str], pattern: str) -> list[Given]:
    """The articles behind names of files and folders, in their order, a folder's sorted.

    Args:
        names: Files, folders or ``-``.
        pattern: Which files of a folder are articles.

    Raises:
        ArticleError: If standard input is named twice, or a folder has no such file.
    """
    if names.count(STDIN) > 1:
        raise ArticleError("standard input can be read only once; give '-' once")
    found: dict[Given, None] = {}
    for name in names:
        if name == STDIN:
            found[Given(None, Path("stdin"))] = None
        elif Path(name).is_dir():
            found.update(dict.fromkeys(_of_folder(Path(name), pattern)))
        else:
            found[Given(Path(name), Path(Path(name).stem))] = None
    return list(found)


def _of_folder(folder: Path, pattern: str) -> list[Given]:
    try:
        files = sorted(file for file in folder.glob(pattern) if file.is_file())
    except (ValueError, NotImplementedError) as fault:
        raise ArticleError(
            f"--glob {pattern!r} is no pattern of file names below a folder: {fault}"
        ) from fault
    if not files:
        raise ArticleError(f"has no file that fits {pattern!r}; set --glob", path=folder)
    return [Given(file, file.relative_to(folder).with_suffix("")) for file in files]


def read_stdin() -> str:
    """The text of standard input, its newlines and any byte order mark as they stand.

    Raises:
        ArticleError: If it is binary, empty or not UTF-8.
    """
    from hustings.article import read_bytes

    return read_bytes(sys.stdin.buffer.read(), path="standard input").text
