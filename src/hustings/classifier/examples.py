"""Example sentences and classes of a pipeline: ``examples.jsonl`` and ``classes.jsonl``."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hustings.errors import PatternError, PipelineError
from hustings.frames import Frame
from hustings.index.gazetteer import read_json_lines

NO_FACT = "no_fact"
DID_NOT_HAPPEN = "did_not_happen"
FEWEST = 5
STAND_INS = {"PERSON": "John Smith", "PARTY": "Green Party", "LIST": "Green Party", "PLACE": "Newtown"}

_MARKED = re.compile(r"\[(person|party|list|place) ([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Example:
    """One example sentence.

    Attributes:
        label: Its class.
        text: The sentence, each marked name replaced by the stand-in of its kind.
        marked: The sentence as it stands in the file.
    """

    label: str
    text: str
    marked: str


@dataclass(frozen=True, slots=True)
class FactClass:
    """A class of sentences and what a sentence of it can state.

    Attributes:
        name: The class.
        group: Classes of one group are read by the same frames; empty where nothing is stated.
        acts: Acts whose frames are tried.
        formed: For acts on governments: whether the act itself is told; None where it makes no difference.
    """

    name: str
    group: str = ""
    acts: tuple[str, ...] = ()
    formed: bool | None = None

    def reads(self, frame: Frame) -> bool:
        """Whether a frame states what the class stands for."""
        if frame.act not in self.acts:
            return False
        return self.formed is None or bool(frame.settings.get("formed")) == self.formed


def neutral(marked: str) -> str:
    """A sentence with stand-ins for its marked names: ``[person Ana Ilić] quit`` is ``John Smith quit``."""
    return _MARKED.sub(lambda match: STAND_INS[match[1].upper()], marked)


def load_examples(folder: Path) -> list[Example]:
    """The examples of a pipeline, without repetitions.

    Raises:
        PatternError: If a line is broken; it names file, line, fault and remedy.
        PipelineError: If there are no examples, or too few of a class.
    """
    path = folder / "examples.jsonl"
    known = {item.name for item in load_classes(folder)}
    found: dict[tuple[str, str], Example] = {}
    for line, value in _lines(path):
        label, text = _string(value, "class", path, line), _string(value, "text", path, line)
        if label not in known:
            fault = f"has the unknown class {label!r}; use one of {', '.join(sorted(known))}"
            raise PatternError(fault, path=path, line=line)
        example = Example(label, neutral(text), text)
        found.setdefault((label, example.text), example)
    counts = Counter(example.label for example in found.values())
    for label, count in sorted(counts.items()):
        if count < FEWEST:
            fault = f"has only {count} examples of {label!r}; write at least {FEWEST}, better 12"
            raise PipelineError(fault, path=path)
    return list(found.values())


def load_classes(folder: Path) -> list[FactClass]:
    """The classes of a pipeline.

    Raises:
        PatternError: If a line is broken.
        PipelineError: If the file is missing.
    """
    path = folder / "classes.jsonl"
    classes = []
    for line, value in _lines(path):
        name = _string(value, "class", path, line)
        acts = value.get("acts", [])
        if not isinstance(acts, list) or not all(isinstance(act, str) for act in acts):
            raise PatternError("'acts' must be a list of strings", path=path, line=line)
        classes.append(FactClass(name, str(value.get("group", "")), tuple(acts), value.get("formed")))
    return classes


def _lines(path: Path) -> list[tuple[int, dict[str, Any]]]:
    if not path.is_file():
        fault = 'is missing; a pipeline with a classifier needs it (or the base "hybrid")'
        raise PipelineError(fault, path=path)
    return list(read_json_lines(path))


def _string(value: dict[str, Any], key: str, path: Path, line: int) -> str:
    text = value.get(key)
    if not isinstance(text, str) or not text.strip():
        raise PatternError(f"lacks {key!r}; a line has a string for it", path=path, line=line)
    return text
