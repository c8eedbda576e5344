"""Names to ranked candidates: the exact folded name, then its dictionary forms, then near misses within a country."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from zonemap.gazetteer.columns import EXTENTS
from zonemap.gazetteer.rows import CLASS_OF
from zonemap.gazetteer.spelling import ARABIC_COUNTRIES, without_article
from zonemap.model import Candidate, Place
from zonemap.names import fold, variants
from zonemap.names.sound import sounds

if TYPE_CHECKING:
    from zonemap.gazetteer.store import Gazetteer

# Judgements, so that rank decides among equals, and a main name before an alternate.
_KIND_WEIGHT = (1.0, 0.25, 0.2, 0.5, 0.8)  # name, adjective, demonym, metonym, abbreviation
_STANDING = {1: ("its main name", 1.5), 0: ("one of its names", 1.0), 2: ("its name in a spelling made by rule", 1 / 3)}
"""By name_preferred: in words, and weight; a judgement."""
_RANK_STEP = 3.0
"""How many times likelier a place is than one of the next rank."""
_NEAR_KM = 300.0
"""Distance over which nearness loses its weight, when a point is given."""
_FAR = 0.02
_LANGUAGES = ("ar", "ru", "tr", "fr", "en")


class Entry(NamedTuple):
    """One reading of a folded name."""

    row: int
    kind: int
    preferred: int
    """1 the main name, 0 one of a source, 2 one made by rule."""


class Wish(NamedTuple):
    """What a caller asks of a place besides its name."""

    near: tuple[float, float] | None
    country: str | None
    feature: str | None


def candidates(
    store: Gazetteer, name: str, *, near: tuple[float, float] | None, country: str | None, feature: str | None, limit: int
) -> tuple[Candidate, ...]:  # fmt: skip
    """Ranked candidates for a name; see `Gazetteer.candidates`."""
    wish = Wish(near, country.upper() if country else None, feature)
    for key, how in _forms(name):
        found = _ranked(store, entries(store, key), key, how, wish, limit=limit)
        if found:
            return found
    for key in _alike(store, name, wish.country):
        found = _ranked(store, entries(store, key), key, f"another transliteration of {key!r}", wish, limit=limit)
        if found:
            return found
    if wish.country is None:
        return ()
    misses = near_misses(store, fold(name), country=wish.country, limit=2)
    if not misses or misses[0].edits > allowed_edits(len(misses[0].key)):
        return ()
    how = f"spelt like {misses[0].key!r}, {misses[0].edits} letters apart"
    if len(misses) > 1:
        how += f" (next would be {misses[1].key!r}, {misses[1].edits} apart)"
    return _ranked(store, entries(store, misses[0].key), misses[0].key, how, wish, limit=limit)


def _forms(name: str) -> list[tuple[str, str]]:
    """Folded spellings to look for, in order, each with how it was got from the name."""
    key = fold(name)
    found = {key: ""}
    for form in without_article(key, "SY"):
        found.setdefault(form, "without or with another article")
    for language in _LANGUAGES:
        for form in variants(name, language):
            found.setdefault(form, "dictionary form of the word")
    return list(found.items())


_TRANSLITERATED = "SY"
_SHORTEST = 5
"""Letters below which two spellings are too alike by chance; a judgement."""


def _alike(store: Gazetteer, name: str, country: str | None) -> list[str]:
    """Folded main names that the name is another transliteration of: in the country asked for, else in Syria."""
    where = country or _TRANSLITERATED
    if where not in ARABIC_COUNTRIES or len(fold(name)) < _SHORTEST:
        return []
    index = _sounding(store, where)
    forms = (name, *variants(name, "ru"))
    return list(dict.fromkeys(key for form in forms for sound in sounds(form) for key in index.get(sound, ())))


@lru_cache(maxsize=8)
def _sounding(store: Gazetteer, country: str) -> dict[str, list[str]]:
    """Folded main names of a country's settlements, quarters and units by sound; made when first asked for."""
    c = store.columns
    code = store.countries.index(country) if country in store.countries else -1
    groups = [store.classes.index(group) for group in ("settlement", "quarter", "admin")]
    rows = np.flatnonzero((c.country == code) & np.isin(c.feature_class, groups))
    index: dict[str, list[str]] = {}
    for name in sorted({store.label(int(row)) for row in rows}):
        for sound in sounds(name):
            index.setdefault(sound, []).append(fold(name))
    return index


def entries(store: Gazetteer, key: str) -> list[Entry]:
    """Readings of a folded name, the likeliest first."""
    k, c = store.name_id(key), store.columns
    if k < 0:
        return []
    a, b = int(c.name_start[k]), int(c.name_start[k + 1])
    columns = (c.name_place[a:b].tolist(), c.name_kind[a:b].tolist(), c.name_preferred[a:b].tolist())
    return [Entry(*entry) for entry in zip(*columns, strict=True)]


