"""Log-odds of every candidate span: a sum of looked-up weights.

`word_slots` and `span_features` name the features of each candidate as numbers; training fits a weight to each number and
use adds them up, so the two cannot drift apart. A document has some hundred candidates: plain lists beat arrays there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from zonemap.recognition.classes import AROUND, CAPITALS, COARSE, INSIDE
from zonemap.recognition.features import GRADES, POSITIONS, Position
from zonemap.recognition.gaps import BREAKING, GAPS, JOINING, Gap
from zonemap.recognition.spans import SHAPES

if TYPE_CHECKING:
    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading, Spans

_BLOCKS: Final = {  # features of whole spans: name of the block → how many there are
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
WIDTH: Final = POSITIONS * GRADES
WORDS: Final = 7
WHOLES: Final = len(_BLOCKS)
"""Features of a candidate: words about it, and blocks of it as a whole."""
_SHAPE_AT: Final = OFFSET["shape"]
_START_AT: Final = OFFSET["start"]
_NEIGHBOURS_AT: Final = OFFSET["neighbours"]
_AROUND_AT: Final = OFFSET["around"]
_INSIDE_AT: Final = OFFSET["inside"]
_OVERLAP_AT: Final = OFFSET["overlap"]
_BREAKS: Final = tuple(bool(kind) for kind in BREAKING)
_LINE: Final = Gap.LINE


def _slots(plain: Position, joined: Position, broken: Position) -> tuple[int, ...]:
    """Slot of a neighbour, grade left out, by the kind of the gap between."""
    return tuple(
        int(broken if breaking else joined if joining else plain) * GRADES
        for joining, breaking in zip(JOINING, BREAKING, strict=True)
    )


_BEFORE: Final = _slots(Position.BEFORE, Position.BEFORE_IN_RUN, Position.BEFORE_BREAK)
_AFTER: Final = _slots(Position.AFTER, Position.AFTER_IN_RUN, Position.AFTER_BREAK)
_SLOTS: Final = tuple(
    int(position) * GRADES
    for position in (
        Position.SECOND_BEFORE, Position.SECOND_AFTER, Position.ONLY, Position.FIRST, Position.INNER, Position.LAST
    )
)  # fmt: skip


def word_slots(reading: Reading, spans: Spans, grade: list[int]) -> list[int]:
    """Words about every span, WORDS numbers a span: row × WIDTH + position × GRADES + grade. A missing word has row 0."""
    width, breaks, before_slot, after_slot = WIDTH, _BREAKS, _BEFORE, _AFTER
    second_before, second_after, only, one, inner, final = _SLOTS
    firsts, lasts = spans.first, spans.last
    rows, gaps = [*reading.rows, 0, 0], _edged(reading)  # rows[-1], rows[-2]: no word
    found: list[int] = []
    for k in range(len(firsts)):
        first, last, graded = firsts[k], lasts[k], grade[k]
        before, after = gaps[first], gaps[last + 1]
        far = 0 if breaks[before] or breaks[gaps[first - 1]] else rows[first - 2]
        found.append(far * width + second_before + graded)
        found.append(rows[first - 1] * width + before_slot[before] + graded)
        if first == last:
            found.append(rows[first] * width + only + graded)
            found.append(inner + graded)
            found.append(final + graded)
        else:
            found.append(rows[first] * width + one + graded)
            found.append((rows[first + 1] * width if last > first + 1 else 0) + inner + graded)
            found.append(rows[last] * width + final + graded)
        found.append(rows[last + 1] * width + after_slot[after] + graded)
        far = 0 if breaks[after] or breaks[gaps[last + 2]] else rows[last + 2]
        found.append(far * width + second_after + graded)
    return found


def span_features(reading: Reading, spans: Spans, grade: list[int], lexicon: Lexicon) -> list[int]:
    """Features of each span as a whole, WHOLES numbers a span."""
    wholes = _Wholes(reading, spans, grade, lexicon)
    return [feature for k in range(len(spans)) for feature in wholes.of(k)]


class _Wholes:
    """The features of spans as wholes."""

    def __init__(self, reading: Reading, spans: Spans, grade: list[int], lexicon: Lexicon) -> None:
        self.spans, self.grade, self.flags, self.coarse = spans, grade, reading.flags, lexicon.coarse
        self.rows, self.gaps = [*reading.rows, 0], _edged(reading)  # rows[-1]: no word
        self.overlaps = overlap(spans)

    def of(self, k: int) -> tuple[int, int, int, int, int, int, int]:
        """Those of one span: for each of _BLOCKS the number of the feature that applies."""
        spans, graded = self.spans, self.grade[k]
        first, last = spans.first[k], spans.last[k]
        before, after = self.gaps[first], self.gaps[last + 1]
        form = before * 4 + (2 if first == last else 0) + (1 if self.flags[first] & CAPITALS else 0)
        left, right = self.coarse[self.rows[first - 1]], self.coarse[self.rows[last + 1]]
        return (
            before * GAPS + after,
            spans.shape[k] * GRADES + graded + _SHAPE_AT,
            form * GRADES + graded + _START_AT,
            left * COARSE + right + _NEIGHBOURS_AT,
            spans.around[k] * GRADES + graded + _AROUND_AT,
            spans.inside[k] + _INSIDE_AT,
            self.overlaps[k] * GRADES + graded + _OVERLAP_AT,
        )

    def weights(self, by_feature: list[float]) -> list[float]:
        """Sum of the weights of the features of each span."""
        found: list[float] = []
        for k in range(len(self.spans.first)):
            a, b, c, d, e, f, g = self.of(k)
            found.append(
                by_feature[a]
                + by_feature[b]
                + by_feature[c]
                + by_feature[d]
                + by_feature[e]
                + by_feature[f]
                + by_feature[g]
            )
        return found


def _edged(reading: Reading) -> list[int]:
    """Kinds of the gaps of a text, those at its ends being line ends."""
    gaps = reading.gaps.copy()
    gaps[0] = gaps[-1] = _LINE
    return gaps


def overlap(spans: Spans) -> list[int]:
    """1 where a longer gazetteer name covers the span, 2 where the span holds a shorter one, 3 both."""
    found = _covered(spans)
    for k in _holding(spans):
        found[k] += 2
    return found


def _covered(spans: Spans) -> list[int]:
    """1 where a gazetteer name begins at the span's first word and ends later, or begins earlier and ends no earlier."""
    firsts, lasts, names = spans.first, spans.last, spans.name
    furthest: dict[int, int] = {}
    for k in range(len(firsts)):
        if names[k] >= 0 and lasts[k] > furthest.get(firsts[k], -1):
            furthest[firsts[k]] = lasts[k]
    found: list[int] = []
    word, earlier, here = -1, -1, -1  # furthest last word of the names that begin before a word, and at it
    for k in range(len(firsts)):
        if firsts[k] != word:
            word, earlier = firsts[k], max(earlier, here)
            here = furthest.get(word, -1)
        found.append(1 if here > lasts[k] or earlier >= lasts[k] else 0)
    return found


