"""Mentions to places: all names of a document are resolved together.

groups     mentions that must mean the same, and the places each may mean
evidence   numbers for and against each place
ranking    their probabilities, refined over the document
focusing   the country that the text is about
rows       the gazetteer's columns
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from zonemap.model import Candidate, Resolution
from zonemap.resolution import reasons
from zonemap.resolution.focusing import focus
from zonemap.resolution.groups import grouped
from zonemap.resolution.ranking import probabilities
from zonemap.resolution.rows import Rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Document, Mention
    from zonemap.resolution.groups import Groups

__all__ = ["focus", "resolve"]

_KEPT = 6
"""Candidates kept for a mention."""
_NEGLIGIBLE = 0.002
"""Probability below which a candidate is dropped, unless it doubles the best: the province of the city's name."""


def resolve(document: Document, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Resolution, ...]:  # noqa: ARG001  the stages share one form
    """The places that the mentions of a document may mean, best first, with probabilities.

    A mention without candidates names nothing that the gazetteer holds, or nothing that fits.
    """
    rows = _rows(gazetteer)
    groups = grouped(mentions, rows)
    if not len(groups):
        return tuple(Resolution(mention=mention) for mention in mentions)
    share, evidence = probabilities(groups, mentions, rows)
    why = reasons.masks(evidence)
    found = [_candidates(groups, g, share, why, rows) for g in range(len(groups))]
    return tuple(
        Resolution(mention=mention, candidates=found[g] if g >= 0 else ())
        for mention, g in zip(mentions, groups.of_mention, strict=True)
    )


def _candidates(
    groups: Groups, g: int, share: NDArray[np.float64], why: list[int], rows: Rows
) -> tuple[Candidate, ...]:
    a, b = int(groups.start[g]), int(groups.start[g + 1])
    chance = share[a:b]
    if chance.sum() < 0.5:
        return ()
    order = np.argsort(-chance, kind="stable")[:_KEPT].tolist()
    place_at = rows.gazetteer.place_at
    return tuple(
        Candidate(
            place=place_at(int(groups.row[a + k])), score=round(float(chance[k]), 4), reasons=reasons.words(why[a + k])
        )
        for n, k in enumerate(order)
        if n == 0
        or chance[k] >= _NEGLIGIBLE
        or rows.country[groups.row[a + k]] == rows.country[groups.row[a + order[0]]]
    )


@lru_cache(maxsize=4)
def _rows(gazetteer: Gazetteer) -> Rows:
    return Rows(gazetteer)
