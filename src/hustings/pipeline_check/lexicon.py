"""Checks the verb table, the lists of words, and what verbs and nouns make of what they govern."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hustings.components.mentions.words import CLASSES
from hustings.errors import PatternError
from hustings.lexicon import load_verbs
from hustings.origins import origin_of
from hustings.pipeline_check.fault import Faults

SIGNATURES = ("+-", "++", "+?", "-+", "--", "-?", "?+", "?-", "??")
LISTS = ("modals", "conditional")
OTHER = ("comment", "default", "nouns")


def check_lexicon(folder: Path, faults: Faults) -> set[str]:
    """Notes the faults of ``lexicon/`` and ``factuality.json``; the verbs' lemmas are returned."""
    _words(folder / "lexicon" / "words.json", (*CLASSES, "speech"), faults)
    _words(folder / "names" / "words.json", (), faults)
    path = folder / "lexicon" / "verbs.tsv"
    lemmas: set[str] = set()
    if path.is_file():
        _columns(path, faults)
        try:
            lemmas = {form.lemma for forms in load_verbs(path).values() for form in forms}
        except PatternError as error:
            faults.add_error(error, path)
    else:
        faults.add(path, None, "is missing", "copy it from the shipped rules")
    _factuality(folder / "factuality.json", lemmas, faults)
    return lemmas


def _columns(path: Path, faults: Faults) -> None:
    for number, line in faults.lines(path):
        cells = line.split("\t")
        if line.startswith("#"):
            continue
        if len(cells) != 6:
            remedy = "write lemma, third person, past, past participle, gerund and flags, joined by tabs"
            faults.add(path, number, f"has {len(cells)} columns", remedy)
        elif set(cells[5]) - set("nga"):
            faults.add(path, number, f"has the flags {cells[5]!r}", "use only n, g and a")


def _read(path: Path, faults: Faults) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        faults.add(path, None, "is missing", "copy it from the shipped rules")
        return {}
    except json.JSONDecodeError as error:
        faults.add(path, error.lineno, f"is no JSON ({error.msg} at column {error.colno})", "mend the line")
        return {}
    if isinstance(value, dict):
        return value
    faults.add(path, 1, "is no JSON object", "write {…}")
    return {}


def _words(path: Path, needed: tuple[str, ...], faults: Faults) -> None:
    value = _read(path, faults)
    if not value:
        return
    for key in needed:
        if key not in value:
            faults.add(path, None, f"lacks the word class {key!r}", f'add "{key}": []')
    for key, words in value.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
            faults.add(*_line_of(path, key), f"{key!r} is no list of strings", f'write "{key}": ["…", "…"]')


def _factuality(path: Path, lemmas: set[str], faults: Faults) -> None:
    value = _read(path, faults)
    if not value:
        return
    for key in value:
        if key not in (*SIGNATURES, *LISTS, *OTHER):
            remedy = f"use {', '.join((*SIGNATURES, *LISTS, *OTHER))}"
            faults.add(*_line_of(path, key), f"has the unknown key {key!r}", remedy)
    _unique(path, {key: value.get(key, []) for key in SIGNATURES}, faults)
    _unique(path, value.get("nouns", {}), faults)
    for key in SIGNATURES:
        for word in value.get(key, []):
            if lemmas and word.split()[0] not in lemmas:
                remedy = "add it to lexicon/verbs.tsv, or delete it"
                faults.add(*_line_of(path, key, word), f"{word!r} is no verb of the lexicon", remedy)


def _unique(path: Path, lists: dict[str, list[str]], faults: Faults) -> None:
    """A word may stand in one list, for two would make it mean two things."""
    homes: dict[str, str] = {}
    for key, words in lists.items():
        for word in words:
            if homes.setdefault(word, key) != key:
                what = f"{word!r} has two signatures, {homes[word]!r} and {key!r}"
                faults.add(*_line_of(path, key, word), what, "keep one")


def _line_of(path: Path, key: str, word: str = "") -> tuple[Path, int | None]:
    """The author's file and the line in it where a key, and a word behind it, stand."""
    source, _ = origin_of(path)
    text = source.read_text(encoding="utf-8")
    at = text.find(f'"{key}"')
    if at < 0:
        return source, None
    behind = text.find(f'"{word}"', at) if word else at
    return source, text.count("\n", 0, max(at, behind)) + 1
