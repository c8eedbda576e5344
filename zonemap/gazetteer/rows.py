"""What a reader makes of a source: one Row a place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from zonemap.model import FeatureClass

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

NAME_KINDS = ("name", "adjective", "demonym", "metonym", "abbreviation")
CLASSES: tuple[FeatureClass, ...] = FeatureClass.__args__  # type: ignore[attr-defined]

CLASS_OF: dict[str, FeatureClass] = {
    **dict.fromkeys("country".split(), "country"),
    **dict.fromkeys(
        "state province governorate oblast district subdistrict county municipality territory republic prefecture department".split(),
        "admin",
    ),
    **dict.fromkeys("city town village hamlet".split(), "settlement"),
    **dict.fromkeys("neighbourhood suburb quarter".split(), "quarter"),
    **dict.fromkeys("river road highway railway line border canal parallel".split(), "line"),
    **dict.fromkeys("lake sea gulf ocean strait bay channel reservoir".split(), "water"),
    **dict.fromkeys("airbase airport camp crossing dam base port site bridge checkpoint plant".split(), "facility"),
}
"""Class of a feature word; a word that is not listed is a 'region'."""

RANKS: dict[FeatureClass, int] = {
    "country": 1, "admin": 5, "settlement": 7, "quarter": 8, "region": 4, "line": 5, "water": 4, "facility": 6,
}  # fmt: skip
"""Importance of a place of which nothing more is known (1 country or world city … 9 hamlet); a judgement."""


class Spelling(NamedTuple):
    """One way to write a place's name."""

    text: str
    kind: str = "name"
    """One of NAME_KINDS."""
    language: str = ""
    """ISO 639-1; empty where unknown."""
    rule: str = ""
    """Rule that made it, for spellings that are in no source; empty for those that are."""


class DisputedArea(NamedTuple):
    """Land that several states claim, or that rules itself against one."""

    name: str
    note: str
    """For a reader: 'Admin. by Israel; claimed by Syria'."""
    geometry: BaseGeometry
    """Polygon, WGS 84 lon/lat."""


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
    """Key of sources.toml."""
    country: str = ""
    parent: str = ""
    """Id of the nearest containing unit; empty for none."""
    population: int = 0
    rank: int = 9
    native: str = ""
    spellings: list[Spelling] = field(default_factory=list)
    geometry: BaseGeometry | None = None
    """Line or polygon, WGS 84 lon/lat; None for a point."""
    links: dict[str, Any] = field(default_factory=dict)
    """Concordances (geonames, wikidata, ocha, wof) and what is known of the point: accuracy_km, point, citation."""

    @property
    def shape(self) -> BaseGeometry:
        """The line or polygon of a row that has one."""
        if self.geometry is None:
            raise ValueError(f"{self.id} has no outline")
        return self.geometry

    @property
    def areal(self) -> bool:
        """Whether an outline is known."""
        return self.geometry is not None and self.geometry.geom_type.endswith("Polygon")

    def texts(self) -> list[str]:
        """All spellings of the place's names, the main one first, without adjectives and the like."""
        listed = (s.text for s in self.spellings if s.kind == "name")
        return [text for text in dict.fromkeys((self.name, self.native, *listed)) if text]
