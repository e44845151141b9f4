"""Contradictions about who was mayor when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from hustings.checks.finding import Finding, finding
from hustings.formats.dates import bounds, compatible
from hustings.formats.identity import Tenure, tenures
from hustings.records import EventRecord, Extraction, MayorRecord

AT_ELECTION = ("confirmed", "chosen")


def same_name(one: str, other: str) -> bool:
    """Whether two names can be one person's: all words of the shorter stand in the longer.

    >>> same_name("Kovač", "Ana Kovač"), same_name("Ana Ilić", "Ivan Ilić")
    (True, False)
    """
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return words <= others or others <= words


def _by_place(extraction: Extraction) -> dict[str, list[Tenure]]:
    places: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in tenures(extraction):
        places[tenure.jurisdiction].append(tenure)
    return places


def _first(edtf: str | None) -> date | None:
    around = bounds(edtf)
    return None if around is None else around[0]


def _last(edtf: str | None) -> date | None:
    around = bounds(edtf)
    return None if around is None else around[1]


def _surely_before(one: str | None, other: str | None) -> bool:
    """Whether a date lies before another one, however they are meant."""
    end, begin = _last(one), _first(other)
    return end is not None and begin is not None and end < begin


def two_mayors(extraction: Extraction) -> Iterator[Finding]:
    """Two persons who are mayor of one place at once."""
    for place, held in _by_place(extraction).items():
        for one, other in combinations(held, 2):
            if same_name(one.person, other.person) or "annulled" in (one.end_reason, other.end_reason):
                continue
            if _overlap(one, other) or _overlap(other, one):
                said = f"{one.person} and {other.person} are both mayor of {place} on one day"
            elif _both_elected(one, other):
                said = (
                    f"{one.person} and {other.person} both became mayor of {place} after the election, "
                    "and neither is said to have left"
                )
            else:
                continue
            yield finding("two_mayors", said, [one.first, other.first])


def _overlap(one: Tenure, other: Tenure) -> bool:
    """Whether ``other`` surely began while ``one`` surely went on."""
    return _surely_before(one.start, other.start) and _surely_before(other.start, one.end)


def _both_elected(one: Tenure, other: Tenure) -> bool:
    if one.told("accession") not in AT_ELECTION or other.told("accession") not in AT_ELECTION:
        return False
    if any(tenure.end or tenure.end_reason or tenure.successors for tenure in (one, other)):
        return False
    return compatible(one.start, other.start)


def end_before_start(extraction: Extraction) -> Iterator[Finding]:
    """A tenure that ends before it begins."""
    events = {event.id: event for event in extraction.events}
    for record in extraction.mayors:
        if _surely_before(record.end, record.start):
            said = (
                f"{record.person}'s term in {record.jurisdiction} ends ({record.end}) "
                f"before it starts ({record.start})"
            )
            acts = [events[event] for event in record.events if event in events and events[event].date]
            yield finding("end_before_start", said, [record, *acts])


def dates_differ(extraction: Extraction) -> Iterator[Finding]:
    """One tenure told in two sections with dates that can't both be right."""
    people: dict[str, list[MayorRecord]] = defaultdict(list)
    for record in extraction.mayors:
        people[record.person_id].append(record)
    for records in people.values():
        for one, other in combinations(records, 2):
            if one.section == other.section or one.accession != other.accession:
                continue
            for slot in ("start", "end"):
                first, second = getattr(one, slot), getattr(other, slot)
                if not compatible(first, second) and _same_act(one, other, slot):
                    said = (
                        f"{one.person}'s {slot} as mayor of {one.jurisdiction} "
                        f"is {first} in one section and {second} in another"
                    )
                    yield finding("dates_differ", said, [one, other])


def _same_act(one: MayorRecord, other: MayorRecord, slot: str) -> bool:
    """Whether two records that differ in a date tell the same act otherwise."""
    if slot == "start":
        return compatible(one.end, other.end) and one.term == other.term
    return compatible(one.start, other.start) and one.end_reason == other.end_reason


