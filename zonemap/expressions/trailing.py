"""What trails a place phrase: containers, appositions, exclusions, depths and stretches.

'Eastern Ghouta near Damascus' is Eastern Ghouta: the second place only says which. 'The northern countryside of Hama,
within 10 km of Morek' is where both hold. Which of the two a phrase is depends on whether its first part is a place of its
own (a town, a named region) or a stretch that the second part narrows.
"""

from __future__ import annotations

import dataclasses

from zonemap.expressions.compass import distance_km, lies_towards
from zonemap.expressions.making import LINES, Maker
from zonemap.expressions.matching import Matcher, Parse
from zonemap.expressions.quantities import length
from zonemap.expressions.senses import choose, lies_in, units_only
from zonemap.model import Expression, Place

_MOST = 8  # trailing phrases of one place
_BESIDE = frozenset(("near", "around", "adjacent", "outskirts", "suburbs", "outer-direction", "from-distance", "distance-direction", "between"))  # fmt: skip
"""Relations that say where a named place lies when they trail it."""
_TRAILING = ("EXCEPT", "ADJOIN", "INCLUDE", "EITHERWAY", "LOCATED", "IN", "NUM", "APPROX", "BETWEEN", "FROM")
"""Classes that a trailing phrase can begin with besides those that any phrase can."""
_LINEAR = frozenset(("along", "strip", "border", "side-of-line"))
_NEIGHBOURING_KM = 80.0
"""'Rastan, north of Homs': beyond this the second phrase of a comma is another place. Four fifths of 1,100 measured
'north of X' lie within 61 km of a city of Homs' size; the rest is a judgement."""


