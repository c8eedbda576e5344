"""What every member of the shelf promises, at an ordinary place, in the far north, and across the 180th meridian."""

from __future__ import annotations

import math
from typing import get_args

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.relations.toyland import EXAMPLES, Toyland, node
from zonemap import geodesy, relations
from zonemap.errors import ExpressionError
from zonemap.model import Method
from zonemap.relations import LINES, RELATIONS

LANDS = {
    "ordinary": Toyland(),
    "far north": Toyland(20.0, 69.0),
    "across 180": Toyland(179.5, -16.0),
    "south": Toyland(-70.0, -40.0),
}


def test_every_member_has_an_example_and_every_example_a_member():
    assert set(EXAMPLES) == set(RELATIONS)
    assert set(LINES) - set(RELATIONS) == {"parallel", "meridian"}


@pytest.mark.parametrize("land", LANDS)
@pytest.mark.parametrize("relation", RELATIONS)
def test_promises(relation, land):
    atlas = LANDS[land]
    expression = EXAMPLES[relation](atlas)
    found = relations.draw(expression, atlas)

    for shape in (found.core, found.likely, found.possible):
        assert shape.geom_type in ("Polygon", "MultiPolygon")
        assert shape.is_valid
        assert all(part.exterior.is_ccw for part in shapely.get_parts(shape) if not part.is_empty)
        if not shape.is_empty:
            west, _, east, _ = shape.bounds
            assert -180 <= west <= east <= 180
    assert not found.likely.is_empty
    assert found.core.is_empty or found.likely.covers(found.core)
    assert found.possible.covers(found.likely)

    assert found.area_km2 == pytest.approx(geodesy.area_km2(found.likely), abs=0.02)
    assert 0 < found.uncertainty_km < 1000
    assert found.method in get_args(Method)
    assert found.basis, "a shape must say what it rests on"
    assert all(row.quantity and row.value and row.origin for row in found.basis)
    assert found.steps[0].startswith(relation)
    assert found.place_ids or relation == "coordinates"
    if found.solid_edge is not None:
        assert found.solid_edge.distance(found.likely.boundary) < 0.01


@pytest.mark.parametrize("relation", ["distance", "from-distance", "distance-direction", "stated-area"])
def test_what_is_measured_in_metres_has_one_size_wherever_it_lies(relation):
    sizes = [relations.draw(EXAMPLES[relation](atlas), atlas).area_km2 for atlas in LANDS.values()]
    assert max(sizes) == pytest.approx(min(sizes), rel=0.01)


@pytest.mark.parametrize("relation", RELATIONS)
def test_same_bytes_every_time(relation):
    def drawn():
        atlas = Toyland()  # another object: nothing remembered can serve
        found = relations.draw(EXAMPLES[relation](atlas), atlas)
        return (
            [shape.wkb for shape in (found.core, found.likely, found.possible)],
            found.basis,
            found.notes,
            found.steps,
        )

    assert drawn() == drawn()


LEAVES = [key for key in RELATIONS if key not in ("union", "intersection", "except", "including", "adjoining")]
TREES = st.recursive(
    st.sampled_from(LEAVES).map(lambda key: EXAMPLES[key](LANDS["ordinary"])),
    lambda trees: st.one_of(
        st.tuples(st.sampled_from(["union", "intersection", "except", "adjoining"]), trees, trees).map(
            lambda t: node(*t)
        ),
        st.tuples(st.sampled_from(["near", "around", "belt", "part-of", "adjacent", "outskirts"]), trees).map(
            lambda t: node(*t)
        ),
        st.tuples(trees, st.sampled_from("nesw")).map(lambda t: node("inner-direction", t[0], direction=t[1])),
        st.tuples(trees, st.floats(0.5, 60)).map(lambda t: node("distance", t[0], km=t[1])),
    ),
    max_leaves=4,
)


@settings(max_examples=60, deadline=None)
@given(TREES)
def test_any_tree_is_nested_and_valid_or_refused(tree):
    try:
        found = relations.draw(tree, LANDS["ordinary"])
    except ExpressionError:
        return
    assert found.likely.is_valid
    assert found.possible.is_valid
    assert found.core.is_valid
    assert found.core.is_empty or found.likely.covers(found.core)
    assert found.possible.covers(found.likely)
    vague = sum(step.strip().split(" ")[0] not in ("place", "coordinates") for step in found.steps if "(" in step)
    assert found.method != "calibrated" or vague == 1, "two phrases in one are not calibrated"


def test_sizes_are_plausible():
    """A guard against a unit lost on the way: the toy country is 9 x 8 cells of about 9.6 x 11.1 km."""
    atlas = LANDS["ordinary"]
    found = relations.draw(EXAMPLES["union"](atlas), atlas)
    assert found.area_km2 == pytest.approx(9 * 4 * 0.1**2 * 111.2 * 110.9 * math.cos(math.radians(30.7)), rel=0.01)
