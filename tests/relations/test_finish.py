"""The last step: inhabited land, smoothing, solid edges, and the cache."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point

from tests.relations.toyland import Toyland, node, place
from zonemap.relations import draw
from zonemap.relations.inhabited import below

LAND = Toyland()


class Desert(Toyland):
    """All people live in the west."""

    def settlements(self, bounds):
        rng = np.random.default_rng(7)
        lon, lat = self.west + 0.1 + 0.3 * rng.random(200), self.north - 0.1 - 0.8 * rng.random(200)
        west, south, east, north = bounds
        keep = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
        return lon[keep], lat[keep], np.zeros(keep.sum(), int), [str(i) for i in np.flatnonzero(keep)]


DESERT = Desert()


def test_a_part_is_cut_to_where_people_live_and_says_so():
    words = node("part-of", place(DESERT, "T"))
    cut, whole = draw(words, DESERT), draw(words, DESERT, inhabited=False)
    assert cut.likely.covers(DESERT.at(4, 2))
    assert not cut.likely.covers(DESERT.at(4, 8))
    assert whole.likely.covers(DESERT.at(4, 8))
    assert any("cut to inhabited land" in note for note in cut.notes)
    assert any(row.quantity == "inhabited land" and row.origin == "judgement" for row in cut.basis)
    assert not any("inhabited" in note for note in whole.notes)


def test_what_has_a_stated_extent_is_never_cut():
    for words in (
        place(DESERT, "T"),
        node("distance", place(DESERT, "1"), km=60),
        node("border", place(DESERT, "T"), km=10),
    ):
        assert draw(words, DESERT).likely.equals(draw(words, DESERT, inhabited=False).likely)


def test_nothing_is_cut_where_little_is_empty():
    words = node("part-of", place(DESERT, "A"))
    crowded = node("distance", place(DESERT, "1"), km=10)
    found = draw(node("intersection", words, crowded), DESERT)
    assert not any("inhabited" in note for note in found.notes)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=1, max_size=12), st.floats(4, 30))
def test_contour_is_the_union_of_discs(points, radius):
    x = np.arange(-40, 141, 1.5)
    gaps = np.min([np.hypot(*(np.meshgrid(x - px, x - py))) for px, py in points], axis=0)
    found = below(x, x, gaps, radius)
    discs = shapely.union_all([Point(p).buffer(radius, quad_segs=32) for p in points])
    assert found.is_valid
    assert found.symmetric_difference(discs).area < 0.06 * discs.area


def test_contour_keeps_holes():
    x = np.arange(-20.0, 21.0)
    ring = np.abs(np.hypot(*np.meshgrid(x, x)) - 10)
    found = below(x, x, ring, 3)
    assert len(found.interiors) == 1
    assert found.area == pytest.approx(np.pi * (13**2 - 7**2), rel=0.03)


def test_nothing_is_cut_where_the_gazetteer_has_no_villages():
    class Towns(Desert):
        def settlements(self, bounds):
            lon, lat, people, ids = super().settlements(bounds)
            return lon, lat, people + 5_000, ids

    towns = Towns()
    words = node("part-of", place(towns, "T"))
    found = draw(words, towns)
    assert found.likely.equals(draw(words, towns, inhabited=False).likely)
    assert any("too few villages" in note for note in found.notes)


def test_edges_made_by_words_are_not_solid():
    assert draw(node("distance", place(LAND, "a"), km=8), LAND).solid_edge is None
    near = draw(node("near", place(LAND, "2")), LAND)  # cut at the border of the country
    border = LAND.cell(2, 9).boundary
    assert near.solid_edge.length < 0.7 * near.likely.boundary.length
    assert near.solid_edge.distance(border) < 0.01


def test_outlines_are_simplified_to_less_than_half_the_uncertainty():
    for words in (place(LAND, "A"), node("near", place(LAND, "1")), node("distance", place(LAND, "a"), km=20)):
        found = draw(words, LAND)
        assert shapely.get_num_coordinates(found.likely) < 200


def test_the_same_words_elsewhere_in_a_text_are_drawn_once():
    import dataclasses

    words = node("near", place(LAND, "1"))
    again = dataclasses.replace(
        words, start=90, end=94, anchors=tuple(dataclasses.replace(a, start=5, end=9) for a in words.anchors)
    )
    assert draw(words, LAND) is draw(again, LAND)
    assert draw(words, LAND) is not draw(words, LAND, inhabited=False)
