"""Readers of the world's sources: countries, first-level units, cities, waters, physical regions, disputed areas."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import shapely
from shapely.geometry import shape

from zonemap.gazetteer.readers.common import slug, split
from zonemap.gazetteer.rows import Row, Spelling
from zonemap.names import fold

LANGS = ("ar", "ru", "fr", "tr", "fa")


def table(path: Path) -> list[dict[str, Any]]:
    return pq.read_table(path).to_pylist()


def read(folder: Path) -> Iterator[Row]:
    cities = list(city_rows(folder))
    admin1 = list(admin1_rows(folder))
    attach(cities, admin1)
    yield from country_rows(folder, cities)
    yield from admin1
    yield from cities
    yield from rivers(folder)
    yield from lakes(folder)
    yield from physical(folder)


def country_rows(folder: Path, cities: list[Row]) -> Iterator[Row]:
    shapes = {
        r["iso_a2"]: shapely.make_valid(shapely.from_wkb(r["geometry"]))
        for r in table(folder / "world_admin0.parquet")
        if r["iso_a2"]
    }
    syria = json.loads((folder / "syria_adm0.geojson").read_text())["features"][0]["geometry"]
    shapes["SY"] = shapely.make_valid(shape(syria))
    seats: dict[str, list[Row]] = {}
    for c in cities:
        seats.setdefault(c.country, []).append(c)
    with (folder / "world_countries.tsv").open(encoding="utf-8", newline="") as stream:
        for r in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            iso = r["iso2"]
            geometry = shapes.get(iso)
            lat, lon = point_of(geometry, seats.get(iso, []))
            if lat is None or lon is None:
                continue
            spellings = [Spelling(t) for t in [r["official"], *split(r["alt_names"])] if t]
            spellings += [Spelling(r[f"name_{c}"], "name", c) for c in LANGS if r.get(f"name_{c}")]
            if not r["geonames_id"]:  # withdrawn countries share codes with living ones
                continue
            yield Row(
                id=f"co:{iso}",
                name=r["name"],
                feature="country",
                feature_class="country",
                lat=lat,
                lon=lon,
                country=iso,
                population=int(float(r["population"] or 0)),
                rank=1,
                native="",
                source="countries",
                spellings=spellings,
                geometry=geometry,
                links={"geonames": r["geonames_id"], "iso3": r["iso3"]},
            )


def point_of(geometry: Any, cities: list[Row]) -> tuple[float | None, float | None]:
    """Centroid of the largest part, moved to the nearest spot inside."""
    if geometry is None:
        if not cities:
            return None, None
        best = max(cities, key=lambda c: c.population)
        return best.lat, best.lon
    largest = max(shapely.get_parts(geometry), key=lambda g: g.area)
    centre = largest.centroid
    if not largest.covers(centre):
        centre = largest.representative_point()
    return centre.y, centre.x


_UNIT_WORDS = {"state", "province", "governorate", "oblast", "region", "district", "county", "prefecture", "department"}
_STATES = {"US", "IN", "BR", "MX", "AU", "NG", "DE", "MY", "VE", "SD", "SS", "MM"}


def admin1_rows(folder: Path) -> Iterator[Row]:
    """First-level units outside Syria, joined to the list of names by code, else by name within the country."""
    listed = [r for r in table(folder / "world_admin_names.parquet") if r["level"] == "1"]
    by_code = {r["geonames_code"]: r for r in listed if r["geonames_code"]}
    by_name = {(r["country"], fold(text)): r for r in listed for text in (*split(r["alt_names"]), r["name"])}
    seen: set[str] = set()
    for r in table(folder / "world_admin1.parquet"):
        name = r["name"] or r["woe_name"] or r["gn_name"]
        if r["iso_a2"] == "SY" or not name:
            continue
        texts = [t for t in (r["name"], r["woe_name"], r["gn_name"]) if t]
        extra = by_code.get(r["geonames_code"]) or next(
            (by_name[k] for t in texts if (k := (r["iso_a2"], fold(t))) in by_name), {}
        )
        code = r["geonames_code"] or extra.get("geonames_code") or ""
        key = f"ad:{code}" if code else f"ad:{r['adm0_a3']}-{slug(name)}"
        while key in seen:
            key += "x"
        seen.add(key)
        yield _admin1_row(r, key, name, extra, texts)


def _admin1_row(r: dict[str, Any], key: str, name: str, extra: dict[str, Any], texts: list[str]) -> Row:
    geometry = shapely.make_valid(shapely.from_wkb(r["geometry"]))
    centre = geometry.centroid if geometry.covers(geometry.centroid) else geometry.representative_point()
    spellings = [
        Spelling(t) for t in [*texts, extra.get("name"), *split(r["alt_names"]), *split(extra.get("alt_names"))] if t
    ]
    word = (extra.get("type") or "").lower()
    feature = word if word in _UNIT_WORDS else "state" if r["iso_a2"] in _STATES else "province"
    return Row(
        id=key, name=name, feature=feature, feature_class="admin", lat=centre.y, lon=centre.x, country=r["iso_a2"] or "", parent=f"co:{r['iso_a2']}",
        rank=3, source="natural-earth-admin1", spellings=spellings, geometry=geometry,
        links={"geonames": extra.get("geonames_id"), "iso3166_2": extra.get("iso3166_2")},
    )  # fmt: skip


def city_rows(folder: Path) -> Iterator[Row]:
    for r in table(folder / "world_cities1000.parquet"):
        if r["country"] == "SY":
            continue
        p = r["population"] or 0
        rank = (
            2
            if p > 3_000_000
            else 3
            if p > 500_000
            else 4
            if p > 100_000
            else 5
            if p > 30_000
            else 6
            if p > 5_000
            else 7
        )
        feature = "city" if p > 100_000 else "town" if p > 5_000 else "village"
        yield Row(
            id=f"gn:{r['geonames_id']}",
            name=r["name"],
            feature=feature,
            feature_class="settlement",
            lat=round(float(r["lat"]), 5),
            lon=round(float(r["lon"]), 5),
            country=r["country"],
            parent=f"ad:{r['country']}.{r['admin1']}",
            population=p,
            rank=rank,
            source="geonames-cities1000",
            spellings=[Spelling(t) for t in split(r["alt_names"])],
            links={"geonames": str(r["geonames_id"])},
        )


def attach(cities: list[Row], admin1: list[Row]) -> None:
    """Parents by code; where the code has no polygon, the unit that contains the point, else the country."""
    known = {a.id for a in admin1}
    lost = [c for c in cities if c.parent not in known]
    tree = shapely.STRtree([a.geometry for a in admin1])
    points = shapely.points([c.lon for c in lost], [c.lat for c in lost])
    found = dict(zip(*tree.query(points, predicate="intersects").tolist(), strict=True)) if lost else {}
    for i, c in enumerate(lost):
        unit = admin1[found[i]] if i in found and admin1[found[i]].country == c.country else None
        c.parent = unit.id if unit else f"co:{c.country}"


def merged(rows: list[dict[str, Any]], key: str) -> dict[str, list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for r in rows:
        if r[key]:
            groups.setdefault(r[key], []).append(r)
    return groups


def rivers(folder: Path) -> Iterator[Row]:
    for name, parts in sorted(merged(table(folder / "world_rivers.parquet"), "name").items()):
        geometry = shapely.line_merge(shapely.union_all([shapely.from_wkb(p["geometry"]) for p in parts]))
        # One name, several rivers: pieces further than 3 degrees apart are different ones; the longest keeps the name.
        middle = max(shapely.get_parts(geometry), key=lambda g: g.length).interpolate(0.5, normalized=True)
        rank = min(p["scalerank"] or 9 for p in parts)
        spellings = [Spelling(t) for p in parts for t in (p["name_en"], *split(p["name_alt"])) if t]
        spellings += [Spelling(f"{name} River"), Spelling(f"River {name}")]
        yield Row(
            id=f"ne:river-{slug(name)}",
            name=name,
            feature="river",
            feature_class="line",
            lat=middle.y,
            lon=middle.x,
            rank=3 if rank < 3 else 5 if rank < 7 else 6,
            source="natural-earth-rivers",
            spellings=spellings,
            geometry=geometry,
        )


def lakes(folder: Path) -> Iterator[Row]:
    for name, parts in sorted(merged(table(folder / "world_lakes.parquet"), "name").items()):
        geometry = shapely.make_valid(shapely.union_all([shapely.from_wkb(p["geometry"]) for p in parts]))
        centre = geometry.representative_point()
        yield Row(
            id=f"ne:lake-{slug(name)}",
            name=name,
            feature="lake",
            feature_class="water",
            lat=centre.y,
            lon=centre.x,
            rank=5,
            source="natural-earth-lakes",
            spellings=[Spelling(t) for p in parts for t in split(p["name_alt"])],
            geometry=geometry,
        )


_PHYSICAL = {
    "Island": "island",
    "Range/mtn": "mountains",
    "Island group": "islands",
    "Plateau": "plateau",
    "Desert": "desert",
    "Pen/cape": "peninsula",
    "Peninsula": "peninsula",
    "Coast": "coast",
    "Plain": "plain",
    "Delta": "delta",
    "Continent": "continent",
    "Valley": "valley",
    "Basin": "basin",
}


def physical(folder: Path) -> Iterator[Row]:
    for name, parts in sorted(merged(table(folder / "world_physical_regions.parquet"), "name").items()):
        shown = name.title() if name.isupper() else name
        geometry = shapely.make_valid(
            shapely.union_all([shapely.make_valid(shapely.from_wkb(p["geometry"])) for p in parts])
        )
        centre = geometry.representative_point()
        feature = _PHYSICAL.get(parts[0]["featurecla"], "region")
        yield Row(
            id=f"ne:{slug(shown)}",
            name=shown,
            feature=feature,
            feature_class="region",
            lat=centre.y,
            lon=centre.x,
            rank=1 if feature == "continent" else 5,
            source="natural-earth-regions",
            spellings=[Spelling(t) for p in parts for t in split(p["namealt"])],
            geometry=geometry,
        )
