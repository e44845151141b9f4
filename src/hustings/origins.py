"""Where a line of a merged pipeline was written: errors name the user's own file, never the merged copy."""

from __future__ import annotations

import json
from pathlib import Path

ORIGINS = ".hustings-origins.json"
_DEPTH = 4


def origin_of(path: Path | str, line: int | None = None) -> tuple[Path, int | None]:
    """The file and line that a line of a merged pipeline comes from; other paths come back as they are.

    A merged pipeline lies in a folder beside a file of origins: for each merged file runs of lines, each with
    the file that they come from and the first line there.

    Args:
        path: A file, perhaps of a merged pipeline.
        line: A line in it, from 1, if known.
    """
    path = Path(path)
    for parent in list(path.parents)[:_DEPTH]:
        if (parent / ORIGINS).is_file():
            name = Path(*path.relative_to(parent).parts[1:]).as_posix()
            runs = json.loads((parent / ORIGINS).read_text(encoding="utf-8")).get(name)
            return _in_runs(runs, line) if runs else (path, line)
    return path, line


def _in_runs(runs: list[list[str | int]], line: int | None) -> tuple[Path, int | None]:
    if line is not None:
        before = 0
        for source, first, count in runs:
            if line <= before + int(count):
                return Path(str(source)), int(first) + line - before - 1
            before += int(count)
    return Path(str(runs[-1][0])), None
