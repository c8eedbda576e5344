"""The styles that a GeoPackage carries: the map's own colours, and every row drawn by some category."""

from xml.etree import ElementTree as ET

from zonemap.exports import qgis_style
from zonemap.maps import palette
from zonemap.model import KINDS, STATUSES, Role


def values(qml):
    return [c.get("value") for c in ET.fromstring(qml).iter("category")]  # noqa: S314  our own text


def test_the_colours_are_those_of_the_page():
    assert {kind: colour.light for kind, (colour, _) in palette.KINDS.items()} == qgis_style.COLOUR
    assert palette.SPENT.light == qgis_style.SPENT
    assert qgis_style.OPACITY == palette.FILL


def test_every_kind_extent_and_role_is_drawn():
    assert values(qgis_style.zones()) == list(KINDS)
    assert sorted(values(qgis_style.extents())) == ["core", "likely", "possible"]
    assert sorted(values(qgis_style.mentions())) == sorted(Role.__args__)


def test_the_legend_shows_only_kinds_that_are_there():
    assert values(qgis_style.zones(["safe", "buffer", "safe"])) == ["safe", "buffer"]


def test_every_status_has_a_width_and_an_opacity():
    assert all(f"'{status}'" in qgis_style.zones() for status in STATUSES)
