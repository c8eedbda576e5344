"""How well the world knows each place of a name: Geneva before its namesakes, until the text speaks of where they lie."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonemap.resolution.rows import Rows

SPELLINGS = 8
"""Spellings of a place no better known than others."""
_KNOWN_TO_ALL = 4
"""Rank of a region or water that needs no spellings to be known; judgement."""
GREAT, _STEPS = 3, 3
"""Rank down to which a place overshadows its namesakes abroad, and by how many ranks it must stand above them; judgement."""

_OF_COUNTRIES = 2.0
"""Shadow of a country's name on towns abroad, against that of a city's: 'Brazil' is a town only where the text says so; judgement."""


def spellings(places: Sequence[int], kinds: Sequence[str], rows: Rows) -> list[int]:
    """Spellings of each place; a unit has those of the town of its name; countries, seas and continents are known to all."""
    of_towns: dict[int, int] = {}
    for row, kind in zip(places, kinds, strict=True) if "admin" in kinds else ():
        if kind == "settlement":
            country = rows.country[row]
            of_towns[country] = max(of_towns.get(country, 0), rows.spellings[row])
    found: list[int] = []
    for row, kind in zip(places, kinds, strict=True):
        own = rows.spellings[row]
        if kind == "admin":
            own = of_towns.get(rows.country[row], own)
        elif kind == "country":
            own = SPELLINGS
        elif kind in {"region", "water"} and rows.rank[row] <= _KNOWN_TO_ALL:
            own = max(own, SPELLINGS)
        found.append(own)
    return found


def by_lesser_names(places: Sequence[int], rows: Rows) -> list[bool]:
    """Whether a town is mainly called otherwise, while a great place or several have the name for their own.

    Sources list every name that a place ever bore: Dayton was once Venice, Chattogram Islamabad. Names of the same consonants are
    spellings of one name (Douma, Duma), and a great city is spared where only lesser ones have the name for their own.
    """
    if len(places) < 3:
        return [False] * len(places)
    labels = rows.labels(places)
    if len(set(labels)) == 1:
        return [False] * len(places)
    units = Counter(label for label, _ in dict.fromkeys(zip(labels, [rows.admin1[row] for row in places], strict=True)))
    name, times = units.most_common(1)[0]
    if times < 2 and rows.rank[places[0]] > GREAT:
        return [False] * len(places)
    name = name if times > 1 else labels[0]
    towns = [rows.feature_class[row] == rows.settlement_class for row in places]
    spared = min(
        [rows.rank[row] for row, town, label in zip(places, towns, labels, strict=True) if town and label == name],
        default=GREAT + 1,
    )
    return [
        town
        and name not in label
        and _consonants(label) != _consonants(name)
        and rows.rank[row] >= min(spared, GREAT + 1)
        for row, town, label in zip(places, towns, labels, strict=True)
    ]


_NO_CONSONANT = re.compile(r"[aeiouwy\W\d_]+|(.)(?=\1)")


def _consonants(label: str) -> str:
    return _NO_CONSONANT.sub("", label)


def in_the_shadow(places: Sequence[int], rows: Rows) -> list[float]:
    """Whether a place far greater and known to the world bears the name in another country: Athens; twice as dark if that is one."""
    great = [
        (rows.rank[row], rows.country[row], _OF_COUNTRIES if rows.feature_class[row] == rows.country_class else 1.0)
        for row in places
        if rows.rank[row] <= GREAT and rows.spellings[row] >= SPELLINGS
    ]
    if not great:
        return [0.0] * len(places)
    return [
        max(
            [
                shadow
                for rank, country, shadow in great
                if rank <= rows.rank[row] - _STEPS and country != rows.country[row]
            ],
            default=0.0,
        )
        for row in places
    ]
