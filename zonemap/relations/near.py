"""`near`: near, close to, in the area of; discs whose radius grows with the town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonemap.model import Basis, Expression, Method
from zonemap.relations.anchors import Anchor, anchor
from zonemap.relations.area import Area, area, by_level, coarse, kilometres
from zonemap.relations.calibration import entry, measured, radii
from zonemap.relations.canvas import Canvas

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SITE = 2_000
"""A site that is no town is read as one of so many inhabitants [judgement]."""
MARGINS = (0.05, 0.15, 0.3)
"""Of an area: how far beyond its edge, in parts of its radius, at least 2 and at most 40 km [judgement]."""
BESIDE = (5_000.0, 10_000.0, 20_000.0)
"""Of a line: metres to each side [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The calibrated disc of a town; beyond the edge of a unit or region; to both sides of a line.

    Of a city and its province the city is meant: what is near the province lies outside it.
    """
    return surroundings(anchor(node.anchors[0], canvas), canvas, "calibrated", inside=False)


def surroundings(found: Anchor, canvas: Canvas, method: Method, *, inside: bool) -> Area:
    """What is near an anchor.

    Args:
        found: the anchor.
        canvas: where it is drawn.
        method: what the disc of a town is to be called.
        inside: whether an area itself belongs to its surroundings.
    """
    limit = canvas.country(found.place) if found.place else None
    if found.kind in ("town", "site"):
        return disc(found, canvas, "near", method if found.kind == "town" else "judgement").within(limit)
    if found.kind == "line":
        return buffers(found.shape, BESIDE, "distance from the line")
    drawn = buffers(found.shape, margins(found), f"distance from the edge of {found.name}")
    if not inside and found.place is not None and found.place.feature_class in ("country", "admin", "water"):
        drawn = drawn.each(lambda shape: shape.difference(found.shape))
    return drawn.within(None if found.place and found.place.feature_class == "country" else limit)


def disc(found: Anchor, canvas: Canvas, relation: str, method: Method) -> Area:
    """Discs round a town or site with the radii of a relation's entry in the calibrated table."""
    known = entry(relation)
    sizes = radii(known, found.population if found.kind == "town" else SITE)
    rows = measured(
        known, f"radius from {found.name}", (kilometres(sizes[0]), kilometres(sizes[1]), kilometres(sizes[2]))
    )
    if method != "calibrated":
        rows = tuple(
            Basis(quantity=r.quantity, value=r.value, origin=method, detail=f"by “near”: {r.detail}") for r in rows
        )
    return area((canvas.plane.disc(found.lon, found.lat, size) for size in sizes), method, basis=rows)


def margins(found: Anchor) -> tuple[float, float, float]:
    """Metres beyond an area's edge at the three levels."""
    core, likely, possible = (min(max(part * found.radius, 2_000.0), 40_000.0) for part in MARGINS)
    return core, likely, possible


def buffers(shape: BaseGeometry, widths: tuple[float, float, float], quantity: str) -> Area:
    """Everything within three distances of a shape; a judgement."""
    rough = coarse(shape, widths[0] / 10)
    return area(
        (rough.buffer(width) for width in widths),
        "judgement",
        basis=by_level(quantity, widths, "no measurement is known"),
    )  # fmt: skip
