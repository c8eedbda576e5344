"""Readers of the files that people edit: overrides, further names, extra places, lines, regions."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely

from zonemap.errors import GazetteerError
from zonemap.gazetteer.readers.common import slug, split
from zonemap.gazetteer.references import References
from zonemap.gazetteer.rows import NAME_KINDS, Row, Spelling
from zonemap.gazetteer.towns import voronoi_area

_CLASS = {
    "country": "country", "state": "admin", "province": "admin", "governorate": "admin", "district": "admin", "county": "admin", "city": "settlement",
    "town": "settlement", "village": "settlement", "neighbourhood": "quarter", "suburb": "quarter", "river": "line", "road": "line", "highway": "line",
    "line": "line", "border": "line", "lake": "water", "sea": "water", "gulf": "water", "ocean": "water", "strait": "water", "airbase": "facility",
    "airport": "facility", "camp": "facility", "crossing": "facility", "dam": "facility", "base": "facility", "port": "facility", "site": "facility",
}  # fmt: skip
_RANKS = {"country": 1, "admin": 4, "settlement": 7, "quarter": 8, "region": 5, "line": 5, "water": 4, "facility": 6}
_OVERRIDABLE = {"name": str, "feature": str, "native": str, "lat": float, "lon": float, "population": int, "rank": int}


def cells(path: Path, columns: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a tab-separated file with their line numbers.

    Raises:
        GazetteerError: a missing column or a row with too few cells, with file and line.
    """
    wanted = columns.split()
    with path.open(encoding="utf-8", newline="") as stream:
        lines = ((n, line) for n, line in enumerate(stream, 1) if line.strip() and not line.startswith("#"))
        header: list[str] | None = None
        for number, line in lines:
            parts = next(csv.reader([line.rstrip("\r\n")], delimiter="\t", quoting=csv.QUOTE_NONE))
            if header is None:
                header = parts
                if header != wanted:
                    raise GazetteerError(f"{path}, line {number}: expected the columns {', '.join(wanted)}")
            elif len(parts) != len(header):
                raise GazetteerError(f"{path}, line {number}: expected {len(header)} cells, found {len(parts)}")
            else:
                yield number, dict(zip(header, (p.strip() for p in parts), strict=True))


def override(rows: dict[str, Row], path: Path) -> None:
    """Applies the corrections to rows by id."""
    for number, r in cells(path, "place field value reason citation"):
        if not r["reason"] or not r["citation"]:
            raise GazetteerError(f"{path}, line {number}: a correction needs a reason and a citation")
        row = rows.get(r["place"])
        if row is None:
            raise GazetteerError(f"{path}, line {number}: no place of id {r['place']!r}")
        if r["field"] == "drop":
            del rows[r["place"]]
        elif r["field"] in _OVERRIDABLE:
            if r["field"] == "name":
                row.spellings.append(Spelling(row.name))
            setattr(row, r["field"], _OVERRIDABLE[r["field"]](r["value"]))
        else:
            raise GazetteerError(
                f"{path}, line {number}: unknown field {r['field']!r}; known are drop, {', '.join(_OVERRIDABLE)}"
            )


def add_names(references: References, path: Path) -> None:
    """Adds the further names."""
    for number, r in cells(path, "place text kind language source"):
        if r["kind"] not in NAME_KINDS:
            raise GazetteerError(f"{path}, line {number}: kind must be one of {', '.join(NAME_KINDS)}")
        row = references.find(r["place"], f"{path}, line {number}")
        row.spellings += [Spelling(text, r["kind"], r["language"]) for text in split(r["text"])]


def _spellings(listed: str) -> list[Spelling]:
    found = []
    for text in split(listed):
        language, colon, name = text.partition(":")
        found.append(Spelling(name.strip(), "name", language) if colon and len(language) == 2 else Spelling(text))
    return found


