"""Datelines of reports: ``VRANJE, 17 March 2026 –``, ``MUNCIE, Ind. (AP) —``, ``Bor (Serbia), May 5 –``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hustings.article.layout import Span
from hustings.article.model import Block

_DASH = r"\s?(?:[—–]|--|-\s)\s*"
_CAPITALS = re.compile(
    r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-ZÀ-ÖØ-ÞĀ-Ž .'’-]{2,30}(?:,\s[^\n—–]{1,60}?)?\s?(?:\([^)\n]{1,40}\)\s?)?" + _DASH
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_AGENCY = (
    r"\((?:AP|AFP|PA|UPI|dpa|Reuters|ANSA|Hina|HINA|Tanjug|Beta|FoNet|SRNA|Fena|FENA|MIA|Mina|MINA|MTI|PAP|BIRN"
    r"|ATA|BTA|STA|Agerpres|AGERPRES)\)"
)
# In small letters only a day or an agency tells a dateline from the beginning of a sentence.
_SMALL = re.compile(
    r"(?!(?:On|In|By|At|The|After|Since|From|Until|Early|Late)\b)"
    r"[^\W\d_a-z][\w.'’-]*(?:[ -][^\W\d_][\w.'’-]*){0,3}"
    r"(?:,\s[^\n—–,()\d]{2,30}|\s\([^)\n\d]{2,30}\))?"
    rf"(?:,\s(?:\d{{1,2}}\.? {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?(?:\s\([^)\n]{{1,20}}\))?"
    rf"|,?\s{_AGENCY})\s?(?:[—–]|--|-\s)(?!\s*\d)\s*"
)
_LONGEST = 90
_DASHES = re.compile(r"[—–-]")


def dateline_of(text: str, block: Block) -> Span | None:
    """The span of the dateline that a paragraph begins with, its dash included, or None."""
    start = block.start
    if text[start : start + 2].isupper():
        match = _CAPITALS.match(text, start, block.end)
    elif text[start : start + 1].isupper() and _DASHES.search(text, start, min(block.end, start + _LONGEST)):
        match = _SMALL.match(text, start, block.end) if block.kind == "paragraph" else None
    else:  # the usual paragraph costs next to nothing
        return None
    return Span(*match.span()) if match else None


def parts_of(text: str, dateline: Span) -> list[str]:
    """What a dateline names, in order: the place, then its region or country, the day, the agency."""
    printed = re.split(r"[,()—–]", text[dateline.start : dateline.end])
    return [part.strip(" -") for part in printed if part.strip(" -")]


def datelines(text: str, blocks: Iterable[Block]) -> Iterator[Span]:
    """The datelines of some paragraphs, in order."""
    for block in blocks:
        found = dateline_of(text, block)
        if found is not None:
            yield found
