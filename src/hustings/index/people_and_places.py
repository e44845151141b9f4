"""What a name is that no organisation's form covers: a person, a place, a body, a party by its words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hustings.index.capitalised_runs import CapitalisedRuns
from hustings.index.gazetteer import ascii_fold

_LONGEST_NAME = 20  # in words; a longer run of capitalised words is a table or a mess
_MOST_WORDS = 4  # of a person without a known given name
_LOOK_BACK = 24  # in characters

# What stands before a place: «in »Ada, «neighbouring »Bor; before others, only the narrower two sets count
_PLACE_BEFORE = re.compile(r"\b(?:in|of|at|near|from|outside|around|neighbouring|nearby|neighboring) $")
# What these three end in: asked first, since most names have none of it before them.
_PREPOSITIONS = (
    *("in ", "of ", "at ", "near ", "from ", "outside ", "around ", "neighbouring ", "nearby "),
    *("neighboring ", "In ", "At ", "Near ", "Outside "),
)
_NEXT_TO = r"(?<!the )(?:neighbouring|neighboring|nearby)"
_UNKNOWN_PLACE_BEFORE = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|from|[Oo]utside|around|{_NEXT_TO}) $")
_UNKNOWN_WORD_BEFORE = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|of|[Oo]utside|around|{_NEXT_TO}) $")
# An office or a unit of government that only a place has: «mayor of »Ada
_OFFICE_OF = re.compile(
    r"\b(?:mayor|council|municipality|assembly|town|city|county|village|borough|speaker|capital|parts|residents"
    r"|people|reeve|provost|prefect|mayoralty) of $"
)
# A place's name before its council's: «Long Ada» Town Council
_COUNCIL = re.compile(
    r"(?P<place>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)?)"
    r" (?:Town|City|(?:County )?Borough|Parish|Village|Municipal|Community|County|District|Metropolitan"
    r"|Regional) Council"
)
# Behind a name in a sentence: «Ada» town council
_LOCAL_BODY = re.compile(
    r" (?:town|city|municipal|borough|village|parish|district|county|local)"
    r" (?:council|assembly|hall|mayor|politics)\b"
)
_BLANK = re.compile(r" ")
_DETERMINED = re.compile(r"\bthe $", re.IGNORECASE)


class NameKinds:
    """Decides between people, places and bodies.

    Args:
        runs: The article's runs; ``runs.people`` holds the full names that are known to be people's.
    """

    def __init__(self, runs: CapitalisedRuns) -> None:
        self.runs = runs
        self.text = runs.text
        self.gazetteer = runs.gazetteer
        self.surnames: set[str] = set()
        self._surname_letters: set[str] = set()
        self._lists: set[str] = set()
        self._told_places: set[str] = set()

    def learn_place(self, name: str) -> None:
        """Takes a name of several words that stands as a place's once: ``council of Ada del Monte``."""
        if name not in self.runs.headings and name not in self.gazetteer.countries:
            self._told_places.add(name)

    def learn_surnames(self) -> None:
        """Takes the last names of all people of the article, where these are no places."""
        self.runs.people -= self._told_places
        for person in self.runs.people:
            words = person.split()[:_LONGEST_NAME]
            for index in range(1, len(words)):
                last = " ".join(words[index:])
                if last not in self.gazetteer.places or words[0] in self.gazetteer.given:
                    self.surnames |= {last, words[index]}
        self._surname_letters = {_letters(surname) for surname in self.surnames if " " not in surname}

    def learn_lists(self, names: Iterable[str]) -> None:
        """Takes the words that alone name lists of the article (``the Dawn list``) and mean nothing else."""
        places = self.gazetteer.places
        unknown = (name for name in names if name.isalpha() and name not in self.surnames)
        self._lists = {
            name for name in unknown if name not in places and name not in self.runs.place_headings
        }

    def gender(self, name: str, headings: set[str]) -> str:
        """``m``, ``f``, ``u``, or ``?`` for what may be no person at all: no given name, no biography.

        Args:
            name: A person's full name.
            headings: The headings of all sections.
        """
        first = name.split(maxsplit=1)[0]
        for given in (first, first.split("-", maxsplit=1)[0]):
            if given in self.gazetteer.given:
                return self.gazetteer.given[given]
        return "u" if name in headings else "?"

    def council_place(self, start: int, end: int) -> int:
        """Where a place ends before its council (``Ada`` in ``Ada Town Council``); 0 if there is none."""
        if not self.text.endswith(" Council", start, end):
            return 0
        found = _COUNCIL.fullmatch(self.text, start, end)
        place = found["place"] if found is not None else ""
        words = self.gazetteer.words
        known = place.lower() in words["function"] or place in self.gazetteer.adjectives
        return 0 if not place or known or place in words["party_head"] else start + len(place)

    def place_border(self, start: int, end: int) -> int:
        """Where a place ends before a person's name (``In Ada Ana Ilić was …``); 0 in one name."""
        if (
            self.text[max(0, start - 3) : start] not in ("in ", "In ")
            or self.text[max(0, start - 4)].isalnum()
        ):
            return 0
        given, places = self.gazetteer.given, self.gazetteer.places
        for blank in _BLANK.finditer(self.text, start, end):
            place, rest = self.text[start : blank.start()], self.text[blank.end() : end].split()
            known = place in places or place in self.runs.place_headings
            if len(rest) > 1 and rest[0] in given and known and place not in given:
                return blank.start()
        return 0

    def of(self, start: int, end: int) -> str | None:
        """``PERSON``, ``PLACE``, ``BODY``, ``PARTY``, ``NAME`` (unknown), or None for what is no name."""
        printed = self.text[start:end]
        words = printed.split()
        before = self.text[max(0, start - _LOOK_BACK) : start]
        months = self.gazetteer.words["month"]
        if not months.isdisjoint(words) and words[0] not in self.gazetteer.given:
            return None
        known = self._known(printed, words, before)
        nation = printed in self.gazetteer.adjectives or printed in self.gazetteer.words["people"]
        if known is not None or nation:
            return known
        if before[-2:-1].islower() and _LOCAL_BODY.match(self.text, end) and not self._is_partys(words):
            return "PLACE"
        return self._of_word(printed, before) if len(words) == 1 else self._of_words(printed, words, before)

    def _is_partys(self, words: list[str]) -> bool:
        """``the Homeland town council group``: a word that parties are called by."""
        lists = self.gazetteer.words
        return words[0] in lists["party_starter"] or words[-1] in lists["party_ender"]

    def _known(self, printed: str, words: list[str], before: str) -> str | None:
        """What the article or the gazetteer tells: names of people, of places, of institutions."""
        if printed in self.runs.people and not self._is_governed(words, before):
            return "PERSON"
        if self._stands_as_place(printed, words, before):
            return "PLACE"
        if printed in self.surnames:
            return "PERSON"
        gazetteer = self.gazetteer
        if (
            printed in self.runs.place_headings
            or printed in self._told_places
            or printed in gazetteer.places
            or printed in gazetteer.countries
        ):
            return "PLACE"
        # A given name is one of a parliament too: ``Rada Ilić``.
        told = words[1:] if len(words) > 1 and words[0] in gazetteer.given else words
        return None if gazetteer.words["institution"].isdisjoint(told) else "BODY"

    def _stands_as_place(self, printed: str, words: list[str], before: str) -> bool:
        """Whether a name stands where places do and may be one: ``in Lukavac``, ``mayor of Xyzopolis``."""
        if not before.endswith(_PREPOSITIONS) or not _PLACE_BEFORE.search(before):
            return False
        if printed in self.gazetteer.places or words[-1] in self.gazetteer.words["place_type"]:
            return True
        maybe_person = printed in self.surnames or words[0] in self.gazetteer.given
        return not maybe_person and _OFFICE_OF.search(before) is not None

    def _is_governed(self, words: list[str], before: str) -> bool:
        """Whether what was taken for a person has an office or a council: ``mayor of Ada del Monte``."""
        governed = len(words) > 1 and before.endswith(" of ") and _OFFICE_OF.search(before) is not None
        return governed and words[0] not in self.gazetteer.given

    def _of_word(self, printed: str, before: str) -> str:
        if printed.isupper() and len(printed) > 1:
            return "NAME"
        given = printed in self.gazetteer.given
        if printed in self._lists:
            return "PARTY"  # ``X of Dawn``
        if not given and before.endswith(_PREPOSITIONS) and _UNKNOWN_WORD_BEFORE.search(before):
            return "PLACE"
        misspelt = len(printed) > 4 and _letters(printed) in self._surname_letters
        return "PERSON" if given or misspelt else "NAME"

    def _of_words(self, printed: str, words: list[str], before: str) -> str:
        given, lists = self.gazetteer.given, self.gazetteer.words
        if words[0] in lists["party_starter"] and words[0] not in given:
            return "PARTY"
        if words[-1] in lists["party_ender"]:
            return "PARTY"
        if words[0] == "New" and " ".join(words[1:]) in self.gazetteer.places:
            return "PARTY"
        if words[0] in given or ascii_fold(words[0].split("-", maxsplit=1)[0]) in given:
            return "PERSON"
        if len(words) == 2 and _UNKNOWN_PLACE_BEFORE.search(before):
            return "PLACE"
        shaped = words[-1][0].isupper() and not any(char.isdigit() for char in printed)
        if len(words) <= _MOST_WORDS and shaped and not _DETERMINED.search(before):
            return "PERSON"
        return "NAME"


def _letters(word: str) -> str:
    """A word's letters in alphabetical order: equal for a surname whose letters are swapped in print."""
    return "".join(sorted(word.lower()))
