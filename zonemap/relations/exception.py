"""`except`: A without B: the province except the city."""

from __future__ import annotations

import shapely

from zonemap.model import Expression
from zonemap.relations.area import Area, area
from zonemap.relations.canvas import Canvas, refuse


def draw(node: Expression, canvas: Canvas) -> Area:
    """A less the rest: from core goes what the rest possibly is, from possible only what it is for sure."""
    whole, *rest = (canvas.area(operand) for operand in node.anchors)
    gone = [shapely.union_all(shapes) for shapes in zip(*(part.levels for part in rest), strict=True)]
    core, likely, possible = (shape.difference(less) for shape, less in zip(whole.levels, reversed(gone), strict=True))
    if likely.area == 0:
        raise refuse(node, "nothing of it is left")
    certain = all(part.method == "boundary" for part in (whole, *rest))
    return area((core, likely, possible), "boundary" if certain else "combined", habitable=whole.habitable)
