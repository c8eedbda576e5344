"""Evidence for and against each candidate place, as numbers: one row a candidate, one column a kind of evidence.

Evidence of the document is vectorised over candidates. Evidence that depends on what the other names mean (countries spoken of, nearness) is
worked out from the current guess of what they mean, which `ranking` improves step by step.
"""

from __future__ import annotations

from math import log1p, log10
from typing import TYPE_CHECKING

import numpy as np

from zonemap.model import CAPITAL_RANK
from zonemap.resolution import renown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from zonemap.resolution.groups import Groups
    from zonemap.resolution.rows import Rows

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

ALONE = (
    "population", "rank", "first of its name", "place in list", "country", "admin-1", "settlement", "other admin", "region", "water or line",
    "facility or quarter", "type word fits", "type word does not fit", "no type word, settlement", "capital", "population unknown",
    "spellings", "by a lesser name", "in the shadow of a namesake",
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
_COUNTRY = 0.7
"""What a country's own name says of where the other names lie, as against a place in it: texts of the world name the United States
whose towns they never mean; judgement."""
_UNSAID = 1.0
"""Weight of what a text leaves unsaid, that of one place: where it names one other place, that says little; judgement."""
_MOST_NEAR = 256
"""Groups, the most mentioned first, to which nearness is measured; keeps long lists of names linear."""


def alone(places: Sequence[int], word: str, rows: Rows) -> list[list[float]]:
    """Evidence from the candidates of one name and the words beside it, one of `ALONE` after the other for each.

    Args:
        places: gazetteer rows of the candidates, the likeliest first.
        word: type word beside the name, '' for none.
        rows: the gazetteer.
    """
    kinds = [rows.classes[rows.feature_class[row]] for row in places]
    lesser, shadowed, spellings = (
        renown.by_lesser_names(places, rows),
        renown.in_the_shadow(places, rows),
        renown.spellings(places, kinds, rows),
    )
    found: list[list[float]] = []
    for place, (row, kind) in enumerate(zip(places, kinds, strict=True)):
        rank, population = rows.rank[row], rows.population[row]
        suits = bool(word) and rows.fits(word, row)
        admin, settlement = kind == "admin", kind == "settlement"
        found.append([
            log10(population + 1.0) / 6, (9 - rank) / 8, place == 0, log1p(place), kind == "country", admin and rank <= 3, settlement,
            admin and rank > 3, kind == "region", kind in ("water", "line"), kind in ("facility", "quarter"), suits, bool(word) and not suits,
            settlement and not word, settlement and rank <= CAPITAL_RANK, population == 0,
            log10(max(spellings[place], 1) / renown.SPELLINGS), lesser[place], shadowed[place],
        ])  # fmt: skip
    return found


class Together:
    """Evidence from what the rest of the document means; what does not depend on the current guess is worked out once."""

    def __init__(self, groups: Groups, weights: Floats, rows: Rows) -> None:
        """Prepares a document.

        Args:
            groups: the candidates.
            weights: how much each group counts, by its number of mentions.
            rows: the gazetteer.
        """
        self.groups, self.weights = groups, weights
        self.start, self.weight = groups.start[:-1], weights[groups.group]
        count, total = len(groups.row), float(weights.sum()) + _UNSAID
        self.named = groups.is_country.astype(np.float64)
        # Country, province and country named: three sums over the document at once, told apart by what is added to the key.
        provinces = rows.countries + int(groups.province.max(initial=0)) + 1
        self.key = np.concatenate((groups.country, groups.province + rows.countries, groups.country + provinces))
        self.own = np.concatenate((groups.own_country, groups.own_province + count, groups.own_country + 2 * count))
        telling = self.weight * np.where(groups.is_country, _COUNTRY, 1.0)
        self.counted = np.array([telling, telling, self.named])
        known = (groups.country > 0).astype(np.float64)
        self.scale = np.array([known / total, (groups.admin1 >= 0) / total, known])
        self.containing = _containing(groups, rows)
        self.listed = _Lists(groups, rows.countries) if groups.links.size else None
        self.nearness = _Nearness(groups, weights)
        self.settled = 1.0 - self.named

    def of(self, share: Floats) -> Floats:
        """Evidence by the current probability of each candidate within its group, shape (candidates, len(TOGETHER))."""
        mass = (share * self.counted).ravel()
        others = np.bincount(self.key, mass)[self.key] - np.bincount(self.own, mass)[self.own]
        spoken = np.maximum(others, 0.0).reshape(3, -1) * self.scale
        found = np.zeros((len(TOGETHER), len(share)))
        found[:2] = spoken[:2]
        for containing in self.containing:
            containing.tell(share, found[2], found[3])
        found[4] = self.nearness.of(share)
        np.minimum(spoken[2], 1.0, out=found[5])
        np.greater(spoken[0], 0.5, out=found[6])
        if self.listed is not None:
            found[7] = self.listed.of(share * self.settled)
        return found.T


class _Nearness:
    """Weighted share of the other groups whose likeliest place is near, falling off over about a hundred kilometres."""

    def __init__(self, groups: Groups, weights: Floats) -> None:
        self.groups, self.weights = groups, weights
        many = len(groups) > _MOST_NEAR
        self.measured = np.argsort(-weights, kind="stable")[:_MOST_NEAR] if many else np.arange(len(groups))
        self.best: Ints | None = None
        self.found = np.zeros(len(groups.row))

    def of(self, share: Floats) -> Floats:
        """By the current probabilities; worked out anew only where the likeliest places have changed."""
        groups = self.groups
        if len(groups) < 2:
            return self.found
        top = np.maximum.reduceat(share, groups.start[:-1])
        best = np.flatnonzero(share == top[groups.group])
        if len(best) > len(groups):  # the first of equals
            best = best[np.unique(groups.group[best], return_index=True)[1]]
        if self.best is None or (best != self.best).any():
            self.best, self.found = best, self._measured(best[self.measured])
        return self.found

    def _measured(self, best: Ints) -> Floats:
        groups = self.groups
        # The chord, which is the arc for all that is near; the square is kept from rounding below zero.
        pull = (groups.point[best] * -2.0) @ groups.point.T
        pull += 2.0
        np.maximum(pull, 0.0, out=pull)
        np.sqrt(pull, out=pull)
        pull *= -_EARTH_KM / _NEAR_KM
        np.exp(pull, out=pull)
        pull *= (self.weights[self.measured] * ~groups.is_country[best])[:, None]
        pull[self.measured[:, None] == groups.group] = 0.0
        found: Floats = np.minimum(pull.sum(axis=0), 5.0) / 5.0 + (pull.max(axis=0) > 0.3)
        return found


class _Lists:
    """Names side by side in a list mostly lie in one country."""

    def __init__(self, groups: Groups, countries: int) -> None:
        to, beside = groups.links
        sizes, first = groups.sizes[beside], groups.start[beside]
        before = sizes.cumsum() - sizes
        self.neighbour = (first - before).repeat(sizes) + np.arange(int(sizes.sum()))
        self.key = to.repeat(sizes) * countries + groups.country[self.neighbour]
        self.own = groups.group * countries + groups.country
        self.count = np.maximum(np.bincount(to, minlength=len(groups)), 1)[groups.group]
        self.size = len(groups) * countries
        self.nowhere = groups.country == 0

    def of(self, mass: Floats) -> Floats:
        """Share of the neighbours' probability that lies in each candidate's country, countries themselves left out."""
        found: Floats = np.bincount(self.key, weights=mass[self.neighbour], minlength=self.size)[self.own] / self.count
        found[self.nowhere] = 0.0
        return found


class _Container:
    """A name beside which the place that contains it is named."""

    def __init__(self, inner: slice, outer: slice, holds: Floats) -> None:
        self.inner, self.outer, self.holds = inner, outer, holds

    def tell(self, share: Floats, inside: Floats, outside: Floats) -> None:
        """Writes whether the place named as container contains each candidate, and whether it cannot."""
        chance = np.minimum(self.holds @ np.maximum(share[self.outer], 0.02) * 1.5, 1.0)
        inside[self.inner] = chance
        if chance.any():
            outside[self.inner] = chance == 0


def _containing(groups: Groups, rows: Rows) -> list[_Container]:
    """The groups with a container, with which of its candidates contain which of theirs."""
    found: list[_Container] = []
    for g, c in enumerate(groups.container):
        if c < 0 or c == g:
            continue
        inner, outer = (slice(int(groups.start[k]), int(groups.start[k + 1])) for k in (g, c))
        own, other = groups.row[inner], groups.row[outer]
        country, admin1 = groups.country[inner], groups.admin1[inner]
        unit = np.array([row if rows.rank[row] <= 3 else -9 for row in other.tolist()])
        holds = (country[:, None] == groups.country[outer]) & (
            groups.is_country[outer]
            | (admin1[:, None] == unit)
            | ((admin1[:, None] == groups.admin1[outer]) & (admin1 >= 0)[:, None])
        )
        found.append(_Container(inner, outer, (holds & (own[:, None] != other)).astype(np.float64)))
    return found
