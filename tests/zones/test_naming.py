"""Names for reporters."""

from __future__ import annotations

import pytest

from tests.zones.toyland import ARNEL, CAPITAL, DERA, GOUTA, NORVIA, QUETA, TIRIN, TIRIN_TOWN, Atlas, leaf, node
from zonemap.model import Distance, Expression
from zonemap.zones import naming

SARAJEVO = Distance(20_000, 20_000)


@pytest.mark.parametrize(
    ("expression", "name"),
    [
        (leaf(TIRIN), "Tirin"),
        (node("part-of", leaf(TIRIN)), "Parts of Tirin"),
        (node("inner-direction", leaf(NORVIA), direction="s"), "The south of Norvia"),
        (node("outer-direction", leaf(TIRIN_TOWN), direction="nne"), "North-north-east of Tirin"),
        (node("belt", leaf(TIRIN)), "Belt around Tirin"),
        (node("belt", node("union", leaf(TIRIN), leaf(ARNEL), leaf(GOUTA), leaf(DERA), leaf(QUETA))), "Belts around 5 zones"),
        (node("distance", leaf(TIRIN_TOWN), distance=SARAJEVO), "20 km around Tirin"),
        (node("strip", leaf(TIRIN), distance=Distance(5_000, 14_000)), "5–14 km strip along Tirin"),
        (node("distance-direction", leaf(CAPITAL), direction="sw", distance=Distance(300, 300)), "300 m south-west of Capital"),
        (node("union", leaf(DERA), leaf(QUETA)), "Dera and Queta"),
        (node("intersection", leaf(GOUTA), node("near", leaf(CAPITAL))), "Gouta, near Capital"),
        (node("between", leaf(DERA), leaf(QUETA)), "Between Dera and Queta"),
        (node("suburbs", leaf(CAPITAL), direction="e"), "Eastern suburbs of Capital"),
        (Expression(relation="coordinates", start=0, end=4, text="here", value=(36.5, -35.25)), "35.25° S 36.50° E"),
        (node("side-of-line", Expression(relation="parallel", start=0, end=1, text="x", value=(32.0,)), leaf(NORVIA), direction="s"), "South of 32° N, Norvia"),
        (Expression(relation="of-a-kind-not-known", start=0, end=9, text="the  area"), "The area"),
    ],
)  # fmt: skip
def test_name(expression, name):
    assert naming.name(expression).lower() == name.lower()
    assert naming.name(expression)[0] == name[0]


def test_a_unit_is_named_with_its_word_inside_a_phrase():
    import dataclasses

    homs = dataclasses.replace(TIRIN, feature="governorate")
    assert naming.name(node("part-of", leaf(homs))) == "Parts of Tirin province"
    assert naming.name(leaf(homs)) == "Tirin"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("20 km around Sarajevo", "20-km-around-sarajevo"),
        ("Ağrı Dağı", "agrı-dagı"),
        ("الغوطة", "الغوطة"),
        ("!!", "zone"),
    ],
)
def test_slugs_are_plain(text, slug):
    assert naming.slug(text) == slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the old town of Palmera", "Palmera"),
        ("Arnel", "Arnel"),
        ("Arnelle", "Arnelle"),
        ("the Arnelle area", "Arnel"),
        ("the area", "Arnel"),
        ("مدينة بالميرا", "Arnel"),
    ],
)
def test_a_place_is_called_as_the_text_calls_it_in_latin_letters(text, name):
    assert naming.name(naming.spelled(leaf(ARNEL, text=text), Atlas().names)) == name
