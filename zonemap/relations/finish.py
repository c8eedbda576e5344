"""From an area on the plane to a footprint on the globe: smoothed, nested, and measured."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import shapely

from zonemap import geodesy
from zonemap.model import Footprint
from zonemap.relations.area import Area, coarse
from zonemap.relations.canvas import Canvas

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_FINEST, _COARSEST = 10.0, 300.0
"""Metres between which the outline is simplified, always below half the uncertainty."""


def footprint(area: Area, canvas: Canvas, relation: str) -> Footprint:
    """The finished footprint: lon/lat polygons, their area, uncertainty and solid edges."""
    doubt = uncertainty(area)
    step = max(_FINEST, min(_COARSEST, doubt / 20, math.sqrt(area.likely.area) / 1_000))
    step = min(step, doubt / 2) if doubt > 0 else _FINEST
    smooth = area.each(lambda shape: coarse(shape, step))
    core, likely, possible = geodesy.nested(*(canvas.plane.to_globe(shape) for shape in smooth.levels))
    return Footprint(
        core=core,
        likely=likely,
        possible=possible,
        method=area.method,
        uncertainty_km=round(doubt / 1000, 2),
        area_km2=round(geodesy.area_km2(likely), 2),
        relation=relation,
        basis=area.basis,
        notes=area.notes,
        solid_edge=solid_edge(smooth.likely, area.borders, 2 * step + 50, canvas),
        place_ids=area.place_ids,
        steps=area.steps,
    )


def uncertainty(area: Area) -> float:
    """How far the likely edge may be off, in metres.

    The largest distance from it to the edge of possible, or to it from the edge of core; without a core the depth of the
    likely area, for it may be empty almost anywhere.
    """
    likely, possible = area.likely.boundary, area.possible.boundary
    outward = _farthest(likely, possible)
    if area.core.area:
        inward = _farthest(area.core.boundary, likely)
    else:
        circle = shapely.maximum_inscribed_circle(area.likely, math.sqrt(area.likely.area) / 50)  # type: ignore[call-overload]
        inward = float(circle.length)
    return max(outward, inward)


def _farthest(edge: BaseGeometry, other: BaseGeometry) -> float:
    """The largest distance from points along one line to another."""
    if edge.is_empty or other.is_empty:
        return 0.0
    points = np.asarray(shapely.points(shapely.get_coordinates(shapely.segmentize(edge, max(edge.length / 200, 1.0)))))
    some = points[:: max(1, points.size // 400)]
    return float(shapely.distance(some, coarse(other, edge.length / 2_000)).max())


def solid_edge(
    shape: BaseGeometry, borders: tuple[BaseGeometry, ...], tolerance: float, canvas: Canvas
) -> BaseGeometry | None:
    """The stretches of a polygon's edge that run along administrative borders, lon/lat lines; None where none do."""
    if not borders or shape.is_empty:
        return None
    west, south, east, north = shape.buffer(tolerance).bounds
    near = [shapely.clip_by_rect(line, west, south, east, north) for line in dict.fromkeys(borders)]
    pieces = [piece for line in near for piece in shapely.get_parts(coarse(line, tolerance / 8)) if piece.length > 0]
    known = shapely.MultiLineString(pieces)
    shapely.prepare(known)
    rings = [shapely.get_coordinates(shapely.segmentize(r, 20 * tolerance)) for r in shapely.get_parts(shape.boundary)]
    edges = np.concatenate([np.stack([ring[:-1], ring[1:]], axis=1) for ring in rings])
    on = edges[shapely.dwithin(shapely.points(edges.mean(axis=1)), known, tolerance)]
    if not on.size:
        return None
    return canvas.plane.to_globe(shapely.line_merge(shapely.MultiLineString(list(on))))
