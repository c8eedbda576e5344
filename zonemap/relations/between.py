"""`between`: between A and B; an ellipse on the middle of the line that joins them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import affinity
from shapely.geometry import Point

from zonemap.model import Basis, Expression
from zonemap.relations.anchors import Anchor, anchor
from zonemap.relations.area import LEVELS, NOTHING, Area, area, coarse, kilometres
from zonemap.relations.calibration import entry, measured
from zonemap.relations.canvas import Canvas, refuse

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_HULL = (-0.1, 0.0, 0.15)
"""Of more than two places or of areas: the hull, less and more a part of its radius [judgement]."""
_FACING = 1.25
"""Of a line, what lies within so many times its distance from the other operands [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The calibrated ellipse of two towns; the hull of more than two, or of areas less the areas; the band of lines."""
    if all(canvas.is_line(operand) for operand in node.anchors):
        return _band(node, canvas)
    found = [anchor(operand, canvas) for operand in node.anchors]
    limit = _home(found, canvas)
    if len(found) > 2 or any(f.kind in ("area", "line") for f in found):
        return _hull(found).within(limit)
    (ax, ay), (bx, by) = (_spot(f, canvas) for f in found)
    length = math.hypot(bx - ax, by - ay)
    if length < 100:
        raise refuse(node, "both names are one place")
    known = entry("between")
    turn = math.degrees(math.atan2(by - ay, bx - ax))
    middle = Point((ax + bx) / 2, (ay + by) / 2).buffer(1, quad_segs=24)
    scales = [known["scale"][k] * length for k in LEVELS]
    shapes = [affinity.rotate(affinity.scale(middle, s, known["aspect"] * s), turn, origin="centroid") for s in scales]
    values = tuple(f"{kilometres(s)} × {kilometres(known['aspect'] * s)}" for s in scales)
    rows = measured(known, "half-axes of the ellipse", (values[0], values[1], values[2]))
    towns = all(f.kind == "town" for f in found)
    return area(shapes, "calibrated" if towns else "judgement", basis=rows, habitable=True).within(limit)


def _hull(found: list[Anchor]) -> Area:
    shapes = [f.shape if f.kind in ("area", "line") else Point(f.shape.centroid) for f in found]
    shapes = [_facing(n, shapes) if f.kind == "line" else shapes[n] for n, f in enumerate(found)]
    hull = shapely.union_all(shapes).convex_hull
    taken = shapely.union_all([s for f, s in zip(found, shapes, strict=True) if f.kind == "area"] or [NOTHING])
    size = math.sqrt(max(hull.area, 1.0) / math.pi)
    rings = [hull.buffer(part * size).difference(taken) for part in _HULL]
    why = "no measurement is known"
    row = Basis(quantity="hull", value=f"± {kilometres(0.15 * size)}", origin="judgement", detail=why)
    return area(rings, "judgement", basis=(row,), habitable=True)


def _facing(n: int, shapes: list[BaseGeometry]) -> BaseGeometry:
    """The part of line `n` that the other operands face: 'between the town and the border' is not all of the border."""
    others = shapely.union_all(shapes[:n] + shapes[n + 1 :])
    gap = shapes[n].distance(others)
    near = shapes[n].intersection(others.buffer(_FACING * gap))
    return shapes[n] if near.is_empty or gap == 0 else near


def _band(node: Expression, canvas: Canvas) -> Area:
    """What lies between two lines: their hull, so that two parallels give the band between them."""
    ends = [
        np.asarray(coarse(line, 200).coords)
        for line in (canvas.line(operand) for operand in node.anchors)
        if line.geom_type == "LineString"
    ]
    if len(ends) != 2:
        raise refuse(node, "these lines are broken or more than two; name the area by its sides")
    first, second = ends
    if (first[-1] - first[0]) @ (second[-1] - second[0]) > 0:
        second = second[::-1]
    band = shapely.Polygon(np.concatenate([first, second]))
    row = Basis(quantity="band", value="between the two lines", origin="convention", detail="± 2 km at each")
    return area((band.buffer(-2_000), band, band.buffer(2_000)), "convention", basis=(row,))


def _home(found: list[Anchor], canvas: Canvas) -> BaseGeometry | None:
    """The countries of the anchors together; None where one of them has none."""
    homes = {f.place.country: canvas.country(f.place) for f in found if f.place}
    known = [home for home in homes.values() if home is not None]
    return shapely.union_all(known) if known and len(known) == len(homes) else None


def _spot(found: Anchor, canvas: Canvas) -> tuple[float, float]:
    x, y = canvas.plane.points(np.array([found.lon]), np.array([found.lat]))
    return float(x[0]), float(y[0])
