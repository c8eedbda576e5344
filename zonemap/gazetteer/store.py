"""The product, opened: look-up by name, id and place."""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import marisa_trie
import numpy as np

from zonemap.errors import GazetteerError, UnknownPlaceError
from zonemap.model import Candidate, Place
from zonemap.names import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from zonemap.model import FeatureClass

_FORMAT = 1
_COLUMNS = (
    "name_start", "name_place", "name_kind", "name_preferred", "lat", "lon", "population", "rank", "feature_class", "feature", "country",
    "parent", "admin1", "country_place",
)  # fmt: skip


class PlaceName(NamedTuple):
    """One way to write a place's name."""

    text: str
    language: str
    """ISO 639-1; empty where unknown."""
    kind: str
    """'name', 'adjective', 'demonym', 'metonym' or 'abbreviation'."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Attributes of all places as arrays, memory-mapped; the row number of a place is its index everywhere.

    Names: folded name k of the trie means places name_place[name_start[k]:name_start[k+1]], the likeliest first.
    """

    name_start: NDArray[np.int32]
    name_place: NDArray[np.int32]
    name_kind: NDArray[np.uint8]
    """Per entry of name_place: index into Gazetteer.kinds."""
    name_preferred: NDArray[np.uint8]
    """1 where the name is the place's main English or native one."""
    lat: NDArray[np.float32]
    lon: NDArray[np.float32]
    population: NDArray[np.int64]
    rank: NDArray[np.uint8]
    feature_class: NDArray[np.uint8]
    feature: NDArray[np.uint8]
    country: NDArray[np.uint16]
    parent: NDArray[np.int32]
    """Row of the nearest container; -1 for none."""
    admin1: NDArray[np.int32]
    country_place: NDArray[np.int32]
    """Row of the country of each country code."""


