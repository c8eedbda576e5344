"""The bundled gazetteer as a geocoder of geopy, with an online one behind it for those who ask for that."""

from __future__ import annotations

from collections.abc import Awaitable
from pathlib import Path
from typing import Any, TypeAlias

from geopy.adapters import BaseAsyncAdapter
from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from zonemap import gazetteer, geodesy
from zonemap.geocoding.online import Online
from zonemap.geocoding.places import described
from zonemap.model import Place

_Answer: TypeAlias = Location | list[Location] | None

_BEYOND_BORDER = 20
"""Times as many settlements are looked at when only those of one country count."""


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy carries no types
    """The bundled gazetteer as a geopy geocoder: offline, no key, no rate limit.

    Locations carry in `raw` the gazetteer's id, feature, country, population, the score of the candidate (0 to 1; None for
    `reverse`), the distance (`reverse`, km) and their origin, 'gazetteer' or 'online'.

    >>> GazetteerGeocoder(country="SY").geocode("Khan Sheikhoun")  # doctest: +SKIP
    Location(Khan Sheikhoun (Syria), (35.4425, 36.6508, 0.0))

    An online geocoder of geopy can stand behind it, for what the gazetteer does not hold. That is off unless given, needs a
    user agent that names your program, waits between questions, and keeps answers on the disk:

    >>> from geopy.geocoders import Nominatim  # doctest: +SKIP
    >>> GazetteerGeocoder(online=Nominatim(user_agent="herald-desk"))  # doctest: +SKIP
    """

    def __init__(
        self, *, country: str | None = None, within_km: float = 100.0, online: Geocoder | None = None,
        cache: str | Path | None = None, min_delay_seconds: float = 1.0, **options: Any,
    ) -> None:  # fmt: skip
        """Takes geopy's common options, and ours.

        Args:
            country: ISO 3166-1 alpha-2; results must lie in it.
            within_km: `reverse` answers nothing where no settlement is that near (judgement: a day's drive over bad roads).
            online: a synchronous geocoder of geopy with a user agent of its own, asked only for what the gazetteer lacks.
            cache: SQLite file of its answers; None for the place where the platform keeps programs' data.
            min_delay_seconds: least time between two questions to it.
            options: scheme, timeout, proxies, user_agent, ssl_context, adapter_factory, as in geopy. Nothing is fetched here;
                with an asynchronous adapter the methods return awaitables, as geopy's do.

        Raises:
            OnlineUseError: the online geocoder has no user agent of its own, or is asynchronous.
        """
        super().__init__(**options)
        self._country = country
        self._within_km = within_km
        self._online = Online(online, cache, min_delay_seconds) if online is not None else None

    def geocode(
        self, query: str, *, exactly_one: bool = True, limit: int | None = None, timeout: Any = DEFAULT_SENTINEL
    ) -> _Answer | Awaitable[_Answer]:
        """Location, or with exactly_one=False the list of them; None where there is no such place, as geopy's geocoders answer.

        Args:
            query: a name in any spelling or script.
            exactly_one: the likeliest alone, or all.
            limit: how many at most; 10 by default.
            timeout: seconds, for the online geocoder alone.

        Raises:
            GeocoderQueryError: the query is no name.
            GeocoderServiceError: the online geocoder failed.
        """
        if not isinstance(query, str) or not query.strip():
            raise GeocoderQueryError(f"query must be a name, not {query!r}")
        found = gazetteer.bundled().candidates(query, country=self._country, limit=_limit(limit, 10))
        locations = [_location(c.place, score=round(c.score, 4)) for c in found]
        if not locations and self._online:
            locations = self._online.ask("geocode", query, timeout=timeout)[: _limit(limit, 10)]
        return self._given(locations, exactly_one=exactly_one)

    def reverse(
        self, query: Any, *, exactly_one: bool = True, limit: int | None = None, timeout: Any = DEFAULT_SENTINEL
    ) -> _Answer | Awaitable[_Answer]:
        """The nearest settlement to a (latitude, longitude) point in geopy's order, or with exactly_one=False several.

        Args:
            query: a Point, a (latitude, longitude) pair, or a text 'latitude, longitude'.
            exactly_one: the nearest alone, or all within `within_km`.
            limit: how many at most; 5 by default.
            timeout: seconds, for the online geocoder alone.

        Raises:
            GeocoderQueryError: the query is no point.
            GeocoderServiceError: the online geocoder failed.
        """
        point = _point(query)
        most = _limit(limit, 5)
        near = most if self._country is None else most * _BEYOND_BORDER
        places = gazetteer.bundled().reverse(point.longitude, point.latitude, limit=near)
        locations = []
        for place in places:
            km = geodesy.distance_m((point.longitude, point.latitude), (place.lon, place.lat)) / 1000
            if km <= self._within_km and self._country in {None, place.country}:
                locations.append(_location(place, distance_km=round(km, 3)))
        if not locations and self._online:
            locations = self._online.ask("reverse", (point.latitude, point.longitude), timeout=timeout)
        return self._given(locations[:most], exactly_one=exactly_one)

    def _given(self, locations: list[Location], *, exactly_one: bool) -> _Answer | Awaitable[_Answer]:
        answer: _Answer = (locations[0] if exactly_one else locations) if locations else None
        return _awaitable(answer) if isinstance(self.adapter, BaseAsyncAdapter) else answer


async def _awaitable(answer: _Answer) -> _Answer:
    return answer


def _limit(limit: int | None, usual: int) -> int:
    if limit is None:
        return usual
    if not isinstance(limit, int) or limit < 1:
        raise GeocoderQueryError(f"limit must be a positive number, not {limit!r}")
    return limit


def _point(query: Any) -> Point:
    if query is None or query == "":
        raise GeocoderQueryError("no point: give (latitude, longitude)")
    try:
        return Point(query)
    except (TypeError, ValueError) as error:
        raise GeocoderQueryError(f"{query!r} is no point: give (latitude, longitude)") from error


def _location(place: Place, *, score: float | None = None, distance_km: float | None = None) -> Location:
    raw = {
        "id": place.id, "feature": place.feature, "country": place.country, "population": place.population, "score": score,
        "distance_km": distance_km, "origin": "gazetteer",
    }  # fmt: skip
    return Location(described(place, gazetteer.bundled()), (place.lat, place.lon), raw)
