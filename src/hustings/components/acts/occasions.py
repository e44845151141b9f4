"""What is told of one of several times: ``elected in 2004 and 2008, the second time from place 4``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hustings.components.acts.model import Act
from hustings.components.fillers import Filler

_ONE_TIME = re.compile(
    r"\bthe (first|former|second|third|fourth|last|latter|final) (?:occasion|time|case|instance|attempt)\b"
)
_TIMES = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3}
_KINDS = ("seat_won", "list_placed", "take", "office_taken")
_OF_ONE_TIME = ("list", "position", "party")


def keep_to_one_time(text: str, sentence: tuple[int, int], acts: Sequence[Act]) -> None:
    """Takes what is told of one time from the acts of the other times.

    Args:
        text: The section's text.
        sentence: Where the sentence stands in it.
        acts: The acts of one clause, of which several may tell the same of different days.
    """
    times = [act for act in acts if act.kind in _KINDS and "date" in act.slots]
    if len(times) < 2 or len({str(act.filler("person")) for act in times}) > 1:
        return
    told = list(_ONE_TIME.finditer(text, *sentence))
    if len(told) != 1:
        return
    meant = _TIMES.get(told[0][1], len(times) - 1)
    if 0 < meant < len(times):
        times[meant].settings["own_party"] = True  # not the one that a mayor's stint began with
    for number, act in enumerate(times):
        for name in _OF_ONE_TIME if number != meant else ():
            filler = act.slots.get(name)
            if isinstance(filler, Filler) and filler.span is not None and filler.span[0] >= told[0].end():
                del act.slots[name]
