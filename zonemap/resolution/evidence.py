"""Evidence for and against each candidate place, as numbers: one row a candidate, one column a kind of evidence.

All of it is vectorised over candidates. Evidence that depends on what the other names mean (countries spoken of, nearness) is
worked out from the current guess of what they mean, which `ranking` improves step by step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from zonemap.resolution.groups import Groups
    from zonemap.resolution.rows import Rows

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

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
    "listed beside",
)
COLUMNS = (*ALONE, *TOGETHER)
_NEAR_KM, _EARTH_KM = 100.0, 6371.0
_CLASSES = ("country", "admin", "settlement", "quarter", "region", "line", "water", "facility")
_MOST_NEAR = 256
"""Groups, the most mentioned first, to which nearness is measured; keeps long lists of names linear."""


def alone(row: Ints, sizes: Ints, type_words: Sequence[str], rows: Rows) -> Floats:
    """Evidence from the candidate and the words beside it, shape (candidates, len(ALONE)).

    Args:
        row: gazetteer rows of the candidates of all names, one name after the other.
        sizes: how many candidates each name has.
        type_words: type word beside each name, '' for none.
        rows: the gazetteer.
    """
    place = np.arange(len(row)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    population, rank = rows.population[row], rows.rank[row].astype(np.float64)
    cls = rows.feature_class[row]
    classes = rows.gazetteer.classes
    is_ = {name: cls == classes.index(name) for name in _CLASSES}  # type: ignore[arg-type]
    admin1 = is_["admin"] & (rank <= 3)
    suits, unsuited = _type_word(row, sizes, type_words, rows)
    bare = np.repeat(np.array([not word for word in type_words], dtype=bool), sizes)
    columns = [
        np.log10(population + 1.0) / 6, (9 - rank) / 8, place == 0, np.log1p(place), is_["country"], admin1, is_["settlement"],
        is_["admin"] & ~admin1, is_["region"], is_["water"] | is_["line"], is_["facility"] | is_["quarter"], suits, unsuited,
        bare & is_["settlement"], is_["settlement"] & (rank <= 2), population == 0,
    ]  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float64)


def _type_word(
    row: Ints, sizes: Ints, type_words: Sequence[str], rows: Rows
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether each candidate suits the type word beside its name, and whether it does not."""
    fits, misfits = np.zeros(len(row), dtype=bool), np.zeros(len(row), dtype=bool)
    end = 0
    for size, word in zip(sizes.tolist(), type_words, strict=True):
        start, end = end, end + size
        if word:
            own = row[start:end]
            fits[start:end] = rows.fits(word)[
                rows.feature[own].astype(np.int64) * rows.classes + rows.feature_class[own]
            ]
            misfits[start:end] = ~fits[start:end]
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
        self.groups, self.weights, self.rows = groups, weights, rows
        self.start, self.weight = groups.start[:-1], weights[groups.group]
        self.total = max(float(weights.sum()), 1e-9)
        self.country_weight = groups.is_country.astype(np.float64)
        self.unknown = np.array([groups.country == 0, groups.admin1 < 0, groups.country == 0])
        self.containing = list(_containing(groups, rows))
        self.listed = _Lists(groups, rows.countries) if groups.links.size else None
        most = np.argsort(-weights, kind="stable")[:_MOST_NEAR] if len(groups) > _MOST_NEAR else slice(None)
        self.measured = np.arange(len(groups))[most]
        self.elsewhere = groups.group[:, None] != self.measured[None, :]

    def of(self, share: Floats) -> Floats:
        """Evidence by the current probability of each candidate within its group, shape (candidates, len(TOGETHER))."""
        mass = share * self.weight
        g = self.groups
        spoken = np.array([
            _others(g.country, g.own_country, mass), _others(g.province, g.own_province, mass), _others(g.country, g.own_country, share * self.country_weight),
        ])  # fmt: skip
        spoken[self.unknown] = 0.0
        spoken[:2] /= self.total
        inside, outside = self._contained(share)
        columns = [
            spoken[0], spoken[1], inside, outside, self._near(share), np.minimum(spoken[2], 1.0), spoken[0] > 0.5,
            np.zeros(len(share)) if self.listed is None else self.listed.of(share * (1.0 - self.country_weight)),
        ]  # fmt: skip
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
        groups = self.groups
        if len(groups) < 2:
            return np.zeros(len(share))
        top = np.maximum.reduceat(share, self.start)
        likeliest = np.flatnonzero(share == top[groups.group])[::-1]
        best = np.empty(len(groups), dtype=np.int64)
        best[groups.group[likeliest]] = likeliest  # the first of equals is written last
        best = best[self.measured]
        # The chord, which is the arc for all that is near; the square is kept from rounding below zero.
        chord = np.sqrt(np.maximum(2.0 - 2.0 * (groups.point @ groups.point[best].T), 0.0))
        pull = np.exp(chord * (-_EARTH_KM / _NEAR_KM))
        pull *= self.weights[self.measured] * ~groups.is_country[best]
        pull *= self.elsewhere
        found: Floats = np.minimum(pull.sum(axis=1), 5.0) / 5.0 + (pull.max(axis=1) > 0.3)
        return found


class _Lists:
    """Names side by side in a list mostly lie in one country."""

    def __init__(self, groups: Groups, countries: int) -> None:
        to, beside = groups.links
        sizes = np.diff(groups.start)[beside]
        before = np.cumsum(sizes) - sizes
        self.neighbour = np.repeat(groups.start[beside] - before, sizes) + np.arange(int(sizes.sum()))
        self.key = np.repeat(to, sizes) * countries + groups.country[self.neighbour]
        self.own = groups.group * countries + groups.country
        self.count = np.maximum(np.bincount(to, minlength=len(groups)), 1)[groups.group]
        self.size = len(groups) * countries
        self.nowhere = groups.country == 0

    def of(self, mass: Floats) -> Floats:
        """Share of the neighbours' probability that lies in each candidate's country, countries themselves left out."""
        found: Floats = np.bincount(self.key, weights=mass[self.neighbour], minlength=self.size)[self.own] / self.count
        found[self.nowhere] = 0.0
        return found


def _others(key: Ints, own_key: Ints, mass: Floats) -> Floats:
    """For each candidate, the mass of its key over all groups but its own."""
    others: Floats = np.maximum(np.bincount(key, weights=mass)[key] - np.bincount(own_key, weights=mass)[own_key], 0.0)
    return others


def _containing(groups: Groups, rows: Rows) -> Iterator[tuple[int, int, int, int, NDArray[np.float64]]]:
    """For each group with a container: its candidates, the container's, and which of the latter contain which of the former."""
    for g, c in enumerate(groups.container):
        if c < 0 or c == g:
            continue
        a, b, x, y = (int(groups.start[k]) for k in (g, g + 1, c, c + 1))
        own, other = groups.row[a:b], groups.row[x:y]
        country, admin1, outer = groups.country[a:b], groups.admin1[a:b], groups.admin1[x:y]
        holds = (country[:, None] == groups.country[x:y][None, :]) & (
            groups.is_country[x:y][None, :]
            | (admin1[:, None] == np.where(rows.rank[other] <= 3, other, -9)[None, :])
            | ((admin1[:, None] == outer[None, :]) & (admin1 >= 0)[:, None])
        )
        yield a, b, x, y, (holds & (own[:, None] != other[None, :])).astype(np.float64)
