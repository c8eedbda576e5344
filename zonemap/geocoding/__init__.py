"""Names to places: for people (`geocode`) and as a geocoder of geopy (`GazetteerGeocoder`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonemap.geocoding.places import described, geocode, unknown

if TYPE_CHECKING:
    from zonemap.geocoding.geocoder import GazetteerGeocoder

__all__ = ["GazetteerGeocoder", "described", "geocode", "unknown"]


def __getattr__(name: str) -> Any:
    # geopy loads only for those who want its interface.
    if name == "GazetteerGeocoder":
        from zonemap.geocoding.geocoder import GazetteerGeocoder

        return GazetteerGeocoder
    raise AttributeError(f"module 'zonemap.geocoding' has no attribute {name!r}")
