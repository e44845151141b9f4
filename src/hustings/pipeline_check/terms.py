"""Checks the terms: offices, bodies and other words with a label."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from hustings.index.term_lines import are_codes
from hustings.pipeline_check.fault import Faults
from hustings.pipeline_data import shipped_folder

KEYS = ("label", "pattern", "id", "countries")


def check_terms(folder: Path, faults: Faults) -> None:
    """Notes broken and repeated terms, and labels and ids that look like misprints of known ones."""
    known = _known(folder)
    seen: dict[tuple[str, ...], tuple[Path, int]] = {}
    for path in sorted((folder / "terms").glob("*.jsonl")):
        for line, value in faults.objects(path):
            if _is_whole(path, line, value, faults):
                _spelling(path, line, value, known, faults)
                pattern = " ".join(value["pattern"].lower().split())
                place = (pattern, *value.get("countries", ()))
                if place in seen:
                    first = f"{seen[place][0].name}:{seen[place][1]}"
                    faults.add(
                        path, line, f"repeats the pattern {pattern!r} of {first}", "delete one of them"
                    )
                seen.setdefault(place, (path, line))


def labels(folder: Path) -> set[str]:
    """The labels of a pipeline's terms."""
    return {label for label, _ in _pairs(folder)}


def _known(folder: Path) -> dict[str, set[str]]:
    """The shipped rules' labels with their ids; for another pipeline, its own are measured by them."""
    shipped = shipped_folder() / "rules"
    known: dict[str, set[str]] = {}
    for label, term in _pairs(shipped if (shipped / "terms").is_dir() else folder):
        known.setdefault(label, set()).add(term)
    return known


def _pairs(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((folder / "terms").glob("*.jsonl")):
        for _, value in Faults().objects(path):
            if isinstance(value.get("label"), str) and isinstance(value.get("pattern"), str):
                yield value["label"], str(value.get("id", value["pattern"]))


def _is_whole(path: Path, line: int, value: dict[str, Any], faults: Faults) -> bool:
    faults.unknown_keys(path, line, value, KEYS)
    whole = True
    for key in ("label", "pattern"):
        if not isinstance(value.get(key), str) or not value[key].strip():
            faults.add(path, line, f"lacks {key!r}", "a term has label, pattern and id, all strings")
            whole = False
    if not isinstance(value.get("id", ""), str):
        faults.add(path, line, "'id' is no string", 'write "id": "…"')
        whole = False
    if not are_codes(value.get("countries", [])):
        faults.add(path, line, "'countries' is no list of codes of two letters", 'write "countries": ["sk"]')
        whole = False
    return whole


def _spelling(
    path: Path, line: int, value: dict[str, Any], known: dict[str, set[str]], faults: Faults
) -> None:
    label = value["label"]
    if label not in known:
        near = get_close_matches(label.upper(), known, 1)
        remedy = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(sorted(known))}"
        faults.add(path, line, f"has the label {label!r}, which no rule reads", remedy)
        return
    term = value.get("id", value["pattern"])
    if term not in known[label]:
        near = get_close_matches(term.lower(), known[label], 1, 0.88)
        if near:
            faults.add(
                path, line, f"has the id {term!r}, no {label} of the rules", f"did you mean {near[0]!r}?"
            )
