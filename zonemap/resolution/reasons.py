"""Why a candidate ranks where it does, in words for a reader."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from zonemap.resolution.evidence import COLUMNS

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SAID = (  # evidence, least amount that is worth saying, words
    ("container named beside it", 0.1, "the place named beside it contains it"),
    ("container contradicted", 0.5, "the place named beside it does not contain it"),
    ("type word fits", 0.5, "suits the type word beside it"),
    ("type word does not fit", 0.5, "does not suit the type word beside it"),
    ("country spoken of", 0.1, "the text speaks of other places in its country"),
    ("province spoken of", 0.1, "the text speaks of other places in its province"),
    ("near others", 0.3, "near other places that the text names"),
    ("country", 0.5, "is a country"),
    ("first of its name", 0.5, "the most prominent place of its name"),
)
_COLUMN = np.array([COLUMNS.index(name) for name, _, _ in _SAID])
_LEAST = np.array([least for _, least, _ in _SAID])
_BITS = 1 << np.arange(len(_SAID))


def masks(evidence: NDArray[np.float64]) -> list[int]:
    """For each candidate, which reasons apply: one bit a reason."""
    found: list[int] = ((evidence[:, _COLUMN] >= _LEAST) @ _BITS).tolist()
    return found


@lru_cache(maxsize=512)
def words(mask: int) -> tuple[str, ...]:
    """The reasons of a mask."""
    return tuple(said for bit, (_, _, said) in enumerate(_SAID) if mask >> bit & 1)
