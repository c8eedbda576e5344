"""Geometries as RFC 7946 wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

EXTENTS = ("core", "likely", "possible")
"""Areas of a footprint, each within the next."""
DECIMALS = 5
"""Digits after the point: about a metre, far below any zone's uncertainty; RFC 7946, section 11.2, warns of more."""


def tidy(geometry: BaseGeometry) -> BaseGeometry:
    """Lon/lat geometry rounded to 5 decimals, cut at the antimeridian, shells counter-clockwise, still valid."""
    if geometry.is_empty:
        return geometry
    west, _, east, _ = geometry.bounds
    if west < -180 or east > 180:
        import antimeridian

        # A GeoJSON edge is straight in degrees (RFC 7946, 3.1.1), so it is cut there and not on the great circle.
        geometry = shapely.geometry.shape(
            antimeridian.fix_shape(shapely.geometry.mapping(shapely.orient_polygons(geometry)), great_circle=False)
        )
    rounded = shapely.set_precision(geometry, 10**-DECIMALS)
    return shapely.orient_polygons(rounded if not rounded.is_empty else geometry)


def joined(geometry: BaseGeometry) -> BaseGeometry:
    """Parts that meet at the 180th meridian as one again, with longitudes beyond 180; anything else as it is."""
    west, _, east, _ = geometry.bounds
    parts = shapely.get_parts(geometry)
    if len(parts) < 2 or west > -180 or east < 180:
        return geometry
    moved = [shapely.transform(p, _eastward) if p.bounds[2] <= 0 else p for p in parts]
    return shapely.union_all(moved)


def _eastward(corners: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.add(corners, (360.0, 0.0))


def geojson(geometry: BaseGeometry) -> dict[str, Any] | None:
    """GeoJSON geometry object (RFC 7946); None for an empty geometry."""
    tidied = tidy(geometry)
    if tidied.is_empty:
        return None
    shape = shapely.geometry.mapping(tidied)
    return {"type": shape["type"], "coordinates": _rounded(shape["coordinates"])}


def _rounded(coordinates: Any) -> Any:
    if isinstance(coordinates, float | int):
        return round(float(coordinates), DECIMALS)
    return [_rounded(part) for part in coordinates]


def bbox(geometries: Sequence[BaseGeometry]) -> list[float] | None:
    """[west, south, east, north] of tidied geometries; west > east where they lie across the antimeridian (RFC 7946, 5.2)."""
    parts = [part for g in geometries if not g.is_empty for part in shapely.get_parts(g)]
    if not parts:
        return None
    bounds = [part.bounds for part in parts]
    south, north = min(b[1] for b in bounds), max(b[3] for b in bounds)
    west, east = _longitudes(sorted((b[0], b[2]) for b in bounds))
    return [round(value, DECIMALS) for value in (west, south, east, north)]


def _longitudes(ranges: list[tuple[float, float]]) -> tuple[float, float]:
    """The shortest arc that holds all ranges: the complement of the widest gap between them, across 180° if that is shorter."""
    west, east = ranges[0]
    gap, cut = 360 - (max(e for _, e in ranges) - west), (west, max(e for _, e in ranges))
    for next_west, next_east in ranges[1:]:
        if next_west - east > gap:
            gap, cut = next_west - east, (next_west, east)
        east = max(east, next_east)
    touches = any(e >= 180 for _, e in ranges) and any(w <= -180 for w, _ in ranges)
    return cut if touches else (ranges[0][0], max(e for _, e in ranges))
