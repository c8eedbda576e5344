"""What the relations ask of a gazetteer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from zonemap.model import FeatureClass, Place

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Settlements = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64], Sequence[str]]
    """Longitudes, latitudes (degrees), inhabitants (0: unknown) and ids."""

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees, west < east."""


class Atlas(Protocol):
    """Places with their outlines, all in WGS 84 lon/lat degrees; the gazetteer is one, a drawn toy another.

    It must be hashable and must not change: what is made from it is remembered.
    """

    def __hash__(self) -> int: ...

    def place(self, place_id: str) -> Place:
        """The record of an id; raises UnknownPlaceError."""
        ...

    def geometry(self, place_id: str) -> BaseGeometry:
        """Point, line or polygon of a place; cut at the 180th meridian where it crosses it."""
        ...

    def country(self, iso2: str) -> Place:
        """The country of an ISO 3166-1 alpha-2 code; raises UnknownPlaceError."""
        ...

    def units(self, bounds: Bounds, feature_class: FeatureClass) -> tuple[Place, ...]:
        """Places of a class that have a polygon whose box meets the bounds, in a fixed order."""
        ...

    def settlements(self, bounds: Bounds) -> Settlements:
        """Settlements whose point lies in the bounds, in a fixed order."""
        ...
