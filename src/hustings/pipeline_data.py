"""Finds a pipeline's data folder, in a wheel as in an editable install, by name or by path.

A folder of one's own can name a base in its ``config.cfg`` and hold only what it adds; it is joined with its
base once, in a cache folder.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
from configparser import ConfigParser
from configparser import Error as ConfigError
from difflib import get_close_matches
from functools import lru_cache
from glob import escape as glob_escape
from pathlib import Path

from hustings.additions import CONFIG, Additions, Line
from hustings.errors import PatternError, PipelineError
from hustings.origins import ORIGINS
from hustings.version import __version__

PACKAGED = Path(__file__).parent / "_data" / "pipelines"
SOURCE_TREE = Path(__file__).parents[2] / "pipelines"
CACHE_VARIABLE = "HUSTINGS_CACHE"
_KEPT_SECONDS = 24 * 3600


def shipped_folder() -> Path:
    """The folder of the shipped pipelines: package data in a wheel, the checkout in an editable install."""
    return PACKAGED if PACKAGED.is_dir() else SOURCE_TREE


def shipped_names() -> list[str]:
    """The names of the shipped pipelines, sorted."""
    return sorted(folder.name for folder in shipped_folder().iterdir() if (folder / CONFIG).is_file())


def pipeline_folder(pipeline: str | Path) -> Path:
    """The data folder of a shipped pipeline's name, or of a path to a folder with a ``config.cfg``.

    A folder that names a base is joined with it; the joined folder lies in the user's cache.

    Raises:
        PipelineError: If there is no such pipeline; near misses of shipped names are suggested.
        PatternError: If an added line can't be joined with the base; it names the user's file and line.
    """
    folder, faults = joined_folder(pipeline)
    if faults:
        raise faults[0]
    return folder


def joined_folder(pipeline: str | Path) -> tuple[Path, list[PatternError]]:
    """A pipeline's data folder, joined with its base if it names one, and all faults of the added lines.

    Raises:
        PipelineError: If there is no such pipeline, or its base can't be found.
    """
    folder = own_folder(pipeline)
    chain = [folder.resolve()]
    while (base := base_of(chain[-1])) is not None:
        if base.resolve() in chain:
            raise PipelineError("is its own base; name another base", path=chain[-1] / CONFIG)
        chain.append(base.resolve())
    if len(chain) == 1:
        return folder, []
    faults: list[PatternError] = []
    joined = chain.pop()
    for added in reversed(chain):
        joined, found = _join(joined, added)
        faults += found
    return joined, faults


def own_folder(pipeline: str | Path) -> Path:
    """The folder itself that a name or path stands for, not joined with a base.

    Raises:
        PipelineError: If there is no such pipeline.
    """
    path = Path(pipeline)
    if (path / CONFIG).is_file():
        return path
    if str(pipeline) in shipped_names():
        return shipped_folder() / str(pipeline)
    if path.is_dir():
        fault = "is a folder without a config.cfg, so no pipeline; add one or name a shipped pipeline"
        raise PipelineError(fault, path=path)
    near = get_close_matches(str(pipeline), shipped_names(), 1)
    hint = f"did you mean {near[0]!r}?" if near else f"shipped are: {', '.join(shipped_names())}"
    raise PipelineError(f"there is no pipeline {str(pipeline)!r}; {hint}")


def base_of(folder: Path) -> Path | None:
    """The folder of the base that a pipeline's ``config.cfg`` names, or None if it stands alone.

    Raises:
        PipelineError: If the file is broken or there is no such base.
    """
    name = _config(folder).get("hustings", "base", fallback="").strip().strip("\"'")
    if not name:
        return None
    try:
        return own_folder(folder / name if (folder / name / CONFIG).is_file() else name)
    except PipelineError as fault:
        raise PipelineError(f"names a base that isn't there: {fault}", path=folder / CONFIG) from None


def _config(folder: Path) -> ConfigParser:
    config = ConfigParser(interpolation=None, strict=False)
    try:
        config.read_string((folder / CONFIG).read_text(encoding="utf-8-sig"))
    except (ConfigError, UnicodeDecodeError) as fault:
        what = f'is broken ({str(fault).splitlines()[0]}); it may hold only: [hustings] base = "rules"'
        raise PipelineError(what, path=folder / CONFIG) from None
    return config


def new_pipeline(folder: Path, country: str, base: str = "rules") -> list[Path]:
    """Makes a folder for additions to a pipeline, with a comment in each file that says what goes there.

    Args:
        folder: The folder to make; it may exist if there is no pipeline in it.
        country: The country's two-letter code, which names the files of parties and places.
        base: The pipeline to add to, a shipped one's name or a path as seen from the folder.

    Returns:
        The files, ``config.cfg`` first.

    Raises:
        PipelineError: If there is a pipeline already, or no such base.
    """
    if (folder / CONFIG).exists():
        raise PipelineError("is there already; choose another folder", path=folder / CONFIG)
    own_folder(folder / base if (folder / base / CONFIG).is_file() else base)
    written = []
    for name, text in _STARTS.items():
        file = folder / name.format(country=country.lower())
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.format(base=base), encoding="utf-8")
            written.append(file)
    return written


_STARTS = {
    CONFIG: '[hustings]\nbase = "{base}"\n',
    "parties/{country}.jsonl": '// {{"id": "ABC", "name": "Alliance of Bees", "abbreviations": ["ABC"]}}\n',
    "terms/own.jsonl": '// {{"label": "OFFICE", "pattern": "head of the town", "id": "mayor"}}\n',
    "places/{country}.txt": "# One place a line; regions below the next line.\n# regions\n",
    "names/given.tsv": "# A name, a tab, and m, f or u.\n",
    "frames/own.jsonl": '// {{"extend": "resign", "verbs": ["abdicate"], "yes": ["[who Ana Ruiz] left"]}}\n',
}


def data_sha256(folder: Path) -> str:
    """One hash over the names and bytes of all files of a pipeline's folder, in order of their names."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(file.relative_to(folder).as_posix()).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def cache_folder() -> Path:
    """Where hustings keeps what it can make again: ``$HUSTINGS_CACHE``, or the system's cache folder."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        return Path(named).expanduser().resolve()
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "hustings" / "Cache"
        )
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "hustings"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hustings"


def _join(base: Path, added: Path) -> tuple[Path, list[PatternError]]:
    """The folder of a base joined with additions: from the cache if neither has changed, else made."""
    own = _fingerprint(str(added))[:8]
    key = _fingerprint(__version__, str(base), data_sha256(base), str(added), data_sha256(added))[:16]
    home = cache_folder() / "pipelines" / f"{added.name}-{own}-{key}"
    if (home / ORIGINS).is_file():
        return home / added.name, []
    additions = Additions(base, added)
    if not additions.faults:
        try:
            _write(additions, home, added)
            _forget_older(home)
        except OSError:
            pass
        else:
            return home / added.name, []
    home = _temporary(key)
    _write(additions, home, added)
    return home / added.name, additions.faults


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _write(additions: Additions, home: Path, added: Path) -> None:
    """Writes a joined pipeline beside its place and moves it there."""
    home.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".making-", dir=home.parent))
    try:
        for name, lines in additions.files.items():
            file = work / added.name / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("".join(f"{line.text}\n" for line in lines), encoding="utf-8")
        if _config(added).has_section("nlp"):
            text = (added / CONFIG).read_text(encoding="utf-8-sig")
            (work / added.name / CONFIG).write_text(_without_base(text), encoding="utf-8")
        origins = {name: _runs(lines) for name, lines in additions.files.items()}
        (work / ORIGINS).write_text(json.dumps(origins), encoding="utf-8")
        try:
            work.rename(home)
        except OSError:
            if not (home / ORIGINS).is_file():
                raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _runs(lines: list[Line]) -> list[tuple[str, int, int]]:
    """Lines that follow each other in one file, as the file, the first line and how many."""
    runs: list[tuple[str, int, int]] = []
    for line in lines:
        if runs and runs[-1][0] == str(line.path) and runs[-1][1] + runs[-1][2] == line.number:
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + 1)
        else:
            runs.append((str(line.path), line.number, 1))
    return runs


def _without_base(text: str) -> str:
    """A config without its ``[hustings]`` part, which spaCy doesn't know."""
    lines: list[str] = []
    skipping = False
    for line in text.splitlines(keepends=True):
        if line.startswith("["):
            skipping = line.strip() == "[hustings]"
        if not skipping:
            lines.append(line)
    return "".join(lines)


def _forget_older(home: Path) -> None:
    """Removes what the same additions made a day ago or earlier."""
    stem = home.name.rsplit("-", 1)[0]
    for other in home.parent.glob(f"{glob_escape(stem)}-*"):
        if other != home and other.stat().st_mtime < time.time() - _KEPT_SECONDS:
            shutil.rmtree(other, ignore_errors=True)


@lru_cache(maxsize=8)
def _temporary(key: str) -> Path:
    """A folder of this process alone, for where there is no cache or the additions have faults."""
    folder = Path(tempfile.mkdtemp(prefix="hustings-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder / key
