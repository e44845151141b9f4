"""``hustings rule``: one frame of a pipeline, with its examples and the line that it stands in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import typer

from hustings.cli.options import PipelineOption
from hustings.errors import PatternError, PipelineError
from hustings.origins import origin_of

EXAMPLES = {"yes": "Reads", "no": "Doesn't read"}
FRAMES = "frames"
COMMENTS = ("//", "#")


@dataclass(frozen=True)
class Rule:
    """A frame as it stands in the data."""

    id: str
    path: Path
    line: int
    fields: dict[str, Any]


def rule_names() -> list[str]:
    """The frames of the shipped pipeline, for completion."""
    from hustings.pipeline_data import pipeline_folder

    return [found.id for found in rules(pipeline_folder("rules"))]


def rule(
    identifier: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", help="A frame's id; without one, all are listed.", autocompletion=rule_names
        ),
    ] = None,
    pipeline: PipelineOption = "rules",
    as_json: Annotated[
        bool, typer.Option("--json", help="The frame as JSON, as it stands in the data.")
    ] = False,
) -> None:
    """Explain one frame: its verbs and nouns, what it states, and its examples.

    Example: hustings rule replace
    """
    from hustings.pipeline_data import pipeline_folder

    known = {found.id: found for found in rules(pipeline_folder(pipeline))}
    if identifier is None:
        for found in known.values():
            typer.echo(f"{found.id}\t{found.path.name}:{found.line}")
        return
    if identifier not in known:
        near = get_close_matches(identifier, known, 1)
        hint = f"did you mean {near[0]!r}?" if near else "'hustings rule' lists all"
        raise PipelineError(f"the pipeline {pipeline!r} has no frame {identifier!r}; {hint}")
    found = known[identifier]
    typer.echo(json.dumps(found.fields, ensure_ascii=False, indent=1) if as_json else _as_text(found))


def rules(folder: Path) -> Iterator[Rule]:
    """The frames of a pipeline, in the order of its files.

    Args:
        folder: The pipeline's folder.

    Raises:
        PatternError: If a line is no JSON object with an id.
    """
    for path in sorted((folder / FRAMES).glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not line.strip() or line.lstrip().startswith(COMMENTS):
                continue
            try:
                fields = json.loads(line)
                source, at = origin_of(path, number)
                yield Rule(str(fields["id"]), source, at or number, fields)
            except (ValueError, TypeError, KeyError) as fault:
                raise PatternError(
                    "is no JSON object with an id; mend the line", path=path, line=number
                ) from fault


def _as_text(found: Rule) -> str:
    lines = [f"{found.id}  ({found.path}:{found.line})"]
    lines += [
        f"  {name}: {_value(value)}" for name, value in found.fields.items() if name not in ("id", *EXAMPLES)
    ]
    for name, heading in EXAMPLES.items():
        if found.fields.get(name):
            lines += ["", f"{heading}:", *(f"  {sentence}" for sentence in found.fields[name])]
    return "\n".join(lines)


def _value(value: object) -> str:
    """A field in one line, as a person reads it."""
    if isinstance(value, dict):
        return "; ".join(f"{name} = {_value(part)}" for name, part in value.items())
    if isinstance(value, list):
        return (" | " if any(isinstance(part, dict) for part in value) else ", ").join(map(_value, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
