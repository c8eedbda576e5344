"""The tables of a GeoPackage beside its layers: styles for QGIS, relations between layers, metadata and records."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zonemap import __version__

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from zonemap.model import Findings

ZONE_RECORD = "urn:zonemap:zone:1"
"""Standard URI of the row metadata that keeps a zone's record."""
FINDINGS_RECORD = "urn:zonemap:findings:1"
"""The same for what belongs to no zone."""
_EPOCH = "1970-01-01T00:00:00.000Z"
_RELATIONS = (
    ("zones", "claims", "attributes", "b.id = r.zone_id"),
    ("documents", "claims", "attributes", "b.document_id = r.document_id"),
    ("documents", "mentions", "features", "b.document_id = r.document_id"),
    ("zones", "extents", "features", "b.id = r.id"),
)


def add_styles(store: sqlite3.Connection, styles: Mapping[str, str]) -> None:
    """The `layer_styles` table as QGIS makes it, registered so that other readers list it as plain attributes.

    Args:
        store: the open file, its layers written.
        styles: QML by layer.
    """
    store.execute(
        "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_catalog TEXT(256), f_table_schema TEXT(256),"
        " f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,"
        " useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME)"
    )
    for layer, qml in styles.items():
        store.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD,"
            " useAsDefault, description, owner, update_time) VALUES ('', '', ?, 'geom', 'zonemap', ?, '', 1, ?, '', ?)",
            (layer, qml, "colours of the zonemap page", _EPOCH),
        )
    store.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) VALUES"
        " ('layer_styles', 'attributes', 'layer_styles', 'styles for QGIS', ?)",
        (_EPOCH,),
    )


def add_relations(store: sqlite3.Connection) -> None:
    """Which claim belongs to which zone and document, as the Related Tables extension (OGC 18-000) has it."""
    _add_extensions_table(store)
    store.execute(
        "CREATE TABLE gpkgext_relations (id INTEGER PRIMARY KEY AUTOINCREMENT, base_table_name TEXT NOT NULL,"
        " base_primary_column TEXT NOT NULL DEFAULT 'id', related_table_name TEXT NOT NULL,"
        " related_primary_column TEXT NOT NULL DEFAULT 'id', relation_name TEXT NOT NULL, mapping_table_name TEXT NOT NULL UNIQUE)"
    )
    _register(store, "gpkgext_relations", "gpkg_related_tables", "http://www.geopackage.org/18-000.html")
    for base, related, kind, condition in _RELATIONS:
        mapping = f"{base}_{related}"
        store.execute(f"CREATE TABLE {mapping} (base_id INTEGER NOT NULL, related_id INTEGER NOT NULL)")
        pairs = f"SELECT b.fid, r.fid FROM {base} b JOIN {related} r ON {condition} ORDER BY 1, 2"  # noqa: S608  names of ours
        store.execute(f"INSERT INTO {mapping} {pairs}")
        store.execute(
            "INSERT INTO gpkgext_relations (base_table_name, base_primary_column, related_table_name, related_primary_column,"
            " relation_name, mapping_table_name) VALUES (?, 'fid', ?, 'fid', ?, ?)",
            (base, related, kind, mapping),
        )
        _register(store, mapping, "gpkg_related_tables", "http://www.geopackage.org/18-000.html")


def add_metadata(
    store: sqlite3.Connection, findings: Findings, *, rows: Sequence[dict[str, Any]], whole: dict[str, Any]
) -> None:
    """Licence, credits, versions and the records, as the metadata extension keeps them (requirement class 2.4).

    Args:
        store: the open file, its layers written.
        findings: for credits and versions.
        rows: the record of each row of the layer `zones`, in its order.
        whole: the record of the rest.
    """
    _add_metadata_tables(store)
    described = {
        "made_with": f"zonemap {__version__}",
        "note": "Zones are approximate: drawn from words, with the uncertainty stated.",
        "gazetteer_version": findings.gazetteer_version,
        "gazetteer_sha256": findings.gazetteer_checksum,
        "credits": list(findings.credits),
    }
    _add(store, 1, "dataset", "http://www.w3.org/ns/dcat#", described)
    _add(store, 2, "dataset", FINDINGS_RECORD, whole)
    for number in (1, 2):
        store.execute(
            "INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, ?, NULL)", (_EPOCH, number)
        )
    for fid, record in enumerate(rows, 1):
        _add(store, fid + 2, "feature", ZONE_RECORD, record)
        store.execute(
            "INSERT INTO gpkg_metadata_reference VALUES ('row', 'zones', NULL, ?, ?, ?, 2)", (fid, _EPOCH, fid + 2)
        )


def _add(store: sqlite3.Connection, number: int, scope: str, standard: str, value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    store.execute("INSERT INTO gpkg_metadata VALUES (?, ?, ?, 'application/json', ?)", (number, scope, standard, text))


def _add_metadata_tables(store: sqlite3.Connection) -> None:
    store.execute(
        "CREATE TABLE IF NOT EXISTS gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,"
        " md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml',"
        " metadata TEXT NOT NULL DEFAULT '')"
    )
    store.execute(
        "CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,"
        " row_id_value INTEGER, timestamp DATETIME NOT NULL, md_file_id INTEGER NOT NULL, md_parent_id INTEGER,"
        " CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),"
        " CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))"
    )
    _add_extensions_table(store)
    for table in ("gpkg_metadata", "gpkg_metadata_reference"):
        _register(store, table, "gpkg_metadata", "http://www.geopackage.org/spec120/#extension_metadata")


def _add_extensions_table(store: sqlite3.Connection) -> None:
    store.execute(
        "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,"
        " definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))"
    )


def _register(store: sqlite3.Connection, table: str, extension: str, definition: str) -> None:
    store.execute("INSERT INTO gpkg_extensions VALUES (?, NULL, ?, ?, 'read-write')", (table, extension, definition))
