"""What the tests of pipelines of one's own share: a cache of the tests' and the page that they follow."""

import pytest

from gold_extraction import ROOT


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory):
    """No test touches the user's cache."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUSTINGS_CACHE", str(folder))
        yield folder


@pytest.fixture(scope="session")
def page():
    """The README of the pipelines."""
    return (ROOT / "pipelines" / "README.md").read_text(encoding="utf-8")
