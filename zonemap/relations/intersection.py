"""`intersection`: a phrase within a phrase: in the northern countryside of Hama, within 10 km of Morek."""

from __future__ import annotations

import shapely

from zonemap.model import Expression
from zonemap.relations.area import Area, area
from zonemap.relations.canvas import Canvas, refuse


def draw(node: Expression, canvas: Canvas) -> Area:
    """What the operands share, level by level (membership: the least)."""
    parts = [canvas.area(operand) for operand in node.anchors]
    core, likely, possible = (
        shapely.intersection_all(shapes) for shapes in zip(*(part.levels for part in parts), strict=True)
    )
    if possible.area == 0:
        names = " and ".join(f"“{operand.text}”" for operand in node.anchors)
        raise refuse(node, f"{names} do not meet")
    notes: tuple[str, ...] = ()
    if likely.area == 0:
        likely, notes = possible, ("its parts meet only at their outer limits; the area is very uncertain",)
    certain = all(part.method == "boundary" for part in parts)
    return area(
        (core, likely, possible), "boundary" if certain else "combined", notes=notes,
        habitable=any(part.habitable for part in parts), open_ended=any(part.open_ended for part in parts),
    )  # fmt: skip
