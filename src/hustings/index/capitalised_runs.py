"""An article's runs of capitalised words, and where the name in a run begins."""

from __future__ import annotations

import re
from bisect import bisect_left

from hustings.article import Article, ArticleSection
from hustings.index.gazetteer import Gazetteer
from hustings.index.names import SENTENCE_START, runs

# What stands before a month that is no part of the name behind it: «on 30 »June Ana Ilić, «in »May Ana Ilić
_DATED = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id|[Dd]uring|of))[ -]$"
)
# What stands before a weekday that is no part of the name behind it: «on »Monday Ana Ilić
_ON_DAY = re.compile(r"\b(?:on|by|until|since|last|next|this|from)[ -]$", re.IGNORECASE)
_TITLE_WORDS = 4  # at most, of a title before a name
_LOWER_WORD = re.compile(r"(?<![\w'’-])[a-zà-ÿ]\w+")
_DASHES = ("– ", "— ", "- ")  # behind a dateline a sentence begins
_WEEKDAYS = frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))


class CapitalisedRuns:
    """The runs of capitalised words of an article, with what its headings say of them.

    Args:
        article: The article as read.
        gazetteer: What the pipeline's data knows beforehand.

    Attributes:
        text: The article's text.
        gazetteer: As given.
        spans: The runs, in text order.
        headings: The headings of all sections but those of reports, also their parts around colons.
        place_headings: The headings of sections on places, likewise.
        people: Full names of people: headings of biographies, and what the index adds.
    """

    def __init__(self, article: Article, gazetteer: Gazetteer) -> None:
        self.text = article.text
        self.gazetteer = gazetteer
        self.spans = list(runs(self.text))
        self.headings = {
            part.strip()
            for section in article.sections
            if section.scope != "report"
            for heading in section.headings
            for part in (heading, *heading.split(":"))
        }
        self.place_headings = {
            part.strip()
            for section in article.sections
            if section.scope in ("place", "overview")
            for part in (section.heading, *section.heading.split(":"))
        } - {""}
        self.people = {
            section.heading
            for section in article.sections
            if section.scope == "person" and section.level <= 2 and section.heading.strip()
        }
        self._starts = [start for start, _ in self.spans]
        self._lower_words = set(_LOWER_WORD.findall(self.text))
        self._trimmed: dict[tuple[int, int], tuple[int, int]] = {}

    def within(self, section: ArticleSection) -> list[tuple[int, int]]:
        """The runs that begin in a section's body."""
        return self.spans[bisect_left(self._starts, section.start) : bisect_left(self._starts, section.end)]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Cuts off a run what is no part of a name: a sentence's first word, titles, a weekday behind it."""
        known = self._trimmed.get((start, end))
        if known is None:
            behind = self._name_end(start, end)
            known = self._trimmed[start, end] = (self._name_start(start, behind), behind)
        return known

    def _name_end(self, start: int, end: int) -> int:
        """Where a run ends without the weekday behind a name: ``elected Ana Ilić Monday``."""
        words = self.text[start:end].split(" ")
        if (
            len(words) < 2
            or words[-1] not in _WEEKDAYS
            or (len(words) == 2 and words[0] in self.gazetteer.given)
        ):
            return end
        return end - len(words[-1]) - 1

    def _name_start(self, start: int, end: int) -> int:
        """Where the name in a run begins; ``end`` if there is none."""
        printed = self.text[start:end]
        if printed in self.place_headings or printed in self.people:
            return start
        start += self._compound_title(printed)
        while start < end:
            stop = self.text.find(" ", start, end)
            alone = stop < 0
            if not self._is_no_name(self.text[start : end if alone else stop], start, alone=alone):
                return start
            start = end if alone else stop + 1
        return end

    def _compound_title(self, printed: str) -> int:
        """How long a title of several words before a given name is: ``Fire Chief``, ``City Manager``."""
        if printed.count(" ") < 2:
            return 0  # the title, the given name and what follows it
        words = printed.split(" ", _TITLE_WORDS + 1)
        for i in range(1, min(len(words) - 1, _TITLE_WORDS)):
            if words[i] in self.gazetteer.words["title"] and words[i + 1] in self.gazetteer.given:
                return len(" ".join(words[: i + 1])) + 1
        return 0

    def _is_no_name(self, word: str, start: int, *, alone: bool) -> bool:
        """Whether a run's first word is a title, or capitalised only since it begins a sentence."""
        words = self.gazetteer.words
        if word in words["title"] and not alone:
            return True
        if word in _WEEKDAYS and not alone and word not in self.gazetteer.given:
            before = self.text[max(0, start - 12) : start]
            return _ON_DAY.search(before) is not None or SENTENCE_START.search(before) is not None
        if word in words["month"] and not alone and _DATED.search(self.text[max(0, start - 12) : start]):
            return True
        lower = word.lower()
        if lower not in words["function"] and word not in words["common"]:
            if lower not in self._lower_words or word in self.gazetteer.given or word in words["party_head"]:
                return False
            if (alone and word in self.place_headings) or word.endswith("'"):
                return False
        before = self.text[max(0, start - 6) : start]
        behind_dateline = lower in words["function"] and before.endswith(_DASHES)
        return behind_dateline or SENTENCE_START.search(before) is not None
