"""Datelines in capitals and in small letters, and what only looks like one."""

from __future__ import annotations

import pytest

from hustings.article.datelines import dateline_of, parts_of
from hustings.article.model import Block


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("VRANJE, 17 March 2026 – ", ["VRANJE", "17 March 2026"]),
        ("VRANJE, Serbia, 17 March 2026 – ", ["VRANJE", "Serbia", "17 March 2026"]),
        ("Novi Bor (Serbia), September 12 – ", ["Novi Bor", "Serbia", "September 12"]),
        ("Bor, 3 May 2026 — ", ["Bor", "3 May 2026"]),
        (
            "BIHAĆ, Bosnia and Herzegovina, 19 September 2023 - ",
            ["BIHAĆ", "Bosnia and Herzegovina", "19 September 2023"],
        ),
        ("Split, Croatia (Hina) – ", ["Split", "Croatia", "Hina"]),
        ("Split, Croatia, May 5 (Hina) – ", ["Split", "Croatia", "May 5", "Hina"]),
    ],
)
def test_datelines(printed: str, parts: list[str]) -> None:
    text = f"{printed}The assembly met."
    found = dateline_of(text, Block(0, len(text), "paragraph"))
    assert found is not None
    assert (found.start, found.end) == (0, len(printed))
    assert parts_of(text, found) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ilić (Lake Party) – elected mayor in May.",
        "Ana Ilić, 12 May 1960 – 3 March 2020, was a mayor.",
        "On Monday, May 5 – a day of rain – the assembly met.",
        "The assembly met in Bor, Serbia – at last.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert dateline_of(text, Block(0, len(text), "paragraph")) is None
