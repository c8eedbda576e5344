"""What resolution reads of the gazetteer: the choices behind each name, worked out once and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.expressions.senses import fits
from zonemap.model import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from zonemap.gazetteer import Gazetteer

MOST = 40
"""Places of one name that are weighed; the gazetteer lists the likeliest first."""

Key = tuple[tuple[str, ...], str]
"""Ids of the places that a name may mean, and the type word beside it."""


class Rows:
    """Gazetteer columns as resolution needs them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        columns = gazetteer.columns
        self.lat, self.lon, self.population, self.rank = columns.lat, columns.lon, columns.population, columns.rank
        self.country, self.admin1 = columns.country, columns.admin1
        self.feature, self.feature_class = columns.feature, columns.feature_class
        self.classes = len(gazetteer.classes)
        self.countries = len(gazetteer.countries)
        self.country_class = gazetteer.classes.index("country")
        self.with_article = frozenset(gazetteer.classes.index(name) for name in ("line", "water"))
        """Classes of places whose names take the article in English."""
        self._fits: dict[str, NDArray[np.bool_]] = {}

    def of(self, keys: Sequence[Key]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Rows of all choices of several names, one name after the other, and how many each has."""
        found = [self.gazetteer.rows(place_ids)[:MOST] for place_ids, _ in keys]
        return np.concatenate(found).astype(np.int64), np.array([len(rows) for rows in found], dtype=np.int64)

    def fits(self, word: str) -> NDArray[np.bool_]:
        """For a type word, whether it suits a place, by feature and class: index feature * classes + class."""
        found = self._fits.get(word)
        if found is None:
            g = self.gazetteer
            found = self._fits[word] = np.array([fits(_example(f, c), word) for f in g.features for c in g.classes])
        return found


def _example(feature: str, feature_class: object) -> Place:
    return Place(id="", name="", feature=feature, feature_class=feature_class, lat=0.0, lon=0.0)  # type: ignore[arg-type]
