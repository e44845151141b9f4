"""What whole processes on the real article cost; run by the light environment, whose own memory is small.

Usage: ``starts.py PYTHON``, the Python that has the classify extra.
"""

from __future__ import annotations

import os
import sys
import tempfile

import articles
import processes


def main() -> None:
    """Prints one line of a table a process; the cache is empty at first."""
    light, heavy = sys.executable, sys.argv[1]
    starts = [("rules, light environment", light, "rules"), ("rules, with the extra", heavy, "rules")]
    starts += [(f"hybrid, {order} start", heavy, "hybrid") for order in ("first", "second", "third")]
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(HUSTINGS_CACHE=folder, HF_HUB_OFFLINE="1")
        for title, python, pipeline in starts:
            command = [python, "-m", "hustings", "extract", str(articles.REAL), "--pipeline", pipeline]
            cost = processes.cost_of([*command, "--output", f"{folder}/out.json", "--quiet"])
            print(f"| {title} | {cost.wall:.1f} | {cost.cpu:.1f} | {cost.peak:.0f} MB |")


if __name__ == "__main__":
    main()
