"""Organisations that no one knows beforehand: what their names' shape and the words around them show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hustings.index.capitalised_runs import CapitalisedRuns
from hustings.index.names import (
    INTRODUCING,
    ORGANISATION_AFTER,
    ORGANISATION_BEFORE,
    OWNED_BEFORE,
    STARTER,
    STARTER_WORDS,
)
from hustings.index.organisations import Organisations

Span = tuple[int, int]

# Behind these, ``for`` begins the name of another party.
_LEFT = re.compile(
    r"\b(?:left|leaves?|leaving|quits?|quitting|swapped|exchanged|abandon(?:ed|s)|desert(?:ed|s)|ditched)"
    r" (?:the |his |her |their )?$"
)
_LONGEST_LEFT = 20
_CONNECTORS = frozenset((" of ", " of the ", " for ", " for the ", " against ", " to "))
_FOR = (" for ", " for the ", " for a ", " for our ")
_BEHIND = frozenset((",", ".", " ", "”", '"', ""))
_PLACE_CONNECTORS = frozenset((" of ", " of the ", " to "))
_LONGEST_LINK = 30  # in characters, of a link and the word behind it
_ALWAYS_STRONG = frozenset(("Union", "League", "List"))
_POSSESSOR_WINDOW = 40  # in characters, before the apostrophe of ``People's Party``
_DASH = re.compile(r"[–—]")


class ShapeFinder:
    """Finds the names that look like an organisation's, or that the text says to be one's.

    Args:
        runs: The article's runs of capitalised words.
        organisations: What is known of organisations so far.
    """

    def __init__(self, runs: CapitalisedRuns, organisations: Organisations) -> None:
        self.text = runs.text
        self.runs = runs
        self.gazetteer = runs.gazetteer
        self.organisations = organisations
        self.heads = self.gazetteer.words["party_head"]
        self.weak = self.gazetteer.words["weak_party_head"]
        self.strong = (self.heads - self.weak) | _ALWAYS_STRONG

    def find(self) -> list[str]:
        """The names, each once: mottos (``For Our Town``), those told to be parties, those with a head."""
        found = list(self._mottos())
        trimmed = [self.runs.trimmed(*span) for span in self.runs.spans]
        found += [self.text[start:end] for start, end in trimmed if start < end and self._is_told(start, end)]
        found += self._described()
        found += self._introduced()
        headed = (self._headed_name(position, span) for position, span in enumerate(trimmed))
        found += [name for name in headed if name is not None]
        return list(dict.fromkeys(found))

    def _described(self) -> Iterator[str]:
        """``Our Town, a list …``, ``The People of the Valley, a list …``: names of more than one run."""
        for position, (start, end) in enumerate(self.runs.spans):
            told = self.text.startswith(", a", end) and ORGANISATION_AFTER.match(self.text[end : end + 60])
            if not told:
                continue
            first, last = self.runs.spans[max(position - 1, 0)]
            link = self.text[last:start]
            if link == " for " and self._is_motto(first, last):
                yield self.text[first:end]
            elif link in _CONNECTORS and self.text.startswith("The ", first):
                yield self.text[first + len("The ") : end]
            elif self.text.startswith("Our ", start):
                yield self.text[start:end]

    def _introduced(self) -> Iterator[str]:
        """``a local list, Hearts for Ada``: names of two runs behind what they are."""
        for (first, last), (start, end) in pairwise(self.runs.spans):
            if self.text[last:start] not in _FOR or self.text[end : end + 1] not in _BEHIND:
                continue
            words = self.text[first:last].split()
            named = words[0] in self.gazetteer.given or words[-1] in self.heads
            if not named and _is_introduced(self.text[max(0, first - 40) : first]):
                yield self.text[first:end]

    def _mottos(self) -> Iterator[str]:
        """``For Our Town``, ``Together for Tuzla`` where such names stand."""
        taken = 0
        for start, _ in self.runs.spans:
            if start >= taken and self.text.startswith(STARTER_WORDS, start):
                match = STARTER.match(self.text, start)
                if match is not None:
                    taken = match.end()
                    yield match.group()

    def _is_motto(self, start: int, end: int) -> bool:
        """``Chance`` in ``Chance for Ada``: one word that is neither a person's name nor known by itself."""
        word = self.text[start:end]
        known = (
            word in self.gazetteer.given or word in self.gazetteer.places or self.organisations.knows(word)
        )
        return " " not in word and not word.isupper() and not known

    def short_forms(self, name: str) -> list[str]:
        """The short forms of a name that mean no place."""
        forms = derived_short_forms(name, self.heads, self.gazetteer.words["local_party_head"])
        places = (self.gazetteer.places, self.runs.place_headings)
        return [form for form in forms if not any(form in known for known in places)]

    def _is_told(self, start: int, end: int) -> bool:
        """Whether the words around a name say what it is: ``the local party X``, ``X, a citizens' list``."""
        before, after = self.text[max(0, start - 40) : start], self.text[end : end + 60]
        name, gazetteer = self.text[start:end], self.gazetteer
        if not (_is_introduced(before) or _is_owned(before, name, after) or ORGANISATION_AFTER.match(after)):
            return False
        elsewhere = (self.runs.place_headings, gazetteer.places, gazetteer.adjectives, gazetteer.countries)
        if self._is_known(name) or any(name in known for known in elsewhere):
            return False
        words = name.split()
        return words[0] not in gazetteer.given and not set(words) & gazetteer.words["month"]

    def _is_known(self, name: str) -> bool:
        return name in self.gazetteer.forms and self.organisations.knows(name)

    def _headed_name(self, position: int, trimmed: Span) -> str | None:
        """The whole name of a run that holds a head such as Party or Alliance, unless it is known or none."""
        start, end = self._with_possessor(position, trimmed)
        words = self.text[start:end].split()
        heads = [index for index, word in enumerate(words) if word in self.heads]
        spans = self.runs.spans
        alone = len(words) == 1 and words[0] in self.weak
        if not heads or (alone and not self._tells_more(end)):
            return None
        if heads[-1] == len(words) - 1:
            end = self._extended(start, end, spans[position + 1 : position + 3])
        elif words[heads[-1]] in self.weak:
            return None
        name = self.text[start:end]
        if self._is_known(name) or self._is_no_party(name, strong=words[-1] in self.strong):
            return None
        return self._with_left_part(start, end, spans[position - 1] if position else None)

    def _tells_more(self, end: int) -> bool:
        """``Association for Our Town``, ``Union of Greens``: a head that alone would say too little."""
        link, _, rest = self.text[end : end + _LONGEST_LINK].lstrip().partition(" ")
        following = re.split(r"\W", rest, maxsplit=1)[0]
        return link == "for" or (link == "of" and following.endswith("s") and following in self.heads)

    def _is_no_party(self, name: str, *, strong: bool) -> bool:
        """Whether a name is too short, of an institution or of a union of states."""
        words, lists = name.split(), self.gazetteer.words
        return (
            len(words) < 2
            or name in lists["union_of_states"]
            or (not strong and bool(set(words) & lists["institution"]))
        )

    def _with_possessor(self, position: int, trimmed: Span) -> Span:
        """A run's name, begun one run earlier where that owns it: ``People's Party``."""
        start, end = trimmed
        if start < end and position:
            owner = self.runs.spans[position - 1]
            if self.text[owner[1] : start] in ("'s ", "’s "):
                before = self.text[max(0, owner[1] - _POSSESSOR_WINDOW) : owner[1]]
                if before.rpartition(" ")[2].strip("\n") in self.gazetteer.words["possessor"]:
                    return self.runs.trimmed(*owner)[0], end
        return start, end

    def _extended(self, name_start: int, end: int, following: list[Span]) -> int:
        """Adds ``of Freedom and Justice`` to a name that ends in its head; answers where it ends."""
        left = _LEFT.search(self.text[max(0, name_start - _LONGEST_LEFT) : name_start]) is not None
        for start, stop in following:
            if left and self.text[end:start].startswith(" for "):
                break  # ``left the Radical Party for the Green League``
            if not self._goes_on(self.text[name_start:end], self.text[end:start], self.text[start:stop]):
                break
            end = stop
        return end

    def _goes_on(self, name: str, link: str, following: str) -> bool:
        """Whether a name goes on behind ``link`` with the words that follow."""
        words = following.split()
        if (following.isupper() and len(following) > 1) or words[0] in self.gazetteer.words["party_starter"]:
            return False
        if link not in (" of ", " of the ") and set(words) & self.heads:
            return False
        is_place = following in self.runs.place_headings
        if link == " and ":
            if name in self.gazetteer.forms and f"{name} and {following}" not in self.gazetteer.forms:
                return False  # ``the Union for Integration and Forward``: two that are known
            return (" of " in name or " for " in name) and " " not in following and not is_place
        if link in _PLACE_CONNECTORS and is_place and following not in self.gazetteer.countries:
            return False
        return link in _CONNECTORS

    def _with_left_part(self, start: int, end: int, before: Span | None) -> str:
        """``the Justice and Reconciliation Party``: the name with its part before ``and``."""
        if before is not None and self.text[before[1] : start] == " and ":
            left = self.text[before[0] : before[1]]
            determined = self.text[max(0, before[0] - 4) : before[0]].lower() == "the "
            alone = " " not in left and left not in self.gazetteer.given
            if determined and alone and not self.organisations.knows(left):
                return self.text[before[0] : end]
        return self.text[start:end]


