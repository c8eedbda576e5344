"""Log-odds of every candidate span: sums of looked-up weights, a few numpy gathers a document.

`word_slots` and `span_features` name the features of each candidate as numbers; training fits a weight to each number and
use adds them up, so the two cannot drift apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.recognition.classes import AROUND, CAPITALS, COARSE, INSIDE
from zonemap.recognition.features import GRADES, POSITIONS, Position
from zonemap.recognition.gaps import BREAKING, GAPS, JOINING, Gap
from zonemap.recognition.spans import SHAPES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading, Spans

    Ints = NDArray[np.int64]

_BLOCKS = {  # features of whole spans: name of the block → how many there are
    "gaps": GAPS * GAPS,
    "shape": SHAPES * GRADES,
    "start": GAPS * 2 * 2 * GRADES,
    "neighbours": COARSE * COARSE,
    "around": (AROUND + 1) * GRADES,
    "inside": INSIDE + 1,
    "overlap": 4 * GRADES,
}
OFFSET: dict[str, int] = {}
SPAN_FEATURES = 0
for _block, _size in _BLOCKS.items():
    OFFSET[_block] = SPAN_FEATURES
    SPAN_FEATURES += _size
WIDTH = POSITIONS * GRADES
_BREAKS = np.array(BREAKING)
_JOINS = np.array(JOINING)
_BEFORE = np.array([Position.BEFORE, Position.BEFORE_IN_RUN, Position.BEFORE_BREAK])
_AFTER = np.array([Position.AFTER, Position.AFTER_IN_RUN, Position.AFTER_BREAK])


class Padded:
    """Rows and gaps of a reading as arrays, with two blank words at either side so that neighbours need no test."""

    def __init__(self, reading: Reading) -> None:
        n = len(reading.rows)
        self.rows: Ints = np.zeros(n + 4, dtype=np.int64)
        self.rows[2 : n + 2] = reading.row_array
        self.gaps: Ints = np.full(n + 5, int(Gap.LINE), dtype=np.int64)
        self.gaps[2 : n + 3] = reading.gap_array
        self.gaps[2] = self.gaps[n + 2] = Gap.LINE
        """gaps[k] stands before word k."""
        breaks = _BREAKS[self.gaps]
        self.state: Ints = _JOINS[self.gaps] + 2 * breaks
        """Of each gap: 0 plain, 1 joining, 2 a break."""
        far = ~(breaks[1:] | breaks[:-1])  # no break before word k nor before word k + 1
        self.far_before: Ints = np.zeros(n + 4, dtype=np.int64)
        self.far_before[2:] = self.rows[:-2] * far[1 : n + 3]
        """Row of the second word before, 0 across a break."""
        self.far_after: Ints = np.zeros(n + 4, dtype=np.int64)
        self.far_after[:-2] = self.rows[2:] * far[1 : n + 3]


def word_slots(padded: Padded, spans: Spans, grade: Ints) -> tuple[Ints, Ints]:
    """Rows and slots of the words about every span, each of shape (7, spans): the word's weight is `score[row, slot]`.

    A slot is position × GRADES + grade. Blank words have row 0.
    """
    first, last = spans.first + 2, spans.last + 2
    rows = padded.rows
    length = last - first
    found = np.empty((7, len(first)), dtype=np.int64)
    slot = np.empty((7, len(first)), dtype=np.int64)
    found[0], slot[0] = padded.far_before[first], Position.SECOND_BEFORE
    found[1], slot[1] = rows[first - 1], _BEFORE[padded.state[first]]
    found[2], slot[2] = rows[first], np.where(length == 0, int(Position.ONLY), int(Position.FIRST))
    found[3], slot[3] = rows[first + 1] * (length > 1), Position.INNER
    found[4], slot[4] = rows[last] * (length > 0), Position.LAST
    found[5], slot[5] = rows[last + 1], _AFTER[padded.state[last + 1]]
    found[6], slot[6] = padded.far_after[last], Position.SECOND_AFTER
    slot *= GRADES
    slot += grade
    return found, slot


def span_features(padded: Padded, spans: Spans, grade: Ints, lexicon: Lexicon) -> Ints:
    """Numbers of the features of each span as a whole, shape (blocks, spans)."""
    first, last = spans.first + 2, spans.last + 2
    before, after = padded.gaps[first], padded.gaps[last + 1]
    capitals = (lexicon.flags[padded.rows[first]] & CAPITALS) > 0
    coarse = lexicon.coarse
    found = np.empty((len(_BLOCKS), len(first)), dtype=np.int64)
    found[0] = before * GAPS + after
    found[1] = spans.shape * GRADES + grade + OFFSET["shape"]
    found[2] = ((before * 2 + (first == last)) * 2 + capitals) * GRADES + grade + OFFSET["start"]
    found[3] = coarse[padded.rows[first - 1]] * COARSE + coarse[padded.rows[last + 1]] + OFFSET["neighbours"]
    found[4] = spans.around * GRADES + grade + OFFSET["around"]
    found[5] = spans.inside + OFFSET["inside"]
    found[6] = overlap(spans) * GRADES + grade + OFFSET["overlap"]
    return found


def overlap(spans: Spans) -> Ints:
    """1 where a longer gazetteer name covers the span, 2 where the span holds a shorter one, 3 both."""
    known = np.flatnonzero(spans.name >= 0)
    if not len(known):
        return np.zeros(len(spans.first), dtype=np.int64)
    first, last = spans.first, spans.last
    size = int(last[-1]) + LONG + 2
    reach = np.full(size, -1, dtype=np.int64)  # furthest last word of a known name that begins at a word
    nearest = np.full(size, size, dtype=np.int64)  # nearest last word of one
    np.maximum.at(reach, first[known], last[known])
    np.minimum.at(nearest, first[known], last[known])
    earlier = np.maximum.accumulate(reach)
    later = np.minimum.accumulate(nearest[::-1])[::-1]
    covered = (reach[first] > last) | ((earlier[first - 1] >= last) & (first > 0))
    holds = (last > first) & ((nearest[first] < last) | (later[first + 1] <= last))
    return covered + 2 * holds


LONG = 16
"""Words that a candidate never exceeds, with room."""


def logits(padded: Padded, spans: Spans, grade: Ints, lexicon: Lexicon) -> NDArray[np.float32]:
    """Log-odds that each span is a toponym, before the rest of the document is looked at."""
    rows, slots = word_slots(padded, spans, grade)
    rows *= WIDTH
    rows += slots
    total: NDArray[np.float32] = lexicon.score.ravel().take(rows).sum(axis=0)
    total += lexicon.model.span_weights.take(span_features(padded, spans, grade, lexicon)).sum(axis=0)
    return total
