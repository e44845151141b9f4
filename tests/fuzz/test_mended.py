"""What fuzzing found, so that it stays mended."""

from __future__ import annotations

import pytest
from invariants import check

FOUND = {
    "a person's lead without a heading": "Ilić, who declined her mandate, is a) ",
    "an office that the context gives has no place in the text": (
        "Miloš Jablan became speaker of the assembly and resigned from that post in March 2024; "
        "Ljubica Vujadin deputy mayor of the Social Democrats replaced him."
    ),
    "a pile of of-phrases": "the president of the assembly of " * 400,
    "a pile of that-clauses": "said that " * 1000 + "Ana resigned",
    "a pile of possessors": "Ana's " * 1000,
    "a pile of names": "Ana " * 5000,
    "a list of lists": "For Our Town list " * 600,
    "no blank anywhere": "a.b,c;d:e!f?" * 5000,
    "commas alone": "," * 20000,
}


@pytest.mark.parametrize("text", FOUND.values(), ids=[*FOUND])
def test_found_and_mended(text):
    check(text)
