"""What cannot be drawn is refused in one line that names the words at fault."""

from __future__ import annotations

import math

import pytest

from tests.relations.toyland import EXAMPLES, Toyland, node, place
from zonemap.errors import ExpressionError
from zonemap.model import Distance, Expression
from zonemap.relations import RELATIONS, draw

LAND = Toyland()
TOWN = place(LAND, "1")


@pytest.mark.parametrize(("words", "reason"), [
    (node("distance", TOWN, km=-5, text="minus five kilometres of Town 1"), r"cannot draw “minus five kilometres of Town 1”: a distance of -5 to -5 km is impossible"),
    (node("distance", TOWN, km=0, text="within 0 km"), "within 0 km.*impossible"),
    (node("distance", TOWN, km=(9, 3), text="9 to 3 km"), "impossible"),
    (node("distance", TOWN, distance=Distance(math.nan, math.nan), text="NaN km"), "impossible"),
    (node("distance", TOWN, km=25_000, text="within 25,000 km"), "within 25,000 km.*farther than any place on Earth"),
    (node("distance", TOWN, text="near there"), "states no distance"),
    (node("inner-direction", TOWN, text="the part"), "states no direction"),
    (node("inner-direction", TOWN, direction="up", text="upper"), "“up” is no direction"),
    (node("outer-direction", direction="n", text="to the north"), "“to the north”: it names no place to measure from"),
    (node("outer-direction", TOWN, direction="c", text="central"), "only a part of an area can be central"),
    (node("between", TOWN, text="between Town 1"), "needs 2 places"),
    (node("beyond", TOWN, text="beyond Town 1"), "“beyond” is no spatial relation"),
    (node("place", text="Nowhere"), "“Nowhere”: it states no senses"),
    (node("coordinates", value=(200.0, 95.0), text="95 N 200 E"), "coordinates are pairs"),
    (node("coordinates", value=(20.0, 30.0, 21.0), text="three figures"), "coordinates are pairs"),
    (node("coordinates", value=(20.0, 30.0, 21.0, 30.0, 22.0, 30.0), text="on a line"), "lie on one line"),
    (node("stated-area", TOWN, value=(-3.0,), text="-3 km²"), "no such area"),
    (node("side-of-line", node("parallel", value=(95.0,)), place(LAND, "T"), direction="s"), "no parallel of 95°"),
    (node("side-of-line", node("meridian", value=(-300.0,)), place(LAND, "T"), direction="e"), "no meridian of -300°"),
    (node("between", TOWN, TOWN, text="between Town 1 and Town 1"), "both names are one place"),
    (node("corners", TOWN, TOWN, TOWN, text="the triangle"), "on one line"),
    (node("strip", place(LAND, "road"), km=4, side="inside", text="inside the road"), "a line has no inside"),
    (node("coast", text="the coast"), "names no place"),
    (node("along", place(LAND, "base"), text="along"), "only a point is known of Base, no line"),
    (node("strip", place(LAND, "base"), km=2, side="both"), "no line"),
    (node("countryside", place(LAND, "hills"), text="the countryside of the Hills"), "no province or district"),
    (node("stated-area", place(LAND, "road"), value=(1e6,)), "a line has no area"),
])  # fmt: skip
def test_refused_in_one_line_that_names_the_words(words, reason):
    with pytest.raises(ExpressionError, match=reason) as refused:
        draw(words, LAND)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("relation", [key for key, member in RELATIONS.items() if member.anchors])
def test_every_relation_refuses_to_do_without_its_operands(relation):
    bare = EXAMPLES[relation](LAND)
    bare = Expression(
        relation=relation,
        start=0,
        end=0,
        text=bare.text,
        direction=bare.direction,
        distance=bare.distance,
        value=bare.value,
    )
    with pytest.raises(ExpressionError, match=r"places|no place"):
        draw(bare, LAND)


@pytest.mark.parametrize(
    ("relation", "field"),
    [(key, need) for key, member in RELATIONS.items() for need in member.needs if need != "senses"],
)
def test_every_relation_refuses_to_do_without_what_it_needs(relation, field):
    full = EXAMPLES[relation](LAND)
    kept = {name: getattr(full, name) for name in ("direction", "distance", "value", "side") if name != field}
    with pytest.raises(ExpressionError, match=f"states no {field}"):
        draw(Expression(relation=relation, start=0, end=0, text="x", anchors=full.anchors, **kept), LAND)
