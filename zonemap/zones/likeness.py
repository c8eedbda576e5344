"""Whether two claims speak of one zone: kinds that name the same thing, areas that can be the same.

All thresholds are judgements; each says what it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from zonemap import geodesy, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Expression, Footprint, Kind, Place

Likeness = Literal["same", "rival", ""]

TRUCES: frozenset[Kind] = frozenset(("de-escalation", "safe", "ceasefire", "deconfliction", "no-fire", "other"))
"""Kinds that sources use for one and the same arrangement: an area where fighting is to stop."""
KIN: tuple[frozenset[Kind], ...] = (
    TRUCES | {"humanitarian", "security"},
    frozenset(("buffer", "demilitarised", "security", "safe", "corridor", "exclusion", "other")),
    frozenset(("corridor", "evacuation", "humanitarian", "other")),
)
"""Kinds that may name one zone where its area is nearly the same; no-fly zones are kin to nothing else."""
VAGUE = frozenset(("near", "around", "adjacent", "outskirts", "suburbs", "countryside", "part-of", "outer-direction"))
"""Relations that say where to look rather than how far the zone goes."""
_ROUND = frozenset(("near", "around", "adjacent", "outskirts", "suburbs"))
"""Those that lie about a place without naming what the zone itself is called."""
_SHARED = 0.5
"""Share of the smaller area that must lie in the larger one."""
_ALIKE = 0.5
"""Intersection over union from which two areas are one."""
_INSIDE = 0.7
"""Share of a named area that must lie in a vague one of another name to be what it means."""
_PORTION = 0.15
"""Share of 'the south of a country' that provinces must fill to be what it means."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Shape:
    """One distinct place expression with its footprint."""

    expression: Expression
    footprint: Footprint
    places: frozenset[str] = field(init=False)
    """Ids of all places in it, every sense; countries only where it names nothing else."""
    titles: frozenset[str] = field(init=False)
    """Folded names of the same."""

    def __post_init__(self) -> None:
        found = tuple(_places(self.expression))
        found = tuple(place for place in found if place.feature_class != "country") or found
        object.__setattr__(self, "places", frozenset(place.id for place in found))
        object.__setattr__(self, "titles", frozenset(names.fold(place.name) for place in found))

    @cached_property
    def vague(self) -> bool:
        """Whether the words give no edge, or leave open which of two places of one name is meant."""
        return _is_vague(self.expression)

    @property
    def reach(self) -> BaseGeometry:
        """How far the words allow it to go."""
        return self.footprint.possible if self.vague else self.footprint.likely

    @cached_property
    def named(self) -> bool:
        """Whether it is made of named places as they are."""
        return all(node.relation in {"place", "union"} for node in _nodes(self.expression))

    @cached_property
    def is_belt(self) -> bool:
        """Whether it lies around zones rather than being one."""
        return self.expression.relation == "belt"

    @cached_property
    def rank(self) -> tuple[bool, float]:
        """Most specific first: a stated edge before a vague one, a smaller area before a larger."""
        return self.vague, self.footprint.area_km2


def kinds_agree(a: Kind, b: Kind) -> Literal["one", "kin", ""]:
    """'one' for kinds that name the same thing, 'kin' for those that may, '' for two different things."""
    if a == b or (a in TRUCES and b in TRUCES):
        return "one"
    return "kin" if any(a in family and b in family for family in KIN) else ""


def compare(a: Shape, b: Shape) -> tuple[Likeness, float]:
    """Whether two areas can be one zone, are two versions of it, or neither; and how much of their union they share."""
    if a.is_belt or b.is_belt:
        return ("same", 1.0) if a.is_belt and b.is_belt and a.places == b.places else ("", 0.0)
    small, large = sorted((a, b), key=lambda s: s.footprint.area_km2)
    if small.footprint.area_km2 <= 0:
        return "", 0.0
    common = geodesy.area_km2(a.footprint.likely.intersection(b.footprint.likely))
    union = small.footprint.area_km2 + large.footprint.area_km2 - common
    alike = common / union if union > 0 else 0.0
    share = max(common / small.footprint.area_km2, _within(a, b), _within(b, a))
    if share < _SHARED:
        return "", alike
    if alike >= _ALIKE:
        return "same", alike
    if related(a, b):
        return ("same" if a.vague or b.vague else "rival"), alike
    return ("same" if _holds(a, b) or _holds(b, a) else ""), alike


def related(a: Shape, b: Shape) -> bool:
    """Whether they name the same place smaller than a country, or a town and the unit called after it."""
    if any(
        place.feature_class == "country"
        for shape in (a, b)
        for place in _places(shape.expression)
        if place.id in shape.places
    ):
        return False
    return bool(a.places & b.places) or bool(a.titles & b.titles)


def _within(small: Shape, large: Shape) -> float:
    """Share of an area that lies where the words of a vague one allow; 0 for one with an edge, which `likely` settles."""
    if not large.vague:
        return 0.0
    return geodesy.area_km2(small.footprint.likely.intersection(large.reach)) / small.footprint.area_km2


def _holds(large: Shape, small: Shape) -> bool:
    """'near Damascus' for Eastern Ghouta, 'the south of Syria' for Daraa and Quneitra."""
    if large.expression.relation in _ROUND:
        return not small.vague and _within(small, large) >= _INSIDE
    if large.expression.relation != "inner-direction" or small.footprint.area_km2 > large.footprint.area_km2:
        return False
    common = geodesy.area_km2(small.footprint.likely.intersection(large.footprint.likely))
    portion = small.footprint.area_km2 / large.footprint.area_km2
    return common / small.footprint.area_km2 >= _INSIDE and portion >= _PORTION


def _is_vague(expression: Expression) -> bool:
    if expression.relation in {"intersection", "union"}:
        return all(_is_vague(anchor) for anchor in expression.anchors)
    return expression.relation in VAGUE or len(expression.senses) > 1


def _nodes(expression: Expression) -> Iterator[Expression]:
    yield expression
    for anchor in expression.anchors:
        yield from _nodes(anchor)


def _places(expression: Expression) -> Iterator[Place]:
    yield from expression.senses
    for anchor in expression.anchors:
        yield from _places(anchor)
