"""Evidence for and against each candidate from what the other names of its document mean.

It is worked out from the current guess of what they mean, which `ranking` improves step by step. A document has some hundred
candidates, for which loops over plain lists, once compiled, take a tenth of the time of as many calls for small arrays.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from zonemap.resolution.evidence import TOGETHER

if TYPE_CHECKING:
    from zonemap.resolution.groups import Groups
    from zonemap.resolution.rows import Rows

_COUNTRY: Final = 0.7
"""What a country's own name says of where the other names lie, as against a place in it: texts of the world name the United States
whose towns they never mean; judgement."""
_UNSAID: Final = 1.0
"""Weight of what a text leaves unsaid, that of one place: where it names one other place, that says little; judgement."""
_NEAR_KM: Final = 100.0
_EARTH_KM: Final = 6371.0
_OUT_OF_REACH: Final = 1.0 - (12 * _NEAR_KM / _EARTH_KM) ** 2 / 2
"""Cosine beyond which a place is not looked at: e^-12 of it would be left."""
_CLOSE: Final = 0.3
"""Pull of a single place from which on a candidate is close to something."""
_MOST_NEAR: Final = 64
"""Groups, the most mentioned first, to which nearness is measured; keeps long lists of names linear."""
_FIRST_LEVEL: Final = 3
"""Rank down to which a place may be the first-level unit of another."""
_DOUBT: Final = 0.02
"""Least probability of a place that is named as a container: it was named, whatever was thought of it; judgement."""

Columns = list[list[float]]
"""One list for each of `evidence.TOGETHER`, one element a candidate."""


class Together:
    """Evidence from what the rest of the document means; what does not depend on the current guess is worked out once."""

    def __init__(self, groups: Groups, weights: list[float], rows: Rows) -> None:
        """Prepares a document.

        Args:
            groups: the candidates.
            weights: how much each group counts, by its number of mentions.
            rows: the gazetteer.
        """
        self.groups = groups
        self.total = sum(weights) + _UNSAID
        self.weight = [weights[g] for g in groups.group]
        self.countries, self.provinces = _Shared(groups.country, groups.start), _Shared(groups.admin1, groups.start)
        self.nearness = _Nearness(groups, weights)
        self.containing = _containing(groups, rows)
        self.neighbours: dict[int, list[int]] = {}
        for g, h in groups.links:
            self.neighbours.setdefault(g, []).append(h)

    def of(self, share: list[float]) -> Columns:
        """Evidence by the current probability of each candidate within its group."""
        found: Columns = [[0.0] * len(share) for _ in TOGETHER]
        self._spoken_of(share, found)
        for container in self.containing:
            container.tell(share, found[2], found[3])
        found[4] = self.nearness.of(share)
        if self.neighbours:
            self._listed(share, found[7])
        return found

    def _spoken_of(self, share: list[float], found: Columns) -> None:
        """Countries and provinces that the other groups speak of, and countries that they name."""
        groups, total = self.groups, self.total
        is_country, countries, units = groups.is_country, groups.country, groups.admin1
        telling: list[float] = []
        for k, chance in enumerate(share):
            weighed = chance * self.weight[k]
            telling.append(weighed * _COUNTRY if is_country[k] else weighed)
        in_country, in_unit, by_name, most = found[0], found[1], found[5], found[6]
        spoken, in_units = self.countries.others(telling), self.provinces.others(telling)
        for k, mass in enumerate(spoken):
            if countries[k] > 0:
                there = mass / total
                in_country[k] = there
                if there > 0.5:
                    most[k] = 1.0
            if units[k] >= 0:
                in_unit[k] = in_units[k] / total
        if True in is_country:
            naming = [chance if is_country[k] else 0.0 for k, chance in enumerate(share)]
            for k, mass in enumerate(self.countries.others(naming)):
                if countries[k] > 0:
                    by_name[k] = min(mass, 1.0)

    def _listed(self, share: list[float], found: list[float]) -> None:
        """Share of the probability of the neighbours in a list that lies in each candidate's country; countries themselves left out."""
        groups, start = self.groups, self.groups.start
        for g, neighbours in self.neighbours.items():
            there = dict.fromkeys(groups.country[start[g] : start[g + 1]], 0.0)
            for h in neighbours:
                for k in range(start[h], start[h + 1]):
                    country = groups.country[k]
                    if not groups.is_country[k] and country in there:
                        there[country] += share[k]
            for k in range(start[g], start[g + 1]):
                if groups.country[k] > 0:
                    found[k] = there[groups.country[k]] / len(neighbours)


