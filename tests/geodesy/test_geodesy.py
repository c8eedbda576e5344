"""Metres, bearings and planes, at ordinary places and where coordinates break: 180 degrees and the poles."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import LineString, MultiPolygon, Point, Polygon, box

from zonemap import geodesy

LONS = st.floats(-180, 180)
LATS = st.floats(-90, 90)


@settings(max_examples=60, deadline=None)
@given(LONS, LATS, st.floats(100, 1_500_000))
def test_a_disc_has_its_area_and_holds_its_centre_anywhere_on_earth(lon, lat, metres):
    plane = geodesy.plane_at([(lon, lat)])
    disc = plane.to_globe(plane.disc(lon, lat, metres))
    assert disc.is_valid
    assert -180 <= disc.bounds[0] <= disc.bounds[2] <= 180
    # A cap of the sphere; the ellipsoid and the 96-cornered outline account for the tolerance.
    cap = 2 * math.pi * 6371.0**2 * (1 - math.cos(metres / 6_371_000))
    assert geodesy.area_km2(disc) == pytest.approx(cap, rel=0.02)
    assert disc.distance(Point(lon, lat)) < 2e-5


@settings(max_examples=40, deadline=None)
@given(LONS, st.floats(-89, 89), st.floats(0, 359), st.floats(1000, 300_000))
def test_bearing_and_distance_lead_back(lon, lat, bearing, metres):
    plane = geodesy.plane_at([(lon, lat)])
    x, y = shapely.get_coordinates(plane.sector(lon, lat, bearing, 0.5, metres, inner=metres * 0.999).centroid)[0]
    there = plane.to_globe(Point(x, y)).coords[0]
    assert geodesy.distance_m((lon, lat), there) == pytest.approx(metres, rel=0.002, abs=3)
    found, _ = geodesy.offsets((np.array([lon]), np.array([lat])), (np.array([there[0]]), np.array([there[1]])))
    assert abs((float(found[0]) - bearing + 180) % 360 - 180) < 0.2


def test_known_distance():
    homs, damascus = (36.714, 34.732), (36.292, 33.513)
    assert geodesy.distance_m(homs, damascus) == pytest.approx(140_700, rel=0.002)


def test_area_of_a_degree_square_and_of_a_hole():
    square = box(0, 0, 1, 1)
    assert geodesy.area_km2(square) == pytest.approx(12_308.8, rel=1e-4)
    holed = Polygon(square.exterior.coords, [box(0.25, 0.25, 0.75, 0.75).exterior.coords])
    assert geodesy.area_km2(holed) == pytest.approx(12_308.8 * 0.75, rel=1e-3)
    assert geodesy.area_km2(Point(0, 0)) == 0
    assert geodesy.area_km2(Polygon()) == 0


def test_area_follows_parallels_and_not_geodesics_between_far_corners():
    wide = box(-100, 49, -50, 50)
    steps = sum(geodesy.area_km2(box(lon, 49, lon + 1, 50)) for lon in range(-100, -50))
    assert geodesy.area_km2(wide) == pytest.approx(steps, rel=1e-4)


def test_what_crosses_180_degrees_is_cut_there_and_joined_again():
    plane = geodesy.plane_at([(179.9, -17.0)])
    disc = plane.to_globe(plane.disc(179.9, -17.0, 60_000))
    assert isinstance(disc, MultiPolygon)
    assert disc.bounds[0] == -180
    assert disc.bounds[2] == 180
    assert geodesy.area_km2(disc) == pytest.approx(11_310, rel=0.01)
    joined = plane.to_plane(disc)
    assert joined.geom_type == "Polygon"
    lon, lat, metres = geodesy.enclosing_circle(disc)
    assert (abs(lon), lat, metres) == (
        pytest.approx(179.9, abs=0.01),
        pytest.approx(-17, abs=0.01),
        pytest.approx(60_000, rel=0.01),
    )


@pytest.mark.parametrize(("lat", "pole"), [(89.0, 90), (-90.0, -90)])
def test_what_holds_a_pole_reaches_it(lat, pole):
    plane = geodesy.plane_at([(10.0, lat)])
    disc = plane.to_globe(plane.disc(10.0, lat, 400_000))
    assert disc.covers(Point(-120, pole * 0.999))
    assert geodesy.area_km2(disc) == pytest.approx(math.pi * 400**2, rel=0.01)
    assert plane.to_plane(disc).area == pytest.approx(math.pi * 400_000**2, rel=0.01)


def test_middle_is_right_where_a_centroid_is_not():
    fiji = MultiPolygon([box(177, -18, 180, -17), box(-180, -18, -179, -17)])
    lon, lat = geodesy.middle(fiji)
    assert lon == pytest.approx(178.9, abs=0.5)
    assert lat == pytest.approx(-17.5, abs=0.1)


def test_long_edges_keep_to_their_parallel():
    plane = geodesy.plane_at([(0, 60)])
    strip = box(-20, 59, 20, 60)
    back = plane.to_globe(plane.to_plane(strip))
    assert back.symmetric_difference(strip).area < 0.01 * strip.area
    assert back.bounds == pytest.approx(strip.bounds, abs=0.01)


def test_offsets_take_arrays():
    bearings, metres = geodesy.offsets((np.zeros(2), np.zeros(2)), (np.array([1.0, 0.0]), np.array([0.0, -1.0])))
    assert bearings == pytest.approx([90, 180])
    assert metres == pytest.approx([111_319, 110_574], abs=2)


def test_polygonal_keeps_the_areas_of_a_bow_tie_and_of_a_mixture():
    bow = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    assert geodesy.polygonal(bow).area == pytest.approx(2)
    mixed = shapely.GeometryCollection([box(0, 0, 1, 1), LineString([(0, 0), (5, 5)]), Point(9, 9)])
    assert geodesy.polygonal(mixed).equals(box(0, 0, 1, 1))
    assert geodesy.polygonal(Point(0, 0)).is_empty


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[st.tuples(st.floats(30, 40), st.floats(30, 40), st.floats(0.001, 2)) for _ in range(3)]))
def test_nested_polygons_lie_in_each_other_and_turn_counter_clockwise(discs):
    core, likely, possible = geodesy.nested(*(Point(x, y).buffer(r) for x, y, r in discs))
    assert likely.covers(core)
    assert possible.covers(likely)
    for geometry in (core, likely, possible):
        assert geometry.is_valid
        assert all(part.exterior.is_ccw for part in shapely.get_parts(geometry))
    with_digits = shapely.get_coordinates(likely) * 1e5
    assert np.abs(with_digits - with_digits.round()).max() < 1e-4
