"""All that is known of the choices behind a name before the text is looked at, kept from document to document.

The same names come again and again, so their numbers are worked out once. What is kept is a cache, emptied when full; no
result depends on it.
"""

from __future__ import annotations

from math import cos, radians, sin
from operator import mul
from typing import TYPE_CHECKING, Final

from zonemap.resolution import evidence, reasons, renown
from zonemap.resolution.weights import ACTING_COUNTRY, ACTING_GREAT, ALONE_WEIGHTS, NAMESAKE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonemap.resolution.rows import Key, Rows

_FULL: Final = 20_000  # names; about 40 MB


class Block:
    """The choices of one name, the likeliest first: one element a choice in each list."""

    def __init__(self) -> None:
        self.row: list[int] = []
        """Row of the gazetteer."""
        self.base: list[float] = []
        """Log-odds from evidence that does not depend on the text."""
        self.acts: list[float] = []
        """Log-odds more where the name acts."""
        self.x: list[float] = []
        self.y: list[float] = []
        self.z: list[float] = []
        """Unit vector."""
        self.country: list[int] = []
        """Code of the country; 0 for none."""
        self.admin1: list[int] = []
        """Row of the first-level unit; -1 for none."""
        self.is_country: list[bool] = []
        self.reasons: list[int] = []
        """Bits of `reasons`."""


class Choices:
    """Choices by name and type word."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self._known: dict[Key, Block] = {}

    def make_room(self) -> None:
        """Empties the cache when it is full; call between documents."""
        if len(self._known) > _FULL:
            self._known.clear()

    def of(self, key: Key) -> Block:
        """The choices of a name."""
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._learned(key)
        return found

    def _learned(self, key: Key) -> Block:
        rows, word = self.rows, key[1]
        places = rows.of(key)
        countries = [rows.country[row] for row in places]
        inside = _inside_namesakes(places, countries, rows) if not word else frozenset[int]()
        block = Block()
        alone = evidence.alone(places, word, rows)
        for row, country, found in zip(places, countries, alone, strict=True):
            is_country = rows.feature_class[row] == rows.country_class
            lat, lon = radians(rows.lat[row]), radians(rows.lon[row])
            base = sum(map(mul, ALONE_WEIGHTS, found))
            if country in inside and not is_country:
                base -= NAMESAKE
            block.row.append(row)
            block.base.append(base)
            block.acts.append(ACTING_COUNTRY if is_country else ACTING_GREAT if rows.rank[row] <= renown.GREAT else 0.0)
            block.x.append(cos(lat) * cos(lon))
            block.y.append(cos(lat) * sin(lon))
            block.z.append(sin(lat))
            block.country.append(country)
            block.admin1.append(rows.admin1[row])
            block.is_country.append(is_country)
            block.reasons.append(reasons.mask(found))
        return block


def _inside_namesakes(places: Sequence[int], countries: Sequence[int], rows: Rows) -> frozenset[int]:
    """Countries of the name: a town or unit inside one is the lesser of two namesakes."""
    return frozenset(
        country for row, country in zip(places, countries, strict=True) if rows.feature_class[row] == rows.country_class
    )
