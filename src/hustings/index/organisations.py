"""Which organisations an article names, by which forms, and what each is called in its records."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hustings.index.form_table import FormTable
from hustings.index.gazetteer import ANYWHERE, Gazetteer, Party


@dataclass(slots=True)
class Organisation:
    """A party, list or group of one article.

    Attributes:
        name: What records call it.
        kind: ``party`` or ``list``.
        forms: The forms that the article prints, with their counts.
    """

    name: str
    kind: str = "party"
    forms: Counter[str] = field(default_factory=Counter)


class Organisations:
    """Resolves printed forms to organisations: the article's own definitions first, then the gazetteer.

    Args:
        gazetteer: What the pipeline's data knows beforehand.
        country: The ISO code of the article's country; short forms of its parties hold without more ado.
        text: The article's text; another country's party must be printed in it with its full name.
    """

    def __init__(self, gazetteer: Gazetteer, country: str | None, text: str) -> None:
        self.gazetteer = gazetteer
        self.country = country
        self.text = text
        self.table = FormTable(base=gazetteer.table)
        self._defined: dict[str, str] = {}
        self._short: dict[str, set[str]] = defaultdict(set)
        self._printed: dict[str, bool] = {}
        self._parties: dict[tuple[str, str | None], Party | None] = {}

    def define(self, form: str, name: str) -> None:
        """Records that the article itself explains ``form`` as ``name``; the first explanation holds.

        One that leads back to ``form`` (``A, known as B``, later ``B, known as A``) explains nothing.
        """
        if form not in self._defined and (form == name or self._last(name) != form):
            self._defined[form] = name
        self.table.add(form)

    def add_shape(self, name: str, short_forms: Iterable[str] = ()) -> None:
        """Adds an organisation that its shape or position shows, with the short forms that follow from it."""
        self.define(name, name)
        for form in short_forms:
            self._short[form].add(name)

    def settle_short_forms(self) -> None:
        """Takes the derived short forms that can mean only one organisation of the article."""
        for form, names in self._short.items():
            name = next(iter(names))
            own = self._defined.get(form, "") not in ("", form) or (
                form in self._defined and not self._drops_place(form, name)
            )
            if len(names) == 1 and not own and not self._claimed(form, name):
                self._defined[form] = name
                self.table.add(form)

    def _drops_place(self, form: str, name: str) -> bool:
        """Whether a name of its own is another one without its place: ``the Residents' Union`` of Ada."""
        place, _, rest = name.partition(" ")
        return rest == form and place in self.gazetteer.places

    def _claimed(self, form: str, name: str) -> bool:
        """Whether a short form belongs to a party of the country, or to another one named in full."""
        parties = self.gazetteer.forms.get(form, ())
        if parties and " " in form:
            return True
        return any(
            party.country == self.country or (party.name not in (form, name) and self.prints(party.name))
            for party in parties
        )

    def defines(self, form: str) -> bool:
        """Whether the article itself explains a form, or shows what it is."""
        return form in self._defined

    def knows(self, form: str, country: str | None = None) -> bool:
        """Whether the form means an organisation here.

        Args:
            form: As printed.
            country: The ISO code of the country that the section is about, if it is not the article's.
        """
        return form in self._defined or self._party(form, country) is not None

    def resolve(self, form: str, country: str | None = None) -> str:
        """The name that records use for a printed form; an unknown form is its own name.

        Args:
            form: As printed.
            country: The ISO code of the country that the section is about, if it is not the article's.
        """
        last = self._last(form)
        if last in self._defined:
            return last
        party = self._party(last, country)
        if party is None:
            bare = last.removeprefix("The ")
            return bare if bare != last and self.prints(f"the {bare}") else last
        return party.name if party.canonical else self._printed_name(party, last)

    def _last(self, form: str) -> str:
        """Where the definitions lead from a form: to one that means itself or that none explains."""
        while self._defined.get(form, form) != form:
            form = self._defined[form]
        return form

    def _party(self, form: str, country: str | None) -> Party | None:
        """The party of the gazetteer that a form means in an article on a country."""
        home = country or self.country
        key = (form, home)
        if key not in self._parties:
            self._parties[key] = self._find_party(form, home)
        return self._parties[key]

    def _find_party(self, form: str, home: str | None) -> Party | None:
        parties = self.gazetteer.forms.get(form, ())
        for country in (home, self.country):
            for party in parties:
                if party.country == country:
                    return party
        if form in self.gazetteer.words["party_head"]:
            named = (one for one in parties if one.name != form and _names_members(form, one.name))
            printed = next((party for party in named if self.prints(party.name)), None)
            return printed or self._of_family(form, parties)
        told = [party for party in parties if party.name == form or self.prints(party.name)]
        for party in told:
            if party.name != form and (_shares_a_word(form, party.name) or form in party.abbreviations):
                return party
        return told[0] if told else None

    def _of_family(self, form: str, parties: Sequence[Party]) -> Party | None:
        """``the Liberals``: the one party of the family that the article defines, or else the family."""
        own = {name for name in self._defined.values() if name != form and _names_members(form, name)}
        if not own:
            return next((party for party in parties if party.country == ANYWHERE), None)
        name = own.pop()
        return Party(name, name, ANYWHERE, canonical=True) if not own else None

    def is_family(self, form: str, country: str | None) -> bool:
        """Whether a form only means a family of parties, which nothing in the article tells more of."""
        party = self._party(form, country) if form not in self._defined else None
        return party is not None and party.country == ANYWHERE and party.name == form

    def prints(self, name: str) -> bool:
        """Whether the article prints a name anywhere; searched once a name."""
        found = self._printed.get(name)
        if found is None:
            found = self._printed[name] = name in self.text
        return found

    def _printed_name(self, party: Party, form: str) -> str:
        """The fullest form of a party that the article prints; a member's name stays as it is printed."""
        first, *rest = form.split(maxsplit=1)
        national = first in self.gazetteer.adjectives and first not in party.name
        if rest and national and form in party.short:
            return form
        if self.prints(party.name):
            # ``The Bridge`` is short for ``Bridge of Independent Lists``
            longer = f"{party.name.removeprefix('The ')} "
            full = [short for short in party.short if short.startswith(longer) and self.prints(short)]
            return max(full, key=len, default=party.name)
        printed = [short for short in party.short if " " in short and self.prints(short)]
        if printed:
            return max(printed, key=len)
        if _names_members(form, party.name):
            return party.name
        alike = (short for short in party.short if _shares_a_word(form, short) and self.prints(short))
        return max((form, *alike), key=len).removeprefix("The ")


def _names_members(form: str, name: str) -> bool:
    """Whether a form is the name's first word in the plural: ``Socialists`` of ``Socialist Party``."""
    return form.endswith("s") and " " not in form and form[:5].lower() == name[:5].lower()


def _shares_a_word(form: str, name: str) -> bool:
    """Whether a short form is made of the full name's words (``Progressives``), not a native name."""
    stems = {word.lower()[:5] for word in re.findall(r"\w{4,}", name)}
    return any(word.lower()[:5] in stems for word in re.findall(r"\w{4,}", form))
