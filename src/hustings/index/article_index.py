"""The article's index of names: every capitalised name, what it is, and what it is called in full."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from hustings.article import Article, ArticleSection
from hustings.index.gazetteer import Gazetteer, ascii_fold
from hustings.index.names import (
    CONNECTOR,
    KNOWN_AS,
    LIST_FORWARD,
    LIST_WORD,
    ORGANISATION_AFTER,
    ORGANISATION_BEFORE,
    QUOTED,
    SENTENCE_START,
    STARTER,
    list_name_before,
    runs,
    word_starts,
)
from hustings.index.organisations import Organisation, Organisations, derived_short_forms

_COMMON_WORD = re.compile(r"(?<![\w'’-])[a-zà-ÿ]\w+")
LONGEST_NAME = 20  # in words; a longer run of capitalised words is a table or a mess


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
    """All names of an article in text order, and the organisations behind them."""

    names: list[Name]
    organisations: dict[str, Organisation]
    genders: dict[str, str] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)

    def within(self, start: int, end: int) -> list[Name]:
        """The names that begin in ``text[start:end]``."""
        return self.names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


class _Indexer:
    """Builds one article's index."""

    def __init__(self, article: Article, gazetteer: Gazetteer) -> None:
        self.article = article
        self.text = article.text
        self.gazetteer = gazetteer
        self.country = _home(gazetteer.countries.get(article.country or ""))
        self.organisations = Organisations(gazetteer, self.country, article.text)
        self.lower_words = set(_COMMON_WORD.findall(article.text))
        self.headings = {
            part.strip() for section in article.sections if section.scope != "report" for heading in section.headings for part in (heading, *heading.split(":"))
        }
        self.place_headings = {
            part.strip() for section in article.sections if section.scope in ("place", "overview") for part in (section.heading, *section.heading.split(":"))
        } - {""}
        self.people: set[str] = {section.heading for section in article.sections if section.scope == "person" and section.level <= 2 and section.heading.strip()}
        self.surnames: dict[str, set[str]] = {}
        self.surname_letters: set[str] = set()
        self.names: list[Name] = []
        self._cut: dict[tuple[int, int], tuple[int, int]] = {}
        self.spans = list(runs(self.text))
        self._span_starts = [start for start, _ in self.spans]

    def _runs_in(self, section: ArticleSection) -> list[tuple[int, int]]:
        """The runs of capitalised words in a section's body."""
        return self.spans[bisect_left(self._span_starts, section.start) : bisect_left(self._span_starts, section.end)]

    def build(self) -> ArticleIndex:
        self.organisations.read_brackets()
        shapes = self._shape_organisations()
        for name in shapes:
            short = derived_short_forms(name, self.gazetteer.words["party_head"])
            self.organisations.add_shape(name, [form for form in short if form not in self.gazetteer.places and form not in self.place_headings])
        self._known_as()
        self.organisations.settle_short_forms()
        for section in self.article.sections:
            self._collect(section, people_only=True)
        for person in self.people:
            words = person.split()[:LONGEST_NAME]
            for index in range(1, len(words)):
                if " ".join(words[index:]) not in self.gazetteer.places or words[0] in self.gazetteer.given:
                    self.surnames.setdefault(" ".join(words[index:]), set()).add(person)
                    self.surnames.setdefault(words[index], set()).add(person)
        self.surname_letters = {"".join(sorted(surname.lower())) for surname in self.surnames if " " not in surname}
        for section in self.article.sections:
            self._collect(section, people_only=False)
        self.names.sort(key=lambda name: name.start)
        index = ArticleIndex(self.names, self._tally())
        index._starts = [name.start for name in self.names]
        headings = {section.heading for section in self.article.sections}
        index.genders = {name: self._gender(name, headings) for name in self.people}
        return index

    def _gender(self, name: str, headings: set[str]) -> str:
        """``m``, ``f``, ``u``, or ``?`` for what may be no person at all: no known given name."""
        first = name.split()[0]
        for given in (first, first.split("-")[0]):
            if given in self.gazetteer.given:
                return self.gazetteer.given[given]
        return "u" if name in headings else "?"

    def _tally(self) -> dict[str, Organisation]:
        found: dict[str, Organisation] = {}
        for name in self.names:
            if name.kind in ("PARTY", "LIST"):
                organisation = found.setdefault(name.id, Organisation(name.id, "party" if name.kind == "PARTY" else "list"))
                organisation.forms[self.text[name.start : name.end]] += 1
        return found

    def _known_as(self) -> None:
        for match in KNOWN_AS.finditer(self.text):
            before = self.text[max(0, match.start() - 90) : match.start()]
            last: tuple[int, str] | None = None
            for start, _ in runs(before):
                form = self.organisations.table.match(before, start)
                if form:
                    last = (start, form)
            if last is not None and match["alias"] not in self.headings:
                self.organisations.define(match["alias"], self.organisations.resolve(last[1]))

    def _shape_organisations(self) -> list[str]:
        """Names that a head such as Party or Alliance shows to be organisations, with what belongs to them."""
        heads, institutions = self.gazetteer.words["party_head"], self.gazetteer.words["institution"]
        weak = self.gazetteer.words["weak_party_head"]
        found: Counter[str] = Counter()
        spans = self.spans
        for match in STARTER.finditer(self.text):
            found[match.group()] += 1
        for start, end in spans:
            start, end = self._without_common(start, end)
            if start < end and self._told_organisation(start, end):
                found[self.text[start:end]] += 1
        for position, (start, end) in enumerate(spans):
            start, end = self._without_common(start, end)
            words = self.text[start:end].split()
            if words and position and self.text[spans[position - 1][1] : start] in ("'s ", "’s ") and (self.text[: spans[position - 1][1]].rpartition(" ")[2].strip("\n") in _POSSESSORS):
                start = self._without_common(*spans[position - 1])[0]
                words = self.text[start:end].split()
            if not words or not (set(words) & heads):
                continue
            if len(words) == 1 and words[0] in weak:
                continue
            last = max(index for index, word in enumerate(words) if word in heads)
            following = spans[position + 1 : position + 3]
            if last == len(words) - 1:
                end = self._extended(start, end, following)
            name = self.text[start:end]
            strong = words[-1] in heads - weak or words[-1] in ("Union", "League", "List")
            if self._is_known(name) or (set(name.split()) & institutions and not strong) or len(name.split()) < 2 or name in ("European Union", "Soviet Union", "African Union"):
                continue
            if words[last] in weak and last != len(words) - 1:
                continue
            found[self._with_left_part(start, end, spans[position - 1] if position else None)] += 1
        return list(found)

    def _told_organisation(self, start: int, end: int) -> bool:
        """Whether the words around a name say that it is an organisation: ``the local party X``, ``X, a citizens' list``, ``X merged into``."""
        name = self.text[start:end]
        if self._is_known(name) or name in self.place_headings or name in self.gazetteer.places or name.split()[0] in self.gazetteer.given:
            return False
        if name in self.gazetteer.adjectives or name in self.gazetteer.countries or set(name.split()) & self.gazetteer.words["month"]:
            return False
        before, after = self.text[max(0, start - 40) : start], self.text[end : end + 60]
        return bool(ORGANISATION_BEFORE.search(before) or ORGANISATION_AFTER.match(after))

    def _is_known(self, name: str) -> bool:
        return name in self.gazetteer.forms and self.organisations.knows(name)

    def _without_common(self, start: int, end: int) -> tuple[int, int]:
        """Cuts a sentence's first word off a run, and titles off its front, where they are no part of the name."""
        known = self._cut.get((start, end))
        if known is None:
            known = self._cut[start, end] = self._cut_front(start, end)
        return known

    def _cut_front(self, start: int, end: int) -> tuple[int, int]:
        words = self.gazetteer.words
        if self.text[start:end] in self.place_headings or self.text[start:end] in self.people:
            return start, end
        while start < end:
            stop = self.text.find(" ", start, end)
            first = self.text[start : stop if stop > 0 else end]
            at_start = SENTENCE_START.search(self.text[max(0, start - 6) : start]) is not None or start == 0
            lower = first.lower()
            more = stop > 0
            cut = first in words["title"] and more
            if at_start and not cut:
                cut = lower in words["function"] or (first in words["common"]) or (lower in self.lower_words and (first not in self.gazetteer.given) and (more or first not in self.place_headings) and first not in words["party_head"] and not first.endswith("'"))
            if first in words["common"] and at_start:
                cut = True
            if not cut:
                return start, end
            if not more:
                return end, end
            start = stop + 1
        return start, end

    def _extended(self, name_start: int, end: int, following: list[tuple[int, int]]) -> int:
        """Adds ``of Freedom and Justice`` to a name that ends in its head."""
        heads = self.gazetteer.words["party_head"]
        for start, stop in following:
            link = self.text[end:start]
            if link == " and " and not (" of " in self.text[name_start:end] or " for " in self.text[name_start:end]):
                break
            if self.text[start:stop].isupper() and stop - start > 1:
                break
            if self.text[start:stop].split()[0] in self.gazetteer.words["party_starter"]:
                break
            if link.strip() not in ("of", "of the") and set(self.text[start:stop].split()) & heads:
                break
            if link == " and " and (set(self.text[start:stop].split()) & heads or self.text[start:stop].count(" ") > 0 or " and " not in link):
                break
            if not (CONNECTOR.fullmatch(link) or link == " and "):
                break
            if link.strip() in ("in", "in the", "to", "of", "of the") and self._ends_with_place(link, start, stop):
                break
            if link == " and " and self.text[start:stop] in self.place_headings:
                break
            end = stop
        return end

    def _ends_with_place(self, link: str, start: int, stop: int) -> bool:
        return link.strip().startswith("in") or (self.text[start:stop] in self.place_headings and self.text[start:stop] not in self.gazetteer.countries)

    def _with_left_part(self, start: int, end: int, before: tuple[int, int] | None) -> str:
        """``Justice and Reconciliation Party``: the part before ``and`` belongs to the name behind a determiner."""
        if before is not None and self.text[before[1] : start] == " and ":
            left = self.text[before[0] : before[1]]
            if " " not in left and self.text[max(0, before[0] - 4) : before[0]].lower() == "the " and not self.organisations.knows(left) and left not in self.gazetteer.given:
                return self.text[before[0] : end]
        return self.text[start:end]

    def _collect(self, section: ArticleSection, *, people_only: bool) -> None:
        country = self._country_of(section)
        taken_until = section.start
        lists = {} if people_only else self._lists(section)
        for start, end in self._runs_in(section):
            if start < taken_until:
                start = taken_until
                if start >= end:
                    continue
            taken_until = max(taken_until, self._split_run(start, end, country, lists, people_only))

    def _country_of(self, section: ArticleSection) -> str | None:
        """The section's country as a code: told, or that of the article, or the one whose places the section names."""
        told = _home(self.gazetteer.countries.get(section.country or "")) or self.country
        if told is not None:
            return told
        votes: Counter[str] = Counter()
        for start, end in self._runs_in(section):
            countries = self.gazetteer.place_countries.get(self.text[start:end], set())
            if len(countries) == 1:
                votes.update(countries)
        best = votes.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None

    def _lists(self, section: ArticleSection) -> dict[int, tuple[int, int]]:
        """Where named lists stand in a section: each span by its start and by every offset inside it."""
        spans = []
        body = self.text[section.start : section.end]
        for match in QUOTED.finditer(body):
            words = match["name"].split()
            if sum(word[0].isupper() for word in words) * 2 > len(words) and match["name"][-1] not in ".,!?":
                spans.append((match.start("name") + section.start, match.end("name") + section.start))
        for match in LIST_WORD.finditer(body):
            named = list_name_before(self.text, match.start() + section.start, section.start)
            if named is not None and not self._of_known(named, match.group()) and any(word[0].isupper() and word.lower() not in self.gazetteer.words["function"] for word in self.text[named[0] : named[1]].split()):
                spans.append(named)
        for match in LIST_FORWARD.finditer(body):
            spans.append((match.start("name") + section.start, match.end("name") + section.start))
        inside = {}
        for start, end in spans:
            for offset in range(start, end):
                inside[offset] = (start, end)
        return inside

    def _of_known(self, named: tuple[int, int], word: str) -> bool:
        """Whether what stands before ``list`` is no name of its own: a leader's, or one that begins with a known party's."""
        if word.startswith(("'s", "’s")) or self.text[named[1] - 1] in "'’":
            return True
        form = self.organisations.table.match(self.text, named[0])
        if form is not None and form.lower() in self.gazetteer.words["function"]:
            return False
        rest = self.text[named[0] + len(form) : named[1]] if form is not None else ""
        return form is not None and self.organisations.knows(form) and any(char.isalpha() for char in rest)

    def _split_run(self, start: int, end: int, country: str | None, lists: dict[int, tuple[int, int]], people_only: bool) -> int:
        """Reads one run of capitalised words from left to right; answers the offset up to which the text is taken."""
        for word in word_starts(self.text, start, end):
            if word < start:
                continue
            form = self._organisation_at(word, country)
            if form is not None and not (word in lists and lists[word][0] >= word - 1 and lists[word][1] > word + len(form)):
                self._plain(start, word, country, people_only)
                stop = self._add_organisation(word, form, country, people_only)
                return stop if stop >= end else max(stop, self._rest(stop, end, country, lists, people_only))
            if word in lists and not people_only:
                list_start, list_end = lists[word]
                if list_start >= word - 1 or list_start <= start:
                    if list_start < word and not people_only:
                        list_start = word
                    self._plain(start, word, country, people_only)
                    self._add_list(max(list_start, word), list_end)
                    return list_end
        self._plain(start, end, country, people_only)
        return end

    def _rest(self, start: int, end: int, country: str | None, lists: dict[int, tuple[int, int]], people_only: bool) -> int:
        while start < end and self.text[start] in " /–—-":
            start += 1
        return self._split_run(start, end, country, lists, people_only) if start < end else end

    def _organisation_at(self, start: int, country: str | None) -> str | None:
        form = self.organisations.table.match(self.text, start)
        if form is None or not self.organisations.knows(form, country) or form.lower() in self.gazetteer.words["function"]:
            return None
        if form.startswith("The ") and (inner := self.organisations.table.match(self.text, start + 4)) is not None and self.organisations.knows(inner, country):
            return None
        if form in self.place_headings and form in self.gazetteer.places:
            return None
        return form

    def _add_organisation(self, start: int, form: str, country: str | None, people_only: bool) -> int:
        """Adds an organisation's name, joined with another behind a dash (``Socialist Party of Serbia–United Serbia``)."""
        end = start + len(form)
        name = self.organisations.resolve(form, country)
        before = self.text[max(0, start - 20) : start].rstrip().rpartition(" ")[2]
        if before in self.gazetteer.adjectives and f"{before} {form}" in self.text and " " not in form and form in self.gazetteer.words["party_head"] | {"Labour", "Greens", "Conservatives", "Liberals", "Socialists"}:
            name = f"{before} {form}"
        while end < len(self.text) and self.text[end] in "–—":
            other = self._organisation_at(end + 1, country)
            if other is None:
                break
            end += 1 + len(other)
            name = self.text[start:end]
        if not people_only:
            self.names.append(Name(start, end, "PARTY", name))
        return end

    def _add_list(self, start: int, end: int) -> None:
        printed = self.text[start:end]
        name = self.organisations.resolve(printed)
        self.organisations.define(printed, name)
        self.names.append(Name(start, end, "LIST", name))

    def _plain(self, start: int, end: int, country: str | None, people_only: bool) -> None:
        """Decides what the words of a run are that no organisation's form covers."""
        while end > start and self.text[end - 1] in " /–—":
            end -= 1
        start, end = self._without_common(start, end)
        if start >= end:
            return
        kind = self._kind(start, end)
        printed = self.text[start:end]
        if kind in (None, "NAME", "BODY", "PLACE") and printed in self.gazetteer.words["party_head"] and not people_only:
            named = self._headed(printed)
            if named is not None:
                self.names.append(Name(start, end, "PARTY", named))
                return
        if people_only:
            if kind == "PERSON" and " " in printed:
                self.people.add(printed)
        elif kind is not None:
            self.names.append(Name(start, end, kind, printed))

    def _headed(self, head: str) -> str | None:
        """``the Alliance``: the organisation named last before with that word in its name."""
        for name in reversed(self.names):
            if name.kind == "PARTY" and head in re.split(r"[ –—-]", name.id):
                return name.id
        return None

    def _kind(self, start: int, end: int) -> str | None:
        printed = self.text[start:end]
        words = printed.split()
        lists = self.gazetteer.words
        if any(word in lists["month"] for word in words) and words[0] not in self.gazetteer.given:
            return None
        before = self.text[max(0, start - 24) : start]
        if printed in self.people:
            return "PERSON"
        if _PLACE_BEFORE.search(before) and (printed in self.gazetteer.places or words[-1] in _PLACE_TYPES or (_OFFICE_OF.search(before) and printed not in self.surnames and words[0] not in self.gazetteer.given)):
            return "PLACE"
        if printed in self.surnames:
            return "PERSON"
        if printed in self.place_headings or printed in self.gazetteer.places or printed in self.gazetteer.countries:
            return "PLACE"
        if any(word in lists["institution"] for word in words):
            return "BODY"
        if printed in self.gazetteer.adjectives:
            return None
        if len(words) == 1:
            return self._single(printed, before)
        if words[0] in lists["party_starter"] and words[0] not in self.gazetteer.given:
            return "PARTY"
        if words[-1] in lists["party_ender"] or (words[0] == "New" and " ".join(words[1:]) in self.gazetteer.places):
            return "PARTY"
        if words[0].rstrip("-") in self.gazetteer.given or ascii_fold(words[0].split("-")[0]) in self.gazetteer.given:
            return "PERSON"
        if re.search(r"\b(?:in|at|near|from|outside|around) $", before) and len(words) <= 2 and words[0] not in self.gazetteer.given:
            return "PLACE"
        if 2 <= len(words) <= 4 and not re.search(r"\bthe $", before, re.IGNORECASE) and all(word[0].isupper() for word in words[-1:]) and not any(char.isdigit() for char in printed):
            return "PERSON"
        return "NAME"

    def _single(self, printed: str, before: str) -> str | None:
        if printed.isupper() and len(printed) > 1:
            return "NAME"
        if re.search(r"\b(?:in|at|near|of|outside|around) $", before) and printed not in self.gazetteer.given:
            return "PLACE"
        if printed in self.gazetteer.given or (len(printed) > 4 and "".join(sorted(printed.lower())) in self.surname_letters):
            return "PERSON"
        return "NAME"


_POSSESSORS = frozenset(("People", "Women", "Men", "Children", "Farmer", "Worker", "Citizen", "Resident", "Miner", "Nation"))
_PLACE_TYPES = frozenset(("County", "District", "Region", "Municipality", "City", "Borough", "Province", "Town", "Canton", "Voivodeship", "Oblast", "Parish"))
_PLACE_BEFORE = re.compile(r"\b(?:in|of|at|near|from|outside|around|neighbouring|nearby|neighboring) $")
_OFFICE_OF = re.compile(r"\b(?:mayor|council|municipality|assembly|town|city|county|village|borough|speaker|capital|parts|residents|people|reeve|provost|prefect|mayoralty) of $")


def _home(code: str | None) -> str | None:
    """The country whose gazetteer holds: that of the United Kingdom for its parts."""
    return "gb" if code in ("gb-eng", "gb-sct", "gb-wls", "gb-nir", "eng", "sct", "wls", "nir") else code


def build_index(article: Article, gazetteer: Gazetteer) -> ArticleIndex:
    """Indexes the names of an article.

    Args:
        article: The article as read.
        gazetteer: What the pipeline's data knows beforehand.
    """
    return _Indexer(article, gazetteer).build()
