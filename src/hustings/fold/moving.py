"""Moves acts from the offsets of a piece to those of its section."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.acts import Act
from hustings.components.fillers import Filler


def moved(acts: list[Act], by: int) -> list[Act]:
    """The acts with all offsets moved; copies, since acts share their fillers.

    Args:
        acts: Of one piece of a section.
        by: Where the piece starts in its section.
    """
    return [_moved_act(act, by) for act in acts] if by else acts


def _moved_act(act: Act, by: int) -> Act:
    slots = {
        name: [_moved_filler(item, by) for item in filler]
        if isinstance(filler, list)
        else _moved_filler(filler, by)
        for name, filler in act.slots.items()
    }
    place = None if act.place is None else _moved_filler(act.place, by)
    item_place = None if act.item_place is None else _moved_filler(act.item_place, by)
    return replace(
        act, slots=slots, first=act.first + by, last=act.last + by, place=place, item_place=item_place
    )


def _moved_filler(filler: Filler, by: int) -> Filler:
    return filler if filler.span is None else replace(filler, span=(filler.span[0] + by, filler.span[1] + by))
