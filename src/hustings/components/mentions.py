"""Mentions: names from the article's index, offices, bodies and other terms from phrase matching, dates, votes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from hustings.components.tokens import Mention, Tokens, decide_verbs
from hustings.components.words import QUOTE, Word, Words
from hustings.values.dates import DateMention, find_dates, find_ranges

RANK = {"LIST": 0, "PARTY": 0, "DATE": 1, "VOTES": 2, "PERSON": 3, "PLACE": 4}


def overlay(length: int, mentions: Iterable[Mention]) -> list[Mention | None]:
    """For each token the mention over it: stronger labels first, then longer, then earlier ones; no overlaps."""
    cover: list[Mention | None] = [None] * length
    for mention in sorted(mentions, key=_strength):
        if all(cover[i] is None for i in range(mention.start, mention.end)):
            for i in range(mention.start, mention.end):
                cover[i] = mention
    return cover


def _strength(mention: Mention) -> tuple[int, int, int]:
    if mention.label in ("NAME", "BODY"):
        return 9, mention.start - mention.end, mention.start
    return RANK.get(mention.label, 5), mention.start - mention.end, mention.start


class TokenMap:
    """From characters of a doc to its tokens."""

    def __init__(self, offsets: list[int], ends: list[int]) -> None:
        self.offsets = offsets
        self.ends = ends

    def tokens(self, first: int, last: int) -> tuple[int, int] | None:
        """The tokens that cover characters ``first`` to ``last``, or None if there are none."""
        start = bisect_left(self.ends, first + 1)
        end = bisect_left(self.offsets, last)
        return (start, end) if start < end else None


def date_mentions(text: str, where: TokenMap) -> list[Mention]:
    """Dates and ranges of dates as mentions; a range is one mention with both values."""
    dates = _without_tails(text, [date for date in find_dates(text, of_next=True) if not date.in_name])
    ranges = find_ranges(text, dates)
    inside = {id(date) for period in ranges for date in dates if period.start <= date.start and date.end <= period.end}
    found = []
    for value in [*ranges, *(date for date in dates if id(date) not in inside)]:
        span = where.tokens(value.start, value.end)
        if span is not None:
            found.append(Mention(*span, "DATE", "range" if not isinstance(value, DateMention) else "date", value.start, value.end, value))
    return found


def _without_tails(text: str, dates: list[DateMention]) -> list[DateMention]:
    """Drops ``that month`` behind ``on the 27th of``: the day alone says it."""
    kept: list[DateMention] = []
    for date in dates:
        if kept and text[kept[-1].end : date.start] == " of " and date.relative is not None:
            continue
        kept.append(date)
    return kept


def vote_mentions(text: str, where: TokenMap) -> list[Mention]:
    """Votes on a person as mentions."""
    from hustings.values.votes import find_votes

    found = []
    for votes in find_votes(text):
        span = where.tokens(votes.start, votes.end)
        if span is not None:
            found.append(Mention(*span, "VOTES", "votes", votes.start, votes.end, votes))
    return found


def build_tokens(words: Words, texts: list[str], offsets: list[int], mentions: list[Mention]) -> Tokens:
    """The tokens of a doc with what covers them, verbs decided."""
    ends = [offset + len(text) for offset, text in zip(offsets, texts, strict=True)]
    known = [words[text] for text in texts]
    for mention in mentions:
        if mention.label in ("LIST", "PARTY", "NAME", "PLACE", "PERSON", "BODY"):
            _take_quotes(known, mention)
    for mention in mentions:
        if mention.label == "VOTES" and mention.end - mention.start > 2 and any(form.tag in ("past", "part") for form in known[mention.end - 1].verbs) and not known[mention.end - 1].noun_too and not any(word.verbs and not word.noun_too for word in known[mention.start : mention.end - 1]):
            mention.end -= 1
    tokens = Tokens(known, overlay(len(texts), mentions), offsets, ends)
    decide_verbs(tokens)
    return tokens


def _take_quotes(known: list[Word], mention: Mention) -> None:
    """A name in quotation marks covers the marks too, so that they do not cut the phrase around it."""
    if mention.start and mention.end < len(known) and known[mention.start - 1].flags & QUOTE and known[mention.end].flags & QUOTE:
        mention.start -= 1
        mention.end += 1


def as_plain(mention: Mention) -> dict[str, Any]:
    """A mention as plain data."""
    return {"start": mention.first, "end": mention.last, "label": mention.label, "id": mention.id}
