"""`outskirts`: on the outskirts of, just outside; with a wind, those on that side."""

from __future__ import annotations

from zonemap.model import Expression
from zonemap.relations.anchors import anchor
from zonemap.relations.area import Area
from zonemap.relations.canvas import Canvas
from zonemap.relations.near import buffers, disc
from zonemap.relations.suburbs import on_side

_EDGE = (1_000.0, 3_000.0, 6_000.0)
"""To both sides of the edge of an area, metres [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The radii of 39 rows, too few to validate and so a judgement, less the inner half of the town."""
    found = anchor(node.anchors[0], canvas)
    limit = canvas.country(found.place) if found.place else None
    if found.kind in ("town", "site"):
        drawn = disc(found, canvas, "outskirts", "judgement")
        inner = found.shape.buffer(-0.5 * found.radius)
    else:
        drawn = buffers(found.shape, _EDGE, f"distance from the edge of {found.name}")
        inner = found.shape.buffer(-_EDGE[1])
    return on_side(drawn.each(lambda shape: shape.difference(inner)), node, found, canvas).within(limit)
