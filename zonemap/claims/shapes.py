"""From the place expressions and lengths of one zone to the expression that is drawn."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence

from zonemap.claims.referents import Placed, Referent, is_country, leaves, place_key
from zonemap.model import Distance, Expression, Place

Ancestors = Callable[[str], tuple[Place, ...]]

_LINES = frozenset(("river", "road", "highway", "line", "border", "railway", "canal", "wadi", "stream"))
_OPEN_LINES = frozenset(("along", "border", "route", "coast"))
_ROUND = frozenset(("near", "around", "adjacent", "outskirts"))
_STRETCHES = frozenset(("between", "from-to"))
_FIXING = frozenset(("extent", "member", "list"))


def separate(referent: Referent, ancestors: Ancestors) -> list[list[Placed]]:
    """The places of a referent, one group for each zone that is meant.

    A singular noun ('a ceasefire in A and B') makes one zone of all its places; a plural one ('safe areas in A and B')
    makes a zone of each, and takes a pair joined by 'and' apart unless the stated count says otherwise.
    """
    places = _without_containers(_distinct(referent.places), ancestors)
    if not referent.plural:
        return [places] if places else []
    members = [m for p in places for m in _members(p)]
    if referent.count is not None and len(members) != referent.count and len(places) == referent.count:
        members = places
    return [[m] for m in _distinct(members)]


def _distinct(places: Iterable[Placed]) -> list[Placed]:
    seen: dict[tuple[object, ...], Placed] = {}
    for placed in places:
        seen.setdefault(place_key(placed.expression), placed)
    return list(seen.values())


def _members(placed: Placed) -> list[Placed]:
    if placed.expression.relation != "union":
        return [placed]
    return [dataclasses.replace(placed, expression=anchor) for anchor in placed.expression.anchors]


def _without_containers(places: list[Placed], ancestors: Ancestors) -> list[Placed]:
    """Drops what merely holds another of the places: 'in Syria', 'in Homs province' beside a town of it."""
    kept = []
    for placed in places:
        others = [p for p in places if p is not placed and not is_country(p)]
        if others and (is_country(placed) or all(_contains(placed.expression, o.expression, ancestors) for o in others)):
            continue
        kept.append(placed)
    return kept


def _contains(outer: Expression, inner: Expression, ancestors: Ancestors) -> bool:
    if outer.relation == "place":
        ids = {s.id for s in outer.senses}
    elif outer.relation in {"inner-direction", "part-of"} and outer.anchors:
        ids = {s.id for s in outer.anchors[0].senses}
    else:
        return False
    if place_key(outer) == place_key(inner) or inner.relation in {"inner-direction", "part-of"}:
        return False
    found = list(leaves(inner))
    return bool(found) and all(ids & {a.id for a in ancestors(leaf.id)} for leaf in found)


def compose(group: Sequence[Placed], lengths: Sequence[tuple[Distance, str]]) -> tuple[Expression, tuple[str, ...]]:
    """One expression for a zone, and notes on what of its words could not be drawn."""
    base = [p.expression for p in group if p.bond != "holds"]
    held = [p.expression for p in group if p.bond == "holds"]
    if not base:
        base, held = held, []
    expression = base[0] if len(base) == 1 else _joined(base)
    expression, notes = _measured(expression, lengths)
    if held:
        expression = _holding(expression, held)
    return expression, notes


def _joined(parts: list[Expression]) -> Expression:
    """Several expressions of one zone: a line and its stretch make a stretch of the line, all else is added up."""
    lines = [p for p in parts if p.relation in {"along", "strip"} and len(p.anchors) == 1]
    stretches = [p for p in parts if p.relation in _STRETCHES]
    if len(lines) == 1 and len(stretches) == 1 and len(parts) == 2:
        return _over(lines[0].relation, (*lines[0].anchors, stretches[0]), parts, like=lines[0])
    members = [a for p in parts for a in (p.anchors if p.relation == "union" else (p,))]
    return _over("union", tuple(members), parts)


def _holding(expression: Expression, held: list[Expression]) -> Expression:
    """'a zone … that would include the town of Azaz'."""
    points = [h for h in held if all(p.extent != "polygon" or p.feature_class in {"settlement", "quarter"} for p in leaves(h))]
    if points and len(points) == len(held):
        return _over("including", (expression, *held), [expression, *held])
    return held[0] if len(held) == 1 else _over("union", tuple(held), held)


def _over(relation: str, anchors: tuple[Expression, ...], parts: Sequence[Expression], like: Expression | None = None) -> Expression:
    spans = [p for p in parts if p.text] or list(parts)
    first = min(spans, key=lambda p: p.start)
    text = "; ".join(p.text for p in sorted(spans, key=lambda p: p.start))
    made = Expression(relation=relation, start=first.start, end=first.end, text=text, anchors=anchors)
    return dataclasses.replace(made, distance=like.distance, side=like.side) if like else made


# --- lengths


def _measured(expression: Expression, lengths: Sequence[tuple[Distance, str]]) -> tuple[Expression, tuple[str, ...]]:
    """The expression with the stated width, depth or radius of its zone."""
    across = [(d, m) for d, m in lengths if m != "longish"]
    if not across or _has_distance(expression):
        return expression, ()
    distance, measure = across[0]
    drawn = _with_length(expression, distance, measure)
    if drawn is not None:
        return drawn, ()
    return expression, (f"a length of {_kilometres(distance)} is stated; how it lies is not",)


def _has_distance(expression: Expression) -> bool:
    return expression.distance is not None or any(_has_distance(a) for a in expression.anchors)


def _with_length(expression: Expression, distance: Distance, measure: str) -> Expression | None:
    relation = expression.relation
    if relation == "border":
        side = "both" if measure == "sides" else expression.side
        return dataclasses.replace(expression, distance=distance, side=side)
    if relation == "along" or (relation == "place" and _is_line(expression)):
        anchors = expression.anchors if relation == "along" else (expression,)
        side = "both" if measure == "sides" else expression.side
        return dataclasses.replace(expression, relation="strip", anchors=anchors, senses=(), distance=distance, side=side)
    if relation == "intersection":
        for n, anchor in enumerate(expression.anchors):
            inner = _with_length(anchor, distance, measure) if anchor.relation in _OPEN_LINES else None
            if inner is not None:
                return dataclasses.replace(expression, anchors=(*expression.anchors[:n], inner, *expression.anchors[n + 1 :]))
        return None
    if relation == "from-to":
        half = Distance(distance.low / 2, distance.high / 2) if measure == "broad" else distance
        return dataclasses.replace(expression, distance=half)
    if relation in _ROUND and measure != "broad":
        return dataclasses.replace(expression, relation="distance", direction="", distance=distance)
    if relation == "place" and measure in {"radial", ""} and not _is_admin(expression):
        return dataclasses.replace(expression, relation="distance", anchors=(expression,), senses=(), distance=distance)
    return None


def _is_line(expression: Expression) -> bool:
    return bool(expression.senses) and (expression.senses[0].feature_class == "line" or expression.senses[0].feature in _LINES)


def _is_admin(expression: Expression) -> bool:
    return bool(expression.senses) and expression.senses[0].feature_class in {"country", "admin", "region"}


def _kilometres(distance: Distance) -> str:
    low, high = (round(v / 1000, 1) for v in distance)
    return f"{low:g} km" if low == high else f"{low:g} to {high:g} km"


def belt(target: Expression, distance: Distance | None) -> Expression:
    """A belt round a zone; without a distance its width is not stated."""
    notes = () if distance else ("the width of the belt is not stated",)
    return Expression(
        relation="belt", start=target.start, end=target.end, text=target.text, anchors=(target,), distance=distance, notes=notes
    )
