"""Log-odds by cues alone, for languages without a trained model.

The gazetteer's grade of a name sets out; the classes of the words beside it, from the language's table, add or take away.
The weights are judgements, checked on passages in five languages; they are coarse on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.recognition.classes import BIT, LOWER
from zonemap.recognition.gaps import Gap

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.scoring import Padded
    from zonemap.recognition.spans import Spans

_BY_GRADE = np.array([-3.5, 0.4, 1.6, 2.6])
_BY_GRADE_CASELESS = np.array([-9.0, -1.2, 1.6, 2.6])
_SEVERAL_WORDS = 1.5  # a gazetteer name of several words is seldom chance
_LONGER = 1.5  # and each further word makes it likelier: San Vicente del Caguán against San Vicente
_GREAT = 1.5  # a country or great place of several words before its last word alone: South Sudan
_PIECE = -2.0  # a small name that is but a piece of a run of two or three capitalised words: Deyr of Deyr Seman
_LOWER_END = -6.0  # an article and a small letter: 'La ville', though some place is called so
_AFTER_LOCATIVE = 1.6
_BESIDE_TYPE = 3.2
_AFTER_TITLE = -3.5
_IN_ORGANISATION = -3.0
_COMMON = -4.0
_UNKNOWN_LONG = -2.0  # a name of no gazetteer, for each word beyond the first


def logits(
    padded: Padded, spans: Spans, grade: NDArray[np.int64], lexicon: Lexicon, *, caseless: bool
) -> NDArray[np.float32]:
    """Log-odds that each span is a toponym."""
    flags = lexicon.flags[padded.rows]
    first, last = spans.first + 2, spans.last + 2
    near_before = padded.gaps[first] == Gap.SPACE
    before = flags[first - 1] * near_before
    far = flags[first - 2] * (near_before & (padded.gaps[first - 1] == Gap.SPACE))
    after = flags[last + 1] * (padded.gaps[last + 1] == Gap.SPACE)
    several = last > first
    known = spans.name >= 0
    typed = (
        _has(before, "type")
        | _has(before, "types")
        | _has(after, "type")
        | (_has(far, "type") & _has(before, "connecting"))
    )
    total = (_BY_GRADE_CASELESS if caseless else _BY_GRADE)[grade]
    total = total + _SEVERAL_WORDS * (several & known) + _UNKNOWN_LONG * (last - first) * ~known
    total = total + _LONGER * np.clip(last - first - 1, 0, 2) * known
    total = total + _GREAT * (several & known & (grade == 3) & ~_has(flags[first], "type"))
    if not caseless:
        run = spans.shape // 4 % 8  # words of the run, less one
        total += _PIECE * ((run > last - first) & (run < 3) & (grade < 3))
        opened = _has(flags[first], "functional") | _has(flags[first], "articles")
        total = total + _LOWER_END * (several & opened & ((flags[last] & LOWER) > 0))
    total += _AFTER_LOCATIVE * (_has(before, "locative") | (_has(far, "locative") & _has(before, "functional")))
    total += _BESIDE_TYPE * typed
    total += _AFTER_TITLE * _has(before, "titles") + _IN_ORGANISATION * (
        _has(before, "organisations") | ((spans.around & BIT["organisations"]) > 0)
    )
    total += _COMMON * (_has(flags[first], "common") & (~several | _has(flags[last], "common")))
    found: NDArray[np.float32] = total.astype(np.float32)
    return found


def _has(flags: NDArray[np.int64], name: str) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (flags & BIT[name]) > 0
    return found
