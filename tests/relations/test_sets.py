"""Areas made of areas: unions, nestings, exceptions, belts, pockets."""

from __future__ import annotations

import pytest

from tests.relations.toyland import Toyland, node, place
from zonemap.errors import ExpressionError
from zonemap.relations import draw

LAND = Toyland()
A, B, C, D, T = (place(LAND, key) for key in "ABCDT")


def level(found, point) -> str:
    return next((name for name in ("core", "likely", "possible") if getattr(found, name).covers(point)), "out")


def test_a_province_is_its_boundary_with_a_margin():
    found = draw(A, LAND)
    assert found.method == "boundary"
    assert level(found, LAND.at(2, 3)) == "core"
    assert level(found, LAND.at(4.45, 3)) == "likely"
    assert level(found, LAND.at(4.6, 3)) == "possible"
    assert found.solid_edge.length == pytest.approx(found.likely.boundary.length, rel=0.01)
    assert found.uncertainty_km == pytest.approx(2.0, abs=0.1)


def test_a_town_is_a_disc_and_says_so():
    found = draw(place(LAND, "1"), LAND)
    assert found.method == "judgement"
    assert any("only a point is known" in note for note in found.notes)


def test_a_named_region_is_a_convention():
    found = draw(place(LAND, "hills"), LAND)
    assert found.method == "convention"
    assert any("named region" in note for note in found.notes)
    assert found.solid_edge is None


def test_a_name_of_two_senses_alone():
    found = draw(place(LAND, "1", "A"), LAND)
    assert level(found, LAND.at(2, 2)) == "core"
    assert level(found, LAND.at(4, 5)) == "possible"


def test_union_of_neighbours_has_no_seam():
    found = draw(node("union", A, B, C), LAND)
    assert found.method == "boundary"
    assert level(found, LAND.at(2, 5.5)) == "core"  # on the border of A and B
    assert level(found, LAND.at(6, 7)) == "out"
    assert draw(node("union", A, node("near", place(LAND, "4"))), LAND).method == "combined"


def test_intersection_of_phrases_is_combined():
    found = draw(
        node("intersection", node("inner-direction", A, direction="n"), node("distance", place(LAND, "1"), km=15)), LAND
    )
    assert found.method == "combined"
    assert level(found, LAND.at(1, 2)) != "out"
    assert level(found, LAND.at(3, 2)) == "out"
    assert found.relation == "part:north+distance"


def test_what_does_not_meet_is_refused_by_its_words():
    with pytest.raises(ExpressionError, match="“A” and “near” do not meet"):
        draw(node("intersection", A, node("near", place(LAND, "d"))), LAND)


def test_what_meets_only_at_the_outer_limits_says_so():
    found = draw(
        node(
            "intersection",
            node("distance", place(LAND, "a"), km=(2, 30)),
            node("distance", place(LAND, "2"), km=(2, 12)),
        ),
        LAND,
    )
    assert found.core.is_empty
    assert any("very uncertain" in note for note in found.notes)


def test_exception_leaves_a_hole():
    found = draw(node("except", A, place(LAND, "1")), LAND)
    assert level(found, LAND.at(2, 2)) == "out"
    assert level(found, LAND.at(3, 4)) == "core"
    with pytest.raises(ExpressionError, match="nothing of it is left"):
        draw(node("except", place(LAND, "1"), A), LAND)


def test_adjoining_parts_lie_along_the_neighbour():
    found = draw(node("adjoining", node("union", B, C), A), LAND)
    assert level(found, LAND.at(2, 6)) == level(found, LAND.at(5, 3)) == "core"
    assert level(found, LAND.at(2, 3)) == level(found, LAND.at(8, 5)) == "out"
    with pytest.raises(ExpressionError, match="“A” does not border “Town 4”"):
        draw(node("adjoining", A, place(LAND, "4")), LAND)


def test_including_fixes_the_stretch_of_an_open_strip():
    found = draw(node("including", node("border", T, km=10), place(LAND, "2")), LAND)
    assert level(found, LAND.at(2, 9)) in ("core", "likely")
    assert level(found, LAND.at(1, 1)) == "possible"
    assert any("how long it is" in note for note in found.notes)


def test_including_adds_a_place_to_any_other_area():
    found = draw(node("including", A, place(LAND, "2")), LAND)
    assert level(found, LAND.at(2, 9)) == level(found, LAND.at(2, 3)) == "core"
    assert draw(node("including", A, place(LAND, "1")), LAND).method == "boundary"


def test_belt_of_no_stated_width_has_no_core():
    open_ = draw(node("belt", D), LAND)
    assert open_.core.is_empty
    assert level(open_, LAND.at(6, 7)) == "out"
    assert level(open_, LAND.at(4.2, 7)) == "likely"
    assert "its width is not stated" in open_.notes


def test_belt_inside_and_astride():
    inside, both = (draw(node("belt", D, km=4, side=side), LAND) for side in ("inside", "both"))
    assert level(inside, LAND.at(4.7, 7)) == "core"
    assert level(inside, LAND.at(4.3, 7)) == "out"
    assert level(both, LAND.at(4.7, 7)) == level(both, LAND.at(4.3, 7)) == "core"
    assert level(both, LAND.at(6.5, 7.5)) == "out"


def test_pocket_takes_in_the_land_of_its_towns():
    found = draw(node("pocket", *(place(LAND, k) for k in "3ghe")), LAND)
    assert all(level(found, LAND.at(*spot)) == "core" for spot in ((7, 2), (7, 4), (8, 4), (6, 3)))
    assert level(found, LAND.at(7, 8)) == "out"
    assert level(found, LAND.at(2, 2)) == "out"


def test_pocket_of_one_town():
    found = draw(node("pocket", place(LAND, "3")), LAND)
    assert level(found, LAND.at(7, 2)) == "core"
    assert level(found, LAND.at(4, 4)) == "out"
