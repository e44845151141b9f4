"""Checks frames: their lines, functions, types, verbs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from hustings.components.nouns.kinds import TESTS
from hustings.errors import PatternError
from hustings.frames.model import Frame
from hustings.frames.reading import read_frame
from hustings.pipeline_check.fault import Faults
from hustings.pipeline_check.terms import labels
from hustings.pipeline_data import shipped_folder

FUNCTIONS = frozenset(("subj", "obj", "iobj", "obj2", "pred", "list", "adv", "inf", "short", "part"))
NAME_LABELS = frozenset(
    ("PERSON", "PARTY", "LIST", "PLACE", "NAME", "BODY", "DATE", "VOTES", "PRON", "THING")
)


def check_frames(folder: Path, lemmas: set[str], faults: Faults) -> list[Frame]:
    """Notes the faults of ``frames/``; the frames that can be read are returned.

    Args:
        folder: The pipeline's folder.
        lemmas: The verbs of its lexicon.
        faults: Where faults are noted.
    """
    frames: list[Frame] = []
    seen: dict[str, Frame] = {}
    functions = FUNCTIONS | _prepositions(folder)
    known = labels(folder) | NAME_LABELS | set(TESTS)
    spelled = {kind for frame in _shipped() for kind in _types(frame)} | known
    for path in sorted((folder / "frames").glob("*.jsonl")):
        for line, value in faults.objects(path):
            try:
                frame = read_frame(path, line, value)
            except PatternError as error:
                faults.add_error(error, path)
                continue
            if frame.id in seen:
                first = f"{seen[frame.id].path.name}:{seen[frame.id].line}"
                faults.add(path, line, f"the id {frame.id!r} is already used in {first}", "choose another")
            seen.setdefault(frame.id, frame)
            frames.append(frame)
            _places(frame, functions, known, spelled, faults)
            _verbs(frame, lemmas, faults)
    return frames


def _prepositions(folder: Path) -> frozenset[str]:
    try:
        words = json.loads((folder / "lexicon" / "words.json").read_text(encoding="utf-8"))
        return frozenset(words["preposition"]) | frozenset(words["particle"])
    except (OSError, ValueError, KeyError):
        return frozenset()


def _shipped() -> Iterator[Frame]:
    for path in sorted((shipped_folder() / "rules" / "frames").glob("*.jsonl")):
        for line, value in Faults().objects(path):
            try:
                yield read_frame(path, line, value)
            except PatternError:
                continue


def _types(frame: Frame) -> Iterator[str]:
    for places in frame.roles.values():
        for place in places:
            yield from place.types


def _places(
    frame: Frame, functions: frozenset[str], known: set[str], spelled: set[str], faults: Faults
) -> None:
    for name, places in frame.roles.items():
        for place in places:
            if place.function not in functions:
                near = get_close_matches(place.function, functions, 1)
                remedy = (
                    f"did you mean {near[0]!r}?"
                    if near
                    else f"use {', '.join(sorted(FUNCTIONS))} or a preposition"
                )
                what = f"the role {name!r} has the unknown function {place.function!r}"
                faults.add(frame.path, frame.line, what, remedy)
            for kind in sorted(place.types):
                _type(frame, name, kind, known, spelled, faults)


def _type(frame: Frame, role: str, kind: str, known: set[str], spelled: set[str], faults: Faults) -> None:
    """Capitals are labels, which must be known; small letters are words, which may be new but no misprint."""
    if kind in spelled:
        return
    near = get_close_matches(kind, known, 1, 0.8)
    if kind.isupper() or near or not kind.strip():
        remedy = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(sorted(known))}, or a word"
        faults.add(frame.path, frame.line, f"the role {role!r} has the unknown type {kind!r}", remedy)


def _verbs(frame: Frame, lemmas: set[str], faults: Faults) -> None:
    for verb in frame.verbs:
        word = verb.split()[0]
        if lemmas and word not in lemmas:
            near = get_close_matches(word, lemmas, 1, 0.8)
            hint = f"did you mean {near[0]!r}? Else add it" if near else "add it"
            remedy = f"{hint} to lexicon/verbs.tsv with its forms"
            faults.add(
                frame.path, frame.line, f"the verb {verb!r} begins with no verb of the lexicon", remedy
            )
    for words in (frame.verbs, frame.nouns):
        for word in dict.fromkeys(words):
            if words.count(word) > 1:
                faults.add(frame.path, frame.line, f"{word!r} stands twice", "delete one of them")
