"""What an article itself says that its names mean: ``Democratic Front (DF)``, ``also known as the Blues``."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from hustings.index.gazetteer import Gazetteer, ascii_fold
from hustings.index.names import BRACKET, KNOWN_AS, SHORT_NAME, STARTER_WORDS, UPPER, runs
from hustings.index.organisations import Organisations

_LINKS = frozenset(
    ("of", "for", "the", "and", "in", "to", "against", "with", "–", "&", "de", "da", "do", "i", "a", "e", "u")
)
_SHORTEST_NAME, _LONGEST_NAME = 2, 91  # in characters, before a bracket
_CLAUSE_BREAK = re.compile(r"[()\n]")
_FIRST_CAPITAL = re.compile(rf"[{UPPER}]")
_DASHES = re.compile(r"[–-]")
_NO_LETTERS = re.compile(r"[.–-]")
_LOOK_BACK = 90  # in characters, from ``known as`` to the name that it explains
_LONGEST_ABBREVIATION = 5  # of capitals alone; a longer form in capitals may be a name


def read_brackets(organisations: Organisations) -> None:
    """Reads definitions such as ``Democratic Front (DF)`` anywhere in the article."""
    gazetteer = organisations.gazetteer
    for before, abbreviation in _bracketed(organisations.text, BRACKET):
        name = _name_before(before, abbreviation, gazetteer)
        if name is None:
            continue
        resolved = name
        for party in gazetteer.forms.get(name, []):
            if party.country == organisations.country and party.canonical:
                resolved = party.name
        organisations.define(abbreviation, resolved)
        if resolved == name:
            organisations.add_shape(name)
    for before, word in _bracketed(organisations.text, SHORT_NAME):
        if word in gazetteer.places or word in gazetteer.words["month"]:
            continue
        name = _known_name(before, word, gazetteer)
        if name is None or (word in gazetteer.forms and not _spells_out(name, word, gazetteer)):
            continue
        if word in gazetteer.forms or not organisations.knows(name):
            organisations.add_shape(name)
        organisations.define(word, organisations.resolve(name))


def _spells_out(name: str, word: str, gazetteer: Gazetteer) -> bool:
    """``Direction – Social Democracy (Smer)``: two forms of one party that may be called by either."""
    same = [party for party in gazetteer.forms[word] if party in gazetteer.forms.get(name, ())]
    return bool(same) and not any(party.canonical for party in same)


def _known_name(before: str, word: str, gazetteer: Gazetteer) -> str | None:
    """The party's name right before a bracket: it is known, or has a party's head."""
    candidates = [before[start:] for start in _name_starts(before)]
    known = next((one for one in candidates if one in gazetteer.forms and " " in one), None)
    likely = known or _likely_name(candidates, word, gazetteer.words["party_head"])
    return likely.removeprefix("The ") if likely is not None else None


def _bracketed(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """What stands before an abbreviation in brackets, from its first capital on, and the abbreviation.

    Args:
        text: The article's text.
        pattern: Finds the brackets, with the group ``abbreviation``.
    """
    end = 0
    for match in pattern.finditer(text):
        before = _CLAUSE_BREAK.split(text[max(end, match.start() - _LONGEST_NAME) : match.start()])[-1]
        first = _FIRST_CAPITAL.search(before)
        if first is not None and len(before) - first.start() > _SHORTEST_NAME:
            yield before[first.start() :], match["abbreviation"]
            end = match.end()


def read_aliases(organisations: Organisations, headings: Container[str]) -> None:
    """Reads ``also known as the Blues``: an alias of the organisation that is named last before.

    Args:
        organisations: Gets the definitions; the explained names must be known by now.
        headings: The article's headings, which are no aliases.
    """
    text = organisations.text
    for match in KNOWN_AS.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        forms = [form for start, _ in runs(before) if (form := organisations.table.match(before, start))]
        if forms and match["alias"] not in headings and not match["alias"].startswith(STARTER_WORDS):
            organisations.define(match["alias"], organisations.resolve(forms[-1]))


def _name_before(before: str, abbreviation: str, gazetteer: Gazetteer) -> str | None:
    """The name right before a bracket: its initials fit, or it is known, or it has a party's head."""
    candidates = [before[start:] for start in _name_starts(before)]
    for candidate in candidates:
        words = candidate.split()
        named = all(word[0].isupper() or word in _LINKS for word in words)
        if len(words) > 1 and "," not in candidate and named and _initials_fit(words, abbreviation):
            return candidate
    for candidate in candidates:
        short = candidate.isupper() and len(candidate) <= _LONGEST_ABBREVIATION
        if candidate in gazetteer.forms and not short:
            return candidate
    return _likely_name(candidates, abbreviation, gazetteer.words["party_head"])


def _likely_name(candidates: list[str], abbreviation: str, heads: frozenset[str]) -> str | None:
    """The first name whose initials fit, or else the longest one with a party's head in it."""
    headed = None
    for candidate in candidates:
        words = candidate.split()
        if (len(words) < 2 and not candidate.isalpha()) or "," in candidate:
            continue
        if any(word[0].islower() and word not in _LINKS for word in words):
            continue
        if _initials_fit(words, abbreviation):
            return candidate
        if headed is None and any(word.strip("'s’") in heads for word in words):
            headed = candidate
    return headed


def _name_starts(text: str) -> list[int]:
    """Where words begin with a capital or a digit."""
    starts = (match.start() for match in re.finditer(r"(?<!\S)(?=\S)", text))
    return [start for start in starts if text[start].isupper() or text[start].isdigit()]


def _initials_fit(words: list[str], abbreviation: str) -> bool:
    """Whether an abbreviation is made of the words' initials, or is one word's beginning."""
    short = _NO_LETTERS.sub("", ascii_fold(abbreviation).upper())
    joined = [part for word in words for part in _DASHES.split(word) if part]
    if len(joined) > len(words) and _initials_fit(joined, short):
        return True
    initials = "".join(word[0] for word in words if word not in _LINKS)
    every = "".join(word[0] for word in words)
    if short in (ascii_fold(initials.upper()), ascii_fold(every.upper())):
        return True
    return len(words) == 1 and ascii_fold(words[0]).upper().startswith(short)
