"""Which slots a gold record may and must have, and what their values may be (``gold/GUIDELINES.md``)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from typing import Any, get_args

from hustings.records import Accession, EndReason, EventType, Extent, Kind, PlaceScope, Role

COMMON = frozenset({"kind", "section", "jurisdiction", "quote"})
SLOTS: Mapping[str, frozenset[str]] = {
    "mayor": frozenset(
        "person party incumbent accession term votes start end end_reason successor".split()  # noqa: SIM905
    ),
    "party": frozenset({"party", "role", "extent", "scope", "except"}),
}
EVENT_SLOTS: Mapping[str, frozenset[str]] = {
    "mayor_selected": frozenset({"person", "party"}),
    "mayor_left": frozenset({"person", "reason"}),
    "office_taken": frozenset({"person", "party", "office"}),
    "office_left": frozenset({"person", "office", "reason"}),
    "seat_won": frozenset({"person", "list", "position", "reelected"}),
    "list_placed": frozenset({"person", "list", "position"}),
    "seat_left": frozenset({"person", "reason"}),
    "party_joined": frozenset({"person", "party", "target"}),
    "party_left": frozenset({"person", "party", "target"}),
    "party_merged": frozenset({"party", "target"}),
    "alliance_formed": frozenset({"parties"}),
    "government_formed": frozenset({"parties"}),
    "election_not_held": frozenset({"previous", "next"}),
    "election_rescheduled": frozenset(),
    "repeat_vote": frozenset(),
    "boycott": frozenset({"party", "list"}),
    "arrest": frozenset({"person"}),
    "annulment": frozenset({"person"}),
}
# For each kind or event type what it needs: of each group at least one slot.
NEEDED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "mayor": (("person",),),
    "party": (("party",), ("role",)),
    "event": (("type",),),
    "office_taken": (("office",), ("person", "party")),
    "office_left": (("office",),),
    "seat_won": (("person", "list"),),
    "list_placed": (("person",),),
    "party_joined": (("target",), ("person", "party")),
    "party_left": (("target",), ("person", "party")),
    "party_merged": (("party",), ("target",)),
    "alliance_formed": (("parties",),),
    "boycott": (("party", "list"),),
    "arrest": (("person",),),
}
MAYOR_REASONS = get_args(EndReason)
SEAT_REASONS = ("resigned", "expelled", "declined")
VOTE_PARTS = ("for", "against", "invalid", "absent", "of")

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?|\d{3}X")

Problem = tuple[str, str]  # what is wrong, and what to do
Check = Callable[[Any], Problem | None]


def slot_problem(name: str, value: Any, type_: str) -> Problem | None:  # noqa: ANN401
    """What is wrong with a slot's value, and the remedy; None if nothing is.

    Args:
        name: The slot.
        value: Its value.
        type_: The event's type, or the kind of the others.
    """
    if name == "reason":
        return _word(value, SEAT_REASONS if type_ == "seat_left" else MAYOR_REASONS)
    return CHECKS[name](value) if name in CHECKS else _text(value)


def is_edtf(value: str) -> bool:
    """Whether a string is a date of EDTF level 0 or a decade of level 1: ``2021-07``, ``199X``."""
    match = _DATE.fullmatch(value)
    if match is None or match["month"] is None:
        return match is not None
    year, month = int(match["year"]), int(match["month"])
    return 1 <= month <= 12 and (match["day"] is None or 1 <= int(match["day"]) <= monthrange(year, month)[1])


def _text(value: object) -> Problem | None:
    if not isinstance(value, str) or not value.strip():
        return (f"is {value!r}", "write a string, or leave the slot out")
    return (f"has spaces around {value!r}", "take them off") if value != value.strip() else None


def _word(value: object, allowed: tuple[str, ...]) -> Problem | None:
    return None if value in allowed else (f"is {value!r}", f"use one of {', '.join(allowed)}")


def _one_of(allowed: tuple[str, ...]) -> Check:
    return lambda value: _word(value, allowed)


def _date(value: object) -> Problem | None:
    if isinstance(value, str) and is_edtf(value):
        return None
    return (f"is {value!r}", "write a date such as 2021-07-26, 2021-07, 2021 or 199X")


def _year(value: object) -> Problem | None:
    fits = isinstance(value, str) and re.fullmatch(r"\d{4}", value)
    return None if fits else (f"is {value!r}", 'write a year as a string, such as "2018"')


def _number(value: object) -> Problem | None:
    fits = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return None if fits else (f"is {value!r}", "write a whole number above 0")


def _true(value: object) -> Problem | None:
    return None if value is True else (f"is {value!r}", "write true, or leave the slot out")


def _names(value: object) -> Problem | None:
    if not isinstance(value, list) or not value:
        return (f"is {value!r}", "write a list of names")
    if problem := next(filter(None, map(_text, value)), None):
        return problem
    return None if len(set(value)) == len(value) else ("names something twice", "name each once")


def _office(value: object) -> Problem | None:
    if problem := _text(value):
        return problem
    is_lower = value == str(value).lower()
    return None if is_lower else (f"is {value!r}", "write offices in lower case")


def _votes(value: object) -> Problem | None:
    if not isinstance(value, dict) or not value:
        return (f"is {value!r}", "write an object of whole numbers")
    for part, number in value.items():
        if part == "unanimous":
            if number is not True:
                return (f"has unanimous {number!r}", "write true, or leave it out")
        elif part not in VOTE_PARTS:
            return (f"has the unknown part {part!r}", f"use {', '.join(VOTE_PARTS)} or unanimous")
        elif not isinstance(number, int) or isinstance(number, bool) or number < 0:
            return (f"has {part} {number!r}", "write a whole number")
    return None


CHECKS: Mapping[str, Check] = {
    "kind": _one_of(get_args(Kind)),
    "type": _one_of(get_args(EventType)),
    "role": _one_of(get_args(Role)),
    "accession": _one_of(get_args(Accession)),
    "end_reason": _one_of(MAYOR_REASONS),
    "extent": _one_of(get_args(Extent)),
    "scope": _one_of(get_args(PlaceScope)),
    "date": _date,
    "start": _date,
    "end": _date,
    "previous": _year,
    "next": _year,
    "term": _number,
    "position": _number,
    "incumbent": _true,
    "reelected": _true,
    "parties": _names,
    "except": _names,
    "office": _office,
    "votes": _votes,
}
