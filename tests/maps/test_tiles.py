import pytest

from zonemap.errors import UsageError
from zonemap.maps.tiles import Tiles


def test_tiles_are_off_unless_asked_for():
    assert Tiles.of(None) is None
    assert Tiles.of(wanted=False) is None
    assert Tiles.of("") is None


def test_openstreetmap_is_credited_and_only_its_host_is_allowed():
    tiles = Tiles.of(wanted=True)
    assert tiles.origin == "https://tile.openstreetmap.org"
    assert "OpenStreetMap" in tiles.attribution


def test_a_service_with_subdomains_is_allowed_as_a_pattern():
    assert Tiles.of("https://{s}.example.org/{z}/{x}/{y}.png").origin == "https://*.example.org"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)//{z}{x}{y}",
        "https://example.org/{z}/{x}.png",
        "ftp://example.org/{z}/{x}/{y}",
        "https://a.b/{z}/{x}/{y}'; script-src *",
        "https://a.b;script-src/{z}/{x}/{y}",
    ],
)
def test_anything_else_is_refused(url):
    with pytest.raises(UsageError, match="tiles"):
        Tiles.of(url)
