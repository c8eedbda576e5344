import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap.cli.sketch import sketch
from zonemap.gazetteer import bundled

POINT = st.tuples(st.floats(-179.9, 179.9), st.floats(-85, 85))


def drawn(points, outlines=(), **size):
    *lines, scale = sketch(points, outlines, **size).split("\n")
    assert scale.startswith("north is up")
    return lines


def found(label, lines):
    return next((row, line.index(label)) for row, line in enumerate(lines) if label in line)


def test_places_lie_as_on_a_map():
    homs, aleppo, palmyra = (36.72, 34.73), (37.16, 36.2), (38.28, 34.55)
    lines = drawn([homs, aleppo, palmyra], [bundled().geometry("co:SY")])
    (homs_row, homs_column), (aleppo_row, _), (palmyra_row, palmyra_column) = (found(n, lines) for n in "123")
    assert aleppo_row < homs_row <= palmyra_row
    assert homs_column < palmyra_column
    assert any(c > "\u2800" for c in "".join(lines)), "the outline is there"


def test_the_first_of_two_places_in_one_cell_is_shown():
    lines = drawn([(36.6, 35.9), (36.6, 35.9), (40.0, 35.0)])
    assert "2" not in "".join(lines)
    assert found("1", lines)[1] < found("3", lines)[1]


def test_islands_on_either_side_of_180_degrees_are_neighbours():
    lines = drawn(
        [(179.0, -17.0), (-179.0, -17.0)], [shapely.box(177, -19, 180, -16), shapely.box(-180, -19, -178, -16)]
    )
    (row, column), (other_row, other_column) = found("1", lines), found("2", lines)
    assert row == other_row
    assert column < other_column


@settings(max_examples=50, deadline=None)
@given(st.lists(POINT, min_size=1, max_size=8), st.integers(10, 90), st.integers(5, 40))
def test_every_map_fits_the_terminal_and_shows_the_first_place(points, width, height):
    lines = drawn(points, width=width, height=height)
    assert len(lines) <= height + 1
    assert max(map(len, lines)) <= width + 1
    assert "1" in "".join(lines)


@pytest.mark.parametrize("count", [1, 40])
def test_places_beyond_the_labels_are_left_out(count):
    assert drawn([(k / 10, k / 10) for k in range(count)])
