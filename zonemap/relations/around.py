"""`around`: around, surrounding; drawn as `near`, for only three rows speak of it."""

from __future__ import annotations

import dataclasses

from zonemap.model import Expression
from zonemap.relations.anchors import Anchor
from zonemap.relations.area import Area
from zonemap.relations.canvas import Canvas
from zonemap.relations.near import surroundings
from zonemap.relations.senses import by_sense


def draw(node: Expression, canvas: Canvas) -> Area:
    """The discs of `near`, called a judgement; of a unit or region itself with its margins."""
    return by_sense(node, canvas, lambda found: _around(found, canvas))


def _around(found: Anchor, canvas: Canvas) -> Area:
    drawn = surroundings(found, canvas, "judgement", inside=True)
    note = f"which side of {found.name} is not stated"
    if found.kind != "area":
        return dataclasses.replace(drawn, notes=(*drawn.notes, note))
    # People speak of zones "around Idlib" and mean the province and its edges, not a ring outside it.
    return dataclasses.replace(drawn, core=found.shape.intersection(drawn.core), notes=(*drawn.notes, note))
