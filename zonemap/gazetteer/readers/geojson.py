"""GeoJSON of OpenStreetMap (Overpass) and Who's On First."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zonemap.errors import GazetteerError
from zonemap.gazetteer.readers.common import coordinates, rank_of
from zonemap.gazetteer.rows import CLASS_OF, Row, Spelling
from zonemap.gazetteer.sources.tables import inside
from zonemap.gazetteer.spelling import LANGUAGES

_OSM = {
    "waterway": "river",
    "highway": "road",
    "natural": "region",
    "aeroway": "airport",
    "boundary": "district",
    "barrier": "crossing",
}
_WOF = {
    "locality": "town",
    "region": "province",
    "county": "district",
    "neighbourhood": "neighbourhood",
    "country": "country",
}


def _features(path: Path) -> list[dict[str, Any]]:
    try:
        loaded = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise GazetteerError(f"{path}: is no JSON ({error})") from error
    listed = (
        loaded.get("features", [loaded] if loaded.get("type") == "Feature" else None)
        if isinstance(loaded, dict)
        else None
    )
    if not isinstance(listed, list):
        raise GazetteerError(f"{path}: expected a GeoJSON FeatureCollection")
    for number, feature in enumerate(listed, 1):
        if not isinstance(feature, dict) or not isinstance(feature.get("properties") or {}, dict):
            raise GazetteerError(f"{path}, feature {number}: expected a GeoJSON Feature with properties")
    return listed


def matches(path: Path) -> bool:
    """Whether the features carry OpenStreetMap or Who's On First properties."""
    if path.suffix.lower() not in {".geojson", ".json"}:
        return False
    try:
        properties = (_features(path)[0].get("properties") or {}) if _features(path) else {}
    except GazetteerError:
        return False
    return any(key.startswith(("@id", "wof:", "name:", "place")) or key in _OSM for key in properties)


def read(path: Path, source: str) -> Iterator[Row]:
    """One row a feature that has a name."""
    import shapely
    from shapely.geometry import shape

    for number, feature in enumerate(_features(path), 1):
        where = f"{path}, feature {number}"
        p = feature.get("properties") or {}
        name = p.get("name:en") or p.get("wof:name") or p.get("name")
        if not name:
            continue
        if not isinstance(name, str):
            raise GazetteerError(f"{where}: expected a name in words, found {str(name)[:40]!r}")
        try:
            geometry = shapely.make_valid(shape(feature["geometry"]))
        except (KeyError, TypeError, ValueError, AttributeError, shapely.errors.ShapelyError) as error:
            raise GazetteerError(f"{where} ({name}): expected a GeoJSON geometry ({error})") from error
        yield _row(p, name, geometry, f"{source}:{_key(p, number)}", where)


def _row(p: dict[str, Any], name: str, geometry: Any, key: str, where: str) -> Row:
    source = key.partition(":")[0]
    areal = geometry.geom_type.endswith("Polygon")
    middle = (
        inside(geometry)
        if areal
        else geometry.interpolate(0.5, normalized=True).coords[0]
        if "Line" in geometry.geom_type
        else geometry.coords[0]
    )
    lat, lon = coordinates(middle[1], middle[0], where)
    word = (
        p.get("place")
        or _WOF.get(str(p.get("wof:placetype")), "")
        or next((w for key, w in _OSM.items() if key in p), "village")
    )
    group = CLASS_OF.get(word, "region")
    people = int(p["population"]) if str(p.get("population", "")).isdecimal() else 0
    country = str(p.get("wof:country") or p.get("addr:country") or "").upper()
    spellings = [Spelling(str(p[f"name:{c}"]), "name", c) for c in LANGUAGES if p.get(f"name:{c}")]
    spellings += [Spelling(str(p[k])) for k in ("name", "alt_name", "old_name", "int_name") if p.get(k)]
    return Row(
        id=key, name=name, feature=word, feature_class=group, lat=lat, lon=lon, source=source, country=country,
        parent=f"co:{country}" if country else "", population=people, rank=rank_of(group, people), native=str(p.get("name:ar") or ""),
        spellings=spellings, geometry=None if geometry.geom_type.endswith("Point") else geometry,
        links={"wof": str(p["wof:id"])} if p.get("wof:id") else {"osm": str(p.get("@id", ""))},
    )  # fmt: skip


def _key(p: dict[str, Any], number: int) -> str:
    """The feature's own id, else its number in the file."""
    return str(p.get("wof:id") or p.get("@id") or number)