def _ranked(
    store: Gazetteer, found: list[Entry], key: str, how: str, wish: Wish, *, limit: int
) -> tuple[Candidate, ...]:
    weighed = []
    for entry in found:
        reasons = [how] if how else []
        weight = _weight(store, entry, wish, reasons)
        if weight > 0:
            weighed.append((weight, entry.row, tuple(reasons)))
    total = sum(weight for weight, _, _ in weighed)
    weighed.sort(key=lambda item: -item[0])  # equals stay in the order of the gazetteer
    return tuple(
        Candidate(place=store.place_at(row), score=round(weight / total, 4), matched=key, reasons=reasons)
        for weight, row, reasons in weighed[:limit]
    )


def _weight(store: Gazetteer, entry: Entry, wish: Wish, reasons: list[str]) -> float:
    """Weight of one reading; 0 where it is not what was asked for. Adds the reasons in words."""
    c, row = store.columns, entry.row
    country, feature = store.countries[c.country[row]], store.features[c.feature[row]]
    if wish.feature and not fits(store, row, wish.feature):
        return 0.0
    if wish.country and country != wish.country and (country or not _crosses(store, row, wish.country)):
        return 0.0
    kind = store.kinds[entry.kind]
    words, standing = _STANDING[entry.preferred]
    reasons.append(words if kind == "name" else f"its {kind}")
    population = int(c.population[row])
    reasons.append(f"{feature} of {population:,} people" if population else feature)
    weight = _KIND_WEIGHT[entry.kind] * (standing if kind == "name" else 1.0) * _RANK_STEP ** (8 - int(c.rank[row]))
    if wish.country:
        reasons.append(f"in {store.country(wish.country).name}, as asked")
    if wish.feature:
        reasons.append(f"a {wish.feature}, as asked")
    if wish.near:
        from zonemap import geodesy  # brings shapely, which no other look-up needs

        km = geodesy.haversine_km(wish.near[1], wish.near[0], float(c.lat[row]), float(c.lon[row]))
        weight *= _FAR + math.exp(-km / _NEAR_KM)
        reasons.append(f"{km:,.0f} km from the point given")
    return weight


@lru_cache(maxsize=4_096)
def _crosses(store: Gazetteer, row: int, country: str) -> bool:
    """Whether a place of no one country, a river or a range, runs through a country."""
    if EXTENTS[store.columns.extent[row]] == "point" or country not in store.countries[1:]:
        return False
    land = int(store.columns.country_place[store.countries.index(country)])
    return land >= 0 and bool(store.geometry_at(land).intersects(store.geometry_at(row)))


def fits(store: Gazetteer, row: int, feature: str) -> bool:
    """Whether a place is what a feature word or class says; words for settlements and for units fit any of them."""
    word, group = store.features[store.columns.feature[row]], store.classes[store.columns.feature_class[row]]
    asked = CLASS_OF.get(feature)
    if asked in {"settlement", "admin"}:
        return bool(group == asked)
    if feature == "region":
        return group in {"region", "admin"}
    return bool(feature in {word, group})


class Miss(NamedTuple):
    """A spelling close to one that was not found."""

    key: str
    edits: int
    """Letters put in, left out, changed, or swapped with the next."""


def allowed_edits(length: int) -> int:
    """Edits at which a name of a length still passes for a misspelling: none below 5 letters, 1 to 7, 2 to 11, then 3; a judgement."""
    return 0 if length < 5 else 1 if length < 8 else 2 if length < 12 else 3


def near_misses(store: Gazetteer, key: str, *, country: str | None = None, limit: int = 3) -> list[Miss]:
    """Folded names most like one that is not there, best first; those of great places before those of small ones.

    Only names that share the first two or the second and third letters are compared, and bare consonants never count.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(key) < 3:
        return []
    most = max(2, allowed_edits(len(key)))
    starts = {key[:2], key[1:3], key[0] + key[2], key[1] + key[0]}
    pool = [k for start in sorted(starts) for k in store.trie.iterkeys(start) if abs(len(k) - len(key)) <= most]
    if country:
        code = store.countries.index(country) if country in store.countries else -1
        pool = [k for k in pool if (store.columns.country[store.rows_of(k)] == code).any()]
    found = process.extract(key, list(dict.fromkeys(pool)), scorer=OSA.distance, score_cutoff=most, limit=None)
    misses = [Miss(str(k), int(edits)) for k, edits, _ in found]
    return sorted(misses, key=lambda miss: (miss.edits, _best_rank(store, miss.key), miss.key))[:limit]


def _best_rank(store: Gazetteer, key: str) -> int:
    return int(np.min(store.columns.rank[store.rows_of(key)]))


def suggestions(store: Gazetteer, name: str, limit: int) -> tuple[Place, ...]:
    """Places whose names are most like one that was not found, one a country first."""
    rows = [int(store.rows_of(miss.key)[0]) for miss in near_misses(store, fold(name), limit=limit * 4)]
    return tuple(store.place_at(row) for row in list(dict.fromkeys(rows))[:limit])
