"""`part-of`: parts of X, some of X: inside it for sure, but which part is not stated."""

from __future__ import annotations

import dataclasses

from zonemap.model import Expression
from zonemap.relations.area import NOTHING, Area
from zonemap.relations.canvas import Canvas


def draw(node: Expression, canvas: Canvas) -> Area:
    """No core; the whole of X is likely and possible, for nothing says more."""
    whole = canvas.area(node.anchors[0])
    note = f"which part of {node.anchors[0].text or 'it'} is not stated"
    return dataclasses.replace(whole, core=NOTHING, method="judgement", notes=(*whole.notes, note), habitable=True)
