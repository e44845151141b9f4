"""What fills a slot: a value, and where it was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Filler:
    """What fills a slot: its value, where it was read in the doc's characters, and how."""

    value: str
    span: tuple[int, int] | None
    how: str = "read"
