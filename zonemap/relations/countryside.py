"""`countryside`: the countryside (rif, hinterland) of X, with a wind its northern, eastern … part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from shapely.geometry import Point

from zonemap.model import Expression, Place
from zonemap.names import fold
from zonemap.relations.anchors import WINDS, inhabitants, town_radius
from zonemap.relations.area import LEVELS, Area, area, by_level
from zonemap.relations.calibration import entry, radii
from zonemap.relations.canvas import Canvas, refuse

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_HOLES = (1.5, 1.0, 0.5)
"""Of the town's radius: what of the town itself is left out at the three levels [judgement]."""

_SEAM = 3_000.0
"""Metres by which a town may lie outside the outline of its own unit, from another source."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The province (or district) of a town without the town, as far as `near` reaches at 80 and 95 %; all of it possible.

    A wind takes the sectors of `outer-direction` from the town.
    """
    unit, seat = _unit_and_seat(node, canvas)
    if unit is None:
        raise refuse(node, "no province or district of it is in the gazetteer")
    shape = canvas.shape(unit)
    if seat is None:
        raise refuse(node, f"no town is known in {unit.name}")
    (x, y), people = seat
    lon, lat = canvas.plane.to_globe(Point(x, y)).coords[0]
    sizes = radii(entry("near"), people)
    reaches = (sizes[1], sizes[2], 3 * sizes[2])
    shapes: list[BaseGeometry] = []
    for reach, hole, half in zip(reaches, _HOLES, _angles(node), strict=True):
        ring = canvas.plane.sector(lon, lat, WINDS.get(node.direction, 0.0), half, reach)
        shapes.append(shape.intersection(ring).difference(canvas.plane.disc(lon, lat, hole * town_radius(people))))
    rows = by_level("distance from the town", reaches, "by how far “near” reaches")
    return area(shapes, "judgement", basis=rows, habitable=True)


def _angles(node: Expression) -> list[float]:
    """Half-angles of the sectors; all round without a wind."""
    known = entry("outer-direction")
    return [float(known["half_angle"][k]) if node.direction else 180.0 for k in LEVELS]


Seat = tuple[tuple[float, float], int]


def _unit_and_seat(node: Expression, canvas: Canvas) -> tuple[Place | None, Seat | None]:
    """The unit whose land is meant, and where its town lies on the plane with how many inhabitants."""
    senses = node.anchors[0].senses
    town = next((p for p in senses if p.feature_class == "settlement"), None)
    unit = next((p for p in senses if p.feature_class == "admin" and p.extent == "polygon"), None)
    if town is not None:
        canvas.use(town)
        unit = unit or _unit_of(town, canvas)
        return unit, (canvas.point(town), inhabitants(town, canvas))
    if unit is None:
        return None, None
    canvas.use(unit)
    return unit, _largest(canvas.shape(unit), canvas)


def _unit_of(town: Place, canvas: Canvas) -> Place | None:
    """The largest unit round a town that bears its name, else the smallest round it."""
    spot = Point(canvas.point(town))
    units = canvas.atlas.units((town.lon, town.lat, town.lon, town.lat), "admin")
    around = sorted(
        (unit for unit in units if canvas.outline(unit).distance(spot) < _SEAM), key=lambda u: canvas.outline(u).area
    )
    named = [unit for unit in around if fold(town.name) in fold(unit.name)]
    if not around:
        return None
    found = named[-1] if named else around[0]
    canvas.use(found)
    return found


def _largest(shape: BaseGeometry, canvas: Canvas) -> Seat | None:
    """The most populous settlement of a unit; its middle one where no figures are known."""
    towns = canvas.towns(shape).inside(shape)
    if towns.x.size == 0:
        return None
    if towns.population.max() > 0:
        i = int(towns.population.argmax())
    else:
        i = int(np.hypot(towns.x - towns.x.mean(), towns.y - towns.y.mean()).argmin())
    return (float(towns.x[i]), float(towns.y[i])), int(towns.population[i]) or 2_000
