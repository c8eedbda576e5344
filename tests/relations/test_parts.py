"""Parts of an area: inner direction, centre, some part."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point, box

from tests.relations.toyland import Toyland, node, place
from zonemap.relations import draw
from zonemap.relations.calibration import entry
from zonemap.relations.wedge import Wedge, centre, lattice, mainland

LAND = Toyland()
NOBODY = (np.empty(0), np.empty(0))


def level(found, point) -> str:
    return next((name for name in ("core", "likely", "possible") if getattr(found, name).covers(point)), "out")


@pytest.mark.parametrize(("wind", "inside", "outside"), [
    ("n", (1, 5), (8, 5)), ("s", (8, 5), (1, 5)), ("e", (4, 9), (4, 1)), ("w", (4, 1), (4, 9)), ("ne", (1, 9), (8, 1)), ("sw", (8, 1), (1, 9)),
    ("nnw", (1, 3), (8, 6)),
])  # fmt: skip
def test_the_part_lies_that_way(wind, inside, outside):
    found = draw(node("inner-direction", place(LAND, "T"), direction=wind), LAND, inhabited=False)
    assert level(found, LAND.at(*inside)) == "core"
    assert level(found, LAND.at(*outside)) == "out"
    assert found.method == "calibrated"


def test_its_size_is_the_calibrated_share_of_the_area():
    whole = draw(place(LAND, "T"), LAND).area_km2
    found = draw(node("inner-direction", place(LAND, "T"), direction="n"), LAND, inhabited=False)
    share = entry("inner-direction, cardinal, small")["share"]
    assert found.area_km2 / whole == pytest.approx(share["likely"], abs=0.01)


def test_the_centre_is_in_the_middle():
    found = draw(node("inner-direction", place(LAND, "T"), direction="c"), LAND, inhabited=False)
    assert level(found, LAND.at(4.5, 5)) == "core"
    assert all(level(found, LAND.at(*corner)) == "out" for corner in ((1, 1), (8, 9), (1, 9), (8, 1)))


def test_the_border_of_the_whole_is_a_solid_edge_and_the_cut_is_not():
    found = draw(node("inner-direction", place(LAND, "T"), direction="n"), LAND, inhabited=False)
    assert found.solid_edge.distance(LAND.at(0.5, 5)) < 0.01
    cut = found.likely.boundary.difference(found.solid_edge.buffer(0.01))
    assert cut.length > 0.5


def test_part_of_a_part_is_called_combined():
    inner = node("inner-direction", place(LAND, "A"), direction="n")
    found = draw(node("inner-direction", inner, direction="e"), LAND, inhabited=False)
    assert found.method == "combined"
    assert level(found, LAND.at(1, 5)) == "core"
    assert found.relation == "part:east+part:north"


def test_the_province_is_taken_before_the_city_of_its_name():
    found = draw(node("inner-direction", place(LAND, "1", "A"), direction="s"), LAND, inhabited=False)
    assert level(found, LAND.at(4, 3)) == "core"
    assert any("read as the province" in note for note in found.notes)


def test_some_part_has_no_core_and_says_so():
    found = draw(node("part-of", place(LAND, "D")), LAND, inhabited=False)
    assert found.core.is_empty
    assert found.likely.equals(draw(place(LAND, "D"), LAND).likely)
    assert "which part of D is not stated" in found.notes


SHAPES = st.sampled_from([
    box(0, 0, 300e3, 200e3), box(0, 0, 50e3, 900e3), Point(0, 0).buffer(150e3), shapely.union_all([box(0, 0, 300e3, 60e3), box(0, 0, 60e3, 300e3)]),
    shapely.union_all([Point(0, 0).buffer(60e3), Point(200e3, 50e3).buffer(90e3)]),
])  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(SHAPES, st.floats(0, 360), st.floats(0.03, 0.97))
def test_a_region_holds_its_share_and_the_points_that_score_within_it(shape, bearing, share):
    x, y = lattice(shape)
    ranks = Wedge.over(x, y, centre(x, y, NOBODY), bearing)
    region = ranks.region(share)
    assert region.is_valid
    assert region.intersection(shape).area / shape.area == pytest.approx(share, abs=0.025)
    drawn = shapely.contains_xy(region, x, y)
    assert (drawn != (ranks.share(x, y) <= share)).mean() < 0.025


@settings(max_examples=40, deadline=None)
@given(SHAPES, st.floats(0, 360), st.floats(0.05, 0.9))
def test_a_larger_share_takes_in_the_smaller(shape, bearing, share):
    x, y = lattice(shape)
    ranks = Wedge.over(x, y, centre(x, y, NOBODY), bearing)
    small, large = (ranks.region(part).intersection(shape) for part in (share, min(1.0, share * 1.3)))
    assert small.difference(large).area < 0.01 * shape.area


def test_directions_are_seen_from_where_people_live():
    x, y = lattice(box(0, 0, 100, 100))
    assert centre(x, y, NOBODY) == pytest.approx((50, 50), abs=0.5)
    towns = (np.full(20, 90.0), np.full(20, 10.0))
    assert centre(x, y, towns) == (90, 10)
    assert centre(x, y, (towns[0][:3], towns[1][:3])) == pytest.approx((50, 50), abs=0.5)


def test_overseas_parts_do_not_count_but_islands_do():
    land, island, colony = box(0, 0, 100e3, 100e3), box(120e3, 0, 130e3, 10e3), box(900e3, 0, 950e3, 50e3)
    assert mainland(shapely.union_all([land, island, colony])).equals(shapely.union_all([land, island]))
    assert mainland(land).equals(land)
    archipelago = shapely.MultiPolygon([box(i * 400e3, 0, i * 400e3 + 90e3, 90e3) for i in range(5)])
    assert mainland(archipelago).equals(archipelago)
