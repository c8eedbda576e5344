"""CSV with WKT geometry, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Any

from zonemap.exports import frames

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Findings

# What a spreadsheet takes for a formula, also in full width and behind blanks; and the same behind a mark at which a
# spreadsheet set to another separator begins a new cell.
_FORMULA = re.compile(r"\A(?=[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])")
_LATER_FORMULA = re.compile(r"(?<=[;\t\r\n|])(?=[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]{0,4}[\"']?[=+\-@＝＋－＠])")


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes one row a zone: the flat properties, point-radius columns of Darwin Core, and the area as WKT (EPSG:4326)."""
    frame = frames.plain(frames.geodataframe(findings, extent=extent))
    names = [c for c in frame.columns if c != "geometry"]
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow([*names, *_DARWIN_CORE, "wkt"])
        for values, geometry in zip(frame[names].itertuples(index=False), frame.geometry, strict=True):
            rows.writerow([*(defused(v) for v in values), *_point_radius(geometry), geometry.wkt])


_DARWIN_CORE = ("decimalLatitude", "decimalLongitude", "coordinateUncertaintyInMeters", "geodeticDatum")


def _point_radius(geometry: Any) -> tuple[Any, ...]:
    """Centre and radius of the smallest circle round the area (Darwin Core's point-radius form of a footprint)."""
    if geometry.is_empty:
        return ("", "", "", "")
    from zonemap import geodesy

    lon, lat, metres = geodesy.enclosing_circle(geometry)
    return (f"{lat:.5f}", f"{lon:.5f}", f"{metres:.0f}", "EPSG:4326")


def defused(value: Any) -> Any:
    """Text with an apostrophe before whatever a spreadsheet would run as a formula; anything else as it is."""
    import pandas as pd

    if value is None or value is pd.NA:
        return ""
    if not isinstance(value, str):
        return value
    return _LATER_FORMULA.sub("'", _FORMULA.sub("'", value))
