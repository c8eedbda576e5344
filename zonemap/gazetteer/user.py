"""A user's own sources, laid over the bundled gazetteer.

They live in a folder of the user (`layer.folder`): `layer.json` says what each source is, `sources/` holds the files as they came, `built/` the
product made of the bundled rows and theirs. A row of the user with the id of a bundled one takes its place.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zonemap.errors import GazetteerError
from zonemap.gazetteer import licences, spelling
from zonemap.gazetteer.build import put
from zonemap.gazetteer.layer import folder as layer_folder
from zonemap.gazetteer.readers import READERS, reader_of
from zonemap.gazetteer.rows import DisputedArea, Row, Spelling
from zonemap.gazetteer.sources.tables import slug
from zonemap.gazetteer.store import Gazetteer
from zonemap.writing import replacing

_LONGEST = 300  # characters of a name; the longest name on Earth has 168
_MOST_PEOPLE = 2**31
_MOST_FEATURES = 256  # a product keeps them in a byte
_OUTLINES = frozenset(("LineString", "MultiLineString", "Polygon", "MultiPolygon"))
_EVERYWHERE = (-180.0, -90.0, 180.0, 90.0)


def add(
    file: Path, *, licence: str, credit: str, base: Gazetteer, title: str = "", form: str | None = None, folder: Path | None = None
) -> int:  # fmt: skip
    """Adds a file to the user's layer and builds it anew; nothing changes when anything is wrong.

    Args:
        file: a GeoNames dump, CSV, Wikidata CSV, GeoJSON of OpenStreetMap or Who's On First, or boundaries (shapefile, GeoPackage, GeoJSON).
        licence: of the file, for example 'ODbL 1.0'.
        credit: line that maps made with it must show.
        base: the bundled gazetteer.
        title: what it is; the file's name unless given.
        form: key of a reader; told from the file unless given.
        folder: of the layer; `layer.folder()` unless given.

    Returns:
        How many places it holds.

    Raises:
        GazetteerError: no licence, or one that does not allow passing it on; a file that cannot be read, with line and what was expected.
    """
    folder = folder or layer_folder()
    if not file.is_file():
        raise GazetteerError(f"{file}: no such file")
    licences.demand(licence, f"{file.name} {title} {credit}", str(file))
    if not credit.strip():
        raise GazetteerError(
            f"{file}: no credit is stated; say whom maps must name, for example '© OpenStreetMap contributors'"
        )
    key, reader = f"user-{slug(file.stem) or 'source'}", reader_of(file, form)
    rows = _rows(file, reader, key)
    if not rows:
        raise GazetteerError(f"{file}: holds no places that could be read as {reader}")
    layer = described(folder)
    layer[key] = {
        "title": title or file.name, "origin": file.name, "licence": licence, "credit": credit, "vintage": "added by the user", "reader": reader,
        "file": file.name, "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
    }  # fmt: skip
    _compose(base, layer, {key: rows}, folder)
    kept = folder / "sources" / key
    kept.mkdir(parents=True, exist_ok=True)
    for part in file.parent.glob(f"{file.stem}.*") if file.suffix == ".shp" else [file]:
        if part.resolve() != (kept / part.name).resolve():
            shutil.copyfile(part, kept / part.name)
    with replacing(folder / "layer.json") as draft:
        draft.write_text(json.dumps(layer, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    return len(rows)


def _rows(file: Path, reader: str, key: str) -> list[Row]:
    try:
        return [_sound(row, f"{file}, place {n}") for n, row in enumerate(READERS[reader].read(file, key), 1)]
    except (
        OSError,
        ArithmeticError,
        AttributeError,
        LookupError,
        NotImplementedError,
        RecursionError,
        TypeError,
        ValueError,
        csv.Error,
    ) as error:
        # A file of another kind than it seems surfaces as almost any error from inside a parser.
        reason = " ".join(str(error).split())[:120]
        raise GazetteerError(f"{file}: cannot be read as {reader} ({type(error).__name__}: {reason})") from error


def _sound(row: Row, where: str) -> Row:
    """The row, if the product can hold it: short printable names, a point and an outline on Earth, a number of people."""
    for text in (row.id, row.name, row.native, row.feature, row.country, *(s.text for s in row.spellings)):
        if len(text) > _LONGEST or any(unicodedata.category(c) in {"Cc", "Cs"} for c in text):
            raise GazetteerError(
                f"{where}: a name, id or feature longer than {_LONGEST} characters or with control characters"
            )
    if row.country and not re.fullmatch("[A-Z]{2}", row.country):
        raise GazetteerError(f"{where}: country must be two capital letters (ISO 3166), found {row.country[:20]!r}")
    if not 0 <= row.population < _MOST_PEOPLE:
        raise GazetteerError(f"{where}: population {row.population} is no number of people")
    west, south, east, north = row.shape.bounds if row.geometry is not None else (row.lon, row.lat, row.lon, row.lat)
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):  # also false for NaN
        raise GazetteerError(f"{where}: lies outside longitude ±180, latitude ±90; expected degrees, EPSG:4326")
    if row.geometry is not None and row.shape.geom_type not in _OUTLINES:
        raise GazetteerError(f"{where}: an outline must be lines or polygons, found {row.shape.geom_type}")
    return row


def rebuild(base: Gazetteer, folder: Path | None = None) -> dict[str, Any]:
    """Builds the layer anew from its files, for example over a new version of the bundled gazetteer; gives the manifest."""
    folder = folder or layer_folder()
    layer = described(folder)
    if not layer:
        raise GazetteerError(f"{folder}: no sources of your own; add one with 'zonemap gazetteer add FILE'")
    return _compose(base, layer, {}, folder)


def described(folder: Path) -> dict[str, dict[str, str]]:
    """The user's sources by key; empty where there are none."""
    path = folder / "layer.json"
    try:
        layer: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except ValueError as error:
        raise GazetteerError(f"{path}: is damaged ({error}); delete it and add your sources again") from error
    if not isinstance(layer, dict) or not all(
        isinstance(source, dict) and {"reader", "file", "credit"} <= source.keys() and source["reader"] in READERS
        for source in layer.values()
    ):
        raise GazetteerError(
            f"{path}: is damaged (a source without reader, file or credit); delete it and add your sources again"
        )
    return layer


