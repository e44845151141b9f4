"""Checks names: parties, places, countries, given names."""

from __future__ import annotations

import json
import re
from pathlib import Path
from reprlib import repr as shown

from hustings.index.gazetteer import ANYWHERE
from hustings.pipeline_check.fault import Faults

PARTY_KEYS = ("id", "name", "short", "abbreviations", "canonical", "kind")
PARTY_KINDS = ("party", "alliance", "list", "group")
COUNTRY_KEYS = ("id", "name", "forms", "adjectives", "states")
COUNTRY_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z]{3})?")
GENDERS = ("m", "f", "u")
REGIONS = "# regions"
_NEAR_REGIONS = re.compile(r"#+\s*regions?\W*", re.IGNORECASE)  # meant, but written otherwise
_NO_NAME = '\t;{"'


def check_gazetteers(folder: Path, faults: Faults) -> None:
    """Notes the faults of parties, places, given names, countries and settings."""
    codes = _countries(folder / "countries.jsonl", faults)
    for path in sorted((folder / "parties").glob("*")):
        _named_by_code(path, ".jsonl", codes and codes | {ANYWHERE}, faults)
        if path.suffix == ".jsonl":
            _parties(path, faults)
    for path in sorted((folder / "places").glob("*")):
        _named_by_code(path, ".txt", codes, faults)
        if path.suffix == ".txt":
            _places(path, faults)
    _given_names(folder / "names" / "given.tsv", faults)
    _settings(folder / "settings.json", codes, faults)


def _countries(path: Path, faults: Faults) -> set[str]:
    codes: dict[str, int] = {}
    if not path.is_file():
        return set()
    for line, value in faults.objects(path):
        code = str(value.get("id", ""))
        if not COUNTRY_CODE.fullmatch(code):
            remedy = 'give its two-letter ISO code in capitals, such as "id": "AR"'
            faults.add(path, line, f"has the id {code!r}, no country code", remedy)
        elif code in codes:
            faults.add(
                path, line, f"repeats the country {code!r} of line {codes[code]}", "delete one of them"
            )
        codes.setdefault(code, line)
        if not isinstance(value.get("name"), str) or not value["name"].strip():
            faults.add(path, line, "has no name", 'give the country\'s English name as "name"')
        faults.unknown_keys(path, line, value, COUNTRY_KEYS)
        faults.strings(path, line, value, ("forms", "adjectives"))
    return {code.lower() for code in codes}


def _named_by_code(path: Path, suffix: str, codes: set[str], faults: Faults) -> None:
    if path.suffix != suffix:
        if not path.name.startswith(".") and path.suffix != ".md":
            faults.add(path, None, "is not read", f"name it <country code>{suffix}")
    elif codes and path.stem not in codes:
        remedy = f"name it <country code>{suffix} with a code of countries.jsonl in lower case"
        faults.add(path, None, f"has no country's code as its name ({path.stem!r})", remedy)


def _parties(path: Path, faults: Faults) -> None:
    ids: dict[str, int] = {}
    owners: dict[str, int] = {}
    for line, value in faults.objects(path):
        faults.unknown_keys(path, line, value, PARTY_KEYS)
        faults.strings(path, line, value, ("short", "abbreviations"))
        name = value.get("name")
        if not isinstance(name, str) or not name.strip():
            faults.add(path, line, "has no name", 'give the party\'s full name as "name"')
            continue
        if value.get("kind", "party") not in PARTY_KINDS:
            faults.add(
                path, line, f"has the unknown kind {shown(value['kind'])}", f"use {', '.join(PARTY_KINDS)}"
            )
        code = str(value.get("id", name))
        if code in ids:
            faults.add(path, line, f"repeats the id {code!r} of line {ids[code]}", "choose another id")
        ids.setdefault(code, line)
        _forms(
            path,
            line,
            [name, *_strings(value.get("short")), *_strings(value.get("abbreviations"))],
            owners,
            faults,
        )


def _forms(path: Path, line: int, forms: list[str], owners: dict[str, int], faults: Faults) -> None:
    for form in forms:
        if owners.setdefault(form, line) != line:
            what = f"{form!r} also stands for the party of line {owners[form]}"
            faults.add(path, line, what, "leave it with one of them")
        if form.islower() and form.isalpha():
            faults.add(
                path, line, f"{form!r} is a word in lower case", "write it as it is printed, with a capital"
            )
        if form != " ".join(form.split()):
            faults.add(path, line, f"{form!r} has blanks too many", "leave them out")


def _strings(value: object) -> list[str]:
    return [word for word in value if isinstance(word, str)] if isinstance(value, list) else []


def _places(path: Path, faults: Faults) -> None:
    seen: dict[str, int] = {}
    for number, line in faults.lines(path):
        if line.startswith("#"):
            if not line.startswith(REGIONS) and _NEAR_REGIONS.fullmatch(line):
                faults.add(path, number, f"{line!r} is only a comment", f"write {REGIONS!r}")
            continue
        place = line.strip()
        if place.count(",") > 1 or any(char in place for char in _NO_NAME) or place.isdigit():
            faults.add(
                path,
                number,
                f"{place!r} is no single name",
                "write one name a line, without quotes or commas",
            )
        if place[:1].islower():
            faults.add(path, number, f"{place!r} begins in lower case", "write it as it is printed")
        if place in seen:
            faults.add(path, number, f"repeats {place!r} of line {seen[place]}", "delete one of them")
        seen.setdefault(place, number)


def _given_names(path: Path, faults: Faults) -> None:
    if not path.is_file():
        return
    for number, line in faults.lines(path):
        name, tab, gender = line.partition("\t")
        if line.startswith("#"):
            continue
        if not tab or gender not in GENDERS:
            faults.add(path, number, f"{line!r} has no gender", "write the name, a tab, and m, f or u")
        if not name[:1].isupper():
            faults.add(path, number, f"{name!r} begins in lower case", "write names with a capital")


def _settings(path: Path, codes: set[str], faults: Faults) -> None:
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        faults.add(path, None, "is missing", 'write {"executive_council": []}')
        return
    except json.JSONDecodeError as error:
        faults.add(path, error.lineno, f"is no JSON ({error.msg} at column {error.colno})", "mend the line")
        return
    for code in settings.get("executive_council", []):
        if code not in codes:
            remedy = "use codes of countries.jsonl in lower case"
            faults.add(path, None, f"'executive_council' names the unknown country {code!r}", remedy)
