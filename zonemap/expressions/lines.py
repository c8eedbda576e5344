"""Builders of lines and of what lies along them: borders, coasts, rivers, parallels."""

from __future__ import annotations

import dataclasses

from zonemap.expressions.compass import DEGREES, lies_towards
from zonemap.expressions.making import Maker, narrow
from zonemap.expressions.matching import Match
from zonemap.expressions.quantities import METRES
from zonemap.model import Distance, Expression


def strip(maker: Maker, match: Match) -> Expression | None:
    """A strip of stated width along a line, or on both sides of it."""
    if match.attribute("between"):
        return _deep_between(maker, match)
    winds = match.directions
    if len(winds) == 2 and abs(DEGREES.get(winds[0], 0) - DEGREES.get(winds[1], 0)) != 180:
        return None
    line = match.places[0]
    if not maker.is_line(line):
        return None
    if line.relation == "border" and not line.side and not match.attribute("side"):
        # 'along the Turkish border', in a text about Syria: on its own side of it.
        return maker.plain(match, [line], direction="", side="inside")
    return maker.plain(match, match.places, direction="")


def _deep_between(maker: Maker, match: Match) -> Expression | None:
    """'32 kilometres deep between Tal Abyad and Ras al-Ayn': a depth between towns is measured from the border they lie on."""
    home = maker.focus_node(match)
    countries = {place.country for anchor in match.places for place in anchor.senses[:1]}
    if home is None or home.senses[0].country not in countries or any(map(maker.adjectival, match.places)):
        return None
    stretch = maker.node("between", match, tuple(narrow(place) for place in match.places))
    line = maker.node("border", match, (home,))
    notes = ("the depth was read as from the border that the towns lie along",)
    return maker.node("strip", match, (line, stretch), distance=match.lengths[-1], side="inside", notes=notes)


def along(maker: Maker, match: Match) -> Expression | None:
    """Along a line; nothing else has a length to go along."""
    return maker.plain(match, match.places) if maker.is_line(match.places[0]) else None


def side_of_line(maker: Maker, match: Match) -> Expression | None:
    """The land on one side of a line, within the country in focus where none is named."""
    line = match.places[0]
    towards = match.attribute("towards")
    if not maker.is_line(line) or (towards and line.relation != "parallel"):
        return None  # 'above the river' is no side of it
    clip = maker.focus_node(match)
    anchors = (line, clip) if clip else (line,)
    notes = () if clip else ("which country is not stated",)
    return maker.node("side-of-line", match, anchors, direction=towards or match.directions[0], notes=notes)


def side_of_border(maker: Maker, match: Match, border: Expression, direction: str) -> Expression | None:
    """'south of the Turkish border': the strip of the country that lies there."""
    if len(border.anchors) != 2:
        return dataclasses.replace(border, start=maker.items[match.first].start)
    first, second = border.anchors
    if lies_towards(second.senses[0], first.senses[0], direction):
        first, second = second, first
    return maker.node("border", match, (first, second), side="inside", notes=border.notes)


def border(maker: Maker, match: Match) -> Expression | None:
    """A border: of which two, and how deep."""
    for told, reading in (
        ("depth", _depth),
        ("pair", _pair),
        ("common", _common),
        ("each", _each_border),
        ("side", _own_side),
    ):
        if match.attribute(told):
            return reading(maker, match)
    if any(place.relation != "place" for place in match.places):
        return None
    if match.caught_any("EDGE") and not all(maker.is_unit(place) for place in match.places):
        return None
    direction = (match.directions or [""])[0]
    if match.caught_any("BETWEEN") and not all(map(maker.is_unit, match.places)):
        return _stretch(maker, match)
    if len(match.places) == 2:
        side = "both" if match.caught_any("HYPHEN", "BETWEEN") else ""
        return maker.node("border", match, tuple(match.places), direction=direction, side=side)
    return _one_named(maker, match, direction)


def _stretch(maker: Maker, match: Match) -> Expression | None:
    """'the border between Tal Abyad and Ras al-Ayn', two towns: the stretch of it from one to the other."""
    home = maker.focus_node(match)
    if home is None or any(map(maker.adjectival, match.places)):
        return None
    ends = maker.node("between", match, tuple(narrow(place) for place in match.places))
    return maker.node("along", match, (maker.node("border", match, (home,)), ends))


