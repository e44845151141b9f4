"""``hustings schema``: the JSON Schema of an extraction."""

from __future__ import annotations

from typing import Annotated

import typer

from hustings.cli.outputs import put


def schema(
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; standard output by default."),
    ] = None,
) -> None:
    """Print the JSON Schema of what 'hustings extract' writes.

    Example: hustings schema -o extraction.schema.json
    """
    from hustings.records import Extraction, dump_json

    document = Extraction.model_json_schema()
    put(dump_json({"$schema": "https://json-schema.org/draft/2020-12/schema", **document}).encode(), output)
