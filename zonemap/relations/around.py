"""`around`: around, surrounding; drawn as `near`, for only three rows speak of it."""

from __future__ import annotations

import dataclasses

from zonemap.model import Expression
from zonemap.relations.anchors import Anchor, anchor, placed
from zonemap.relations.area import Area
from zonemap.relations.canvas import Canvas
from zonemap.relations.near import surroundings
from zonemap.relations.senses import merged


def draw(node: Expression, canvas: Canvas) -> Area:
    """The discs of `near`, called a judgement; of a unit or region itself with its margins."""
    operand = node.anchors[0]
    if operand.relation != "place" or len(operand.senses) == 1:
        return _around(anchor(operand, canvas), canvas)
    return merged([_around(placed(sense, canvas), canvas) for sense in operand.senses], operand)


def _around(found: Anchor, canvas: Canvas) -> Area:
    drawn = surroundings(found, canvas, "judgement", inside=True)
    note = f"which side of {found.name} is not stated"
    if found.kind != "area":
        return dataclasses.replace(drawn, notes=(*drawn.notes, note))
    # People speak of zones "around Idlib" and mean the province and its edges, not a ring outside it.
    return dataclasses.replace(drawn, core=found.shape.intersection(drawn.core), notes=(*drawn.notes, note))
