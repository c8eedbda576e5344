"""Builders of what lies in, near, around and between places."""

from __future__ import annotations

import dataclasses

from zonemap.expressions.lines import side_of_border, side_of_line
from zonemap.expressions.making import Maker, narrow
from zonemap.expressions.matching import Match
from zonemap.expressions.named import members_of
from zonemap.model import Expression


def inner(maker: Maker, match: Match) -> Expression | None:
    """A part of a place by its direction; of the country in focus where no place is named."""
    anchor = match.places[-1] if match.places else maker.focus_node(match)
    if match.caught[-1][0] == "DIR" and match.caught_any("POSS") and maker.has(match.end, "MENTION"):
        return None  # 'Pakistan's North Waziristan'
    if anchor is None or maker.is_line(anchor) or (maker.adjectival(anchor) and not match.attribute("adjective")):
        return None
    if match.attribute("bare") and not _bare_direction(maker, match):
        return None
    if maker.items[match.first].indefinite and anchor.senses and anchor.senses[0].feature_class == "settlement":
        return None  # 'an east Kingston street'
    parts = [
        maker.plain(match, [whole], direction=d)
        for whole in (anchor.anchors if anchor.relation == "union" else (anchor,))
        for d in match.directions
    ]
    kept = [part for part in parts if part]
    if len(kept) == 1:
        return kept[0]
    return maker.node("union", match, tuple(kept)) if kept else None


def _bare_direction(maker: Maker, match: Match) -> bool:
    """'in the south', not 'the South' or 'the centre said'; a list's members are looked at by the list."""
    words = maker.items[match.end - 1]
    if maker.text[words.start].isupper():
        return False
    if not {"OF", "MENTION"}.isdisjoint(maker.items[match.end].classes if match.end < len(maker.items) else ()):
        return False  # 'the south of the city', 'the west African nation'
    if match.attribute("bare") == "in":
        return True
    return maker.has(match.first - 1, "LOCATIVE", "COMMA", "AND", "IN") if match.first else maker.free


def belt(maker: Maker, match: Match) -> Expression | None:
    """A belt round a zone; a 'security zone' round a town is a disc, which other rules make."""
    anchor = match.places[0]
    town = bool(anchor.senses) and anchor.senses[0].feature_class in {"settlement", "quarter", "facility"}
    if match.attribute("shield") and (town or len(anchor.senses) > 1):
        return None
    return maker.plain(match, match.places)


def countryside(maker: Maker, match: Match) -> Expression | None:
    """The countryside of a town or a unit; of the last name where the first says in which country."""
    return maker.plain(match, match.places[-1:])


def part_of(maker: Maker, match: Match) -> Expression | None:
    """Some part of a place; nothing of a town that the word 'villages' cannot be part of."""
    anchor = match.places[0]
    if maker.is_line(anchor) and anchor.relation != "border":
        return None
    return maker.plain(match, [anchor])


def outer(maker: Maker, match: Match) -> Expression | None:
    """Outside a place on one side; a side of it where it is a line."""
    anchor = match.places[0]
    direction = match.directions[0]
    if direction == "c" or maker.adjectival(anchor):
        return None
    if anchor.relation == "border":
        return side_of_border(maker, match, anchor, direction)
    if maker.is_line(anchor):
        return side_of_line(maker, match)
    if match.attribute("inside") == "units" and maker.is_unit(anchor):
        beyond = (
            f"{anchor.text!r} is a unit: the words were read as a part of it, they can mean what lies beyond it too"
        )
        notes = () if maker.country_of(anchor) else (beyond,)
        return maker.plain(match, [anchor], relation="inner-direction", notes=notes)
    if maker.focus and maker.country_of(anchor) == maker.focus:
        notes = (f"'{direction} of {maker.focus.name}' in a text about {maker.focus.name} was read as a part of it",)
        return maker.plain(match, [anchor], relation="inner-direction", notes=notes)
    return maker.plain(match, [anchor])


