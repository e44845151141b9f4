"""Which organisations an article names, by which forms, and what each is called in its records."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from hustings.index.gazetteer import Gazetteer, Party, ascii_fold
from hustings.index.names import BRACKET, FormTable

_DASH = re.compile(r"[–—]")


@dataclass(slots=True)
class Organisation:
    """A party, list or group of one article.

    Attributes:
        name: What records call it.
        kind: ``party``, ``list`` or ``group``.
        abbreviation: If the article or the gazetteer has one.
        forms: The forms that the article prints, with their counts.
    """

    name: str
    kind: str = "party"
    abbreviation: str | None = None
    forms: Counter[str] = field(default_factory=Counter)


class Organisations:
    """Resolves printed forms to organisations: the article's definitions first, then the country's gazetteer, then others."""

    def __init__(self, gazetteer: Gazetteer, country: str | None, text: str) -> None:
        self.gazetteer = gazetteer
        self.country = country
        self.text = text
        self.table = FormTable(base=gazetteer.table)
        self.by_name: dict[str, Organisation] = {}
        self._defined: dict[str, str] = {}
        self._short: dict[str, set[str]] = defaultdict(set)
        self._full: dict[tuple[str, str], str] = {}
        self._printed: dict[str, bool] = {}

    def define(self, form: str, name: str) -> None:
        """Records that the article itself explains ``form`` as ``name``."""
        self._defined.setdefault(form, name)
        self.table.add(form)

    def add_shape(self, name: str, short_forms: list[str]) -> None:
        """Adds an organisation that only its shape or position shows, with the short forms that follow from it."""
        self.table.add(name)
        self._defined.setdefault(name, name)
        for form in short_forms:
            self._short[form].add(name)

    def settle_short_forms(self) -> None:
        """Takes the derived short forms that can mean only one organisation of the article."""
        for form, names in self._short.items():
            if len(names) == 1 and form not in self._defined and form not in self.gazetteer.forms:
                self._defined[form] = next(iter(names))
                self.table.add(form)

    def knows(self, form: str, country: str | None = None) -> bool:
        """Whether the form means an organisation here; short forms of other countries need the full name in the article."""
        return form in self._defined or self._party(form, country) is not None

    def resolve(self, form: str, country: str | None = None) -> str:
        """The name that records use for a printed form; an unknown form is its own name."""
        if form in self._defined:
            name = self._defined[form]
            return name if name == form else self.resolve(name, country)
        party = self._party(form, country)
        if party is None:
            return form
        return party.name if party.canonical else self._printed_name(party, form)

    def _party(self, form: str, country: str | None) -> Party | None:
        parties = self.gazetteer.forms.get(form, ())
        home = country or self.country
        for party in parties:
            if party.country == home:
                return party
        for party in parties:
            if party.country == self.country:
                return party
        for party in parties:
            if party.name != form and self._prints(party.name) and (_shares_a_word(form, party.name) or form in party.abbreviations) and form not in self.gazetteer.words["party_head"]:
                return party
        for party in parties:
            if (party.name == form or self._prints(party.name)) and form not in self.gazetteer.words["party_head"]:
                return party
        return None

    def _prints(self, name: str) -> bool:
        """Whether the article prints a name anywhere; searched once a name."""
        found = self._printed.get(name)
        if found is None:
            found = self._printed[name] = name in self.text
        return found

    def _printed_name(self, party: Party, form: str) -> str:
        """The fullest form of a party that the article prints; an adjective or a member's name stands for the full name."""
        key = (party.country, party.id)
        first = form.split()[0]
        if " " in form and first in self.gazetteer.adjectives and first not in party.name and form in party.short:
            return form
        if key not in self._full:
            printed = [name for name in (party.name, *party.short) if " " in name and self._prints(name)]
            if self._prints(party.name):
                self._full[key] = party.name
            elif not printed:
                return party.name if _shares_a_word(form, party.name) else form
            else:
                self._full[key] = max(printed, key=len)
        return self._full[key]

    def read_brackets(self) -> None:
        """Reads definitions such as ``Democratic Front (DF)`` anywhere in the article."""
        for match in BRACKET.finditer(self.text):
            name = self._name_before(match["name"], match["abbreviation"])
            if name is not None:
                abbreviation = match["abbreviation"]
                known = self.gazetteer.forms.get(name, [])
                resolved = name
                for party in known:
                    if party.country == self.country and party.canonical:
                        resolved = party.name
                self.define(abbreviation, resolved)
                if resolved == name:
                    self.add_shape(name, [])

    def _name_before(self, before: str, abbreviation: str) -> str | None:
        """The name right before a bracket: the capitalised words whose initials fit, or a known form."""
        for start in _capital_starts(before):
            words = before[start:].split()
            if len(words) > 1 and "," not in before[start:] and all(word[0].isupper() or word in _LINKS for word in words) and _initials_fit(words, abbreviation):
                return before[start:]
        for start in _capital_starts(before):
            candidate = before[start:]
            if candidate in self.gazetteer.forms and not (candidate.isupper() and len(candidate) < 6):
                return candidate
        best = None
        for start in _capital_starts(before):
            candidate = before[start:]
            words = candidate.split()
            if len(words) < 2 and not candidate.isalpha():
                continue
            if any(word[0].islower() and word not in _LINKS for word in words) or "," in candidate:
                continue
            if _initials_fit(words, abbreviation):
                return candidate
            if best is None and any(word.strip("'s’") in self.gazetteer.words["party_head"] for word in words):
                best = candidate
        return best


