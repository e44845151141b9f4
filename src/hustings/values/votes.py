"""Finds how an assembly voted on a person, in a plain string: ``by a vote of forty-two to eight``.

Offsets are Python string indices into the text that was given, which should be one paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from hustings.values import vote_patterns as patterns
from hustings.values.numbers import find_numbers

_SENTENCE_BREAK = re.compile(r"[.!?][\")”’]*\s")
_PART_NAME = re.compile(r"n_([a-z]+)\d?$")
_NEAR = 60
_NEARER = 30
_LARGEST = 2000


@dataclass(frozen=True, slots=True)
class Part:
    """One number of a vote: ``text[start:end]`` is what it was read from."""

    value: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class VotesMention:
    """One statement of a vote.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        parts: The numbers by name: ``for``, ``against``, ``invalid``, ``absent``, ``of`` (the printed size).
        unanimous: Whether the text says so.
        bare: Whether there is nothing but a number of votes (``with 212 votes``), or more
            votes than an assembly has: maybe a popular vote.
    """

    start: int
    end: int
    parts: dict[str, Part]
    unanimous: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one expression found: a part or two of a statement."""

    start: int
    end: int
    parts: dict[str, Part]
    unanimous: bool = False
    bare: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Source:
    """A text with its numbers masked: same length, each character of a number replaced.

    Attributes:
        text: The text as given.
        masked: The text for the expressions to read.
        values: The numbers by where they begin.
        starts: Where an expression that begins with a number may begin.
    """

    text: str
    masked: str
    values: dict[int, int]
    starts: list[int]

    @classmethod
    def of(cls, text: str) -> _Source:
        """The source of a text."""
        pieces, end, values = [], 0, {}
        for number in find_numbers(text, ones=True):
            pieces += [text[end : number.start], patterns.MASK * (number.end - number.start)]
            end = number.end
            values[number.start] = number.value
        masked = "".join([*pieces, text[end:]])
        return cls(text, masked, values, [match.start() for match in patterns.NUMBER_START.finditer(masked)])

    def match(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """A pattern's match at a place."""
        return pattern.match(self.masked, start)

    def behind(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """A pattern's match in what stands before a place."""
        return pattern.search(self.text, max(0, start - 50), start)

    def is_vague(self, start: int) -> bool:
        """Whether a number is vague or only wished for."""
        return self.behind(patterns.VAGUE_BEFORE, start) is not None

    def piece(self, match: re.Match[str], *, bare: bool = False, weak: bool = False) -> _Piece:
        """The piece that a match stands for, from its groups."""
        parts: dict[str, Part] = {}
        for group, words in match.groupdict().items():
            name = _PART_NAME.match(group)
            if words and name:
                parts[name[1]] = Part(self.values[match.start(group)], *match.span(group))
        if match.groupdict().get("no"):
            parts["against"] = Part(0, *match.span("no"))
        return _Piece(*match.span(), parts, bare=bare, weak=weak)


@dataclass(slots=True)
class _Statement:
    """Pieces that belong together."""

    pieces: list[_Piece] = field(default_factory=list)

    @property
    def parts(self) -> dict[str, Part]:
        return {name: part for piece in self.pieces for name, part in piece.parts.items()}

    def takes(self, piece: _Piece, text: str) -> bool:
        """Whether a piece carries this statement on."""
        if not self.pieces:
            return True
        if not self.parts.keys().isdisjoint(piece.parts) or (piece.unanimous and self.parts):
            return False
        gap = text[self.pieces[-1].end : piece.start]
        broken = _SENTENCE_BREAK.search(gap) is not None
        if "for" in piece.parts or piece.unanimous:
            return not broken and len(gap) <= (_NEARER if "for" not in self.parts else _NEAR)
        if "of" in piece.parts and "absent" not in piece.parts:
            return not broken and len(gap) <= _NEARER
        return len(gap) <= (_NEARER if broken else _NEAR)

    def mention(self) -> VotesMention | None:
        """The statement, if it says how anybody voted."""
        parts = self.parts
        unanimous = any(piece.unanimous for piece in self.pieces)
        sure = any(not piece.weak for piece in self.pieces) or {"for", "against"} <= parts.keys()
        if not unanimous and not ("for" in parts and sure) and not {"absent", "of"} <= parts.keys():
            return None
        bare = parts.keys() == {"for"} and all(piece.bare for piece in self.pieces)
        bare = bare or ("for" in parts and parts["for"].value > _LARGEST)
        return VotesMention(self.pieces[0].start, self.pieces[-1].end, parts, unanimous, bare)


def is_vote_cue(word: str) -> bool:
    """Whether a word in lower case makes it worth looking for a vote around it: ``delegates``, ``17-12``."""
    return patterns.CUE_WORD.search(word) is not None


def find_votes(text: str) -> list[VotesMention]:
    """The statements of a vote in a paragraph, in order.

    >>> votes = find_votes("She was elected by a vote of forty-two to eight (with one invalid vote).")
    >>> {name: part.value for name, part in votes[0].parts.items()}
    {'for': 42, 'against': 8, 'invalid': 1}
    """
    if not (_has_one(text.lower(), patterns.CUES) or patterns.DASHED.search(text)):
        return []
    statements = [_Statement()]
    for piece in _apart(_pieces(text)):
        if not statements[-1].takes(piece, text):
            statements.append(_Statement())
        statements[-1].pieces.append(piece)
    mentions = (statement.mention() for statement in statements if statement.pieces)
    return [mention for mention in mentions if mention is not None]


def _pieces(text: str) -> list[_Piece]:
    """All pieces of a text, those of the more telling expressions first."""
    source, lower = _Source.of(text), text.lower()
    found: list[_Piece] = []
    if source.starts:
        found += _plain_parts(source)
    if _has_one(lower, patterns.AWAY_CUES):
        found += [_others_absent(match) for match in patterns.OTHERS_ABSENT.finditer(text)]
    if source.starts:
        for read in (_pair, _dash, _part, _for, _lone):
            found += [piece for start in source.starts if (piece := read(source, start)) is not None]
    if source.values:
        found += [source.piece(match) for match in patterns.SIZE.finditer(source.masked)]
    if _has_one(lower, patterns.UNANIMITY_CUES):
        found += [_Piece(*match.span(), {}, unanimous=True) for match in patterns.UNANIMOUS.finditer(text)]
    return found


def _plain_parts(source: _Source) -> list[_Piece]:
    """What is told beside the votes for somebody: those absent, invalid or against."""
    return [
        source.piece(match)
        for pattern in (patterns.ABSENT, patterns.INVALID, patterns.ABSTAIN, patterns.AGAINST)
        for start in source.starts
        if (match := source.match(pattern, start))
    ]


def _has_one(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text contains one of some words; finding out costs less than a slow expression."""
    for word in words:  # noqa: SIM110 - a generator costs more than the search
        if word in text:
            return True
    return False


def _apart(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces in the text's order, without those that overlap one that comes earlier in the list."""
    kept: list[_Piece] = []
    starts: list[int] = []
    for piece in pieces:
        place = bisect_left(starts, piece.end)  # those that start behind it are out of its way
        if place == 0 or kept[place - 1].end <= piece.start:
            kept.insert(place, piece)
            starts.insert(place, piece.start)
    return kept


def _others_absent(match: re.Match[str]) -> _Piece:
    """``the thirty-sixth delegate was absent``: one."""
    return _Piece(*match.span(), {"absent": Part(1, *match.span("nth"))})


def _pair(source: _Source, start: int) -> _Piece | None:
    """``seventy to six`` behind a word for a vote, ``17 votes to 12`` anywhere."""
    match = source.match(patterns.PAIR, start)
    if not match or source.is_vague(start):
        return None
    return source.piece(match) if match["voters"] or source.behind(patterns.VOTE_BEFORE, start) else None


def _dash(source: _Source, start: int) -> _Piece | None:
    """``5-2``, in figures and with the larger number first."""
    match = source.match(patterns.DASH, start)
    if not match or not source.text[start].isdigit() or not source.behind(patterns.VOTE_BEFORE, start):
        return None
    piece = source.piece(match)
    return piece if piece.parts["for"].value >= piece.parts["against"].value else None


def _part(source: _Source, start: int) -> _Piece | None:
    """``nineteen of the thirty-six delegates``, if they are said to vote."""
    match = source.match(patterns.PART, start)
    if not match or not (match["voters"] or match["voters2"] or match["chosen"]) or source.is_vague(start):
        return None
    said = match["chosen"] or source.behind(patterns.RECEIVED_BEFORE, start)
    return source.piece(match) if said or source.behind(patterns.SUPPORT_BEFORE, start) else None


def _for(source: _Source, start: int) -> _Piece | None:
    """``nineteen councillors voted for``; ``nine for`` alone is weak and wants somebody against."""
    match = source.match(patterns.FOR, start)
    if not match or source.is_vague(start):
        return None
    words = match.group().lower()
    plain = words.endswith(" for") and "vot" not in words and "cast" not in words
    named = match["voters"] or match["ayes"] or source.behind(patterns.OF_WHOM_BEFORE, start)
    return source.piece(match, weak=plain or not named)


def _lone(source: _Source, start: int) -> _Piece | None:
    """``with the support of seventy delegates``, ``obtaining eighteen votes``; not ``by 211 votes``."""
    match = source.match(patterns.LONE, start)
    if not match or source.is_vague(start):
        return None
    supported = source.behind(patterns.SUPPORT_BEFORE, start)
    if supported and not (match["votes"] and supported.group().lower().rstrip().endswith("by")):
        return source.piece(match)
    received = source.behind(patterns.RECEIVED_BEFORE, start)
    if not match["votes"] or not received or received.group().lower().startswith(("by", "on")):
        return None
    return source.piece(match, bare=True)
