"""The article's index of names: every capitalised name, what it is, and what it is called in full."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from hustings.article import Article, ArticleSection
from hustings.index.capitalised_runs import CapitalisedRuns
from hustings.index.definitions import read_aliases, read_brackets
from hustings.index.gazetteer import Gazetteer, home_country
from hustings.index.listed_names import ListFinder
from hustings.index.names import RUN, word_starts
from hustings.index.organisation_shapes import ShapeFinder
from hustings.index.organisations import Organisation, Organisations
from hustings.index.people_and_places import NameKinds

_WORD_BORDER = re.compile(r"[ –—-]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the article: ``article.text[start:end]``.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last character.
        kind: ``PERSON``, ``PARTY``, ``LIST``, ``PLACE``, ``BODY`` or ``NAME`` (unknown).
        id: What it is called: a person as printed here, an organisation's name, a place as printed.
    """

    start: int
    end: int
    kind: str
    id: str


@dataclass(slots=True)
class ArticleIndex:
    """All names of an article, and the organisations behind them.

    Attributes:
        names: In text order.
        organisations: By the name that records use.
        genders: ``m``, ``f``, ``u`` (unknown) or ``?`` (perhaps no person) by a person's full name.
        countries: By id of a section whose country nothing states: the one whose places it names.
        codes: The ISO codes of all countries, by name.
    """

    names: list[Name]
    organisations: dict[str, Organisation]
    genders: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Notes where the names begin."""
        self._starts = [name.start for name in self.names]

    def within(self, start: int, end: int) -> list[Name]:
        """The names that begin in ``text[start:end]``."""
        return self.names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def build_index(article: Article, gazetteer: Gazetteer) -> ArticleIndex:
    """Indexes the names of an article.

    Args:
        article: The article as read.
        gazetteer: What the pipeline's data knows beforehand.
    """
    return _Indexer(article, gazetteer).build()


@dataclass(frozen=True, slots=True)
class _Pass:
    """One reading of a section: the first one, of the whole article, only learns who its people are.

    Attributes:
        country: The ISO code of the country that the section is about.
        lists: The spans of named lists, by every offset inside them.
        people_only: Whether it is the first reading.
    """

    country: str | None
    lists: dict[int, tuple[int, int]]
    people_only: bool


class _Indexer:
    """Builds one article's index."""

    def __init__(self, article: Article, gazetteer: Gazetteer) -> None:
        self.article = article
        self.text = article.text
        self.gazetteer = gazetteer
        self.country = home_country(gazetteer.countries.get(article.country or ""))
        self.runs = CapitalisedRuns(article, gazetteer)
        self.organisations = Organisations(gazetteer, self.country, article.text)
        self.kinds = NameKinds(self.runs)
        self.lists = ListFinder(article.text, self.organisations)
        self.names: list[Name] = []
        self._last_headed: dict[str, str] = {}
        self._forms: dict[int, str | None] = {}

    def build(self) -> ArticleIndex:
        """The index."""
        self._learn_organisations()
        for section in self.article.sections:
            self._collect(section, _Pass(self._country_of(section), {}, people_only=True))
        self.kinds.learn_surnames()
        lists = [self.lists.by_offset(section) for section in self.article.sections]
        self.kinds.learn_lists(self.text[slice(*span)] for spans in lists for span in set(spans.values()))
        for section, spans in zip(self.article.sections, lists, strict=True):
            self._collect(section, _Pass(self._country_of(section), spans, people_only=False))
        self.names.sort(key=lambda name: name.start)
        headings = {section.heading for section in self.article.sections}
        genders = {name: self.kinds.gender(name, headings) for name in self.runs.people}
        codes = self.gazetteer.countries
        return ArticleIndex(self.names, self._tally(), genders, self._located(), codes)

    def _located(self) -> dict[str, str]:
        """The countries of the sections of which only the places that they name tell it."""
        if self.article.country:
            return {}
        silent = (section for section in self.article.sections if not section.country)
        codes = {section.id: self._country_of(section) for section in silent}
        names = self.gazetteer.country_names
        return {id_: names[code] for id_, code in codes.items() if code in names}

    def _learn_organisations(self) -> None:
        """Reads what the article defines and what its names' shapes show, before any name is looked up."""
        read_brackets(self.organisations)
        shapes = ShapeFinder(self.runs, self.organisations)
        for name in shapes.find():
            self.organisations.add_shape(name, shapes.short_forms(name))
        read_aliases(self.organisations, self.runs.headings)
        self.organisations.settle_short_forms()

    def _tally(self) -> dict[str, Organisation]:
        """The organisations that are named, with the forms that the article prints."""
        found: dict[str, Organisation] = {}
        for name in self.names:
            if name.kind in ("PARTY", "LIST"):
                organisation = found.setdefault(name.id, Organisation(name.id, name.kind.lower()))
                organisation.forms[self.text[name.start : name.end]] += 1
        return found

    def _country_of(self, section: ArticleSection) -> str | None:
        """The section's country as a code: told, or the article's, or the one whose places it names."""
        told = home_country(self.gazetteer.countries.get(section.country or "")) or self.country
        if told is not None:
            return told
        votes: Counter[str] = Counter()
        for start, end in self.runs.within(section):
            countries = self.gazetteer.place_countries.get(self.text[start:end], set())
            if len(countries) == 1:
                votes.update(countries)
        best = votes.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None

    def _collect(self, section: ArticleSection, reading: _Pass) -> None:
        """Reads the names of a section."""
        taken_until = section.start
        for start, end in self.runs.within(section):
            begin = max(start, taken_until)
            while begin < end and self.text[begin].isspace():
                begin += 1  # behind a place with ``and`` in its name
            if begin >= end:
                continue
            double = self._double_place(begin, end)
            if double is not None:
                if not reading.people_only:
                    self.names.append(Name(*double, "PLACE", self.text[slice(*double)]))
                taken_until = double[1]
                continue
            if reading.people_only and " " not in self.text[begin:end]:
                form = self._organisation_at(begin, reading.country)  # a full name has a blank in it
                taken_until = begin + len(form or "")
            else:
                taken_until = self._read_run(begin, end, reading)

    def _double_place(self, start: int, end: int) -> tuple[int, int] | None:
        """The place whose name holds ``and`` (``Mavrovo and Rostuša``) that a run begins, if it does.

        A preposition may stand before it (``In Mavrovo and Rostuša``), a body behind (``… Rostuša Council``).
        """
        if not self.text.startswith(" and ", end):
            return None
        second = RUN.match(self.text, end + len(" and "))
        begin = self.runs.trimmed(start, end)[0]
        if second is None or begin >= end:
            return None
        stop = second.end()
        while stop > second.start():
            name = self.text[begin:stop]
            if name in self.gazetteer.places or name in self.runs.place_headings:
                return begin, stop
            stop = self.text.rfind(" ", second.start(), stop)
        return None

    def _read_run(self, start: int, end: int, reading: _Pass) -> int:
        """Reads a run of capitalised words from left to right; answers where the text read so ends."""
        while start < end:
            found = self._first_organisation(start, end, reading)
            self._add_plain(start, end if found is None else found[0], reading)
            if found is None:
                return end
            word, form = found
            if form is None:
                return self._add_list(word, reading.lists[word][1])
            start = self._add_organisation(word, form, reading)
            while start < end and self.text[start] in " /–—-'’":
                start += 1
        return start

    def _first_organisation(self, start: int, end: int, reading: _Pass) -> tuple[int, str | None] | None:
        """Where an organisation or a list stands first in ``text[start:end]``, with the former's form."""
        for word in word_starts(self.text, start, end):
            form = self._organisation_at(word, reading.country)
            if form is not None and self._is_in_persons_name(word, form, start, end):
                form = None
            named = reading.lists.get(word)
            begins = named is not None and named[0] >= word - 1
            if form is not None and not (named is not None and begins and named[1] > word + len(form)):
                return word, form
            if named is not None and (begins or named[0] <= start):
                return word, None
        return None

    def _organisation_at(self, start: int, country: str | None) -> str | None:
        """The form of an organisation that stands at an offset, or None."""
        if start not in self._forms:  # both readings of a section ask
            self._forms[start] = self.organisations.table.match(self.text, start)
        form = self._forms[start]
        if form is None:
            return None
        if form.lower() in self.gazetteer.words["function"] and not self._stands_inside(start):
            return None
        if not self.organisations.knows(form, country):
            return None
        if form in self._last_headed and self.organisations.is_family(form, country):
            return None  # ``the Free Democrats … the Democrats``: those named last
        if form.startswith("The "):
            inner = self.organisations.table.match(self.text, start + 4)
            if inner is not None and self.organisations.knows(inner, country):
                return None
        if form in self.runs.place_headings and form in self.gazetteer.places:
            return None
        return form

    def _stands_inside(self, start: int) -> bool:
        """Whether a capital is no sentence's first: ``with Most``, where a party is called so."""
        return start > 1 and self.text[start - 1] == " " and self.text[start - 2].isalpha()

    def _is_in_persons_name(self, word: int, form: str, start: int, end: int) -> bool:
        """``Vesna Grkman``, ``Renata Gil``: a party's one-word name as or behind a given name."""
        if " " in form or form.isupper() or self.organisations.defines(form):
            return False
        given = self.gazetteer.given
        before, behind = self.text[start:word].split(), self.text[word + len(form) : end].split()
        if not before:
            return form in given and bool(behind) and behind[0] not in self.gazetteer.words["party_head"]
        return before[-1] in given and before[-1] not in self.gazetteer.places

    def _add_organisation(self, start: int, form: str, reading: _Pass) -> int:
        """Adds an organisation's name, with others joined to it by dashes; answers where it ends."""
        end = start + len(form)
        while end < len(self.text) and self.text[end] in "–—":
            other = self._organisation_at(end + 1, reading.country)
            if other is None:
                break
            end += 1 + len(other)
        if not reading.people_only:
            joined = end > start + len(form)
            name = self.text[start:end] if joined else self._name_of(start, form, reading.country)
            self._add_party(start, end, name)
        return end

    def _name_of(self, start: int, form: str, country: str | None) -> str:
        """What records call the organisation that ``form`` means here, maybe with an adjective before it."""
        words = self.gazetteer.words
        if form in words["party_head"] or form in words["headless_party"]:
            before = self.text[max(0, start - 20) : start].rstrip().rpartition(" ")[2]
            if before in self.gazetteer.adjectives and self.organisations.prints(f"{before} {form}"):
                return f"{before} {form}"
        return self.organisations.resolve(form, country)

    def _add_party(self, start: int, end: int, name: str) -> None:
        self.names.append(Name(start, end, "PARTY", name))
        for word in _WORD_BORDER.split(name):
            self._last_headed[word] = name

    def _add_list(self, start: int, end: int) -> int:
        """Adds a list's name; answers where it ends."""
        printed = self.text[start:end]
        name = self.organisations.resolve(printed)
        self.organisations.define(printed, name)
        self._forms.clear()
        self.names.append(Name(start, end, "LIST", name))
        return end

    def _add_plain(self, start: int, end: int, reading: _Pass) -> None:
        """Adds the name in the part of a run that no organisation's form covers, if it holds one."""
        while end > start and self.text[end - 1] in " /–—":
            end -= 1
        start, end = self.runs.trimmed(start, end)
        if start >= end:
            return
        border = self.kinds.place_border(start, end)
        if border:
            self._add_plain(start, border, reading)
            self._add_plain(border + 1, end, reading)
            return
        if place := self.kinds.council_place(start, end):
            if not reading.people_only:
                self.names.append(Name(start, place, "PLACE", self.text[start:place]))
            return
        kind = self.kinds.of(start, end)
        printed = self.text[start:end]
        if reading.people_only:
            if kind == "PERSON" and " " in printed:
                self.runs.people.add(printed)
            elif kind == "PLACE" and " " in printed:
                self.kinds.learn_place(printed)
            return
        headed = self._last_headed.get(printed) if printed in self.gazetteer.words["party_head"] else None
        if headed is not None and kind not in ("PERSON", "PARTY"):
            self._add_party(start, end, headed)  # the Alliance: the one that is named last before
        elif kind == "PARTY":
            self._add_party(start, end, printed)
        elif kind is not None:
            self.names.append(Name(start, end, kind, printed))
