"""Evidence that the training texts hardly show, added to the trained log-odds by hand; all amounts are judgements.

Local news names few rivers and few small towns of wars, so that the model doubts 'the Inguri' and a village that opens a
sentence, though the same village stands in the dateline. In local news persons say things; in world news governments do.
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
_SAYS: Final = (
    3.0  # 'Zagreb said': a government, whatever persons of local news do; 'residents of Mopti said': they did
)
_BEYOND_DEMONYM: Final = 4.0  # British Columbia, before British by itself
_COUNTRY_OF_TWO: Final = 10.0  # Trinidad and Tobago, before the two
_OWN_ARTICLE: Final = 1.5  # The Hague, where a sentence begins so
_SMALL_END: Final = -6.0  # an article and a small letter: 'The crossing', though some village is called so
_IN_NO_GAZETTEER: Final = 1.0  # 'at Sévaré': where a place is announced, what no gazetteer holds need not be likelier
_TYPE_FIRST: Final = 3.0  # Mount Elgon, in no gazetteer, before Elgon by itself
_LIKELY: Final = 0.0
_POSSIBLE: Final = -1.0
_ARTICLED: Final = ("water", "line", "region")
_GREAT: Final = 4  # rank down to which a sea or region is known to all
_SPACE: Final = Gap.SPACE
_TYPE: Final = BIT["type"]
_DEMONYM: Final = BIT["demonym"]
_GIVEN: Final = BIT["given"]
_LOCATIVE: Final = BIT["locative"]
_BEFORE_NAME: Final = ("lake", "mount")
_BEFORE_OF: Final = ("gulf", "sea")
_SPEAKING: Final = BIT["speaking"]
_FUNCTIONAL: Final = BIT["functional"]
_ORDINARY: Final = BIT["dictionary"] | BIT["common"]
_DOUBTFUL: Final = _ORDINARY | BIT["surname"] | BIT["given"] | BIT["titles"] | BIT["organisations"]


def add(reading: Reading, spans: Spans, logits: list[float], lexicon: Lexicon) -> None:
    """Adds to the log-odds of each span."""
    flags = reading.flags
    likely = {name for name, logit in zip(spans.name, logits, strict=True) if name >= 0 and logit > _LIKELY}
    persons = {reading.rows[spans.last[k]] for k, around in enumerate(spans.around) if around & PERSONAL}
    for k, name in enumerate(spans.name):
        first, last = spans.first[k], spans.last[k]
        alone = not spans.around[k] & PERSONAL
        if name < 0:
            if alone:
                logits[k] += _of_no_gazetteer(first, last, reading, lexicon)
            continue
        nudge = 0.0
        if first != last:
            nudge += _of_several(first, last, name, reading, lexicon)
        if alone:
            behind_article = _behind_article(first, last, name, reading, lexicon)
            if behind_article:
                nudge += _BEHIND_ARTICLE
            if (
                reading.rows[last] not in persons
                and _before_saying(last, reading)
                and (behind_article or _governs(first, name, reading, lexicon))
            ):
                nudge += _SAYS
            if logits[k] <= _LIKELY and name in likely and not flags[first] & _DOUBTFUL:
                nudge += _SAME_NAME
        if flags[first] & _DEMONYM and first != last and not flags[last] & LOWER and logits[k] + nudge > _POSSIBLE:
            nudge += _BEYOND_DEMONYM
        logits[k] += nudge


def _of_no_gazetteer(first: int, last: int, reading: Reading, lexicon: Lexicon) -> float:
    """What is said for a span that no gazetteer holds."""
    flags, nudge = reading.flags, 0.0
    announced = first > 0 and reading.gaps[first] == _SPACE and bool(flags[first - 1] & _LOCATIVE)
    if announced and flags[first] & NAMELIKE and not (flags[first] | flags[last]) & _DOUBTFUL:
        nudge += _IN_NO_GAZETTEER
    if _begins_with_type(first, last, reading, lexicon):
        nudge += _TYPE_FIRST
    return nudge


def _begins_with_type(first: int, last: int, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether a span is a lake's, a mountain's or a gulf's kind and its name: 'Mount Elgon', 'Bay of Bengal'."""
    flags = reading.flags
    if first == last or not flags[first] & _TYPE or flags[first] & LOWER or flags[last] & _ORDINARY:
        return False
    folded = [lexicon.folded[row] for row in reading.rows[first : last + 1]]
    if len(folded) == 2:
        return folded[0] in _BEFORE_NAME
    return len(folded) == 3 and lexicon.type_words[folded[0]] in _BEFORE_OF and folded[1] in lexicon.type_links


def _of_several(first: int, last: int, name: int, reading: Reading, lexicon: Lexicon) -> float:
    """What the words of a name of several words say by themselves."""
    flags = reading.flags
    if flags[first] & _FUNCTIONAL:
        return _SMALL_END if flags[last] & LOWER else _OWN_ARTICLE if _with_own_article(name, lexicon) else 0.0
    if _with_type_word(flags[first], flags[last]):
        return _WITH_TYPE_WORD
    folded = lexicon.folded
    joined = any(folded[row] in lexicon.coordinators for row in reading.rows[first + 1 : last])
    return _COUNTRY_OF_TWO if joined and lexicon.names.of_country(name) else 0.0


def _with_own_article(name: int, lexicon: Lexicon) -> bool:
    """Whether the likeliest place of a name is mainly called so with its article: The Hague, but not 'The Gambia'."""
    return lexicon.names.gazetteer.place(lexicon.names.ids(name)[0]).name.startswith("The ")


def _with_type_word(first: int, last: int) -> bool:
    """Whether a name begins with a capital and ends in a type word written small; by the flags of the two words."""
    return bool(last & _TYPE and last & LOWER and first & NAMELIKE)


def _behind_article(first: int, last: int, name: int, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether a river, a sea, a line or a region stands behind 'the'; of ordinary words only what all the world knows."""
    if not first or reading.gaps[first] != _SPACE or reading.rows[first - 1] != lexicon.rows.get("the", -1):
        return False
    names, doubts = lexicon.names, reading.flags[first] & _DOUBTFUL
    if first == last and not doubts and names.with_article(name):
        return True
    group, rank = names.kind(name)
    return not doubts & ~_ORDINARY and rank <= _GREAT and names.gazetteer.classes[group] in _ARTICLED


def _before_saying(last: int, reading: Reading) -> bool:
    """Whether a verb of saying follows, and the word before it is no given name."""
    flags, k = reading.flags, last + 1
    return k < len(flags) and reading.gaps[k] == _SPACE and bool(flags[k] & _SPEAKING) and not flags[last] & _GIVEN


def _governs(first: int, name: int, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether a name is a government's, or stands behind 'of'."""
    if lexicon.names.governs(name):
        return True
    return first > 0 and reading.gaps[first] == _SPACE and lexicon.folded[reading.rows[first - 1]] in lexicon.type_links
