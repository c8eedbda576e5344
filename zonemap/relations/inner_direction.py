"""`inner-direction`: northern X, the south of X, central X; the part of an area that lies that way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from shapely.geometry import Point

from zonemap.model import Basis, Expression, Method
from zonemap.relations.anchors import WIND_NAMES, WINDS, anchor
from zonemap.relations.area import LEVELS, Area, area
from zonemap.relations.calibration import entry, measured
from zonemap.relations.canvas import Canvas, refuse
from zonemap.relations.wedge import Wedge, centre, lattice, mainland

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SMALL = 60_000e6
"""Square metres below which an area has the shares of countries about the size of provinces."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The uttermost share of the area in a direction, by the calibrated shares; see `wedge`."""
    found = anchor(node.anchors[0], canvas, prefer="area")
    if found.shape.area == 0:
        raise refuse(node, f"{found.name} is a line; it has no {WIND_NAMES[node.direction]} part")
    whole = found.shape
    if found.place is not None and found.place.feature_class == "country":
        whole = canvas.homeland(found.place)
    whole = mainland(whole)
    x, y = lattice(whole)
    if node.direction == "c":
        known = entry("inner-direction, central")
        gaps = np.hypot(x - x.mean(), y - y.mean())
        middle = Point(x.mean(), y.mean())
        regions: list[BaseGeometry] = [
            middle.buffer(float(np.quantile(gaps, known["share"][level])), quad_segs=24) for level in LEVELS
        ]
    else:
        bearing = WINDS[node.direction]
        size = "small" if whole.area < SMALL else "large"
        known = entry(f"inner-direction, {'cardinal' if bearing % 90 == 0 else 'ordinal'}, {size}")
        towns = canvas.towns(whole).inside(whole)
        ranks = Wedge.over(x, y, centre(x, y, (towns.x, towns.y)), bearing)
        regions = [ranks.region(known["share"][level]) for level in LEVELS]
    shares = tuple(f"{100 * known['share'][level]:.0f} %" for level in LEVELS)
    rows = measured(known, f"share of {found.name}", (shares[0], shares[1], shares[2]))
    method: Method = "calibrated"
    if found.place is None or found.place.feature_class not in ("country", "admin", "region"):
        method = "judgement"
        rows = tuple(
            Basis(quantity=r.quantity, value=r.value, origin=method, detail="by that of countries") for r in rows
        )
    return area((region.intersection(whole) for region in regions), method, basis=rows, habitable=True)
