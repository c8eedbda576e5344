"""What a name does in its sentence: place, government, attribute, or part of another name.

'Moscow and Ankara agreed' is about governments, 'in Moscow' about a place. A logistic regression over the words around the
name tells which (metonymy); it looks past coordinated names, so that 'Moscow and Ankara agreed' says the same of both.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from zonemap.recognition.classes import BIT, NAMELIKE
from zonemap.recognition.gaps import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonemap.model import Role
    from zonemap.recognition.beside import Named
    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading

_LISTED = frozenset((Gap.SPACE, Gap.HYPHEN, Gap.COMMA))
_PREPOSITIONS = frozenset("of by for with against and between among from than versus v vs".split())
_WINDOW = 8  # words to either side that are looked at as a bag
_LIST = 6  # words of a coordination that are looked past
_TELLING = tuple(
    (name, BIT[name])
    for name in ("titles", "organisations", "ways", "type", "locative", "functional", "speaking", "governing", "demonymic", "types", "demonym")
)  # fmt: skip
_SURE_OF_OTHERS = 0.95
"""Probability asked for where the name is not a country's or a capital's: a place wrongly taken for a government loses a zone."""


class Roles:
    """Assigns roles to the names that are taken for toponyms."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.weights = lexicon.model.roles

    def assign(self, found: list[Named], reading: Reading) -> None:
        """Sets the role of every name that has none yet."""
        for named in found:
            if named.role == "location":
                named.role = self._role(named, reading)

    def _role(self, named: Named, reading: Reading) -> Role:
        flags, gaps = reading.flags, reading.gaps
        if named.first == named.last and flags[named.first] & BIT["demonym"]:
            return "affiliation"
        k = named.last + 1
        if k < len(flags) and gaps[k] == Gap.HYPHEN and flags[k] & BIT["demonymic"]:
            return "affiliation"
        if (
            k < len(flags)
            and gaps[k] == Gap.SPACE
            and flags[k] & NAMELIKE
            and self.lexicon.folded[reading.rows[k]] in self.lexicon.events
        ):
            return "person-or-group"
        if named.name < 0 or named.type_after or self._inside(named, reading):
            return "location"
        governs = self.lexicon.names.governs(named.name)
        if not self.weights:
            return self._by_cue(named, reading) if governs else "location"
        return "metonym" if self.metonymy(named, reading) > (0.5 if governs else _SURE_OF_OTHERS) else "location"

    def _inside(self, named: Named, reading: Reading) -> bool:
        """Whether the name stands right behind 'in', which settles it without the model."""
        before, lexicon = named.first - 1, self.lexicon
        if before < 0 or reading.gaps[named.first] != Gap.SPACE:
            return False
        return lexicon.folded[reading.rows[before]] in lexicon.container_links

    def _by_cue(self, named: Named, reading: Reading) -> Role:
        """For languages without a trained model: the subject of a verb of saying is a government."""
        k = named.last + 1
        says = k < len(reading.flags) and reading.gaps[k] == Gap.SPACE and reading.flags[k] & BIT["speaking"]
        return "metonym" if says else "location"

    def metonymy(self, named: Named, reading: Reading) -> float:
        """Probability that the name stands for a government, a team or an institution."""
        total = self.weights.get("bias", 0.0)
        get = self.weights.get
        for feature in features(named.first, named.last, reading, self.lexicon):
            total += get(feature, 0.0)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def features(first: int, last: int, reading: Reading, lexicon: Lexicon) -> Iterator[str]:
    """Names of the features of a name's surroundings."""
    folded, rows, gaps, n = lexicon.folded, reading.rows, reading.gaps, len(reading.rows)

    def word(k: int) -> str:
        return folded[rows[k]] if 0 <= k < n else "<edge>"

    left, right = _past_list(first, -1, reading, lexicon), _past_list(last, 1, reading, lexicon)
    near = {
        "L1": first - 1,
        "L2": first - 2,
        "L3": first - 3,
        "R1": last + 1,
        "R2": last + 2,
        "R3": last + 3,
        "S": left,
        "Z": right,
    }
    for place, k in near.items():
        yield f"{place}={word(k)}"
    for place in ("L1", "L2", "R1", "R2", "S", "Z"):
        yield from _classes(place, near[place], reading, word)
    yield f"L21={word(first - 2)} {word(first - 1)}"
    yield f"R12={word(last + 1)} {word(last + 2)}"
    yield f"LR={word(first - 1)} {word(last + 1)}"
    yield f"SZ={word(left)} {word(right)[-2:]}"
    yield f"gaps={gaps[first]} {gaps[last + 1]}"
    yield f"possessive={lexicon.margin[rows[last]][1]}"
    yield from _bag(first, last, reading, word)


def _bag(first: int, last: int, reading: Reading, word) -> Iterator[str]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Words and telling classes to either side, whatever their order, and the nearest preposition or verb before."""
    flags = reading.flags
    verbal = BIT["speaking"] | BIT["governing"]
    for side, window in (
        ("before", range(max(0, first - _WINDOW), first)),
        ("after", range(last + 1, min(len(flags), last + 1 + _WINDOW))),
    ):
        seen = 0
        for k in window:
            yield f"{side}={word(k)}"
            seen |= flags[k]
        for name, bit in _TELLING:
            if seen & bit:
                yield f"{side}#{name}"
    for k in range(first - 1, max(-1, first - 7), -1):
        if flags[k] & (BIT["locative"] | verbal) or word(k) in _PREPOSITIONS:
            yield f"led by={word(k)}"
            return


def _classes(place: str, k: int, reading: Reading, word) -> Iterator[str]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    if not 0 <= k < len(reading.flags):
        return
    here = reading.flags[k]
    for name, bit in _TELLING:
        if here & bit:
            yield f"{place}#{name}"
    yield f"{place}~{word(k)[-2:]}"
    yield f"{place}^{int(reading.tokens.words[k][:1].isupper())}"


def _past_list(k: int, step: int, reading: Reading, lexicon: Lexicon) -> int:
    """First word, in one direction, that is neither a capitalised name nor a coordinating word of the same list."""
    folded, rows, words = lexicon.folded, reading.rows, reading.tokens.words
    for _ in range(_LIST):
        k += step
        if not 0 <= k < len(rows):
            return k
        gap = reading.gaps[k] if step > 0 else reading.gaps[k + 1]
        listed = words[k][:1].isupper() or folded[rows[k]] in lexicon.coordinators or folded[rows[k]] == "the"
        if gap not in _LISTED or not listed:
            return k
    return k


__all__ = ["Roles", "features"]
