"""Outlines survive packing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, box

from zonemap.gazetteer.outlines import COARSE, FINE, pack, unpack

SHAPES = [
    box(30, 0, 31, 2), box(30, 0, 31, 2).difference(box(30.2, 0.2, 30.4, 0.4)), MultiPolygon([box(-180, -10, -179, 10), box(179, -10, 180, 10)]),
    LineString([(30, 0), (31, 1), (32, 0)]), MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]]),
]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("decimals", [FINE, COARSE])
def test_a_shape_comes_back(shape, decimals):
    assert unpack(pack(shape, decimals)).equals(shape)


@given(st.floats(-170, 170), st.floats(-80, 80), st.floats(0.01, 5))
@settings(max_examples=50)
def test_no_vertex_moves_further_than_the_grid(lon, lat, size):
    shape = Point(lon, lat).buffer(size, quad_segs=4)
    back = unpack(pack(shape, COARSE))
    assert back.is_valid
    assert back.hausdorff_distance(shape) < 1e-4


def test_a_shape_smaller_than_the_coarse_grid_is_kept():
    assert not unpack(pack(box(30, 0, 30.00004, 0.00004), COARSE)).is_empty
