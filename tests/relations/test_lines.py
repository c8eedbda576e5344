"""Lines and what lies along, beside and to one side of them."""

from __future__ import annotations

import pytest
import shapely
from shapely import LineString, MultiLineString

from tests.relations.toyland import CELL, Toyland, node, place
from zonemap.errors import ExpressionError
from zonemap.geodesy import area_km2, distance_m
from zonemap.relations import draw
from zonemap.relations.lines import bridged, joined

LAND = Toyland()
T, N, RIVER, ROAD = (place(LAND, key) for key in ("T", "N", "river", "road"))
WIDE = distance_m(LAND.at(4, 0).coords[0], LAND.at(4, 1).coords[0]) / 1000
HIGH = distance_m(LAND.at(4, 0).coords[0], LAND.at(5, 0).coords[0]) / 1000
"""A cell in kilometres."""


def level(found, point) -> str:
    return next((name for name in ("core", "likely", "possible") if getattr(found, name).covers(point)), "out")


def test_along_a_road_no_width_stated():
    found = draw(node("along", ROAD), LAND)
    assert level(found, LAND.at(4.5, 5)) == "core"
    assert level(found, LAND.at(2, 8)) == "out"
    assert found.method == "judgement"
    assert any("not stated" in note for note in found.notes)


def test_along_a_stretch_ends_beside_its_ends():
    whole = draw(node("along", RIVER), LAND)
    stretch = draw(node("along", RIVER, node("between", place(LAND, "a"), place(LAND, "c"))), LAND)
    assert level(whole, LAND.at(7, 4)) == "core"
    assert level(stretch, LAND.at(3, 4)) == "core"
    assert level(stretch, LAND.at(7, 4)) == "out"


def test_along_a_stretch_inside_an_area():
    found = draw(node("along", RIVER, place(LAND, "C")), LAND)
    assert level(found, LAND.at(6, 4)) == "core"
    assert level(found, LAND.at(2, 4)) == "out"


def test_strip_on_both_sides_has_the_stated_width_to_each():
    found = draw(node("strip", RIVER, place(LAND, "A"), km=5, side="both"), LAND)
    assert found.area_km2 == pytest.approx(10 * 4 * HIGH, rel=0.02)
    total = draw(node("strip", RIVER, place(LAND, "A"), km=5), LAND)
    assert total.area_km2 == pytest.approx(5 * 4 * HIGH, rel=0.02)
    assert any("each side or in all" in note for note in total.notes)


def test_strip_down_to_the_sea():
    found = draw(node("strip", RIVER, node("between", place(LAND, "c"), node("coast")), km=3, side="both"), LAND)
    assert level(found, LAND.at(8, 4)) == "core"
    assert level(found, LAND.at(2, 4)) == "out"
    assert found.area_km2 == pytest.approx(6 * 4.6 * HIGH, rel=0.1)


def test_border_strip_lies_inside_the_unit_named_first():
    found = draw(node("border", T, N, km=5), LAND)
    assert level(found, LAND.at(0.8, 5)) == "core"  # 3 km south of the border
    assert level(found, LAND.at(0.3, 5)) == "out"  # as far north
    assert level(found, LAND.at(8, 5)) == "out"  # the coast is no border
    assert found.area_km2 == pytest.approx(5 * (9 * WIDE + 8 * HIGH), rel=0.05)
    assert found.solid_edge.distance(LAND.at(0.5, 5)) < 0.001


def test_border_outside_and_on_both_sides():
    out, both = (draw(node("border", T, N, km=5, side=side), LAND) for side in ("outside", "both"))
    assert level(out, LAND.at(0.3, 5)) == "core"
    assert level(out, LAND.at(0.8, 5)) == "out"
    assert level(both, LAND.at(0.3, 5)) == level(both, LAND.at(0.8, 5)) == "core"


def test_all_borders_and_one_side_of_them():
    every = draw(node("border", T, km=5), LAND)
    assert level(every, LAND.at(0.8, 5)) == level(every, LAND.at(4, 9.3)) == "core"
    north = draw(node("border", T, km=5, direction="n"), LAND)
    assert level(north, LAND.at(0.8, 5)) == "core"
    assert level(north, LAND.at(6, 9.3)) == "out"


def test_border_of_provinces():
    found = draw(node("border", place(LAND, "A"), place(LAND, "B"), km=2), LAND)
    assert level(found, LAND.at(2, 5.4)) == "core"
    assert level(found, LAND.at(2, 5.6)) == "out"


