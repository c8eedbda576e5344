"""Builders of named places, and of lists of them under one type word."""

from __future__ import annotations

import dataclasses

from zonemap.expressions.compass import agrees
from zonemap.expressions.making import Maker, narrow
from zonemap.expressions.matching import Match
from zonemap.expressions.senses import FACILITIES, choose, fits, settlement_first
from zonemap.model import Distance, Expression, Place


def place(maker: Maker, match: Match) -> Expression | None:
    """A named place, with the type word and the container that tell which."""
    word = (match.values("FEATURE") or [""])[-1]
    if match.attribute("land"):
        country = maker.resolution(match.mentions[-1]).place
        return maker.land(match, country) if country and country.feature_class == "country" else None
    if match.places:  # FEATURE of <N>
        return _retyped(maker, match, match.places[-1], word, match.mentions)
    named = match.mentions[-1]
    container = _container(maker, match.mentions[:-1]) or _focus_of(maker, match)
    if container is None and len(match.mentions) > 1:
        return None
    return (
        _described(maker, match, named, word, container)
        if match.attribute("described")
        else _named(maker, match, named, word, container)
    )


def _named(maker: Maker, match: Match, named: int, word: str, container: Place | None) -> Expression | None:
    resolution = maker.resolution(named)
    if resolution.mention.role == "person-or-group" or maker.items[named].indefinite:
        return None
    if not word and (_only_names(maker, named + 1) or _is_site_of(maker, named)):
        return None
    counted = bool(word) and resolution.mention.end > maker.items[named].end
    spelling = maker.text[maker.items[named].start : maker.items[named].end]
    senses = choose(resolution, word, container, maker.names, spelling=spelling)
    if not senses and container is None and (counted or not word):
        # Recognition counted the type word to the name, or the word stands elsewhere: its places stand.
        senses = choose(resolution, "", None, maker.names)
    if senses:
        if resolution.mention.role == "affiliation" and word and senses[0].feature_class == "country":
            return None  # 'Syrian city'
        return maker.named_node(match, named, senses)
    return _beside(maker, match, named, word) if word and container is None else None


def _only_names(maker: Maker, at: int) -> bool:
    """Whether the name before item `at` is that of a plant or a mine, which may stand far from its namesake."""
    return maker.has(at, "FEATURE") and maker.items[at].classes["FEATURE"] == "site" and not maker.items[at].article


def _is_site_of(maker: Maker, named: int) -> bool:
    """Whether a plant or a mine of the name stands before it: 'la central de Zaporiyia' is not at the town."""
    at = named - 1 - (named > 0 and maker.has(named - 1, "OF"))
    return at >= 0 and maker.has(at, "FEATURE") and maker.items[at].classes["FEATURE"] == "site"


def _beside(maker: Maker, match: Match, named: int, word: str) -> Expression | None:
    """'Homs airport' where the gazetteer has Homs but not its airport."""
    senses = choose(maker.resolution(named), "", None, maker.names)
    if not senses or word not in FACILITIES | {"area", "region"} or maker.role(maker.items[named]) == "affiliation":
        return None
    one = Match(match.rule, named, named + 1)
    anchor = maker.named_node(one, named, settlement_first(senses))
    notes = (
        ()
        if word in {"area", "region"}
        else (f"{maker.node('place', match).text!r} itself is in no gazetteer; drawn near {senses[0].name}",)
    )
    return maker.node("near", match, (anchor,), notes=notes)


def _retyped(maker: Maker, match: Match, inner: Expression, word: str, containers: list[int]) -> Expression | None:
    """'the city of Homs', 'the Damascus suburb of Eastern Ghouta': the type word chooses again."""
    if inner.relation == "focus" or inner.relation != "place":
        return None
    item = maker.item_at(inner)
    if item is None:
        return None
    container = _container(maker, containers)
    if containers and container is None:
        return None
    resolution = item.classes["MENTION"]
    senses = inner.senses
    if not all(fits(sense, word) for sense in senses) or len(senses) > 1 or container:
        senses = choose(resolution, word, container, maker.names, spelling=maker.text[item.start : item.end])
    if not senses and container:
        # The gazetteer may not know that the one contains the other; the type word alone decides then.
        senses = choose(resolution, word, None, maker.names, spelling=maker.text[item.start : item.end])
    if not senses and word in FACILITIES | {"area"} and not maker.adjectival(inner):
        return _beside(maker, match, maker.number(item), word)
    if not senses and word == "neighbourhood" and not maker.adjectival(inner):
        return _quarter(maker, match, inner)
    return maker.named_node(match, maker.number(item), senses[:1]) if senses else None


