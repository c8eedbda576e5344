"""What resolution reads of the gazetteer: the choices behind each name, worked out once and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from zonemap.expressions.senses import fits
from zonemap.model import Place
from zonemap.names import fold

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer
    from zonemap.model import FeatureClass

MOST: Final = 40
"""Places of one name that are weighed; the gazetteer lists the likeliest first."""

_MOST_SPELLINGS: Final = 60
"""Beyond these, spellings tell of rules of transliteration and not of renown; judgement."""

_CLASSES: Final[tuple[FeatureClass, ...]] = (
    "country", "settlement", "admin", "region", "water", "line", "facility", "quarter"
)  # fmt: skip

Key = tuple[tuple[str, ...], str]
"""Ids of the places that a name may mean, and the type word beside it."""


class Rows:
    """Gazetteer columns as resolution needs them, to be read cell by cell."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        cells = gazetteer.cells
        self.lat, self.lon, self.population, self.rank = cells.lat, cells.lon, cells.population, cells.rank
        self.country, self.admin1 = cells.country, cells.admin1
        self.feature, self.feature_class = cells.feature, cells.feature_class
        self.spellings = _spellings(gazetteer)
        """Spellings of each place, 60 at most: the better a place is known in the world, the more languages name it."""
        self.classes = gazetteer.classes
        code = gazetteer.classes.index
        self.country_class, self.settlement_class, self.admin_class, self.region_class = map(code, _CLASSES[:4])
        self.water_class, self.line_class, self.facility_class, self.quarter_class = map(code, _CLASSES[4:])
        self.with_article = frozenset((self.line_class, self.water_class))
        """Classes of places whose names take the article in English."""
        self._fits: dict[tuple[str, int, int], bool] = {}

    def labels(self, places: list[int]) -> list[str]:
        """Main names of places, as they compare."""
        found = (self.gazetteer.label(row) for row in places)
        return [label.lower() if label.isascii() else fold(label) for label in found]

    def called(self, label: str, most: int) -> list[int]:
        """Rows of the places of a name as it compares, the likeliest first."""
        rows: list[int] = self.gazetteer.rows_of(fold(label))[:most].tolist()
        return rows

    def of(self, key: Key) -> list[int]:
        """Rows of the choices of a name."""
        rows: list[int] = self.gazetteer.rows(key[0])[:MOST].tolist()
        return rows

    def fits(self, word: str, row: int) -> bool:
        """Whether a type word suits a place; told once for all places of one feature and class."""
        feature, group = self.feature[row], self.feature_class[row]
        key = word, feature, group
        found = self._fits.get(key)
        if found is None:
            g = self.gazetteer
            found = self._fits[key] = fits(_example(g.features[feature], g.classes[group]), word)
        return found


def _spellings(gazetteer: Gazetteer) -> memoryview[int]:
    columns = gazetteer.columns
    counts = np.bincount(columns.name_place, minlength=len(columns.lat))
    return np.minimum(counts, _MOST_SPELLINGS).astype(np.uint8).data


def _example(feature: str, feature_class: object) -> Place:
    return Place(id="", name="", feature=feature, feature_class=feature_class, lat=0.0, lon=0.0)  # type: ignore[arg-type]
