"""Place or government: a logistic regression over the words around a name (metonymy).

'Moscow and Ankara agreed' is about governments, 'in Moscow' about a place. The regression looks past coordinated names, so
that the first sentence says the same of both. Words that are used alike share a class, so that a verb never met in training still counts.
What depends on one word and the place where it stands is worked out once a word; `features` names the same things one by one for training.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from zonemap.recognition.classes import BIT, LEADING, LISTING, LOWER, NAMELIKE
from zonemap.recognition.gaps import BREAKING, GAPS, Gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading

_LISTED: Final = tuple(gap in {Gap.SPACE, Gap.HYPHEN, Gap.COMMA} for gap in range(GAPS))
_BREAKS: Final = BREAKING
_IN_LIST: Final = NAMELIKE | LISTING
PREPOSITIONS: Final = frozenset("of by for with against and between among from than versus v vs".split())
"""Words that lead a name, besides those of the language's locative, speaking and governing classes."""
_WINDOW: Final = 8  # words to either side that are looked at as a bag
_SENTENCE: Final = 24  # words to either side that are looked at as the sentence
_STEM: Final = 5  # letters that the forms of a word share, near enough
_LIST: Final = 6  # words of a coordination that are looked past
_LEADING: Final = 6  # words before the name among which the nearest preposition or verb is looked for
_TELLING: Final = tuple(
    (name, BIT[name])
    for name in ("titles", "organisations", "ways", "type", "locative", "functional", "speaking", "governing", "demonymic", "types", "demonym")
)  # fmt: skip
_TELLS: Final = sum(bit for _, bit in _TELLING)
_PLAIN: Final = BIT["functional"] | BIT["locative"]
PLACES: Final = ("L1", "L2", "R1", "R2", "S", "Z", "L3", "R3", "led by")
"""Where a word may stand: first to third left and right, first to either side that is not of the name's list, leading word."""
_CLASSED: Final = 6
"""Of PLACES, those where a word's classes, ending and capital count besides the word: the first ones."""
_LED: Final = len(PLACES) - 1
BAGS: Final = ("before", "after", "sentence")
"""Stretches whose words count whatever their order, each as often as it stands there."""
_BAG: Final = len(PLACES)
_STRETCHES: Final = (0, 1, 2, 2)
"""The bag that each of `_stretches` goes into."""


