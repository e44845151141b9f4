"""What mentions of dates and votes mean in their section: relative dates counted, votes by their parts."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.components.fillers import Filler
from hustings.components.mentions.tokens import Mention
from hustings.components.reference.discourse import Discourse
from hustings.values.dates import DateMention, DateRange, resolve
from hustings.values.votes import VotesMention

_POPULAR = 101
_LARGEST_ASSEMBLY = 250
# How many times nearer a date ahead of a report must be than the one behind it.
_LOOKING_BACK = 3


class MentionValues:
    """Reads mentions against the section's discourse."""

    def __init__(self, discourse: Discourse, text: str, offsets: Sequence[int]) -> None:
        self.discourse = discourse
        self.text = text
        self.offsets = offsets
        self._settled: tuple[Mention | None, Filler | None] = (None, None)
        self._distances: dict[int, Filler] = {}

    def date(self, mention: Mention) -> Filler | None:
        """A single date, counted from the section's last date if it is relative."""
        value = mention.value
        if isinstance(value, DateRange):
            return None
        assert isinstance(value, DateMention)
        if mention is self._settled[0]:
            return self._settled[1]
        if value.relative is None:
            return Filler(value.value, (mention.first, mention.last)) if value.value else None
        if mention.first in self._distances:
            return self._distances[mention.first]
        resolved = self._counted(value, mention)
        found = Filler(resolved, (mention.first, mention.last), "inferred") if resolved else None
        if found is not None and value.relative.shift:
            self._distances[mention.first] = found  # asked again, it would count from itself
        return found

    def settle(self, mention: Mention) -> None:
        """Resolves a date that counts from another one now, for whenever it is asked for."""
        value = mention.value
        if isinstance(value, DateMention) and value.relative is not None:
            self._settled = (mention, self.date(mention))

    def _counted(self, value: DateMention, mention: Mention) -> str | None:
        """A relative date: of the same year's and the next year's, the one nearer to the anchor."""
        printed = self.text[mention.first : mention.last]
        if self._before(mention).endswith(" last "):
            return self._last_before(value)
        anchor = self.discourse.same_time() if "same" in printed.split() else self.discourse.anchor
        relative = value.relative
        if relative is not None and relative.day and not relative.shift and "same" not in printed:
            anchor = self.discourse.day_anchor()
        if relative is not None and relative.of_speech:
            return resolve(value, self.discourse.report_date or (anchor if relative.month else None))
        if relative is not None and relative.day and anchor is not None and len(anchor) == len("2022"):
            anchor = self.discourse.report_date or anchor  # a day is near the report, not near ``since 2022``
        back = resolve(value, anchor, forward=False)
        ahead = resolve(value, anchor, forward=True)
        if back == ahead or back is None or ahead is None or anchor is None or "same" in printed:
            return back or ahead
        # A report looks back: only what is near at hand lies ahead of it.
        looks_back = self.discourse.report_date is not None and ahead > self.discourse.report_date
        far = _distance(ahead, anchor) * (_LOOKING_BACK if looks_back else 1)
        return ahead if far <= _distance(back, anchor) else back

    def year_before(self, mention: Mention, found: Filler) -> str:
        """The same month or day a year earlier, if it is nearer to what was told last; else empty."""
        relative = mention.value.relative if isinstance(mention.value, DateMention) else None
        anchor = self.discourse.anchor
        if relative is None or not relative.month or relative.shift or anchor is None:
            return ""
        if found.value <= anchor[: len(found.value)] or self.text[mention.first : mention.last].endswith(
            "year"
        ):
            return ""
        earlier = f"{int(found.value[:4]) - 1}{found.value[4:]}"
        return earlier if _distance(earlier, anchor) < _distance(found.value, anchor) else ""

    def _last_before(self, value: DateMention) -> str | None:
        """``last May``: the one before the day of the report, or before what was told last."""
        anchor = self.discourse.report_date or self.discourse.anchor
        found = resolve(value, anchor, forward=False)
        if found is None or anchor is None or found < anchor[: len(found)]:
            return found
        return f"{int(found[:4]) - 1}{found[4:]}"

    def period(self, mention: Mention) -> tuple[Filler | None, Filler | None]:
        """The first and last date of a range; a decade fills both."""
        value = mention.value
        if isinstance(value, DateRange):
            first = resolve(value.first, self.discourse.anchor)
            last = resolve(value.last, first or self.discourse.anchor)
            return (
                Filler(first, (value.first.start, value.first.end)) if first else None,
                Filler(last, (value.last.start, value.last.end)) if last else None,
            )
        assert isinstance(value, DateMention)
        if value.value and value.value.endswith("X"):
            filler = Filler(value.value, (mention.first, mention.last))
            return filler, filler
        if self.bounds(mention):
            return None, self.date(mention)
        if self._before(mention).endswith(" since "):
            return self.date(mention), None
        return None, None

    def bounds(self, mention: Mention) -> bool:
        """Whether a date says how long something lasted (``until 2004``), not when it happened.

        What happened *not until* a date happened then.
        """
        before = self._before(mention)
        return before.endswith((" until ", " till ")) and not before.startswith("not ")

    def begins(self, mention: Mention) -> bool:
        """Whether a date says from when on something lasted (``from 1999``)."""
        printed = self.text[mention.first : mention.last].lower()
        before = f" {self._before(mention)}"
        return printed.startswith(("from ", "since ")) or before.endswith((" from ", " since "))

    def _before(self, mention: Mention) -> str:
        return self.text[max(0, mention.first - len("not until ")) : mention.first].lower().replace("\n", " ")

    def votes(self, clause_votes: list[Mention]) -> dict[str, Filler]:
        """The parts of an assembly's vote by name; popular votes give none."""
        parts: dict[str, Filler] = {}
        for mention in clause_votes:
            value = mention.value
            assert isinstance(value, VotesMention)
            most = max((part.value for part in value.parts.values()), default=0)
            if most > (_POPULAR if value.bare else _LARGEST_ASSEMBLY):
                continue
            for name, part in value.parts.items():
                parts.setdefault(name, Filler(str(part.value), (part.start, part.end)))
            if value.unanimous:
                parts.setdefault("unanimous", Filler("True", (mention.first, mention.last)))
        return parts


def _distance(one: str, other: str) -> int:
    """About how many days lie between two EDTF dates."""
    return abs(_days(one) - _days(other))


def _days(value: str) -> int:
    """About how many days a date lies behind the year 0; a year counts as its middle."""
    given = [int(part) for part in value.replace("X", "5").split("-")]
    year, month, day = [*given, 6, 15][:3]
    return year * 365 + month * 30 + day
