"""The names that a pipeline's data knows beforehand: parties by country, given names, places, countries."""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from hustings.errors import PatternError
from hustings.index.form_table import FormTable

_STROKES = str.maketrans(
    {"đ": "dj", "Đ": "Dj", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "ı": "i", "ð": "d"}
)
# The name of the file of parties that may be named in any country.
ANYWHERE = "international"
_PARTY_KEYS = ("id", "name", "short", "abbreviations", "canonical", "kind")


def ascii_fold(text: str) -> str:
    """The text without diacritics (``Đorđe`` → ``Djordje``), case kept."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_STROKES))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@dataclass(frozen=True, slots=True)
class Party:
    """A party as a gazetteer knows it.

    Attributes:
        id: Unique in its country.
        name: The name as English texts print it in full.
        country: ISO 3166 alpha-2 code in lower case.
        short: Short forms, members' names and adjectives; they hold in their own country.
        abbreviations: Abbreviations; they hold in their own country.
        canonical: Whether records always use ``name``, not the fullest form that the article prints.
        kind: ``party``, ``list`` or ``group``.
    """

    id: str
    name: str
    country: str
    short: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    canonical: bool = False
    kind: str = "party"


@dataclass(slots=True)
class Gazetteer:
    """All gazetteers of one pipeline.

    Attributes:
        forms: Each printed form of a party, to the parties that use it.
        given: Given names (also ASCII spellings) to ``m``, ``f`` or ``u``.
        places: Place names (also ASCII spellings), towns and regions alike.
        regions: Those of them that hold several local governments.
        countries: Country names and their other forms to ISO codes.
        country_names: ISO codes to the countries' names.
        adjectives: Demonyms to ISO codes.
        words: Word lists of ``names/words.json`` (titles, party heads …), and as ``function`` all words of
            ``lexicon/words.json``; a list that the data lacks is empty.
        table: The forms of parties, to be found in a text.
        place_countries: Place names as printed to the ISO codes of their countries.
    """

    forms: dict[str, list[Party]] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    places: set[str] = field(default_factory=set)
    regions: set[str] = field(default_factory=set)
    countries: dict[str, str] = field(default_factory=dict)
    country_names: dict[str, str] = field(default_factory=dict)
    adjectives: dict[str, str] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    table: FormTable = field(default_factory=FormTable)
    place_countries: dict[str, set[str]] = field(default_factory=dict)


# Codes of the parts of the United Kingdom, which share its gazetteer.
_PARTS_OF_THE_UK = frozenset(("gb-eng", "gb-sct", "gb-wls", "gb-nir", "eng", "sct", "wls", "nir"))


def home_country(code: str | None) -> str | None:
    """The code of the country whose gazetteer holds: that of the United Kingdom for its parts."""
    return "gb" if code in _PARTS_OF_THE_UK else code


def read_json_lines(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """The objects of a JSONL file with their line numbers; blank lines and ``//`` comments are skipped.

    Raises:
        PatternError: If a line is no JSON object.
    """
    objects = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("//"):
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            fault = f"is no JSON ({error.msg} at column {error.colno}); mend or delete the line"
            raise PatternError(fault, path=path, line=number) from None
        if not isinstance(value, dict):
            raise PatternError("is no JSON object; write one {…} a line", path=path, line=number)
        objects.append((number, value))
    return objects


def _read_party(path: Path, line: int, value: dict[str, Any]) -> Party:
    unknown = set(value).difference(_PARTY_KEYS)
    if unknown:
        fault = f"has the unknown key {sorted(unknown)[0]!r}; a party has {', '.join(_PARTY_KEYS)}"
        raise PatternError(fault, path=path, line=line)
    name = value.get("name")
    if not isinstance(name, str) or not name.strip():
        raise PatternError("has no name; give the party's full name as a string", path=path, line=line)
    lists: dict[str, tuple[str, ...]] = {}
    for key in ("short", "abbreviations"):
        forms = value.get(key, [])
        if not isinstance(forms, list) or not all(isinstance(form, str) and form.strip() for form in forms):
            raise PatternError(f"{key!r} must be a list of strings", path=path, line=line)
        lists[key] = tuple(forms)
    return Party(
        id=str(value.get("id", name)),
        name=name,
        country=path.stem,
        **lists,
        canonical=bool(value.get("canonical", False)),
        kind=str(value.get("kind", "party")),
    )


def _add_parties(gazetteer: Gazetteer, folder: Path) -> None:
    forms: dict[str, list[Party]] = defaultdict(list)
    for path in sorted(folder.glob("*.jsonl")):
        for line, value in read_json_lines(path):
            party = _read_party(path, line, value)
            for form in dict.fromkeys((party.name, *party.short, *party.abbreviations)):
                forms[form].append(party)
                folded = ascii_fold(form)
                if folded != form:
                    forms[folded].append(party)
    gazetteer.forms = dict(forms)
    gazetteer.table = FormTable(forms)


def _add_given_names(gazetteer: Gazetteer, path: Path) -> None:
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, gender = line.partition("\t")
        if name and not name.startswith("#"):
            gazetteer.given[name] = gender or "u"
            if not name.isascii():
                for spelling in {ascii_fold(name), ascii_fold(name.replace("đ", "d").replace("Đ", "D"))}:
                    gazetteer.given.setdefault(spelling, gender or "u")


def _add_places(gazetteer: Gazetteer, folder: Path) -> None:
    for path in sorted(folder.glob("*.txt")):
        into = gazetteer.places
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# regions"):
                into = gazetteer.regions
            elif line.strip() and not line.startswith("#"):
                into.update({line.strip(), ascii_fold(line.strip())})
                gazetteer.place_countries.setdefault(line.strip(), set()).add(path.stem)
    gazetteer.places |= gazetteer.regions


def _add_countries(gazetteer: Gazetteer, path: Path) -> None:
    if not path.is_file():
        return
    for _, value in read_json_lines(path):
        code = str(value["id"]).lower()
        gazetteer.country_names[code] = value["name"]
        for form in (value["name"], *value.get("forms", [])):
            gazetteer.countries[form] = code
        for form in value.get("adjectives", []):
            gazetteer.adjectives.setdefault(form, code)


@lru_cache(maxsize=8)
def load_gazetteer(folder: Path) -> Gazetteer:
    """The gazetteers of a pipeline's folder: ``parties/``, ``names/``, ``places/``, ``countries.jsonl``.

    Raises:
        PatternError: If a line of the data can't be used; it names file and line.
    """
    gazetteer = Gazetteer()
    _add_parties(gazetteer, folder / "parties")
    _add_given_names(gazetteer, folder / "names" / "given.tsv")
    _add_places(gazetteer, folder / "places")
    _add_countries(gazetteer, folder / "countries.jsonl")
    words = json.loads((folder / "names" / "words.json").read_text(encoding="utf-8"))
    gazetteer.words = defaultdict(frozenset, {key: frozenset(values) for key, values in words.items()})
    lexicon = json.loads((folder / "lexicon" / "words.json").read_text(encoding="utf-8"))
    gazetteer.words["function"] = frozenset(word for values in lexicon.values() for word in values)
    return gazetteer
