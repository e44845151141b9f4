"""Finds a pipeline's data folder, in a wheel as in an editable install, by name or by path."""

from __future__ import annotations

import hashlib
from difflib import get_close_matches
from pathlib import Path

from hustings.errors import PipelineError

PACKAGED = Path(__file__).parent / "_data" / "pipelines"
SOURCE_TREE = Path(__file__).parents[2] / "pipelines"


def shipped_folder() -> Path:
    """The folder that holds the shipped pipelines: package data in a wheel, the checkout in an editable install."""
    return PACKAGED if PACKAGED.is_dir() else SOURCE_TREE


def shipped_names() -> list[str]:
    """The names of the shipped pipelines, sorted."""
    return sorted(folder.name for folder in shipped_folder().iterdir() if (folder / "config.cfg").is_file())


def pipeline_folder(pipeline: str | Path) -> Path:
    """The data folder of a shipped pipeline's name, or of a path to a folder with a ``config.cfg``.

    Raises:
        PipelineError: If there is no such pipeline; near misses of shipped names are suggested.
    """
    path = Path(pipeline)
    if (path / "config.cfg").is_file():
        return path
    if str(pipeline) in shipped_names():
        return shipped_folder() / str(pipeline)
    if path.is_dir():
        raise PipelineError("is a folder without a config.cfg, so no pipeline; add one or name a shipped pipeline", path=path)
    near = get_close_matches(str(pipeline), shipped_names(), 1)
    hint = f"did you mean {near[0]!r}?" if near else f"shipped are: {', '.join(shipped_names())}"
    raise PipelineError(f"there is no pipeline {str(pipeline)!r}; {hint}")


def data_sha256(folder: Path) -> str:
    """One hash over the names and bytes of all files of a pipeline's folder, in order of their names."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(file.relative_to(folder).as_posix()).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
