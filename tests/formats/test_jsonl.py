"""JSON Lines: exactly the gold file that an extraction was made of."""

from __future__ import annotations

import json

import pytest

from extraction_cases import NAMES, all_from_gold, from_gold
from gold_extraction import GOLD, gold_records
from hustings.formats.exporting import render


def keyed(records):
    return sorted(json.dumps(record, sort_keys=True) for record in records)


@pytest.mark.parametrize("name", NAMES)
def test_gold_comes_back_as_it_was(name):
    lines = [json.loads(line) for line in render([from_gold(name)], "jsonl").splitlines()]
    assert keyed(lines) == keyed(gold_records(GOLD / f"{name}.jsonl"))


def test_several_articles_are_told_apart():
    lines = [json.loads(line) for line in render(all_from_gold(), "jsonl").splitlines()]
    assert {line["article"] for line in lines} == {e.article.title for e in all_from_gold()}
