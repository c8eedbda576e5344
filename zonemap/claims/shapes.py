"""From the place expressions and lengths of one zone to the expression that is drawn."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from zonemap import geodesy
from zonemap.claims.referents import Placed, leaves
from zonemap.model import Distance, Expression, Place

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_LINES = frozenset(("river", "road", "highway", "line", "border", "railway", "canal", "wadi", "stream"))
_LINEAR = frozenset(("along", "strip", "border", "coast", "route"))
_OPEN_LINES = frozenset(("along", "border", "route", "coast"))
_ROUND = frozenset(("near", "around", "adjacent", "outskirts"))
_STRETCHES = frozenset(("between", "from-to"))
_ENDS = ("from", "via", "to")


class Atlas(Protocol):
    """What of a gazetteer is asked here."""

    def country(self, iso2: str, /) -> Place:
        """A country by its code."""

    def geometry(self, place_id: str, /) -> BaseGeometry:
        """The extent of a place, lon/lat."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """What is drawn of a zone."""

    expression: Expression | None
    """None where the words name places but no area: 'a corridor across the Black Sea'."""
    notes: tuple[str, ...] = ()
    """What of the words could not be drawn."""


def compose(group: Sequence[Placed], lengths: Sequence[tuple[Distance, str]], atlas: Atlas, *, lane: bool) -> Shape:
    """One expression for a zone.

    Args:
        group: The places of one zone, in reading order; never empty.
        lengths: Its stated lengths with what they measure.
        atlas: Where borders are looked up for a depth that is told without its border.
        lane: Whether it is a corridor, which leads from place to place.
    """
    group = [dataclasses.replace(p, expression=_round(p.expression)) if p.bond == "around" else p for p in group]
    group = [dataclasses.replace(p, expression=_kept_clear(p.expression)) if _is_term(p) else p for p in group]
    if lane:
        group = [dataclasses.replace(p, expression=_led(p.expression)) for p in group]
    run = _run(group)
    base = [p.expression for p in group if p.bond != "holds" and not (run and p.end)]
    held = [p.expression for p in group if p.bond == "holds"]
    if run:
        base = [run, *(b for b in base if b.relation in _LINEAR)]
    if not base:
        base, held = held, []
    if not run and all(p.end == "from" and p.bond != "frame" and p.expression.relation == "place" for p in group):
        return Shape(expression=None, notes=("only one end is stated",))
    if lane and not run and not _is_course(group, base):
        return Shape(expression=None, notes=("the course of the corridor is not stated",))
    expression = _deep_along(base[0] if len(base) == 1 else _joined(base))
    shape = _measured(expression, lengths, atlas)
    if held and shape.expression:
        return dataclasses.replace(shape, expression=_holding(shape.expression, held))
    return shape


def _led(expression: Expression) -> Expression:
    """'a corridor between A and B' leads from the one to the other, both included."""
    towns = expression.relation == "between" and all(a.relation == "place" for a in expression.anchors)
    settled = towns and all(s.feature_class in {"settlement", "quarter"} for s in leaves(expression))
    return dataclasses.replace(expression, relation="from-to") if settled else expression


def _round(expression: Expression) -> Expression:
    """What lies round a place: 'the islands are ringed by'."""
    return _over("around", (expression,), [expression]) if expression.relation == "place" else expression


def _is_term(placed: Placed) -> bool:
    """Whether a place is told by a clause of what must keep off it."""
    return placed.bond == "frame" or placed.cue.rule == "measured-place-of-the-sentence"


def _kept_clear(expression: Expression) -> Expression:
    """'withdraw 20 km from the town': what is left clear is all within 20 km; of a line, the strip on both sides."""
    if expression.relation == "intersection":  # '30 km from the border between A and B'
        parts = [_kept_clear(a) for a in expression.anchors]
        return _joined(parts) if any(p.relation == "strip" for p in parts) else expression
    if expression.relation != "from-distance":
        return expression
    anchor = expression.anchors[0]
    if anchor.relation in _OPEN_LINES or _is_line(anchor):
        return dataclasses.replace(expression, relation="strip", side="both")
    return dataclasses.replace(expression, relation="distance")


def _is_course(group: Sequence[Placed], base: Sequence[Expression]) -> bool:
    """Whether places tell where a corridor runs: a line, a stretch, a town it serves; not a sea or a land it crosses."""
    if any(b.relation in _LINEAR | _STRETCHES | {"intersection", "distance"} for b in base):
        return True
    if all(p.bond == "modifier" for p in group):  # 'the Lachin corridor' is not the town
        return all(s.feature_class in {"region", "line"} for b in base for s in b.senses[:1])
    return not any(s.feature_class in {"water", "country"} for b in base for s in leaves(b))


def _run(group: Sequence[Placed]) -> Expression | None:
    """'from A by way of B to C' where the ends came as separate expressions."""
    ends = [p.end for p in group]
    if "via" in ends and "to" not in ends and not ends[-1]:  # 'через A на B'
        group = [*group[:-1], dataclasses.replace(group[-1], end="to")]
    if not {"from", "to"} <= {p.end for p in group}:
        return None
    order = sorted((p for p in group if p.end), key=lambda p: _ENDS.index(p.end))
    anchors = [
        a for p in order for a in (p.expression.anchors if p.expression.relation == "union" else (p.expression,))
    ]
    return _over("from-to", tuple(anchors), [p.expression for p in order])


def _joined(parts: list[Expression]) -> Expression:
    """Several expressions of one zone: a line and its stretch make a stretch of the line, all else is added up."""
    parts = [_off_line(p) for p in parts] if len(parts) > 1 else parts
    lines = [p for p in parts if p.relation in _LINEAR]
    stretches = [p for p in parts if p.relation in _STRETCHES]
    if len(lines) == 1 and len(stretches) == 1 and len(parts) == 2:
        return _stretch(lines[0], stretches[0], parts)
    deep = next((p for p in lines if p.relation == "border" and p.distance is not None), None)
    along = next(
        (p for p in lines if p.relation == "along" and len(p.anchors) == 2 and p.anchors[0].relation == "border"), None
    )
    if deep and along and len(parts) == 2:  # '30 km inside Syria, along the border between A and B'
        return _stretch(deep, along.anchors[1], parts)
    members = [a for p in parts for a in (p.anchors if p.relation == "union" else (p,))]
    return _over("union", tuple(members), parts)


def _off_line(expression: Expression) -> Expression:
    """'12 miles off the coast', where its ends are told besides: the strip along it."""
    if expression.relation != "from-distance" or expression.anchors[0].relation not in _OPEN_LINES:
        return expression
    side = "outside" if expression.anchors[0].relation == "coast" else "both"
    return dataclasses.replace(expression, relation="strip", side=side)


def _deep_along(expression: Expression) -> Expression:
    """'20 miles into Syria, from A to B': the depth belongs to the strip, not to the line it runs along."""
    line = expression.anchors[0] if expression.anchors else None
    if expression.relation != "along" or line is None or line.relation != "border" or line.distance is None:
        return expression
    bare = dataclasses.replace(line, distance=None, side="")
    return _over(
        "strip",
        (bare, *expression.anchors[1:]),
        [expression],
        like=dataclasses.replace(line, side=line.side or "inside"),
    )


def _stretch(line: Expression, stretch: Expression, parts: Sequence[Expression]) -> Expression:
    """The piece of a line between two places."""
    if line.relation in {"along", "strip"}:
        if len(line.anchors) > 1:
            return line
        return _over(line.relation, (*line.anchors, stretch), parts, like=line)
    bare = dataclasses.replace(line, distance=None, side="")
    if line.distance is not None:
        return _over("strip", (bare, stretch), parts, like=dataclasses.replace(line, side=line.side or "inside"))
    return _over("along", (bare, stretch), parts)


def _holding(expression: Expression, held: list[Expression]) -> Expression:
    """'a zone … that would include the town of Azaz'."""
    if all(p.extent != "polygon" or p.feature_class in {"settlement", "quarter"} for h in held for p in leaves(h)):
        return _over("including", (expression, *held), [expression, *held])
    return held[0] if len(held) == 1 else _over("union", tuple(held), held)


def _over(
    relation: str, anchors: tuple[Expression, ...], parts: Sequence[Expression], like: Expression | None = None
) -> Expression:
    spans = [p for p in parts if p.text] or list(parts)
    first = min(spans, key=lambda p: p.start)
    text = "; ".join(p.text for p in sorted(spans, key=lambda p: p.start))
    made = Expression(relation=relation, start=first.start, end=first.end, text=text, anchors=anchors)
    return dataclasses.replace(made, distance=like.distance, side=like.side) if like else made


# --- lengths


def _measured(expression: Expression, lengths: Sequence[tuple[Distance, str]], atlas: Atlas) -> Shape:
    """The expression with the stated width, depth or radius of its zone."""
    across = [(d, m) for d, m in lengths if m != "longish"]
    if not across or _has_distance(expression):
        return Shape(expression=expression)
    distance, measure = across[0]
    drawn = _with_length(expression, distance, measure) or _deep(expression, distance, measure, atlas)
    if drawn is not None:
        return Shape(expression=drawn)
    note = f"a length of {_kilometres(distance)} is stated; how it lies is not"
    if measure == "broad" and expression.relation == "place" and _is_admin(expression):
        expression = Expression(
            relation="part-of", start=expression.start, end=expression.end, text=expression.text, anchors=(expression,)
        )
    return Shape(expression=expression, notes=(note,))


def _has_distance(expression: Expression) -> bool:
    return expression.distance is not None or any(_has_distance(a) for a in expression.anchors)


def _with_length(expression: Expression, distance: Distance, measure: str) -> Expression | None:  # noqa: PLR0911  one return a relation
    relation = expression.relation
    side = "both" if measure == "sides" else expression.side
    if relation == "border":
        return dataclasses.replace(expression, distance=distance, side=side)
    if relation == "along":
        line = expression.anchors[0]
        if not side and line.relation in {"border", "coast"}:
            side = line.side or "inside"
        return dataclasses.replace(expression, relation="strip", distance=distance, side=side)
    if relation == "place" and _is_line(expression):
        return dataclasses.replace(
            expression, relation="strip", anchors=(expression,), senses=(), distance=distance, side=side
        )
    if relation == "intersection":
        for n, anchor in enumerate(expression.anchors):
            inner = _with_length(anchor, distance, measure) if anchor.relation in _OPEN_LINES else None
            if inner is not None:
                return dataclasses.replace(
                    expression, anchors=(*expression.anchors[:n], inner, *expression.anchors[n + 1 :])
                )
        return None
    if relation == "from-to" and measure in {"broad", "sides"}:
        half = Distance(distance.low / 2, distance.high / 2) if measure == "broad" else distance
        return dataclasses.replace(expression, distance=half)
    if relation in _ROUND and measure != "broad":
        return dataclasses.replace(expression, relation="distance", direction="", distance=distance)
    if relation == "place" and measure in {"radial", ""} and not _is_admin(expression):
        return dataclasses.replace(expression, relation="distance", anchors=(expression,), senses=(), distance=distance)
    return None


def _deep(expression: Expression, distance: Distance, measure: str, atlas: Atlas) -> Expression | None:
    """'32 km deep between A and B', two towns on one border: a strip inside it, since a depth is counted from an edge."""
    places = list(leaves(expression))
    if expression.relation not in _STRETCHES or measure != "broad" or len(places) < 2:
        return None
    countries = {p.country for p in places}
    if len(countries) != 1 or not countries <= {c for c in countries if c}:
        return None
    country = atlas.country(countries.pop())
    outline = atlas.geometry(country.id).boundary
    if any(_from_line_m(place, outline) > distance.high / 2 for place in places):
        return None
    area = Expression(relation="place", start=expression.start, end=expression.start, text="", senses=(country,))
    border = Expression(
        relation="border", start=expression.start, end=expression.start, text="", anchors=(area,),
        notes=("the border is not named: the depth is counted from the one the places lie on",),
    )  # fmt: skip
    return _over(
        "strip", (border, expression), [expression], like=dataclasses.replace(border, distance=distance, side="inside")
    )


def _from_line_m(place: Place, line: BaseGeometry) -> float:
    """Metres from a place to a line."""
    from shapely.geometry import Point
    from shapely.ops import nearest_points

    here, there = nearest_points(Point(place.lon, place.lat), line)
    return geodesy.distance_m((here.x, here.y), (there.x, there.y))


def _is_line(expression: Expression) -> bool:
    return bool(expression.senses) and (
        expression.senses[0].feature_class == "line" or expression.senses[0].feature in _LINES
    )


def _is_admin(expression: Expression) -> bool:
    return bool(expression.senses) and expression.senses[0].feature_class in {"country", "admin", "region"}


def _kilometres(distance: Distance) -> str:
    low, high = (round(v / 1000, 1) for v in distance)
    return f"{low:g} km" if low == high else f"{low:g} to {high:g} km"


def belt(target: Expression, distance: Distance | None) -> Expression:
    """A belt round a zone; without a distance its width is not stated."""
    notes = () if distance else ("the width of the belt is not stated",)
    return Expression(
        relation="belt",
        start=target.start,
        end=target.end,
        text=target.text,
        anchors=(target,),
        distance=distance,
        notes=notes,
    )
