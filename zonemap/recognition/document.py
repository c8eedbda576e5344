"""Second opinion: what the rest of the document says of the same name.

A surname that looks like a town is recognised by 'Michael Jackson' three sentences earlier; a village of no gazetteer by its
other mentions behind 'in'. The features are few, and their weights are fitted on log-odds of held-out folds.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from zonemap.recognition.classes import BIT, INITIAL
from zonemap.recognition.gaps import BREAKING, JOINING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonemap.recognition.spans import Reading, Spans

FEATURES: Final = (
    "own",
    "bias",
    "others",
    "best of the name",
    "mean of the name",
    "own, if not alone",
    "a person's name elsewhere",
    "the same, great place",
)
_PERSONAL: Final = BIT["titles"] | BIT["given"] | INITIAL
_PLAINLY_JOINED: Final = tuple(bool(j and not b) for j, b in zip(JOINING, BREAKING, strict=True))
_CLIP: Final = 6.0
_GREAT: Final = 3
_MOST_TIMES: Final = 100
"""Times a name counts as repeated: no text that the weights have seen repeats one more often."""


def refined(
    reading: Reading, spans: Spans, grade: list[int], logits: list[float], weights: Sequence[float]
) -> list[float]:
    """Log-odds of each span: the evidence of the document, each of FEATURES times its weight."""
    by_own, bias, by_others, by_best, by_mean, by_several, by_person, by_great = weights
    own = [min(max(logit, -_CLIP), _CLIP) for logit in logits]
    same = _namesakes(reading, spans)
    count, total, best = _of_name(same, own)
    persons = _personal(reading)
    firsts, lasts, rows = spans.first, spans.last, reading.rows
    found: list[float] = []
    for k in range(len(own)):
        mine, name, last = own[k], same[k], lasts[k]
        times = count[name]
        odds = by_own * mine + bias
        if times > 1:
            odds += by_others * math.log(min(times, _MOST_TIMES)) + by_several * mine
            odds += by_best * (best[name] - mine) + by_mean * (total[name] / times - mine)
        if firsts[k] == last and rows[last] in persons:
            odds += by_great if grade[k] == _GREAT else by_person
        found.append(odds)
    return found


def _namesakes(reading: Reading, spans: Spans) -> list[int]:
    """A number for each span, the same for spans of one name."""
    rows, firsts, lasts = reading.rows, spans.first, spans.last
    numbers: dict[int, int] = {}
    found: list[int] = []
    for k, name in enumerate(spans.name):
        first, last = firsts[k], lasts[k]
        key = name if name >= 0 else -((rows[first] << 24 | rows[last]) << 4 | (last - first)) - 2
        found.append(numbers.setdefault(key, len(numbers)))
    return found


def _of_name(same: list[int], own: list[float]) -> tuple[list[int], list[float], list[float]]:
    """For each name how often it stands, the sum and the best of its log-odds."""
    count: list[int] = []
    total: list[float] = []
    best: list[float] = []
    for k, mine in enumerate(own):
        name = same[k]
        if name == len(count):
            count.append(1)
            total.append(mine)
            best.append(mine)
            continue
        count[name] = count[name] + 1
        total[name] = total[name] + mine
        best[name] = max(best[name], mine)
    return count, total, best


def _personal(reading: Reading) -> frozenset[int]:
    """Rows of words that follow a title, a given name or an initial somewhere in the text."""
    rows, flags, gaps = reading.rows, reading.flags, reading.gaps
    return frozenset(
        [rows[k + 1] for k, flag in enumerate(flags[:-1]) if flag & _PERSONAL and _PLAINLY_JOINED[gaps[k + 1]]]
    )
