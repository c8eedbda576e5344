"""Verbs on the gazetteer: info, search, build, add, check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zonemap.cli.terminal import cell, show

gazetteer_app = typer.Typer(
    help="Look into the gazetteer, extend it, rebuild it.", no_args_is_help=True, rich_markup_mode=None
)


def register(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.add_typer(gazetteer_app, name="gazetteer")


@gazetteer_app.command("info", epilog="Example: zonemap gazetteer info")
def info() -> None:
    """Say what the gazetteer holds, where it comes from and under which licences."""
    from rich.table import Table

    from zonemap import gazetteer

    store = gazetteer.bundled()
    typer.echo(f"version {store.version}, sha256 {store.checksum}\n{store.folder}")
    typer.echo(f"{store.size[0]:,} places, {store.size[1]:,} names")
    table = Table("source", "what", "licence", "vintage", title="Sources", title_justify="left")
    for key, source in store.sources().items():
        table.add_row(key, source["title"], source["licence"], source["vintage"])
    show(table)
    typer.echo("\n".join(store.credits))


@gazetteer_app.command("search", epilog="Example: zonemap gazetteer search 'Khan Sh'")
def search(
    prefix: Annotated[str, typer.Argument(help="How the name begins, in any script.")],
    *,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")] = 20,
) -> None:
    """List places whose name begins so."""
    from rich.table import Table

    from zonemap import gazetteer
    from zonemap.errors import UnknownPlaceError

    store = gazetteer.bundled()
    found = store.search(prefix, limit=limit)
    if not found:
        raise UnknownPlaceError(f"no place whose name begins with {prefix!r}; try fewer letters or another spelling")
    table = Table("id", "name", "what", "country", "lat", "lon", "people")
    for p in found:
        people = f"{p.population:,}" if p.population else ""
        table.add_row(p.id, cell(p.name), p.feature, p.country, f"{p.lat:.4f}", f"{p.lon:.4f}", people)
    show(table)


@gazetteer_app.command("build", epilog="Example: zonemap gazetteer build gazetteer")
def build(
    folder: Annotated[Path, typer.Argument(help="Folder with sources.toml, raw/ and the edited files.")] = Path(
        "gazetteer"
    ),
    *,
    own: Annotated[bool, typer.Option("--own", help="Rebuild your own sources over the bundled gazetteer.")] = False,
) -> None:
    """Rebuild the product from its sources; the same sources give the same bytes."""
    from zonemap.gazetteer import Gazetteer, home
    from zonemap.gazetteer import user as layer
    from zonemap.gazetteer.build import build as build_product
    from zonemap.pipeline import draw_region

    if own:
        manifest = layer.rebuild(Gazetteer(home()))
        typer.echo(f"{manifest['places']:,} places, {manifest['names']:,} names")
        return
    manifest = build_product(folder, draw=draw_region)
    typer.echo(f"{manifest['places']:,} places, {manifest['names']:,} names: {folder / 'built'}")


@gazetteer_app.command(
    "add", epilog="Example: zonemap gazetteer add SY.txt --licence 'CC BY 4.0' --credit '© GeoNames'"
)
def add(
    file: Annotated[Path, typer.Argument(help="GeoNames dump, CSV, Wikidata CSV, GeoJSON, shapefile or GeoPackage.")],
    *,
    licence: Annotated[str, typer.Option(help="Licence of the file; one that forbids passing it on is refused.")],
    credit: Annotated[str, typer.Option(help="Line that maps made with it must show.")],
    title: Annotated[str, typer.Option(help="What it is.")] = "",
    form: Annotated[str | None, typer.Option("--form", help="Reader to use; told from the file unless given.")] = None,
) -> None:
    """Lay a source of your own over the bundled gazetteer."""
    from zonemap.gazetteer import Gazetteer, home
    from zonemap.gazetteer import user as layer

    count = layer.add(file, licence=licence, credit=credit, title=title, form=form, base=Gazetteer(home()))
    typer.echo(f"{count:,} places added; '{credit}' will stand on maps made with them")


@gazetteer_app.command("check", epilog="Example: zonemap gazetteer check")
def check(
    *,
    limit: Annotated[int, typer.Option(min=0, help="Print at most this many faults of each kind.")] = 10,
) -> None:
    """Report damaged files, orphans, points outside their parent, bad outlines, repeated places, missing licences."""
    from collections import Counter

    from zonemap import gazetteer
    from zonemap.gazetteer.check import check as faults_of

    counted: Counter[str] = Counter()
    for fault in faults_of(gazetteer.bundled()):
        counted[fault.kind] += 1
        if counted[fault.kind] <= limit:
            typer.echo(f"{fault.kind}: {fault.message}")
    typer.echo(", ".join(f"{kind} {n}" for kind, n in sorted(counted.items())) or "no faults")
    if counted["file"]:
        raise typer.Exit(1)
