"""Verbs on single places: geocode and region."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zonemap.cli.terminal import cell, choose, emit, show

if TYPE_CHECKING:
    from zonemap.model import Candidate


def register(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.command("geocode", epilog="Example: zonemap geocode 'Khan Sheikhoun'")(geocode)
    app.command("region", epilog="Example: zonemap region 'the north of Homs province' -o north.geojson")(region)


def geocode(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Names of places, in any spelling.")],
    *,
    to: Annotated[str, typer.Option(help="table or json.")] = "table",
    country: Annotated[str | None, typer.Option(help="Only in this country (two letters, ISO 3166).")] = None,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many candidates a name.")] = 5,
) -> None:
    """Find places by name: ranked candidates with the reasons for their rank."""
    from zonemap import geocoding

    choose(to, ("table", "json"), "--to")
    found = {name: geocoding.geocode(name, country=country, limit=limit) for name in names}
    if to == "json":
        emit(
            json.dumps(
                [{"name": name, "candidates": [_candidate(c) for c in cs]} for name, cs in found.items()],
                ensure_ascii=False,
                indent=1,
            ),
            None,
        )
        return
    from rich.table import Table

    for name, candidates in found.items():
        table = Table("place", "what", "country", "lat", "lon", "score", "why", title=cell(name), title_justify="left")
        for c in candidates:
            p = c.place
            table.add_row(
                cell(p.name),
                p.feature,
                p.country,
                f"{p.lat:.4f}",
                f"{p.lon:.4f}",
                f"{c.score:.2f}",
                cell("; ".join(c.reasons)),
            )
        show(table)


def _candidate(candidate: Candidate) -> dict[str, Any]:
    place = candidate.place
    return {
        "id": place.id, "name": place.name, "feature": place.feature, "country": place.country, "lat": place.lat, "lon": place.lon,
        "population": place.population, "score": round(candidate.score, 3), "matched": candidate.matched, "reasons": list(candidate.reasons),
    }  # fmt: skip


def region(
    expression: Annotated[str, typer.Argument(metavar="EXPRESSION", help="Words that locate an area.")],
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of to the terminal.")
    ] = None,
    country: Annotated[
        str | None, typer.Option(help="Country in focus, for 'the south' (two letters, ISO 3166).")
    ] = None,
    language: Annotated[str, typer.Option(help="Language of the expression: en, fr, ar, ru, tr, es.")] = "en",
    map_: Annotated[Path | None, typer.Option("--map", metavar="FILE", help="Also draw it on a map (.html).")] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print the tree and every number instead of GeoJSON.")
    ] = False,
) -> None:
    """Draw a place expression: GeoJSON with its core, likely and possible extents."""
    from zonemap import exports, pipeline

    found = pipeline.region(expression, country=country, language=language)
    if map_ is not None:
        pipeline.region_map(expression, found, map_, country=country, language=language)
    if explain:
        typer.echo(
            "\n".join(
                (
                    *found.steps,
                    *(f"{b.quantity}: {b.value} ({b.origin}; {b.detail})" for b in found.basis),
                    *found.notes,
                )
            )
        )
        return
    emit(json.dumps(exports.footprint_geojson(expression, found), ensure_ascii=False, indent=1), output)
