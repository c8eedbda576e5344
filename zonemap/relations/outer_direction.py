"""`outer-direction`: north of X, no distance; outside it, in its country."""

from __future__ import annotations

from zonemap.model import Expression
from zonemap.relations.anchors import WINDS, Anchor, anchor
from zonemap.relations.area import LEVELS, Area, area, by_level, coarse, kilometres
from zonemap.relations.calibration import entry, measured, radii
from zonemap.relations.canvas import Canvas
from zonemap.relations.near import SITE

_BEYOND = (0.3, 0.7, 1.5)
"""Of an area: how far beyond its edge, in parts of its radius, at most 150 km [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """Sectors whose half-angle and radius are calibrated (40, 50, 90 degrees); the radius grows with the town."""
    found = anchor(node.anchors[0], canvas)
    bearing, known = WINDS[node.direction], entry("outer-direction")
    angles = [known["half_angle"][level] for level in LEVELS]
    if found.kind in ("town", "site"):
        sizes = radii(known, found.population if found.kind == "town" else SITE)
        sectors = [
            canvas.plane.sector(found.lon, found.lat, bearing, half, size)
            for half, size in zip(angles, sizes, strict=True)
        ]
        values = tuple(f"{kilometres(size)}, ± {half:g}°" for half, size in zip(angles, sizes, strict=True))
        rows = measured(known, f"sector from {found.name}", (values[0], values[1], values[2]))
        drawn = area(sectors, "calibrated" if found.kind == "town" else "judgement", basis=rows, habitable=True)
    else:
        drawn = _beyond(found, bearing, angles, canvas)
    limit = canvas.country(found.place) if found.place else None
    if limit is None:
        limit = canvas.land(drawn.possible)
    return drawn.each(lambda shape: shape.difference(found.shape)).within(limit)


def _beyond(found: Anchor, bearing: float, angles: list[float], canvas: Canvas) -> Area:
    """Beyond the edge of an area or line, within the sectors from its middle."""
    size = found.radius or found.shape.length / 4
    widths = [min(part * size, 150_000.0) for part in _BEYOND]
    rough = coarse(found.shape, widths[0] / 20)
    reach = min(size * 4 + widths[-1] + rough.length, 5_000_000.0)
    shapes = [
        rough.buffer(width).intersection(canvas.plane.sector(found.lon, found.lat, bearing, half, reach))
        for width, half in zip(widths, angles, strict=True)
    ]
    rows = by_level(f"beyond {found.name}", widths, "no measurement is known")
    return area(shapes, "judgement", basis=rows, habitable=True)