def near(maker: Maker, match: Match) -> Expression | None:
    """Near a place; 'the Donbas area' is Donbas, which is an area by itself."""
    anchor = match.places[0]
    if (
        match.caught_any("AREAWORD")
        and anchor.relation == "place"
        and anchor.senses[0].feature_class in {"region", "country"}
    ):
        return dataclasses.replace(
            anchor,
            end=maker.items[match.end - 1].end,
            text=maker.text[anchor.start : maker.items[match.end - 1].end],
        )
    if match.attribute("sea"):
        return _off(maker, match, anchor)
    if maker.country_of(anchor) and _qualifies(maker, match.end):
        return None
    return maker.plain(match, match.places)


def _off(maker: Maker, match: Match, anchor: Expression) -> Expression | None:
    """'off Somalia', 'off the coast of Somalia'."""
    if anchor.relation == "place" and anchor.senses[0].feature_class == "country" and not maker.adjectival(anchor):
        anchor = dataclasses.replace(anchor, relation="coast", senses=(), anchors=(anchor,))
    if anchor.relation != "coast":
        return None
    return maker.plain(match, [anchor], notes=("the sea off the coast is meant",))


def _qualifies(maker: Maker, at: int) -> bool:
    """Whether the name before item `at` only says whose: 'the U.S. Embassy', 'Spain's embassy'."""
    if at >= len(maker.items):
        return False
    following = maker.items[at]
    return "POSS" in following.classes or ("WORD" in following.classes and maker.text[following.start].isupper())


def suburbs(maker: Maker, match: Match) -> Expression | None:
    """The suburbs of a town, not of a suburb."""
    anchor = match.places[0]
    if maker.is_line(anchor) or maker.country_of(anchor):
        return None
    return maker.plain(match, [narrow(anchor)] if match.rule.relation == "suburbs" else [anchor])


def between(maker: Maker, match: Match) -> Expression | None:
    """Between places; between two countries is along their border."""
    if len(match.places) == 2 and all(maker.country_of(place) for place in match.places):
        if any(maker.adjectival(place) for place in match.places):
            return None
        notes = ("between two countries was read as along their border",)
        return maker.node("border", match, tuple(match.places), side="both", notes=notes)
    if match.listed:
        word = (match.values("FEATURES") or [""])[-1]
        towns, _ = members_of(maker, match, word)
        enough = 2 if word else 3  # 'between A and B' alone is the other rule's
        return maker.plain(match, towns) if len(towns) == len(match.listed) >= enough else None
    return maker.plain(match, match.places)


def from_to(maker: Maker, match: Match) -> Expression | None:
    """From one place to another, where that is an extent: not a journey between countries."""
    if any(maker.country_of(p) for p in match.places) and not match.caught_any("STRETCHING"):
        return None
    places = match.places
    if match.listed:
        stops, _ = members_of(maker, match, "")
        places = [places[0], *stops, *places[1:]]
    return maker.plain(match, places, direction="")


def distance_direction(maker: Maker, match: Match) -> Expression | None:
    """At a distance in a direction, or on a bearing in degrees."""
    degrees = tuple(match.values("NUM"))
    return maker.plain(match, match.places, value=degrees) if "c" not in match.directions else None


def listed_area(maker: Maker, match: Match) -> Expression | None:
    """An area given by names: a pocket or a triangle takes three; two make what lies around both."""
    towns, missing = members_of(maker, match, "")
    notes = tuple(f"{name!r} is in no gazetteer: left out" for name in missing)
    if len(towns) >= 3:
        return maker.node(match.rule.relation, match, tuple(narrow(m) for m in towns), notes=notes)
    if len(towns) < 2:
        return None
    around = tuple(dataclasses.replace(m, relation="around", anchors=(m,), senses=()) for m in towns)
    return maker.node("union", match, around, notes=notes)


def stated_area(maker: Maker, match: Match) -> Expression | None:
    """So many square kilometres in or around a place."""
    square_metres = match.values("AREA")[0]
    value = (square_metres.high,)
    notes = (
        () if square_metres.low == square_metres.high else ("the text gives a range of areas; the largest is drawn",)
    )
    return maker.plain(match, match.places, value=value, distance=None, notes=notes)
