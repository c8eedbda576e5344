"""`belt`: a security belt round a zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

from zonemap.model import Expression
from zonemap.relations import inhabited
from zonemap.relations.area import NOTHING, Area, area, coarse
from zonemap.relations.canvas import Canvas
from zonemap.relations.distance import stated_or

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_WIDTHS = (2_000.0, 5_000.0, 15_000.0)
"""Metres at the three levels where none is stated; agreements have had 15 to 20 km (Sochi, 17 September 2018) [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """A ring round the zone as it would itself be drawn: outside its likely edge, inside it, or astride it; without a stated width no core."""
    zone = _zone(node.anchors[0], canvas)
    widths, method, rows, notes = stated_or(node, _WIDTHS, "width")
    rough = coarse(zone, widths[0] / 10)
    outer = [rough.buffer(width).union(zone) if node.side != "inside" else zone for width in widths]
    inner = [rough.buffer(-width) if node.side in ("inside", "both") else zone for width in widths]
    core, likely, possible = (out.difference(hole) for out, hole in zip(outer, inner, strict=True))
    return area((core if node.distance else NOTHING, likely, possible), method, basis=rows, notes=notes)


def _zone(node: Expression, canvas: Canvas) -> BaseGeometry:
    """The likely area that a belt goes round: cut to inhabited land where the zone itself is, its gaps closed."""
    found = canvas.area(node)
    if not (canvas.inhabited and found.habitable):
        return found.likely
    parts = shapely.get_parts(inhabited.cut(found, canvas).likely)
    return shapely.union_all([shapely.Polygon(part.exterior) for part in parts])
