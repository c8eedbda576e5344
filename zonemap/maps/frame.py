"""What part of the world a map shows: the opening view, the limits around it, and one unbroken run of longitudes."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Findings

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees; east may exceed 180 where the map runs across the antimeridian."""

WORLD: Bounds = (-170.0, -56.0, 190.0, 76.0)
SMALLEST_KM = 12.0
"""Shortest side of an opening view. A judgement: below it the basemap has nothing to show."""
WIDER, TALLER = 1.4, 1.0
"""Half extents of the limits in sides of the opening view: a wide window must not run off the basemap. A judgement."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """The part of the world that a map shows."""

    view: Bounds
    """What the opening view must hold: the likely extents, with the smallest side applied."""
    limits: Bounds
    """What the basemap covers; panning ends there."""
    cut: float = -180.0
    """Longitudes west of it are moved 360° east, so that everything lies in one run."""

    @property
    def side(self) -> float:
        """Longer side of the view in degrees of latitude."""
        west, south, east, north = self.view
        return max((east - west) * _shrink((south + north) / 2), north - south)

    def unroll(self, geometry: BaseGeometry) -> BaseGeometry:
        """The geometry with its parts west of `cut` moved east by 360°."""
        if self.cut <= -180.0 or geometry.is_empty:
            return geometry
        parts = [_east(part) if part.bounds[2] <= self.cut else part for part in shapely.get_parts(geometry)]
        return shapely.union_all(parts)

    def windows(self, bounds: Bounds | None = None) -> list[tuple[Bounds, float]]:
        """Boxes in -180..180 that make up bounds (default: the limits), each with the shift that puts it in place."""
        west, south, east, north = bounds or self.limits
        if east <= 180.0 and west >= -180.0:
            return [((west, south, east, north), 0.0)]
        if west < -180.0:
            return [((-180.0, south, min(east, 180.0), north), 0.0), ((west + 360.0, south, 180.0, north), -360.0)]
        return [((west, south, 180.0, north), 0.0), ((-180.0, south, min(east - 360.0, 180.0), north), 360.0)]


def of(findings: Findings, places: Iterable[BaseGeometry] = ()) -> Frame:
    """The frame of findings: likely extents decide, of zones that stand where any does.

    Never the outer limits, which may be far larger, and not what was rejected or has ended, unless nothing else is there.

    Args:
        findings: what is shown.
        places: what to show when no zone was drawn, such as the countries spoken of; lon/lat.
    """
    standing = [z for z in findings.zones if z.status not in {"rejected", "ended"}] or findings.zones
    shapes = [z.footprint.likely for z in standing if not z.footprint.likely.is_empty]
    shapes = shapes or [z.footprint.possible for z in findings.zones if not z.footprint.possible.is_empty]
    shapes = shapes or [g for g in places if not g.is_empty]
    if not shapes:
        return Frame(view=WORLD, limits=WORLD)
    parts = shapely.get_parts(shapes)
    boxes = shapely.bounds(parts)
    west, east = _arc(sorted((float(w), float(e)) for w, e in zip(boxes[:, 0], boxes[:, 2], strict=True)))
    view = _at_least((west, float(boxes[:, 1].min()), east, float(boxes[:, 3].max())))
    return Frame(view=view, limits=_around(view), cut=west if east > 180.0 else -180.0)


def widened(view: Bounds, factor: float, least: float) -> Bounds:
    """A box around the centre of a view, `factor` times as large and at least `least` degrees high."""
    west, south, east, north = view
    x, y = (west + east) / 2, (south + north) / 2
    half = max(factor * max((east - west) * _shrink(y), north - south), least) / 2
    return (
        x - min(1.6 * half / _shrink(y), 179.9),
        max(y - half, -84.0),
        x + min(1.6 * half / _shrink(y), 179.9),
        min(y + half, 84.0),
    )


def _around(view: Bounds) -> Bounds:
    west, south, east, north = view
    x, y = (west + east) / 2, (south + north) / 2
    side = max((east - west) * _shrink(y), north - south)
    half = min(WIDER * side / _shrink(y), 180.0)
    return x - half, max(y - TALLER * side, -84.0), x + half, min(y + TALLER * side, 84.0)


def _at_least(view: Bounds) -> Bounds:
    west, south, east, north = view
    x, y = (west + east) / 2, (south + north) / 2
    half = SMALLEST_KM / 111.0 / 2
    wide = max((east - west) / 2, half / _shrink(y))
    high = max((north - south) / 2, half)
    return x - wide, max(y - high, -84.0), x + wide, min(y + high, 84.0)


def _arc(ranges: list[tuple[float, float]]) -> tuple[float, float]:
    """The shortest run of longitudes that holds all ranges; its east exceeds 180 where it crosses the antimeridian."""
    east = ranges[0][1]
    gap, cut = 0.0, 0.0
    for next_west, next_east in ranges[1:]:
        if next_west - east > gap:
            gap, cut = next_west - east, next_west
        east = max(east, next_east)
    if gap > 360.0 - (east - ranges[0][0]):
        return cut, max(e for w, e in ranges if w < cut) + 360.0
    return ranges[0][0], east


def _shrink(lat: float) -> float:
    """Length of a degree of longitude in degrees of latitude."""
    return max(math.cos(math.radians(lat)), 0.08)


def _east(geometry: BaseGeometry) -> BaseGeometry:
    return shapely.transform(geometry, lambda xy: np.add(xy, (360.0, 0.0)))
