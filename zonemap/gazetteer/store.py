"""The product, opened: look-up by name, id and shape."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import marisa_trie
import numpy as np

from zonemap.errors import GazetteerError, UnknownPlaceError
from zonemap.gazetteer import manifest, outlines
from zonemap.gazetteer.columns import EXTENTS, Columns
from zonemap.gazetteer.making import Maker
from zonemap.gazetteer.rows import DisputedArea
from zonemap.gazetteer.strings import Blobs, Blocks, Strings
from zonemap.model import CAPITAL_RANK, Candidate, Place
from zonemap.names import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from zonemap.model import FeatureClass

    Bounds = tuple[float, float, float, float]
    """West, south, east, north in degrees."""

_MOST_READINGS = 16
"""Places of one name that `ids` gives unless told otherwise; the 16 likeliest of 'San José' are enough to choose from."""
_CACHED = 100_000
_COUNTRY_RANK = 1


class PlaceName(NamedTuple):
    """One way to write a place's name."""

    text: str
    language: str
    """ISO 639-1; empty where unknown."""
    kind: str
    """'name', 'adjective', 'demonym', 'metonym' or 'abbreviation'."""
    rule: str = ""
    """Rule that made the spelling; empty where a source has it."""


class Gazetteer:
    """Every name, place and outline of one product.

    Read-only. A place has a row number, by which `columns` hold its attributes; ids are for everything that leaves the
    process, row numbers for work within it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._manifest = manifest.read(folder)
        self.trie = marisa_trie.Trie()
        """Every folded name; its key ids index `columns.name_start`."""
        try:
            vocabulary = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
            self.features: list[str] = vocabulary["features"]
            self.countries: list[str] = vocabulary["countries"]
            """ISO 3166-1 alpha-2 by country code; the first is '' for none."""
            self.classes: list[FeatureClass] = vocabulary["classes"]
            self.kinds: list[str] = vocabulary["kinds"]
            self.source_keys: list[str] = vocabulary["sources"]
            self.columns = Columns.open(folder)
            self.cells = self.columns.cells()
            self.trie.mmap(str(folder / "names.marisa"))
            self._ids, self._labels = Strings(folder, "ids"), Strings(folder, "labels")
            self._maker = Maker(
                self.cells, self._ids, self._labels,
                features=self.features, classes=self.classes, countries=self.countries, sources=self.source_keys,
            )  # fmt: skip
            self._details, self._outlines = Blocks(folder, "details"), Blobs(folder, "outlines")
            self._outline_row = np.load(folder / "outline_row.npy")
            self._outline_box = np.load(folder / "outline_box.npy")
        except (OSError, ValueError, RuntimeError, KeyError, TypeError, EOFError) as error:
            wrong = ", ".join(manifest.verify(folder)) or str(error)
            raise GazetteerError(f"{folder}: damaged gazetteer ({wrong}); {manifest.REMEDY}") from error
        self.index = lru_cache(maxsize=_CACHED)(self._index)
        self.place_at = lru_cache(maxsize=_CACHED)(self._maker.place)
        """The place of a row number."""
        self.label = self._maker.label
        """Main name of the place of a row number; 1 µs."""
        self.geometry_at = lru_cache(maxsize=2_048)(self._geometry_at)
        self.ids = lru_cache(maxsize=_CACHED)(self._ids_of)
        self._rows_by_ids: dict[tuple[str, ...], NDArray[np.int32]] = {}

    # -- by id or row -----------------------------------------------------------------------------------------------

    def _index(self, place_id: str) -> int:
        """Row number of a place.

        Raises:
            UnknownPlaceError: no place of that id.
        """
        row = self._ids.find(place_id)
        if row < 0:
            raise UnknownPlaceError(
                f"no place of id {place_id!r} in the gazetteer; 'zonemap gazetteer search NAME' finds ids"
            )
        return row

    def id_at(self, row: int) -> str:
        """Id of the place of a row number; 1 µs."""
        return self._ids.text(int(row))

    def place(self, place_id: str) -> Place:
        """The place of an id.

        Raises:
            UnknownPlaceError: there is none.
        """
        return self.place_at(self.index(place_id))

    def places(self, ids: Sequence[str]) -> tuple[Place, ...]:
        """Places of several ids."""
        return tuple(self.place(place_id) for place_id in ids)

    def ancestors(self, place_id: str) -> tuple[Place, ...]:
        """Units that contain a place, nearest first."""
        return tuple(map(self.place_at, self._maker.containers(self.index(place_id))))

    def country(self, iso2: str) -> Place:
        """The country of an ISO 3166-1 alpha-2 code.

        Raises:
            UnknownPlaceError: no such country.
        """
        row = int(self.columns.country_place[self.countries.index(iso2)]) if iso2 in self.countries[1:] else -1
        if row < 0:
            raise UnknownPlaceError(f"no country of code {iso2!r} in the gazetteer; give two letters, ISO 3166")
        return self.place_at(row)

    def governs(self, row: int) -> bool:
        """Whether a state is called by the name of the place of a row number: a country, or its capital."""
        cells = self.cells
        rank = cells.rank[row]
        if rank == _COUNTRY_RANK:
            return True
        if rank != CAPITAL_RANK or cells.feature_class[row] != self._class("settlement"):
            return False
        # In Syria the rank is also that of a governorate's seat, and no state is called by one.
        return self.countries[cells.country[row]] != "SY" or self.label(row) == "Damascus"

    def names(self, place_id: str) -> tuple[PlaceName, ...]:
        """Every spelling of a place, the main ones first."""
        row = self.index(place_id)
        name, _, native = self._labels.text(row).partition("\t")
        main = [PlaceName(name, "en", "name")] + ([PlaceName(native, "", "name")] if native else [])
        return tuple(dict.fromkeys((*main, *self.listed_names(row))))

    def listed_names(self, row: int) -> list[PlaceName]:
        """The spellings of the place of a row number besides its main ones."""
        found = []
        for line in filter(None, self._detail(row)[0].split("\n")):
            kind, language, text, rule = line.split("\t")
            found.append(PlaceName(text, language, kind, rule))
        return found

    def links(self, place_id: str) -> dict[str, str]:
        """Concordances (geonames, ocha, wikidata, wof, iata …) and what is known of the point (point, accuracy_km, citation)."""
        listed = self._detail(self.index(place_id))[1]
        return dict(json.loads(listed)) if listed else {}

    def _detail(self, row: int) -> list[str]:
        return self._details.text(int(row)).split("\x1f")

    # -- by shape ---------------------------------------------------------------------------------------------------

    def geometry(self, place_id: str) -> BaseGeometry:
        """Outline, line or point of a place, lon/lat.

        Raises:
            UnknownPlaceError: no place of that id.
        """
        return self.geometry_at(self.index(place_id))

    def _geometry_at(self, row: int) -> BaseGeometry:
        """Outline, line or point of the place of a row number, lon/lat."""
        import shapely

        at = int(np.searchsorted(self._outline_row, row))
        if at < len(self._outline_row) and self._outline_row[at] == row:
            return outlines.unpack(self._outlines[at])
        return shapely.Point(round(float(self.columns.lon[row]), 5), round(float(self.columns.lat[row]), 5))

    def drawn_rows(self) -> list[int]:
        """Row numbers of the places that have a line or an outline."""
        rows: list[int] = self._outline_row.tolist()
        return rows

    def units(self, bounds: Bounds, feature_class: str, *, extent: str = "polygon") -> tuple[Place, ...]:
        """Places of a class with a polygon (or line) whose box meets bounds, in id order."""
        west, south, east, north = bounds
        box, rows = self._outline_box, self._outline_row
        meet = (box[:, 0] <= east) & (box[:, 2] >= west) & (box[:, 1] <= north) & (box[:, 3] >= south)
        rows = rows[meet]
        of_class = self.columns.feature_class[rows] == self._class(feature_class)
        found = rows[of_class & (self.columns.extent[rows] == EXTENTS.index(extent))]
        return tuple(map(self.place_at, found.tolist()))

    def _class(self, feature_class: str) -> int:
        return self.classes.index(feature_class)  # type: ignore[arg-type]

    @cached_property
    def _settled(self) -> NDArray[np.int64]:
        """Rows of settlements, sorted by longitude."""
        c = self.columns
        rows = np.flatnonzero(c.feature_class == self._class("settlement"))
        return rows[np.argsort(c.lon[rows], kind="stable")]

    @cached_property
    def _settled_lon(self) -> NDArray[np.float32]:
        return self.columns.lon[self._settled]

    def settlements(self, bounds: Bounds) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any], Ids]:
        """Settlements in bounds: arrays of lon, lat and population, and their ids, in id order."""
        c, rows = self.columns, self._settled
        west, south, east, north = bounds
        a = int(np.searchsorted(self._settled_lon, np.float32(west), side="left"))
        b = int(np.searchsorted(self._settled_lon, np.float32(east), side="right"))
        near = rows[a:b]
        found = np.sort(near[(c.lat[near] >= south) & (c.lat[near] <= north)])
        return c.lon[found].astype(float), c.lat[found].astype(float), c.population[found], Ids(self, found)

    def within(self, geometry: BaseGeometry, feature_class: str | None = None) -> tuple[Place, ...]:
        """Places whose point lies in a lon/lat geometry, in id order."""
        import shapely

        if geometry.is_empty:
            return ()
        c = self.columns
        west, south, east, north = geometry.bounds
        rows = np.flatnonzero((c.lon >= west) & (c.lon <= east) & (c.lat >= south) & (c.lat <= north))
        if feature_class is not None:
            rows = rows[c.feature_class[rows] == self._class(feature_class)]
        shapely.prepare(geometry)
        return tuple(map(self.place_at, rows[shapely.intersects_xy(geometry, c.lon[rows], c.lat[rows])].tolist()))

    def reverse(self, lon: float, lat: float, limit: int = 5) -> tuple[Place, ...]:
        """Nearest settlements to a point, nearest first."""
        c, rows = self.columns, self._settled
        east = np.abs((c.lon[rows] - lon + 180) % 360 - 180)
        a, b = np.radians(lat), np.radians(c.lat[rows].astype(float))
        # Haversine without what is the same for all: only the order matters.
        arc = np.sin((b - a) / 2) ** 2 + np.cos(a) * np.cos(b) * np.sin(np.radians(east) / 2) ** 2
        return tuple(map(self.place_at, rows[np.argsort(arc, kind="stable")[:limit]].tolist()))

    def disputed(self, bounds: Bounds) -> tuple[DisputedArea, ...]:
        """Areas that several states claim, whose box meets bounds, by name."""
        west, south, east, north = bounds
        found = []
        for area in self._disputed:
            w, s, e, n = area.geometry.bounds
            if w <= east and e >= west and s <= north and n >= south:
                found.append(area)
        return tuple(found)

    @cached_property
    def _disputed(self) -> list[DisputedArea]:
        described = json.loads((self.folder / "disputed.json").read_text(encoding="utf-8"))
        packed = Blobs(self.folder, "disputed")
        return [DisputedArea(d["name"], d["note"], outlines.unpack(packed[i])) for i, d in enumerate(described)]

    # -- by name ----------------------------------------------------------------------------------------------------

    def name_id(self, folded: str) -> int:
        """Key id of a folded name in the trie, or -1."""
        found: int | None = self.trie.get(folded)
        return -1 if found is None else found

    def rows_of(self, folded: str) -> NDArray[np.int32]:
        """Rows of the places of a folded name, the likeliest first; empty when there is none."""
        k = self.name_id(folded)
        return (
            self.columns.name_place[self.columns.name_start[k] : self.columns.name_start[k + 1]] if k >= 0 else _NO_ROWS
        )

    def _ids_of(self, folded: str, limit: int = _MOST_READINGS) -> tuple[str, ...]:
        """Ids of the places of a folded name, the likeliest first."""
        rows = self.rows_of(folded)[:limit]
        ids = tuple(map(self._ids.text, rows.tolist()))
        if len(self._rows_by_ids) > _CACHED:
            self._rows_by_ids.clear()
        self._rows_by_ids[ids] = rows
        return ids

    def rows(self, ids: tuple[str, ...]) -> NDArray[np.int32]:
        """Row numbers of ids; at once for a tuple that `ids` gave.

        Raises:
            UnknownPlaceError: no place of one of them.
        """
        known = self._rows_by_ids.get(ids)
        return np.array([self.index(i) for i in ids], np.int32) if known is None else known

    def candidates(
        self, name: str, *, near: tuple[float, float] | None = None, country: str | None = None, feature: str | None = None, limit: int = 10
    ) -> tuple[Candidate, ...]:  # fmt: skip
        """Places a name may mean, best first, with reasons; empty when nothing is close enough.

        Args:
            name: in any spelling or script the gazetteer has; within a country, a near miss is matched too.
            near: (lon, lat) that nearer places are preferred to.
            country: ISO 3166-1 alpha-2; only places in it.
            feature: a feature word or class; only places that are one.
            limit: how many at most.
        """
        from zonemap.gazetteer import lookup

        return lookup.candidates(self, name, near=near, country=country, feature=feature, limit=limit)

    def suggestions(self, name: str, limit: int = 3) -> tuple[Place, ...]:
        """Places whose names are most like one that was not found."""
        from zonemap.gazetteer import lookup

        return lookup.suggestions(self, name, limit)

    def search(self, prefix: str, limit: int = 20) -> tuple[Place, ...]:
        """Places one of whose names begins so, the most important first; adjectives and the like apart."""
        folded, c = fold(prefix), self.columns
        if not folded:
            return ()
        keys = np.array([k for _, k in self.trie.iteritems(folded)], np.int64)
        if not len(keys):
            return ()
        firsts, lengths = c.name_start[keys], c.name_start[keys + 1] - c.name_start[keys]
        entries = (
            np.repeat(firsts, lengths) + np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        )
        rows = np.unique(c.name_place[entries[c.name_kind[entries] == 0]])
        best = rows[np.lexsort((rows, -c.population[rows], c.rank[rows]))][:limit]
        return tuple(map(self.place_at, best.tolist()))

    # -- what it is -------------------------------------------------------------------------------------------------

    @property
    def version(self) -> str:
        """Version of the product."""
        return str(self._manifest["version"])

    @property
    def base(self) -> str:
        """Checksum of the bundled product that a user's layer lies on; '' for the bundled one."""
        return str(self._manifest["base"])

    @property
    def point_of_view(self) -> str:
        """Whose borders it follows, in words."""
        return str(self._manifest["point_of_view"])

    @property
    def size(self) -> tuple[int, int]:
        """How many places and how many folded names it holds."""
        return int(self._manifest["places"]), int(self._manifest["names"])

    def sources(self) -> dict[str, dict[str, str]]:
        """Title, origin, licence and vintage of every source, by the key that `Place.source` holds."""
        return dict(self._manifest["sources"])

    @cached_property
    def checksum(self) -> str:
        """SHA-256 over the checksums of all its files."""
        return manifest.checksum(self._manifest)

    @property
    def credits(self) -> tuple[str, ...]:
        """Attribution lines that products made with it must carry."""
        return tuple(self._manifest["credits"])


class Ids(Sequence[str]):
    """Ids of rows, read only when asked for."""

    def __init__(self, gazetteer: Gazetteer, rows: NDArray[Any]) -> None:
        self._gazetteer, self._rows = gazetteer, rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, i: Any) -> Any:
        if isinstance(i, slice):
            return Ids(self._gazetteer, self._rows[i])
        return self._gazetteer.id_at(int(self._rows[i]))


_NO_ROWS: NDArray[np.int32] = np.empty(0, np.int32)
