"""Findings to files: one file a format, one registry line here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap.errors import UsageError
from zonemap.exports import geojson, geojsonseq, geopackage, kml, linked_places, ogr, parquet, shapefile, table
from zonemap.exports.frames import claims_frame, geodataframe, mentions_frame
from zonemap.exports.record import record
from zonemap.writing import replacing

if TYPE_CHECKING:
    from zonemap.model import Findings

EXPORTS: dict[str, Callable[..., None]] = {
    ".geojson": geojson.write,
    ".json": geojson.write,
    ".geojsonl": geojsonseq.write,
    ".geojsons": geojsonseq.write,
    ".gpkg": geopackage.write,
    ".kml": kml.write,
    ".kmz": kml.write_kmz,
    ".parquet": parquet.write,
    ".geoparquet": parquet.write,
    ".fgb": ogr.write_flatgeobuf,
    ".csv": table.write,
    ".lpf.json": linked_places.write,
    ".shp.zip": shapefile.write,
}

footprint_geojson = geojson.footprint

__all__ = [
    "EXPORTS",
    "claims_frame",
    "footprint_geojson",
    "geodataframe",
    "mentions_frame",
    "record",
    "write",
]


def write(findings: Findings, path: Path, **options: Any) -> Path:
    """Writes findings in the format of the path's suffix (the longest that is known), whole or not at all.

    Raises:
        UsageError: no format has that suffix.
        OutputError: the file cannot be written; what stood there is untouched.
    """
    suffix = max((s for s in EXPORTS if path.name.lower().endswith(s)), key=len, default=None)
    if suffix is None:
        raise UsageError(f"{path}: unknown format {path.suffix or '(no suffix)'!r}; known are {', '.join(EXPORTS)}")
    with replacing(path) as draft:
        EXPORTS[suffix](findings, draft, **options)
    return path
