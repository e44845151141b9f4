"""What is said of a number of seats: that it is just short of a majority, that it is the most of all."""

from __future__ import annotations

import re

from hustings.values.numbers import number_value

# Behind a number of seats: ``, three short of a majority``, ``, three fewer than it needed``.
_SHORT = re.compile(
    r",? (?:just |only |but )?(?P<count>[\w-]+) (?:seats? )?"
    r"(?:(?:short|shy) of (?:a|an|the|its) (?:\w+ )?majority"
    r"|(?:fewer|less) than (?:(?:it|they) )?(?:needed|required)|(?:fewer|less) than a(?:n \w+)? majority)"
)
# How many seats may be missing to whoever is sure to have come first.
_FEW = 6
# ``, the most of any list``, ``, more than any other party``.
_MOST = re.compile(
    r",? (?:(?:by far |easily )?the most (?:of|for|by|among)|(?:far )?more than) (?:any|all)(?: the)?"
    r"(?: other| single| of the)*"
    r"(?: (?:party|parties|lists?|groups?|contenders?|competitors?|rivals?|alliance|camps?|sides?|ticket))?\b"
)


def short_of_majority(text: str, behind: int) -> tuple[int, int] | None:
    """The span of how few seats are missing to a majority, told behind a number of seats, or None."""
    told = _SHORT.match(text, behind)
    count = number_value(told["count"].lower()) if told is not None else None
    return told.span("count") if told is not None and count and count <= _FEW else None


def is_most_of_all(text: str, behind: int) -> bool:
    """Whether what stands behind a number of seats says that nobody had more."""
    return _MOST.match(text, behind) is not None
