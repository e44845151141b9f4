"""Where a command's data goes: standard output, or a file that is written whole, never over a stranger's."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hustings.cli.inputs import Given
from hustings.errors import FormatError, OutputError

if TYPE_CHECKING:
    from hustings.formats.registry import Format
    from hustings.records import Extraction

STDOUT = "-"
JSON = "json"
SEPARATE = {JSON: ".json", "jsonl": ".jsonl"}  # formats that are written as a file an article into a folder
OUR_BEGINNING = b'"schema_version"'


def put(data: bytes, output: str | None) -> None:
    """Write to a file, whole or not at all; None and ``-`` mean standard output."""
    if output is None or output == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from hustings.writing import write_whole

    write_whole(output, data)


def format_names() -> list[str]:
    """All formats' names, for completion and messages."""
    from hustings.formats import registry

    return sorted({JSON, *registry.names()})


def format_of(wanted: str | None, output: str | None) -> str:
    """The format by name, else by the output's ending, else JSON.

    Raises:
        FormatError: If the name or the ending says nothing; the known ones are listed.
    """
    from hustings.formats import registry

    if wanted == JSON:
        return JSON
    if wanted is not None:
        if wanted not in registry.names():
            from difflib import get_close_matches

            near = get_close_matches(wanted, format_names(), 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(format_names())}"
            raise FormatError(f"there is no format {wanted!r}; {hint}")
        return wanted
    if output is None or output == STDOUT or _means_folder(output) or not Path(output).suffix:
        return JSON
    try:
        return registry.for_path(output).name
    except FormatError:
        if Path(output).suffix.lower() == ".json":
            return JSON
        raise


@dataclass(frozen=True)
class Plan:
    """What is written where.

    Attributes:
        format: The format's name.
        whole: The one output of all articles (a path, or ``-`` for standard output), if they go together.
        targets: Else for each article its file.
    """

    format: str
    whole: str | None
    targets: tuple[Path, ...] = ()


def plan(articles: Sequence[Given], output: str | None, wanted: str | None, *, batch: bool) -> Plan:
    """Decide what is written where, before anything runs.

    Args:
        articles: What is to be read.
        output: ``-o`` as given.
        wanted: ``--format`` as given.
        batch: Whether several articles or a folder were named.

    Raises:
        OutputError: If two articles would be written to one file, or several documents to one stream.
        FormatError: If the format is unknown.
    """
    name = format_of(wanted, output)
    if output is None and batch and wanted is None:
        name = "jsonl"
    if output not in (None, STDOUT) and name in SEPARATE:
        folder = Path(str(output))
        if _means_folder(str(output)) or (batch and not folder.suffix):
            return Plan(name, None, _targets(articles, folder, SEPARATE[name]))
    if batch and name == JSON:
        raise OutputError("several articles are several JSON documents; use -o FOLDER, or --format jsonl")
    return Plan(name, output or STDOUT)


def _targets(articles: Sequence[Given], folder: Path, suffix: str) -> tuple[Path, ...]:
    """A file of its own in the folder for each article."""
    taken: dict[Path, str] = {}
    for article in articles:
        target = (folder / article.place).with_name(article.place.name + suffix)
        if target in taken:
            what = f"{taken[target]} and {article.name} would both be written here; rename one"
            raise OutputError(what, path=target)
        taken[target] = article.name
    return tuple(taken)


def _means_folder(output: str) -> bool:
    return output.endswith("/") or Path(output).is_dir()


def guard(plan: Plan) -> None:
    """Refuse, before anything runs, to write over a file that hustings didn't write.

    Raises:
        OutputError: If there is such a file.
        FormatError: If the format can't be written there.
    """
    paths = plan.targets or tuple(Path(whole) for whole in [plan.whole] if whole not in (None, STDOUT))
    ours = _is_extraction if plan.format == JSON else _chosen(plan).ours
    for path in paths:
        if path.is_file() and path.stat().st_size > 0 and not ours(path):
            raise OutputError("exists and wasn't written by hustings; use --force to replace it", path=path)


def _is_extraction(path: Path) -> bool:
    with path.open("rb") as file:
        return OUR_BEGINNING in file.read(100)


def _chosen(plan: Plan) -> Format:
    from hustings.formats.exporting import choose

    return choose(plan.targets[0] if plan.targets else plan.whole or STDOUT, plan.format)


def write(
    extractions: Sequence[Extraction],
    name: str,
    output: str | Path,
    *,
    with_text: bool = True,
    force: bool = False,
) -> None:
    """Write extractions in a format to one place.

    Args:
        extractions: One for JSON, any number else.
        name: The format.
        output: A path, or ``-`` for standard output.
        with_text: Keep the article's text, where the format has it.
        force: Replace files that hustings didn't write; of a folder, its files are asked for only here.

    Raises:
        OutputError: If it can't be written.
    """
    if name == JSON:
        put(extractions[0].to_json(with_text=with_text).encode(), str(output))
        return
    from hustings.formats import exporting

    if str(output) == STDOUT:
        put(exporting.render(extractions, name), STDOUT)
    else:
        exporting.export(extractions, output, name, force=force)
