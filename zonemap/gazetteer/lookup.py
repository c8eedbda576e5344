"""Names to ranked candidates: exact folded match first, then near misses."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from zonemap.model import Candidate
from zonemap.names import fold

if TYPE_CHECKING:
    from zonemap.gazetteer.store import Gazetteer

_ARTICLES = ("al ", "el ", "ash ", "as ", "at ", "an ", "ad ", "ar ", "az ")
_SETTLED = {"city": "settlement", "town": "settlement", "village": "settlement", "settlement": "settlement"}
_UNITS = {
    "province",
    "governorate",
    "state",
    "oblast",
    "district",
    "county",
    "region",
    "prefecture",
    "department",
    "subdistrict",
}
# Judgements, so that rank decides among equals and a stated country or feature decides before rank.
_KIND_WEIGHT = (1.0, 0.25, 0.2, 0.5, 0.8)  # name, adjective, demonym, metonym, abbreviation
_NEAR_KM = 300.0


class Miss(NamedTuple):
    """A spelling close to one that was not found."""

    key: str
    similarity: float


def candidates(
    store: Gazetteer,
    name: str,
    *,
    near: tuple[float, float] | None,
    country: str | None,
    feature: str | None,
    limit: int,
) -> tuple[Candidate, ...]:
    """Ranked candidates for a name; see `Gazetteer.candidates`."""
    key = fold(name)
    rows = _entries(store, key)
    matched, similarity = key, 1.0
    if not len(rows):
        for prefix in _ARTICLES:
            if key.startswith(prefix) and len(rows := _entries(store, key.removeprefix(prefix))):
                matched = key.removeprefix(prefix)
                break
    if not len(rows):
        misses = near_misses(store, key, country=country, limit=1)
        if not misses or misses[0].similarity < acceptable(len(key)):
            return ()
        matched, similarity = misses[0].key, misses[0].similarity / 100
        rows = _entries(store, matched)
    return _ranked(store, rows, name, matched, similarity, near, country, feature, limit)


def acceptable(length: int) -> float:
    """Lowest rapidfuzz ratio that passes for a misspelling: one edit in a short name, about one in six letters in a long one."""
    return 100 * (1 - max(1, length // 6) / max(length, 1)) if length >= 5 else 101


def _entries(store: Gazetteer, key: str) -> list[tuple[int, int, int]]:
    """(row, kind, preferred) of a folded name."""
    if not key or key not in store.trie:
        return []
    k, c = store.trie.key_id(key), store.columns
    a, b = int(c.name_start[k]), int(c.name_start[k + 1])
    return list(zip(c.name_place[a:b].tolist(), c.name_kind[a:b].tolist(), c.name_preferred[a:b].tolist(), strict=True))


def _ranked(
    store: Gazetteer, rows: list[tuple[int, int, int]], name: str, matched: str, similarity: float,
    near: tuple[float, float] | None, country: str | None, feature: str | None, limit: int,
) -> tuple[Candidate, ...]:  # fmt: skip
    weighed = []
    for row, kind, preferred in rows:
        weight, reasons = _weight(store, row, kind, preferred, near, country, feature)
        if weight > 0:
            if similarity < 1:
                reasons.insert(0, f"spelt like {matched!r}, {100 * similarity:.0f} % alike to {name!r}")
            weighed.append((weight, row, reasons))
    total = sum(w for w, _, _ in weighed)
    weighed.sort(key=lambda item: (-item[0], item[1]))
    return tuple(
        Candidate(
            place=store.place_at(row), score=round(similarity * w / total, 4), matched=matched, reasons=tuple(reasons)
        )
        for w, row, reasons in weighed[:limit]
    )


def _weight(
    store: Gazetteer,
    row: int,
    kind: int,
    preferred: int,
    near: tuple[float, float] | None,
    country: str | None,
    feature: str | None,
) -> tuple[float, list[str]]:
    """Prior weight of one reading of a name, and the reasons in words."""
    c = store.columns
    reasons = [
        "its main name" if preferred else f"one of its names ({store.kinds[kind]})" if kind else "one of its names"
    ]
    word = store.features[c.feature[row]]
    population, rank = int(c.population[row]), int(c.rank[row])
    weight = _KIND_WEIGHT[kind] * (1.5 if preferred else 1.0) * 3.0 ** (8 - rank)
    reasons.append(f"{word} of {population:,} people" if population and word != "country" else word)
    if country:
        if store.countries[c.country[row]] != country.upper():
            return 0.0, reasons
        reasons.append(f"in {country.upper()}, as asked")
    if feature:
        if not _fits(store, row, feature):
            return 0.0, reasons
        reasons.append(f"is a {feature}, as asked")
    if near:
        km = _km(near[0], near[1], float(c.lon[row]), float(c.lat[row]))
        weight *= 0.02 + math.exp(-km / _NEAR_KM)
        reasons.append(f"{km:,.0f} km from the point given")
    return weight, reasons


def _fits(store: Gazetteer, row: int, feature: str) -> bool:
    word, group = store.features[store.columns.feature[row]], store.classes[store.columns.feature_class[row]]
    if feature in _SETTLED:
        return group == "settlement"
    if feature in _UNITS:
        return group == "admin" or (feature == "region" and group == "region")
    return feature in {word, group}


def _km(lon: float, lat: float, lon2: float, lat2: float) -> float:
    """Great-circle distance, km (haversine, mean radius 6371.0088)."""
    a, b = math.radians(lat), math.radians(lat2)
    x = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(x)))


def near_misses(store: Gazetteer, key: str, *, country: str | None = None, limit: int = 3) -> list[Miss]:
    """Folded names most like one that is not there, best first; only names that share its first two or last three letters are compared."""
    from rapidfuzz import fuzz, process

    if len(key) < 3 or len(key) > 60:
        return []
    pool = [
        k for p in {key[:2], key[1:3]} for k in store.trie.iterkeys(p) if abs(len(k) - len(key)) <= 2 + len(key) // 6
    ]
    if country and country.upper() in store.countries:
        code = store.countries.index(country.upper())
        pool = [k for k in pool if (store.columns.country[store.rows_of(k)] == code).any()]
    found = process.extract(key, pool, scorer=fuzz.ratio, limit=limit * 4, score_cutoff=60)
    ranks = store.columns.rank
    best = sorted(
        ((k, score) for k, score, _ in found), key=lambda ks: (-ks[1], int(np.min(ranks[store.rows_of(ks[0])])), ks[0])
    )
    return [Miss(k, score) for k, score in best[:limit]]
