"""hustings: mayors, parties and events out of election articles, each with the words that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hustings.compiled import choose
from hustings.errors import HustingsError
from hustings.version import __version__

if TYPE_CHECKING:
    from hustings.evaluation import evaluate
    from hustings.extraction import extract, load

__all__ = ["HustingsError", "__version__", "evaluate", "extract", "load"]

choose()

# Where the public functions live: they are imported when first asked for, since some of them need spaCy.
_HOMES = {"load": "hustings.extraction", "extract": "hustings.extraction", "evaluate": "hustings.evaluation"}


def __getattr__(name: str) -> Any:  # noqa: ANN401
    if name not in _HOMES:
        raise AttributeError(f"module 'hustings' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
