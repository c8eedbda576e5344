"""`adjacent`: next to, beside, at the edge of."""

from __future__ import annotations

from zonemap.model import Expression
from zonemap.relations.anchors import anchor
from zonemap.relations.area import Area
from zonemap.relations.canvas import Canvas
from zonemap.relations.near import buffers, disc

_STRIP = (2_000.0, 5_000.0, 10_000.0)
"""Beyond the edge of an area or line, metres [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The radii of 41 rows, too few to validate and so a judgement; a strip along the edge of an area, outside it."""
    found = anchor(node.anchors[0], canvas)
    limit = canvas.country(found.place) if found.place else None
    if found.kind in ("town", "site"):
        return disc(found, canvas, "adjacent", "judgement").within(limit)
    drawn = buffers(found.shape, _STRIP, f"distance from {found.name}")
    return drawn if found.kind == "line" else drawn.each(lambda shape: shape.difference(found.shape))
