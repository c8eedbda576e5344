"""`union`: one area made of several."""

from __future__ import annotations

import shapely

from zonemap.model import Expression
from zonemap.relations.area import Area, area
from zonemap.relations.canvas import Canvas

_SEAM = 4_000.0
"""Metres: twice the margin that a boundary leaves to its core."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The operands together, level by level (membership: the greatest)."""
    parts = [canvas.area(operand) for operand in node.anchors]
    core, likely, possible = (
        shapely.union_all(shapes) for shapes in zip(*(part.levels for part in parts), strict=True)
    )
    certain = all(part.method == "boundary" for part in parts)
    if certain:  # the margins along a border between two of them are inside the whole
        core = core.buffer(_SEAM).buffer(-_SEAM).intersection(likely)
    return area(
        (core, likely, possible), "boundary" if certain else "combined",
        habitable=all(part.habitable for part in parts), open_ended=any(part.open_ended for part in parts),
    )  # fmt: skip
