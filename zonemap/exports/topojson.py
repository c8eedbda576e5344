"""TopoJSON: borders that zones share are written once, for maps on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonemap.errors import UsageError
from zonemap.exports import geojson

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Findings


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes a topology with the object `zones`, arcs unquantised (5 decimals); zones without that extent have a null geometry.

    Raises:
        UsageError: the package topojson is not installed.
    """
    try:
        from topojson.core.topology import Topology
    except ImportError:
        raise UsageError(f"{path.suffix} files need topojson; pip install 'zonemap[topojson]'") from None
    found = geojson.collection(findings.zones, findings.documents, extent=extent)
    drawn = [feature for feature in found["features"] if feature["geometry"] is not None]
    topology: dict[str, Any] = {"type": "Topology", "objects": {}, "arcs": []}
    if drawn:
        made = Topology({"type": "FeatureCollection", "features": drawn}, prequantize=False, object_name="zones")
        topology = made.to_dict()
    given = iter(topology["objects"].get("zones", {}).get("geometries", ()))
    geometries = [
        _object(feature, next(given) if feature["geometry"] is not None else None) for feature in found["features"]
    ]
    topology = {
        "type": "Topology",
        **({"bbox": found["bbox"]} if "bbox" in found else {}),
        "objects": {"zones": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": topology["arcs"],
        "credits": list(findings.credits),
    }
    path.write_text(geojson.dumped(topology) + "\n", encoding="utf-8")


def _object(feature: dict[str, Any], shape: dict[str, Any] | None) -> dict[str, Any]:
    """A geometry object of the topology with the id and the properties of its feature."""
    arcs = {"type": shape["type"], "arcs": shape["arcs"]} if shape else {"type": None}
    return {**arcs, "id": feature["id"], "properties": feature["properties"]}
