"""Extractions written in a format: which one, to where, and never over a stranger's file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hustings.errors import FormatError, OutputError
from hustings.formats.registry import Format, Settings, for_path, get
from hustings.records import Extraction
from hustings.writing import whole_file, whole_folder, write_whole

STDOUT = "-"


def choose(output: Path | str, to: str | None = None) -> Format:
    """The format for an output: by name, else by the output's ending.

    A format that is a folder of tables gives its one-file form for ``-`` and a file's ending (``x.csv``).

    Args:
        output: A path, or ``-`` for standard output.
        to: The format's name.

    Raises:
        FormatError: If the name is unknown, the ending says nothing, or the format can't be a stream.
    """
    stream = str(output) == STDOUT
    if stream and to is None:
        raise FormatError("standard output has no ending that names a format; add --to FORMAT")
    found = for_path(output) if to is None else get(to)
    if found.single is not None and (stream or Path(output).name.lower().endswith(found.single.suffixes)):
        found = found.single
    if stream and found.render is None:
        raise FormatError(f"{found.name} is a {found.shape}, not one stream; name it with -o")
    return found


def export(
    extractions: Sequence[Extraction],
    output: Path | str,
    to: str | None = None,
    settings: Settings | None = None,
    *,
    force: bool = False,
) -> Format:
    """Write extractions to one file or folder, whole or not at all.

    Args:
        extractions: One an article.
        output: Where to.
        to: The format's name; by the output's ending if not given.
        settings: What is set for the format.
        force: Replace files that hustings didn't write.

    Returns:
        The format that was chosen; its ``losses`` say what it had no place for.

    Raises:
        HustingsError: If the format is unknown, the extractions don't fit it, or the output can't be written.
    """
    chosen, target = choose(output, to), Path(output)
    settings = settings or Settings()
    if chosen.render is not None:
        content = chosen.render(extractions, settings)
        if not force:
            _guard_file(chosen, target, content)
        write_whole(target, content)
    elif chosen.fill is not None and chosen.folder:
        with whole_folder(target) as folder:
            chosen.fill(extractions, folder, settings)
            if not force:
                _guard_folder(chosen, target, folder)
    elif chosen.fill is not None:
        if not force:
            _guard_file(chosen, target, None)
        with whole_file(target) as file:
            chosen.fill(extractions, file, settings)
    return chosen


def render(extractions: Sequence[Extraction], to: str, settings: Settings | None = None) -> bytes:
    """Extractions in a format that is one stream.

    Args:
        extractions: One an article.
        to: The format's name.
        settings: What is set for the format.

    Raises:
        FormatError: If the format is unknown or no stream.
    """
    chosen = choose(STDOUT, to)
    assert chosen.render is not None
    return chosen.render(extractions, settings or Settings())


def _guard_file(chosen: Format, target: Path, content: bytes | None) -> None:
    """Refuse to replace a file of somebody else: neither empty, nor the same, nor of our making."""
    if not target.is_file() or target.stat().st_size == 0 or chosen.ours(target):
        return
    if content is None or target.read_bytes() != content:
        raise OutputError("exists and wasn't written by hustings; use --force to replace it", path=target)


def _guard_folder(chosen: Format, target: Path, written: Path) -> None:
    """Refuse to replace files of somebody else in a folder; other files there don't matter."""
    taken = sorted(file.name for file in written.iterdir() if (target / file.name).exists())
    if taken and not chosen.ours(target):
        message = f"holds a {taken[0]} that hustings didn't write; use --force to replace it"
        raise OutputError(message, path=target)
