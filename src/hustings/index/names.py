"""Finds capitalised names in plain text: runs of capitalised words, and the organisations' forms inside them."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator

UPPER = "".join(
    char for char in map(chr, range(0x41, min(0x1F00, sys.maxunicode))) if unicodedata.category(char) in ("Lu", "Lt")
)
_WORD = rf"[{UPPER}]\w*(?:-\w+|['’](?!s\b)\w+)*(?:(?<=s)['’](?= [{UPPER}]))?"
_INITIAL = rf"[{UPPER}]\."
_CAP = rf"(?:{_INITIAL}|{_WORD})"
_PARTICLE = r"(?:de|da|do|dos|das|von|van|der|den|del|della|di|la|le|bin|ibn|al|el|ben|zu|zur|y|af|av|ten|ter|mac|ní|ó)"
RUN = re.compile(rf"(?<![\w'’-]){_CAP}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_CAP})*")
BRACKET = re.compile(rf"(?P<name>[{UPPER}][^()\n]{{2,90}}?) \((?:also )?(?:the )?[\"“]?(?P<abbreviation>[{UPPER}][\w.-]*[{UPPER}\d][\w.-]*)[\"”]?\)")
KNOWN_AS = re.compile(
    rf"(?:known|referred to|abbreviated)(?: \w+)? (?:as |to as )(?:the )?[\"“]?(?P<alias>{_WORD}(?: {_WORD}){{0,3}})"
)
QUOTED = re.compile(rf"[\"“„«](?P<name>[{UPPER}0-9][^\"“”„»\n]{{1,70}}?)[\"”»“]")
LIST_WORD = re.compile(r"(?<=[\w\"”'’])(?:'s|’s)? (?:list|slate|ticket|lists|slates|ballot|citizens['’] group|citizens['’] list)\b")
LIST_FORWARD = re.compile(
    rf"\b(?:citizens['’] (?:list|group|movement|initiative)|local (?:list|movement)|residents['’] list) (?P<name>{_CAP}(?: {_CAP})*(?: (?:by|in|of|and|the|is|for|on|with|to|at|our|a|an|are|must|can))+ {_CAP}(?: {_CAP})*)"
)
STARTER = re.compile(
    rf"(?:(?<=\n)|(?<=\. ))For(?: (?:a|an|the|our))* {_CAP}(?: {_CAP})*(?=, (?:a|an|the) (?:[\w'-]+ ){{0,3}}(?:list|group|party|movement))"
    rf"|(?:(?<=\n)|(?<=\. ))(?:Together for|Unity of|Unity for|United for|Alliance for|Hope for) {_CAP}(?: {_CAP})*(?= (?:won|was|is|came|finished|formed|joined|obtained|took|had|has|secured|supported|backed|boycotted|and))"
    rf"|(?<=[a-zà-ÿ,] )(?:For|Together for|Forward|Unity of|Unity for|United for|Alliance for|Hope for|Save|Voice of|Voice for|Pro)(?: (?:a|the|our|an|of|in|and))* {_CAP}(?: {_CAP})*(?= (?:list|group|movement|party|won|was|is|came|finished|formed|joined|and|had|has|in|on|took|obtained)|[,.)])"
)
ORGANISATION_BEFORE = re.compile(
    r"\b(?:party|movement|(?:local|whole|entire|political|council|assembly) group|citizens['’] (?:group|list|movement)|citizens['’] initiative|civic (?:group|list)|political group|local list)(?: called| named)? [\"“]?$"
    r"|\bmerged (?:into|with) $|\babsorbed by (?:the )?$"
)
ORGANISATION_AFTER = re.compile(
    r"[\"”]?,? (?:a|an|the|another) (?:[\w’'-]+ ){0,3}(?:party|movement|citizens['’] list|citizens['’] group|list|bloc|civic group|political group)\b"
    r"|[\"”]? (?:has |had )?merged (?:into|with)\b|[\"”]? (?:group|citizens['’] group|citizens['’] list|movement) (?:joined|left|has|had|which|and|was|is|in|won|formed|supported|boycotted)\b"
)
CONNECTOR = re.compile(r" (?:of the|for the|of|for|against|in the|to) ")
SENTENCE_START = re.compile(r"(?:^|[.!?:;\n][\"”’)]*\s*|[\"“]|\n\s*[-*•] )$")


class FormTable:
    """Printed forms of names, found at a place in a text: longest first, whole words only.

    Args:
        forms: The forms.
        base: A table whose forms hold as well; it is shared, never changed.
    """

    def __init__(self, forms: Iterable[str] = (), base: FormTable | None = None) -> None:
        self._base = base
        self._by_word: dict[str, set[str]] = {}
        self._lengths: dict[str, list[int]] = {}
        for form in forms:
            self.add(form)

    def add(self, form: str) -> None:
        """Adds one printed form."""
        word = _first_word(form)
        self._by_word.setdefault(word, set()).add(form)
        lengths = self._lengths.setdefault(word, [])
        if len(form) not in lengths:
            lengths.append(len(form))
            lengths.sort(reverse=True)

    def match(self, text: str, start: int) -> str | None:
        """The longest form that stands in ``text`` at ``start`` and ends at a word's border, or None."""
        end = start
        length = len(text)
        while end < length and (text[end].isalnum()):
            end += 1
        word = text[start:end]
        own = self._longest(word, text, start)
        known = self._base._longest(word, text, start) if self._base is not None else None
        return max((form for form in (own, known) if form is not None), key=len, default=None)

    def _longest(self, word: str, text: str, start: int) -> str | None:
        for size in self._lengths.get(word, ()):
            stop = start + size
            if stop < len(text) and (text[stop].isalnum() or text[stop] == "_"):
                continue
            form = text[start:stop]
            if form in self._by_word[word]:
                return form
        return None


