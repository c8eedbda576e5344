"""Why a candidate ranks where it does, in words for a reader."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from zonemap.resolution.evidence import ALONE, TOGETHER

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAID: Final = (  # evidence, least amount that is worth saying, words
    ("container named beside it", 0.1, "the place named beside it contains it"),
    ("container contradicted", 0.5, "the place named beside it does not contain it"),
    ("type word fits", 0.5, "suits the type word beside it"),
    ("type word does not fit", 0.5, "does not suit the type word beside it"),
    ("country spoken of", 0.1, "the text speaks of other places in its country"),
    ("province spoken of", 0.1, "the text speaks of other places in its province"),
    ("listed beside", 0.5, "in one country with the names beside it in a list"),
    ("near others", 0.3, "near other places that the text names"),
    ("country", 0.5, "is a country"),
    ("first of its name", 0.5, "the most prominent place of its name"),
)


def _resting_on(columns: Sequence[str]) -> list[tuple[int, float, int]]:
    """Column, least amount and bit of every reason that rests on one of the columns."""
    return [(columns.index(name), least, 1 << bit) for bit, (name, least, _) in enumerate(_SAID) if name in columns]


_ON_ALONE: Final = _resting_on(ALONE)
_ON_TOGETHER: Final = _resting_on(TOGETHER)


def mask(alone: Sequence[float]) -> int:
    """Which of the reasons apply that rest on the evidence of a candidate and the words beside it: one bit a reason."""
    found = 0
    for column, least, bit in _ON_ALONE:
        if alone[column] >= least:
            found |= bit
    return found


def add(masks: list[int], together: Sequence[Sequence[float]]) -> list[int]:
    """The masks of the candidates with those added that rest on the evidence of the document, a sequence for each of `TOGETHER`."""
    found = list(masks)
    for column, least, bit in _ON_TOGETHER:
        for k, amount in enumerate(together[column]):
            if amount >= least:
                found[k] |= bit
    return found


@lru_cache(maxsize=512)
def words(mask: int) -> tuple[str, ...]:
    """The reasons of a mask."""
    return tuple(said for bit, (_, _, said) in enumerate(_SAID) if mask >> bit & 1)
