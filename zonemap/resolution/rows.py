"""What resolution reads of the gazetteer, by row number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.expressions.senses import fits
from zonemap.model import Place

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from zonemap.gazetteer import Gazetteer


class Rows:
    """Gazetteer columns as resolution needs them, with caches that no result depends on."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        columns = gazetteer.columns
        self.lat, self.lon, self.population, self.rank = columns.lat, columns.lon, columns.population, columns.rank
        self.country, self.admin1 = columns.country, columns.admin1
        self.feature, self.feature_class = columns.feature, columns.feature_class
        self.classes = len(gazetteer.classes)
        self.countries = len(gazetteer.countries)
        self.country_class = gazetteer.classes.index("country")
        self._fits: dict[str, NDArray[np.bool_]] = {}

    def of(self, place_ids: tuple[str, ...]) -> NDArray[np.int32]:
        """Rows of ids."""
        return self.gazetteer.rows(place_ids)

    def fits(self, word: str) -> NDArray[np.bool_]:
        """For a type word, whether it suits a place, by feature and class: index feature * classes + class."""
        found = self._fits.get(word)
        if found is None:
            g = self.gazetteer
            found = self._fits[word] = np.array([fits(_example(f, c), word) for f in g.features for c in g.classes])
        return found


def _example(feature: str, feature_class: object) -> Place:
    return Place(id="", name="", feature=feature, feature_class=feature_class, lat=0.0, lon=0.0)  # type: ignore[arg-type]
