"""Evidence for and against each candidate place, as numbers: one row a candidate, one column a kind of evidence.

Here that which rests on a name alone; `together` has what rests on the other names of the document.
"""

from __future__ import annotations

from math import log1p, log10
from typing import TYPE_CHECKING, Final

from zonemap.model import CAPITAL_RANK
from zonemap.resolution import renown

if TYPE_CHECKING:
    from zonemap.resolution.rows import Rows

ALONE: Final = (
    "population", "rank", "first of its name", "place in list", "country", "admin-1", "settlement", "other admin", "region", "water or line",
    "facility or quarter", "type word fits", "type word does not fit", "no type word, settlement", "capital", "population unknown",
    "spellings", "by a lesser name", "in the shadow of a namesake",
)  # fmt: skip
TOGETHER: Final = (
    "country spoken of",
    "province spoken of",
    "container named beside it",
    "container contradicted",
    "near others",
    "its country is named",
    "most of the text",
    "listed beside",
)
COLUMNS: Final = (*ALONE, *TOGETHER)


def alone(places: list[int], word: str, rows: Rows) -> list[list[float]]:
    """Evidence from the candidates of one name and the words beside it, one of `ALONE` after the other for each.

    Args:
        places: gazetteer rows of the candidates, the likeliest first.
        word: type word beside the name, '' for none.
        rows: the gazetteer.
    """
    kinds: list[int] = [rows.feature_class[row] for row in places]
    called = renown.Called(places, rows)
    lesser, shadowed = renown.by_lesser_names(places, called, rows), renown.in_the_shadow(places, called, rows)
    spellings = renown.spellings(places, kinds, rows)
    found: list[list[float]] = []
    for place, row in enumerate(places):
        kind = kinds[place]
        rank: int = rows.rank[row]
        population: int = rows.population[row]
        suits = bool(word) and rows.fits(word, row)
        admin, settlement = kind == rows.admin_class, kind == rows.settlement_class
        found.append([
            log10(population + 1.0) / 6, (9 - rank) / 8, place == 0, log1p(place), kind == rows.country_class, admin and rank <= 3, settlement,
            admin and rank > 3, kind == rows.region_class, kind in (rows.water_class, rows.line_class),
            kind in (rows.facility_class, rows.quarter_class), suits, bool(word) and not suits,
            settlement and not word, settlement and rank <= CAPITAL_RANK, population == 0,
            log10(max(spellings[place], 1) / renown.SPELLINGS), lesser[place], shadowed[place],
        ])  # fmt: skip
    return found
