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


def by_lesser_names(places: list[int], rows: Rows) -> list[bool]:
    """Whether a town is mainly called otherwise, while a great place or several have the name for their own.

    Sources list every name that a place ever bore: Dayton was once Venice, Chattogram Islamabad. Names of the same consonants are
    spellings of one name (Douma, Duma), and a great city is spared where only lesser ones have the name for their own.
    """
    if len(places) < 3:
        return [False] * len(places)
    labels = rows.labels(places)
    if labels.count(labels[0]) == len(labels):
        return [False] * len(places)
    name, times = _own_name(labels, [rows.admin1[row] for row in places])
    if times < 2:
        if rows.rank[places[0]] > GREAT:
            return [False] * len(places)
        name = labels[0]
    towns = [rows.feature_class[row] == rows.settlement_class for row in places]
    ranks = [rows.rank[row] for row in places]
    spared = GREAT + 1
    for rank, town, label in zip(ranks, towns, labels, strict=True):
        if town and label == name:
            spared = min(spared, rank)
    return [
        town and rank >= spared and name not in label and _consonants(label) != _consonants(name)
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


def in_the_shadow(places: list[int], rows: Rows) -> list[float]:
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
