"""Evidence for and against each candidate place, as numbers: one row a candidate, one column a kind of evidence.

All of it is vectorised over the candidates of a document. Evidence that depends on what the other names mean (countries
spoken of, nearness) is worked out from the current guess of what they mean, which `ranking` improves step by step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_NEAR_KM, _EARTH_KM = 100.0, 6371.0
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


class Together:
    """Evidence from what the rest of the document means; what does not depend on the current guess is worked out once."""

    def __init__(self, groups: Groups, weights: Floats, rows: Rows) -> None:
        """Prepares a document.

        Args:
            groups: the candidates.
            weights: how much each group counts, by its number of mentions.
            rows: the gazetteer.
        """
        row, self.group, self.count = groups.row, groups.group, len(groups)
        self.start, self.weights, self.rows = groups.start[:-1], weights, rows
        self.total = max(float(weights.sum()), 1e-9)
        self.country = rows.country[row].astype(np.int64)
        admin1 = rows.admin1[row].astype(np.int64)
        self.no_country, self.no_province = self.country == 0, admin1 < 0
        self.provinces, self.province = _dense(admin1)
        self.countries, self.dense_country = _dense(self.country)
        self.is_country = rows.feature_class[row] == rows.country_class
        self.own_country = self.group * self.countries + self.dense_country
        self.own_province = self.group * self.provinces + self.province
        self.containing = list(_containing(groups, rows))
        lat, lon = np.radians(rows.lat[row]), np.radians(rows.lon[row])
        self.point = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
        self.elsewhere = self.group[:, None] != np.arange(self.count)[None, :]

    def of(self, share: Floats) -> Floats:
        """Evidence by the current probability of each candidate within its group, shape (candidates, len(TOGETHER))."""
        mass = share * self.weights[self.group]
        spoken = _others(self.dense_country, self.own_country, mass) / self.total
        spoken[self.no_country] = 0.0
        provinces = _others(self.province, self.own_province, mass) / self.total
        provinces[self.no_province] = 0.0
        named = _others(self.dense_country, self.own_country, share * self.is_country)
        named[self.no_country] = 0.0
        inside, outside = self._contained(share)
        columns = [spoken, provinces, inside, outside, self._near(share), np.minimum(named, 1.0), spoken > 0.5]
        return np.array(columns, dtype=np.float64).T

    def _contained(self, share: Floats) -> tuple[Floats, Floats]:
        """Whether the place named as container contains the candidate, and whether it cannot."""
        inside, outside = np.zeros(len(share)), np.zeros(len(share))
        for a, b, x, y, holds in self.containing:
            chance = holds @ np.maximum(share[x:y], 0.02)
            inside[a:b] = np.minimum(chance * 1.5, 1.0)
            if inside[a:b].any():
                outside[a:b] = inside[a:b] == 0
        return inside, outside

    def _near(self, share: Floats) -> Floats:
        """Weighted share of the other groups whose likeliest place is near, falling off over about a hundred kilometres."""
        if self.count < 2:
            return np.zeros(len(share))
        top = np.maximum.reduceat(share, self.start)
        likeliest = np.flatnonzero(share == top[self.group])[::-1]
        best = np.empty(self.count, dtype=np.int64)
        best[self.group[likeliest]] = likeliest  # the first of equals is written last
        chord = np.clip(self.point @ self.point[best].T, -1.0, 1.0)
        pull = np.exp(np.arccos(chord) * (-_EARTH_KM / _NEAR_KM))
        pull *= (self.weights * ~self.is_country[best])[None, :].astype(pull.dtype)
        pull *= self.elsewhere
        found: Floats = np.minimum(pull.sum(axis=1), 5.0) / 5.0 + (pull.max(axis=1) > 0.3)
        return found


def _dense(keys: NDArray[np.int64]) -> tuple[int, NDArray[np.int64]]:
    """How many different keys there are, and the number of each."""
    unique, dense = np.unique(keys, return_inverse=True)
    return len(unique), dense


def _others(key: NDArray[np.int64], own_key: NDArray[np.int64], mass: Floats) -> Floats:
    """For each candidate, the mass of its key over all groups but its own."""
    others: Floats = np.maximum(np.bincount(key, weights=mass)[key] - np.bincount(own_key, weights=mass)[own_key], 0.0)
    return others


def _containing(groups: Groups, rows: Rows) -> Iterator[tuple[int, int, int, int, NDArray[np.float64]]]:
    """For each group with a container: its candidates, the container's, and which of the latter contain which of the former."""
    for g in np.flatnonzero(groups.container >= 0).tolist():
        c = int(groups.container[g])
        if c == g:
            continue
        a, b, x, y = (int(groups.start[k]) for k in (g, g + 1, c, c + 1))
        own, other = groups.row[a:b], groups.row[x:y]
        same_country = rows.country[own][:, None] == rows.country[other][None, :]
        holds = same_country & (
            (rows.feature_class[other] == rows.country_class)[None, :]
            | (rows.admin1[own][:, None] == np.where(rows.rank[other] <= 3, other, -9)[None, :])
            | ((rows.admin1[own][:, None] == rows.admin1[other][None, :]) & (rows.admin1[own] >= 0)[:, None])
        )
        yield a, b, x, y, (holds & (own[:, None] != other[None, :])).astype(np.float64)
