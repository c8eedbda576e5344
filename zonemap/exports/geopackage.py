"""GeoPackage 1.2: layers zones, extents, claims, mentions, documents, unlocated, their relations, QGIS styles, metadata; and back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from zonemap.errors import DocumentError
from zonemap.exports import frames, gpkg_tables, keeping, ogr, qgis_style, restoring

if TYPE_CHECKING:
    from pathlib import Path

    import geopandas as gpd
    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Findings, Zone


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes all layers, EPSG:4326. `extent` is that of the layer `zones`; the layer `extents` always holds all three.

    claims.zone_id, claims.document_id and mentions.document_id point into zones and documents; the same relations stand in
    the tables of the Related Tables extension. Row metadata of `zones` holds each zone's whole record.
    """
    shown: keeping.Extent = "core" if extent == "core" else "possible" if extent == "possible" else "likely"
    layers: list[tuple[str, Any, str | None]] = [
        ("zones", frames.geodataframe(findings, extent=shown), "MultiPolygon"),
        ("extents", frames.geodataframe(findings, extent="all"), "MultiPolygon"),
        ("mentions", frames.mentions_frame(findings), "Point"),
        ("claims", frames.claims_frame(findings), None),
        ("documents", frames.documents_frame(findings), None),
        ("unlocated", frames.unlocated_frame(findings), None),
    ]
    with ogr.fixed_clock():
        for name, frame, kind in layers:
            options = {"dataset_options": {"VERSION": "1.2"}} if name == "zones" else {}
            ogr.write_layer(path, frame, layer=name, driver="GPKG", geometry_type=kind, **options)
    styles = {
        "zones": qgis_style.zones(zone.kind for zone in findings.zones),
        "extents": qgis_style.extents(),
        "mentions": qgis_style.mentions(),
    }
    by_id = {document.id: document for document in findings.documents}
    with closing(sqlite3.connect(path)) as store, store:
        gpkg_tables.add_styles(store, styles)
        gpkg_tables.add_relations(store)
        gpkg_tables.add_metadata(
            store,
            findings,
            rows=[keeping.zone_record(zone, by_id, extent=shown) for zone in findings.zones],
            whole=keeping.findings_record(findings, mentions=True),
        )


def read(path: Path) -> Findings:
    """Findings of a file that `write` made, with what a GIS changed in the layers `zones` and `extents` since.

    Zones whose row was deleted are left out; rows that zonemap did not write are refused, as nothing says where they come from.

    Raises:
        DocumentError: it is no such file, or damaged.
    """
    records, whole = _records(path)
    if whole is None:
        raise DocumentError(
            f"{path}: holds no records of zonemap; only a whole GeoPackage that zonemap wrote can be opened, no copy of a layer"
        )
    kept = {}
    for number, record in enumerate(records, 1):
        one = keeping.read(record, keeping.KeptZone, f"{path}: record {number}")
        kept[one.id] = one
    rest = keeping.read(whole, keeping.KeptFindings, f"{path}: record of documents")
    areas = _extents(path)
    zones: list[Zone] = []
    for number, row in enumerate(_layer(path, "zones").to_dict("records"), 1):
        at = f"{path}: row {number} of layer zones"
        record = kept.get(str(row["id"]))
        if record is None:
            raise DocumentError(
                f"{at}: no record of a zone {row['id']!r}; delete the row, or leave the ids as they are"
            )
        own = {**areas.get(record.id, {}), record.extent: restoring.area(row["geometry"], at)}
        zones.append(restoring.zone(row, record, own, where=at))
    texts = keeping.documents([*rest.documents, *(d for one in kept.values() for d in one.documents)], str(path))
    return restoring.findings(zones, texts, rest, str(path))


def _records(path: Path) -> tuple[list[object], object]:
    """What the metadata of a file keeps: a record a zone, and one of the rest (None where there is none)."""
    from zonemap.exports import geojson

    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as store:
            store.execute("PRAGMA trusted_schema = OFF")  # no function runs that the schema of a foreign file names
            found = store.execute(
                "SELECT md_standard_uri, metadata FROM gpkg_metadata WHERE md_standard_uri IN (?, ?) ORDER BY id",
                (gpkg_tables.ZONE_RECORD, gpkg_tables.FINDINGS_RECORD),
            ).fetchall()
    except (sqlite3.Error, UnicodeDecodeError) as error:  # a damaged schema comes in an error that is no text
        raise DocumentError(f"{path}: no GeoPackage that zonemap wrote ({error})") from error
    rows = [(uri, geojson.parsed(str(text), f"{path}: a record in gpkg_metadata")) for uri, text in found]
    whole = [value for uri, value in rows if uri == gpkg_tables.FINDINGS_RECORD]
    return [value for uri, value in rows if uri == gpkg_tables.ZONE_RECORD], whole[0] if whole else None


def _extents(path: Path) -> dict[str, dict[str, BaseGeometry]]:
    areas: dict[str, dict[str, BaseGeometry]] = {}
    for number, row in enumerate(_layer(path, "extents").to_dict("records"), 1):
        area = restoring.area(row["geometry"], f"{path}: row {number} of layer extents")
        areas.setdefault(str(row["id"]), {})[str(row["extent"])] = area
    return areas


def _layer(path: Path, name: str) -> gpd.GeoDataFrame:
    import pyogrio
    import shapely

    try:
        frame = pyogrio.read_dataframe(path, layer=name, read_geometry=True)
    except (
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
        shapely.errors.ShapelyError,
        ValueError,
    ) as error:
        reason = " ".join(str(error).split())
        raise DocumentError(f"{path}: layer {name} cannot be read ({reason})") from error
    if "geometry" not in frame or "id" not in frame:
        raise DocumentError(f"{path}: layer {name} has no column 'id' or no geometry")
    if frame.crs is None or frame.crs.to_epsg() != 4326:
        raise DocumentError(f"{path}: layer {name} is not in WGS 84; save it in EPSG:4326")
    frame["geometry"] = frame["geometry"].where(frame["geometry"].notna(), None)
    return frame
