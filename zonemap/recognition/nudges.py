"""Evidence that the training texts hardly show, added to the trained log-odds by hand; all amounts are judgements.

Local news names few rivers and few small towns of wars, so that the model doubts 'the Inguri' and a village that opens a
sentence, though the same village stands in the dateline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.recognition.classes import BIT, LOWER, NAMELIKE
from zonemap.recognition.gaps import Gap

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.scoring import Padded
    from zonemap.recognition.spans import Spans

    Floats = NDArray[np.float64]

_BEHIND_ARTICLE = 2.5  # the Inguri: a river or line bears the name, and towns take no article
_WITH_TYPE_WORD = 6.0  # Litani river: a gazetteer name that ends in a type word written small
_SAME_NAME = 1.2  # a name that is likely a place elsewhere in the text
_LIKELY = 0.0
_DOUBTFUL = BIT["dictionary"] | BIT["common"] | BIT["surname"] | BIT["given"] | BIT["titles"] | BIT["organisations"]


def of(padded: Padded, spans: Spans, logits: Floats, lexicon: Lexicon) -> Floats:
    """What is added to the log-odds of each span."""
    first, last = spans.first + 2, spans.last + 2
    flags = lexicon.flags[padded.rows]
    known = spans.name >= 0
    single = first == last
    clear = known & (flags[first] & _DOUBTFUL == 0) & (spans.around & 7 == 0)
    total = np.zeros(len(logits))
    small_type = (flags[last] & BIT["type"] > 0) & (flags[last] & LOWER > 0) & (flags[first] & NAMELIKE > 0)
    total[known & ~single & small_type] += _WITH_TYPE_WORD
    article = lexicon.get("the", -1)
    behind = np.flatnonzero(clear & single & (padded.rows[first - 1] == article) & (padded.gaps[first] == Gap.SPACE))
    for k in behind.tolist():
        if lexicon.names.with_article(int(spans.name[k])):
            total[k] += _BEHIND_ARTICLE
    likely = set(spans.name[known & (logits > _LIKELY)].tolist())
    doubted = np.flatnonzero(clear & (logits <= _LIKELY))
    for k in doubted.tolist():
        if int(spans.name[k]) in likely:
            total[k] += _SAME_NAME
    return total
