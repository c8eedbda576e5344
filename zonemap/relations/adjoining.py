"""`adjoining`: the parts of A that border B."""

from __future__ import annotations

from zonemap.model import Expression
from zonemap.relations.area import Area, area, by_level, coarse
from zonemap.relations.canvas import Canvas, refuse

_DEPTHS = (10_000.0, 20_000.0, 35_000.0)
"""Metres from B at the three levels; no measurement is known [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """What of A lies within 10, 20 and 35 km of B, B itself left out."""
    whole, neighbour = canvas.area(node.anchors[0]), canvas.area(node.anchors[1])
    rough = coarse(neighbour.likely, 500)
    shapes = [
        shape.intersection(rough.buffer(depth)).difference(neighbour.likely)
        for shape, depth in zip(whole.levels, _DEPTHS, strict=True)
    ]
    if shapes[1].area == 0:
        raise refuse(node, f"“{node.anchors[0].text}” does not border “{node.anchors[1].text}”")
    rows = by_level("depth", _DEPTHS, "not stated in the text")
    return area(shapes, "judgement", basis=rows, notes=("how far it reaches is not stated",), habitable=True)
