"""What every builder stands on: the text, its items, the gazetteer, and how a node is made."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from zonemap.expressions.matching import Match
from zonemap.expressions.senses import Names, settlement_first
from zonemap.expressions.tokens import Item
from zonemap.model import Expression, Place, Resolution

LINES = frozenset(("border", "coast", "route", "parallel", "meridian"))
"""Relations whose node is a line when it is an operand."""
_LINE_FEATURES = frozenset(("river", "canal", "wadi", "road", "highway", "railway", "line"))
_FROM_TOWN = frozenset(
    ("outer-direction", "distance", "from-distance", "distance-direction", "between", "from-to", "route")
)
"""Relations that measure from the town where a name is a town's and a unit's."""
_LOOK_BACK = 80  # items that 'their common border' may lie behind its countries
_EARTH = 20_000_000.0  # metres: no two places on Earth are further apart


class Maker:
    """Makes the nodes of one text."""

    def __init__(
        self, text: str, items: Sequence[Item], names: Names, focus: Place | None, *, free: bool = False
    ) -> None:
        self.free = free
        """Whether the text is one expression, so that 'the south' alone is meant as a place."""
        self.text = text
        self.items = items
        self.names = names
        self.focus = focus
        self.impossible: list[Match] = []
        """Matches whose distance no two places on Earth can have."""
        self._origins: dict[tuple[int, str], Item] = {}
        self._lands: set[tuple[int, int]] = set()

    def has(self, at: int, *classes: str) -> bool:
        """Whether item `at` may stand for one of the classes."""
        return at < len(self.items) and not self.items[at].classes.keys().isdisjoint(classes)

    def resolution(self, at: int) -> Resolution:
        """The resolution of a MENTION item."""
        found: Resolution = self.items[at].classes["MENTION"]
        return found

    def number(self, item: Item) -> int:
        """Number of an item."""
        return bisect_left(self.items, item.start, key=lambda other: other.start)

    def role(self, item: Item) -> str:
        """What the name of a MENTION item does in its sentence."""
        return str(item.classes["MENTION"].mention.role)

    def plain(self, match: Match, anchors: Sequence[Expression], **fields: Any) -> Expression | None:
        """A node with what the match says of direction and distance; None where an operand is no place of its own."""
        relation = fields.pop("relation", match.rule.relation)
        adjective = match.attribute("adjective")  # 'le nord syrien': the adjective is the place
        if not anchors or (not adjective and any(self.adjectival(anchor) for anchor in anchors)):
            return None
        if relation in _FROM_TOWN:
            anchors = [narrow(anchor) for anchor in anchors]
        fields.setdefault("direction", (match.directions or [""])[0])
        fields.setdefault("distance", match.length)
        fields.setdefault("side", match.attribute("side"))
        if fields["distance"] and fields["distance"].high > _EARTH:
            self.impossible.append(match)
            return None
        return self.node(relation, match, tuple(anchors), **fields)

    def node(self, relation: str, match: Match, anchors: tuple[Expression, ...] = (), **fields: Any) -> Expression:
        """A node over the words of a match; words before its mark are told in a note."""
        first = self.items[match.first if match.marked is None else match.marked]
        last = self.items[match.end - 1]
        start = first.lead if first.article and relation != "place" else first.start
        if match.marked is not None and match.marked > match.first and fields.get("distance"):
            said = self.text[self.items[match.first].start : self.items[match.marked - 1].end]
            fields["notes"] = (*fields.get("notes", ()), f"the distance was read from {said!r}")
        return Expression(
            relation=relation, start=start, end=last.end, text=self.text[start : last.end], anchors=anchors, **fields
        )

    def adjectival(self, expression: Expression) -> bool:
        """Whether an operand is but an adjective or a person's name: 'Syrian' is no place to be near."""
        if expression.relation != "place" or (expression.start, expression.end) in self._lands:
            return False
        item = self.item_at(expression)
        return item is not None and self.role(item) in {"affiliation", "person-or-group"}

    def item_at(self, expression: Expression) -> Item | None:
        """The MENTION item that a place node names; None for 'the country', which no name stands for."""
        return self._origins.get((expression.start, expression.senses[0].id)) if expression.senses else None

    def named_node(self, match: Match, named: int, senses: tuple[Place, ...], **fields: Any) -> Expression:
        """A place node that item `named` names."""
        made = self.node("place", match, senses=senses, **fields)
        self._origins[made.start, senses[0].id] = self.items[named]
        return made

    def land(self, match: Match, country: Place) -> Expression:
        """The node of 'Syrian territory', where the adjective stands for the country."""
        made = self.node("place", match, senses=(country,))
        self._lands.add((made.start, made.end))
        return made

    def meaning(self, expression: Expression, item: Item, senses: tuple[Place, ...]) -> Expression:
        """A place node with other senses of the name that item `item` is."""
        self._origins[expression.start, senses[0].id] = item
        return dataclasses.replace(expression, senses=senses)

    def country_of(self, expression: Expression) -> Place | None:
        """The country a place expression names, or None where it names none."""
        place = expression.senses[0] if expression.senses else None
        return place if place and place.feature_class == "country" else None

    def countries_before(self, at: int, count: int) -> list[Expression]:
        """Place nodes of the countries named last before item `at`, the nearest first, each once."""
        return self._before(at, count, {"country"})

    def units_before(self, at: int, count: int) -> list[Expression]:
        """The same of countries and provinces."""
        return self._before(at, count, {"country", "admin"})

    def _before(self, at: int, count: int, kinds: set[str]) -> list[Expression]:
        found: list[Expression] = []
        for item in reversed(self.items[max(0, at - _LOOK_BACK) : at]):
            place = item.classes["MENTION"].place if "MENTION" in item.classes else None
            if place and place.feature_class in kinds and (place,) not in [node.senses for node in found]:
                text = self.text[item.start : item.end]
                found.append(Expression(relation="place", start=item.start, end=item.end, text=text, senses=(place,)))
                if len(found) == count:
                    break
        return found

    def is_unit(self, anchor: Expression) -> bool:
        """Whether a place is a country or a unit, and no town as well."""
        return bool(anchor.senses) and all(sense.feature_class in {"country", "admin"} for sense in anchor.senses)

    def focus_node(self, match: Match) -> Expression | None:
        """The country in focus as an operand; it has no words of its own but those of the match."""
        if self.focus is None:
            return None
        note = f"{self.focus.name}: the country the text is about"
        start = self.items[match.first].start
        return Expression(relation="place", start=start, end=start, text="", senses=(self.focus,), notes=(note,))

    def as_unit(self, anchor: Expression) -> Expression:
        """A place with the country or province of its name where it was taken for a town: nobody goes 5 km 'into' a town."""
        item = self.item_at(anchor)
        if item is None or not anchor.senses or anchor.senses[0].feature_class != "settlement":
            return anchor
        ranked = self.resolution(self.number(item)).candidates
        units = [c.place for c in ranked if c.place.feature_class == "country"]
        units = units or [place for place in anchor.senses if place.feature_class == "admin"]
        units = units or [c.place for c in ranked if c.place.feature_class == "admin"]
        return self.meaning(anchor, item, (units[0],)) if units else anchor

    def is_line(self, expression: Expression) -> bool:
        """Whether an operand is a line: a river, a road, a border."""
        if expression.relation in LINES:
            return True
        place = expression.senses[0] if expression.senses else None
        return place is not None and (place.feature_class == "line" or place.feature in _LINE_FEATURES)


def narrow(anchor: Expression) -> Expression:
    """The town alone, where a name is a town's and a unit's; what stands beside a place is measured from the place."""
    if anchor.relation == "near" and anchor.notes:  # 'the garrison at Tanf', in no gazetteer
        return dataclasses.replace(anchor.anchors[0], notes=(*anchor.anchors[0].notes, *anchor.notes))
    if len(anchor.senses) < 2:
        return anchor
    return dataclasses.replace(anchor, senses=settlement_first(anchor.senses)[:1])