def _first_word(form: str) -> str:
    end = 0
    while end < len(form) and form[end].isalnum():
        end += 1
    return form[:end]


def runs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of runs of capitalised words, particles between them included."""
    for match in RUN.finditer(text):
        yield match.span()


def word_starts(text: str, start: int, end: int) -> list[int]:
    """The offsets of the words of ``text[start:end]`` (split at blanks and at slashes and dashes between names)."""
    starts = [start]
    starts.extend(match.end() for match in re.compile(r"[ \u00a0/–—]").finditer(text, start, end))
    return starts


def list_name_before(text: str, end: int, stop: int) -> tuple[int, int] | None:
    """The span of an unquoted list's name that ends at ``end``, right before the word ``list``.

    Function words may stand inside (``Kladovo in Our Hands``); the name begins at a capitalised word behind a
    determiner that itself stands behind a lower-case word or at the start.

    Args:
        text: The article's text.
        end: Where the word ``list`` (with its blank or possessive) begins.
        stop: No name begins before this offset.
    """
    start = None
    position = end
    for match in reversed(list(re.finditer(r"[^\s]+", text[max(stop, end - 120) : end]))):
        word = match.group()
        position = max(stop, end - 120) + match.start()
        if word[-1] in ",;:.!?)\"”" and position + len(word) < end:
            break
        if word[0].isupper() or word[0].isdigit():
            start = position
        elif word.lower() not in _INSIDE or not _capitalised_before(text, position, stop):
            break
        if word[0] in "\"“(":
            break
    if start is not None and text.startswith(("The ", "An ", "A "), start):
        start = text.index(" ", start) + 1
    return (start, end) if start is not None and start < end else None


_INSIDE = frozenset("of the in for and a an is with on to from by at our my your against without – - & de da la".split())


def _capitalised_before(text: str, position: int, stop: int) -> bool:
    """Whether the word before ``position`` belongs to a name: capitalised, or a function word behind a capitalised one."""
    before = text[max(stop, position - 40) : position].split()
    if not before or before[-1][-1] in ",;:.!?)":
        return False
    if before[-1][0].isupper():
        return True
    if text[position : position + 4].lower() in ("the ", "a   ") or text[position : position + 2].lower() == "a ":
        return False
    return before[-1] in _INSIDE and before[-1] not in ("on", "from", "by", "at", "with") and len(before) > 1 and before[-2][0].isupper() and before[-2][-1] not in ",;:.!?)"
