"""Names of the world in Arabic letters and as Turkish news writes them, for countries of armed conflicts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from zonemap.gazetteer.base_names import ANOTHER_SPELLING, VARIED, capitals, in_turn, latin_bases, unlike
from zonemap.gazetteer.common_words import ARABIC_WORDS
from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.transliteration import arabic, turkish
from zonemap.gazetteer.transliteration.arabic import PERSIAN
from zonemap.names import fold
from zonemap.names.sound import latin

_WARS = frozenset(
    """
    AF AL AM AO AZ BA BD BF BI BJ BT BY CD CF CG CI CM CO CY DJ EC ER ET GE GH GN GT GW GY HN HR HT ID IL IN IR KE KG KH KM KP KR KZ LA LK LR LS MD ME MG MK
    ML MM MW MZ NE NG NI NP PA PE PG PH PK RS RU RW SB SI SL SN SO SS SV SZ TD TG TH TJ TL TM TR TZ UA UG UZ VE XK ZA ZM ZW
    """.split()
)
"""Countries that write neither Arabic nor, most of them, as Western papers do, with an armed conflict on their land or next door since
1989: Arabic and Turkish news name their towns. A judgement after the conflicts that UCDP lists."""
_AT_THE_EDGE = frozenset("CN ES GB MX".split())
"""Great countries with such a conflict at one end: their cities only."""
_CROWDED = frozenset("ID IN PH RU TH ZA".split())
"""Countries of so many small towns that only the well-known ones among them are told of."""
_SOVIET_OR_BALKAN = frozenset("AL AM AZ BA BG BY GE HR KG KZ MD ME MK RS RU TJ TM UA UZ XK".split())
"""Countries whose names Russian writes as they sound there."""
_CITY, _GREAT, _SMALL = 4, 5, 7
"""Ranks down to which a town counts as a city, as great, and as worth a spelling at all."""
_SHORTEST = 4
"""Letters of an Arabic spelling; one that is not the usual has one more, one of a small town too, a smaller town's two, a city's one fewer."""
_LIMITS = {"ar": {_GREAT: 16, 6: 8}, "tr": {_GREAT: 8, 6: 4}}
"""Spellings of a town by rank; judgements, for the size of the product."""
_LATIN_BASES, _RUSSIAN_BASES = 3, 2
_WELL_KNOWN = 6
"""Spellings in the sources from which on a small town counts as well known."""
ARABIC, TURKISH = "arabic letters", "turkish letters"
"""The rules' names."""
_RUSSIAN = re.compile(r"[А-Яа-яЁё -]+")
_MACHINE = re.compile(r"eh[bcdfgjklmnpqrstvwxz]", re.IGNORECASE)
"""A Russian э in letters of a machine: Gondehr."""


def spellings(row: Row) -> Iterator[Spelling]:
    """Spellings of a town in Arabic letters and in Turkish, the usual first; none for other places."""
    if row.feature_class == "settlement" and _told(row):
        latins, russians = _bases(row)
        yield from _into_arabic(row, latins, russians)
        yield from _into_turkish(row, latins, russians)


def _told(row: Row) -> bool:
    """Whether Arabic and Turkish news may have told of a town."""
    if row.country not in _WARS:
        return row.country in _AT_THE_EDGE and row.rank <= _CITY
    least = _GREAT if row.country in _CROWDED else _GREAT + 1
    return row.rank <= least or (row.rank <= _SMALL and _well_known(row))


def _bases(row: Row) -> tuple[list[str], list[str]]:
    """Latin names, the main one first and then those most like it, and Russian ones, most like the Latin first."""
    texts, name = row.texts(), _without_kind(row.name)
    plain = fold(name)
    folded = {fold(t) for t in texts}
    others = [
        t for t in latin_bases(row, texts) if fold(t) != plain and not _MACHINE.search(t) and not _esperanto(t, folded)
    ]
    others.sort(key=lambda t: (unlike(fold(t), plain), t))
    russian = sorted((t for t in texts if _RUSSIAN.fullmatch(t)), key=lambda t: (unlike(latin(t), plain), t))
    near = [t for t in others if unlike(fold(t), plain) <= ANOTHER_SPELLING]
    return [name, *near][:_LATIN_BASES], russian[:_RUSSIAN_BASES]


def _esperanto(text: str, folded: set[str]) -> bool:
    """Whether a name is another one and an Esperanto ending: Gondero."""
    return (plain := fold(text)).endswith("o") and plain[:-1] in folded


def _into_arabic(row: Row, latins: list[str], russians: list[str]) -> Iterator[Spelling]:
    limit = _limit(row, "ar")
    plain = fold(latins[0])
    rounds = [list(arabic(text, limit, row.country)) for text in latins]
    rounds = [list(arabic(_with_h(text, plain), limit)) for text in russians] + rounds
    rounds += [list(arabic(text, 2)) for text in row.texts() if PERSIAN.fullmatch(text)]
    for text, rule in _chosen(rounds, limit, ARABIC):
        least = _SHORTEST + rule.endswith(VARIED) + max(0, _standing(row) - _GREAT) - (row.rank <= _CITY)
        if (" " in text or len(fold(text)) >= least) and fold(text) not in ARABIC_WORDS:
            yield Spelling(text, "name", "ar", rule)


def _into_turkish(row: Row, latins: list[str], russians: list[str]) -> Iterator[Spelling]:
    limit = _limit(row, "tr")
    rounds = [list(turkish(text, row.country, limit)) for text in latins]
    if row.country in _SOVIET_OR_BALKAN:
        rounds = [list(turkish(text, row.country, limit)) for text in russians] + rounds
    for text, rule in _chosen(rounds, limit, TURKISH):
        yield Spelling(capitals(text, "tr"), "name", "tr", rule)


def _standing(row: Row) -> int:
    """The rank of a town; a small one that the sources spell in many ways stands higher, for news has told of it."""
    return row.rank - (row.rank == _SMALL and _well_known(row))


def _well_known(row: Row) -> bool:
    return len(row.texts()) >= _WELL_KNOWN or row.source == "project-places"


def _limit(row: Row, language: str) -> int:
    return _LIMITS[language][max(_standing(row), _GREAT)]


def _chosen(rounds: Iterable[list[str]], limit: int, rule: str) -> Iterator[tuple[str, str]]:
    """The first spellings of each base in turn, with their rule."""
    made = list(rounds)
    usual = {text for texts in made for text in texts[:1]}
    for text in islice(in_turn(made), limit):
        yield text, rule + ("" if text in usual else VARIED)


def _with_h(russian: str, plain: str) -> str:
    """A Russian name whose х is marked as h where the Latin spelling has no kh."""
    lower = russian.lower()
    return lower.replace("х", "һ") if "kh" not in plain and re.search(r"(?<![cstzgdp])h", plain) else lower


def _without_kind(name: str) -> str:
    return re.sub(r" (?:City|Town)$", "", name)
