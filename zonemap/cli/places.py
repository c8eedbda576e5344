"""Verbs on single places: geocode and region."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zonemap.cli.terminal import cell, choose, emit, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from zonemap.model import Candidate


def register(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.command("geocode", epilog="Example: zonemap geocode 'Khan Sheikhoun' --map")(geocode)
    app.command("region", epilog="Example: zonemap region 'the north of Homs province' -o north.geojson")(region)


def geocode(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Names of places, in any spelling.")],
    *,
    to: Annotated[str, typer.Option(help="table or json.")] = "table",
    country: Annotated[str | None, typer.Option(help="Only in this country (two letters, ISO 3166).")] = None,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many candidates a name.")] = 5,
    map_: Annotated[bool, typer.Option("--map", help="Also sketch where they lie, with their countries.")] = False,
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
    for name, candidates in found.items():
        show(_table(name, candidates, numbered=map_))
        if map_:
            typer.echo(_sketch(candidates))


def _table(name: str, candidates: Sequence[Candidate], *, numbered: bool) -> Table:
    from rich.table import Table

    head = ("place", "what", "country", "lat", "lon", "score", "why")
    table = Table(*(("", *head) if numbered else head), title=cell(name), title_justify="left")
    for n, c in enumerate(candidates):
        p = c.place
        row = (
            cell(p.name),
            p.feature,
            p.country,
            f"{p.lat:.4f}",
            f"{p.lon:.4f}",
            f"{c.score:.2f}",
            cell("; ".join(c.reasons)),
        )
        table.add_row(*((_label(n), *row) if numbered else row))
    return table


def _label(n: int) -> str:
    from zonemap.cli import sketch

    return sketch.LABELS[n : n + 1]


def _sketch(candidates: Sequence[Candidate]) -> str:
    from zonemap import gazetteer
    from zonemap.cli import sketch

    store = gazetteer.bundled()
    countries = sorted({c.place.country for c in candidates if c.place.country})
    outlines = [store.geometry(store.country(country).id) for country in countries]
    return sketch.sketch([(c.place.lon, c.place.lat) for c in candidates], outlines)


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
