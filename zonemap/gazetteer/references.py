"""How edited files point at places: 'sy:SY07', 'Idlib, SY' or 'Idlib, SY [governorate]'."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

import numpy as np

from zonemap.errors import GazetteerError
from zonemap.gazetteer.rows import CLASS_OF, Row
from zonemap.names import fold

_FORM = re.compile(r"^(?P<name>.+),\s*(?P<country>[A-Z]{2})(?:\s*\[(?P<feature>[^\]]+)\])?$")


class References:
    """Rows by id and by name, while the product is built."""

    def __init__(self, rows: dict[str, Row]) -> None:
        self.rows = rows
        self._by_country: dict[str, dict[str, dict[str, Row]]] = {}

    def _named(self, country: str) -> dict[str, dict[str, Row]]:
        """Rows of a country by folded name and id."""
        if country not in self._by_country:
            by_name: dict[str, dict[str, Row]] = {}
            for row in self.rows.values():
                if row.country == country:
                    for text in row.texts():
                        by_name.setdefault(fold(text), {})[row.id] = row
            self._by_country[country] = by_name
        return self._by_country[country]

    def find(self, reference: str, where: str) -> Row:
        """The row a reference means.

        Raises:
            GazetteerError: none, or several equally; `where` begins the message.
        """
        if reference in self.rows:
            return self.rows[reference]
        form = _FORM.match(reference)
        if form is None:
            raise GazetteerError(f"{where}: no place {reference!r}; write an id or 'Name, CC [feature]'")
        found = list(self._named(form["country"]).get(fold(form["name"]), {}).values())
        if form["feature"]:
            found = [r for r in found if fits(r, form["feature"])]
        if not found:
            raise GazetteerError(f"{where}: no place {reference!r} in the gazetteer")
        main = fold(form["name"])
        found.sort(key=lambda r: (r.rank, fold(r.name) != main, -r.population, r.id))
        first, *others = found
        equal = [
            r
            for r in others
            if (r.rank, r.population, fold(r.name)) == (first.rank, first.population, fold(first.name))
        ]
        if equal:
            raise GazetteerError(f"{where}: {reference!r} may be {first.id} or {equal[0].id}; give the id")
        return first

    @cached_property
    def settlements(self) -> tuple[Any, Any]:
        """Longitudes and latitudes of all settlements, as arrays."""
        points = np.array([(r.lon, r.lat) for r in self.rows.values() if r.feature_class == "settlement"]).reshape(
            -1, 2
        )
        return points[:, 0], points[:, 1]


def fits(row: Row, feature: str) -> bool:
    """Whether a row is what a feature word says; any word for a unit or settlement fits any, since usage varies by country."""
    group = CLASS_OF.get(feature)
    if feature == "region":
        return row.feature_class in {"admin", "region"}
    if group in {"admin", "settlement"}:
        return row.feature_class == group
    return feature in {row.feature, row.feature_class}
