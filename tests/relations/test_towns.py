"""Relations to towns: near, around, adjacent, outskirts, suburbs, outer direction, countryside."""

from __future__ import annotations

import math

import pytest

from tests.relations.toyland import CELL, Toyland, node, place
from zonemap import geodesy
from zonemap.relations import draw
from zonemap.relations.calibration import entry, radii

LAND = Toyland()
KM = 111.2 * CELL
"""A cell's height."""


def level(found, point) -> str:
    return next((name for name in ("core", "likely", "possible") if getattr(found, name).covers(point)), "out")


def test_near_is_a_disc_of_the_calibrated_radii():
    found = draw(node("near", place(LAND, "a")), LAND)
    _, likely, _ = radii(entry("near"), 500)
    assert found.method == "calibrated"
    assert found.area_km2 == pytest.approx(math.pi * (likely / 1000) ** 2, rel=0.01)
    assert level(found, LAND.at(2, 6)) == "core"
    assert any("444 places" in row.detail and "cross-validated" in row.detail for row in found.basis)


def test_near_grows_with_the_town_and_stops_at_the_border():
    village, city = (draw(node("near", place(LAND, key)), LAND) for key in "a2")
    assert city.area_km2 > 2 * village.area_km2
    assert level(city, LAND.at(0, 9)) == "out"  # Nextland


def test_unknown_population_is_said():
    found = draw(node("near", place(LAND, "4")), LAND)
    assert any("inhabitants of Town 4" in row.quantity and row.origin == "judgement" for row in found.basis)


def test_near_a_province_is_outside_it_and_around_it_is_not():
    near, around = (draw(node(relation, place(LAND, "D")), LAND) for relation in ("near", "around"))
    assert level(near, LAND.at(6, 7)) == "out"
    assert level(near, LAND.at(6, 5.2)) == "likely"
    assert level(around, LAND.at(6, 7)) == "core"
    assert {near.method, around.method} == {"judgement"}


def test_near_a_river_is_both_banks():
    found = draw(node("near", place(LAND, "river")), LAND)
    assert level(found, LAND.at(3, 4)) == "core"
    assert level(found, LAND.at(3, 3)) == level(found, LAND.at(3, 5)) == "likely"


def test_around_says_that_it_is_a_judgement_and_leaves_the_side_open():
    found = draw(node("around", place(LAND, "1")), LAND)
    assert found.method == "judgement"
    assert "which side of Town 1 is not stated" in found.notes


def test_two_senses_are_both_kept_and_the_smaller_sets_the_scale():
    city, province, both = (draw(node("around", place(LAND, *senses)), LAND) for senses in (["1"], ["A"], ["1", "A"]))
    assert both.method == "combined"
    assert city.area_km2 - 1 < both.area_km2
    assert both.possible.buffer(0.002).covers(province.possible)
    assert both.possible.buffer(0.002).covers(city.possible)
    assert both.likely.buffer(0.002).covers(city.likely)
    assert any("may mean the city or the province" in note for note in both.notes)
    assert {"1", "A"} <= set(both.place_ids)


def test_direction_from_a_name_of_two_senses_is_measured_from_the_city():
    found = draw(node("outer-direction", place(LAND, "A", "1"), direction="s"), LAND)
    assert level(found, LAND.at(5, 2)) in ("core", "likely")
    assert any("read as the city" in note for note in found.notes)


def test_adjacent_to_few_rows_is_no_calibration():
    found = draw(node("adjacent", place(LAND, "1")), LAND)
    assert found.method == "judgement"
    beside = draw(node("adjacent", place(LAND, "A")), LAND)
    assert level(beside, LAND.at(3, 3)) == "out"
    assert level(beside, LAND.at(4.8, 3)) == "likely"


def test_outskirts_leave_the_town_out_and_keep_to_the_side_named():
    whole = draw(node("outskirts", place(LAND, "1")), LAND)
    assert level(whole, LAND.at(2, 2)) == "out"
    south = draw(node("outskirts", place(LAND, "1"), direction="s"), LAND)
    assert level(south, LAND.at(3, 2)) in ("core", "likely")
    assert level(south, LAND.at(1, 2)) == "out"
    assert south.area_km2 < 0.4 * whole.area_km2


def test_suburbs_on_one_side():
    east = draw(node("suburbs", place(LAND, "1"), direction="e"), LAND)
    assert level(east, LAND.at(2, 2.7)) == "core"
    assert level(east, LAND.at(2, 1)) == "out"
    assert east.method == "judgement"
    assert draw(node("suburbs", place(LAND, "1")), LAND).method == "calibrated"


@pytest.mark.parametrize(
    ("wind", "row", "column"),
    [("n", 0.9, 6), ("s", 3.2, 6), ("e", 2, 7.2), ("w", 2, 4.8), ("nne", 1.0, 6.4), ("sw", 2.8, 5.3)],
)
def test_outer_direction_lies_that_way_of_the_town(wind, row, column):
    found = draw(node("outer-direction", place(LAND, "a"), direction=wind), LAND)
    assert level(found, LAND.at(row, column)) in ("core", "likely")
    opposite = LAND.at(4 - row, 12 - column)
    assert level(found, opposite) == "out"
    assert level(found, LAND.at(2, 6)) == "out"  # the town itself


def test_outer_direction_of_a_province_begins_at_its_edge():
    found = draw(node("outer-direction", place(LAND, "C"), direction="n"), LAND)
    assert level(found, LAND.at(6, 3)) == "out"
    assert level(found, LAND.at(4, 3)) == "core"
    assert found.method == "judgement"


def test_countryside_is_the_province_without_its_town():
    found = draw(node("countryside", place(LAND, "1")), LAND, inhabited=False)
    assert level(found, LAND.at(2, 2)) == "out"
    assert level(found, LAND.at(3, 3)) == "core"
    assert level(found, LAND.at(6, 3)) == "out"
    south = draw(node("countryside", place(LAND, "1"), direction="s"), LAND, inhabited=False)
    assert level(south, LAND.at(3, 2)) == "core"
    assert level(south, LAND.at(1, 2)) == "out"


def test_countryside_of_a_province_is_seen_from_its_largest_town():
    by_town, by_province = (draw(node("countryside", place(LAND, key)), LAND) for key in "1A")
    assert by_town.likely.symmetric_difference(by_province.likely).area < 0.05 * by_town.likely.area


def test_population_decides_the_radius_as_the_table_says():
    found = entry("near")
    assert radii(found, 100) == radii(found, 500)
    assert radii(found, 1_000_000)[1] / radii(found, 1_000)[1] == pytest.approx(1000 ** found["exponent"])
    assert geodesy.distance_m(LAND.at(0, 0).coords[0], LAND.at(1, 0).coords[0]) == pytest.approx(1000 * KM, rel=0.01)
