"""What recognition asks of the gazetteer: is this a name, does a longer name begin so, how prominent is what it names."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from zonemap.names import variants
from zonemap.recognition.classes import BIT

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer

_DOUBTFUL: Final = BIT["dictionary"] | BIT["common"] | BIT["functional"] | BIT["calendar"]


_SHORTEST: Final = 3  # letters of a dictionary form; one so short must be of some prominence
_FEW: Final = 16  # places of a name that are looked at
_MANY: Final = 64  # the same, for how large the largest is


Traits = tuple[int, int, int, int, int]
"""Of a name: size of its largest place and how many it has, both in steps, class and rank of the likeliest, kind of name."""


def described(traits: Traits) -> list[str]:
    """Features of a name for the model: how big, how many, of what class."""
    size, places, group, rank, kind = traits
    return [f"population {size}", f"places {places}", f"class {group} rank {rank}", f"kind {kind}"]


class NameIndex:
    """Names of a gazetteer by folded form; name ids are those of its trie."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        cells = gazetteer.cells
        self._start, self._place, self._kind = cells.name_start, cells.name_place, cells.name_kind
        self._population, self._rank, self._class = cells.population, cells.rank, cells.feature_class
        self._get, self._keys = gazetteer.trie.get, gazetteer.trie.iterkeys
        self._ids: dict[int, tuple[str, ...]] = {}
        self._governing: dict[int, bool] = {}
        self._attributive = {gazetteer.kinds.index(kind) for kind in ("adjective", "demonym")}
        self._short = gazetteer.kinds.index("abbreviation")
        self._metonym = gazetteer.kinds.index("metonym")
        self._articled = {gazetteer.classes.index(name) for name in ("line", "water")}
        self._country = gazetteer.classes.index("country")

    def lookup(self, folded: str) -> int:
        """Id of a name, or -1."""
        found: int | None = self._get(folded)
        return -1 if found is None else found

    def extends(self, folded: str) -> bool:
        """Whether a name of several words begins with this word."""
        return next(self._keys(folded + " "), None) is not None

    def prefixes(self, folded: str) -> list[tuple[str, int]]:
        """All names that the text begins with, and their ids."""
        return list(self.gazetteer.trie.iter_prefixes_with_ids(folded))

    def begins(self, folded: str) -> bool:
        """Whether any name begins with these words, or is them."""
        if next(self._keys(folded), None) is None:  # by far the commonest
            return False
        return folded in self.gazetteer.trie or self.extends(folded)

    def of_variant(self, written: str, language: str) -> int:
        """Id of the first dictionary form of a written name that the gazetteer holds, or -1."""
        for form in variants(written, language):
            name = self.lookup(form) if len(form) >= _SHORTEST else -1
            if name >= 0 and (len(form) > _SHORTEST or self.grade(name, 0) > 1):
                return name
        return -1

    def variant_extends(self, written: str, language: str) -> bool:
        """Whether a name of several words begins with a dictionary form of this word."""
        return any(self.extends(form) for form in variants(written, language))

    def demonymic(self, name: int) -> bool:
        """Whether the name is an adjective or a demonym, and of nothing less than what bears it as a plain name: Syrian, Russians."""
        a, b = self._start[name], self._start[name + 1]
        kinds = self._kind[a:b].tobytes()
        attributive = [k for k, kind in enumerate(kinds) if kind in self._attributive]
        if not attributive or len(attributive) == len(kinds):
            return bool(attributive)
        ranks = [self._rank[place] for place in self._place[a:b]]
        plain = min(rank for kind, rank in zip(kinds, ranks, strict=True) if kind not in self._attributive)
        return min(ranks[k] for k in attributive) < plain

    def of_country(self, name: int) -> bool:
        """Whether the likeliest place of a name is a country."""
        return self._class[self._place[self._start[name]]] == self._country

    def metonymic(self, name: int) -> bool:
        """Whether a name says a government first of all by its seat: the Kremlin, the White House."""
        return name >= 0 and self._kind[self._start[name]] == self._metonym

    def with_article(self, name: int) -> bool:
        """Whether a river, a lake or a line bears the name, and no country: such take the article in English."""
        a, b = self._start[name], self._start[name + 1]
        groups = [self._class[place] for place in self._place[a : min(b, a + _FEW)]]
        return self._country not in groups and any(group in self._articled for group in groups)

    def abbreviation(self, name: int) -> bool:
        """Whether the name is an abbreviation first of all: Ind, Calif."""
        if name < 0:
            return False
        return self._short in self._kind[self._start[name] : self._start[name + 1]].tobytes()

    def governs(self, name: int) -> bool:
        """Whether the name is a country's or its capital's, or another word for a government."""
        found = self._governing.get(name)
        if found is None:
            found = self._governing[name] = self.gazetteer.governs(self._place[self._start[name]])
        return found

    def kind(self, name: int) -> tuple[int, int]:
        """Class and rank of the likeliest place of a name; -1 and 0 for no name."""
        if name < 0:
            return -1, 0
        best = self._place[self._start[name]]
        return self._class[best], self._rank[best]

    def grade(self, name: int, flags: int) -> int:
        """1 a small or doubtful name, 2 a fair one, 3 a country, province or great city."""
        best = self._place[self._start[name]]
        population, rank, kind = self._population[best], self._rank[best], self._class[best]
        if kind == self._country or population > 500_000:
            return 3
        fair = 2 if rank <= 4 or population > 50_000 else 1
        return 1 if flags & _DOUBTFUL else fair

    def traits(self, name: int) -> Traits:
        """What is known of how big and how common the places of a name are."""
        a, b = self._start[name], self._start[name + 1]
        best = self._place[a]
        largest = self._population[best]
        for k in range(a + 1, min(b, a + _MANY)):
            largest = max(largest, self._population[self._place[k]])
        size = int(2 * math.log10(largest + 1))
        return size, min((b - a).bit_length(), 7), self._class[best], self._rank[best], self._kind[a]

    def ids(self, name: int) -> tuple[str, ...]:
        """Ids of the places of a name, the likeliest first; none for -1."""
        if name < 0:
            return ()
        found = self._ids.get(name)
        if found is None:
            if len(self._ids) > 50_000:
                self._ids.clear()
            found = self._ids[name] = self.gazetteer.ids(self.gazetteer.trie.restore_key(name))
        return found
