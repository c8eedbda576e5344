"""GeoJSON (RFC 7946): one feature a zone, or one a zone and extent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zonemap.exports import shapes
from zonemap.zones import properties

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Document, Findings, Footprint, Zone

EXTENTS = ("core", "likely", "possible")


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes a FeatureCollection with bbox, stable ids, the credits and the unlocated claims as foreign members."""
    collection_ = collection(findings.zones, findings.documents, extent=extent)
    collection_["credits"] = list(findings.credits)
    collection_["gazetteer"] = {"version": findings.gazetteer_version, "sha256": findings.gazetteer_checksum}
    path.write_text(json.dumps(collection_, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def collection(zones: tuple[Zone, ...], documents: tuple[Document, ...], *, extent: str = "likely") -> dict[str, Any]:
    """FeatureCollection of zones; `extent` is 'core', 'likely', 'possible' or 'all' (three features a zone)."""
    wanted = EXTENTS if extent == "all" else (extent,)
    features = [feature(zone, documents, name, suffix=extent == "all") for zone in zones for name in wanted]
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
        for extent in EXTENTS
    ]
    box = shapes.bbox([shapes.tidy(found.possible)])
    return {"type": "FeatureCollection", **({"bbox": box} if box else {}), "features": features}
