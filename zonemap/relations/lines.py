"""Lines that other relations lean on: borders, coasts, routes, parallels; and the stretch of a line between two places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.geometry import LineString, MultiLineString, Point
from shapely.ops import substring

from zonemap.model import Expression
from zonemap.relations.anchors import WINDS, anchor
from zonemap.relations.area import coarse
from zonemap.relations.canvas import Canvas, refuse
from zonemap.relations.wedge import lattice

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

_BRIDGE = 60_000.0
"""Metres between two pieces of one line that are tied: Lake Assad on the Euphrates is 50 km long."""
SEAM = 3_000.0
"""Metres by which the outlines of neighbours from different sources may stand apart."""


def place(node: Expression, canvas: Canvas) -> BaseGeometry:
    """A river, road or other line of the gazetteer; of anything else the outline."""
    first = node.senses[0]
    canvas.use(first)
    found = canvas.shape(first)
    if found.geom_type in ("Point", "MultiPoint"):
        raise refuse(node, f"only a point is known of {first.name}, no line")
    return joined(found if first.extent == "line" else found.boundary)


def border(node: Expression, canvas: Canvas) -> BaseGeometry:
    """The common border of two units, or all land borders of one; a wind picks the side that faces it."""
    inner = _outline(node.anchors[0], canvas)
    if len(node.anchors) > 1:
        outer = _outline(node.anchors[1], canvas)
    else:
        around = [shape for unit, shape in canvas.countries(inner) if not _same(shape, inner)]
        outer = shapely.union_all([_near(shape, inner) for shape in around])
    shared = _between(inner, outer)
    if shared.is_empty:
        raise refuse(node, "these two have no common border in the gazetteer")
    return _facing(node, joined(shared), inner)


def coast(node: Expression, canvas: Canvas) -> BaseGeometry:
    """The outline of a sea or lake, or the outline of a land less its land borders; a wind picks the side."""
    inner = _outline(node.anchors[0], canvas)
    senses = node.anchors[0].senses
    if senses and senses[0].feature_class == "water":
        return _facing(node, joined(inner.boundary), inner)
    return _facing(node, shoreline(inner, canvas, node), inner)


def shoreline(inner: BaseGeometry, canvas: Canvas, node: Expression) -> BaseGeometry:
    """What of a land's outline no country adjoins."""
    land = [_near(shape, inner) for _, shape in canvas.countries(inner)]
    others = [shape for shape in land if shape.intersection(inner).area < 0.5 * min(shape.area, inner.area)]
    home = [shape for shape in land if shape.intersection(inner).area >= 0.5 * min(shape.area, inner.area)]
    edge = shapely.union_all(home).boundary.intersection(inner.buffer(SEAM)) if home else inner.boundary
    shore = edge.difference(coarse(shapely.union_all(others), 300).buffer(SEAM)) if others else edge
    if shore.length < 2_000:
        raise refuse(node, "no coast is known there")
    return joined(shore)


def route(node: Expression, canvas: Canvas) -> BaseGeometry:
    """The straight way through the operands, for want of the road's true course."""
    canvas.remark("the course of the road is not in the gazetteer; a straight line stands for it")
    return way(node, canvas)


def way(node: Expression, canvas: Canvas) -> LineString:
    """The straight way through the operands, from middle to middle."""
    stops = [anchor(stop, canvas) for stop in node.anchors]
    x, y = canvas.plane.points(np.array([s.lon for s in stops]), np.array([s.lat for s in stops]))
    return LineString(np.column_stack([x, y]))


def parallel(node: Expression, canvas: Canvas) -> BaseGeometry:
    """A parallel of latitude, half way round the Earth from the plane's centre to each side."""
    latitude = node.value[0]
    if not -90 < latitude < 90:
        raise refuse(node, f"there is no parallel of {latitude:g}°")
    return _clear(canvas, [(canvas.plane.lon + d, latitude) for d in np.arange(-85, 85.1, 0.5)])


def meridian(node: Expression, canvas: Canvas) -> BaseGeometry:
    """A meridian from pole to pole."""
    longitude = node.value[0]
    if not -180 <= longitude <= 180:
        raise refuse(node, f"there is no meridian of {longitude:g}°")
    return _clear(canvas, [(longitude, lat) for lat in np.arange(-89, 89.1, 0.5)])


def _clear(canvas: Canvas, lonlat: list[tuple[float, float]]) -> BaseGeometry:
    x, y = canvas.plane.points(*np.array(lonlat).T)
    return LineString(np.column_stack([x, y]))


def _outline(node: Expression, canvas: Canvas) -> BaseGeometry:
    shape = anchor(node, canvas, prefer="area").shape
    if shape.area == 0:
        raise refuse(node, "it has no outline in the gazetteer")
    return shape


def _same(a: BaseGeometry, b: BaseGeometry) -> bool:
    return bool(a.intersection(b).area > 0.5 * min(a.area, b.area))


def _near(shape: BaseGeometry, target: BaseGeometry) -> BaseGeometry:
    west, south, east, north = target.bounds
    return shapely.clip_by_rect(shape, west - 5 * SEAM, south - 5 * SEAM, east + 5 * SEAM, north + 5 * SEAM)


