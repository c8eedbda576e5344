"""GeoJSON text sequences without record separators (newline-delimited): one feature a line, for streaming readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonemap.exports import geojson, keeping

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Findings


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes one feature a line; what belongs to no zone (unlocated claims, documents without one) has no place here."""
    found = geojson.collection(findings.zones, findings.documents, extent=extent, records=True)
    path.write_text("".join(geojson.dumped(feature) + "\n" for feature in found["features"]), encoding="utf-8")


def read(path: Path) -> Findings:
    """Findings of a file that `write` made.

    Raises:
        DocumentError: it is no such file, or damaged.
    """
    lines = geojson.text_of(path).replace("\x1e", "").split("\n")
    features = [geojson.parsed(line, f"{path}: line {n}") for n, line in enumerate(lines, 1) if line.strip()]
    return geojson.from_features(features, keeping.KeptFindings(format=keeping.FORMAT), str(path))
