"""All that is known of the choices behind a name before the text is looked at, kept from document to document.

The same names come again and again, so their numbers are worked out once: one row a choice, one column each of `COLUMNS`.
What is kept is a cache, emptied when full; no result depends on it.
"""

from __future__ import annotations

from math import cos, radians, sin
from operator import mul
from typing import TYPE_CHECKING

import numpy as np

from zonemap.resolution import evidence, reasons, renown
from zonemap.resolution.weights import ACTING_COUNTRY, ACTING_GREAT, ALONE_WEIGHTS, NAMESAKE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from zonemap.resolution.rows import Key, Rows

    Block = NDArray[np.float64]

COLUMNS = (
    "base", "x", "y", "z", "acts", "country", "admin1", "province", "first in country", "first in province", "is country", "reasons", "row",
)  # fmt: skip
"""Log-odds from evidence that does not depend on the text; unit vector; log-odds more where the name acts; code of the country; row of the first-level unit and a
small number for it; place in the list of the first choice in the same country and in the same unit; bits of `reasons`; row."""
_FULL = 20_000  # names; about 30 MB


class Choices(dict["Key", "Block"]):
    """Choices by name and type word."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self.rows = rows
        self._provinces: dict[int, int] = {}

    def of(self, keys: Sequence[Key]) -> list[Block]:
        """The choices of each name."""
        if len(self) > _FULL:
            self.clear()
        found: list[Block] = []
        for key in keys:
            block = self.get(key)
            if block is None:
                block = self[key] = self._learned(key)
            found.append(block)
        return found

    def _learned(self, key: Key) -> Block:
        # Plain numbers: a name has five places on average, for which arrays would take four times as long.
        rows, word = self.rows, key[1]
        places = rows.of(key)
        countries = [rows.country[row] for row in places]
        inside = _inside_namesakes(places, countries, rows) if not word else frozenset[int]()
        first_in_country: dict[int, int] = {}
        first_in_province: dict[int, int] = {}
        block: list[float] = []
        alone = evidence.alone(places, word, rows)
        for n, (row, country, found) in enumerate(zip(places, countries, alone, strict=True)):
            admin1 = rows.admin1[row]
            province = self._provinces.setdefault(admin1, len(self._provinces))
            lat, lon = radians(rows.lat[row]), radians(rows.lon[row])
            base = sum(map(mul, ALONE_WEIGHTS, found))
            if country in inside and rows.feature_class[row] != rows.country_class:
                base -= NAMESAKE
            block += (
                base, cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat), _acts(row, rows), country, admin1, province,
                first_in_country.setdefault(country, n), first_in_province.setdefault(province, n),
                rows.feature_class[row] == rows.country_class, reasons.mask(found), row,
            )  # fmt: skip
        return np.array(block).reshape(-1, len(COLUMNS))


def _acts(row: int, rows: Rows) -> float:
    if rows.feature_class[row] == rows.country_class:
        return ACTING_COUNTRY
    return ACTING_GREAT if rows.rank[row] <= renown.GREAT else 0.0


def _inside_namesakes(places: Sequence[int], countries: Sequence[int], rows: Rows) -> frozenset[int]:
    """Countries of the name: a town or unit inside one is the lesser of two namesakes."""
    return frozenset(
        country for row, country in zip(places, countries, strict=True) if rows.feature_class[row] == rows.country_class
    )
