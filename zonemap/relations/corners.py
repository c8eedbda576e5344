"""`corners`: the triangle A-B-C, bounded by A, B and C: the polygon with the places as corners."""

from __future__ import annotations

import math

import shapely
from shapely.geometry import Polygon

from zonemap.geodesy import polygonal
from zonemap.model import Basis, Expression
from zonemap.relations.area import Area, area, kilometres
from zonemap.relations.canvas import Canvas, refuse
from zonemap.relations.lines import way

_OPEN = 0.1
"""Of the polygon's radius, inwards and outwards [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The polygon in the order of the text; its hull where the order makes the sides cross."""
    ring = Polygon(way(node, canvas).coords)
    shape = ring if ring.is_valid else polygonal(shapely.convex_hull(ring))
    if shape.area < 1e4:
        raise refuse(node, "its corners lie on one line")
    margin = _OPEN * math.sqrt(shape.area / math.pi)
    row = Basis(
        quantity="margin", value=f"± {kilometres(margin)}", origin="judgement", detail="a corner may be in or out"
    )
    return area((shape.buffer(-margin), shape, shape.buffer(margin)), "convention", basis=(row,))
