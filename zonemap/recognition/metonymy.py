"""Place or government: a logistic regression over the words around a name (metonymy).

'Moscow and Ankara agreed' is about governments, 'in Moscow' about a place. The regression looks past coordinated names, so
that the first sentence says the same of both. What depends on one word and the place where it stands is worked out once a word;
`features` names the same things one by one for training.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.recognition.classes import BIT, LEADING, LISTING, LOWER, NAMELIKE
from zonemap.recognition.gaps import BREAKING, Gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading

    Ints = NDArray[np.int64]
    Stretch = tuple[Ints, Ints]

_LISTED = np.array([gap in {Gap.SPACE, Gap.HYPHEN, Gap.COMMA} for gap in Gap])
_BREAKS = np.array(BREAKING)
PREPOSITIONS = frozenset("of by for with against and between among from than versus v vs".split())
"""Words that lead a name, besides those of the language's locative, speaking and governing classes."""
_WINDOW = 8  # words to either side that are looked at as a bag
_SENTENCE = 24  # words to either side that are looked at as the sentence
_STEM = 5  # letters that the forms of a word share, near enough
_LIST = 6  # words of a coordination that are looked past
_LEADING = 6  # words before the name among which the nearest preposition or verb is looked for
_TELLING = tuple(
    (name, BIT[name])
    for name in ("titles", "organisations", "ways", "type", "locative", "functional", "speaking", "governing", "demonymic", "types", "demonym")
)  # fmt: skip
_TELLS = sum(bit for _, bit in _TELLING)
_PLAIN = BIT["functional"] | BIT["locative"]
PLACES = ("L1", "L2", "R1", "R2", "S", "Z", "L3", "R3", "led by")
"""Where a word may stand: first to third left and right, first to either side that is not of the name's list, leading word."""
_CLASSED = 6
"""Of PLACES, those where a word's classes, ending and capital count besides the word: the first ones."""
_LED = len(PLACES) - 1
BAGS = ("before", "after", "sentence")
"""Stretches whose words count whatever their order, each as often as it stands there."""


