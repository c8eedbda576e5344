"""`including`: an area that would include named places: a strip ten kilometres deep that includes Azaz."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import shapely

from zonemap.model import Expression
from zonemap.relations.anchors import anchor
from zonemap.relations.area import Area, by_level
from zonemap.relations.calibration import entry, radii
from zonemap.relations.canvas import Canvas, refuse
from zonemap.relations.near import SITE

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_FARTHEST = 3.0
"""A strip of unknown length reaches at most so many of the outer `near` radii from the places named [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """A strip of unstated length is taken near the places; any other area is united with them."""
    whole = canvas.area(node.anchors[0])
    places = [anchor(operand, canvas) for operand in node.anchors[1:]]
    bodies = shapely.union_all([found.shape for found in places])
    if node.anchors[0].relation == "inner-direction" and len(places) > 1 and all(f.kind == "area" for f in places):
        return _spelt_out(whole, bodies)
    if not whole.open_ended:
        united = [shapely.union(shape, bodies) for shape in whole.levels]
        method = whole.method if whole.likely.covers(bodies) else "combined"
        return dataclasses.replace(whole.shaped(*united), method=method)
    reach = [0.0, 0.0, 0.0]
    for found in places:
        sizes = radii(entry("near"), found.population if found.kind == "town" else SITE)
        reach = [max(pair) for pair in zip(reach, sizes, strict=True)]
    reach[2] *= _FARTHEST
    hull = bodies.convex_hull
    cut = [shape.intersection(hull.buffer(metres)) for shape, metres in zip(whole.levels, reach, strict=True)]
    if cut[2].area == 0:
        raise refuse(node, f"“{node.anchors[1].text}” lies nowhere near “{node.anchors[0].text}”")
    rows = by_level("stretch", reach, "length not stated; as far as “near” reaches from the places named")
    joined = [cut[0], cut[1].union(bodies), cut[2]]
    note = "how long it is, is not stated; drawn about the places named"
    return dataclasses.replace(whole.shaped(*joined), method="judgement", basis=rows, notes=(note,), open_ended=False)


def _spelt_out(whole: Area, bodies: BaseGeometry) -> Area:
    """'the south-west, taking in the provinces of A, B and C': the units spell the vague part out [judgement]."""
    core = bodies.intersection(whole.levels[1])
    levels = (core if core.area else bodies, bodies, bodies.union(whole.levels[1]))
    note = "the units named are taken for the area; what else of it may be meant is drawn as possible"
    return dataclasses.replace(whole.shaped(*levels), method="judgement", notes=(note,), open_ended=False)
