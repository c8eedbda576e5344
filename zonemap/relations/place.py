"""`place`: the place itself, by its boundary, its line, or about what a town of its size covers."""

from __future__ import annotations

import math

from zonemap.model import Basis, Expression, Method, Place
from zonemap.relations.along import corridor
from zonemap.relations.anchors import Anchor, placed
from zonemap.relations.area import Area, area, coarse, kilometres
from zonemap.relations.canvas import Canvas
from zonemap.relations.senses import merged

_TOLERANCE = 2_000.0
"""Metres by which sources of one boundary differ (OCHA against Natural Earth: up to 1-3 km)."""
_VAGUE = 0.15
"""Named regions have no agreed edge: this part of their radius is taken as open, inwards and outwards [judgement]."""
_FOOTPRINT = 230.0
"""Metres × √(inhabitants / 1000): a town with its outskirts at 6,000 inhabitants a km² [judgement]."""
_VILLAGE = 1_500.0
"""Metres: what belongs to the smallest place that a zone is named after, its fields and hamlets [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """A boundary with 2 km to either side, a corridor along a line, or a disc of a town's size."""
    readings = [_extent(place, canvas) for place in node.senses]
    return readings[0] if len(readings) == 1 else merged(readings, node)


def _extent(place: Place, canvas: Canvas) -> Area:
    found = placed(place, canvas)
    if found.kind == "line":
        return corridor(found.shape)
    if place.extent == "polygon":
        return _bounded(place, found)
    if found.kind == "town":
        radius = max(_VILLAGE, _FOOTPRINT * math.sqrt(found.population / 1000))
        why = f"{_FOOTPRINT / 1000:g} km × √(inhabitants / 1000), at least {kilometres(_VILLAGE)}"
        steps = (found.radius, radius, 2 * radius)
    else:
        radius, why = found.radius, "by what kind of place it is"
        steps = (0.5 * radius, radius, 2 * radius)
    return area(
        (canvas.plane.disc(place.lon, place.lat, metres) for metres in steps),
        "judgement",
        basis=(Basis(quantity=f"radius of {place.name}", value=kilometres(radius), origin="judgement", detail=why),),
        notes=(f"only a point is known of {place.name}; drawn as a disc of {kilometres(radius)}",),
    )


def _bounded(place: Place, found: Anchor) -> Area:
    """The polygon, less and more a margin; wider for regions that have no agreed edge."""
    vague = place.feature_class == "region"
    margin = _VAGUE * found.radius if vague else min(_TOLERANCE, 0.05 * math.sqrt(found.shape.area))
    rough = coarse(found.shape, max(margin / 8, math.sqrt(found.shape.area) / 2_000))
    method: Method = "convention" if vague else "boundary"
    why = "a named region has no agreed edge" if vague else "sources of boundaries differ by so much"
    return area(
        (rough.buffer(-margin), found.shape, rough.buffer(margin)),
        method,
        basis=(Basis(quantity=f"margin of {place.name}", value=f"± {kilometres(margin)}", origin=method, detail=why),),
        notes=(f"{place.name} is a named region; its edge is the gazetteer's approximation",) if vague else (),
    )
