"""GeoJSON (RFC 7946): one feature a zone, or one a zone and extent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zonemap.errors import DocumentError
from zonemap.exports import keeping, restoring, shapes
from zonemap.zones import properties

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Document, Findings, Footprint, Zone


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes a FeatureCollection with bbox and stable ids; credits, gazetteer and the unlocated claims are foreign members."""
    collection_ = collection(findings.zones, findings.documents, extent=extent, records=True)
    collection_["credits"] = list(findings.credits)
    collection_["gazetteer"] = {"version": findings.gazetteer_version, "sha256": findings.gazetteer_checksum}
    collection_[keeping.MEMBER] = keeping.findings_record(findings, mentions=False)
    path.write_text(dumped(collection_) + "\n", encoding="utf-8")


def dumped(value: object) -> str:
    """Compact JSON on one line for every reader: those that also split at U+0085, U+2028 and U+2029 find none of these."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def collection(
    zones: tuple[Zone, ...], documents: tuple[Document, ...], *, extent: str = "likely", records: bool = False
) -> dict[str, Any]:
    """FeatureCollection of zones.

    Args:
        zones: what to write.
        documents: the texts they come from.
        extent: 'core', 'likely', 'possible' or 'all' (three features a zone).
        records: whether features carry what `zonemap.open` needs, as the foreign member 'zonemap'.
    """
    wanted = shapes.EXTENTS if extent == "all" else (extent,)
    features = [feature(zone, documents, name, suffix=extent == "all") for zone in zones for name in wanted]
    if records:
        by_id = {document.id: document for document in documents}
        main: keeping.Extent = "core" if extent == "core" else "possible" if extent == "possible" else "likely"
        for zone, one in zip(zones, features[wanted.index(main) :: len(wanted)], strict=True):
            one[keeping.MEMBER] = keeping.zone_record(zone, by_id, extent=main)
    box = shapes.bbox([shapes.tidy(getattr(zone.footprint, name)) for zone in zones for name in wanted])
    return {"type": "FeatureCollection", **({"bbox": box} if box else {}), "features": features}


def feature(zone: Zone, documents: tuple[Document, ...], extent: str, *, suffix: bool = False) -> dict[str, Any]:
    """One Feature; its id is the zone's, with the extent behind it where several are written."""
    geometry = getattr(zone.footprint, extent)
    box = shapes.bbox([shapes.tidy(geometry)])
    return {
        "type": "Feature",
        "id": f"{zone.id}/{extent}" if suffix else zone.id,
        **({"bbox": box} if box else {}),
        "geometry": shapes.geojson(geometry),
        "properties": {**properties.of(zone, documents), **({"extent": extent} if suffix else {})},
    }


def read(path: Path) -> Findings:
    """Findings of a file that `write` made, also after a GIS has saved it anew.

    Raises:
        DocumentError: it is no such file, or damaged.
    """
    value = parsed(text_of(path), str(path))
    if not isinstance(value, dict) or value.get("type") != "FeatureCollection":
        raise DocumentError(f"{path}: no GeoJSON FeatureCollection")
    features = value.get("features")
    if not isinstance(features, list):
        raise DocumentError(f"{path}: a FeatureCollection without a list of features")
    empty = {"format": keeping.FORMAT}
    rest = keeping.read(value.get(keeping.MEMBER, empty), keeping.KeptFindings, str(path))
    return from_features(features, rest, str(path))


def text_of(path: Path) -> str:
    """The text of a file.

    Raises:
        DocumentError: it is not UTF-8.
        OSError: it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8 at byte {error.start}") from error


def parsed(text: str, where: str) -> Any:
    """Parsed JSON.

    Raises:
        DocumentError: it is none.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = (
            f"{error.msg}, line {error.lineno}" if isinstance(error, json.JSONDecodeError) else type(error).__name__
        )
        raise DocumentError(f"{where}: no JSON ({reason})") from error


def from_features(features: Iterable[object], rest: keeping.KeptFindings, where: str) -> Findings:
    """Findings from features as `feature` makes them and what belongs to none.

    Raises:
        DocumentError: a feature is damaged.
    """
    rows: dict[str, _Row] = {}
    for number, one in enumerate(features, 1):
        at = f"{where}: feature {number}"
        if not isinstance(one, Mapping) or not isinstance(one.get("properties"), dict):
            raise DocumentError(f"{at}: no Feature with properties")
        values = one["properties"]
        extent = values.get("extent")
        row = rows.setdefault(str(values.get("id")) if extent else f"feature {number}", _Row(where=at))
        row.areas[extent if extent in shapes.EXTENTS else ""] = restoring.area(one.get("geometry"), at)
        if not row.values or extent == "likely":
            row.values = values
        row.record = row.record or one.get(keeping.MEMBER)
    zones, kept = [], list(rest.documents)
    for row in rows.values():
        zone, documents = row.zone()
        zones.append(zone)
        kept += documents
    texts = keeping.documents(restoring.measured(kept), where)
    return restoring.findings(zones, texts, rest, where)


@dataclass(kw_only=True)
class _Row:
    """The features of one zone."""

    where: str
    values: dict[str, Any] = field(default_factory=dict)
    record: object = None
    areas: dict[str, BaseGeometry] = field(default_factory=dict)
    """By extent; under '' where the features do not say which one they show."""

    def zone(self) -> tuple[Zone, tuple[keeping.KeptDocument, ...]]:
        main = self.areas.get("likely", next(iter(self.areas.values())))
        kept = (
            keeping.read(self.record, keeping.KeptZone, self.where)
            if self.record
            else restoring.from_sources(self.values, main, self.where)
        )
        areas = {name or kept.extent: area for name, area in self.areas.items()}
        return restoring.zone(self.values, kept, areas, where=self.where), kept.documents


def footprint(expression: str, found: Footprint) -> dict[str, Any]:
    """FeatureCollection of the three extents of a place expression."""
    features = [
        {
            "type": "Feature",
            "id": extent,
            "geometry": shapes.geojson(getattr(found, extent)),
            "properties": {
                "expression": expression,
                "extent": extent,
                "relation": found.relation,
                "method": found.method,
                "uncertainty_km": round(found.uncertainty_km, 1),
                "area_km2": round(found.area_km2, 1),
                "gazetteer_ids": list(found.place_ids),
                "basis": [
                    {"quantity": b.quantity, "value": b.value, "origin": b.origin, "detail": b.detail}
                    for b in found.basis
                ],
                "notes": list(found.notes),
            },
        }
        for extent in shapes.EXTENTS
    ]
    box = shapes.bbox([shapes.tidy(found.possible)])
    return {"type": "FeatureCollection", **({"bbox": box} if box else {}), "features": features}
