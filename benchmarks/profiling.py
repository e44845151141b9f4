"""Which functions the warm run spends its time in."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

TOP = 40
RUNS = 5


def print_profile(job: Callable[[], object], console: Console) -> None:
    """Prints the functions with the most time of their own, and with what they call."""
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(RUNS):
        job()
    profile.disable()
    rows = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    for title, column in (("own time", 2), ("time with what it calls", 3)):
        table = Table("function", "calls", "own ms", "with calls ms", title=f"a run, sorted by {title}")
        for key, row in sorted(rows.items(), key=lambda item: -item[1][column])[:TOP]:
            table.add_row(
                _name(*key),
                f"{row[1] // RUNS:,}",
                f"{1000 * row[2] / RUNS:.1f}",
                f"{1000 * row[3] / RUNS:.1f}",
            )
        console.print(table)


def _name(path: str, line: int, function: str) -> str:
    """``components/chunks.py:120 run``, without the machine's folders."""
    if path == "~":
        return function
    parts = Path(path).parts
    return f"{'/'.join(parts[-2:])}:{line} {function}"