def _holding(spans: Spans) -> list[int]:
    """Spans where a gazetteer name begins at the first word and ends earlier, or begins later and ends no later."""
    firsts, lasts, names = spans.first, spans.last, spans.name
    far = lasts[-1] + LONG if lasts else 0
    nearest: dict[int, int] = {}
    for k in range(len(firsts)):
        if names[k] >= 0 and lasts[k] < nearest.get(firsts[k], far):
            nearest[firsts[k]] = lasts[k]
    found: list[int] = []
    word, later, here = -1, far, far  # nearest last word of the names that begin behind a word, and at it
    for k in range(len(firsts) - 1, -1, -1):
        if firsts[k] != word:
            word, later = firsts[k], min(later, here)
            here = nearest.get(word, far)
        if lasts[k] > firsts[k] and (here < lasts[k] or later <= lasts[k]):
            found.append(k)
    return found


LONG: Final = 16
"""Words that a candidate never exceeds, with room."""


def logits(reading: Reading, spans: Spans, grade: list[int], lexicon: Lexicon) -> list[float]:
    """Log-odds that each span is a toponym, before the rest of the document is looked at."""
    slots = np.array(word_slots(reading, spans, grade), dtype=np.intp)
    by_word: list[float] = lexicon.score.ravel().take(slots).reshape(-1, WORDS).sum(axis=1).tolist()
    total = _Wholes(reading, spans, grade, lexicon).weights(lexicon.model.span)
    for k, weight in enumerate(by_word):
        total[k] = total[k] + weight
    return total
