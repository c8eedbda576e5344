"""Linked Places Format 1.1 (GeoJSON-LD), which historians' gazetteers such as the World Historical Gazetteer read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zonemap.exports import shapes

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Document, Findings, Zone

_CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
_CERTAINTY = {"certain": "certain", "less-certain": "less-certain", "uncertain": "uncertain"}


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes a FeatureCollection with @context; one feature a zone."""
    titles = {d.id: d for d in findings.documents}
    features = [_feature(zone, titles, "likely" if extent == "all" else extent) for zone in findings.zones]
    collection = {"type": "FeatureCollection", "@context": _CONTEXT, "features": features}
    path.write_text(json.dumps(collection, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _feature(zone: Zone, titles: dict[str, Document], extent: str) -> dict[str, Any]:
    geometry = shapes.geojson(getattr(zone.footprint, extent))
    when = _when(zone)
    return {
        "@id": f"urn:zonemap:{zone.id}",
        "type": "Feature",
        "properties": {"title": zone.name},
        **({"when": when} if when else {}),
        "names": [
            {
                "toponym": zone.name,
                "citations": [_citation(titles.get(c.document_id), c.document_id) for c in zone.claims],
            }
        ],
        "types": [{"label": f"{zone.kind} zone"}],
        "geometry": {
            **(geometry or {"type": "GeometryCollection", "geometries": []}),
            "certainty": _CERTAINTY[zone.certainty],
        },
        "descriptions": [
            {"value": claim.quote, "lang": (d.language if (d := titles.get(claim.document_id)) else "und")}
            for claim in zone.claims
        ],
    }


def _citation(document: Document | None, document_id: str) -> dict[str, str]:
    if document is None:
        return {"label": document_id}
    label = ", ".join(filter(None, (document.title, document.publisher, str(document.published or "")))) or document.id
    return {"label": label, **({"@id": document.url} if document.url else {})}


def _when(zone: Zone) -> dict[str, Any]:
    first = [d for c in zone.claims if (d := c.effective.first or c.said)]
    last = [d for c in zone.claims if (d := c.effective.last)]
    if not first:
        return {}
    span: dict[str, Any] = {"start": {"in": min(first).isoformat()}}
    if last and max(last) >= min(first):
        span["end"] = {"in": max(last).isoformat()}
    return {"timespans": [span]}
