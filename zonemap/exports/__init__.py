"""Findings to files: one file a format, one registry line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from zonemap.errors import DocumentError, OutputError, UsageError
from zonemap.exports import (
    extracts,
    geojson,
    geojsonseq,
    geopackage,
    kml,
    linked_places,
    ogr,
    parquet,
    shapefile,
    shapes,
    table,
    topojson,
)
from zonemap.exports.frames import claims_frame, documents_frame, geodataframe, mentions_frame
from zonemap.exports.record import record
from zonemap.model import Findings
from zonemap.writing import replacing

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
    ".topojson": topojson.write,
}

READERS: dict[str, Callable[[Path], Findings]] = {
    ".geojson": geojson.read,
    ".json": geojson.read,
    ".geojsonl": geojsonseq.read,
    ".geojsons": geojsonseq.read,
    ".gpkg": geopackage.read,
    ".jsonl": extracts.read,
}
"""Formats that keep every claim apart, so that `read` can go on from them."""

_LARGEST = 512_000_000
"""Bytes of a file that is read back; parsed it takes some ten times as much memory."""

footprint_geojson = geojson.footprint

__all__ = [
    "EXPORTS",
    "READERS",
    "claims_frame",
    "documents_frame",
    "footprint_geojson",
    "geodataframe",
    "mentions_frame",
    "read",
    "record",
    "schema",
    "write",
]


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the GeoJSON files: properties of a zone, their types, units and values."""
    import json
    from importlib.resources import files

    text = files(__package__).joinpath("zones.schema.json").read_text(encoding="utf-8")
    value: dict[str, Any] = json.loads(text)
    return value


def write(findings: Findings, path: Path, **options: Any) -> Path:
    """Writes findings in the format of the path's suffix (the longest that is known), whole or not at all.

    Args:
        findings: what to write.
        path: where to.
        options: `extent` alone: 'core', 'likely' (the default), 'possible' or 'all'. Formats with one shape a zone (KML,
            Linked Places, the layer `zones` of a GeoPackage) write the likely one for 'all'.

    Raises:
        UsageError: no format has that suffix, or another option or extent.
        OutputError: the file cannot be written; what stood there is untouched.
    """
    suffix = _suffix(path, EXPORTS)
    if strange := sorted(set(options) - {"extent"}):
        raise UsageError(f"{path}: a GIS file has no option {strange[0]!r}; the only one is extent")
    if (extent := options.get("extent", "likely")) not in (*shapes.EXTENTS, "all"):
        raise UsageError(f"extent takes core, likely, possible or all; got {extent!r}")
    with replacing(path) as draft:
        try:
            EXPORTS[suffix](findings, draft, **options)
        except Exception as error:
            # GDAL and SQLite tell of a disk that takes no more in errors of their own.
            if type(error).__module__ not in {"pyogrio.errors", "sqlite3"}:
                raise
            reason = " ".join(str(error).replace(str(draft.parent), "").split())[:200]
            raise OutputError(f"cannot write {path}: {reason}; the file is as it was before") from error
    return path


def read(path: Path) -> Findings:
    """Findings of a file that `write` made (or, for .jsonl, `zonemap extract`); documents come back without their texts.

    Raises:
        UsageError: no format that can be read back has that suffix.
        DocumentError: the file cannot be read, is damaged, or was not written by zonemap.
    """
    suffix = _suffix(path, READERS)
    try:
        if not path.is_file():
            raise DocumentError(
                f"{path}: {'is a folder' if path.is_dir() else 'no such file'}; give a file that zonemap wrote"
            )
        if path.stat().st_size > _LARGEST:
            raise DocumentError(f"{path}: larger than {_LARGEST // 1_000_000} MB; split it")
        return READERS[suffix](path)
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read ({error.strerror or error})") from error


def _suffix(path: Path, known: Mapping[str, object]) -> str:
    suffix = max((s for s in known if path.name.lower().endswith(s)), key=len, default=None)
    if suffix is not None:
        return suffix
    if known is READERS and any(path.name.lower().endswith(s) for s in EXPORTS):
        raise UsageError(f"{path}: this format does not keep the claims apart; zonemap opens {', '.join(READERS)}")
    raise UsageError(f"{path}: unknown format {path.suffix or '(no suffix)'!r}; known are {', '.join(known)}")