def _shares_a_word(form: str, name: str) -> bool:
    """Whether a short form is made of the full name's words (``Progressives``), not an abbreviation or a native name."""
    stems = {word.lower()[:5] for word in re.findall(r"\w{4,}", name)}
    return any(word.lower()[:5] in stems for word in re.findall(r"\w{4,}", form))


_LINKS = frozenset("of for the and in to against – & de da do i a e u with".split())


def _capital_starts(text: str) -> list[int]:
    return [match.start() for match in re.finditer(r"(?<!\S)(?=\S)", text) if text[match.start()].isupper() or text[match.start()].isdigit()]


def _initials_fit(words: list[str], abbreviation: str) -> bool:
    initials = "".join(word[0] for word in words if word not in _LINKS).upper()
    every = "".join(word[0] for word in words).upper()
    folded = ascii_fold(abbreviation).upper().replace(".", "")
    return folded in (ascii_fold(initials), ascii_fold(every)) or (len(words) == 1 and ascii_fold(words[0]).upper().startswith(folded))


_LOCAL_HEADS = frozenset(("Residents", "Forum", "Citizens", "Voters", "Initiative", "Ratepayers", "Association", "Group", "Independents", "List", "Montenegro"))


def derived_short_forms(name: str, heads: frozenset[str]) -> list[str]:
    """Short forms that English makes of an organisation's name: ``Liberal Union`` → Liberals, Liberal, ``Liberal`` list.

    Args:
        name: The full name.
        heads: Words that head names of parties.
    """
    words = _DASH.split(name)[0].split()
    forms = []
    if len(words) >= 2 and words[-1] in heads - _LOCAL_HEADS and all(word[0].isupper() for word in words):
        adjective = words[-2]
        if len(words) == 2:
            forms.append(adjective)
        forms.append(adjective + "s")
        if len(words) > 2:
            forms.append(" ".join(words[1:]))
    if " of " in name or " for " in name:
        forms.append(re.split(r" (?:of|for) ", name)[0])
        if re.search(r" (?:of|for) [A-Z]\w+$", name):
            forms.append(re.split(r" (?:of|for) ", name)[0])
    return [form for form in dict.fromkeys(forms) if form not in heads]
