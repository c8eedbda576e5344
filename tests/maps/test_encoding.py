import json

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.maps import samples
from zonemap.maps import encoding


def decoded(paths, places):
    """The shape of page paths, as the script rebuilds it."""

    def ring(steps):
        return np.cumsum(np.asarray(steps).reshape(-1, 2), axis=0) / 10**places

    return shapely.MultiPolygon([shapely.Polygon(ring(p[0]), [ring(h) for h in p[1:]]) for p in paths])


def test_polygons_with_holes_survive_the_trip():
    shape = (
        shapely.box(36, 34, 37, 35)
        .difference(shapely.box(36.4, 34.4, 36.6, 34.6))
        .union(shapely.box(38, 34, 38.5, 34.2))
    )
    assert decoded(encoding.paths(shape, 4), 4).symmetric_difference(shape).area < 1e-6


@settings(max_examples=50, deadline=None)
@given(st.floats(-170, 170), st.floats(-70, 70), st.floats(0.01, 5), st.integers(2, 6))
def test_a_shape_is_off_by_no_more_than_its_last_decimal(x, y, radius, places):
    shape = shapely.Point(x, y).buffer(radius, quad_segs=6)
    paths = encoding.paths(shape, places)
    if paths:
        assert shapely.hausdorff_distance(decoded(paths, places), shape) <= 10.0**-places


def test_lines_are_steps_from_point_to_point():
    assert encoding.paths(shapely.LineString([(1, 2), (1.5, 2.5), (1.5, 2.5), (2, 2)]), 1) == [[10, 20, 5, 5, 5, -5]]
    assert encoding.paths(shapely.Polygon(), 3) == []


def integers(text):
    """The integers that a text of `written` stands for, as the script reads them."""
    found, value, unit = [], 0, 1
    for sign in text:
        digit = encoding._SIGNS.index(sign)
        value += digit % 42 * unit
        unit *= 42
        if digit < 42:
            found.append(-(value + 1) // 2 if value % 2 else value // 2)
            value, unit = 0, 1
    return found


def unwritten(paths):
    return integers(paths) if isinstance(paths, str) else [unwritten(part) for part in paths]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(st.integers(-(10**9), 10**9), min_size=1)))
def test_written_steps_are_read_back_and_need_no_escape(steps):
    texts = encoding.written(steps)
    assert unwritten(texts) == steps
    assert not set("".join(texts)) & set(" \"\\{}<>&'`$")


@pytest.mark.parametrize(("side", "places"), [(4.0, 3), (40.0, 2), (0.02, 6), (150.0, 2)])
def test_decimals_follow_the_size_of_the_map(side, places):
    assert encoding.decimals(side) == places


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.text(), st.lists(st.text()) | st.text() | st.integers() | st.none()))
def test_inert_json_is_the_same_value_and_holds_nothing_that_acts(value):
    text = encoding.inert_json(value)
    assert json.loads(text) == value
    assert not set("<>&'`$\u2028\u2029") & set(text)
    assert not any(mark in text for mark in ("{{", "{%", "{#", "${"))


@pytest.mark.parametrize("payload", samples.PAYLOADS)
def test_a_script_string_has_no_brace_quote_or_bracket_of_its_own(payload):
    literal = encoding.inert_script_string({"a": [payload]})
    assert not set("{}<>'`$") & set(literal)
    assert json.loads(json.loads(literal)) == {"a": [payload]}


def test_legible_drops_what_reorders_or_hides_and_keeps_what_scripts_need():
    assert encoding.legible("a\u202eb\u2066c\x00d\ud800") == "abcd"
    assert encoding.legible("خان\u200cشیخون\n\u200fx") == "خان\u200cشیخون\n\u200fx"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:x",
        "data:text/html,x",
        "//example.org",
        "http:///x",
        "https://a b",
        "ftp://x.org",
        "",
        "https://user@evil.org/\n",
    ],
)
def test_only_plain_web_addresses_become_links(url):
    assert encoding.web_address(url) in ("", "https://user@evil.org/")


def test_web_addresses_stay_as_they_are():
    assert encoding.web_address("HTTPS://Example.org/a?b=c#d") == "HTTPS://Example.org/a?b=c#d"
