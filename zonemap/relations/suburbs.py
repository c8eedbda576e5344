"""`suburbs`: the suburbs of a city; with a wind, those on that side."""

from __future__ import annotations

import dataclasses

from zonemap.model import Basis, Expression
from zonemap.relations.anchors import WIND_NAMES, WINDS, Anchor, anchor
from zonemap.relations.area import LEVELS, Area
from zonemap.relations.canvas import Canvas
from zonemap.relations.near import buffers, disc, margins

SIDES = (22.5, 45.0, 67.5)
"""Half-angles in degrees: of 156 places 'in the eastern suburbs of' a city 86 % lie within 22.5 and 96 % within 45
degrees, but they are of seven countries, too few to validate."""

_REACH = 2_000_000.0
"""Metres that a sector reaches at most."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The calibrated discs of a city's suburbs, cut to a sector where a wind is named."""
    found = anchor(node.anchors[0], canvas)
    limit = canvas.country(found.place) if found.place else None
    if found.kind in ("town", "site"):
        drawn = disc(found, canvas, "suburbs", "calibrated" if found.kind == "town" else "judgement")
    else:
        drawn = buffers(found.shape, margins(found), f"distance from the edge of {found.name}")
    return on_side(drawn, node, found, canvas).within(limit)


def on_side(drawn: Area, node: Expression, found: Anchor, canvas: Canvas) -> Area:
    """An area cut to the sectors of a node's wind seen from an anchor; unchanged where it names none."""
    if not node.direction:
        return drawn
    reach = min(max(drawn.possible.length, 1_000.0), _REACH)
    cut = [
        shape.intersection(canvas.plane.sector(found.lon, found.lat, WINDS[node.direction], half, reach))
        for shape, half in zip(drawn.levels, SIDES, strict=True)
    ]
    rows = tuple(
        Basis(
            quantity=f"half-angle ({level})",
            value=f"{half:g}°",
            origin="judgement",
            detail="156 suburbs of 7 countries",
        )
        for level, half in zip(LEVELS, SIDES, strict=True)
    )
    note = f"the {WIND_NAMES[node.direction]} side is drawn as a sector from {found.name}"
    return dataclasses.replace(
        drawn.shaped(*cut), method="judgement", basis=(*drawn.basis, *rows), notes=(*drawn.notes, note)
    )
