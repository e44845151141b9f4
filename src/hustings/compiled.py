"""Whether the core runs compiled, and its sources instead where they have changed since.

``hatch_build.py`` compiles modules with mypyc. In a checkout the compiled ones lie beside their sources, and
Python would take them though the sources are newer; so all of them are passed over once a source has changed.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

PACKAGE = Path(__file__).parent
MADE_FROM = "compiled.json"
# Set to anything to run the sources, for instance under a debugger.
INTERPRETED = "HUSTINGS_INTERPRETED"


class SourceFinder:
    """Finds the package's modules as sources only, to stand first in ``sys.meta_path``."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """What to load for a module of the package; None for all others."""
        if not name.startswith("hustings.") or path is None:
            return None
        finders = (FileFinder(folder, (SourceFileLoader, SOURCE_SUFFIXES)) for folder in path)
        return next((spec for finder in finders if (spec := finder.find_spec(name)) is not None), None)


def is_stale(package: Path) -> bool:
    """Whether a source has changed since it was compiled; False for an installed wheel, whose sources don't.

    Args:
        package: The package's folder; its ``compiled.json`` has for each compiled source, as a path from
            there, the time of its last change in ns and its size in bytes.
    """
    try:
        noted = json.loads((package / MADE_FROM).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    return not noted or any(_stamp(package / name) != stamp for name, stamp in noted.items())


def _stamp(path: Path) -> list[int]:
    try:
        status = path.stat()
    except FileNotFoundError:
        return []
    return [status.st_mtime_ns, status.st_size]


def choose() -> None:
    """Makes Python load the sources, if they are asked for or have changed."""
    if os.environ.get(INTERPRETED) or is_stale(PACKAGE):
        sys.meta_path.insert(0, SourceFinder)


def is_compiled() -> bool:
    """Whether the core that is loaded, or would be, is compiled."""
    spec = find_spec("hustings.components.chunks")
    return spec is not None and spec.origin is not None and not spec.origin.endswith(".py")
