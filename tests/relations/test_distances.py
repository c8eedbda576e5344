"""Stated distances, directions and figures."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.relations.toyland import Toyland, node, place
from zonemap import geodesy
from zonemap.relations import draw
from zonemap.relations.anchors import WINDS
from zonemap.relations.calibration import entry

LAND = Toyland()
TOWN = LAND.at(2, 6).coords[0]


def there(km, bearing):
    plane = geodesy.plane_at([TOWN])
    return plane.to_globe(plane.sector(*TOWN, bearing, 0.5, km * 1000, inner=km * 999).centroid)


def test_within_is_the_full_disc_and_crosses_every_border():
    found = draw(node("distance", place(LAND, "a"), km=40), LAND)
    assert found.area_km2 == pytest.approx(math.pi * 40**2, rel=0.005)
    assert found.likely.covers(LAND.at(0, 6))
    assert found.method == "convention"
    assert found.solid_edge is None


@settings(max_examples=40, deadline=None)
@given(st.floats(0.5, 300), st.floats(1.02, 3))
def test_farther_takes_in_nearer_and_the_anchor(km, more):
    near, far = (draw(node("distance", place(LAND, "a"), km=d), LAND) for d in (km, km * more))
    assert far.likely.buffer(1e-4).covers(near.likely)
    assert near.core.covers(LAND.at(2, 6))
    assert near.area_km2 < far.area_km2


def test_a_range_gives_core_and_possible():
    found = draw(node("distance", place(LAND, "a"), km=(15, 20)), LAND)
    assert geodesy.area_km2(found.core) == pytest.approx(math.pi * 15**2, rel=0.01)
    assert found.area_km2 == pytest.approx(math.pi * 17.5**2, rel=0.01)


def test_within_a_distance_of_a_province_holds_the_province():
    found = draw(node("distance", place(LAND, "D"), km=10), LAND)
    assert found.core.covers(LAND.at(6, 7))
    assert found.likely.covers(LAND.at(8.8, 7))
    assert not found.possible.covers(LAND.at(6, 4))


def test_within_a_distance_of_a_border_is_both_sides():
    found = draw(node("distance", node("border", place(LAND, "T"), place(LAND, "N")), km=10), LAND)
    assert found.likely.covers(LAND.at(0.2, 5))
    assert found.likely.covers(LAND.at(1, 5))


def test_from_a_distance_is_a_ring_nearer_than_stated():
    found = draw(node("from-distance", place(LAND, "a"), km=20), LAND)
    low, high = entry("from-distance")["ratio"]["likely"]
    assert found.area_km2 == pytest.approx(math.pi * 20**2 * (high**2 - low**2), rel=0.01)
    assert not found.possible.covers(LAND.at(2, 6))
    assert found.core.covers(there(17, 90))
    assert found.core.covers(there(17, 250))
    assert found.method == "calibrated"


def test_from_a_distance_of_a_province_goes_round_it():
    found = draw(node("from-distance", place(LAND, "D"), km=20), LAND)
    assert not found.possible.covers(LAND.at(6, 7))
    assert found.likely.covers(LAND.at(6, 4.2))
    assert found.method == "judgement"


@pytest.mark.parametrize("wind", WINDS)
def test_distance_and_direction_lie_that_way(wind):
    found = draw(node("distance-direction", place(LAND, "a"), km=30, direction=wind), LAND)
    assert found.core.covers(there(28.5, WINDS[wind]))
    assert not found.possible.covers(there(28.5, WINDS[wind] + 180))
    assert found.method == ("calibrated" if len(wind) < 3 else "judgement")


def test_a_bearing_in_degrees():
    found = draw(node("distance-direction", place(LAND, "a"), km=30, value=(72.0,)), LAND)
    assert found.core.covers(there(28.5, 72))
    assert not found.possible.covers(there(28.5, 100))


def test_coordinates_as_point_box_and_ring():
    a, b = LAND.at(2, 2), LAND.at(4, 4)
    point = draw(node("coordinates", value=(a.x, a.y), km=0.5), LAND)
    assert point.area_km2 == pytest.approx(math.pi * 0.25, rel=0.02)
    corners = draw(node("coordinates", value=(a.x, b.y, b.x, a.y)), LAND)
    assert corners.likely.bounds == pytest.approx((a.x, b.y, b.x, a.y), abs=1e-3)
    ring = draw(node("coordinates", value=(a.x, a.y, b.x, a.y, b.x, b.y)), LAND)
    assert ring.area_km2 == pytest.approx(corners.area_km2 / 2, rel=0.01)


def test_a_box_across_180_degrees_goes_the_short_way():
    found = draw(node("coordinates", value=(179.0, -17.0, -179.0, -16.0)), LAND)
    assert found.area_km2 == pytest.approx(2 * 111.2 * 110.8 * math.cos(math.radians(16.5)), rel=0.02)


def test_stated_area_is_kept():
    disc = draw(node("stated-area", place(LAND, "a"), value=(35e6,)), LAND)
    assert disc.area_km2 == pytest.approx(35, rel=0.01)
    grown = draw(node("stated-area", place(LAND, "hills"), value=(400e6,)), LAND)
    assert grown.area_km2 == pytest.approx(400, rel=0.02)
    small = draw(node("stated-area", place(LAND, "D"), value=(35e6,)), LAND)
    assert small.core.is_empty
    assert any("which part of D is not stated" in note for note in small.notes)


def test_between_two_towns_is_an_ellipse_of_the_calibrated_size():
    found = draw(node("between", place(LAND, "1"), place(LAND, "2")), LAND, inhabited=False)
    length = geodesy.distance_m(LAND.at(2, 2).coords[0], LAND.at(2, 9).coords[0]) / 1000
    known = entry("between")
    assert found.area_km2 == pytest.approx(
        math.pi * known["aspect"] * (known["scale"]["likely"] * length) ** 2, rel=0.03
    )
    assert found.core.covers(LAND.at(2, 5.5))
    assert not found.likely.covers(LAND.at(2, 2))
    assert not found.possible.covers(LAND.at(2, 1))


def test_between_provinces_leaves_them_out():
    found = draw(node("between", place(LAND, "A"), place(LAND, "D")), LAND, inhabited=False)
    assert found.likely.covers(LAND.at(4, 6))
    assert not found.likely.covers(LAND.at(2, 3))


def test_from_to_has_the_stated_width():
    found = draw(node("from-to", place(LAND, "1"), place(LAND, "2"), km=3), LAND)
    assert found.likely.covers(LAND.at(2, 5))
    length = geodesy.distance_m(LAND.at(2, 2).coords[0], LAND.at(2, 9).coords[0]) / 1000
    assert found.area_km2 == pytest.approx(length * 6 + math.pi * 9, rel=0.02)


def test_corners_make_a_polygon_also_when_named_crosswise():
    square = draw(node("corners", *(place(LAND, k) for k in "1243")), LAND)
    crosswise = draw(node("corners", *(place(LAND, k) for k in "1423")), LAND)
    assert square.core.covers(LAND.at(4, 5))
    assert crosswise.area_km2 == pytest.approx(square.area_km2, rel=0.05)
