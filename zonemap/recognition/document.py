"""Second opinion: what the rest of the document says of the same name.

A surname that looks like a town is recognised by 'Michael Jackson' three sentences earlier; a village of no gazetteer by its
other mentions behind 'in'. The features are few, and their weights are fitted on log-odds of held-out folds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.recognition.classes import BIT, INITIAL

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from zonemap.recognition.scoring import Padded
    from zonemap.recognition.spans import Reading, Spans

    Floats = NDArray[np.float64]

FEATURES = (
    "own",
    "bias",
    "others",
    "best of the name",
    "mean of the name",
    "own, if not alone",
    "a person's name elsewhere",
    "the same, great place",
)
_PERSONAL = BIT["titles"] | BIT["given"] | INITIAL
_CLIP = 6.0
_MOST_TIMES = 100
"""Times a name counts as repeated: no text that the weights have seen repeats one more often."""


def features(
    reading: Reading, padded: Padded, spans: Spans, grade: NDArray[np.int64], logits: NDArray[np.float32]
) -> Floats:
    """Evidence of the document, shape (spans, len(FEATURES))."""
    own = np.clip(logits, -_CLIP, _CLIP).astype(np.float64)
    first, last = padded.rows[spans.first + 2], padded.rows[spans.last + 2]
    key = np.where(spans.name >= 0, spans.name, -((first << 24 | last) << 4 | (spans.last - spans.first)) - 2)
    numbers: dict[int, int] = {}
    same = np.array([numbers.setdefault(k, len(numbers)) for k in key.tolist()], dtype=np.int64)
    count = np.bincount(same)
    mean = np.bincount(same, weights=own) / count
    order = np.argsort(same, kind="stable")
    best = np.maximum.reduceat(own[order], np.cumsum(count) - count)
    several = (count > 1)[same]
    persons = _personal(reading, padded)
    person = np.array([row in persons for row in last.tolist()], dtype=bool) & (spans.first == spans.last)
    found = np.empty((len(own), len(FEATURES)))
    found[:, 0] = own
    found[:, 1] = 1.0
    found[:, 2] = np.log(np.minimum(count, _MOST_TIMES))[same]
    found[:, 3] = best[same] - own
    found[:, 4] = mean[same] - own
    found[:, 5] = own * several
    found[:, 6] = person & (grade < 3)
    found[:, 7] = person & (grade == 3)
    return found


def _personal(reading: Reading, padded: Padded) -> frozenset[int]:
    """Rows of words that follow a title, a given name or an initial somewhere in the text."""
    flags = reading.flag_array
    after = np.flatnonzero(flags[:-1] & _PERSONAL) + 1
    joined = after[padded.state[after + 2] == 1]
    return frozenset(padded.rows[joined + 2].tolist())
