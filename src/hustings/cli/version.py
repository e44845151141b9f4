"""``hustings --version`` and ``hustings version``: what is installed, for bug reports."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from hustings.version import __version__

PACKAGES = ("spacy", "pydantic", "typer", "rich")


def print_version(wanted: bool) -> None:
    """Print ``hustings 0.1.0`` and leave."""
    if wanted:
        typer.echo(f"hustings {__version__}")
        raise typer.Exit


def version(
    json: Annotated[bool, typer.Option("--json", help="All of it as JSON.")] = False,
) -> None:
    """Print the versions that a bug report needs.

    Example: hustings version --json
    """
    from hustings.records import dump_json

    facts = installed()
    if json:
        typer.echo(dump_json(facts), nl=False)
        return
    core = "compiled" if facts["compiled"] else "interpreted"
    typer.echo(f"hustings {facts['hustings']} ({core}), Python {facts['python']} on {facts['platform']}")
    for name in PACKAGES:
        typer.echo(f"{name} {facts[name]}")
    for pipeline in facts["pipelines"]:
        typer.echo(f"pipeline {pipeline['name']}, data {pipeline['data_sha256'][:12]}")


def installed() -> dict[str, Any]:
    """The versions of Python, hustings and what it stands on, and the hashes of the pipelines' data."""
    import platform
    from importlib.metadata import version as version_of

    from hustings.compiled import is_compiled
    from hustings.pipeline_data import data_sha256, pipeline_folder, shipped_names
    from hustings.records import SCHEMA_VERSION

    return {
        "schema_version": SCHEMA_VERSION,
        "hustings": __version__,
        "compiled": is_compiled(),
        "python": platform.python_version(),
        "platform": platform.platform(terse=True),
        **{name: version_of(name) for name in PACKAGES},
        "pipelines": [
            {"name": name, "data_sha256": data_sha256(pipeline_folder(name))} for name in shipped_names()
        ],
    }
