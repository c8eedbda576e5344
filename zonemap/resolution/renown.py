"""How well the world knows each place of a name: Geneva before its namesakes, until the text speaks of where they lie."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from zonemap.resolution.rows import Rows

SPELLINGS: Final = 8
"""Spellings of a place no better known than others."""
_KNOWN_TO_ALL: Final = 4
"""Rank of a region or water that needs no spellings to be known; judgement."""
GREAT: Final = 3
"""Rank down to which a place overshadows its namesakes abroad; judgement."""
_STEPS: Final = 3
"""Ranks by which it must stand above them; judgement."""
_OF_COUNTRIES: Final = 2.0
"""Shadow of a country's name on towns abroad, against that of a city's: 'Brazil' is a town only where the text says so; judgement."""
_ON_RENAMED: Final = 5.0
"""Shadow of a country's name on a town abroad that sources call so among other names; judgement."""


def spellings(places: list[int], kinds: list[int], rows: Rows) -> list[int]:
    """Spellings of each place; a unit has those of the town of its name; countries, seas and continents are known to all.

    Args:
        places: gazetteer rows.
        kinds: their classes, by code.
        rows: the gazetteer.
    """
    of_towns: dict[int, int] = {}
    if rows.admin_class in kinds:
        for row, kind in zip(places, kinds, strict=True):
            if kind == rows.settlement_class:
                country = rows.country[row]
                of_towns[country] = max(of_towns.get(country, 0), rows.spellings[row])
    found: list[int] = []
    for row, kind in zip(places, kinds, strict=True):
        own = rows.spellings[row]
        if kind == rows.admin_class:
            own = of_towns.get(rows.country[row], own)
        elif kind == rows.country_class:
            own = SPELLINGS
        elif kind in (rows.region_class, rows.water_class) and rows.rank[row] <= _KNOWN_TO_ALL:
            own = max(own, SPELLINGS)
        found.append(own)
    return found


class Called:
    """What the places of one name are mainly called; looked up when it is first asked for, as most names need it not."""

    def __init__(self, places: list[int], rows: Rows) -> None:
        self.places, self.rows = places, rows
        self._labels: list[str] = []
        self._written: str | None = None

    def labels(self) -> list[str]:
        """The main name of each place, as names compare."""
        if not self._labels:
            self._labels = self.rows.labels(self.places)
        return self._labels

    def written(self) -> str:
        """The name that the places are asked for by, if one of them is mainly called so, or so and more; else ''."""
        if self._written is None:
            self._written = self._looked_for()
        return self._written

    def _looked_for(self) -> str:
        for label in dict.fromkeys(self.labels()):
            words = label.split()
            for k in range(len(words), 0, -1):
                name = " ".join(words[:k])
                if self.rows.called(name, len(self.places)) == self.places:
                    return name
        return ""


def by_lesser_names(places: list[int], called: Called, rows: Rows) -> list[bool]:
    """Whether a town is mainly called otherwise, while a great place or several have the name for their own.

    Sources list every name that a place ever bore: Dayton was once Venice, Chattogram Islamabad. Names of the same consonants are
    spellings of one name (Douma, Duma), and a great city is spared where only lesser ones have the name for their own. The name is
    the one asked for, where it can be told: 'Galle' is Galle's own, though Halle comes first and most of those called so are Halles.
    """
    if len(places) < 3:
        return [False] * len(places)
    labels = called.labels()
    if labels.count(labels[0]) == len(labels):
        return [False] * len(places)
    name, times = _own_name(labels, [rows.admin1[row] for row in places])
    own = called.written()
    if times < 2:
        if rows.rank[places[0]] > GREAT and not own:
            return [False] * len(places)
        name = labels[0]
    if own and own not in name:
        name = own
    towns = [rows.feature_class[row] == rows.settlement_class for row in places]
    ranks = [rows.rank[row] for row in places]
    spared = GREAT + 1
    for rank, town, label in zip(ranks, towns, labels, strict=True):
        if town and label == name:
            spared = min(spared, rank)
    spoken = _consonants(name)
    return [
        town and rank >= spared and name not in label and _consonants(label) != spoken
        for rank, town, label in zip(ranks, towns, labels, strict=True)
    ]


def _own_name(labels: list[str], units: list[int]) -> tuple[str, int]:
    """The main name that most places share, those of one first-level unit counted once, and how many share it."""
    count: dict[str, int] = {}
    for label, _ in dict.fromkeys(zip(labels, units, strict=True)):
        count[label] = count.get(label, 0) + 1
    best = labels[0]  # the first of those shared by as many
    for label, times in count.items():
        if times > count[best]:
            best = label
    return best, count[best]


_NO_CONSONANT: Final = re.compile(r"[aeiouwy\W\d_]+|(.)(?=\1)")


def _consonants(label: str) -> str:
    return _NO_CONSONANT.sub("", label)


def in_the_shadow(places: list[int], called: Called, rows: Rows) -> list[float]:
    """How dark the shadow is of a place that is far greater, known to the world and in another country: Athens; darker if that is one.

    A country need be no greater than a town abroad that is mainly called otherwise: Benin City is not 'Benin', nor Juba 'Cuba'.
    """
    great = [
        n
        for n, row in enumerate(places)
        if rows.rank[row] <= GREAT
        and (rows.spellings[row] >= SPELLINGS or rows.feature_class[row] == rows.country_class)
    ]
    if not great or len(places) == 1:
        return [0.0] * len(places)
    labels, own = called.labels(), called.written()
    found: list[float] = []
    for row, label in zip(places, labels, strict=True):
        darkest = 0.0
        for n in great:
            renamed = label != own and own == labels[n]
            darkest = max(darkest, _shadow(row, places[n], renamed=renamed, rows=rows))
        found.append(darkest)
    return found


def _shadow(row: int, great: int, *, renamed: bool, rows: Rows) -> float:
    """Shadow of one great place on another place; `renamed`: the name is mainly the great one's, and not the other's."""
    if rows.country[row] == rows.country[great]:
        return 0.0
    is_country = rows.feature_class[great] == rows.country_class
    if is_country and renamed and rows.feature_class[row] == rows.settlement_class:
        return _ON_RENAMED
    if rows.rank[great] > rows.rank[row] - _STEPS:
        return 0.0
    return _OF_COUNTRIES if is_country else 1.0
