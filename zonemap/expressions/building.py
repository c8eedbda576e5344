"""What a rule caught, made into an Expression: one function a relation, where fields alone do not say it.

A builder returns None where the words fit but the sense does not ('north of' a road is a side of it; 'along' a town is
nothing): the next-best rule is tried then.
"""

from __future__ import annotations

from collections.abc import Callable

from zonemap.expressions import areas, lines, named
from zonemap.expressions.making import Maker
from zonemap.expressions.matching import Match
from zonemap.model import Expression

BUILDERS: dict[str, Callable[[Maker, Match], Expression | None]] = {
    "place": named.place,
    "focus": named.focus_word,
    "union": named.union,
    "coordinates": named.coordinates,
    "inner-direction": areas.inner,
    "part-of": areas.part_of,
    "countryside": areas.countryside,
    "belt": areas.belt,
    "outer-direction": areas.outer,
    "near": areas.near,
    "suburbs": areas.suburbs,
    "outskirts": areas.suburbs,
    "between": areas.between,
    "from-to": areas.from_to,
    "distance-direction": areas.distance_direction,
    "pocket": areas.listed_area,
    "corners": areas.listed_area,
    "stated-area": areas.stated_area,
    "side-of-line": lines.side_of_line,
    "along": lines.along,
    "strip": lines.strip,
    "border": lines.border,
    "coast": lines.coast,
    "parallel": lines.degrees,
    "meridian": lines.degrees,
}
"""Relations that need more than their fields filled; every other relation of a table is made by `Maker.plain`."""


def build(maker: Maker, match: Match) -> Expression | None:
    """The expression of a match, or None where its sense does not fit."""
    special = BUILDERS.get(match.rule.relation)
    return special(maker, match) if special else maker.plain(match, match.places)
