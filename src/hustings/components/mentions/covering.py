"""Mentions: names from the article's index, terms from phrase matching, dates, votes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from hustings.components.mentions.tokens import Mention, Tokens
from hustings.components.mentions.verb_readings import decide_verbs
from hustings.components.mentions.words import NUMBER, QUOTE, VOTING, Word
from hustings.values.dates import DateMention, DateRange, find_dates, find_ranges
from hustings.values.numbers import number_value
from hustings.values.votes import Part, VotesMention, find_votes

RANK = {
    **{"LIST": 0, "PARTY": 0, "DATE": 1, "VOTES": 2, "PERSON": 3, "NATIONAL_ASSEMBLY": 3, "PLACE": 4},
    **{"NAME": 9, "BODY": 9},
}
_OTHERS = 5


def overlay(length: int, mentions: Iterable[Mention]) -> list[Mention | None]:
    """For each token the mention over it: stronger labels first, then longer, then earlier ones."""
    cover: list[Mention | None] = [None] * length
    for mention in sorted(mentions, key=_strength):
        start, end = mention.start, mention.end
        if end == start + 1:  # most are one word
            cover[start] = cover[start] or mention
        elif not any(cover[start:end]):
            cover[start:end] = [mention] * (end - start)
    return cover


def _strength(mention: Mention) -> tuple[int, int, int]:
    return RANK.get(mention.label, _OTHERS), mention.start - mention.end, mention.start


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


def date_mentions(text: str, words: list[Word], where: TokenMap) -> list[Mention]:
    """Dates and ranges of dates as mentions; a range is one mention with both values."""
    starts = [
        offset + inside
        for word, offset in zip(words, where.offsets, strict=True)
        if word.date_starts
        for inside in word.date_starts
    ]
    read = find_dates(text, of_next=True, starts=starts)
    dates = _without_tails(text, [date for date in read if not date.in_name])
    ranges = find_ranges(text, dates)
    inside = {
        id(date)
        for period in ranges
        for date in dates
        if period.start <= date.start and date.end <= period.end
    }
    found = []
    values: list[DateMention | DateRange] = [*ranges, *(date for date in dates if id(date) not in inside)]
    for value in values:
        span = where.tokens(value.start, value.end)
        if span is not None:
            kind = "date" if isinstance(value, DateMention) else "range"
            found.append(Mention(*span, "DATE", kind, value.start, value.end, value))
    return found


def _without_tails(text: str, dates: list[DateMention]) -> list[DateMention]:
    """Drops ``that month`` behind ``on the 27th of``: the day alone says it."""
    kept: list[DateMention] = []
    for date in dates:
        if kept and text[kept[-1].end : date.start] == " of " and date.relative is not None:
            continue
        kept.append(date)
    return kept


# How far from a word that speaks of a vote its numbers may stand, in characters.
_AROUND = 160
_LONGEST_WORD = 80


def vote_mentions(text: str, words: list[Word], where: TokenMap) -> list[Mention]:
    """Votes on a person as mentions."""
    found = []
    cues = [i for i, word in enumerate(words) if word.flags & VOTING]
    told = [where.offsets[i] for i in cues if words[i].lower != "to" or _is_number(words[i + 1 : i + 2])]
    for start, paragraph in _stretches(text, told):
        for votes in find_votes(paragraph):
            moved = _moved(votes, start)
            span = where.tokens(moved.start, moved.end)
            if span is not None:
                found.append(Mention(*span, "VOTES", "votes", moved.start, moved.end, moved))
    return found


def _is_number(words: list[Word]) -> bool:
    return any(word.flags & NUMBER or number_value(word.lower) is not None for word in words)


def _stretches(text: str, cues: list[int]) -> Iterator[tuple[int, str]]:
    """The text around some offsets, paragraph by paragraph: the finder's expressions are many."""
    for first, last in _groups(cues):
        reach = max(0, first - _AROUND - _LONGEST_WORD)
        start = max(text.rfind(" ", reach, max(0, first - _AROUND)) + 1, reach)
        end = text.find(" ", last + _AROUND, last + _AROUND + _LONGEST_WORD)
        for line in text[start : end if end >= 0 else last + _AROUND].split("\n"):
            yield start, line
            start += len(line) + 1


def _groups(cues: list[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of the offsets that stand near each other."""
    first = last = None
    for cue in cues:
        if first is None or last is None:
            first = cue
        elif cue - last > 2 * _AROUND + _LONGEST_WORD:
            yield first, last
            first = cue
        last = cue
    if first is not None and last is not None:
        yield first, last


def _moved(votes: VotesMention, by: int) -> VotesMention:
    """The mention with its offsets counted from the text that the paragraph stands in."""
    if not by:
        return votes
    parts = {name: Part(part.value, part.start + by, part.end + by) for name, part in votes.parts.items()}
    return VotesMention(votes.start + by, votes.end + by, parts, votes.unanimous, votes.bare)


def build_tokens(text: str, known: list[Word], where: TokenMap, mentions: list[Mention]) -> Tokens:
    """The tokens of a doc with what covers them, verbs decided."""
    for mention in mentions:
        if mention.label in ("LIST", "PARTY", "NAME", "PLACE", "PERSON", "BODY"):
            _take_quotes(known, mention)
    for mention in mentions:
        if mention.label == "VOTES" and mention.end - mention.start > 2:
            mention.end = _before_verb(known, mention)
    if any(mention.label == "VOTES" for mention in mentions):
        mentions = [mention for mention in mentions if not _are_someones(known, mention)]
    tokens = Tokens(known, overlay(len(known), mentions), where.offsets, where.ends, text=text)
    decide_verbs(tokens)
    return tokens


def _are_someones(known: list[Word], mention: Mention) -> bool:
    """``threw their three votes behind her``: what a party has to give, not how the vote went."""
    return mention.label == "VOTES" and mention.start > 0 and known[mention.start - 1].lower in _OWNERS


def _before_verb(known: list[Word], mention: Mention) -> int:
    """Where the words of a vote end so that the clause's verb is left: ``12 members | voted her in``."""
    for i in range(mention.start + 1, mention.end - 1):
        acted = any(form.tag == "past" for form in known[i].verbs)
        if acted and known[i + 1].lower in _OBJECTS and known[i].lower not in _OF_BALLOTS:
            return i
    return mention.end - 1 if _ends_in_verb(known, mention) else mention.end


def _ends_in_verb(known: list[Word], mention: Mention) -> bool:
    """Whether the last word alone is a verb in the past: it is the clause's (``12 members voted``)."""
    last = known[mention.end - 1]
    if (
        last.noun_too
        or last.lower in _OF_BALLOTS
        or not any(form.tag in ("past", "part") for form in last.verbs)
    ):
        return False
    return not any(word.verbs and not word.noun_too for word in known[mention.start : mention.end - 1])


# What a ballot is said to be, not the verb of a clause: ``and one ballot spoiled``.
_OBJECTS = frozenset(("him", "her"))
_OWNERS = frozenset(("their", "its"))
_OF_BALLOTS = frozenset(("spoiled", "spoilt", "invalidated", "annulled", "voided", "void"))


def _take_quotes(known: list[Word], mention: Mention) -> None:
    """A name in quotation marks covers the marks too, so that they do not cut the phrase around it."""
    if not mention.start or mention.end >= len(known):
        return
    if known[mention.start - 1].flags & QUOTE and known[mention.end].flags & QUOTE:
        mention.start -= 1
        mention.end += 1
