"""Time and memory against size, from ``run.py --save SIZES.json``: ``plot.py SIZES.json OUT.svg``.

The only script here that needs matplotlib; any Python that has it will do.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

SIDES = {"ours": "hustings: whole records", "reference": "spacy.blank('en') + sentencizer"}


def draw(sizes: list[dict[str, Any]], target: Path) -> None:
    """Draws both curves side by side.

    Args:
        sizes: For each size and side: characters, seconds of CPU, peak memory in MB.
        target: The picture; its ending says which kind.
    """
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(1, 2, figsize=(9, 3.6), constrained_layout=True)
    for panel, quantity, name in zip(panels, ("seconds", "peak"), ("seconds of CPU", "peak MB"), strict=True):
        for side, label in SIDES.items():
            millions = [size[side]["characters"] / 1e6 for size in sizes]
            panel.plot(millions, [size[side][quantity] for size in sizes], marker="o", label=label)
        panel.set(xscale="log", yscale="log", xlabel="million characters in one file", ylabel=name)
        panel.grid(alpha=0.3)
    panels[0].legend()
    figure.savefig(target)


if __name__ == "__main__":
    draw(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2]))
