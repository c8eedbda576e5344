"""What may be one zone and what may not."""

from __future__ import annotations

import pytest

from tests.zones.toyland import ARNEL, CAPITAL, GOUTA, NORVIA, TIRIN, TIRIN_TOWN, Atlas, draw, leaf, node
from zonemap.model import KINDS, Distance
from zonemap.zones.likeness import Shape, compare, kinds_agree, related


def shape(expression):
    return Shape(expression=expression, footprint=draw(expression, Atlas()))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("de-escalation", "ceasefire", "one"), ("safe", "other", "one"), ("buffer", "buffer", "one"), ("buffer", "demilitarised", "kin"),
        ("de-escalation", "security", "kin"), ("corridor", "evacuation", "kin"), ("no-fly", "de-escalation", ""), ("no-fly", "other", ""),
        ("exclusion", "ceasefire", ""),
    ],
)  # fmt: skip
def test_kinds(a, b, expected):
    assert kinds_agree(a, b) == kinds_agree(b, a) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_agrees_with_itself(kind):
    assert kinds_agree(kind, kind) == "one"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (leaf(TIRIN), node("near", leaf(TIRIN)), "same"),
        (leaf(TIRIN), leaf(ARNEL), ""),
        (leaf(TIRIN), leaf(TIRIN_TOWN), "rival"),
        (leaf(GOUTA), node("near", leaf(CAPITAL)), "same"),
        (leaf(GOUTA), leaf(NORVIA), ""),
        (node("part-of", leaf(NORVIA)), leaf(TIRIN), ""),
        (node("inner-direction", leaf(TIRIN), direction="n"), node("inner-direction", leaf(TIRIN), direction="s"), ""),
        (node("inner-direction", leaf(TIRIN), direction="n"), node("part-of", leaf(TIRIN)), "same"),
        (node("belt", leaf(TIRIN)), node("belt", leaf(TIRIN), distance=Distance(1, 1)), "same"),
        (node("belt", leaf(TIRIN)), node("belt", leaf(ARNEL)), ""),
        (node("belt", leaf(TIRIN)), leaf(TIRIN), ""),
    ],
)  # fmt: skip
def test_areas(a, b, expected):
    assert compare(shape(a), shape(b))[0] == compare(shape(b), shape(a))[0] == expected


def test_two_areas_of_one_country_are_not_related_by_the_country_alone():
    south = shape(node("inner-direction", leaf(NORVIA), direction="s"))
    north = shape(node("inner-direction", leaf(NORVIA), direction="n"))
    assert not related(south, north)
    assert related(shape(leaf(TIRIN)), shape(leaf(TIRIN_TOWN)))
