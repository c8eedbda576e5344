"""GeoJSON text sequences without record separators (newline-delimited): one feature a line, for streaming readers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zonemap.exports import geojson

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Findings


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes one feature a line."""
    features = geojson.collection(findings.zones, findings.documents, extent=extent)["features"]
    lines = (json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
