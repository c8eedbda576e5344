"""Evidence for and against each candidate place, as numbers: one row a candidate, one column a kind of evidence.

All of it is vectorised over the candidates of a document. Evidence that depends on what the other names mean (countries
spoken of, nearness) is worked out from the current guess of what they mean, which `ranking` improves step by step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from zonemap.model import Mention
    from zonemap.resolution.groups import Groups
    from zonemap.resolution.rows import Rows

    Floats = NDArray[np.float64]

ALONE = (
    "population", "rank", "first of its name", "place in list", "country", "admin-1", "settlement", "other admin", "region", "water or line",
    "facility or quarter", "type word fits", "type word does not fit", "no type word, settlement", "capital", "population unknown",
)  # fmt: skip
TOGETHER = (
    "country spoken of",
    "province spoken of",
    "container named beside it",
    "container contradicted",
    "near others",
    "its country is named",
    "most of the text",
)
COLUMNS = (*ALONE, *TOGETHER)
_NEAR_KM = 100.0
_CLASSES = ("country", "admin", "settlement", "quarter", "region", "line", "water", "facility")


def alone(groups: Groups, mentions: Sequence[Mention], rows: Rows) -> Floats:
    """Evidence from the candidate and the words beside it, shape (candidates, len(ALONE))."""
    row = groups.row
    population, rank = rows.population[row], rows.rank[row].astype(np.float64)
    cls = rows.feature_class[row]
    classes = rows.gazetteer.classes
    is_ = {name: cls == classes.index(name) for name in _CLASSES}  # type: ignore[arg-type]
    admin1 = is_["admin"] & (rank <= 3)
    suits, unsuited = _type_word(groups, mentions, rows)
    bare = np.array([not mentions[m[0]].feature_word for m in groups.mentions], dtype=bool)[groups.group]
    columns = [
        np.log10(population + 1.0) / 6, (9 - rank) / 8, groups.place == 0, np.log1p(groups.place), is_["country"], admin1, is_["settlement"],
        is_["admin"] & ~admin1, is_["region"], is_["water"] | is_["line"], is_["facility"] | is_["quarter"], suits, unsuited,
        bare & is_["settlement"], is_["settlement"] & (rank <= 2), population == 0,
    ]  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float64)


def _type_word(groups: Groups, mentions: Sequence[Mention], rows: Rows) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    fits = np.zeros(len(groups.row), dtype=bool)
    misfits = np.zeros(len(groups.row), dtype=bool)
    for g, members in enumerate(groups.mentions):
        word = mentions[members[0]].feature_word
        if word:
            a, b = groups.start[g], groups.start[g + 1]
            row = groups.row[a:b]
            fits[a:b] = rows.fits(word)[rows.feature[row].astype(np.int64) * rows.classes + rows.feature_class[row]]
            misfits[a:b] = ~fits[a:b]
    return fits, misfits


def together(groups: Groups, weights: Floats, share: Floats, rows: Rows) -> Floats:
    """Evidence from what the rest of the document means, shape (candidates, len(TOGETHER)).

    Args:
        groups: the candidates.
        weights: how much each group counts, by its number of mentions.
        share: current probability of each candidate within its group.
        rows: the gazetteer.
    """
    row, group = groups.row, groups.group
    country, admin1 = rows.country[row].astype(np.int64), rows.admin1[row].astype(np.int64)
    is_country = rows.feature_class[row] == rows.country_class
    mass = share * weights[group]
    total = max(float(weights.sum()), 1e-9)
    spoken = _others(country, mass, group, rows.countries) / total
    spoken[country == 0] = 0.0
    _, dense = np.unique(admin1, return_inverse=True)
    provinces = _others(dense, mass, group, int(dense.max(initial=0)) + 1) / total
    provinces[admin1 < 0] = 0.0
    named = _others(np.where(is_country, country, 0), share, group, rows.countries)
    named[country == 0] = 0.0
    inside, outside = _contained(groups, share, rows)
    columns = [
        spoken,
        provinces,
        inside,
        outside,
        _near(groups, weights, share, rows),
        np.minimum(named, 1.0),
        spoken > 0.5,
    ]
    return np.stack(columns, axis=1)


def _others(key: NDArray[np.int64], mass: Floats, group: NDArray[np.int64], keys: int) -> Floats:
    """For each candidate, the mass of its key over all groups but its own."""
    whole = np.bincount(key, weights=mass, minlength=keys)
    own = np.bincount(group * keys + key, weights=mass, minlength=0)
    others: Floats = np.maximum(whole[key] - own[group * keys + key], 0.0)
    return others


def _contained(groups: Groups, share: Floats, rows: Rows) -> tuple[Floats, Floats]:
    """Whether the place named as container contains the candidate, and whether it cannot."""
    inside, outside = np.zeros(len(groups.row)), np.zeros(len(groups.row))
    for g in np.flatnonzero(groups.container >= 0).tolist():
        c = int(groups.container[g])
        if c == g:
            continue
        a, b = groups.start[g], groups.start[g + 1]
        x, y = groups.start[c], groups.start[c + 1]
        own, other = groups.row[a:b], groups.row[x:y]
        same_country = rows.country[own][:, None] == rows.country[other][None, :]
        holds = same_country & (
            (rows.feature_class[other] == rows.country_class)[None, :]
            | (rows.admin1[own][:, None] == np.where(rows.rank[other] <= 3, other, -9)[None, :])
            | ((rows.admin1[own][:, None] == rows.admin1[other][None, :]) & (rows.admin1[own] >= 0)[:, None])
        )
        holds &= own[:, None] != other[None, :]
        chance = (holds * np.maximum(share[x:y], 0.02)[None, :]).sum(axis=1)
        inside[a:b] = np.minimum(chance * 1.5, 1.0)
        if inside[a:b].max(initial=0.0) > 0:
            outside[a:b] = inside[a:b] == 0
    return inside, outside


def _near(groups: Groups, weights: Floats, share: Floats, rows: Rows) -> Floats:
    """Weighted share of the other groups whose likeliest place is near, falling off over about a hundred kilometres."""
    if len(groups) < 2:
        return np.zeros(len(groups.row))
    best = np.array([a + int(np.argmax(share[a:b])) for a, b in zip(groups.start[:-1], groups.start[1:], strict=True)])
    anchors = rows.feature_class[groups.row[best]] != rows.country_class
    lat, lon = np.radians(rows.lat[groups.row].astype(np.float64)), np.radians(rows.lon[groups.row].astype(np.float64))
    x = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
    chord = np.clip(x @ x[best].T, -1.0, 1.0)
    km = 6371.0 * np.arccos(chord)
    pull = np.exp(-km / _NEAR_KM) * (weights * anchors)[None, :]
    pull[groups.group[:, None] == np.arange(len(groups))[None, :]] = 0.0
    result: Floats = np.minimum(pull.sum(axis=1), 5.0) / 5.0 + (pull.max(axis=1, initial=0.0) > 0.3)
    return result
