"""What a rule caught, made into an Expression: one short function a relation, where fields alone do not say it.

A builder returns None where the words fit but the sense does not ('north of' a road is a side of it; 'along' a town is
nothing): the next-best rule is tried then.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any

from zonemap.expressions.compass import agrees, lies_towards
from zonemap.expressions.matching import Match, Matcher
from zonemap.expressions.senses import FACILITIES, Names, choose, fits, settlement_first
from zonemap.expressions.tokens import Item
from zonemap.model import Distance, Expression, Place

LINES = frozenset(("border", "coast", "route", "parallel", "meridian"))
"""Relations whose node is a line when it is an operand."""
_FROM_TOWN = frozenset(
    ("outer-direction", "distance", "from-distance", "distance-direction", "between", "from-to", "route")
)
"""Relations that measure from the town where a name is a town's and a unit's."""
_EARTH = 20_000_000.0  # metres: no two places on Earth are further apart


class Builder:
    """Makes the expressions of one text."""

    def __init__(self, text: str, items: Sequence[Item], names: Names, focus: Place | None) -> None:
        self.text = text
        self.items = items
        self.names = names
        self.focus = focus
        self.impossible: list[Match] = []
        """Matches whose distance no two places on Earth can have."""
        self._origins: dict[tuple[int, str], Item] = {}
        self.matcher: Matcher  # set by who makes both; the two need each other

    def build(self, match: Match) -> Expression | None:
        """The expression of a match, or None where its sense does not fit."""
        relation = match.rule.relation
        special = _SPECIAL.get(relation)
        if special:
            return special(self, match)
        return self.plain(match, match.places)

    def plain(self, match: Match, anchors: Sequence[Expression], **fields: Any) -> Expression | None:
        """A node with what the match says of direction and distance; None where an operand is no place of its own."""
        relation = fields.pop("relation", match.rule.relation)
        if not anchors or any(self.adjectival(anchor) for anchor in anchors):
            return None
        if relation in _FROM_TOWN:
            anchors = [_narrow(anchor) for anchor in anchors]
        fields.setdefault("direction", (match.directions or [""])[0])
        fields.setdefault("distance", match.lengths[-1] if match.lengths else None)
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
        if expression.relation != "place":
            return False
        item = self.item_at(expression)
        return item is not None and self._role(item) in {"affiliation", "person-or-group"}

    def item_at(self, expression: Expression) -> Item | None:
        """The MENTION item that a place node names; None for 'the country', which no name stands for."""
        return self._origins.get((expression.start, expression.senses[0].id)) if expression.senses else None

    def named_node(self, match: Match, named: int, senses: tuple[Place, ...], **fields: Any) -> Expression:
        """A place node that item `named` names."""
        made = self.node("place", match, senses=senses, **fields)
        self._origins[made.start, senses[0].id] = self.items[named]
        return made

    def _number(self, item: Item) -> int:
        return bisect_left(self.items, item.start, key=lambda other: other.start)

    def _role(self, item: Item) -> str:
        return str(item.classes["MENTION"].mention.role)

    def country_of(self, expression: Expression) -> Place | None:
        """The country a place expression names, or None where it names none."""
        place = expression.senses[0] if expression.senses else None
        return place if place and place.feature_class == "country" else None

    def focus_node(self, match: Match) -> Expression | None:
        """The country in focus as an operand; it has no words of its own but those of the match."""
        if self.focus is None:
            return None
        note = f"{self.focus.name}: the country the text is about"
        start = self.items[match.first].start
        return Expression(relation="place", start=start, end=start, text="", senses=(self.focus,), notes=(note,))

    # Names

    def place(self, match: Match) -> Expression | None:
        """A named place, with the type word and the container that tell which."""
        word = (match.values("FEATURE") or [""])[-1]
        if match.places:  # FEATURE of <N>
            return self._retyped(match, match.places[-1], word, match.mentions)
        named = match.mentions[-1]
        container = self._container(match.mentions[:-1]) or self._focus_of(match)
        if container is None and len(match.mentions) > 1:
            return None
        return (
            self._described(match, named, word, container)
            if match.attribute("described")
            else self._named(match, named, word, container)
        )

    def _named(self, match: Match, named: int, word: str, container: Place | None) -> Expression | None:
        resolution = self.matcher.resolution(named)
        if resolution.mention.role == "person-or-group" or self.items[named].indefinite:
            return None
        counted = bool(word) and resolution.mention.end > self.items[named].end
        wanted = word or (resolution.mention.feature_word if container is None else "")
        spelling = self.text[self.items[named].start : self.items[named].end]
        senses = choose(resolution, wanted, container, self.names, spelling=spelling)
        if not senses and container is None and (counted or not word):
            # Recognition counted the type word to the name, or the word stands elsewhere: its places stand.
            senses = choose(resolution, "", None, self.names)
        if senses:
            if resolution.mention.role == "affiliation" and word and senses[0].feature_class == "country":
                return None  # 'Syrian city'
            return self.named_node(match, named, senses)
        return self._beside(match, named, word) if word and container is None else None

    def _beside(self, match: Match, named: int, word: str) -> Expression | None:
        """'Homs airport' where the gazetteer has Homs but not its airport."""
        senses = choose(self.matcher.resolution(named), "", None, self.names)
        if not senses or word not in FACILITIES | {"area", "region"} or self._role(self.items[named]) == "affiliation":
            return None
        one = Match(match.rule, named, named + 1)
        anchor = self.named_node(one, named, settlement_first(senses))
        notes = (
            ()
            if word in {"area", "region"}
            else (f"{self.node('place', match).text!r} itself is in no gazetteer; drawn near {senses[0].name}",)
        )
        return self.node("near", match, (anchor,), notes=notes)

    def _retyped(self, match: Match, inner: Expression, word: str, containers: list[int]) -> Expression | None:
        """'the city of Homs', 'the Damascus suburb of Eastern Ghouta': the type word chooses again."""
        if inner.relation == "focus" or inner.relation != "place":
            return None
        item = self.item_at(inner)
        if item is None:
            return None
        container = self._container(containers)
        if containers and container is None:
            return None
        resolution = item.classes["MENTION"]
        senses = inner.senses
        if not all(fits(sense, word) for sense in senses) or len(senses) > 1 or container:
            senses = choose(resolution, word, container, self.names, spelling=self.text[item.start : item.end])
        if not senses and container:
            # The gazetteer may not know that the one contains the other; the type word alone decides then.
            senses = choose(resolution, word, None, self.names, spelling=self.text[item.start : item.end])
        if not senses and word in FACILITIES | {"area"} and not self.adjectival(inner):
            return self._beside(match, self._number(item), word)
        if not senses and word == "neighbourhood" and not self.adjectival(inner):
            return self._quarter(match, inner)
        return self.named_node(match, self._number(item), senses[:1]) if senses else None

    def _quarter(self, match: Match, inner: Expression) -> Expression:
        """'the old city of Homs' where the gazetteer has no such quarter."""
        notes = (f"the quarter itself is in no gazetteer; some part of {inner.text}",)
        return self.node("part-of", match, (_narrow(inner),), notes=notes)

    def _described(self, match: Match, named: int, word: str, container: Place | None) -> Expression | None:
        """'Syria's northern Aleppo province' is all of it where it lies in the north of Syria, else its own north."""
        whole = self._named(match, named, word, container)
        if whole is None or whole.relation != "place" or whole.senses[0].feature_class != "admin":
            return None
        direction = match.directions[0]
        around = container or self._country(whole.senses[0])
        if around and agrees(whole.senses[0], around, direction):
            return dataclasses.replace(
                whole, notes=(f"the direction was read as where {whole.senses[0].name} lies in {around.name}",)
            )
        only = Match(match.rule, named, match.end)
        inner = self.named_node(only, named, whole.senses)
        return self.node("inner-direction", match, (inner,), direction=direction)

    def _country(self, place: Place) -> Place | None:
        above = self.names.ancestors(place.id)
        return above[-1] if above and above[-1].feature_class == "country" else None

    def _container(self, mentions: list[int]) -> Place | None:
        """The place of the first name, which says where the other lies."""
        return self.matcher.resolution(mentions[0]).place if mentions else None

    def _focus_of(self, match: Match) -> Place | None:
        return self.focus if match.values("FOCUS") else None

    def focus_word(self, match: Match) -> Expression | None:
        """'the country'."""
        return dataclasses.replace(self.node("place", match, senses=(self.focus,))) if self.focus else None

    def union(self, match: Match) -> Expression | None:
        """Names under one type word: one area of several members."""
        word = (match.values("FEATURES") or [""])[-1]
        container = self._container(match.mentions)
        members, missing = self.members(match, word, container)
        if not members:
            return None
        if match.attribute("described"):
            return self._described_list(match, members)
        notes = tuple(f"{name!r} is in no gazetteer as a {word}: left out" for name in missing)
        return self.node("union", match, tuple(members), notes=notes) if len(members) > 1 else None

    def _described_list(self, match: Match, members: list[Expression]) -> Expression | None:
        """'the northern Parwan and Kapisa provinces': all of them, where both lie in the north."""
        direction = match.directions[0]
        for member in members:
            country = self._country(member.senses[0])
            if country is None or not agrees(member.senses[0], country, direction):
                return None
        notes = ("the direction was read as where they lie in their country",)
        return self.node("union", match, tuple(members), notes=notes)

    def members(self, match: Match, word: str, container: Place | None = None) -> tuple[list[Expression], list[str]]:
        """The names of a list as places, and those that are none of the kind."""
        members, missing = [], []
        for at in match.listed:
            resolution = self.matcher.resolution(at)
            senses = choose(resolution, word, container, self.names)
            if senses:
                members.append(self.named_node(Match(match.rule, at, at + 1), at, senses))
            else:
                missing.append(resolution.mention.text)
        return members, missing

    def coordinates(self, match: Match) -> Expression:
        """Figures that say where."""
        position = self.items[match.first].classes["POSITION"]
        half = position.half_width
        distance = Distance(half, half) if half else None
        return self.node("coordinates", match, value=position.value, distance=distance)

    # Inside a place

    def inner(self, match: Match) -> Expression | None:
        """A part of a place by its direction; of the country in focus where no place is named."""
        anchor = match.places[-1] if match.places else self.focus_node(match)
        if match.caught[-1][0] == "DIR" and match.caught_any("POSS") and self.matcher.has(match.end, "MENTION"):
            return None  # 'Pakistan's North Waziristan'
        if anchor is None or self.adjectival(anchor) or self.is_line(anchor):
            return None
        if match.attribute("bare") and not self._bare_direction(match):
            return None
        if self.items[match.first].indefinite and anchor.senses and anchor.senses[0].feature_class == "settlement":
            return None  # 'an east Kingston street'
        parts = [self.plain(match, [whole], direction=d) for whole in _members(anchor) for d in match.directions]
        kept = [part for part in parts if part]
        if len(kept) == 1:
            return kept[0]
        return self.node("union", match, tuple(kept)) if kept else None

    def _bare_direction(self, match: Match) -> bool:
        """'in the south', not 'the South' or 'the centre said'; a list's members are looked at by the list."""
        words = self.items[match.end - 1]
        if self.text[words.start].isupper():
            return False
        if not {"OF", "MENTION"}.isdisjoint(self.items[match.end].classes if match.end < len(self.items) else ()):
            return False  # 'the south of the city', 'the west African nation'
        before = match.first - 1
        return before < 0 or bool({"LOCATIVE", "COMMA", "AND", "IN"} & self.items[before].classes.keys())

    def countryside(self, match: Match) -> Expression | None:
        """The countryside of a town or a unit; of the last name where the first says in which country."""
        return self.plain(match, match.places[-1:])

    def part_of(self, match: Match) -> Expression | None:
        """Some part of a place; nothing of a town that the word 'villages' cannot be part of."""
        anchor = match.places[0]
        if self.is_line(anchor) and anchor.relation != "border":
            return None
        return self.plain(match, [anchor])

    # Beside a place

    def outer(self, match: Match) -> Expression | None:
        """Outside a place on one side; a side of it where it is a line."""
        anchor = match.places[0]
        direction = match.directions[0]
        if direction == "c" or self.adjectival(anchor):
            return None
        if anchor.relation == "border":
            return self._side_of_border(match, anchor, direction)
        if self.is_line(anchor):
            return self.side_of_line(match)
        if self.focus and self.country_of(anchor) == self.focus:
            notes = (f"'{direction} of {self.focus.name}' in a text about {self.focus.name} was read as a part of it",)
            return self.plain(match, [anchor], relation="inner-direction", notes=notes)
        return self.plain(match, [anchor])

    def side_of_line(self, match: Match) -> Expression | None:
        """The land on one side of a line, within the country in focus where none is named."""
        line = match.places[0]
        if not self.is_line(line):
            return None
        clip = self.focus_node(match)
        anchors = (line, clip) if clip else (line,)
        notes = () if clip else ("which country is not stated",)
        return self.node("side-of-line", match, anchors, direction=match.directions[0], notes=notes)

    def _side_of_border(self, match: Match, border: Expression, direction: str) -> Expression | None:
        """'south of the Turkish border': the strip of the country that lies there."""
        if len(border.anchors) != 2:
            return dataclasses.replace(border, start=self.items[match.first].start)
        first, second = border.anchors
        if lies_towards(second.senses[0], first.senses[0], direction):
            first, second = second, first
        return self.node("border", match, (first, second), side="inside", notes=border.notes)

    def is_line(self, expression: Expression) -> bool:
        """Whether an operand is a line: a river, a road, a border."""
        if expression.relation in LINES:
            return True
        place = expression.senses[0] if expression.senses else None
        return place is not None and (
            place.feature_class == "line"
            or place.feature in {"river", "canal", "wadi", "road", "highway", "railway", "line"}
        )

    def near(self, match: Match) -> Expression | None:
        """Near a place; 'the Donbas area' is Donbas, which is an area by itself."""
        anchor = match.places[0]
        if (
            match.caught_any("AREAWORD")
            and anchor.relation == "place"
            and anchor.senses[0].feature_class in {"region", "country"}
        ):
            return dataclasses.replace(
                anchor,
                end=self.items[match.end - 1].end,
                text=self.text[anchor.start : self.items[match.end - 1].end],
            )
        if match.attribute("sea"):
            return self._off(match, anchor)
        if self.country_of(anchor) and self._qualifies(match.end):
            return None
        return self.plain(match, match.places)

    def _off(self, match: Match, anchor: Expression) -> Expression | None:
        """'off Somalia', 'off the coast of Somalia'."""
        if anchor.relation == "place" and anchor.senses[0].feature_class == "country" and not self.adjectival(anchor):
            anchor = dataclasses.replace(anchor, relation="coast", senses=(), anchors=(anchor,))
        if anchor.relation != "coast":
            return None
        return self.plain(match, [anchor], notes=("the sea off the coast is meant",))

    def _qualifies(self, at: int) -> bool:
        """Whether the name before item `at` only says whose: 'the U.S. Embassy', 'Spain's embassy'."""
        if at >= len(self.items):
            return False
        following = self.items[at]
        return "POSS" in following.classes or ("WORD" in following.classes and self.text[following.start].isupper())

    def suburbs(self, match: Match) -> Expression | None:
        """The suburbs of a town, not of a suburb."""
        anchor = match.places[0]
        if self.is_line(anchor) or self.country_of(anchor):
            return None
        return self.plain(match, [_narrow(anchor)] if match.rule.relation == "suburbs" else [anchor])

    def between(self, match: Match) -> Expression | None:
        """Between places; between two countries is along their border."""
        if all(self.country_of(place) for place in match.places) and len(match.places) == 2:
            if any(self.adjectival(place) for place in match.places):
                return None
            notes = ("between two countries was read as along their border",)
            return self.node("border", match, tuple(match.places), side="both", notes=notes)
        return self.plain(match, match.places)

    # Lines

    def along(self, match: Match) -> Expression | None:
        """Along a line; nothing else has a length to go along."""
        return self.plain(match, match.places) if self.is_line(match.places[0]) else None

    def from_to(self, match: Match) -> Expression | None:
        """From one place to another, where that is an extent: not a journey between countries."""
        if any(self.country_of(p) for p in match.places) and not match.caught_any("STRETCHING"):
            return None
        return self.plain(match, match.places, direction="")

    def distance_direction(self, match: Match) -> Expression | None:
        """At a distance in a direction, or on a bearing in degrees."""
        degrees = tuple(match.values("NUM"))
        return self.plain(match, match.places, value=degrees) if "c" not in match.directions else None

    def listed_area(self, match: Match) -> Expression | None:
        """An area given by names: a pocket or a triangle takes three; two make what lies around both."""
        members, missing = self.members(match, "")
        notes = tuple(f"{name!r} is in no gazetteer: left out" for name in missing)
        if len(members) >= 3:
            return self.node(match.rule.relation, match, tuple(_narrow(m) for m in members), notes=notes)
        if len(members) < 2:
            return None
        around = tuple(dataclasses.replace(m, relation="around", anchors=(m,), senses=()) for m in members)
        return self.node("union", match, around, notes=notes)

    def border(self, match: Match) -> Expression | None:
        """A border: of which two, and how deep."""
        places = match.places
        if match.attribute("depth"):
            return self._depth(match)
        if match.values("SIDE"):
            return self._own_side(match)
        if any(place.relation != "place" for place in places):
            return None
        direction = (match.directions or [""])[0]
        if match.attribute("each"):
            return self._each_border(match)
        if len(places) == 2:
            both = match.caught_any("HYPHEN", "BETWEEN")
            return self.node("border", match, tuple(places), direction=direction, side="both" if both else "")
        home = self.focus_node(match)
        if not places:
            if home is None:
                return None
            return self.node("border", match, (home,), direction=direction)
        other = places[0]
        country = self.country_of(other)
        if country and home and self.focus and country.id != self.focus.id and self._neighbourly(match):
            return self.node("border", match, (home, other), direction=direction)
        if match.caught_any("WITH"):
            return self.node(
                "border",
                match,
                (other,),
                direction=direction,
                side="outside",
                notes=("whose border with it is not stated",),
            )
        return self.node("border", match, (other,), direction=direction)

    def _each_border(self, match: Match) -> Expression | None:
        """'the Israeli and Jordanian borders': of the country in focus with each."""
        home = self.focus_node(match)
        if home is None or any(
            self.country_of(place) is None or place.senses[:1] == home.senses for place in match.places
        ):
            return None
        return self.node("union", match, tuple(self.node("border", match, (home, place)) for place in match.places))

    def _own_side(self, match: Match) -> Expression | None:
        """'the Turkish side of the border'."""
        home, border = match.places
        if border.relation != "border" or home.relation != "place":
            return None
        others = [a for a in border.anchors if a.senses[:1] != home.senses[:1]]
        return self.node("border", match, (home, *others[:1]), side="inside")

    def _neighbourly(self, match: Match) -> bool:
        """'the border with Turkey', 'the Turkish border' in a text about Syria; not 'Turkey's southern border'."""
        return match.caught_any("WITH") or not match.caught_any("POSS", "DIRADJ")

    def _depth(self, match: Match) -> Expression | None:
        inside, *rest = match.places
        direction = ""
        if inside.relation == "inner-direction" and inside.anchors[0].relation == "place":
            # 'a 30-km-deep zone in northern Syria': the depth is from the northern border.
            inside, direction = inside.anchors[0], inside.direction
        place = inside.senses[0] if inside.senses else None
        if place is None or place.feature_class not in {"country", "admin", "region"} or self.adjectival(inside):
            return None
        others = [
            a
            for one in rest
            for a in (one.anchors if one.relation == "border" else (one,))
            if a.senses[:1] != inside.senses[:1]
        ]
        notes = () if others else ("with whom the border is shared is not stated",)
        return self.node(
            "border",
            match,
            (inside, *others[:1]),
            distance=match.lengths[-1],
            side="inside",
            direction=direction,
            notes=notes,
        )

    def coast(self, match: Match) -> Expression | None:
        """A coast; 'the sea' is the nearest one and serves as an end point only."""
        direction = (match.directions or [""])[0]
        if match.places:
            return self.node("coast", match, tuple(match.places), direction=direction)
        if match.values("SEA"):
            return self.node("coast", match)
        home = self.focus_node(match)
        return self.node("coast", match, (home,), direction=direction) if home else None

    def degrees(self, match: Match) -> Expression | None:
        """A parallel or meridian."""
        figures = match.values("ORDINAL", "NUM", "LATLINE", "LONLINE")
        value = figures[0] if isinstance(figures[0], tuple) else (float(figures[0]),)
        limit = 90 if match.rule.relation == "parallel" else 180
        return self.node(match.rule.relation, match, value=value) if abs(value[0]) <= limit else None

    def stated_area(self, match: Match) -> Expression | None:
        """So many square kilometres in or around a place."""
        square_metres = match.values("AREA")[0]
        value = (square_metres.high,)
        notes = (
            ()
            if square_metres.low == square_metres.high
            else ("the text gives a range of areas; the largest is drawn",)
        )
        return self.plain(match, match.places, value=value, distance=None, notes=notes)


