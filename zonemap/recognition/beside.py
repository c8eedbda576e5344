"""What stands beside a name and tells which place it is: type words and containers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonemap.model import Role
from zonemap.recognition.classes import BIT, LOWER
from zonemap.recognition.gaps import Gap

if TYPE_CHECKING:
    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading

_TYPE: Final = BIT["type"]
_DEMONYM: Final = BIT["demonym"]
_TYPES: Final = BIT["types"]
_LISTING: Final = frozenset((Gap.SPACE, Gap.COMMA))
_LOOSE: Final = frozenset(("area", "suburb", "neighbourhood", "country", "road", "site"))
"""Type words that say where a thing is rather than what the name is: 'the Aleppo area', 'a Damascus suburb'."""
_LONGEST_LIST: Final = 24  # words looked back over from the plural type word of a list, or on from it


class Named:
    """A chosen span on its way to becoming a mention; words are indices, last included."""

    def __init__(self, first: int, last: int, name: int, logit: float, role: Role = "location") -> None:
        self.first, self.last = first, last
        self.name, self.logit, self.role = name, logit, role
        self.feature_word = ""
        self.type_after = False
        """Whether the type word is the word after `last`, and belongs to the mention."""
        self.container = -1
        """Index of the containing mention in the list; -1 for none."""


def type_words(found: list[Named], reading: Reading, lexicon: Lexicon) -> None:
    """Sets the type word of every name that has one at either side, inside it, or at the head or end of its list."""
    for named in found:
        inside = lexicon.folded[reading.rows[named.last]] if named.last > named.first else ""
        named.feature_word = (
            lexicon.type_words.get(inside, "") or _after(named, reading, lexicon) or _before(named, reading, lexicon)
        )
    _lists(found, reading, lexicon)


def _after(named: Named, reading: Reading, lexicon: Lexicon) -> str:
    k = named.last + 1
    if (
        k >= len(reading.rows)
        or reading.gaps[k] != Gap.SPACE
        or not reading.flags[k] & _TYPE
        or not reading.flags[k] & LOWER
    ):
        return ""
    if (
        reading.flags[named.last] & _DEMONYM or lexicon.margin[reading.rows[named.last]][1]
    ):  # Syria's city: not a city called Syria
        return ""
    if k + 1 < len(reading.rows) and lexicon.folded[reading.rows[k + 1]] in lexicon.type_links:
        return ""  # the Damascus suburb of Eastern Ghouta: the type word belongs to what follows
    word = lexicon.type_words[lexicon.folded[reading.rows[k]]]
    named.type_after = word not in _LOOSE
    return word


def _before(named: Named, reading: Reading, lexicon: Lexicon) -> str:
    """'province of Idlib', 'the town Azaz', 'محافظة درعا'."""
    k = named.first - 1
    if k < 0 or reading.gaps[named.first] != Gap.SPACE:
        return ""
    if lexicon.folded[reading.rows[k]] in lexicon.type_links and k > 0 and reading.gaps[k] == Gap.SPACE:
        k -= 1
    if reading.flags[k] & _TYPE:
        return lexicon.type_words[lexicon.folded[reading.rows[k]]]
    return ""


def _lists(found: list[Named], reading: Reading, lexicon: Lexicon) -> None:
    """'Daraa and Quneitra provinces', 'the provinces of Daraa and Quneitra': the plural is said of each."""
    by_first = {named.first: n for n, named in enumerate(found)}
    by_last = {named.last: n for n, named in enumerate(found)}
    for named in found:
        k = named.last + 1
        if k < len(reading.rows) and reading.flags[k] & _TYPES and reading.gaps[k] == Gap.SPACE:
            word = lexicon.type_plurals[lexicon.folded[reading.rows[k]]]
            _mark(found, by_last[named.last], -1, word, reading=reading, lexicon=lexicon)
        k = named.first - 1
        if k >= 1 and lexicon.folded[reading.rows[k]] in lexicon.type_links:
            k -= 1
        if k >= 0 and reading.flags[k] & _TYPES and reading.gaps[named.first] == Gap.SPACE:
            word = lexicon.type_plurals[lexicon.folded[reading.rows[k]]]
            _mark(found, by_first[named.first], 1, word, reading=reading, lexicon=lexicon)


def _mark(found: list[Named], n: int, step: int, word: str, *, reading: Reading, lexicon: Lexicon) -> None:
    """Gives a list's members, from member n on in one direction, the type word of its head."""
    seen = 0
    while 0 <= n < len(found) and seen < _LONGEST_LIST:
        if not found[n].feature_word:
            found[n].feature_word = word
        m = n + step
        if not 0 <= m < len(found):
            return
        left, right = (found[n], found[m]) if step > 0 else (found[m], found[n])
        if not _coordinated(left.last, right.first, reading, lexicon):
            return
        n, seen = m, seen + 1


def _coordinated(last: int, first: int, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether only a comma or a coordinating word stands between two names."""
    if first == last + 1:
        return reading.gaps[first] == Gap.COMMA
    return (
        first == last + 2
        and lexicon.folded[reading.rows[last + 1]] in lexicon.coordinators
        and reading.gaps[last + 1] in _LISTING
        and reading.gaps[first] in _LISTING
    )


def containers(found: list[Named], reading: Reading, lexicon: Lexicon) -> None:
    """'Paris, Texas', 'Paris (Texas)', 'Azaz in Aleppo province': points each name to the mention that may contain it."""
    for n, named in enumerate(found[:-1]):
        following = found[n + 1]
        k = following.first
        if k == named.last + 1 and reading.gaps[k] in {Gap.COMMA, Gap.OPEN, Gap.POINT, Gap.STOP}:
            if reading.gaps[k] == Gap.STOP and "," not in reading.tokens.gaps[k]:
                continue
            named.container = n + 1
        elif (named.type_after and k == named.last + 2 and reading.gaps[k] == Gap.COMMA) or (
            k == named.last + 2 + named.type_after and lexicon.folded[reading.rows[k - 1]] in lexicon.container_links
        ):
            named.container = n + 1