class Weights:
    """The regression's weights, by feature, and what follows from them for each word; the latter is a cache."""

    def __init__(self, by_name: dict[str, float], classes: dict[str, int]) -> None:
        self.by_name, self.classes = by_name, classes
        self._by_word: list[dict[str, float]] = [{} for _ in (*PLACES, *BAGS)]
        """For each of PLACES and BAGS the weights of the words themselves."""
        self._by_class: list[list[float]] = [[0.0] * (max(classes.values(), default=0) + 1) for _ in (*PLACES, *BAGS)]
        """The same of their classes."""
        numbers = {name: number for number, name in enumerate((*PLACES, *BAGS))}
        for feature, weight in by_name.items():
            where, equals, word = feature.partition("=")
            if equals and where in numbers:
                self._by_word[numbers[where]][word] = weight
                continue
            where, at, group = feature.partition("@")
            if at and where in numbers:
                self._by_class[numbers[where]][int(group)] = weight
        self._of_kind: dict[Kind, float] = {}
        self._of_place: dict[tuple[int, int], float] = {}
        self._of_mask: dict[int, tuple[float, float]] = {}
        self._bags: list[list[float]] = [[] for _ in BAGS]
        """For each of BAGS the weight of each word, by row; not a number where it has not been asked for."""
        self._placed: dict[int, float] = {}

    def __bool__(self) -> bool:
        return bool(self.by_name)

    def forget(self) -> None:
        """Drops what is kept by row of the lexicon."""
        self._bags = [[] for _ in BAGS]
        self._placed.clear()

    def sum(self, features: Iterable[str]) -> float:
        """Sum of the weights of features."""
        by_name = self.by_name
        return sum([by_name.get(f, 0.0) for f in features])

    def in_bag(self, bag: int, rows: list[int], lexicon: Lexicon) -> float:
        """Weight of words, by row, in one of BAGS."""
        known, total = self._bags[bag], 0.0
        if len(known) < len(lexicon.folded):
            for column in self._bags:
                column.extend([math.nan] * (len(lexicon.folded) - len(column)))
        for row in rows:
            found = known[row]
            if found != found:  # noqa: PLR0124  not a number
                self._tell(row, lexicon)
                found = known[row]
            total += found
        return total

    def _tell(self, row: int, lexicon: Lexicon) -> None:
        """Works out the weights of a word in every bag."""
        word, flags = lexicon.folded[row], lexicon.flags[row]
        mask = flags & _TELLS
        near = self._of_mask.get(mask)
        if near is None:
            near = self._of_mask[mask] = (self.sum(_classes(BAGS[0], mask)), self.sum(_classes(BAGS[1], mask)))
        before = near[0] + self._by_word[_BAG].get(word, 0.0)
        after = near[1] + self._by_word[_BAG + 1].get(word, 0.0)
        within = 0.0
        if flags & LOWER and not flags & _PLAIN:
            within = self._by_word[_BAG + 2].get(word, 0.0) + self.by_name.get("sentence.." + word[:_STEM], 0.0)
            group = self.classes.get(word, -1)
            if group >= 0:
                before += self._by_class[_BAG][group]
                after += self._by_class[_BAG + 1][group]
                within += self._by_class[_BAG + 2][group]
        self._bags[0][row], self._bags[1][row], self._bags[2][row] = before, after, within

    def placed(self, row: int, place: int, lexicon: Lexicon) -> float:
        """Weight of a word in one of PLACES; row 0 is no word."""
        key = row * len(PLACES) + place
        found = self._placed.get(key)
        if found is None:
            found = self._placed[key] = self._in_place(place, lexicon.folded[row], lexicon.flags[row])
        return found

    def _in_place(self, place: int, word: str, flags: int) -> float:
        total = self._by_word[place].get(word, 0.0)
        group = self.classes.get(word, -1) if flags & LOWER else -1
        if group >= 0:
            total += self._by_class[place][group]
        if place >= _CLASSED or not word:
            return total
        key = place, flags & (_TELLS | LOWER)
        shared = self._of_place.get(key)
        if shared is None:
            shared = self._of_place[key] = self.sum(_shared(PLACES[place], flags))
        return total + self.by_name.get(PLACES[place] + "~" + word[-2:], 0.0) + shared

    def of_kind(self, kind: Kind) -> float:
        """Weight of what is the same for many names, with the bias."""
        found = self._of_kind.get(kind)
        if found is None:
            found = self._of_kind[kind] = self.sum(("bias", *_in_kind(kind)))
        return found


def probability(first: int, last: int, name: int, reading: Reading, lexicon: Lexicon) -> float:
    """Probability that a name, of words `first` to `last`, stands for a government, a team or an institution."""
    weights, rows = lexicon.metonymy, reading.rows
    total = weights.of_kind(_kind(first, last, name, reading, lexicon))
    for feature in _pairs(first, last, reading, lexicon):
        total += weights.by_name.get(feature, 0.0)
    for place, k in enumerate(_places(first, last, reading)):
        total += weights.placed(rows[k] if k >= 0 else 0, place, lexicon)
    for bag, (start, end) in zip(_STRETCHES, _stretches(first, last, reading), strict=True):
        total += weights.in_bag(bag, rows[start:end], lexicon)
    return 1 / (1 + math.exp(-min(max(total, -30.0), 30.0)))


def _places(first: int, last: int, reading: Reading) -> tuple[int, ...]:
    """The words that stand in PLACES of a name; -1 where there is none."""
    flags, gaps, n = reading.flags, reading.gaps, len(reading.rows)
    left = first - 1
    while left > first - _LIST and left >= 0 and flags[left] & _IN_LIST and _LISTED[gaps[left + 1]]:
        left -= 1
    right = last + 1
    while right < last + _LIST and right < n and flags[right] & _IN_LIST and _LISTED[gaps[right]]:
        right += 1
    led = first - 1
    while led >= 0 and led >= first - _LEADING and not flags[led] & LEADING:
        led -= 1
    if led < first - _LEADING:
        led = -1
    found = (first - 1, first - 2, last + 1, last + 2, left, right, first - 3, last + 3, led)
    return tuple([k if 0 <= k < n else -1 for k in found])


