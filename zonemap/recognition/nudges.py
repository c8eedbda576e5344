"""Evidence that the training texts hardly show, added to the trained log-odds by hand; all amounts are judgements.

Local news names few rivers and few small towns of wars, so that the model doubts 'the Inguri' and a village that opens a
sentence, though the same village stands in the dateline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonemap.recognition.classes import BIT, LOWER, NAMELIKE, PERSONAL
from zonemap.recognition.gaps import Gap

if TYPE_CHECKING:
    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading, Spans

_BEHIND_ARTICLE: Final = 2.5  # the Inguri: a river or line bears the name, and towns take no article
_WITH_TYPE_WORD: Final = 6.0  # Litani river: a gazetteer name that ends in a type word written small
_SAME_NAME: Final = 1.2  # a name that is likely a place elsewhere in the text
_LIKELY: Final = 0.0
_SPACE: Final = Gap.SPACE
_TYPE: Final = BIT["type"]
_DOUBTFUL: Final = (
    BIT["dictionary"] | BIT["common"] | BIT["surname"] | BIT["given"] | BIT["titles"] | BIT["organisations"]
)


def add(reading: Reading, spans: Spans, logits: list[float], lexicon: Lexicon) -> None:
    """Adds to the log-odds of each span."""
    rows, flags, gaps = reading.rows, reading.flags, reading.gaps
    article = lexicon.rows.get("the", -1)
    likely = {name for name, logit in zip(spans.name, logits, strict=True) if name >= 0 and logit > _LIKELY}
    for k, name in enumerate(spans.name):
        if name < 0:
            continue
        first, last = spans.first[k], spans.last[k]
        nudge = 0.0
        if first != last and _with_type_word(flags[first], flags[last]):
            nudge += _WITH_TYPE_WORD
        if not flags[first] & _DOUBTFUL and not spans.around[k] & PERSONAL:
            if (
                first == last
                and first
                and gaps[first] == _SPACE
                and rows[first - 1] == article
                and lexicon.names.with_article(name)
            ):
                nudge += _BEHIND_ARTICLE
            if logits[k] <= _LIKELY and name in likely:
                nudge += _SAME_NAME
        logits[k] += nudge


def _with_type_word(first: int, last: int) -> bool:
    """Whether a name begins with a capital and ends in a type word written small; by the flags of the two words."""
    return bool(last & _TYPE and last & LOWER and first & NAMELIKE)
