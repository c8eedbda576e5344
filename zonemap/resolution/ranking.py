"""Probabilities of the candidates: a conditional logit over their evidence, refined over the whole document."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from zonemap.resolution.together import Together
from zonemap.resolution.weights import NO_MATCH, TOGETHER_WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonemap.resolution.groups import Groups
    from zonemap.resolution.rows import Rows
    from zonemap.resolution.together import Columns

ROUNDS: Final = 2


def probabilities(groups: Groups, rows: Rows) -> tuple[list[float], Columns]:
    """Probability of each candidate, and the evidence of the document it rests on: a list for each of evidence.TOGETHER.

    Within a group the probabilities add up to one less the chance that none is right.
    """
    share = softmax(groups.base, groups, NO_MATCH)
    together = Together(groups, [math.sqrt(spoken) for spoken in groups.spoken], rows)
    found: Columns = []
    for _ in range(ROUNDS):
        found = together.of(share)
        share = softmax(weighed(groups.base, found, TOGETHER_WEIGHTS), groups, NO_MATCH)
    return share, found


def weighed(base: list[float], columns: Columns, weights: Sequence[float]) -> list[float]:
    """Log-odds of each candidate: what it sets out with, and its evidence times the weights."""
    score = base.copy()
    for column, weight in zip(columns, weights, strict=True):
        for k, amount in enumerate(column):
            if amount:
                score[k] = score[k] + weight * amount
    return score


def softmax(score: list[float], groups: Groups, no_match: float) -> list[float]:
    """Softmax within each group, with one more candidate 'no match' of the given score.

    Scores are log odds of some tens at most, which need no shift to keep their exponentials finite.
    """
    found: list[float] = []
    nothing = math.exp(no_match)
    for g in range(len(groups)):
        raised = [math.exp(one) for one in score[groups.start[g] : groups.start[g + 1]]]
        total = sum(raised) + nothing
        found += [one / total for one in raised]
    return found
