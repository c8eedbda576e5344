"""All that is known of the choices behind a name before the text is looked at, kept from document to document.

The same names come again and again, so their numbers are worked out once. What is kept is a cache, emptied when full; no
result depends on it.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from zonemap.resolution import evidence, reasons, renown
from zonemap.resolution.weights import ACTING_COUNTRY, ACTING_GREAT, ALONE_WEIGHTS, NAMESAKE

if TYPE_CHECKING:
    from zonemap.resolution.rows import Key, Rows

_FULL: Final = 20_000  # names; about 40 MB
_RADIAN: Final = pi / 180
_WEIGHTS: Final = list(ALONE_WEIGHTS)
"""A list, which compiled loops go over without a call."""


class Candidates:
    """Places that names may mean: one element a candidate in each list."""

    def __init__(self) -> None:
        self.row: list[int] = []
        """Row of the gazetteer."""
        self.base: list[float] = []
        """Log-odds from evidence that does not depend on the text."""
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

    def extend(self, more: Candidates) -> None:
        """Adds candidates behind those that are there."""
        self.row += more.row
        self.base += more.base
        self.x += more.x
        self.y += more.y
        self.z += more.z
        self.country += more.country
        self.admin1 += more.admin1
        self.is_country += more.is_country
        self.reasons += more.reasons


class Block(Candidates):
    """The choices of one name, the likeliest first."""

    def __init__(self) -> None:
        super().__init__()
        self.acts: list[float] = []
        """Log-odds more where the name acts."""
        self.governs = False
        """Whether a state is called by the name of the likeliest."""


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
        inside = _namesakes(places, rows) if not word else []
        block = Block()
        block.row = places
        block.governs = bool(places) and rows.gazetteer.governs(places[0])
        for row, found in zip(places, evidence.alone(places, word, rows), strict=True):
            country: int = rows.country[row]
            is_country: bool = rows.feature_class[row] == rows.country_class
            base = _weighed(found)
            if inside and country in inside and not is_country:
                base -= NAMESAKE
            block.base.append(base)
            block.acts.append(ACTING_COUNTRY if is_country else ACTING_GREAT if rows.rank[row] <= renown.GREAT else 0.0)
            block.country.append(country)
            block.admin1.append(rows.admin1[row])
            block.is_country.append(is_country)
            block.reasons.append(reasons.mask(found))
            lat, lon = rows.lat[row] * _RADIAN, rows.lon[row] * _RADIAN
            block.x.append(cos(lat) * cos(lon))
            block.y.append(cos(lat) * sin(lon))
            block.z.append(sin(lat))
        return block


def _weighed(alone: list[float]) -> float:
    total = 0.0
    for column, weight in enumerate(_WEIGHTS):
        total += weight * alone[column]
    return total


def _namesakes(places: list[int], rows: Rows) -> list[int]:
    """Countries of the name: a town or unit inside one is the lesser of two namesakes."""
    return [rows.country[row] for row in places if rows.feature_class[row] == rows.country_class]