def _is_introduced(before: str) -> bool:
    """Whether the words before a name say that an organisation's name follows."""
    last = before.rstrip(' "“').rpartition(" ")[2].lower()
    likely = last in INTRODUCING or before.endswith(" by the ")  # most names are sorted out by this alone
    return likely and ORGANISATION_BEFORE.search(before) is not None


def _is_owned(before: str, name: str, after: str) -> bool:
    """``her list, Ada Above Parties,``: a name between commas behind somebody's group."""
    likely = before.endswith((", ", ', "', ", “")) and " " in name and after[:1] in (",", ".", ";", '"', "”")
    return likely and OWNED_BEFORE.search(before) is not None


def derived_short_forms(name: str, heads: frozenset[str], local_heads: frozenset[str]) -> list[str]:
    """Short forms that English makes of an organisation's name: ``Liberal Union`` → Liberal, Liberals.

    Args:
        name: The full name.
        heads: Words that head names of parties.
        local_heads: Those of them whose names are not shortened so (``Tuzla Residents``).
    """
    words = _DASH.split(name)[0].split()
    forms = []
    if len(words) > 1 and words[-1] in heads - local_heads and all(word[0].isupper() for word in words):
        if len(words) == 2:
            forms.append(words[-2])
        forms.append(words[-2] + "s")
        if len(words) > 2:
            forms.append(" ".join(words[1:]))
    if " of " in name or " for " in name:
        forms.append(re.split(r" (?:of|for) ", name)[0])
    members = words[-2] + "s" if words[-1] == "Party" and len(words) > 1 else ""  # ``Greens``
    return [form for form in dict.fromkeys(forms) if form not in heads or form == members]
