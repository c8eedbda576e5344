"""`stated-area`: "a 35 square kilometre zone around X"."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

from zonemap.model import Basis, Expression
from zonemap.relations.anchors import anchor
from zonemap.relations.area import NOTHING, Area, area, coarse, kilometres
from zonemap.relations.canvas import Canvas, refuse

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_LARGEST = 5e14
"""Square metres: the surface of the Earth, about."""
_OTHER = 4.0
"""An area up to so many times larger or smaller than stated is grown or shrunk to it; a larger one is left whole."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """A disc of that size round a town; a region grown or shrunk to it; of a much larger one it is not known which part."""
    size = node.value[0]
    if not 0 < size < _LARGEST:
        raise refuse(node, "no such area exists")
    row = Basis(quantity="area", value=f"{size / 1e6:,.6g} km²", origin="convention", detail="stated in the text")
    found = anchor(node.anchors[0], canvas)
    if found.kind in ("town", "site"):
        radius = math.sqrt(size / math.pi)
        sizes = (0.5 * radius, radius, 1.5 * radius)
        why = "its shape is not stated; a disc of the stated area"
        rows = (row, Basis(quantity="radius", value=kilometres(radius), origin="judgement", detail=why))
        return area((canvas.plane.disc(found.lon, found.lat, r) for r in sizes), "judgement", basis=rows, notes=(why,))
    if found.kind == "line":
        raise refuse(node, "a line has no area")
    if found.shape.area > _OTHER * size:
        note = f"the text states {size / 1e6:,.6g} km²; which part of {found.name} is not stated"
        return area((NOTHING, found.shape, found.shape), "judgement", basis=(row,), notes=(note,), habitable=True)
    fitted = fit(found.shape, size)
    margin = 0.1 * math.sqrt(size / math.pi)
    drawn = area((fitted.buffer(-margin), fitted, fitted.buffer(margin)), "judgement", basis=(row,))
    return dataclasses.replace(drawn, notes=(f"{found.name} is grown or shrunk to the stated area",))


def fit(shape: BaseGeometry, size: float) -> BaseGeometry:
    """A shape grown or shrunk evenly at its edge until it has an area in square metres, to about 1 %."""
    rough = coarse(shape, math.sqrt(shape.area) / 200)
    low, high = -math.sqrt(shape.area), math.sqrt(size) + math.sqrt(shape.area)
    for _ in range(24):
        middle = (low + high) / 2
        grown = rough.buffer(middle, quad_segs=8)
        if abs(grown.area - size) < 0.01 * size:
            return grown
        low, high = (low, middle) if grown.area > size else (middle, high)
    return rough.buffer(high)