class _Shared:
    """What candidates share, a country or a province, and with it what the other groups say of each."""

    def __init__(self, codes: list[int], start: list[int]) -> None:
        numbers: dict[int, int] = {}
        self.number = [numbers.setdefault(code, len(numbers)) for code in codes]
        """Number of the code of each candidate, from 0."""
        self.own: list[int] = []
        """First candidate of the same group with the same code."""
        self.size = len(numbers)
        for g in range(len(start) - 1):
            first: dict[int, int] = {}
            for k in range(start[g], start[g + 1]):
                self.own.append(first.setdefault(self.number[k], k))

    def others(self, mass: list[float]) -> list[float]:
        """For each candidate, the mass of the candidates of other groups that share its code."""
        number, own = self.number, self.own
        total, of_group = [0.0] * self.size, [0.0] * len(mass)
        for k, amount in enumerate(mass):
            if amount:
                code, first = number[k], own[k]
                total[code] = total[code] + amount  # typed, as '+=' on an element is not once compiled
                of_group[first] = of_group[first] + amount
        found: list[float] = []
        for k, code in enumerate(number):
            found.append(max(total[code] - of_group[own[k]], 0.0))
        return found


class _Nearness:
    """Weighted share of the other groups whose likeliest place is near, falling off over about a hundred kilometres."""

    def __init__(self, groups: Groups, weights: list[float]) -> None:
        self.groups, self.weights = groups, weights
        self.measured = list(range(len(groups)))
        if len(groups) > _MOST_NEAR:
            self.measured = sorted(self.measured, key=lambda g: -weights[g])[:_MOST_NEAR]
        self.best: list[int] = []
        self.found = [0.0] * len(groups.row)

    def of(self, share: list[float]) -> list[float]:
        """By the current probabilities; worked out anew only where the likeliest places have changed."""
        start = self.groups.start
        if len(self.measured) < 2:
            return self.found
        best = [_greatest(share, start[g], start[g + 1]) for g in self.measured]
        if best != self.best:
            self.best, self.found = best, self._measured(best)
        return self.found

    def _measured(self, best: list[int]) -> list[float]:
        groups = self.groups
        x, y, z, group = groups.x, groups.y, groups.z, groups.group
        # Countries are near nothing.
        there = [(x[k], y[k], z[k], self.weights[group[k]], group[k]) for k in best if not groups.is_country[k]]
        found: list[float] = []
        for k, own in enumerate(group):
            a, b, c = x[k], y[k], z[k]
            together = greatest = 0.0
            for d, e, f, weight, other in there:
                cosine = a * d + b * e + c * f
                if cosine > _OUT_OF_REACH and other != own:
                    # The chord, which is the arc for all that is near; rounding may take the cosine above one.
                    km = math.sqrt(max(2.0 - 2.0 * cosine, 0.0)) * _EARTH_KM
                    pull = weight * math.exp(-km / _NEAR_KM)
                    together += pull
                    greatest = max(greatest, pull)
            found.append(min(together, 5.0) / 5.0 + (1.0 if greatest > _CLOSE else 0.0))
        return found


def _greatest(values: list[float], first: int, end: int) -> int:
    """Index of the first of the greatest values of a stretch."""
    best = first
    for k in range(first + 1, end):
        if values[k] > values[best]:
            best = k
    return best


class _Container:
    """A name beside which the place that contains it is named."""

    def __init__(self, first: int, within: list[list[int]]) -> None:
        self.first, self.within = first, within
        """First candidate of the name; for each of its candidates, those of the other name that contain it."""

    def tell(self, share: list[float], inside: list[float], outside: list[float]) -> None:
        """Writes whether the place named as container contains each candidate, and whether it cannot."""
        chances = [min(sum([max(share[k], _DOUBT) for k in holders]) * 1.5, 1.0) for holders in self.within]
        some = any(chances)
        for k, chance in enumerate(chances, self.first):
            inside[k] = chance
            if some:
                outside[k] = 1.0 if chance == 0 else 0.0


def _containing(groups: Groups, rows: Rows) -> list[_Container]:
    """The groups with a container, with which of its candidates contain which of theirs."""
    found: list[_Container] = []
    for g, c in enumerate(groups.container):
        if c >= 0 and c != g:
            others = range(groups.start[c], groups.start[c + 1])
            own = range(groups.start[g], groups.start[g + 1])
            found.append(_Container(own.start, [[k for k in others if _holds(k, n, groups, rows)] for n in own]))
    return found


def _holds(outer: int, inner: int, groups: Groups, rows: Rows) -> bool:
    """Whether one candidate is the country or the first-level unit of another, or lies in the same unit."""
    row = groups.row[outer]
    if groups.country[outer] != groups.country[inner] or row == groups.row[inner]:
        return False
    unit = groups.admin1[inner]
    if groups.is_country[outer] or (unit >= 0 and unit == groups.admin1[outer]):
        return True
    return unit == row and rows.rank[row] <= _FIRST_LEVEL
