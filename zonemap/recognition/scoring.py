"""Logit of every candidate span: sums of looked-up weights, a few numpy gathers a document.

`word_slots` and `span_features` name the features of each candidate as numbers; training fits a weight to each number and
use adds them up, so the two cannot drift apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.recognition.classes import BIT, CAPITALS, CLASSES, LOWER, NUMBER
from zonemap.recognition.features import GRADES, POSITIONS, Position
from zonemap.recognition.gaps import GAPS, Gap

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading, Spans

    Ints = NDArray[np.int64]

_COARSE = len(CLASSES) + 4  # coarse class of a word: its first class, else its form
_BLOCKS = {  # features of whole spans: name of the block → how many there are
    "gaps": GAPS * GAPS,
    "length": 6 * GRADES * 8,
    "place in run": 4 * GRADES,
    "start of sentence": 2 * 2 * 2 * GRADES,
    "neighbours": _COARSE * _COARSE,
    "neighbours in run": 16 * GRADES,
    "words inside": 64,
    "overlap": 4 * GRADES,
    "bias": GRADES,
}
OFFSET: dict[str, int] = {}
SPAN_FEATURES = 0
for _block, _size in _BLOCKS.items():
    OFFSET[_block] = SPAN_FEATURES
    SPAN_FEATURES += _size
_RUN_CLASSES = ("titles", "given", "organisations", "ways")
_INSIDE_CLASSES = ("organisations", "ways", "type", "given", "titles", "calendar")


class Padded:
    """Rows, flags and gaps of a reading as arrays, with two blank words at either side so that neighbours need no test."""

    def __init__(self, reading: Reading) -> None:
        n = len(reading.rows)
        self.rows: Ints = np.zeros(n + 4, dtype=np.int64)
        self.rows[2 : n + 2] = reading.rows
        self.flags: Ints = np.zeros(n + 4, dtype=np.int64)
        self.flags[2 : n + 2] = reading.flags
        self.gaps: Ints = np.full(n + 5, int(Gap.LINE), dtype=np.int64)
        self.gaps[2 : n + 3] = reading.gaps
        self.gaps[2] = self.gaps[n + 2] = Gap.LINE
        """gaps[k] stands before word k."""


def word_slots(padded: Padded, spans: Spans, grade: Ints) -> tuple[Ints, Ints]:
    """Rows and slots of the words about every span, each of shape (spans, 7): the word's weight is `score[row, slot]`.

    A slot is position × GRADES + grade. Blank words have row 0.
    """
    first, last = spans.first.astype(np.int64) + 2, spans.last.astype(np.int64) + 2
    run_first, run_last = spans.run_first.astype(np.int64) + 2, spans.run_last.astype(np.int64) + 2
    rows, gaps = padded.rows, padded.gaps
    single = first == last
    break_before, break_after = _breaks(gaps[first]), _breaks(gaps[last + 1])
    before = np.where(
        first > run_first, Position.BEFORE_IN_RUN, np.where(break_before, Position.BEFORE_BREAK, Position.BEFORE)
    )
    after = np.where(
        last < run_last, Position.AFTER_IN_RUN, np.where(break_after, Position.AFTER_BREAK, Position.AFTER)
    )
    inner = np.where(last - first > 1, rows[first + 1], 0)
    far_before = np.where(break_before | _breaks(gaps[first - 1]), 0, rows[first - 2])
    far_after = np.where(break_after | _breaks(gaps[last + 2]), 0, rows[last + 2])
    found = np.stack(
        [far_before, rows[first - 1], rows[first], inner, np.where(single, 0, rows[last]), rows[last + 1], far_after],
        axis=1,
    )
    position = np.empty_like(found)
    position[:, 0], position[:, 1], position[:, 2] = (
        Position.SECOND_BEFORE,
        before,
        np.where(single, Position.ONLY, Position.FIRST),
    )
    position[:, 3], position[:, 4], position[:, 5], position[:, 6] = (
        Position.INNER,
        Position.LAST,
        after,
        Position.SECOND_AFTER,
    )
    return found, position * GRADES + grade[:, None]


def _breaks(gaps: Ints) -> NDArray[np.bool_]:
    breaks: NDArray[np.bool_] = (gaps == Gap.STOP) | (gaps == Gap.LINE)
    return breaks


def _coarse(flags: Ints) -> Ints:
    """First class of each word, else number, lower case, capitals, capitalised."""
    classes = flags & ((1 << len(CLASSES)) - 1)
    low = classes & -classes
    by_class = np.log2(np.maximum(low, 1)).astype(np.int64)
    form = np.where(flags & NUMBER, 0, np.where(flags & LOWER, 1, np.where(flags & CAPITALS, 2, 3))) + len(CLASSES)
    return np.where(classes > 0, by_class, form)


def span_features(padded: Padded, spans: Spans, grade: Ints) -> Ints:
    """Numbers of the features of each span as a whole, shape (spans, blocks)."""
    first, last = spans.first.astype(np.int64) + 2, spans.last.astype(np.int64) + 2
    run_first, run_last = spans.run_first.astype(np.int64) + 2, spans.run_last.astype(np.int64) + 2
    flags, gaps = padded.flags, padded.gaps
    single = (first == last).astype(np.int64)
    at_start, at_end = first == run_first, last == run_last
    capitals = ((flags[first] & CAPITALS) > 0).astype(np.int64)
    values = {
        "gaps": gaps[first] * GAPS + gaps[last + 1],
        "length": (np.minimum(last - first, 5) * GRADES + grade) * 8 + np.minimum(run_last - run_first, 7),
        "place in run": (at_start * 2 + at_end) * GRADES + grade,
        "start of sentence": ((_breaks(gaps[first]) * 2 + single) * 2 + capitals) * GRADES + grade,
        "neighbours": _coarse(flags[first - 1]) * _COARSE + _coarse(flags[last + 1]),
        "neighbours in run": _bits_around(flags, first, last, run_first, run_last) * GRADES + grade,
        "words inside": _bits_inside(flags, first, last),
        "overlap": _overlap(spans) * GRADES + grade,
        "bias": grade,
    }
    return np.stack([values[name] + OFFSET[name] for name in _BLOCKS], axis=1)


def _bits_around(flags: Ints, first: Ints, last: Ints, run_first: Ints, run_last: Ints) -> Ints:
    """Which of _RUN_CLASSES occur in the run outside the span: one bit a class."""
    total = np.zeros_like(first)
    for bit, name in enumerate(_RUN_CLASSES):
        counts = np.concatenate(([0], np.cumsum((flags & BIT[name]) > 0)))
        outside = (counts[run_last + 1] - counts[last + 1]) + (counts[first] - counts[np.minimum(run_first, first)])
        total |= (outside > 0).astype(np.int64) << bit
    return total


def _bits_inside(flags: Ints, first: Ints, last: Ints) -> Ints:
    total = np.zeros_like(first)
    for bit, name in enumerate(_INSIDE_CLASSES):
        counts = np.concatenate(([0], np.cumsum((flags & BIT[name]) > 0)))
        total |= ((counts[last + 1] - counts[first]) > 0).astype(np.int64) << bit
    return total


def _overlap(spans: Spans) -> Ints:
    """1 where a longer gazetteer name covers the span, 2 where the span holds a shorter one, 3 both."""
    first, last = spans.first, spans.last
    known = spans.name >= 0
    covered, holds = np.zeros(len(first), dtype=np.int64), np.zeros(len(first), dtype=np.int64)
    if not len(first):
        return covered
    size = int(last.max()) + 2
    reach = np.full(size + 1, -1, dtype=np.int64)  # furthest last word of a known name that begins at or before a word
    np.maximum.at(reach, first[known], last[known])
    reach = np.maximum.accumulate(reach)
    length = last - first
    before = reach[first - 1]
    before[first == 0] = -1
    longest = np.full(size + 1, -1, dtype=np.int64)  # of names that begin at this very word
    np.maximum.at(longest, first[known], last[known])
    covered = ((before >= last) | (longest[first] > last)).astype(np.int64)
    many = length > 0
    nearest = np.full(
        size + 1, size + 9, dtype=np.int64
    )  # nearest last word of a known name that begins at or after a word
    np.minimum.at(nearest, first[known], last[known])
    nearest = np.minimum.accumulate(nearest[::-1])[::-1]
    shortest = np.full(size + 1, size + 9, dtype=np.int64)
    np.minimum.at(shortest, first[known], last[known])
    holds = (many & ((nearest[first + 1] <= last) | (shortest[first] < last))).astype(np.int64)
    return covered + 2 * holds


def logits(padded: Padded, spans: Spans, grade: Ints, lexicon: Lexicon) -> NDArray[np.float32]:
    """Log-odds that each span is a toponym, before the rest of the document is looked at."""
    rows, slots = word_slots(padded, spans, grade)
    width = POSITIONS * GRADES
    flat = lexicon.score.ravel()
    total: NDArray[np.float32] = flat[rows * width + slots].sum(axis=1)
    total += lexicon.model.span_weights[span_features(padded, spans, grade)].sum(axis=1)
    return total


__all__ = ["SPAN_FEATURES", "Padded", "logits", "span_features", "word_slots"]
