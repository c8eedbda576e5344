import dataclasses

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.maps import samples
from zonemap.maps import frame
from zonemap.model import Findings


def found(*shapes):
    quoted = samples.claim(samples.MAY, "Parts of Homs province", "Homs")
    return Findings(
        zones=tuple(
            samples.zone(str(i), "z", samples.footprint(s, possible=s.buffer(30)), quoted) for i, s in enumerate(shapes)
        )
    )


def test_view_holds_the_likely_extents_and_ignores_the_outer_limits():
    assert frame.of(found(samples.IDLIB, samples.HOMS)).view == pytest.approx((36.2, 34.6, 37.4, 36.3))


def test_limits_leave_room_around_the_view():
    shown = frame.of(found(samples.IDLIB))
    assert shown.limits[0] < shown.view[0] < shown.view[2] < shown.limits[2]
    assert shown.limits[1] < shown.view[1] < shown.view[3] < shown.limits[3]


def test_a_tiny_zone_still_opens_on_its_surroundings():
    west, south, east, north = frame.of(found(shapely.Point(36, 35).buffer(0.001))).view
    assert (north - south) * 111 >= 11.9
    assert (east - west) * 111 * 0.8 >= 9.8


def test_nothing_drawn_shows_the_places_spoken_of_and_else_the_world():
    assert frame.of(Findings(), [shapely.box(10, 50, 12, 52)]).view == (10, 50, 12, 52)
    assert frame.of(Findings()).view == frame.WORLD


def test_zones_on_both_sides_of_the_antimeridian_make_one_run():
    shown = frame.of(found(shapely.box(178, -18, 180, -16), shapely.box(-180, -18, -178, -16)))
    assert (shown.view[0], shown.view[2]) == (178, 182)
    assert shown.unroll(shapely.box(-180, -18, -178, -16)).bounds == (180, -18, 182, -16)
    assert shown.unroll(shapely.box(178, -18, 180, -16)).bounds == (178, -18, 180, -16)
    assert {shift for _, shift in shown.windows()} == {0.0, 360.0}


@settings(max_examples=50, deadline=None)
@given(st.floats(-179, 170), st.floats(-80, 75), st.floats(0.001, 8), st.floats(0.001, 5))
def test_every_view_lies_in_its_limits_and_every_window_in_the_world(x, y, wide, high):
    shown = frame.of(found(shapely.box(x, y, x + wide, y + high)))
    assert shown.limits[0] <= shown.view[0] < shown.view[2] <= shown.limits[2]
    for (west, south, east, north), _ in shown.windows():
        assert -180 <= west < east <= 180
        assert -85 < south < north < 85


def test_an_empty_likely_area_falls_back_to_the_possible_one():
    only = samples.zone(
        "a",
        "a",
        dataclasses.replace(samples.footprint(samples.HOMS), likely=shapely.Polygon()),
        samples.claim(samples.MAY, "Parts of Homs province", "Homs"),
    )
    assert frame.of(Findings(zones=(only,))).view == samples.HOMS.bounds


def test_what_has_ended_does_not_decide_the_view_unless_nothing_else_is_there():
    quoted = samples.claim(samples.MAY, "Parts of Homs province", "Homs")
    gone = samples.zone("gone", "gone", samples.footprint(shapely.box(0, 0, 30, 30)), quoted, status="ended")
    here = samples.zone("here", "here", samples.footprint(samples.HOMS), quoted)
    assert frame.of(Findings(zones=(gone, here))).view == pytest.approx(samples.HOMS.bounds)
    assert frame.of(Findings(zones=(gone,))).view == (0, 0, 30, 30)
