"""Figures that say where, and figures that do not."""

from __future__ import annotations

import pytest

from zonemap.expressions.coordinates import positions


@pytest.mark.parametrize(
    ("text", "lon", "lat"),
    [
        ("at 34.5678, 36.7123", 36.7123, 34.5678),
        ("at (34.5678,36.7123).", 36.7123, 34.5678),
        ("at -1.6585, 29.2205", 29.2205, -1.6585),
        ("at 34.57°N 36.71°E", 36.71, 34.57),
        ("at 34°33'N, 36°16'E", 36.26667, 34.55),
        ("at 34°33′12″N 36°16′30″E", 36.275, 34.55333),
        ("at 33°27'S, 70°40'W", -70.66667, -33.45),
        ("at 34.57N 36.71E", 36.71, 34.57),
        ("точка 34°33' с. ш. 36°16' в. д.", 36.26667, 34.55),
    ],
)
def test_points(text, lon, lat):
    (found,) = positions(text)
    assert found.word_class == "COORD"
    assert found.value == pytest.approx((lon, lat), abs=1e-4)


def test_a_grid_reference_names_its_square():
    (found,) = positions("near 37S DU 12345 67890, the army said")
    assert found.word_class == "COORD"
    assert found.half_width == 0.5
    (coarse,) = positions("near 37SDU1267")
    assert coarse.half_width == 500
    assert coarse.value == pytest.approx(found.value, abs=0.01)


def test_precision_follows_the_figures():
    (found,) = positions("at 34.567, 36.712")
    assert found.half_width == pytest.approx(55.6)
    (found,) = positions("at 34°33'N, 36°16'E")
    assert found.half_width == pytest.approx(111_200 / 120)


def test_single_parallels_and_meridians():
    north, east = positions("between 36°N and up to 38° E")
    assert (north.word_class, north.value) == ("LATLINE", (36.0,))
    assert (east.word_class, east.value) == ("LONLINE", (38.0,))
    assert [p.value for p in positions("from 36°N, 38°N")] == [(36.0,), (38.0,)]


@pytest.mark.parametrize(
    "text",
    [
        "34.5, 36.7",
        "1,234.567, 36",
        "95.1234, 36.1234",
        "version 1.2345, 200.1234567",
        "15 August",
        "12N",
        "32CAL123456 is a flight",
        "120°N",
        "at 25°",
    ],
)
def test_other_figures_are_left_alone(text):
    assert positions(text) == ()