def _members(anchor: Expression) -> tuple[Expression, ...]:
    return anchor.anchors if anchor.relation == "union" else (anchor,)


def _narrow(anchor: Expression) -> Expression:
    """The town alone, where a name is a town's and a unit's."""
    if len(anchor.senses) < 2:
        return anchor
    return dataclasses.replace(anchor, senses=settlement_first(anchor.senses)[:1])


_SPECIAL: dict[str, Callable[[Builder, Match], Expression | None]] = {
    "place": Builder.place, "focus": Builder.focus_word, "union": Builder.union, "coordinates": Builder.coordinates,
    "inner-direction": Builder.inner, "part-of": Builder.part_of, "outer-direction": Builder.outer,
    "side-of-line": Builder.side_of_line, "suburbs": Builder.suburbs, "outskirts": Builder.suburbs, "near": Builder.near, "countryside": Builder.countryside, "between": Builder.between, "along": Builder.along, "strip": Builder.along,
    "from-to": Builder.from_to, "distance-direction": Builder.distance_direction, "pocket": Builder.listed_area,
    "corners": Builder.listed_area, "border": Builder.border, "coast": Builder.coast, "parallel": Builder.degrees,
    "meridian": Builder.degrees, "stated-area": Builder.stated_area,
}  # fmt: skip