def _between(inner: BaseGeometry, outer: BaseGeometry) -> BaseGeometry:
    """The part of an outline that another shape touches, or nearly does."""
    return inner.boundary.intersection(coarse(_near(outer, inner), 300).buffer(SEAM))


def _facing(node: Expression, line: BaseGeometry, inner: BaseGeometry) -> BaseGeometry:
    """The pieces of an area's outline that lie within 45 degrees of a wind from its centroid."""
    if not node.direction:
        return line
    x, y = lattice(inner)
    middle, far = Point(x.mean(), y.mean()), max(inner.length, 1.0)
    turns = np.radians(WINDS[node.direction] + np.linspace(-45, 45, 13))
    fan = shapely.Polygon(
        [(middle.x, middle.y), *((middle.x + far * np.sin(t), middle.y + far * np.cos(t)) for t in turns)]
    )
    found = line.intersection(fan)
    if found.is_empty:
        raise refuse(node, "no part of that line lies on that side")
    return joined(found)


def joined(line: BaseGeometry) -> BaseGeometry:
    """The pieces of a line that meet, joined end to end."""
    parts = [
        part for part in shapely.get_parts(line) if part.geom_type in ("LineString", "LinearRing") and part.length > 0
    ]
    return shapely.line_merge(MultiLineString([part.coords for part in parts]))


def bridged(line: BaseGeometry) -> BaseGeometry:
    """A broken line made whole: the pieces whose ends lie near each other are tied, as a river's are across a reservoir."""
    pieces = sorted(shapely.get_parts(joined(line)), key=lambda piece: -piece.length)
    if len(pieces) < 2:
        return line
    chain, rest = np.asarray(pieces[0].coords), pieces[1:]
    while rest:
        ways = [
            (float(np.hypot(*(end - start))), i, flip, tail)
            for i, piece in enumerate(rest)
            for flip in (False, True)
            for tail, end, start in _ends(chain, np.asarray(piece.coords)[:: -1 if flip else 1])
        ]
        gap, i, flip, tail = min(ways)
        piece = np.asarray(rest.pop(i).coords)[:: -1 if flip else 1]
        if gap <= _BRIDGE:
            chain = np.concatenate([chain, piece] if tail else [piece, chain])
    return LineString(chain)


def _ends(chain: Floats, piece: Floats) -> tuple[tuple[bool, Floats, Floats], tuple[bool, Floats, Floats]]:
    """Where a piece could be tied on: behind the chain's tail, or before its head."""
    return (True, chain[-1], piece[0]), (False, chain[0], piece[-1])


# -- stretches ------------------------------------------------------------------------------------------------------------


_AT_THE_ENDS = 2_000.0
"""Metres: a stretch 'from A to B' takes in the towns at its ends [judgement]."""


def stretch(node: Expression, canvas: Canvas) -> BaseGeometry:
    """The line of a node's first operand, cut to what its second says: from A to B, or inside an area."""
    line = bridged(canvas.line(node.anchors[0]))
    if len(node.anchors) == 1:
        return line
    limit = node.anchors[1]
    if limit.relation in ("between", "from-to"):
        ends = [_end(stop, line, canvas) for stop in (limit.anchors[0], limit.anchors[-1])]
        return _from_to(line, ends[0], ends[1])
    found = line.intersection(canvas.area(limit).likely)
    if found.is_empty:
        raise refuse(node, f"“{node.anchors[0].text}” does not reach “{limit.text}”")
    return joined(found)


def _end(stop: Expression, line: BaseGeometry, canvas: Canvas) -> BaseGeometry:
    """Where a stretch ends: beside a place, or where the line meets another, such as a coast."""
    if stop.relation == "coast" and not stop.anchors:
        shores = [
            shoreline(shape, canvas, stop) for _, shape in canvas.countries(line) if _has_shore(shape, canvas, stop)
        ]
        if not shores:
            raise refuse(stop, "no coast is known there")
        return shapely.union_all(shores)
    if canvas.is_line(stop):
        return canvas.line(stop)
    found = anchor(stop, canvas)
    x, y = canvas.plane.points(np.array([found.lon]), np.array([found.lat]))
    return Point(float(x[0]), float(y[0])) if found.kind in ("town", "site") else found.shape


def _has_shore(shape: BaseGeometry, canvas: Canvas, node: Expression) -> bool:
    try:
        return bool(shoreline(shape, canvas, node).length > 0)
    except ValueError:  # an ExpressionError: this country is landlocked
        return False


def _from_to(line: BaseGeometry, start: BaseGeometry, stop: BaseGeometry) -> BaseGeometry:
    """The piece of a line between the points of it that lie nearest to two shapes."""
    pieces = shapely.get_parts(line)
    gaps = [piece.distance(start) + piece.distance(stop) for piece in pieces]
    piece = pieces[int(np.argmin(gaps))]
    nearest = [shapely.shortest_line(piece, end).coords[0] for end in (start, stop)]
    a, b = sorted(piece.project(Point(point)) for point in nearest)
    if b - a < 1_000:  # both ends at one spot: the line is not what joins them
        both = shapely.union_all([start, stop]).convex_hull.buffer(0.25 * start.distance(stop) + 1_000)
        return joined(line.intersection(both)) if line.intersects(both) else piece
    margin = _AT_THE_ENDS if start.geom_type == stop.geom_type == "Point" else 0.0
    return substring(piece, max(a - margin, 0.0), b + margin)
