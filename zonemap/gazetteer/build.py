"""Raw sources and edited files to the product, the same bytes every time."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap.errors import GazetteerError, InputError
from zonemap.gazetteer import edited, licences, news, product, spelling
from zonemap.gazetteer.references import References
from zonemap.gazetteer.rows import DisputedArea, Row
from zonemap.gazetteer.sources import airports, cities, countries, disputes, nature, syria, units
from zonemap.gazetteer.sources.tables import inside
from zonemap.gazetteer.store import Gazetteer
from zonemap.names import fold

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Draw = Callable[[str, str, Gazetteer], "BaseGeometry"]
"""Draws a place expression in a country over a gazetteer; `zonemap.pipeline` has one, which this floor must not import."""


def build(folder: Path, target: Path | None = None, *, draw: Draw | None = None) -> dict[str, Any]:
    """Builds the product of a data folder (the repository's `gazetteer/`) and puts it in place of the old one.

    Args:
        folder: holds sources.toml, raw/ and the edited files.
        target: where the product goes; `folder/built` unless given.
        draw: draws the regions that are defined by a place expression; without it they are points.

    Returns:
        The manifest.

    Raises:
        GazetteerError: a source that is missing, changed or not redistributable; a malformed row, with file and line.
    """
    described = checked_sources(folder)
    rows, disputed = assemble(folder)
    if draw is not None:
        draw_regions(rows, disputed, described, draw)
    return put(rows.values(), disputed, described, target or folder / "built")


def put(
    rows: Iterable[Row], disputed: Iterable[DisputedArea], described: dict[str, Any], target: Path
) -> dict[str, Any]:
    """Writes a product beside the target and renames it, so that a reader never sees half of one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".built-", dir=target.parent))
    try:
        manifest = product.write(rows, disputed, draft, described)
        draft.chmod(0o755)
        if target.exists():
            old = Path(tempfile.mkdtemp(prefix=".old-", dir=target.parent))
            target.rename(old / "built")
            draft.rename(target)
            shutil.rmtree(old)
        else:
            draft.rename(target)
    finally:
        if draft.exists():
            shutil.rmtree(draft)
    return manifest


def checked_sources(folder: Path) -> dict[str, Any]:
    """The parsed sources.toml, its licences and checksums verified.

    Raises:
        GazetteerError: names the source or file and what is wrong.
    """
    path = folder / "sources.toml"
    try:
        described = tomllib.loads(path.read_text(encoding="utf-8"))
        sources = described["source"].items()
    except (OSError, ValueError, KeyError) as error:
        raise GazetteerError(f"{path}: cannot be read ({error})") from error
    for name, source in sources:
        licences.demand(source.get("licence", ""), f"{name} {source.get('origin', '')}", f"{path}: source {name!r}")
        for file, expected in source.get("files", {}).items():
            raw = folder / "raw" / file
            if not raw.is_file():
                raise GazetteerError(f"{raw}: missing; it belongs to source {name!r}")
            if hashlib.sha256(raw.read_bytes()).hexdigest() != expected:
                raise GazetteerError(
                    f"{raw}: is not the file that sources.toml describes (checksum); restore it or update the checksum"
                )
    return described


def assemble(folder: Path) -> tuple[dict[str, Row], list[DisputedArea]]:
    """All rows by id and the disputed areas, from the raw sources and the edited files."""
    raw = folder / "raw"
    rows = _sourced(raw)
    edited.override(rows, folder / "overrides.tsv")
    _add(rows, edited.extra_places(folder / "extra_places.tsv"), "extra_places.tsv")
    _add(rows, edited.landmarks(folder / "landmarks.tsv"), "landmarks.tsv")
    _add(rows, edited.extra_lines(folder / "lines.toml"), "lines.toml")
    references = References(rows)
    _add(rows, edited.former_countries(folder / "former_countries.toml", references), "former_countries.toml")
    _add(rows, edited.regions(folder / "regions.toml", references), "regions.toml")
    for name in ("names.tsv", "demonyms.tsv"):
        edited.add_names(references, folder / name)
    for row in rows.values():
        if row.parent not in rows:
            row.parent = f"co:{row.country}" if f"co:{row.country}" in rows and row.id != f"co:{row.country}" else ""
        spelling.clean(row)
    spelling.lend(rows)
    news.add(rows.values())
    return rows, disputes.areas(raw)


def draw_regions(rows: dict[str, Row], disputed: list[DisputedArea], described: dict[str, Any], draw: Draw) -> None:
    """Gives the regions that are defined by an expression their outlines, drawn over a product in which they are points."""
    waiting = [row for row in rows.values() if row.geometry is None and row.links.get("expression")]
    with tempfile.TemporaryDirectory(prefix="gazetteer-") as base:
        put(rows.values(), disputed, described, Path(base) / "built")
        store = Gazetteer(Path(base) / "built")
        for row in waiting:
            try:
                row.geometry = draw(row.links["expression"], row.country, store)
            except InputError as error:
                raise GazetteerError(
                    f"regions.toml: {row.name!r} cannot be drawn from {row.links['expression']!r}: {error}"
                ) from error
            row.lon, row.lat = inside(row.geometry)
            row.links["point"] = "middle of its largest part"


def _sourced(raw: Path) -> dict[str, Row]:
    """Rows of all raw sources, parents settled."""
    home, listed = syria.read(raw), units.Listed(raw)
    ours = {r.id for r in home}  # places on the Golan that GeoNames lists under Israel
    towns = [r for r in cities.read(raw) if r.id not in ours]
    county_of = cities.counties(raw, towns)
    first = units.first_level(raw, listed, towns)
    second = list(units.us_counties(raw, listed))
    second += units.second_level(listed, towns, county_of, {u.id for u in (*first, *second)})
    fields = list(airports.read(raw))
    sites = [r for r in home if r.feature_class == "facility" or r.feature == "suburb"]
    for site in (*fields, *sites):
        site.parent = ""
    known = [*first, *second, *(r for r in home if r.feature_class == "admin")]
    units.attach([*towns, *second, *fields, *sites], known)
    cities.localise(raw, [*towns, *(r for r in home if r.feature_class == "settlement")])
    units.localise(listed, home)
    largest: dict[str, Row] = {}
    for town in towns:
        if town.population >= largest.get(town.country, town).population:
            largest[town.country] = town
    land = list(countries.read(raw, largest))
    cities.promote_capitals([*towns, *(r for r in home if r.feature_class == "settlement")], land)
    rows: dict[str, Row] = {}
    _add(rows, [*land, *first, *second, *home, *towns, *fields], "raw")
    _add(rows, [*nature.join(home, list(nature.rivers(raw))), *nature.lakes(raw), *nature.regions(raw)], "raw")
    taken = {
        (fold(t), r.country)
        for r in rows.values()
        if r.feature_class in {"country", "admin", "region"}
        for t in r.texts()
    }
    _add(rows, disputes.places(raw, taken), "raw")
    return rows


def _add(rows: dict[str, Row], more: Iterable[Row], file: str) -> None:
    for row in more:
        if row.id in rows:
            raise GazetteerError(f"{file}: {row.name!r} is there twice (id {row.id})")
        rows[row.id] = row
