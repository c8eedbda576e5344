"""Several phrases about one zone."""

from __future__ import annotations

import pytest

from tests.relations.toyland import Toyland, node, place
from zonemap.relations import combine, draw

LAND = Toyland()


def test_compatible_phrases_become_their_intersection():
    a, b = draw(place(LAND, "A"), LAND), draw(node("distance", place(LAND, "1"), km=15), LAND)
    (found,) = combine([a, b])
    assert found.method == "combined"
    assert found.area_km2 < min(a.area_km2, b.area_km2)
    assert found.likely.covers(LAND.at(2, 2))
    assert not found.likely.covers(LAND.at(4, 5))
    assert found.possible.covers(found.likely)
    assert found.core.is_empty or found.likely.covers(found.core)
    assert set(found.place_ids) == {"A", "1"}
    assert found.relation == "place+distance"
    assert "not calibrated" in found.notes[-1]
    assert found.solid_edge is not None


def test_what_does_not_fit_stands_side_by_side_and_says_so():
    a, d, near = (
        draw(place(LAND, "A"), LAND),
        draw(place(LAND, "D"), LAND),
        draw(node("distance", place(LAND, "1"), km=15), LAND),
    )
    found = combine([a, d, near])
    assert len(found) == 2
    assert found[0].likely.covers(LAND.at(2, 2))
    assert found[1].likely.equals(d.likely)
    assert all("the sources disagree" in rival.notes[-1] for rival in found)


def test_one_phrase_said_twice_stays_what_it_is():
    a = draw(node("near", place(LAND, "1")), LAND)
    assert combine([a, a]) == (a,)
    assert combine([a])[0].method == "calibrated"


def test_order_of_the_rivals_is_that_of_the_evidence():
    a, d = (draw(place(LAND, k), LAND) for k in "AD")
    assert [f.place_ids for f in combine([d, a])] == [("D",), ("A",)]


def test_nothing_to_combine():
    assert combine([]) == ()
    with pytest.raises(TypeError):
        combine(None)
