"""`pocket`: an enclave given by its towns: the cells of land nearest to the settlements that they enclose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.geometry import MultiPoint

from zonemap.geodesy import polygonal
from zonemap.model import Basis, Expression
from zonemap.relations.anchors import anchor
from zonemap.relations.area import LEVELS, Area, area, kilometres
from zonemap.relations.canvas import Canvas

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

REACH = (0.0, 0.75, 2.0)
"""How far beyond the towns' hull a settlement still belongs, in median distances from a town to the next.

Measured on 49 Syrian districts of which some towns were named (`benchmarks/pockets.py`)."""
_FARTHEST = 15_000.0
"""Metres from its settlement beyond which no land belongs to a cell [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """Voronoi cells of all settlements in the hull of the towns, and in the hull grown by 0.75 and 2 median gaps."""
    found = [anchor(operand, canvas) for operand in node.anchors]
    x, y = canvas.plane.points(np.array([f.lon for f in found]), np.array([f.lat for f in found]))
    bodies = shapely.union_all([f.shape for f in found])
    gap = spacing(x, y)
    hull = MultiPoint(np.column_stack([x, y])).convex_hull
    towns = canvas.towns(hull.buffer(2 * gap + _FARTHEST))
    xs, ys = np.concatenate([x, towns.x]), np.concatenate([y, towns.y])
    shapes = cells(xs, ys, [hull.buffer(c * gap + 1) for c in REACH])
    rows = tuple(
        Basis(quantity=f"cells ({level})", value=f"settlements within {kilometres(c * gap)} of the towns' hull", origin="convention", detail="49 Syrian districts, ten towns named of each: precision and recall .92/.44 core, .78/.68 likely, .53/.87 possible")
        for level, c in zip(LEVELS, REACH, strict=True)
    )  # fmt: skip
    united = [shape.union(bodies) for shape in shapes]
    return area(united, "convention", basis=rows, notes=("drawn round the towns that the text names",))


def spacing(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
    """Median distance in metres from a town to the nearest other; 5 km for a town alone."""
    if x.size < 2:
        return 5_000.0
    gaps = np.hypot(x[:, None] - x, y[:, None] - y)
    np.fill_diagonal(gaps, np.inf)
    return float(np.median(gaps.min(axis=1)))


def cells(x: NDArray[np.float64], y: NDArray[np.float64], hulls: list[BaseGeometry]) -> list[BaseGeometry]:
    """For each hull the union of the Voronoi cells whose settlement lies in it."""
    _, once = np.unique(np.column_stack([x, y]).round(-2), axis=0, return_index=True)  # 100 m: one place in two sources
    points = np.asarray(shapely.points(x[once], y[once]))
    if points.size < 2:
        return [point.buffer(_FARTHEST / 5) for point in points for _ in hulls]
    margin = shapely.envelope(MultiPoint(points)).buffer(_FARTHEST)
    made = shapely.get_parts(shapely.voronoi_polygons(MultiPoint(points), extend_to=margin))
    tree = shapely.STRtree(made)
    owner, cell = tree.query(points, predicate="intersects")
    own = dict(zip(owner.tolist(), cell.tolist(), strict=True))
    found = []
    for hull in hulls:
        shapely.prepare(hull)
        inside = np.flatnonzero(shapely.intersects(hull, points))
        land = shapely.coverage_union_all([made[own[int(i)]] for i in inside])
        near = shapely.union_all(shapely.buffer(points[inside], _FARTHEST, quad_segs=4))
        found.append(polygonal(land.intersection(near)))
    return found