def _compose(
    base: Gazetteer, layer: dict[str, dict[str, str]], read: dict[str, list[Row]], folder: Path
) -> dict[str, Any]:
    rows = {row.id: row for row in rows_of(base)}
    for key, source in sorted(layer.items()):
        for row in read.get(key) or _rows(folder / "sources" / key / source["file"], source["reader"], key):
            spelling.clean(row)
            rows[row.id] = row
    for row in rows.values():
        if row.parent and row.parent not in rows:
            row.parent = ""
    kinds = len({row.feature for row in rows.values()})
    if kinds > _MOST_FEATURES:
        raise GazetteerError(
            f"{', '.join(layer)}: {kinds} kinds of feature, the gazetteer holds {_MOST_FEATURES}; use its words, such as town or river"
        )
    lines = list(dict.fromkeys((*base.credits, *(source["credit"] for source in layer.values()))))
    about = {
        "version": f"{re.sub(r'[+].*', '', base.version)}+user", "point_of_view": base.point_of_view, "credits": lines, "base": base.checksum,
        "source": base.sources() | layer,
    }  # fmt: skip
    disputed: tuple[DisputedArea, ...] = base.disputed(_EVERYWHERE)
    return put(rows.values(), disputed, about, folder / "built")


def rows_of(store: Gazetteer) -> Iterator[Row]:
    """All places of a product, as its builder had them."""
    c = store.columns
    drawn = set(store.drawn_rows())
    for i in range(len(c.lat)):
        place = store.place_at(i)
        parent = c.parent.item(i)
        yield Row(
            id=place.id, name=place.name, feature=place.feature, feature_class=place.feature_class, lat=place.lat, lon=place.lon,
            source=place.source, country=place.country, parent=store.id_at(parent) if parent >= 0 else "", population=place.population,
            rank=place.rank, native=place.native, spellings=[Spelling(n.text, n.kind, n.language, n.rule) for n in store.listed_names(i)],
            geometry=store.geometry_at(i) if i in drawn else None, links=store.links(place.id),
        )  # fmt: skip
