"""Reads the table of English verb forms that the clause grammar looks words up in."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from hustings.errors import PatternError

Tag = Literal["base", "s", "past", "part", "ger"]

_COLUMNS = 6


class Form(NamedTuple):
    """One reading of a word as a verb.

    Attributes:
        lemma: The verb's base form, in lower case.
        tag: ``base``, ``s`` (third person singular), ``past``, ``part`` (past participle) or ``ger``.
        noun_too: Whether the same word is also a noun or adjective (``vote``, ``meeting``, ``united``).
    """

    lemma: str
    tag: Tag
    noun_too: bool


def load_verbs(path: Path) -> dict[str, tuple[Form, ...]]:
    """All forms of all verbs of a table, by lower-cased word.

    A word can have several readings: ``found`` is the base of found, and past and participle of find.

    Args:
        path: A tab-separated table with the columns lemma, third person, past, past participle, gerund and
            flags (``n`` for the base and the third person, ``g`` for the gerund, ``a`` for the participle).
            ``/`` joins rivals, ``-`` stands for no form; a lemma in brackets has no base form.

    Raises:
        PatternError: If a line does not have six columns.
    """
    verbs: dict[str, tuple[Form, ...]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if len(cells) != _COLUMNS:
            raise PatternError(
                f"has {len(cells)} columns; a verb needs {_COLUMNS}, joined by tabs", path=path, line=number
            )
        _add(verbs, cells)
    verbs.pop("-", None)
    return verbs


def _add(verbs: dict[str, tuple[Form, ...]], cells: list[str]) -> None:
    """Adds the readings of one line: the common kind by a short way, since this runs at each start."""
    lemma, third, past, participle, gerund, flags = cells
    noun, adjective = "n" in flags, "a" in flags
    if past == participle and "/" not in past and lemma[0] != "(" and verbs.keys().isdisjoint(cells[:5]):
        verbs[lemma] = (Form(lemma, "base", noun),)
        verbs[third] = (Form(lemma, "s", noun),)
        verbs[past] = (Form(lemma, "past", False), Form(lemma, "part", adjective))
        verbs[gerund] = (Form(lemma, "ger", "g" in flags),)
        return
    base = "-" if lemma[0] == "(" else lemma
    lemma = lemma.strip("()")
    readings: tuple[tuple[str, Tag, bool], ...] = (
        (base, "base", noun), (third, "s", noun), (past, "past", False),
        (participle, "part", adjective), (gerund, "ger", "g" in flags),
    )  # fmt: skip
    for words, tag, noun_too in readings:
        for word in words.split("/"):
            verbs[word] = (*verbs.get(word, ()), Form(lemma, tag, noun_too))
