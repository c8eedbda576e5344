"""Probabilities of the candidates: a conditional logit over their evidence, refined over the whole document."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from zonemap.resolution import evidence
from zonemap.resolution.weights import NO_MATCH, TOGETHER_WEIGHTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from zonemap.resolution.groups import Groups
    from zonemap.resolution.rows import Rows

    Floats = NDArray[np.float64]

ROUNDS = 2


def probabilities(groups: Groups, rows: Rows) -> tuple[Floats, Floats]:
    """Probability of each candidate, and the evidence of the document it rests on, shape (candidates, len(evidence.TOGETHER)).

    Within a group the probabilities add up to one less the chance that none is right.
    """
    share = softmax(groups.base, groups, NO_MATCH)
    together = evidence.Together(groups, np.sqrt(groups.spoken), rows)
    for _ in range(ROUNDS):
        found = together.of(share)
        share = softmax(groups.base + found @ TOGETHER_WEIGHTS, groups, NO_MATCH)
    return share, found


def softmax(score: Floats, groups: Groups, no_match: float) -> Floats:
    """Softmax within each group, with one more candidate 'no match' of the given score.

    Scores are log odds of some tens at most, which need no shift to keep their exponentials finite.
    """
    raised = np.exp(score)
    total = np.add.reduceat(raised, groups.start[:-1]) + math.exp(no_match)
    return np.asarray(raised / total[groups.group])