class Weights:
    """The regression's weights, by feature, and what follows from them; the latter is a cache."""

    def __init__(self, by_name: Mapping[str, float]) -> None:
        self.by_name = by_name
        self._of_kind: dict[Kind, float] = {}
        self._of_place: dict[tuple[int, int], float] = {}
        self._of_mask: dict[int, tuple[float, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self.by_name)

    def sum(self, features: Iterable[str]) -> float:
        """Sum of the weights of features."""
        get = self.by_name.get
        return sum([get(f, 0.0) for f in features])

    def bags(self, word: str, flags: int) -> tuple[float, float, float]:
        """Weight of a word in each of BAGS."""
        get, mask = self.by_name.get, flags & _TELLS
        near = self._of_mask.get(mask)
        if near is None:
            near = self._of_mask[mask] = tuple(self.sum(_classes(bag, mask)) for bag in BAGS[:2])
        within = 0.0
        if flags & LOWER and not flags & _PLAIN:
            within = get("sentence=" + word, 0.0) + get("sentence.." + word[:_STEM], 0.0)
        return near[0] + get("before=" + word, 0.0), near[1] + get("after=" + word, 0.0), within

    def placed(self, rows: Ints, lexicon: Lexicon) -> NDArray[np.float64]:
        """Weights of words, by row, in PLACES: both of shape (PLACES, …)."""
        at = rows * len(PLACES) + np.arange(len(PLACES))[:, None]
        found: NDArray[np.float64] = lexicon.placed.ravel()[at]
        if np.isnan(found).any():
            folded, flags = lexicon.folded, lexicon.flags
            for key in set(at[np.isnan(found)].tolist()):
                row, place = divmod(key, len(PLACES))
                lexicon.placed[row, place] = self._in_place(place, folded[row], flags.item(row))
            found = lexicon.placed.ravel()[at]
        return found

    def _in_place(self, place: int, word: str, flags: int) -> float:
        get, name = self.by_name.get, PLACES[place]
        total = get(f"{name}={word}", 0.0)
        if place >= _CLASSED or not word:
            return total
        key = place, flags & (_TELLS | LOWER)
        shared = self._of_place.get(key)
        if shared is None:
            shared = self._of_place[key] = self.sum(_shared(name, flags))
        return total + get(f"{name}~{word[-2:]}", 0.0) + shared

    def of_kind(self, kind: Kind) -> float:
        """Weight of what is the same for many names, with the bias."""
        found = self._of_kind.get(kind)
        if found is None:
            found = self._of_kind[kind] = self.sum(("bias", *_in_kind(kind)))
        return found


class Surroundings:
    """What stands around the names of one text."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        flags, gaps = reading.flag_array, reading.gap_array
        listed = (flags & (NAMELIKE | LISTING)) > 0
        joined = _LISTED[gaps]
        self.left = _where(~(listed & joined[1:]))
        self.right = _where(~(listed & joined[:-1]))
        self.leading = _where((flags & LEADING) > 0)
        self.border = _where(_BREAKS[gaps[:-1]])

    def places(self, first: Ints, last: Ints) -> Ints:
        """The words that stand in PLACES of each name, shape (PLACES, names); -1 where there is none."""
        n = len(self.reading.rows)
        left = np.maximum(_before(self.left, first, -1), first - _LIST)
        right = np.minimum(_after(self.right, last + 1, n), last + _LIST)
        led = _before(self.leading, first, -1)
        led[led < first - _LEADING] = -1
        found = np.stack([first - 1, first - 2, last + 1, last + 2, left, right, first - 3, last + 3, led])
        found[(found < 0) | (found >= n)] = -1
        return found

    def stretches(self, first: Ints, last: Ints) -> tuple[Stretch, Stretch, Stretch, Stretch]:
        """Words before each name, behind it, and of its sentence before and behind it: from, to (excluded)."""
        n = len(self.reading.rows)
        start = np.maximum(_before(self.border, first + 1, 0), first - _SENTENCE)
        end = np.minimum(_after(self.border, last + 1, n), last + 1 + _SENTENCE)
        near, far = np.maximum(first - _WINDOW, 0), np.minimum(last + 1 + _WINDOW, n)
        return (near, first), (last + 1, far), (start, first), (last + 1, end)

    def probabilities(self, first: Sequence[int], last: Sequence[int], names: Sequence[int]) -> list[float]:
        """Probabilities that names, of words `first` to `last`, stand for a government, a team or an institution."""
        reading, lexicon, weights = self.reading, self.lexicon, self.lexicon.metonymy
        a, b = np.array(first), np.array(last)
        places = self.places(a, b)
        rows = np.where(places >= 0, reading.row_array[places], 0)
        total = weights.placed(rows, lexicon).sum(axis=0)
        sums = np.zeros((len(reading.rows) + 1, len(BAGS)))
        np.cumsum(lexicon.bags[reading.row_array], axis=0, out=sums[1:])
        for bag, (start, end) in zip((0, 1, 2, 2), self.stretches(a, b), strict=True):
            total += sums[end, bag] - sums[start, bag]
        for k, (one, other, name) in enumerate(zip(first, last, names, strict=True)):
            total[k] += weights.of_kind(_kind(one, other, name, reading, lexicon))
            total[k] += weights.sum(_pairs(one, other, reading, lexicon))
        found: list[float] = (1 / (1 + np.exp(-np.clip(total, -30.0, 30.0)))).tolist()
        return found


def _where(mask: NDArray[np.bool_]) -> Ints:
    return np.flatnonzero(mask)


def _before(positions: Ints, word: Ints, otherwise: int) -> Ints:
    """The last of the positions before each word."""
    return np.concatenate(([otherwise], positions))[np.searchsorted(positions, word)]


def _after(positions: Ints, word: Ints, otherwise: int) -> Ints:
    """The first of the positions that is not before each word."""
    return np.append(positions, otherwise)[np.searchsorted(positions, word)]


def features(first: int, last: int, name: int, reading: Reading, lexicon: Lexicon) -> Iterator[str]:
    """Names of all features of a name's surroundings, for training; one that counts twice comes twice."""
    rows, flags, folded = reading.rows, reading.flags, lexicon.folded
    surroundings = Surroundings(reading, lexicon)
    one, other = np.array([first]), np.array([last])
    for place, k in enumerate(surroundings.places(one, other)[:, 0].tolist()):
        if k >= 0:
            yield from _in_place(place, folded[rows[k]], flags[k])
        elif place < _LED:
            yield from _in_place(place, "", 0)
    for bag, (start, end) in zip((*BAGS, "sentence"), surroundings.stretches(one, other), strict=True):
        for k in range(int(start[0]), int(end[0])):
            yield from _in_bag(bag, folded[rows[k]], flags[k])
    yield from _pairs(first, last, reading, lexicon)
    yield from _in_kind(_kind(first, last, name, reading, lexicon))


def _in_place(place: int, word: str, flags: int) -> Iterator[str]:
    """Features of a word where it stands."""
    name = PLACES[place]
    yield f"{name}={word}"
    if place < _CLASSED and word:
        yield f"{name}~{word[-2:]}"
        yield from _shared(name, flags)


def _shared(place: str, flags: int) -> Iterator[str]:
    """Those features of a word where it stands that many words share."""
    yield from _classes(place, flags)
    yield f"{place}^{int(not flags & LOWER)}"


def _classes(where: str, flags: int) -> Iterator[str]:
    return (f"{where}#{name}" for name, bit in _TELLING if flags & bit)


def _in_bag(bag: str, word: str, flags: int) -> Iterator[str]:
    """Features of a word among those of a stretch."""
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
