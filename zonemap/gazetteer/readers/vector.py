"""Boundary files that GDAL reads: OCHA COD-AB, geoBoundaries, Natural Earth, as shapefile, GeoPackage or GeoJSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zonemap.errors import GazetteerError
from zonemap.gazetteer.readers.common import rank_of
from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.sources.tables import inside

_SUFFIXES = {".shp", ".gpkg", ".geojson", ".json", ".fgb", ".zip"}
_NAME = ("shapeName", "name_en", "NAME_EN", "NAME", "name")
_CODE = ("shapeID", "pcode", "iso_3166_2", "adm1_code", "id")
_LEVELS = {1: "province", 2: "district", 3: "subdistrict", 4: "subdistrict"}


def matches(path: Path) -> bool:
    """Whether GDAL reads files of such a name."""
    return path.suffix.lower() in _SUFFIXES


def read(path: Path, source: str) -> Iterator[Row]:
    """One row a feature; COD-AB columns ADMn_EN, ADMn_PCODE, geoBoundaries' shapeName and Natural Earth's name are known."""
    import pyogrio

    try:
        frame = pyogrio.read_dataframe(path)
        frame = frame if frame.crs is None else frame.to_crs(4326)
    except (pyogrio.errors.DataSourceError, ValueError, RuntimeError) as error:
        raise GazetteerError(
            f"{path}: cannot be read as a map file ({error}); expected a shapefile, GeoPackage or GeoJSON"
        ) from error
    level, name_column, code_column = _columns(list(frame.columns), path)
    for number, record in enumerate(frame.to_dict("records"), 1):
        name, geometry = record.get(name_column), record["geometry"]
        if not name or geometry is None or geometry.is_empty:
            raise GazetteerError(f"{path}, feature {number}: expected a name in {name_column} and a geometry")
        yield _row(record, str(name), f"{source}:{record.get(code_column) or number}", level, source)


def _columns(columns: list[str], path: Path) -> tuple[int, str, str]:
    """Level, and the columns of name and code."""
    levels = [int(m[1]) for c in columns if (m := re.fullmatch(r"adm([1-4])_en", c, re.IGNORECASE))]
    if levels:
        level = max(levels)
        by_lower = {c.lower(): c for c in columns}
        return level, by_lower[f"adm{level}_en"], by_lower.get(f"adm{level}_pcode", "")
    name = next((c for c in _NAME if c in columns), None)
    if name is None:
        raise GazetteerError(f"{path}: expected a column ADMn_EN, {', '.join(_NAME)}; found {', '.join(columns[:12])}")
    return 1, name, next((c for c in _CODE if c in columns), "")


def _row(record: dict[str, Any], name: str, key: str, level: int, source: str) -> Row:
    import shapely

    geometry = shapely.make_valid(record["geometry"])
    areal = geometry.geom_type.endswith("Polygon")
    lon, lat = inside(geometry) if areal else geometry.representative_point().coords[0]
    country = next((str(record[c]).upper() for c in ("iso_a2", "ADM0_PCODE", "admin0Pcod") if record.get(c)), "")[:2]
    arabic = next(
        (str(v) for c, v in record.items() if re.fullmatch(rf"adm{level}_ar", str(c), re.IGNORECASE) and v), ""
    )
    feature, group = (
        (_LEVELS[level], "admin")
        if areal
        else ("line", "line")
        if "Line" in geometry.geom_type
        else ("village", "settlement")
    )
    return Row(
        id=key, name=name, feature=feature, feature_class=group, lat=round(lat, 5), lon=round(lon, 5), source=source,  # type: ignore[arg-type]
        country=country, parent=f"co:{country}" if country else "", rank=rank_of(group, 0), native=arabic,  # type: ignore[arg-type]
        spellings=[Spelling(arabic, "name", "ar")] if arabic else [], geometry=None if geometry.geom_type.endswith("Point") else geometry,
        links={"code": key.split(":", 1)[1]},
    )  # fmt: skip