def _one_named(maker: Maker, match: Match, direction: str) -> Expression | None:
    """A border of which one side is named or none: the country in focus is the other."""
    home = maker.focus_node(match) or next(iter(maker.countries_before(match.first, 1)), None)
    if not match.places:
        return maker.node("border", match, (home,), direction=direction) if home else None
    other = match.places[0]
    country = maker.country_of(other)
    if country and home and (country,) != home.senses and _neighbourly(match):
        return maker.node("border", match, (home, other), direction=direction)
    if country and home and match.caught_any("WITH"):
        others = [node for node in maker.countries_before(match.first, 2) if node.senses != home.senses]
        if others:
            notes = (f"read as the border of {others[0].text} and {other.text}; on which side is not stated",)
            return maker.node("border", match, (others[0], other), direction=direction, side="both", notes=notes)
    if match.caught_any("WITH"):
        notes = ("whose border with it is not stated",)
        return maker.node("border", match, (other,), direction=direction, side="outside", notes=notes)
    return maker.node("border", match, (other,), direction=direction)


def _common(maker: Maker, match: Match) -> Expression | None:
    """'their common border': of the two countries named last before it."""
    countries = maker.countries_before(match.first, 2)
    if len(countries) < 2:
        return None
    notes = (f"read as the border of {countries[1].text} and {countries[0].text}",)
    return maker.node("border", match, (countries[1], countries[0]), side="both", notes=notes)


def _each_border(maker: Maker, match: Match) -> Expression | None:
    """'the Israeli and Jordanian borders': of the country in focus with each."""
    home = maker.focus_node(match)
    if home is None or any(maker.country_of(p) is None or p.senses[:1] == home.senses for p in match.places):
        return None
    return maker.node("union", match, tuple(maker.node("border", match, (home, place)) for place in match.places))


def _pair(maker: Maker, match: Match) -> Expression | None:
    """'ten kilometres into Iraq and five into Kuwait'."""
    first, second = (maker.as_unit(place) for place in match.places)
    if not (maker.is_unit(first) and maker.is_unit(second)):
        return None
    depths = match.lengths
    if len(depths) == 1:
        units = [item.classes["UNIT"] for item in maker.items[match.first : match.end] if "UNIT" in item.classes]
        metres = METRES.get(units[0], 0.0) * match.values("NUM")[-1]
        depths = [depths[0], Distance(metres, metres)]
    sides = ((first, second), (second, first))
    strips = tuple(
        maker.node("border", match, pair, side="inside", distance=depth)
        for pair, depth in zip(sides, depths, strict=True)
    )
    return maker.node("union", match, strips)


def _own_side(maker: Maker, match: Match) -> Expression | None:
    """'the Turkish side of the border'."""
    home, border = match.places
    if border.relation != "border" or home.relation != "place":
        return None
    others = [a for a in border.anchors if a.senses[:1] != home.senses[:1]]
    return maker.node("border", match, (home, *others[:1]), side="inside")


def _neighbourly(match: Match) -> bool:
    """'the border with Turkey', 'the Turkish border' in a text about Syria; not 'Turkey's southern border'."""
    return match.caught_any("WITH") or not match.caught_any("POSS", "DIRADJ")


def _depth(maker: Maker, match: Match) -> Expression | None:
    inside, *rest = match.places
    inside = maker.as_unit(inside)
    direction = ""
    if inside.relation == "inner-direction" and inside.anchors[0].relation == "place":
        # 'a 30-km-deep zone in northern Syria': the depth is from the northern border.
        inside, direction = inside.anchors[0], inside.direction
    place = inside.senses[0] if inside.senses else None
    if place is None or place.feature_class not in {"country", "admin", "region"} or maker.adjectival(inside):
        return None
    others = [
        a
        for one in rest
        for a in (one.anchors if one.relation == "border" else (one,))
        if a.senses[:1] != inside.senses[:1]
    ]
    if match.attribute("depth") == "beyond":
        others = [unit for unit in maker.units_before(match.first, 4) if unit.senses[:1] != inside.senses[:1]]
    notes = () if others else ("with whom the border is shared is not stated",)
    return maker.node(
        "border",
        match,
        (inside, *others[:1]),
        distance=match.lengths[-1],
        side="inside",
        direction=direction,
        notes=notes,
    )


def coast(maker: Maker, match: Match) -> Expression | None:
    """A coast; 'the sea' is the nearest one and serves as an end point only."""
    direction = (match.directions or [""])[0]
    if match.places:
        return maker.node("coast", match, tuple(match.places), direction=direction)
    if match.values("SEA"):
        return maker.node("coast", match)
    home = maker.focus_node(match)
    return maker.node("coast", match, (home,), direction=direction) if home else None


def degrees(maker: Maker, match: Match) -> Expression | None:
    """A parallel or meridian."""
    figures = match.values("ORDINAL", "NUM", "LATLINE", "LONLINE")
    value = figures[0][0] if isinstance(figures[0], tuple) else float(figures[0])
    if match.caught_any("SOUTHWARD", "WESTWARD"):
        value = -abs(value)
    limit = 90 if match.rule.relation == "parallel" else 180
    return maker.node(match.rule.relation, match, value=(value,)) if abs(value) <= limit else None
