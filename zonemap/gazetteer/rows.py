"""What a reader makes of a source: one Row a place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from zonemap.model import FeatureClass

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

NAME_KINDS = ("name", "adjective", "demonym", "metonym", "abbreviation")


class Spelling(NamedTuple):
    """One way to write a place's name."""

    text: str
    kind: str = "name"
    """One of NAME_KINDS."""
    language: str = ""
    """ISO 639-1; empty where unknown."""


@dataclass(kw_only=True, slots=True)
class Row:
    """One place on its way into the product; mutable while sources are joined."""

    id: str
    name: str
    feature: str
    feature_class: FeatureClass
    lat: float
    lon: float
    source: str
    country: str = ""
    parent: str = ""
    """Id of the nearest containing unit."""
    population: int = 0
    rank: int = 9
    native: str = ""
    spellings: list[Spelling] = field(default_factory=list)
    geometry: BaseGeometry | None = None
    """Line or polygon, WGS 84 lon/lat; None for a point."""
    links: dict[str, Any] = field(default_factory=dict)
    """Concordances: geonames, wikidata, ocha, wof."""
