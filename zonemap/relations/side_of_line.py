"""`side-of-line`: east of the Euphrates, south of the Litani, south of the 32nd parallel over Iraq."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.geometry import LineString, Point, Polygon

from zonemap.geodesy import polygonal
from zonemap.model import Basis, Expression
from zonemap.relations.anchors import WIND_NAMES, WINDS
from zonemap.relations.area import Area, area, coarse, kilometres
from zonemap.relations.canvas import Canvas, refuse
from zonemap.relations.lines import bridged, joined

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_MARGIN = 2_000.0
"""Metres by which a river or road in the gazetteer may be off; 0.5 km for a parallel or meridian [judgement]."""
_GAP = 0.1
"""A line that ends as near as this part of the area's width to its edge, at most 30 km, is carried on to it."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The parts of the country (or of the area named) that lie on that side of the line.

    A line that crosses the area divides it. One that ends inside takes only what lies straight that way of it: nobody
    means the far Bekaa by 'south of the Litani'.
    """
    operand = node.anchors[0]
    line = bridged(canvas.line(operand))
    host = _host(node, line, canvas)
    exact = operand.relation in ("parallel", "meridian")
    margin = 500.0 if exact else _MARGIN
    within = joined(line.intersection(host.buffer(5_000)))
    if within.is_empty:
        raise refuse(node, "the line does not cross that area")
    bearing = WINDS[node.direction]
    rough = coarse(within, max(200.0, host.length / 2_000))
    shade, light = (shadow(rough, turn, host) for turn in (bearing, bearing + 180))
    parts = _divided(host, within)
    notes: tuple[str, ...] = ()
    if len(parts) < 2 and line.intersection(host).length < _GAP * math.sqrt(host.area):
        raise refuse(node, "the line hardly touches that area")
    if len(parts) > 1:
        side = [p for p in parts if p.intersection(shade).area > p.intersection(light).area]
    else:
        side = [shade]
        notes = (f"the line ends inside the area; only what lies straight {WIND_NAMES[node.direction]} of it is drawn",)
    likely = polygonal(shapely.union_all(side)).intersection(host)
    strip = rough.buffer(margin)
    row = Basis(quantity="margin at the line", value=f"± {kilometres(margin)}", origin="convention" if exact else "judgement", detail="how far its course may be off")  # fmt: skip
    return area(
        (likely.difference(strip), likely, likely.union(strip).intersection(host)),
        "convention",
        basis=(row,),
        notes=notes,
    )


def _host(node: Expression, line: BaseGeometry, canvas: Canvas) -> BaseGeometry:
    """The area that is divided: the one named, else the country of the line."""
    if len(node.anchors) > 1:
        return canvas.area(node.anchors[1]).likely
    own = canvas.country(node.anchors[0].senses[0]) if node.anchors[0].senses else None
    if own is not None and own.intersects(line):
        return own
    crossed = canvas.countries(line)
    if len(crossed) != 1:
        raise refuse(node, "the line runs through several countries; say which, for example “in Syria”")
    return canvas.shape(crossed[0][0])


def _divided(host: BaseGeometry, line: BaseGeometry) -> list[BaseGeometry]:
    """The parts into which a line, carried on to the edge where it nearly reaches it, divides an area."""
    edge, near = host.boundary, min(30_000.0, _GAP * math.sqrt(host.area))
    ties = []
    for piece in shapely.get_parts(line):
        for end in (piece.coords[0], piece.coords[-1]):
            tie = shapely.shortest_line(Point(end), edge)
            if 0 < tie.length < near:
                ties.append(_beyond(tie))
    cut = shapely.union_all([edge, line, *ties])
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(cut)))
    return [face for face in faces if host.contains(face.point_on_surface())]


def _beyond(tie: BaseGeometry) -> LineString:
    """A short line made a metre longer, so that it crosses what it reaches for."""
    (ax, ay), (bx, by) = tie.coords
    return LineString([(ax, ay), (bx + (bx - ax) / tie.length, by + (by - ay) / tie.length)])


def shadow(line: BaseGeometry, bearing: float, host: BaseGeometry) -> BaseGeometry:
    """What lies straight in a direction of a line, as far as an area reaches."""
    west, south, east, north = shapely.union_all([host.envelope, line.envelope]).bounds
    reach = float(np.hypot(east - west, north - south))
    shift = reach * np.array([np.sin(np.radians(bearing)), np.cos(np.radians(bearing))])
    swept = []
    for piece in shapely.get_parts(line):
        points = shapely.get_coordinates(piece)
        for a, b in itertools.pairwise(points):
            swept.append(Polygon([a, b, b + shift, a + shift]))
    return polygonal(shapely.union_all([shape for shape in swept if shape.is_valid and shape.area > 0]))
