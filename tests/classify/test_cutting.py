"""Which verbs an example uses, for the measure of what a second reader wins back."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hustings.lexicon import load_verbs
from hustings.pipeline_data import pipeline_folder

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from cutting import used_verbs

pytestmark = pytest.mark.classify


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("She was elected mayor.", {"elect"}),
        ("She was mayor.", {"be"}),
        ("He had not yet formally been chosen.", {"choose"}),
        ("They have a majority and are in government.", {"have", "be"}),
        ("He did not resign.", {"resign"}),
        ("He did the accounts.", {"do"}),
    ],
)
def test_an_auxiliary_is_no_use_of_its_verb(text, verbs):
    forms = load_verbs(pipeline_folder("rules") / "lexicon" / "verbs.tsv")
    assert used_verbs(text, forms) >= verbs
    assert not used_verbs(text, forms) & ({"be", "have", "do"} - verbs)
