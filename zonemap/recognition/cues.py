"""Log-odds by cues alone, for languages without a trained model.

The gazetteer's grade of a name sets out; the classes of the words beside it, from the language's table, add or take away.
The weights are judgements, checked on passages in five languages; they are coarse on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonemap.recognition.classes import BIT, LOWER
from zonemap.recognition.gaps import Gap

if TYPE_CHECKING:
    from zonemap.recognition.spans import Reading, Spans

_BY_GRADE: Final = (-3.5, 0.4, 1.6, 2.6)
_BY_GRADE_CASELESS: Final = (-9.0, -1.2, 1.6, 2.6)
_SEVERAL_WORDS: Final = 1.5  # a gazetteer name of several words is seldom chance
_LONGER: Final = 1.5  # and each further word makes it likelier: San Vicente del Caguán against San Vicente
_GREAT: Final = 1.5  # a country or great place of several words before its last word alone: South Sudan
_PIECE: Final = -2.0  # a small name that is but a piece of a run of two or three capitalised words: Deyr of Deyr Seman
_LOWER_END: Final = -6.0  # an article and a small letter: 'La ville', though some place is called so
_AFTER_LOCATIVE: Final = 1.6
_BESIDE_TYPE: Final = 3.2
_AFTER_TITLE: Final = -3.5
_IN_ORGANISATION: Final = -3.0
_COMMON: Final = -4.0
_UNKNOWN_LONG: Final = -2.0  # a name of no gazetteer, for each word beyond the first
_GREATEST: Final = 3
_LONG_RUN: Final = 3
_SPACE: Final = Gap.SPACE
_TYPE: Final = BIT["type"]
_TYPES: Final = BIT["types"]
_LOCATIVE: Final = BIT["locative"]
_FUNCTIONAL: Final = BIT["functional"]
_CONNECTING: Final = BIT["connecting"]
_TITLES: Final = BIT["titles"]
_ORGANISATIONS: Final = BIT["organisations"]
_COMMON_WORD: Final = BIT["common"]
_OPENING: Final = BIT["functional"] | BIT["articles"]


def logits(reading: Reading, spans: Spans, grade: list[int], *, caseless: bool) -> list[float]:
    """Log-odds that each span is a toponym."""
    return [_of_span(k, reading, spans, grade[k], caseless=caseless) for k in range(len(spans))]


def _of_span(k: int, reading: Reading, spans: Spans, grade: int, *, caseless: bool) -> float:
    flags, first, last = reading.flags, spans.first[k], spans.last[k]
    several, known = last > first, spans.name[k] >= 0
    before, far, after = _beside(reading, first, last)
    total = (_BY_GRADE_CASELESS if caseless else _BY_GRADE)[grade]
    if known and several:
        total += _SEVERAL_WORDS + _LONGER * min(last - first - 1, 2)
        if grade == _GREATEST and not flags[first] & _TYPE:
            total += _GREAT
    elif not known:
        total += _UNKNOWN_LONG * (last - first)
    if not caseless:
        run = spans.shape[k] // 4 % 8  # words of the run, less one
        if last - first < run < _LONG_RUN and grade < _GREATEST:
            total += _PIECE
        if several and flags[first] & _OPENING and flags[last] & LOWER:
            total += _LOWER_END
    if before & _LOCATIVE or (far & _LOCATIVE and before & _FUNCTIONAL):
        total += _AFTER_LOCATIVE
    if before & (_TYPE | _TYPES) or after & _TYPE or (far & _TYPE and before & _CONNECTING):
        total += _BESIDE_TYPE
    if before & _TITLES:
        total += _AFTER_TITLE
    if before & _ORGANISATIONS or spans.around[k] & _ORGANISATIONS:
        total += _IN_ORGANISATION
    if flags[first] & _COMMON_WORD and (not several or flags[last] & _COMMON_WORD):
        total += _COMMON
    return total


def _beside(reading: Reading, first: int, last: int) -> tuple[int, int, int]:
    """Flags of the word before a span, the second before and the one after, 0 where more than a space is between."""
    flags, gaps = reading.flags, reading.gaps
    before = far = after = 0
    if first and gaps[first] == _SPACE:
        before = flags[first - 1]
        if first > 1 and gaps[first - 1] == _SPACE:
            far = flags[first - 2]
    if last + 1 < len(flags) and gaps[last + 1] == _SPACE:
        after = flags[last + 1]
    return before, far, after
