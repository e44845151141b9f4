"""The outputs that other people's clients read: each case exported once a format."""

from __future__ import annotations

from pathlib import Path

import pytest

from extraction_cases import INVENTED, REAL, from_gold, small
from gold_extraction import CORPUS
from hustings import extract
from hustings.formats.exporting import export
from hustings.formats.registry import Settings
from hustings.records import Extraction


def extracted(name: str) -> Extraction:
    """What the rules read in an article."""
    return extract(CORPUS / f"{name}.txt")


CASES = {
    "real": (from_gold, REAL),
    "real-extracted": (extracted, REAL),
    "invented-serbian": (from_gold, INVENTED[0]),
    "invented-montenegrin": (from_gold, INVENTED[1]),
    "traps": (small, None),
}
SETTINGS = Settings(source_url="https://en.wikipedia.org/w/index.php?oldid=1", retrieved="2026-11-23")


def pytest_collection_modifyitems(items):
    """All tests of this folder are marked, so that the light environment leaves them out."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.interop)


@pytest.fixture(scope="session", params=CASES)
def case(request):
    """One article's extraction."""
    make, name = CASES[request.param]
    return make() if name is None else make(name)


@pytest.fixture(scope="session")
def exported(tmp_path_factory, case):
    """A function that exports the case in a format and gives the path."""
    folder = tmp_path_factory.mktemp("exported")

    def write(to: str, name: str = "out") -> Path:
        path = folder / f"{to}-{name}"
        if not path.exists():
            export([case], path, to, SETTINGS)
        return path

    return write


@pytest.fixture(scope="session")
def counts(case):
    """The number of records by table."""
    return {name: len(getattr(case, name)) for name in ("mayors", "parties", "events")}
