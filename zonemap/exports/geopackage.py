"""GeoPackage 1.2: layers zones, extents, claims, mentions, documents, unlocated; styles that QGIS opens with; metadata."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from zonemap import __version__
from zonemap.exports import frames, qgis_style
from zonemap.exports.ogr import fixed_clock

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Findings

_EPOCH = "1970-01-01T00:00:00.000Z"


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes all layers, EPSG:4326. `extent` is that of the layer `zones`; the layer `extents` always holds all three.

    claims.zone_id, claims.document_id and mentions.document_id point into zones and documents.
    """
    zone_layer = frames.geodataframe(findings, extent="likely" if extent == "all" else extent)
    layers: list[tuple[str, Any, str | None]] = [
        ("zones", zone_layer, "MultiPolygon"),
        ("extents", frames.geodataframe(findings, extent="all"), "MultiPolygon"),
        ("mentions", frames.mentions_frame(findings), "Point"),
        ("claims", frames.claims_frame(findings), None),
        ("documents", frames.documents_frame(findings), None),
        ("unlocated", frames.unlocated_frame(findings), None),
    ]
    with fixed_clock():
        for name, frame, kind in layers:
            _write_layer(path, name, frame, kind)
    with sqlite3.connect(path) as store:
        _add_styles(store)
        _add_metadata(store, findings)
    store.close()


def _write_layer(path: Path, name: str, frame: Any, kind: str | None) -> None:
    import pyogrio

    options = {"VERSION": "1.2"} if name == "zones" else {}
    pyogrio.write_dataframe(
        frame, path, layer=name, driver="GPKG", append=False, geometry_type=kind, promote_to_multi=kind == "MultiPolygon",
        dataset_options=options, layer_options={"SPATIAL_INDEX": "YES"} if kind else {},
    )  # fmt: skip


def _add_styles(store: sqlite3.Connection) -> None:
    """The `layer_styles` table as QGIS makes it, registered so that other readers list it as plain attributes."""
    store.execute(
        "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_catalog TEXT(256), f_table_schema TEXT(256),"
        " f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,"
        " useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME)"
    )
    for layer, qml in (("zones", qgis_style.zones()), ("extents", qgis_style.extents())):
        store.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD,"
            " useAsDefault, description, owner, update_time) VALUES ('', '', ?, 'geom', 'zonemap', ?, '', 1, ?, '', ?)",
            (layer, qml, "approximate zones, by kind and extent", _EPOCH),
        )
    store.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) VALUES"
        " ('layer_styles', 'attributes', 'layer_styles', 'styles for QGIS', ?)",
        (_EPOCH,),
    )


def _add_metadata(store: sqlite3.Connection, findings: Findings) -> None:
    """Licence, credits and versions, as the GeoPackage metadata extension keeps them (requirement class 2.4)."""
    store.execute(
        "CREATE TABLE IF NOT EXISTS gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,"
        " md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml',"
        " metadata TEXT NOT NULL DEFAULT '')"
    )
    store.execute(
        "CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,"
        " row_id_value INTEGER, timestamp DATETIME NOT NULL, md_file_id INTEGER NOT NULL, md_parent_id INTEGER,"
        " CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id))"
    )
    store.execute(
        "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,"
        " definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))"
    )
    extension = "http://www.geopackage.org/spec120/#extension_metadata"
    for table in ("gpkg_metadata", "gpkg_metadata_reference"):
        store.execute(
            "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_metadata', ?, 'read-write')", (table, extension)
        )
    described = {
        "made_with": f"zonemap {__version__}",
        "note": "Zones are approximate: drawn from words, with the uncertainty stated.",
        "gazetteer_version": findings.gazetteer_version,
        "gazetteer_sha256": findings.gazetteer_checksum,
        "credits": list(findings.credits),
    }
    store.execute(
        "INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'http://www.w3.org/ns/dcat#', 'application/json', ?)",
        (json.dumps(described, ensure_ascii=False),),
    )
    store.execute("INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)", (_EPOCH,))
