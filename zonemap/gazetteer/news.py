"""Spellings in the news, made by rule from the spellings that sources have; each keeps the rule that made it.

News agencies transliterate Arabic in their own ways: Khan Shaykhun (UN), Khan Sheikhoun (AP), Khan Cheikhoun (AFP in French), Han Şeyhun
(Anadolu), Хан-Шейхун (TASS); and write the rest of the world in Arabic letters: غورازده. A spelling is not made that is another place's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from zonemap.gazetteer import world
from zonemap.gazetteer.base_names import VARIED, capitals, in_turn, latin_bases
from zonemap.gazetteer.common_words import LATIN_WORDS, PERSONS, RUSSIAN_WORDS
from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.transliteration import STYLES, parse, spellings
from zonemap.names import fold
from zonemap.names.sound import latin

_ARABIC = frozenset("SY LB IQ JO PS EG LY SD YE SA KW QA BH AE OM TN DZ MA MR EH".split())
_NEIGHBOURS = frozenset("AF IR PK".split())
"""Countries of other languages whose names are told in the same sounds."""
_PLACES = frozenset(("settlement", "quarter", "admin"))
"""Other things are named with words of English, which no rule of transliteration fits."""
_SHORTEST = 4
"""Letters of a Russian spelling; shorter ones are too often words."""
_SHORTEST_LATIN = 6
"""Letters of a made Latin spelling of one word, one fewer for the usual one of a great place or in Turkish; in shorter ones English texts meet
persons and words: Hege, Side, Bench."""
_CITY, _GREAT, _VILLAGE = 4, 5, 7
"""Ranks down to which a town counts as a city and as great, and a settlement as more than a hamlet."""
_NOT_LENT = PERSONS | LATIN_WORDS | RUSSIAN_WORDS


class Plan(NamedTuple):
    """How many spellings a place gets."""

    bases: int
    """Spellings of the sources that others are made from."""
    each: int
    """Spellings made from one of them, in a style."""
    total: int
    """Spellings in a style."""


def plan(row: Row, *, well_known: bool) -> Plan | None:
    """How many spellings of a name from Arabic a place gets; None for places elsewhere. Judgements, for the size of the product."""
    great = row.rank <= _GREAT or well_known
    if row.country == "SY":
        return _syrian(row.rank, well_known=well_known)
    if row.country in _ARABIC:
        return Plan(8, 10, 24) if row.rank <= _CITY else Plan(6, 6, 16) if great else Plan(3, 3, 7)
    return Plan(3, 3, 5) if row.country in _NEIGHBOURS and row.rank <= _GREAT else None


def _syrian(rank: int, *, well_known: bool) -> Plan:
    if rank <= _GREAT + 1:
        return Plan(10, 15, 100)
    return Plan(8, 8, 24) if well_known else Plan(2, 3, 6) if rank <= _VILLAGE else Plan(1, 2, 2)


def add(rows: Iterable[Row]) -> None:
    """Adds the spellings to the rows."""
    ordered = sorted((r for r in rows if r.feature_class != "country"), key=lambda r: (r.rank, r.id))
    owners = _Owners(ordered)
    for row in ordered:
        if row.feature_class in _PLACES:
            have = {fold(text) for text in row.texts()}
            for spelling in (*_from_arabic(row, owners), *world.spellings(row)):
                if fold(spelling.text) not in have and owners.lend(row, spelling):
                    have.add(fold(spelling.text))
                    row.spellings.append(spelling)


class _Owners:
    """Whose own a folded spelling is."""

    def __init__(self, rows: list[Row]) -> None:
        self._near: dict[tuple[str, str], set[str]] = {}
        self._rank: dict[str, int] = {}
        self._mains: dict[tuple[str, str], set[str]] = {}
        for row in rows:
            self._mains.setdefault((row.country, fold(row.name)), set()).add(row.name)
            for folded in {fold(text) for text in row.texts()}:
                self._near.setdefault((row.country, folded), set()).add(row.name)
                self._rank[folded] = min(self._rank.get(folded, 9), row.rank)

    def foreign(self, row: Row, text: str) -> bool:
        """Whether a spelling of a row is the main name of another place in its country: 'Kobanî' among Afrin's."""
        return bool(self._mains.get((row.country, fold(text)), set()) - {row.name})

    def lend(self, row: Row, spelling: Spelling) -> bool:
        """Whether a row may have a spelling.

        It may if the spelling is free, or borne in its country by places of the same main name only (the town, its district and its
        governorate share spellings), and in the world by none at all, for Syrian and for Arabic and Russian spellings by none as great;
        great places may share those.
        """
        folded = fold(spelling.text)
        if folded in _NOT_LENT or (spelling.language == "ru" and latin(folded) in PERSONS):
            return False
        great, rank = row.rank <= _GREAT, self._rank.get(folded, 9)
        if spelling.language not in {"ar", "ru"}:
            usual = (great or spelling.rule == world.TURKISH) and not spelling.rule.endswith(VARIED)
            if " " not in folded and len(folded) < _SHORTEST_LATIN - usual:
                return False
            if folded in self._rank and (row.country != "SY" or (rank <= row.rank and not great)):
                return False
        elif (rank <= row.rank and not great) or (spelling.language == "ru" and len(folded) < _SHORTEST):
            return False
        names = self._near.setdefault((row.country, folded), set())
        if names <= {row.name}:
            names.add(row.name)
            return True
        return False


def _from_arabic(row: Row, owners: _Owners) -> Iterator[Spelling]:
    if row.country not in _ARABIC and row.country not in _NEIGHBOURS:
        return
    texts = latin_bases(row, (t for t in row.texts() if not owners.foreign(row, t)))
    known = list(dict.fromkeys(tokens for text in texts if (tokens := parse(text))))[:_MOST_BASES]
    wanted = plan(row, well_known=len(known) >= _WELL_KNOWN)
    if wanted is None:
        return
    bases = known[: wanted.bases]
    for style in STYLES:
        rounds = [list(spellings(tokens, style, wanted.each)) for tokens in bases]
        usual = {text for texts in rounds for text in texts[:1]}
        for text in islice(in_turn(rounds), wanted.total):
            rule = f"sounds {style.language}" + ("" if text in usual else VARIED)
            yield Spelling(capitals(text, style.language), "name", style.language, rule)


_WELL_KNOWN = 5
"""Ways to transliterate its name that the sources have for a place from which on it counts as well known, however small."""
_MOST_BASES = 10
