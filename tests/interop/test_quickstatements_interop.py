"""quickstatements-client builds the same lines from its own model."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from hustings.formats.quickstatements import batch, unmatched_sheet, wikidata_date
from hustings.formats.registry import Settings

model = pytest.importorskip("quickstatements_client.model")
URL = "https://en.wikipedia.org/w/index.php?oldid=1"


@pytest.mark.parametrize(
    ("edtf", "precision"), [("2023-04-17", 11), ("2023-04", 10), ("2023", 9)]
)  # the client has no decades
def test_dates_are_those_of_the_client(edtf, precision):
    day = datetime.date.fromisoformat((edtf + "-01-01")[:10])
    assert wikidata_date(edtf) == model.DateQualifier.end_time(day, precision=precision).target


def rebuilt(line):
    """A statement built anew by the client; it checks the subject, the properties and the Q-ids."""
    subject, predicate, target, *rest = line.split("\t")
    qualifiers = []
    for name, value in zip(rest[::2], rest[1::2], strict=True):
        if value.startswith('"'):
            qualifiers.append(model.TextQualifier(predicate=name, target=value[1:-1]))
        elif value.startswith("+"):
            qualifiers.append(model.DateQualifier(predicate=name, target=value))
        elif value != "novalue":  # which the client has no model for
            qualifiers.append(model.EntityQualifier(predicate=name, target=value))
    made = model.EntityLine(subject=subject, predicate=predicate, target=target, qualifiers=qualifiers)
    return made.get_line(sep="\t")


def test_every_statement_is_one_of_the_client_s(case, tmp_path):
    settings = Settings(with_parties=True, source_url=URL, retrieved="2026-11-23")
    names = batch([case], settings).unmatched
    filled = [(*row[:-1], f"Q{number}") for number, row in enumerate(names, 1)]
    (tmp_path / "qids.csv").write_text(unmatched_sheet(filled), encoding="utf-8")
    made = batch([case], replace(settings, qids=tmp_path / "qids.csv"))
    assert made.statements and not made.unmatched
    for line in made.statements:
        assert rebuilt(line) == line.replace("\tP2715\tnovalue", "")
