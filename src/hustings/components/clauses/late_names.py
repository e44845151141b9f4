"""Names behind a long description: ``A delegate who had refused, X, resigned``."""

from __future__ import annotations

from hustings.components.chunks import Noun, Verb
from hustings.components.clauses.scan import Scan

_GROUPS = frozenset(("PARTYWORD", "LISTWORD", "GROUPWORD", "ALLIANCE"))
_NAMES = {
    **dict.fromkeys(("HUMAN", "OFFICE"), frozenset(("PERSON",))),
    **dict.fromkeys(_GROUPS, frozenset(("PARTY", "LIST"))),
}


def named_late(scan: Scan, verb: Verb, subjects: list[Noun]) -> list[Noun]:
    """The subjects of a verb, with the name in commas before it that says who the first of them is.

    Args:
        scan: How far the clauses are read.
        verb: The verb that has just been reached.
        subjects: Those that it would have otherwise.
    """
    name = scan.last_noun
    if name is None or not subjects or name in subjects or scan.boundary != "K":
        return subjects
    described = subjects[0]
    if name.type not in _names_of(described) or described.appositions or described.poss == "whose":
        return subjects
    at = next(i for i, chunk in enumerate(scan.chunks) if chunk is name)
    before, behind = scan.at(at - 1), scan.at(at + 1)
    apart = before is not None and before.kind == "K" and behind is not None and behind.kind == "K"
    if not apart or scan.at(at + 2) is not verb:
        return subjects
    for clause in scan.clauses:  # ``A delegate elected for the Radicals, X, resigned``
        if clause.subjects[:1] == [described]:
            clause.subjects = [name, *clause.subjects]
    name.appositions.append(described)
    return [name, *subjects]


def _names_of(described: Noun) -> frozenset[str]:
    """What kinds of names a description can be followed by."""
    if described.head == "one":
        return _NAMES["HUMAN"]
    return _NAMES.get(described.type, frozenset())
