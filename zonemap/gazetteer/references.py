"""How edited files point at places: 'sy:SY07', 'Idlib, SY' or 'Idlib, SY [governorate]'."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import Any

import numpy as np

from zonemap.errors import GazetteerError
from zonemap.gazetteer.rows import Row
from zonemap.names import fold

_FORM = re.compile(r"^(?P<name>.+),\s*(?P<country>[A-Z]{2})(?:\s*\[(?P<feature>[^\]]+)\])?$")
_ADMIN_WORDS = {
    "oblast",
    "region",
    "province",
    "governorate",
    "state",
    "district",
    "county",
    "department",
    "prefecture",
    "division",
    "republic",
}


class References:
    """Rows by id and by name, while the product is built."""

    def __init__(self, rows: dict[str, Row]) -> None:
        self.rows = rows
        self._by_name: dict[tuple[str, str], dict[str, Row]] = defaultdict(dict)
        for row in rows.values():
            for text in (row.name, row.native, *(s.text for s in row.spellings)):
                if text:
                    self._by_name[fold(text), row.country][row.id] = row

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
        found = list(self._by_name.get((fold(form["name"]), form["country"]), {}).values())
        if form["feature"]:
            found = [r for r in found if fits(r, form["feature"])]
        if not found:
            raise GazetteerError(f"{where}: no place {reference!r} in the gazetteer")
        found.sort(key=lambda r: (r.rank, -r.population, r.id))
        first = found[0]
        same = [r for r in found[1:] if (r.rank, r.population) == (first.rank, first.population)]
        if same and not form["feature"]:
            raise GazetteerError(f"{where}: {reference!r} may be {first.id} or {same[0].id}; give the id or a feature")
        return first

    @cached_property
    def settlements(self) -> tuple[Any, Any]:
        """Longitudes and latitudes of all settlements."""
        points = [(r.lon, r.lat) for r in self.rows.values() if r.feature_class == "settlement"]
        array = np.array(points)
        return array[:, 0], array[:, 1]


def fits(row: Row, feature: str) -> bool:
    """Whether a row is what a feature word says; any word for a unit fits any unit, since usage varies by country."""
    if feature in _ADMIN_WORDS:
        return row.feature_class == "admin"
    if feature in {"city", "town", "village"}:
        return row.feature_class == "settlement"
    return row.feature == feature or row.feature_class == feature
