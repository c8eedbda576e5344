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
_GREAT, _STEPS = 3, 3
"""Rank down to which a place overshadows its namesakes abroad, and by how many ranks it must stand above them; judgement."""


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
    if times < 2 and rows.rank[places[0]] > _GREAT:
        return [False] * len(places)
    name = name if times > 1 else labels[0]
    towns = [rows.feature_class[row] == rows.settlement_class for row in places]
    spared = min(
        [rows.rank[row] for row, town, label in zip(places, towns, labels, strict=True) if town and label == name],
        default=_GREAT + 1,
    )
    return [
        town
        and name not in label
        and _consonants(label) != _consonants(name)
        and rows.rank[row] >= min(spared, _GREAT + 1)
        for row, town, label in zip(places, towns, labels, strict=True)
    ]


_NO_CONSONANT = re.compile(r"[aeiouwy\W\d_]+|(.)(?=\1)")


def _consonants(label: str) -> str:
    return _NO_CONSONANT.sub("", label)


def in_the_shadow(places: Sequence[int], rows: Rows) -> list[bool]:
    """Whether a place far greater and known to the world bears the name in another country: Scotland, Athens."""
    great = [
        (rows.rank[row], rows.country[row])
        for row in places
        if rows.rank[row] <= _GREAT and rows.spellings[row] >= SPELLINGS
    ]
    if not great:
        return [False] * len(places)
    return [
        any(rank <= rows.rank[row] - _STEPS and country != rows.country[row] for rank, country in great)
        for row in places
    ]
