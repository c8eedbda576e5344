"""Verbs on files that zonemap wrote: read, schema."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zonemap.cli.terminal import emit, show


def register(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.command("read", epilog="Example: zonemap read zones.gpkg")(read)
    app.command("schema", epilog="Example: zonemap schema -o zones.schema.json")(schema)


def read(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILES...", help="Files that zonemap wrote: .gpkg, .geojson, .geojsonl, .json, .jsonl."),
    ],
) -> None:
    """Print what files that zonemap wrote hold; map, export and explain take such files too."""
    from zonemap.cli.texts import tables
    from zonemap.pipeline import open_all

    for table in tables(open_all(files)):
        show(table)


def schema(
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of to the terminal.")
    ] = None,
) -> None:
    """Print the JSON Schema of the GeoJSON files: properties of a zone, their types, units and values."""
    import json

    from zonemap import exports

    emit(json.dumps(exports.schema(), ensure_ascii=False, indent=1), output)
