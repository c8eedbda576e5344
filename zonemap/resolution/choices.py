"""All that is known of the choices behind a name before the text is looked at, kept from document to document.

The same names come again and again, so their numbers are worked out once: one row a choice, one column each of `COLUMNS`.
What is kept is a cache, emptied when full; no result depends on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.resolution import evidence, reasons
from zonemap.resolution.weights import ALONE_WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from zonemap.resolution.rows import Key, Rows

    Block = NDArray[np.float64]

COLUMNS = (
    "base", "x", "y", "z", "country", "admin1", "province", "first in country", "first in province", "is country", "reasons", "row",
)  # fmt: skip
"""Log-odds from evidence that does not depend on the text; unit vector; code of the country; row of the first-level unit and a
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
        missing = [key for key in keys if key not in self]
        if missing:
            if len(self) > _FULL:
                self.clear()
                missing = list(keys)
            self._learn(missing)
        return [self[key] for key in keys]

    def _learn(self, keys: Sequence[Key]) -> None:
        rows = self.rows
        row, sizes = rows.of(keys)
        alone = evidence.alone(row, sizes, [word for _, word in keys], rows)
        lat, lon = np.radians(rows.lat[row].astype(np.float64)), np.radians(rows.lon[row].astype(np.float64))
        country, admin1 = rows.country[row], rows.admin1[row]
        numbers = self._provinces
        province = [numbers.setdefault(unit, len(numbers)) for unit in admin1.tolist()]
        block = np.column_stack((
            alone @ ALONE_WEIGHTS, np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat), country, admin1, province,
            _firsts(country.tolist(), sizes.tolist()), _firsts(province, sizes.tolist()),
            rows.feature_class[row] == rows.country_class, reasons.masks(alone, evidence.ALONE), row,
        ))  # fmt: skip
        self.update(zip(keys, np.split(block, np.cumsum(sizes)[:-1]), strict=True))


def _firsts(codes: list[int], sizes: list[int]) -> list[int]:
    """For each choice, the place in its name's list of the first with the same code."""
    found: list[int] = []
    end = 0
    for size in sizes:
        start, end = end, end + size
        first: dict[int, int] = {}
        found += [first.setdefault(code, place) for place, code in enumerate(codes[start:end])]
    return found