def extra_places(path: Path) -> Iterator[Row]:
    """Places the sources lack."""
    for number, r in cells(path, "name country feature lat lon accuracy_km names source"):
        try:
            lat, lon, _ = float(r["lat"]), float(r["lon"]), float(r["accuracy_km"])
        except ValueError:
            raise GazetteerError(f"{path}, line {number}: lat, lon and accuracy_km must be numbers") from None
        if not (-90 <= lat <= 90 and -180 <= lon <= 180 and r["source"]):
            raise GazetteerError(f"{path}, line {number}: coordinates out of range, or no source")
        cls = _CLASS.get(r["feature"], "region")
        yield Row(
            id=f"zm:{slug(r['name'])}-{r['country'].lower() or 'x'}-{slug(r['feature'])}", name=r["name"], feature=r["feature"], feature_class=cls, lat=lat,
            lon=lon, country=r["country"], parent=f"co:{r['country']}", rank=_RANKS[cls], source="project-places", spellings=_spellings(r["names"]),
            links={"accuracy_km": r["accuracy_km"], "citation": r["source"]},
        )  # fmt: skip


def extra_lines(path: Path) -> Iterator[Row]:
    """Lines the sources lack."""
    for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("line", []):
        where = f"{path}, line {entry.get('name', '?')!r}"
        _demand(entry, ("name", "feature", "points", "accuracy_km", "source"), where)
        line = shapely.LineString(entry["points"])
        middle = line.interpolate(0.5, normalized=True)
        yield Row(
            id=f"zm:line-{slug(entry['name'])}", name=entry["name"], feature=entry["feature"], feature_class="line", lat=middle.y, lon=middle.x,
            country=entry.get("country", ""), parent=f"co:{entry.get('country', '')}", rank=5, source="project-lines", geometry=line,
            spellings=_by_language(entry.get("names", {})), links={"accuracy_km": str(entry["accuracy_km"]), "citation": entry["source"]},
        )  # fmt: skip


def regions(path: Path, references: References) -> Iterator[Row]:
    """Named regions from members or towns; one defined by an expression carries the words, and is drawn when asked for."""
    for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("region", []):
        where = f"{path}, region {entry.get('name', '?')!r}"
        _demand(entry, ("name", "country", "source", "confidence"), where)
        if sum(key in entry for key in ("members", "towns", "expression")) != 1:
            raise GazetteerError(f"{where}: wants exactly one of members, towns, expression")
        if "expression" in entry:
            anchor = references.find(entry["anchor"], where) if "anchor" in entry else None
            geometry, lat, lon = None, anchor.lat if anchor else None, anchor.lon if anchor else None
            if anchor is None:
                raise GazetteerError(
                    f"{where}: a region by expression also wants 'anchor', the place its point stands on"
                )
        else:
            geometry = _shape(entry, references, where)
            centre = geometry.representative_point()
            lat, lon = centre.y, centre.x
        links = {k: entry[k] for k in ("source", "dates", "confidence", "expression") if k in entry}
        yield Row(
            id=f"zm:region-{slug(entry['name'])}-{entry['country'].lower()}", name=entry["name"], feature="region", feature_class="region", lat=lat, lon=lon,
            country=entry["country"], parent=f"co:{entry['country']}", rank=4, source="project-regions", geometry=geometry,
            spellings=_by_language(entry.get("names", {})), links=links,
        )  # fmt: skip


def _shape(entry: dict[str, Any], references: References, where: str) -> Any:
    if "members" in entry:
        found = [references.find(m, where) for m in entry["members"]]
        bare = [r.name for r in found if r.geometry is None or r.geometry.geom_type.endswith("LineString")]
        if bare:
            raise GazetteerError(f"{where}: no outline is known of {', '.join(bare)}; list towns instead")
        return shapely.make_valid(shapely.union_all([r.geometry for r in found], grid_size=1e-5))
    towns = [references.find(t, where) for t in entry["towns"]]
    return voronoi_area([(t.lon, t.lat) for t in towns], references.settlements)


def _by_language(names: dict[str, list[str]]) -> list[Spelling]:
    return [Spelling(text, "name", language) for language, texts in sorted(names.items()) for text in texts]


def _demand(entry: dict[str, Any], keys: tuple[str, ...], where: str) -> None:
    missing = [key for key in keys if key not in entry]
    if missing:
        raise GazetteerError(f"{where}: {', '.join(missing)} missing")
