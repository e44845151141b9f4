"""Measurements that need a process of their own: cold starts, peak memory, size, streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from articles import ROOT

BARE = [sys.executable, "-c", "import spacy; spacy.blank('en')"]


@dataclass(frozen=True)
class Cost:
    """What a process used: seconds on the clock, seconds of CPU, peak memory in MB."""

    wall: float
    cpu: float
    peak: float


def cost_of(command: list[str]) -> Cost:
    """Runs a command to its end, its output thrown away.

    Raises:
        SystemExit: If it fails.
    """
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command[1:])} failed with {process.returncode}")
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale)


def middle(costs: list[Cost]) -> Cost:
    """The medians of several runs."""
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), max(c.peak for c in costs))


def cold_starts(article: Path, output: Path, rounds: int) -> tuple[Cost, Cost, list[float]]:
    """The CLI on an article beside a process that only makes a blank pipeline, in turn.

    Returns:
        Ours, the bare process, and the ratios of CPU time round by round.
    """
    command = [sys.executable, "-m", "hustings", "extract", str(article), "--output", str(output), "--quiet"]
    cost_of(command)
    cost_of(BARE)
    pairs = [(cost_of(command), cost_of(BARE)) for _ in range(rounds)]
    ratios = [ours.cpu / bare.cpu for ours, bare in pairs]
    return middle([ours for ours, _ in pairs]), middle([bare for _, bare in pairs]), ratios


def worker(*arguments: str, python: str = sys.executable) -> Any:  # noqa: ANN401
    """What the worker script answers, as JSON.

    Raises:
        SystemExit: If it fails.
    """
    script = Path(__file__).with_name("worker.py")
    done = subprocess.run(
        [python, str(script), *arguments], capture_output=True, text=True, cwd=ROOT, check=False
    )
    if done.returncode:
        raise SystemExit(f"worker {' '.join(arguments)} failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])
