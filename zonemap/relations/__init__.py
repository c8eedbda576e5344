"""Spatial relations: one file a relation, from anchors to three nested areas; `draw` makes a footprint of a whole tree.

`RELATIONS` is the shelf. To add a relation: one file, one line here, its words in `languages/`; the contract test that
runs over the registry covers it unasked. Where each number comes from stands beside it: measured (`calibration.json`,
written by `benchmarks/calibrate.py`), a published convention, or a judgement.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from functools import lru_cache

from zonemap.errors import ExpressionError
from zonemap.geodesy import Plane, middle, plane_at
from zonemap.model import Expression, Footprint
from zonemap.relations import (
    adjacent,
    adjoining,
    along,
    around,
    belt,
    between,
    border,
    coast,
    coordinates,
    corners,
    countryside,
    distance,
    distance_direction,
    exception,
    finish,
    from_distance,
    from_to,
    including,
    inner_direction,
    intersection,
    lines,
    near,
    outer_direction,
    outskirts,
    part_of,
    place,
    pocket,
    side_of_line,
    stated_area,
    strip,
    suburbs,
    union,
)
from zonemap.relations import inhabited as inhabited_land
from zonemap.relations.anchors import WIND_NAMES
from zonemap.relations.atlas import Atlas
from zonemap.relations.canvas import Canvas, Line, Relation, refuse
from zonemap.relations.evidence import combine

__all__ = ["LINES", "RELATIONS", "Atlas", "Relation", "combine", "draw"]

RELATIONS: dict[str, Relation] = {
    "place": Relation(place.draw, 0, ("senses",)),
    "coordinates": Relation(coordinates.draw, 0, ("value",)),
    "inner-direction": Relation(inner_direction.draw, 1, ("direction",)),
    "outer-direction": Relation(outer_direction.draw, 1, ("direction",)),
    "near": Relation(near.draw),
    "around": Relation(around.draw),
    "adjacent": Relation(adjacent.draw),
    "outskirts": Relation(outskirts.draw),
    "suburbs": Relation(suburbs.draw),
    "countryside": Relation(countryside.draw),
    "distance": Relation(distance.draw, 1, ("distance",)),
    "from-distance": Relation(from_distance.draw, 1, ("distance",)),
    "distance-direction": Relation(distance_direction.draw, 1, ("distance",)),
    "between": Relation(between.draw, 2),
    "from-to": Relation(from_to.draw, 2),
    "corners": Relation(corners.draw, 3),
    "along": Relation(along.draw),
    "strip": Relation(strip.draw, 1, ("distance",)),
    "border": Relation(border.draw),
    "side-of-line": Relation(side_of_line.draw, 1, ("direction",)),
    "coast": Relation(coast.draw, 0),
    "route": Relation(along.straight, 2),
    "part-of": Relation(part_of.draw),
    "pocket": Relation(pocket.draw),
    "union": Relation(union.draw, 2),
    "intersection": Relation(intersection.draw, 2),
    "except": Relation(exception.draw, 2),
    "adjoining": Relation(adjoining.draw, 2),
    "including": Relation(including.draw, 2),
    "belt": Relation(belt.draw),
    "stated-area": Relation(stated_area.draw, 1, ("value",)),
}
LINES: dict[str, Line] = {
    "place": lines.place,
    "border": lines.border,
    "coast": lines.coast,
    "route": lines.route,
    "parallel": lines.parallel,
    "meridian": lines.meridian,
}
"""What is a line below `along`, `strip`, `side-of-line` and `between`; parallels and meridians are nothing else."""

_FARTHEST = 20_000_000.0
"""Metres half way round the Earth: no stated distance is longer."""


def draw(expression: Expression, atlas: Atlas, *, inhabited: bool = True) -> Footprint:
    """The footprint of a place expression.

    Args:
        expression: an operator tree; its keys are those of `RELATIONS` and `LINES`.
        atlas: the gazetteer, or anything like it.
        inhabited: cut areas that the words locate by where people live (directions, parts, countryside) to land within
            5 km of a settlement; areas with a stated extent are never cut.

    Raises:
        ExpressionError: the tree cannot be drawn; the message names the words at fault.
    """
    for node in walk(expression):
        _check(node)
    if expression.relation not in RELATIONS:
        raise refuse(expression, "it is a line, not an area; say which side of it, or how far from it")
    return _drawn(_unplaced(expression), atlas, inhabited)


def _unplaced(expression: Expression) -> Expression:
    """The same words wherever they stand in a text, so that what they mean is drawn once."""
    return dataclasses.replace(expression, start=0, end=0, anchors=tuple(_unplaced(a) for a in expression.anchors))


@lru_cache(maxsize=256)
def _drawn(expression: Expression, atlas: Atlas, inhabited: bool) -> Footprint:  # noqa: FBT001 (a cache key)
    canvas = Canvas(atlas, _plane(expression, atlas), RELATIONS, LINES, inhabited=inhabited)
    area = canvas.area(expression)
    if area.likely.area <= 0:
        raise refuse(expression, "nothing is left of it")
    if inhabited and area.habitable:
        area = inhabited_land.cut(area, canvas)
    return finish.footprint(area, canvas, compact(expression))


def walk(expression: Expression) -> Iterator[Expression]:
    """A node and all below it."""
    yield expression
    for operand in expression.anchors:
        yield from walk(operand)


def compact(expression: Expression) -> str:
    """The tree in one word: 'place', 'part:north', 'near+part:north'; places below other relations go unsaid."""
    names = [_name(node) for node in walk(expression) if node.relation not in ("place", "intersection")]
    return "+".join(dict.fromkeys(names)) or "place"


def _name(node: Expression) -> str:
    word = WIND_NAMES.get(node.direction, "")
    if node.relation == "inner-direction":
        return f"part:{word}"
    return f"{word}-of" if node.relation == "outer-direction" else node.relation


def _check(node: Expression) -> None:
    """Refuses what no relation could draw."""
    if node.relation not in RELATIONS and node.relation not in LINES:
        raise refuse(node, f"“{node.relation}” is no spatial relation")
    fewest, needs = RELATIONS[node.relation][1:] if node.relation in RELATIONS else (0, ("value",))
    if len(node.anchors) < fewest:
        raise refuse(node, "it names no place to measure from" if fewest == 1 else f"it needs {fewest} places")
    for need in needs:
        if not getattr(node, need):
            raise refuse(node, f"it states no {need}")
    if node.direction and node.direction not in WIND_NAMES:
        raise refuse(node, f"“{node.direction}” is no direction")
    if node.direction == "c" and node.relation != "inner-direction":
        raise refuse(node, "only a part of an area can be central")
    if node.distance is not None:
        _check_distance(node)


def _check_distance(node: Expression) -> None:
    low, high = node.distance or (0.0, 0.0)
    if not (math.isfinite(low) and math.isfinite(high)) or low < 0 or high <= 0 or low > high:
        raise refuse(node, f"a distance of {low / 1000:g} to {high / 1000:g} km is impossible")
    if high > _FARTHEST:
        raise refuse(node, f"{high / 1000:,.0f} km is farther than any place on Earth (20,000 km)")


def _plane(expression: Expression, atlas: Atlas) -> Plane:
    """The plane round the middle of everything named."""
    nodes = list(walk(expression))
    senses = [sense for node in nodes for sense in node.senses]
    spots = [middle(atlas.geometry(s.id)) if s.extent == "polygon" else (s.lon, s.lat) for s in senses]
    for node in nodes:
        if node.relation == "coordinates":
            spots += zip(node.value[::2], node.value[1::2], strict=False)
    if not spots:
        raise ExpressionError(f"cannot draw “{expression.text}”: it names no place")
    return plane_at(spots)
