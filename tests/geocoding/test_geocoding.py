"""Names to places for people and for geopy."""

import pytest
from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder

from tests import toyland
from zonemap import gazetteer, geocoding
from zonemap.errors import UnknownPlaceError


@pytest.fixture(autouse=True)
def in_toyland(monkeypatch, tmp_path_factory):
    toy = toyland.gazetteer(tmp_path_factory.mktemp("toyland"))
    monkeypatch.setattr(gazetteer, "bundled", lambda: toy)


def test_ranked_candidates():
    assert [c.place.id for c in geocoding.geocode("alba")] == ["t:1", "t:5"]
    assert [c.place.id for c in geocoding.geocode("alba", limit=1)] == ["t:1"]


def test_an_unknown_name_is_answered_with_suggestions_and_their_countries():
    with pytest.raises(
        UnknownPlaceError, match=r"no place called 'Dorchstr'; did you mean Dorchester \(Toyland\)\?"
    ) as caught:
        geocoding.geocode("Dorchstr")
    assert caught.value.suggestions == ("Dorchester (Toyland)",)


def test_nothing_like_it():
    with pytest.raises(UnknownPlaceError, match="no place called 'Qqqqqq'; check the spelling"):
        geocoding.geocode("Qqqqqq")


def test_it_is_a_geopy_geocoder():
    geocoder = geocoding.GazetteerGeocoder()
    assert isinstance(geocoder, Geocoder)
    location = geocoder.geocode("Cato")
    assert (location.latitude, location.longitude) == (1.1, 31.2)
    assert location.address == "Cato (Toyland)"
    assert location.raw["id"] == "t:3"
    assert [where.raw["id"] for where in geocoder.geocode("Alba", exactly_one=False)] == ["t:1", "t:5"]
    assert geocoder.geocode("Nowhere at all") is None


def test_reverse_takes_latitude_first():
    geocoder = geocoding.GazetteerGeocoder()
    assert geocoder.reverse((1.1, 31.2)).raw["id"] == "t:3"
    assert len(geocoder.reverse("1.1, 31.2", exactly_one=False, limit=2)) == 2


@pytest.mark.parametrize("query", ["", None, "not a point"])
def test_bad_queries(query):
    geocoder = geocoding.GazetteerGeocoder()
    with pytest.raises(GeocoderQueryError):
        geocoder.reverse(query) if query == "not a point" else geocoder.geocode(query)
