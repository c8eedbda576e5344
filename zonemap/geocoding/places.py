"""Names to places, and the error for a name that is none."""

from __future__ import annotations

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
