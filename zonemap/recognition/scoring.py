"""Log-odds of every candidate span: a sum of looked-up weights.

`word_slots` and `span_features` name the features of each candidate as numbers; training fits a weight to each number and
use adds them up, so the two cannot drift apart. A document has some hundred candidates: plain lists beat arrays there.
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
WORDS, WHOLES = 7, len(_BLOCKS)
"""Features of a candidate: words about it, and blocks of it as a whole."""
_SHAPE, _START, _NEIGHBOURS, _AROUND, _INSIDE, _OVERLAP = (OFFSET[name] for name in list(_BLOCKS)[1:])
_BREAKS = tuple(bool(kind) for kind in BREAKING)
_LINE = int(Gap.LINE)


def _slots(plain: Position, joined: Position, broken: Position) -> tuple[int, ...]:
    """Slot of a neighbour, grade left out, by the kind of the gap between."""
    return tuple(
        int(broken if breaking else joined if joining else plain) * GRADES
        for joining, breaking in zip(JOINING, BREAKING, strict=True)
    )


_BEFORE = _slots(Position.BEFORE, Position.BEFORE_IN_RUN, Position.BEFORE_BREAK)
_AFTER = _slots(Position.AFTER, Position.AFTER_IN_RUN, Position.AFTER_BREAK)
_SECOND_BEFORE, _SECOND_AFTER, _FIRST, _INNER, _LAST, _ONLY = (
    int(position) * GRADES
    for position in (
        Position.SECOND_BEFORE, Position.SECOND_AFTER, Position.FIRST, Position.INNER, Position.LAST, Position.ONLY
    )
)  # fmt: skip


def edged(reading: Reading) -> list[int]:
    """Kinds of the gaps of a text, those at its ends being line ends."""
    gaps = reading.gaps.copy()
    gaps[0] = gaps[-1] = _LINE
    return gaps


def word_slots(reading: Reading, spans: Spans, grade: list[int]) -> list[int]:
    """Words about every span, WORDS numbers a span: row × WIDTH + position × GRADES + grade. A missing word has row 0."""
    rows, gaps = reading.rows, edged(reading)
    end = len(rows)
    found: list[int] = []
    for first, last, graded in zip(spans.first, spans.last, grade, strict=True):
        before, after = gaps[first], gaps[last + 1]
        far_before = 0 if _BREAKS[before] or _BREAKS[gaps[first - 1]] else rows[first - 2]
        far_after = 0 if _BREAKS[after] or _BREAKS[gaps[last + 2]] else rows[last + 2]
        found += (
            far_before * WIDTH + _SECOND_BEFORE + graded,
            (rows[first - 1] if first else 0) * WIDTH + _BEFORE[before] + graded,
            rows[first] * WIDTH + (_ONLY if first == last else _FIRST) + graded,
            (rows[first + 1] if last > first + 1 else 0) * WIDTH + _INNER + graded,
            (rows[last] if last > first else 0) * WIDTH + _LAST + graded,
            (rows[last + 1] if last + 1 < end else 0) * WIDTH + _AFTER[after] + graded,
            far_after * WIDTH + _SECOND_AFTER + graded,
        )
    return found


def span_features(reading: Reading, spans: Spans, grade: list[int], lexicon: Lexicon) -> list[int]:
    """Features of each span as a whole, WHOLES numbers a span."""
    rows, flags, gaps, coarse = reading.rows, reading.flags, edged(reading), lexicon.coarse
    end = len(rows)
    overlaps = overlap(spans)
    found: list[int] = []
    for k, first in enumerate(spans.first):
        last, graded = spans.last[k], grade[k]
        before, after = gaps[first], gaps[last + 1]
        capitals = 1 if flags[first] & CAPITALS else 0
        left = coarse[rows[first - 1] if first else 0]
        right = coarse[rows[last + 1] if last + 1 < end else 0]
        single = 1 if first == last else 0
        found += (
            before * GAPS + after,
            spans.shape[k] * GRADES + graded + _SHAPE,
            ((before * 2 + single) * 2 + capitals) * GRADES + graded + _START,
            left * COARSE + right + _NEIGHBOURS,
            spans.around[k] * GRADES + graded + _AROUND,
            spans.inside[k] + _INSIDE,
            overlaps[k] * GRADES + graded + _OVERLAP,
        )
    return found


def overlap(spans: Spans) -> list[int]:
    """1 where a longer gazetteer name covers the span, 2 where the span holds a shorter one, 3 both."""
    covered = _covered(spans)
    holding = _holding(spans)
    return [c + 2 * h for c, h in zip(covered, holding, strict=True)]


def _covered(spans: Spans) -> list[int]:
    """1 where a gazetteer name begins at the span's first word and ends later, or begins earlier and ends no earlier."""
    found: list[int] = []
    word, earlier, here = -1, -1, -1  # furthest last word of the names that begin before a word, and at it
    furthest: dict[int, int] = {}
    for first, last, name in zip(spans.first, spans.last, spans.name, strict=True):
        if name >= 0 and last > furthest.get(first, -1):
            furthest[first] = last
    for first, last in zip(spans.first, spans.last, strict=True):
        if first != word:
            word, earlier, here = first, max(earlier, here), furthest.get(first, -1)
        found.append(1 if here > last or earlier >= last else 0)
    return found


def _holding(spans: Spans) -> list[int]:
    """1 where a gazetteer name begins at the span's first word and ends earlier, or begins later and ends no later."""
    first, last, names = spans.first, spans.last, spans.name
    found = [0] * len(first)
    far = last[-1] + LONG if last else 0
    word, later, here = -1, far, far  # nearest last word of the names that begin behind a word, and at it
    nearest: dict[int, int] = {}
    for k, name in enumerate(names):
        if name >= 0 and last[k] < nearest.get(first[k], far):
            nearest[first[k]] = last[k]
    for k in range(len(first) - 1, -1, -1):
        if first[k] != word:
            word, later, here = first[k], min(later, here), nearest.get(first[k], far)
        if last[k] > first[k] and (here < last[k] or later <= last[k]):
            found[k] = 1
    return found


LONG = 16
"""Words that a candidate never exceeds, with room."""


def logits(reading: Reading, spans: Spans, grade: list[int], lexicon: Lexicon) -> NDArray[np.float32]:
    """Log-odds that each span is a toponym, before the rest of the document is looked at."""
    slots = np.array(word_slots(reading, spans, grade), dtype=np.intp)
    wholes = np.array(span_features(reading, spans, grade, lexicon), dtype=np.intp)
    total: NDArray[np.float32] = lexicon.score.ravel().take(slots).reshape(-1, WORDS).sum(axis=1)
    total += lexicon.model.span_weights.take(wholes).reshape(-1, WHOLES).sum(axis=1)
    return total
