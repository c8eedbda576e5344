"""CSV with WKT geometry, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from zonemap.exports import frames

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Findings

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes one row a zone: the flat properties, point-radius columns of Darwin Core, and the area as WKT (EPSG:4326)."""
    frame = frames.plain(frames.geodataframe(findings, extent=extent))
    names = [c for c in frame.columns if c != "geometry"]
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow([*names, *_DARWIN_CORE, "wkt"])
        for values, geometry in zip(frame[names].itertuples(index=False), frame.geometry, strict=True):
            rows.writerow([*(defused(v) for v in values), *_point_radius(geometry), geometry.wkt])


_DARWIN_CORE = ("decimalLatitude", "decimalLongitude", "coordinateUncertaintyInMeters")


def _point_radius(geometry: Any) -> tuple[Any, ...]:
    """Centre and radius of the smallest circle round the area (Darwin Core's point-radius form of a footprint)."""
    if geometry.is_empty:
        return ("", "", "")
    from zonemap import geodesy

    lon, lat, metres = geodesy.enclosing_circle(geometry)
    return (f"{lat:.5f}", f"{lon:.5f}", f"{metres:.0f}")


def defused(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula, with an apostrophe before it; anything else as it is."""
    import pandas as pd

    if value is None or value is pd.NA:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
