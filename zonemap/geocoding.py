"""Names to places, for people and for geopy."""

from __future__ import annotations

from typing import Any

from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from zonemap import gazetteer
from zonemap.errors import UnknownPlaceError
from zonemap.model import Candidate, Place


def geocode(
    name: str, *, country: str | None = None, feature: str | None = None, limit: int = 10
) -> tuple[Candidate, ...]:
    """Places a name may mean, best first, with the reasons for their rank.

    Args:
        name: in any spelling or script.
        country: ISO 3166-1 alpha-2; only places in it.
        feature: 'city', 'province', 'river', …; only places that are one.
        limit: how many at most.

    Raises:
        UnknownPlaceError: none; `suggestions` holds up to three near names with their countries.
    """
    store = gazetteer.bundled()
    found = store.candidates(name, country=country, feature=feature, limit=limit)
    if found:
        return found
    raise unknown(name, store, country=country)


def unknown(name: str, store: gazetteer.Gazetteer, *, country: str | None = None) -> UnknownPlaceError:
    """The error for a name that is in no gazetteer, with suggestions."""
    near = tuple(described(place, store) for place in store.suggestions(name))
    where = f" in {country.upper()}" if country else ""
    more = (
        f"; did you mean {', '.join(near)}?" if near else "; check the spelling, or add it with 'zonemap gazetteer add'"
    )
    return UnknownPlaceError(f"no place called {name!r}{where}{more}", suggestions=near)


def described(place: Place, store: gazetteer.Gazetteer) -> str:
    """Name and country of a place: 'Idlib (Syria)'."""
    return (
        f"{place.name} ({store.country(place.country).name})"
        if place.country and place.feature != "country"
        else place.name
    )


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy carries no types
    """The bundled gazetteer as a geopy geocoder: offline, no key, no rate limit.

    >>> GazetteerGeocoder().geocode("Khan Sheikhoun")  # doctest: +SKIP
    """

    def __init__(self, *, country: str | None = None, **options: Any) -> None:
        """Takes geopy's common options, and a country that results must lie in (ISO 3166-1 alpha-2)."""
        super().__init__(**options)
        self._country = country

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        limit: int = 10,
        timeout: Any = None,  # noqa: ARG002  geopy gives it
    ) -> Location | list[Location] | None:
        """Location, or with exactly_one=False the list of them; None where there is no such place, as geopy's geocoders answer."""
        if not isinstance(query, str) or not query.strip():
            raise GeocoderQueryError("query must be a name")
        found = gazetteer.bundled().candidates(query, country=self._country, limit=limit)
        locations = [self._location(c.place, c.score) for c in found]
        return (locations[0] if exactly_one else locations) if locations else None

    def reverse(
        self,
        query: Any,
        *,
        exactly_one: bool = True,
        limit: int = 5,
        timeout: Any = None,  # noqa: ARG002  geopy gives it
    ) -> Location | list[Location] | None:
        """Nearest settlements to a (latitude, longitude) point, geopy's order of coordinates."""
        try:
            point = Point(query)
        except ValueError as error:
            raise GeocoderQueryError(f"{query!r} is no point: give (latitude, longitude)") from error
        places = gazetteer.bundled().reverse(point.longitude, point.latitude, limit=limit)
        locations = [self._location(place, None) for place in places]
        return (locations[0] if exactly_one else locations) if locations else None

    def _location(self, place: Place, score: float | None) -> Location:
        address = described(place, gazetteer.bundled())
        raw = {
            "id": place.id,
            "feature": place.feature,
            "country": place.country,
            "population": place.population,
            "score": score,
        }
        return Location(address, (place.lat, place.lon), raw)
