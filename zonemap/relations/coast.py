"""`coast`: the coastal strip of a land, or the shore of a sea."""

from __future__ import annotations

from zonemap.model import Expression
from zonemap.relations import lines
from zonemap.relations.anchors import anchor
from zonemap.relations.area import Area
from zonemap.relations.canvas import Canvas, refuse
from zonemap.relations.near import BESIDE, buffers


def draw(node: Expression, canvas: Canvas) -> Area:
    """5, 10 and 20 km on the land side [judgement]."""
    if not node.anchors:
        raise refuse(node, "say the coast of which country")
    line = lines.coast(node, canvas)
    found = anchor(node.anchors[0], canvas, prefer="area")
    drawn = buffers(line, BESIDE, "distance from the coast")
    if found.place is not None and found.place.feature_class == "water":
        return drawn.each(lambda shape: shape.difference(found.shape))
    return drawn.within(found.shape)