def wrong_successor(extraction: Extraction) -> Iterator[Finding]:
    """A successor who is not the next mayor."""
    for place, held in _by_place(extraction).items():
        for position, tenure in enumerate(held):
            for successor in tenure.successors:
                following = _following(tenure, held, position)
                if following and not any(same_name(successor, other.person) for other in following):
                    said = (
                        f"{successor} is named as the next mayor of {place} after {tenure.person}, "
                        f"but {following[0].person} is"
                    )
                    yield finding("wrong_successor", said, [tenure.first, following[0].first])


def _following(tenure: Tenure, held: Sequence[Tenure], position: int) -> list[Tenure]:
    """Who may be next, the likeliest first: who begins first after the end, else who took over behind it."""
    others = [other for other in held if not same_name(other.person, tenure.person)]
    undated = [other for other in others if other.start is None]
    later = [other for other in others if _begins_after(other, tenure)]
    if later:
        first = min(later, key=lambda other: str(_first(other.start)))
        return [first, *(other for other in later if compatible(other.start, first.start)), *undated]
    behind = [other for other in held[position + 1 :] if other in undated]
    took_over = [other for other in behind if other.told("accession") == "succeeded"]
    return [*took_over, *behind] if took_over else []


def _begins_after(other: Tenure, tenure: Tenure) -> bool:
    ended, begun = _first(tenure.end), _first(other.start)
    return ended is not None and begun is not None and ended <= begun


def left_without_taking(extraction: Extraction) -> Iterator[Finding]:
    """Somebody who left a mayor's office that, by the article, was not theirs."""
    places = _by_place(extraction)
    for event in extraction.events:
        if event.type != "mayor_left" or event.person is None:
            continue
        held = places.get(event.jurisdiction, [])
        theirs = [tenure for tenure in held if same_name(tenure.person, event.person)]
        others = [tenure for tenure in held if tenure not in theirs]
        if not theirs:
            said = (
                f"{event.person} left the mayor's office of {event.jurisdiction}, "
                "but nothing says that it was theirs"
            )
            yield finding("left_without_taking", said, [event, *(tenure.first for tenure in others[:1])])
        elif not any(_came_to_office(tenure, others) for tenure in theirs):
            yield from _office_of_another(event, others, extraction.article.election_date)


def _came_to_office(tenure: Tenure, others: Sequence[Tenure]) -> bool:
    """Whether the article leaves room for a tenure: it tells its beginning, or somebody hands over to it."""
    told = tenure.told("accession") or tenure.start or tenure.told("incumbent")
    handed = any(same_name(name, tenure.person) for other in others for name in other.successors)
    return bool(told) or handed


def _office_of_another(
    event: EventRecord, others: Sequence[Tenure], election: str | None
) -> Iterator[Finding]:
    """The one who was chosen at the election, where somebody else is said to leave the office after it."""
    for other in others:
        if other.told("accession") not in AT_ELECTION:
            continue
        after = _surely_before(other.start or election, event.date)
        if after and not (other.end and not _surely_before(event.date, other.end)) and not other.end_reason:
            said = (
                f"{event.person} left the mayor's office of {event.jurisdiction} on {event.date}, "
                f"but {other.person} had become mayor"
            )
            yield finding("left_without_taking", said, [event, other.first])


def acts_after_death(extraction: Extraction) -> Iterator[Finding]:
    """Somebody who does something after having died in office."""
    dead = [record for record in extraction.mayors if record.end_reason == "died" and record.end]
    for record in dead:
        for event in extraction.events:
            same = event.jurisdiction == record.jurisdiction and event.person == record.person
            if same and _surely_before(record.end, event.date):
                said = f"{record.person} died in office on {record.end}, but acts on {event.date}"
                yield finding("acts_after_death", said, [record, event])


MAYOR_CHECKS = (
    two_mayors,
    end_before_start,
    dates_differ,
    wrong_successor,
    left_without_taking,
    acts_after_death,
)