def _quarter(maker: Maker, match: Match, inner: Expression) -> Expression:
    """'the old city of Homs' where the gazetteer has no such quarter."""
    notes = (f"the quarter itself is in no gazetteer; some part of {inner.text}",)
    return maker.node("part-of", match, (narrow(inner),), notes=notes)


def _described(maker: Maker, match: Match, named: int, word: str, container: Place | None) -> Expression | None:
    """'Syria's northern Aleppo province' is all of it where it lies in the north of Syria, else its own north."""
    whole = _named(maker, match, named, word, container)
    if whole is None or whole.relation != "place" or whole.senses[0].feature_class != "admin":
        return None
    direction = match.directions[0]
    around = container or _country(maker, whole.senses[0])
    if around and agrees(whole.senses[0], around, direction):
        return dataclasses.replace(
            whole, notes=(f"the direction was read as where {whole.senses[0].name} lies in {around.name}",)
        )
    only = Match(match.rule, named, match.end)
    inner = maker.named_node(only, named, whole.senses)
    return maker.node("inner-direction", match, (inner,), direction=direction)


def _country(maker: Maker, place: Place) -> Place | None:
    above = maker.names.ancestors(place.id)
    return above[-1] if above and above[-1].feature_class == "country" else None


def _container(maker: Maker, mentions: list[int]) -> Place | None:
    """The place of the first name, which says where the other lies."""
    return maker.resolution(mentions[0]).place if mentions else None


def _focus_of(maker: Maker, match: Match) -> Place | None:
    return maker.focus if match.values("FOCUS") else None


def focus_word(maker: Maker, match: Match) -> Expression | None:
    """'the country'."""
    return dataclasses.replace(maker.node("place", match, senses=(maker.focus,))) if maker.focus else None


def union(maker: Maker, match: Match) -> Expression | None:
    """Names under one type word: one area of several members."""
    word = (match.values("FEATURES") or [""])[-1]
    container = _container(maker, match.mentions)
    members, missing = members_of(maker, match, word, container)
    if not members:
        return None
    if match.attribute("described"):
        return _described_list(maker, match, members)
    if word in {"district", "area"} and not match.mentions:
        provinces, _ = members_of(maker, match, "province")
        if len(provinces) == len(match.listed) > 1:
            # 'the districts of Latakia, Aleppo and Hama', all provinces: some districts of each
            whole = maker.node("union", match, tuple(provinces))
            return maker.node("part-of", match, (whole,))
    notes = tuple(f"{name!r} is in no gazetteer as a {word}: left out" for name in missing)
    return maker.node("union", match, tuple(members), notes=notes) if len(members) > 1 else None


def _described_list(maker: Maker, match: Match, members: list[Expression]) -> Expression | None:
    """'the northern Parwan and Kapisa provinces': all of them, where both lie in the north."""
    direction = match.directions[0]
    for member in members:
        country = _country(maker, member.senses[0])
        if country is None or not agrees(member.senses[0], country, direction):
            return None
    notes = ("the direction was read as where they lie in their country",)
    return maker.node("union", match, tuple(members), notes=notes)


def members_of(
    maker: Maker, match: Match, word: str, container: Place | None = None
) -> tuple[list[Expression], list[str]]:
    """The names of a list as places, and those that are none of the kind."""
    members, missing = [], []
    for at in match.listed:
        resolution = maker.resolution(at)
        senses = choose(resolution, word, container, maker.names)
        if senses:
            members.append(maker.named_node(Match(match.rule, at, at + 1), at, senses))
        else:
            missing.append(resolution.mention.text)
    return members, missing


def coordinates(maker: Maker, match: Match) -> Expression:
    """Figures that say where."""
    position = maker.items[match.first].classes["POSITION"]
    half = position.half_width
    distance = Distance(half, half) if half else None
    return maker.node("coordinates", match, value=position.value, distance=distance)