def _stretches(first: int, last: int, reading: Reading) -> tuple[tuple[int, int], ...]:
    """Words before a name, behind it, and of its sentence before and behind it: from, to (excluded)."""
    gaps, n = reading.gaps, len(reading.rows)
    start, least = first, max(first - _SENTENCE, 0)
    while start > least and not _BREAKS[gaps[start]]:
        start -= 1
    end, most = last + 1, min(last + 1 + _SENTENCE, n)
    while end < most and not _BREAKS[gaps[end]]:
        end += 1
    near, far = max(first - _WINDOW, 0), min(last + 1 + _WINDOW, n)
    return (near, first), (last + 1, far), (start, first), (last + 1, end)


def features(first: int, last: int, name: int, reading: Reading, lexicon: Lexicon) -> Iterator[str]:
    """Names of all features of a name's surroundings, for training; one that counts twice comes twice."""
    rows, flags, folded, classes = reading.rows, reading.flags, lexicon.folded, lexicon.metonymy.classes
    for place, k in enumerate(_places(first, last, reading)):
        if k >= 0:
            yield from _in_place(place, folded[rows[k]], flags[k], classes)
        elif place < _LED:
            yield from _in_place(place, "", 0, classes)
    for bag, (start, end) in zip(_STRETCHES, _stretches(first, last, reading), strict=True):
        for k in range(start, end):
            yield from _in_bag(BAGS[bag], folded[rows[k]], flags[k], classes)
    yield from _pairs(first, last, reading, lexicon)
    yield from _in_kind(_kind(first, last, name, reading, lexicon))


def _in_place(place: int, word: str, flags: int, classes: Mapping[str, int]) -> Iterator[str]:
    """Features of a word where it stands."""
    name = PLACES[place]
    yield f"{name}={word}"
    if flags & LOWER and word in classes:
        yield f"{name}@{classes[word]}"
    if place < _CLASSED and word:
        yield f"{name}~{word[-2:]}"
        yield from _shared(name, flags)


def _shared(place: str, flags: int) -> Iterator[str]:
    """Those features of a word where it stands that many words share."""
    yield from _classes(place, flags)
    yield f"{place}^{int(not flags & LOWER)}"


def _classes(where: str, flags: int) -> Iterator[str]:
    return (f"{where}#{name}" for name, bit in _TELLING if flags & bit)


def _in_bag(bag: str, word: str, flags: int, classes: Mapping[str, int]) -> Iterator[str]:
    """Features of a word among those of a stretch."""
    if flags & LOWER and not flags & _PLAIN and word in classes:
        yield f"{bag}@{classes[word]}"
    if bag != "sentence":
        yield f"{bag}={word}"
        yield from _classes(bag, flags)
    elif flags & LOWER and not flags & _PLAIN:
        yield f"{bag}={word}"
        yield f"{bag}..{word[:_STEM]}"


def _pairs(first: int, last: int, reading: Reading, lexicon: Lexicon) -> tuple[str, ...]:
    """Features of pairs of words about a name."""
    rows, n, folded = reading.rows, len(reading.rows), lexicon.folded
    before, after = (folded[rows[first - 1]] if first else ""), (folded[rows[last + 1]] if last + 1 < n else "")
    second, third = (folded[rows[first - 2]] if first > 1 else ""), (folded[rows[last + 2]] if last + 2 < n else "")
    return f"L21={second} {before}", f"R12={after} {third}", f"LR={before} {after}"


Kind = tuple[int, int, int, int, int]
"""Gaps before and after a name, characters cut off its end, class and rank of its likeliest place."""


def _kind(first: int, last: int, name: int, reading: Reading, lexicon: Lexicon) -> Kind:
    cut = lexicon.margin[reading.rows[last]][1]
    return reading.gaps[first], reading.gaps[last + 1], cut, *lexicon.names.kind(name)


def _in_kind(kind: Kind) -> tuple[str, ...]:
    before, after, cut, group, rank = kind
    return f"gaps={before} {after}", f"possessive={cut}", f"class={group}", f"class={group} {rank}"
