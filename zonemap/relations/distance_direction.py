"""`distance-direction`: "20 km north of X", "20 km from X on a bearing of 40 degrees": a piece of a ring."""

from __future__ import annotations

from zonemap.model import Basis, Expression
from zonemap.relations.anchors import WINDS, anchor
from zonemap.relations.area import LEVELS, Area, area, kilometres
from zonemap.relations.calibration import entry, measured
from zonemap.relations.canvas import Canvas, refuse
from zonemap.relations.distance import spread, stated

_BEARING = (5.0, 10.0, 20.0)
"""Half-angles of a bearing given in degrees [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The calibrated piece of a ring, of four winds or of the eight between them; secondary winds as the latter."""
    found = anchor(node.anchors[0], canvas)
    if not node.direction and not node.value:
        raise refuse(node, "it names no direction")
    bearing = WINDS[node.direction] if node.direction else node.value[0] % 360
    cardinal = bool(node.direction) and bearing % 90 == 0
    known = entry(f"distance-direction, {'cardinal' if cardinal else 'ordinal'}")
    angles = [known["half_angle"][k] for k in LEVELS] if node.direction else list(_BEARING)
    _, metres, _ = spread(node)
    low, high = node.distance or (metres, metres)
    rings = [(known["ratio"][k][0] * low, known["ratio"][k][1] * high) for k in LEVELS]
    values = tuple(
        f"{kilometres(inner)} to {kilometres(outer)}, ± {half:g}°"
        for (inner, outer), half in zip(rings, angles, strict=True)
    )
    rows = (stated(node), *measured(known, f"from {found.name}", (values[0], values[1], values[2])))
    tested = found.kind == "town" and bool(node.direction) and bearing % 45 == 0
    if not tested:
        why = "by the winds that were measured"
        rows = tuple(Basis(quantity=r.quantity, value=r.value, origin="judgement", detail=why) for r in rows)
    # From an area the way is measured from its edge, which lies about a radius from the middle.
    edge = found.radius if found.kind == "area" else 0.0
    shapes = [
        canvas.plane.sector(found.lon, found.lat, bearing, half, outer + edge, inner=inner + edge / 2)
        for (inner, outer), half in zip(rings, angles, strict=True)
    ]
    return area(shapes, "calibrated" if tested else "judgement", basis=rows)
