"""Contradictions about what part parties play."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from hustings.checks.finding import Finding, finding
from hustings.records import EventRecord, Extraction, PartyRecord

IN_POWER = ("government", "support")
CHANGES = ("government_formed", "mayor_left", "party_joined", "party_left")
ONE_SENTENCE = "one sentence tells both, one after the other"
NEW_VOTES = ("repeat_vote", "election_rescheduled", "annulment")


def _by_place(extraction: Extraction) -> dict[str, list[PartyRecord]]:
    places: dict[str, list[PartyRecord]] = defaultdict(list)
    for record in extraction.parties:
        places[record.jurisdiction].append(record)
    return places


def both_sides(extraction: Extraction) -> Iterator[Finding]:
    """A party that is government, or supports it, and is opposition in one place."""
    for place, records in _by_place(extraction).items():
        for one, other in combinations(records, 2):
            roles = {one.role, other.role}
            if one.party != other.party or "opposition" not in roles or not roles & set(IN_POWER):
                continue
            if not (_everywhere(one) and _everywhere(other)):
                continue
            role = next(record.role for record in (one, other) if record.role != "opposition")
            said = f"{one.party} is both {role} and opposition in {place}"
            explained = ONE_SENTENCE if _overlap(one, other) else _change(extraction, place, CHANGES)
            yield finding("both_sides", said, [one, other], explained)


def two_winners(extraction: Extraction) -> Iterator[Finding]:
    """Two parties that finished first in one place, one with a majority; allies of one sentence are one."""
    winners = [record for record in extraction.parties if record.role == "winner"]
    for one, other in combinations(winners, 2):
        if one.party == other.party or "majority" not in (one.extent, other.extent) or _overlap(one, other):
            continue
        if _same_place(one, other) or _covers(one, other) or _covers(other, one):
            place = min((one, other), key=lambda record: record.scope is not None).jurisdiction
            said = f"{one.party} and {other.party} both finished first in {place}, by a majority"
            explained = _change(extraction, place, NEW_VOTES)
            yield finding("two_winners", said, [one, other], explained)


def _same_place(one: PartyRecord, other: PartyRecord) -> bool:
    return one.jurisdiction == other.jurisdiction and _everywhere(one) and _everywhere(other)


def _everywhere(record: PartyRecord) -> bool:
    """Whether a record speaks of its whole place, and not of most of a set."""
    return record.scope in (None, "all")


def _covers(wide: PartyRecord, single: PartyRecord) -> bool:
    """Whether a statement about all places of a set speaks of another record's place."""
    if wide.scope not in ("all", "all_but") or single.scope is not None:
        return False
    if single.jurisdiction in (wide.except_ or []) or single.jurisdiction == wide.jurisdiction:
        return False
    below = single.section.startswith(f"{wide.section}/")
    return below or wide.jurisdiction in single.area


def _overlap(one: PartyRecord, other: PartyRecord) -> bool:
    """Whether two records are read from the same words."""
    return any(
        piece.start < there.end and there.start < piece.end
        for piece in one.evidence
        for there in other.evidence
    )


def _change(extraction: Extraction, place: str, types: tuple[str, ...]) -> str | None:
    """What the article tells of a change in a place, as an explanation."""
    there = [event for event in extraction.events if event.jurisdiction == place and event.type in types]
    changes = sorted(there, key=lambda event: types.index(event.type))
    return None if not changes else f"the article tells of a change there: {_shown(changes[0])}"


def _shown(event: EventRecord) -> str:
    return f"“{event.evidence[0].text}”" if event.evidence else event.type


PARTY_CHECKS = (both_sides, two_winners)
