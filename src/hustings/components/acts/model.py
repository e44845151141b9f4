"""What a clause states, resolved; as an object while a section is read, as plain data on a doc."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hustings.components.fillers import Filler

Slots = dict[str, Filler | list[Filler] | None]


@dataclass(slots=True)
class Act:
    """What a clause states, resolved.

    Attributes:
        kind: ``take``, ``leave``, ``hold``, ``seat_won``, ``list_placed``, ``role`` … as the fold knows them.
        rule: The id of the frame.
        slots: Fillers by slot; lists of fillers for list slots.
        first: First character of the clause in the doc.
        last: Behind its last character.
        place: The place that the clause names, if it names one.
        national: Whether it lies outside any local government.
        settings: Constants such as ``manner``, all plain.
        told_place: Whether the phrase of the office or the result names the place, not only the clause.
        item_place: The place that the list item begins with.
        sentence: The number of its sentence in the doc.
    """

    kind: str
    rule: str
    slots: dict[str, Filler | list[Filler]]
    first: int
    last: int
    place: Filler | None = None
    national: bool = False
    settings: dict[str, object] = field(default_factory=dict)
    told_place: bool = False
    item_place: Filler | None = None
    sentence: int = 0

    def filler(self, slot: str) -> Filler | None:
        """What fills a slot that takes one filler."""
        value = self.slots.get(slot)
        return value if isinstance(value, Filler) else None

    def says(self, slot: str, value: str) -> bool:
        """Whether a slot is filled with a value."""
        filler = self.filler(slot)
        return filler is not None and filler.value == value

    def plain(self) -> dict[str, Any]:
        """The act as plain data, which JSON and msgpack take."""
        slots = {
            name: [_plain(one) for one in value] if isinstance(value, list) else _plain(value)
            for name, value in self.slots.items()
        }
        return {
            "kind": self.kind,
            "rule": self.rule,
            "slots": slots,
            "first": self.first,
            "last": self.last,
            "place": None if self.place is None else _plain(self.place),
            "national": self.national,
            "settings": dict(self.settings),
            "told_place": self.told_place,
            "item_place": None if self.item_place is None else _plain(self.item_place),
            "sentence": self.sentence,
        }

    @classmethod
    def from_plain(cls, data: dict[str, Any]) -> Act:
        """The act that ``plain`` made the data of."""
        slots = {
            name: [_filler(one) for one in value] if isinstance(value, list) else _filler(value)
            for name, value in data["slots"].items()
        }
        places = {
            name: None if data[name] is None else _filler(data[name]) for name in ("place", "item_place")
        }
        return cls(**{**data, "slots": slots, "settings": dict(data["settings"]), **places})


def _plain(filler: Filler) -> dict[str, Any]:
    return {"value": filler.value, "span": filler.span and list(filler.span), "how": filler.how}


def _filler(data: dict[str, Any]) -> Filler:
    span = data["span"]
    return Filler(data["value"], None if span is None else (span[0], span[1]), data["how"])