class Gazetteer:
    """Every name, place and outline of one product; read-only, safe to share between threads that only read columns."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._manifest = _manifest(folder)
        vocabulary = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
        self.features: list[str] = vocabulary["features"]
        self.countries: list[str] = vocabulary["countries"]
        self.classes: list[FeatureClass] = vocabulary["classes"]
        self.kinds: list[str] = vocabulary["kinds"]
        self.columns = Columns(*(np.load(folder / f"{name}.npy", mmap_mode="r") for name in _COLUMNS))
        self.trie = marisa_trie.Trie()
        self.trie.mmap(str(folder / "names.marisa"))
        self._store = sqlite3.connect(
            f"file:{folder / 'places.sqlite'}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._place_at = lru_cache(maxsize=100_000)(self._read_place)
        self._geometry_at = lru_cache(maxsize=4_096)(self._read_geometry)

    # -- by id ------------------------------------------------------------------------------------------------------

    def index(self, place_id: str) -> int:
        """Row number of a place.

        Raises:
            UnknownPlaceError: no place of that id.
        """
        found = self._store.execute("SELECT idx FROM place WHERE id = ?", (place_id,)).fetchone()
        if found is None:
            raise UnknownPlaceError(f"no place of id {place_id!r} in the gazetteer")
        return int(found[0])

    def place(self, place_id: str) -> Place:
        """The place of an id.

        Raises:
            UnknownPlaceError: there is none.
        """
        return self.place_at(self.index(place_id))

    def place_at(self, index: int) -> Place:
        """The place of a row number."""
        return self._place_at(int(index))

    def _read_place(self, index: int) -> Place:
        c = self.columns
        name, native, source, extent, place_id = self._store.execute(
            "SELECT name, native, source, extent, id FROM place WHERE idx = ?", (index,)
        ).fetchone()
        return Place(
            id=place_id, name=name, feature=self.features[c.feature[index]], feature_class=self.classes[c.feature_class[index]],
            lat=round(float(c.lat[index]), 5), lon=round(float(c.lon[index]), 5), country=self.countries[c.country[index]],
            parents=self._parents(index), population=int(c.population[index]), rank=int(c.rank[index]), native=native, extent=extent, source=source,
        )  # fmt: skip

    def _parents(self, index: int) -> tuple[str, ...]:
        chain = []
        parent = int(self.columns.parent[index])
        while parent >= 0 and len(chain) < 8:
            chain.append(self._id_at(parent))
            parent = int(self.columns.parent[parent])
        return tuple(chain)

    def _id_at(self, index: int) -> str:
        return str(self._store.execute("SELECT id FROM place WHERE idx = ?", (index,)).fetchone()[0])

    def places(self, ids: tuple[str, ...]) -> tuple[Place, ...]:
        """Places of several ids."""
        return tuple(self.place(place_id) for place_id in ids)

    def ancestors(self, place_id: str) -> tuple[Place, ...]:
        """Units that contain a place, nearest first."""
        return self.places(self.place(place_id).parents)

    def country(self, iso2: str) -> Place:
        """The country of an ISO 3166-1 alpha-2 code.

        Raises:
            UnknownPlaceError: no such country.
        """
        if iso2 not in self.countries[1:]:
            raise UnknownPlaceError(f"no country of code {iso2!r} in the gazetteer")
        return self.place_at(int(self.columns.country_place[self.countries.index(iso2)]))

    def names(self, place_id: str) -> tuple[PlaceName, ...]:
        """Every spelling of a place."""
        name, native, listed = self._store.execute(
            "SELECT name, native, names FROM place WHERE id = ?", (place_id,)
        ).fetchone()
        found = [PlaceName(name, "en", "name")] + ([PlaceName(native, "", "name")] if native else [])
        for line in listed.split("\n") if listed else ():
            kind, language, text = line.split("\t", 2)
            found.append(PlaceName(text, language, kind))
        return tuple(dict.fromkeys(found))

    def links(self, place_id: str) -> dict[str, str]:
        """Concordances: GeoNames, OCHA p-code, Wikidata, Who's On First."""
        found = self._store.execute("SELECT links FROM place WHERE id = ?", (place_id,)).fetchone()
        return dict(json.loads(found[0])) if found else {}

    # -- by shape ---------------------------------------------------------------------------------------------------

    def geometry(self, place_id: str) -> BaseGeometry:
        """Outline, line or point of a place, lon/lat.

        Raises:
            UnknownPlaceError: no place of that id.
        """
        return self._geometry_at(self.index(place_id))

    def _read_geometry(self, index: int) -> BaseGeometry:
        import shapely

        found = self._store.execute("SELECT wkb FROM geometry WHERE idx = ?", (index,)).fetchone()
        if found is None:
            return shapely.Point(float(self.columns.lon[index]), float(self.columns.lat[index]))
        return shapely.from_wkb(zlib.decompress(found[0]))

    def units(self, bounds: tuple[float, float, float, float], feature_class: str) -> tuple[Place, ...]:
        """Places of a class with a polygon whose box meets bounds (west, south, east, north), sorted by id."""
        west, south, east, north = bounds
        rows = self._store.execute(
            "SELECT g.idx FROM geometry g JOIN place p ON p.idx = g.idx WHERE class = ? AND west <= ? AND east >= ? AND south <= ?"
            " AND north >= ? AND p.extent = 'polygon' ORDER BY g.idx",
            (self.classes.index(feature_class), east, west, north, south),  # type: ignore[arg-type]
        ).fetchall()
        return tuple(self.place_at(row[0]) for row in rows)

    @cached_property
    def _settled(self) -> NDArray[np.int64]:
        """Rows of settlements, sorted by longitude."""
        c = self.columns
        rows = np.flatnonzero(c.feature_class == self.classes.index("settlement"))
        return rows[np.argsort(c.lon[rows], kind="stable")]

    def settlements(self, bounds: tuple[float, float, float, float]) -> tuple[Any, Any, Any, list[str]]:
        """Settlements in bounds (west, south, east, north): arrays of lon, lat, population and a list of ids, in row order."""
        c, rows = self.columns, self._settled
        west, south, east, north = bounds
        a, b = np.searchsorted(c.lon[rows], [west, east], side="left")
        near = rows[a:b]
        found = np.sort(near[(c.lat[near] >= south) & (c.lat[near] <= north)])
        return c.lon[found].astype(float), c.lat[found].astype(float), c.population[found], LazyIds(self, found)

    def within(self, geometry: BaseGeometry, feature_class: str | None = None) -> tuple[Place, ...]:
        """Places whose point lies in a lon/lat geometry, in id order."""
        import shapely

        c = self.columns
        west, south, east, north = geometry.bounds
        rows = np.flatnonzero((c.lon >= west) & (c.lon <= east) & (c.lat >= south) & (c.lat <= north))
        if feature_class is not None:
            rows = rows[c.feature_class[rows] == self.classes.index(feature_class)]  # type: ignore[arg-type]
        shapely.prepare(geometry)
        return tuple(self.place_at(i) for i in rows[shapely.intersects_xy(geometry, c.lon[rows], c.lat[rows])])

    def reverse(self, lon: float, lat: float, limit: int = 5) -> tuple[Place, ...]:
        """Nearest settlements to a point, nearest first."""
        c, rows = self.columns, self._settled
        x = (c.lon[rows] - lon + 180) % 360 - 180
        squared = (x * np.cos(np.radians(lat))) ** 2 + (c.lat[rows] - lat) ** 2
        return tuple(self.place_at(i) for i in rows[np.argsort(squared, kind="stable")[:limit]])

    # -- by name ----------------------------------------------------------------------------------------------------

    def rows_of(self, folded: str) -> NDArray[np.int32]:
        """Rows of the places of a folded name, the likeliest first; empty when there is none."""
        if folded not in self.trie:
            return np.empty(0, np.int32)
        k = self.trie.key_id(folded)
        return self.columns.name_place[self.columns.name_start[k] : self.columns.name_start[k + 1]]

    def ids(self, folded: str) -> tuple[str, ...]:
        """Ids of the places of a folded name, the likeliest first."""
        return tuple(self._id_at(int(i)) for i in self.rows_of(folded))

    def candidates(
        self,
        name: str,
        *,
        near: tuple[float, float] | None = None,
        country: str | None = None,
        feature: str | None = None,
        limit: int = 10,
    ) -> tuple[Candidate, ...]:
        """Places a name may mean, best first, with reasons; empty when nothing is close enough.

        Args:
            name: in any spelling or script the gazetteer has; a near miss is matched within a limit that grows with the length.
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

        rows = [int(self.rows_of(miss.key)[0]) for miss in lookup.near_misses(self, fold(name), limit=limit * 2)]
        return tuple(self.place_at(row) for row in list(dict.fromkeys(rows))[:limit])

    def search(self, prefix: str, limit: int = 20) -> tuple[Place, ...]:
        """Places whose folded name begins so, the most important first."""
        folded = fold(prefix)
        if not folded:
            return ()
        rows = {int(i) for key in self.trie.iterkeys(folded) for i in self.rows_of(key)[:3]}
        c = self.columns
        best = sorted(rows, key=lambda i: (int(c.rank[i]), -int(c.population[i]), i))[:limit]
        return tuple(self.place_at(i) for i in best)

    # -- what it is -------------------------------------------------------------------------------------------------

    @property
    def version(self) -> str:
        """Version of the product."""
        return str(self._manifest["version"])

    @property
    def size(self) -> tuple[int, int]:
        """How many places and how many folded names it holds."""
        return int(self._manifest["places"]), int(self._manifest["names"])

    def sources(self) -> dict[str, dict[str, str]]:
        """Title, origin, licence and vintage of every source, by the key that `Place.source` holds."""
        return dict(self._manifest["sources"])

    @property
    def checksum(self) -> str:
        """SHA-256 over the checksums of all its files."""
        import hashlib

        joined = "".join(f"{name}:{entry['sha256']}" for name, entry in sorted(self._manifest["files"].items()))
        return hashlib.sha256(joined.encode()).hexdigest()

    @property
    def credits(self) -> tuple[str, ...]:
        """Attribution lines that products made with it must carry."""
        return tuple(self._manifest.get("credits", ()))


class LazyIds:
    """Ids of rows, read only when asked for one."""

    def __init__(self, store: Gazetteer, rows: NDArray[Any]) -> None:
        self._store, self._rows = store, rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, i: int) -> str:
        return self._store.place_at(self._rows[i]).id


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GazetteerError(
            f"{folder}: no readable gazetteer ({error}); run 'zonemap gazetteer build' or reinstall zonemap"
        ) from error
    if manifest.get("format") != _FORMAT:
        raise GazetteerError(
            f"{folder}: gazetteer of format {manifest.get('format')}, wanted {_FORMAT}; run 'zonemap gazetteer build'"
        )
    for name, entry in manifest["files"].items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != entry["bytes"]:
            raise GazetteerError(
                f"{path}: is damaged (its size is not what the manifest says); run 'zonemap gazetteer build' or reinstall zonemap"
            )
    return manifest