class Trail:
    """Grows place phrases by what trails them."""

    def __init__(self, maker: Maker, matcher: Matcher) -> None:
        self.maker = maker
        self.matcher = matcher

    def phrase(self, at: int) -> Parse | None:
        """The place phrase that begins at item `at`, with all that trails it."""
        parsed = self.matcher.simple(at)
        for _ in range(_MOST):
            if parsed is None:
                return None
            longer = self._grow(parsed)
            if longer is None:
                return parsed
            parsed = longer
        return parsed

    def _grow(self, base: Parse) -> Parse | None:
        comma = self.matcher.has(base.end, "COMMA")
        if comma and not self.matcher.table.appositions:
            return None
        at = base.end + comma
        if not self.matcher.begins(at) and not self.maker.has(at, *_TRAILING):
            return None
        for step in (self._except, self._adjoining, self._including, self._depth, self._either_way):
            grown = step(base, at)
            if grown:
                return grown
        if self.matcher.has(at, "LOCATED"):
            at += 1
        inside = self.matcher.simple(at + 1) if self.matcher.has(at, "IN") else None
        beside = self.matcher.simple(at)
        if inside and (beside is None or inside.end > beside.end):
            if self._linear(base.expression):
                inside = self._whole_list(inside, at + 1)
            return self._container(base, inside, comma=comma)
        return self._apposed(base, beside, comma=comma) if beside else None

    # One trailing phrase each

    def _except(self, base: Parse, at: int) -> Parse | None:
        if not self.matcher.has(at, "EXCEPT"):
            return None
        members, end = self._names(at + 1)
        return self._join("except", base, members, end) if members else None

    def _adjoining(self, base: Parse, at: int) -> Parse | None:
        if not self.matcher.has(at, "ADJOIN") or base.expression.relation in LINES:
            return None
        other = self.matcher.simple(at + 1)
        if other is None or self._settled(base.expression):
            return None
        if self._own_place(base.expression):  # 'Khost province, bordering Pakistan'
            return Parse(
                other.end, self._extended(base.expression, other.end, f"said to border {other.expression.text}")
            )
        whole = base.expression.anchors[0] if base.expression.relation == "part-of" else base.expression
        border = dataclasses.replace(other.expression, senses=units_only(other.expression.senses))
        return self._join("adjoining", Parse(base.end, whole), [border], other.end, start=base.expression.start)

    def _including(self, base: Parse, at: int) -> Parse | None:
        if not self.matcher.has(at, "INCLUDE"):
            return None
        members, end = self._names(at + 1)
        if not members or any(self.maker.adjectival(m) for m in members):
            return None
        if base.expression.relation in {"place", "union"}:
            inside = [m for m in members if not self._is_part(m, base.expression)]
            if not inside:
                return Parse(end, self._extended(base.expression, end, "the places named as included lie in it"))
        return self._join("including", base, members, end)

    def _is_part(self, member: Expression, whole: Expression) -> bool:
        wholes = whole.anchors if whole.relation == "union" else (whole,)
        return bool(member.senses) and any(lies_in(member.senses[0], sense) for one in wholes for sense in one.senses)

    def _depth(self, base: Parse, at: int) -> Parse | None:
        """', 30 km deep', 'to a depth of 30 km' after a border, a strip or a way along a line."""
        if base.expression.relation not in {"along", "border"}:
            return None
        stated = length(self.matcher.items, at)
        if stated is None or not self.matcher.has(stated.end, "WIDE"):
            return None
        end = stated.end + 1
        relation = "strip" if base.expression.relation == "along" else "border"
        side = base.expression.side
        grown = dataclasses.replace(base.expression, relation=relation, distance=stated.distance, side=side)
        return Parse(end, self._stretched(grown, end))

    def _either_way(self, base: Parse, at: int) -> Parse | None:
        """'within 12 km of the Inguri on either bank'."""
        expression = base.expression
        if not self.matcher.has(at, "EITHERWAY") or not expression.anchors:
            return None
        if expression.relation in {"along", "strip"}:
            expression = dataclasses.replace(expression, side="both" if expression.distance else "")
        elif expression.relation != "distance" or not self.maker.is_line(expression.anchors[0]):
            return None
        return Parse(at + 1, self._stretched(expression, at + 1))

    def _names(self, at: int) -> tuple[list[Expression], int]:
        """Places in a list from item `at` on: 'the towns of A, B and C', 'A and B'."""
        members: list[Expression] = []
        end = at
        while True:
            parsed = self.matcher.named(at)
            if parsed is None:
                break
            members += parsed.expression.anchors if parsed.expression.relation == "union" else (parsed.expression,)
            at = end = parsed.end
            at += self.matcher.has(at, "COMMA")
            at += self.matcher.has(at, "AND")
            if at == end:
                break
        return members, end

    def _whole_list(self, inside: Parse, at: int) -> Parse:
        """'in Daraa and Quneitra' after a line: both."""
        if inside.expression.relation != "place" or not self.matcher.has(inside.end, "AND"):
            return inside
        members, end = self._names(at)
        if len(members) < 2 or any(self.maker.adjectival(member) for member in members):
            return inside
        return self._join("union", Parse(inside.end, members[0]), members[1:], end)

    def _container(self, base: Parse, inside: Parse, *, comma: bool) -> Parse | None:
        """'X in Y'."""
        expression, outer = base.expression, inside.expression
        if self.maker.adjectival(outer) or outer.relation in {"parallel", "meridian", "coordinates"}:
            return None
        said = self._said_to_lie(expression, outer, comma=comma)
        if said:
            return Parse(inside.end, self._extended(said, inside.end, f"said to lie in {outer.text!r}"))
        if self._own_place(expression):
            return None  # 'in Homs, in Turkey': a list
        if comma and not (self._linear(expression) and outer.relation in {"place", "union"}):
            return None
        return self._join("intersection", base, [_as_unit(outer)], inside.end)

    def _said_to_lie(self, expression: Expression, outer: Expression, *, comma: bool) -> Expression | None:
        """The phrase whose container only tells which place is meant; None where the container narrows it."""
        whole = outer.anchors[0] if outer.relation in {"inner-direction", "part-of"} else outer
        bare = outer is not whole and not whole.text
        last = expression.anchors[-1] if expression.relation == "intersection" else expression
        if whole.relation == "place" and not (comma and bare) and self._anchored_in(last, whole):
            return expression
        if comma:
            return None
        if outer.relation in {"border", "coast"} and self._pointlike(expression):
            return expression  # 'Azaz on the border with Turkey', 'near the crossing on the border'
        return self._moved(expression, outer)

    def _apposed(self, base: Parse, other: Parse, *, comma: bool) -> Parse | None:
        """'X near Y', 'X, north of Y', 'X, Syria'."""
        expression, extra = base.expression, other.expression
        if extra.relation in {"place", "inner-direction"}:
            unit = extra if extra.relation == "place" else extra.anchors[0]
            # Arabic sets 'southern Syria' behind the province without a comma.
            return self._located(base, other, unit) if unit.text and (comma or unit is not extra) else None
        merged = self._merge(base, other)
        if merged or extra.relation not in _BESIDE | _LINEAR | {"distance"}:
            return merged
        if self._narrows(expression, extra, comma=comma):
            return self._join("intersection", base, [extra], other.end)
        if comma and (self._goes_on(other.end) or not self._plausible(expression, extra)):
            return None
        return Parse(other.end, self._extended(expression, other.end, f"said to lie {extra.text!r}"))

    def _narrows(self, expression: Expression, extra: Expression, *, comma: bool) -> bool:
        """Whether the second phrase cuts a part out of the first rather than saying where the first lies."""
        measuring = extra.relation in _LINEAR | {"distance"}
        if not self._own_place(expression):
            return measuring or not (comma or self._pointlike(expression))
        if comma:
            return False
        kind = expression.senses[0].feature_class if expression.senses else ""
        return kind == "country" or (measuring and (kind == "admin" or expression.relation != "place"))

    def _located(self, base: Parse, other: Parse, unit: Expression) -> Parse | None:
        """'Azaz, Syria', 'Azaz, northern Syria'; in a list the second is a member of its own."""
        if self._goes_on(other.end):
            return None
        inside = base.expression if self._anchored_in(base.expression, unit) else self._moved(base.expression, unit)
        note = f"said to lie in {other.expression.text!r}"
        return Parse(other.end, self._extended(inside, other.end, note)) if inside else None

    def _moved(self, expression: Expression, unit: Expression) -> Expression | None:
        """Names as the places of those names that lie in the unit said: 'Paris, Texas'."""
        if expression.relation == "union":
            members = [self._moved(member, unit) for member in expression.anchors]
            moved = [member for member in members if member]
            return dataclasses.replace(expression, anchors=tuple(moved)) if len(moved) == len(members) else None
        item = self.maker.item_at(expression) if expression.relation == "place" else None
        if item is None or not self.maker.is_unit(unit) or self.maker.adjectival(unit):
            return None
        outer = unit.senses[0]
        senses = choose(item.classes["MENTION"], "", outer, self.maker.names)
        if not senses or self._is_elsewhere(senses[0], outer):
            return None  # 'the troops of Damascus in Idlib province'
        return self.maker.meaning(expression, item, senses)

    def _is_elsewhere(self, place: Place, unit: Place) -> bool:
        """Whether a place is known to lie in another country, or in another unit of the same sort."""
        if place.country and unit.country and place.country != unit.country:
            return True
        above = self.maker.names.ancestors(place.id)
        return all(unit.id != a.id for a in above) and any(a.feature == unit.feature for a in above)

    def _goes_on(self, at: int) -> bool:
        """Whether a list goes on at item `at`."""
        return self.matcher.has(at, "AND") or (self.matcher.has(at, "COMMA") and self.matcher.has(at + 1, "AND"))

    def _merge(self, base: Parse, other: Parse) -> Parse | None:
        """Two phrases that are one shape: a depth and its border, a line and its stretch."""
        expression, extra = base.expression, other.expression
        if extra.relation in {"between", "from-to"} and (
            expression.relation in {"along", "strip"} or self.maker.is_line(expression)
        ):
            return self._join_stretch(base, other)
        if expression.relation == "from-to" and extra.relation in {"along", "strip"} and len(extra.anchors) == 1:
            line = dataclasses.replace(extra, start=expression.start, anchors=(*extra.anchors, expression))
            return Parse(other.end, self._stretched(line, other.end))
        borders = (_border_in(expression), _border_in(extra))
        if not all(borders) or (expression.distance is None) == (extra.distance is None):
            return None
        deep, plain = (0, 1) if expression.distance else (1, 0)
        inner, outer = borders[deep], borders[plain]
        if inner is None or outer is None:
            return None
        return self._one_border(base, other, inner, outer, distance_of=(expression, extra)[deep])

    def _one_border(
        self, base: Parse, other: Parse, inner: Expression, outer: Expression, *, distance_of: Expression
    ) -> Parse | None:
        if inner.relation != "border" or distance_of.relation not in {"border", "strip"}:
            return None
        home = inner.anchors[0]
        others = [a for a in outer.anchors if _first(a) != _first(home)]
        start = base.expression.start
        merged = Expression(
            relation="border", start=start, end=other.expression.end, text=self.maker.text[start : other.expression.end],
            anchors=(home, *others[:1]), distance=distance_of.distance, side="inside", direction=outer.direction,
        )  # fmt: skip
        return Parse(other.end, merged)

    def _join_stretch(self, base: Parse, other: Parse) -> Parse | None:
        line = base.expression
        if line.relation in {"along", "strip"}:
            if len(line.anchors) > 1:
                return None
            grown = dataclasses.replace(line, anchors=(*line.anchors, other.expression))
        else:
            grown = Expression(
                relation="along", start=line.start, end=line.end, text=line.text, anchors=(line, other.expression)
            )
        return Parse(other.end, self._stretched(grown, other.end))

    # What a phrase is

    def _own_place(self, expression: Expression) -> bool:
        """Whether a phrase names a place of its own, which a trailing phrase can only describe."""
        return expression.relation in {"place", "union", "coordinates", "pocket", "corners"}

    def _pointlike(self, expression: Expression) -> bool:
        """Whether a phrase is a place of its own, or is made from one or more towns or facilities."""
        return self._own_place(expression) or all(self._settled(leaf) for leaf in _leaves(expression))

    def _linear(self, expression: Expression) -> bool:
        """Whether a phrase is about a line: a border, a river."""
        return expression.relation in _LINEAR or any(self.maker.is_line(leaf) for leaf in _leaves(expression))

    def _settled(self, expression: Expression) -> bool:
        return bool(expression.senses) and expression.senses[0].feature_class in {"settlement", "quarter", "facility"}

    def _anchored_in(self, expression: Expression, outer: Expression) -> bool:
        """Whether the places a phrase is made from lie in the unit that trails it, so that it adds nothing but which one."""
        leaves = list(_leaves(expression))
        if not leaves or any(self.maker.is_line(leaf) for leaf in leaves) or expression.relation in _LINEAR:
            return False
        return all(any(lies_in(inner, unit) for inner in leaf.senses for unit in outer.senses) for leaf in leaves)

    def _plausible(self, expression: Expression, extra: Expression) -> bool:
        """Whether 'X, north of Y' can describe X: near enough, in that direction, and X no unit of its own."""
        here = next((_first(leaf) for leaf in _leaves(expression)), None)
        there = _first(extra.anchors[0]) if extra.anchors else None
        if here is None or there is None or here.feature_class in {"admin", "country"} or len(expression.senses) > 1:
            return False
        # A stated distance is by road as often as not, and measured to the near edge of a town as often as not.
        limit = 1.5 * extra.distance.high / 1000 + 10 if extra.distance else _NEIGHBOURING_KM
        near = distance_km(there, here) <= limit
        return near and (not extra.direction or extra.direction == "c" or lies_towards(here, there, extra.direction))

    # Making the node

    def _join(
        self, relation: str, base: Parse, others: list[Expression], end: int, *, start: int | None = None
    ) -> Parse:
        expression = base.expression
        first = expression.start if start is None else start
        last = self.matcher.items[end - 1].end
        # One flat intersection reads better than a nest of pairs.
        own = expression.anchors if relation == "intersection" == expression.relation else (expression,)
        node = Expression(
            relation=relation, start=first, end=last, text=self.maker.text[first:last], anchors=(*own, *others)
        )
        return Parse(end, node)

    def _extended(self, expression: Expression, end: int, note: str) -> Expression:
        return self._stretched(dataclasses.replace(expression, notes=(*expression.notes, note)), end)

    def _stretched(self, expression: Expression, end: int) -> Expression:
        last = self.matcher.items[end - 1].end
        return dataclasses.replace(expression, end=last, text=self.maker.text[expression.start : last])


def _as_unit(outer: Expression) -> Expression:
    """A container in its sense as a unit: 'the border in Daraa' is in the province, not in the town."""
    if outer.relation == "union":
        return dataclasses.replace(outer, anchors=tuple(map(_as_unit, outer.anchors)))
    return dataclasses.replace(outer, senses=units_only(outer.senses)) if len(outer.senses) > 1 else outer


def _first(expression: Expression) -> Place | None:
    return expression.senses[0] if expression.senses else None


def _border_in(expression: Expression) -> Expression | None:
    if expression.relation == "border":
        return expression
    if (
        expression.relation in {"along", "strip", "near", "from-distance"}
        and expression.anchors[0].relation == "border"
    ):
        return expression.anchors[0]
    return None


def _leaves(expression: Expression) -> list[Expression]:
    if expression.relation == "place":
        return [expression]
    return [leaf for anchor in expression.anchors for leaf in _leaves(anchor)]
