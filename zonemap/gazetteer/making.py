"""Rows to places: the objects that the rest of the house works with, made when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, SupportsIndex

from zonemap.gazetteer.columns import EXTENTS, Cells
from zonemap.gazetteer.strings import Strings
from zonemap.model import Place

if TYPE_CHECKING:
    from zonemap.model import FeatureClass

_DEEPEST: Final = 8
"""Links from a place to its country at most."""


class Maker:
    """Makes places from the columns of a product."""

    def __init__(
        self, cells: Cells, ids: Strings, labels: Strings, *, features: list[str], classes: list[FeatureClass], countries: list[str], sources: list[str]
    ) -> None:  # fmt: skip
        self.cells, self.ids, self.labels = cells, ids, labels
        self.features, self.classes, self.countries, self.sources = features, classes, countries, sources
        self._parents: dict[int, tuple[str, ...]] = {}

    def place(self, at: SupportsIndex) -> Place:
        """The place of a row number, which may be an array's."""
        c, row = self.cells, int(at)
        name, _, native = self.labels.text(row).partition("\t")
        return Place(
            id=self.ids.text(row), name=name, feature=self.features[c.feature[row]],
            feature_class=self.classes[c.feature_class[row]], lat=round(c.lat[row], 5), lon=round(c.lon[row], 5),
            country=self.countries[c.country[row]], parents=self.parents(c.parent[row]),
            population=c.population[row], rank=c.rank[row], native=native, extent=EXTENTS[c.extent[row]],  # type: ignore[arg-type]
            source=self.sources[c.source[row]],
        )  # fmt: skip

    def label(self, at: SupportsIndex) -> str:
        """Main name of the place of a row number, which may be an array's."""
        return self.labels.text(int(at)).partition("\t")[0]

    def parents(self, above: int) -> tuple[str, ...]:
        """Ids of a unit and of all that contain it, nearest first; the same for every place in it."""
        if above < 0:
            return ()
        found = self._parents.get(above)
        if found is None:
            chain = [above, *self.containers(above)][:_DEEPEST]
            found = self._parents[above] = tuple([self.ids.text(row) for row in chain])
        return found

    def containers(self, row: int) -> list[int]:
        """Rows of the units that contain a place, nearest first."""
        chain: list[int] = []
        parent = self.cells.parent
        above: int = parent[row]
        while above >= 0 and len(chain) < _DEEPEST:
            chain.append(above)
            above = parent[above]
        return chain