def test_border_of_what_does_not_touch():
    with pytest.raises(ExpressionError, match=r"cannot draw “the A–N border”: these two have no common border"):
        draw(node("border", place(LAND, "C"), place(LAND, "hills"), text="the A–N border"), LAND)


def test_range_of_depths():
    found = draw(node("border", T, N, km=(5, 14)), LAND)
    assert area_km2(found.core) < found.area_km2 < area_km2(found.possible)
    assert level(found, LAND.at(1.2, 5)) == "likely"  # 7.8 km


def test_coast_is_the_edge_without_the_borders():
    found = draw(node("coast", T), LAND)
    assert level(found, LAND.at(8.3, 5)) == "core"
    assert level(found, LAND.at(4, 0.7)) == "core"
    assert level(found, LAND.at(1, 6)) == "out"
    sea = draw(node("strip", node("coast", T), km=10, side="outside"), LAND)
    assert level(sea, LAND.at(9, 5)) == "core"
    assert level(sea, LAND.at(8.3, 5)) == "out"


def test_coast_on_one_side():
    found = draw(node("coast", T, direction="w"), LAND)
    assert level(found, LAND.at(5, 0.8)) == "core"
    assert level(found, LAND.at(8.3, 8)) == "out"


def test_side_of_a_river_that_divides_the_country():
    found = draw(node("side-of-line", RIVER, T, direction="e"), LAND)
    assert level(found, LAND.at(1, 6)) == level(found, LAND.at(8, 9)) == "core"
    assert level(found, LAND.at(4, 2)) == "out"
    assert found.area_km2 == pytest.approx(5.5 * WIDE * 8 * HIGH, rel=0.03)


def test_side_of_a_river_takes_its_country_where_none_is_named():
    assert draw(node("side-of-line", RIVER, direction="w"), LAND).likely.covers(LAND.at(4, 2))


def test_side_of_a_line_that_ends_inside_is_what_lies_straight_that_way():
    found = draw(node("side-of-line", ROAD, T, direction="s"), LAND)
    assert level(found, LAND.at(7, 4)) in ("core", "likely")
    assert level(found, LAND.at(8, 9)) == "out"  # beyond the end of the road
    assert any("ends inside" in note for note in found.notes)


def test_a_line_that_hardly_touches_the_area_is_refused():
    with pytest.raises(ExpressionError, match="hardly touches"):
        draw(node("side-of-line", RIVER, node("distance", place(LAND, "b"), km=28), direction="e"), LAND)


def test_south_of_a_parallel():
    latitude = LAND.at(4, 5).y - CELL / 2  # the border of A and C
    found = draw(node("side-of-line", node("parallel", value=(latitude,)), T, direction="s"), LAND)
    assert found.area_km2 == pytest.approx(9 * WIDE * 4 * HIGH, rel=0.01)
    assert not found.likely.covers(LAND.at(4, 5))


def test_east_of_a_meridian_and_between_two_parallels():
    lon = LAND.at(4, 5).x + CELL / 2
    east = draw(node("side-of-line", node("meridian", value=(lon,)), T, direction="e"), LAND)
    assert east.likely.covers(LAND.at(4, 7))
    assert not east.likely.covers(LAND.at(4, 4))
    north, south = (node("parallel", value=(LAND.at(row, 5).y,)) for row in (2, 6))
    band = draw(node("intersection", node("between", north, south), T), LAND)
    assert band.area_km2 == pytest.approx(9 * WIDE * 4 * HIGH, rel=0.01)
    assert not band.likely.covers(LAND.at(8, 5))


def test_a_parallel_that_misses_the_country():
    with pytest.raises(ExpressionError, match="does not cross"):
        draw(node("side-of-line", node("parallel", value=(50.0,)), T, direction="s"), LAND)


def test_a_line_alone_is_no_area():
    with pytest.raises(ExpressionError, match="a line, not an area"):
        draw(node("parallel", value=(31.0,)), LAND)


def test_a_river_is_made_whole_across_a_reservoir_but_not_across_the_country():
    upper, lower = LineString([(0, 0), (0, 100e3)]), LineString([(0, 140e3), (0, 300e3)])
    far = LineString([(400e3, 0), (500e3, 0)])
    whole = bridged(MultiLineString([upper, lower, far]))
    assert whole.length == pytest.approx(300e3)
    assert bridged(upper).equals(upper)


def test_pieces_that_meet_are_joined():
    found = joined(MultiLineString([[(0, 0), (1, 0)], [(2, 0), (1, 0)]]))
    assert found.geom_type == "LineString"
    assert shapely.get_num_coordinates(found) == 3
