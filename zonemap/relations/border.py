"""`border`: the border country of X with Y, as deep as stated."""

from __future__ import annotations

import dataclasses

from zonemap.model import Expression
from zonemap.relations import lines
from zonemap.relations.anchors import anchor
from zonemap.relations.area import Area
from zonemap.relations.canvas import Canvas
from zonemap.relations.distance import stated_or
from zonemap.relations.strip import along_line, one_side

DEPTHS = (5_000.0, 15_000.0, 30_000.0)
"""Metres at the three levels where none is stated [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The strip inside X (or outside, or on both sides) along its common border with Y, or along all its land borders."""
    line = lines.border(node, canvas)
    depths, method, rows, notes = stated_or(node, DEPTHS, "depth")
    drawn = dataclasses.replace(along_line(line, depths), method=method, basis=rows, notes=notes)
    if node.side == "both":
        return drawn
    host = anchor(node.anchors[0], canvas, prefer="area").shape
    return one_side(drawn, host, inside=node.side != "outside")
