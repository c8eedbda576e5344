"""`from-to`: from A to B, stretching from A to B: a strip along the straight way."""

from __future__ import annotations

from zonemap.model import Expression
from zonemap.relations.along import WIDTHS
from zonemap.relations.area import Area, area
from zonemap.relations.canvas import Canvas
from zonemap.relations.distance import stated_or
from zonemap.relations.lines import way


def draw(node: Expression, canvas: Canvas) -> Area:
    """The stated width to each side, or 2, 5 and 10 km [judgement]."""
    line = way(node, canvas)
    widths, method, rows, notes = stated_or(node, WIDTHS, "half-width")
    return area((line.buffer(width) for width in widths), method, basis=rows, notes=notes)
