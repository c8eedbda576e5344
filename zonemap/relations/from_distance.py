"""`from-distance`: "20 km from X": a ring, whichever side."""

from __future__ import annotations

from zonemap.geodesy import polygonal
from zonemap.model import Basis, Expression
from zonemap.relations.anchors import anchor
from zonemap.relations.area import LEVELS, Area, area, coarse, kilometres
from zonemap.relations.calibration import entry, measured
from zonemap.relations.canvas import Canvas
from zonemap.relations.distance import spread, stated


def draw(node: Expression, canvas: Canvas) -> Area:
    """The calibrated ring: people state distances by road, so that most places lie nearer than stated."""
    found = anchor(node.anchors[0], canvas)
    known, (_, metres, _) = entry("from-distance"), spread(node)
    low, high = node.distance or (metres, metres)
    rings = [(known["ratio"][k][0] * low, known["ratio"][k][1] * high) for k in LEVELS]
    values = tuple(f"{kilometres(inner)} to {kilometres(outer)}" for inner, outer in rings)
    rows = (stated(node), *measured(known, "straight line", (values[0], values[1], values[2])))
    notes = (f"which side of {found.name} is not stated",)
    if found.kind in ("town", "site"):
        shapes = [canvas.plane.sector(found.lon, found.lat, 0, 180, outer, inner=inner) for inner, outer in rings]
        return area(shapes, "calibrated" if found.kind == "town" else "judgement", basis=rows, notes=notes)
    rough = coarse(found.shape, metres / 20)
    shapes = [polygonal(rough.buffer(outer).difference(rough.buffer(inner))) for inner, outer in rings]
    judged = tuple(Basis(quantity=r.quantity, value=r.value, origin="judgement", detail=r.detail) for r in rows)
    return area(shapes, "judgement", basis=judged, notes=notes)
