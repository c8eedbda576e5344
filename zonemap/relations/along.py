"""`along`: beside a road, river, border or coast, no width stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonemap.model import Expression
from zonemap.relations.anchors import anchor
from zonemap.relations.area import Area, area, by_level, coarse
from zonemap.relations.canvas import Canvas
from zonemap.relations.lines import route, stretch

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

WIDTHS = (2_000.0, 5_000.0, 10_000.0)
"""Metres to each side at the three levels; no measurement is known [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """2, 5 and 10 km to each side of the line, or of the stretch of it that is named.

    Of a border it is the side inside the unit named first, unless both are meant.
    """
    drawn = corridor(stretch(node, canvas), open_ended=len(node.anchors) == 1)
    line = node.anchors[0]
    if line.relation == "border" and line.side != "both":
        host = anchor(line.anchors[0], canvas, prefer="area").shape
        return drawn.within(host) if line.side != "outside" else drawn.each(lambda shape: shape.difference(host))
    return drawn


def straight(node: Expression, canvas: Canvas) -> Area:
    """The corridor along a route."""
    return corridor(route(node, canvas))


def corridor(line: BaseGeometry, *, open_ended: bool = False) -> Area:
    """What lies along a line."""
    rough = coarse(line, 200)
    return area(
        (rough.buffer(width) for width in WIDTHS),
        "judgement",
        basis=by_level("half-width", WIDTHS, "not stated in the text"),
        notes=("how far it reaches from the line is not stated",),
        open_ended=open_ended,
    )  # fmt: skip
