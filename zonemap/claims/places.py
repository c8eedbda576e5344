"""Which of the places tied to a zone say where it is, and how many zones they make."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Protocol

from zonemap.claims.referents import Placed, Referent, is_country, leaves, place_key
from zonemap.model import Expression, Kind, Place

_AREAL: frozenset[Kind] = frozenset(
    ("de-escalation", "demilitarised", "no-fly", "deconfliction", "buffer", "security", "other")
)
"""Kinds of zones that are drawn over provinces: 'a de-escalation zone in Idlib' is of the province rather than of its
capital (judgement). Truces and safe areas are as often of the town, which the resolution then decides."""
_COASTS = frozenset(("coast", "border"))


class Containment(Protocol):
    """What of a gazetteer is asked here."""

    def ancestors(self, place_id: str, /) -> tuple[Place, ...]:
        """The units a place lies in, nearest first."""


def separate(referent: Referent, gazetteer: Containment) -> list[list[Placed]]:
    """The places of a referent, one group for each zone that is meant.

    A singular noun ('a ceasefire in A and B') makes one zone of all its places; a plural one ('safe areas in A and B')
    makes a zone of each, and takes a pair joined by 'and' apart unless the stated count says otherwise.
    """
    places = [_sense(p, referent.kind) for p in _without_containers(_listed(_distinct(referent.places)), gazetteer)]
    if not referent.plural:
        return [places] if places else []
    members = [m for p in places for m in _members(p)]
    if referent.count is not None and len(members) != referent.count and len(places) == referent.count:
        members = places
    if referent.count is not None and len(members) > referent.count:
        spelt = _spelt_out(members, referent.count, gazetteer)
        if spelt:
            return spelt
    if referent.count is not None and len(members) != referent.count:
        members = _undescribed(members, referent.count)
    return [[m] for m in _distinct(members)]


def _is_vague(placed: Placed) -> bool:
    """'the south of the country': a part of a country that named units may spell out."""
    part = placed.expression
    return part.relation == "inner-direction" and all(
        a.relation == "place" and is_country_place(a) for a in part.anchors
    )


def is_country_place(expression: Expression) -> bool:
    """Whether an expression names a country."""
    return bool(expression.senses) and expression.senses[0].feature_class == "country"


def _spelt_out(members: list[Placed], count: int, gazetteer: Containment) -> list[list[Placed]]:
    """'four zones: A, B, C and the south, in D and E': the last two make one of the four."""
    for n, member in enumerate(members):
        units = members[n + 1 :]
        inside = [u for u in units if _contains(member.expression, u.expression, gazetteer, elaborated=True)]
        if _is_vague(member) and inside and inside == units[: len(inside)] and len(members) - len(inside) == count:
            return [*([m] for m in members[:n]), inside, *([m] for m in units[len(inside) :])]
    return []


_DESCRIBING = frozenset(("outer-direction", "near", "distance-direction", "from-distance", "adjacent", "outskirts"))


def _undescribed(members: list[Placed], count: int) -> list[Placed]:
    """'two pockets: Qudsaya, west of Damascus, and Moadamiyeh': what tells where a member lies is no member."""
    named = [m for n, m in enumerate(members) if n == 0 or m.expression.relation not in _DESCRIBING]
    return named if len(named) == count else members


def _listed(places: list[Placed]) -> list[Placed]:
    """Where a list after a colon spells the zones out ('three areas in the north: A, B and C'), it alone."""
    return [p for p in places if p.bond == "list"] or places


def _distinct(places: Iterable[Placed]) -> list[Placed]:
    seen: dict[tuple[object, ...], Placed] = {}
    for placed in places:
        seen.setdefault(place_key(placed.expression), placed)
    return list(seen.values())


def _members(placed: Placed) -> list[Placed]:
    if placed.expression.relation != "union":
        return [placed]
    return [dataclasses.replace(placed, expression=anchor) for anchor in placed.expression.anchors]


def _sense(placed: Placed, kind: Kind) -> Placed:
    """The province before its capital, for zones of a kind that is drawn over provinces."""
    if kind not in _AREAL:
        return dataclasses.replace(placed, expression=_of_the_town(placed.expression))
    return dataclasses.replace(placed, expression=_provincial(placed.expression))


def _of_the_town(expression: Expression) -> Expression:
    """Truces and pauses in 'eastern Aleppo' are of the city's east, not of the province's."""
    if expression.relation != "inner-direction" or len(expression.anchors) != 1:
        return expression
    anchor = expression.anchors[0]
    towns = tuple(s for s in anchor.senses if s.feature_class == "settlement")
    before = expression.text[: max(anchor.start - expression.start, 0)].split()
    if anchor.relation != "place" or not towns or len(before) != 1:
        return expression  # 'the north of Homs' may well be the province's
    return dataclasses.replace(expression, anchors=(dataclasses.replace(anchor, senses=towns),))


def _provincial(expression: Expression) -> Expression:
    if expression.relation == "union":
        return dataclasses.replace(expression, anchors=tuple(_provincial(a) for a in expression.anchors))
    units = tuple(s for s in expression.senses if s.feature_class in {"admin", "region"})
    if expression.relation != "place" or not units:
        return expression
    return dataclasses.replace(expression, senses=units)


def _without_containers(places: list[Placed], gazetteer: Containment) -> list[Placed]:
    """Drops what merely holds another of the places: 'in Syria', 'on the coast', 'in Homs province' beside a town of it."""
    kept = []
    for placed in places:
        others = [p for p in places if p is not placed and not is_country(p) and p.bond != "holds"]
        if others and is_country(placed):
            continue
        behind = [o for o in others if o.sentence == placed.sentence and o.expression.start > placed.expression.start]
        beside = behind[:1] if _is_vague(placed) else [o for o in others if o.sentence == placed.sentence]
        listed = any(o.cue.rule == "list" for o in beside)
        if (
            others
            and not listed
            and all(
                _contains(
                    placed.expression,
                    o.expression,
                    gazetteer,
                    elaborated=_elaborates(o, placed),
                )
                for o in others
            )
        ):
            continue
        kept.append(placed)
    return kept


def _elaborates(later: Placed, placed: Placed) -> bool:
    """Whether a place tells more closely what was said: as the zone's extent, or 'in the south, in the provinces of'."""
    if later.bond in {"extent", "member"} and placed.bond == "direct":
        return True
    return _is_vague(placed) and later.sentence == placed.sentence and later.expression.start > placed.expression.end


def _contains(outer: Expression, inner: Expression, gazetteer: Containment, *, elaborated: bool) -> bool:
    if outer.relation == "place":
        ids = {s.id for s in outer.senses}
    elif elaborated and outer.relation in {"inner-direction", "part-of"} and outer.anchors:
        ids = {s.id for s in outer.anchors[0].senses}
    elif outer.relation == "coast" and inner.relation not in {"between", "from-to"}:
        ids = {s.id for a in outer.anchors for s in a.senses}
    else:
        return False
    if place_key(outer) == place_key(inner) or inner.relation in {"inner-direction", "part-of"}:
        return False
    found = list(leaves(inner))
    return bool(found) and all(ids & {a.id for a in gazetteer.ancestors(leaf.id)} for leaf in found)
