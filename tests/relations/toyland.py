"""Toyland, drawn in a table: a cell is 0.1 degrees. Capitals are provinces, the ciphers of the second table its towns.

North is up. The country Toyland (A, B, C, D) has the sea to its west and south, and its neighbour Nextland (N) to its
east and north. The river runs from the north border through A and C to the south coast; the road from town 1 to town 4.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely import LineString, Point, box

from zonemap.errors import UnknownPlaceError
from zonemap.model import Distance, Expression, Place

PROVINCES = """
NNNNNNNNNNNN
.AAAAABBBBNN
.AAAAABBBBNN
.AAAAABBBBNN
.AAAAABBBBNN
.CCCCCDDDDNN
.CCCCCDDDDNN
.CCCCCDDDDNN
.CCCCCDDDDNN
............
"""
TOWNS = """
............
............
..1...a..2..
.b..........
....c...d...
............
..e....f....
..3.g...4...
....h.......
............
"""
CELL = 0.1
PEOPLE = {"1": 500_000, "2": 100_000, "3": 20_000, "4": 0}
RIVER_COLUMN = 4
"""The river runs down the middle of this column."""


class Toyland:
    """An `Atlas` of the tables, anywhere on Earth: `west`, `north` are the upper left corner in degrees."""

    def __init__(self, west: float = 20.0, north: float = 31.0) -> None:
        self.west, self.north = west, north
        self._geometries: dict[str, shapely.Geometry] = {}
        self._places: dict[str, Place] = {}
        cells: dict[str, list[shapely.Geometry]] = {}
        for row, column, letter in _cells(PROVINCES):
            if letter != ".":
                cells.setdefault(letter, []).append(self.cell(row, column))
        shapes = {letter: shapely.union_all(boxes) for letter, boxes in cells.items()}
        self._add("country", "T", "Toyland", "country", shapely.union_all([shapes[p] for p in "ABCD"]), "TL")
        self._add("country", "N", "Nextland", "country", shapes["N"], "NL")
        for letter in "ABCD":
            self._add("admin", letter, letter, "province", shapes[letter], "TL", parents=("T",))
        for row, column, cipher in _cells(TOWNS):
            if cipher != ".":
                point = self.cell(row, column).centroid
                feature = "city" if PEOPLE.get(cipher, 0) > 50_000 else "town"
                province = next(p for p in "ABCD" if shapes[p].covers(point))
                self._add(
                    "settlement",
                    cipher,
                    f"Town {cipher}",
                    feature,
                    point,
                    "TL",
                    PEOPLE.get(cipher, 500),
                    (province, "T"),
                )
        x = west + (RIVER_COLUMN + 0.5) * CELL
        self._add("line", "river", "River", "river", LineString([(x, north - i * CELL) for i in (0, 3, 5, 9)]), "TL")
        self._add("line", "road", "Road", "road", LineString([self.geometry(t).coords[0] for t in "14"]), "TL")
        self._add(
            "water",
            "sea",
            "Sea",
            "sea",
            shapely.union_all([self.cell(r, c) for r, c, p in _cells(PROVINCES) if p == "."]),
            "",
        )
        self._add("region", "hills", "Hills", "region", self.cell(3, 7).buffer(0.05), "TL")
        self._add("facility", "base", "Base", "airbase", self.cell(4, 3).centroid, "TL")

    def cell(self, row: float, column: float) -> shapely.Geometry:
        """The box of a cell."""
        x, y = self.west + column * CELL, self.north - row * CELL
        return box(x, y - CELL, x + CELL, y)

    def at(self, row: float, column: float) -> Point:
        """The middle of a cell, with the longitude in -180 to 180."""
        x, y = self.cell(row, column).centroid.coords[0]
        return Point((x + 180) % 360 - 180, y)

    def _add(self, kind, key, name, feature, shape, country, population=0, parents=()) -> None:
        extent = {0: "point", 1: "line", 2: "polygon"}[int(shapely.get_dimensions(shape))]
        if extent == "polygon" and shape.bounds[2] > 180:
            shape = _cut(shape)
        lon, lat = shape.representative_point().coords[0] if extent == "polygon" else shape.centroid.coords[0]
        self._geometries[key] = shape
        self._places[key] = Place(
            id=key, name=name, feature=feature, feature_class=kind, lat=lat, lon=(lon + 180) % 360 - 180, country=country,
            parents=parents, population=population, extent=extent,
        )  # fmt: skip

    # -- what an Atlas offers ---------------------------------------------------------------------------------------

    def place(self, place_id):
        return self._places[place_id]

    def geometry(self, place_id):
        return self._geometries[place_id]

    def country(self, iso2):
        if iso2 not in ("TL", "NL"):
            raise UnknownPlaceError(iso2)
        return self.place({"TL": "T", "NL": "N"}[iso2])

    def units(self, bounds, feature_class):
        known = [p for p in self._places.values() if p.feature_class == feature_class and p.extent == "polygon"]
        return tuple(p for p in known if self.geometry(p.id).intersects(box(*bounds)))

    def settlements(self, bounds):
        west, south, east, north = bounds
        found = [p for p in self._places.values() if p.feature_class == "settlement"]
        found = [p for p in found if west <= p.lon <= east and south <= p.lat <= north]
        columns = (np.array([getattr(p, name) for p in found]) for name in ("lon", "lat", "population"))
        return (*columns, [p.id for p in found])


def _cells(table: str):
    for row, line in enumerate(table.strip().splitlines()):
        for column, letter in enumerate(line):
            yield row, column, letter


def _cut(shape):
    """Cut at the 180th meridian as RFC 7946 asks."""
    east = shapely.transform(shapely.clip_by_rect(shape, 180, -90, 400, 90), lambda xy: xy - [360, 0])
    return shapely.union_all([shapely.clip_by_rect(shape, -180, -90, 180, 90), east])


# -- expressions ----------------------------------------------------------------------------------------------------------


def place(land: Toyland, *keys: str) -> Expression:
    """A `place` node of one sense or several."""
    senses = tuple(land.place(key) for key in keys)
    return Expression(relation="place", start=0, end=0, text=senses[0].name, senses=senses)


def node(relation: str, *anchors: Expression, km: float | tuple[float, float] | None = None, **fields) -> Expression:
    """Any other node; `km` is a distance or a range."""
    if km is not None:
        low, high = km if isinstance(km, tuple) else (km, km)
        fields["distance"] = Distance(low * 1000, high * 1000)
    return Expression(relation=relation, start=0, end=0, text=fields.pop("text", relation), anchors=anchors, **fields)


EXAMPLES = {
    "place": lambda t: place(t, "A"),
    "coordinates": lambda t: node("coordinates", value=(t.at(4, 4).x, t.at(4, 4).y)),
    "inner-direction": lambda t: node("inner-direction", place(t, "T"), direction="n"),
    "outer-direction": lambda t: node("outer-direction", place(t, "1"), direction="se"),
    "near": lambda t: node("near", place(t, "1")),
    "around": lambda t: node("around", place(t, "1", "A")),
    "adjacent": lambda t: node("adjacent", place(t, "2")),
    "outskirts": lambda t: node("outskirts", place(t, "1"), direction="s"),
    "suburbs": lambda t: node("suburbs", place(t, "1"), direction="e"),
    "countryside": lambda t: node("countryside", place(t, "1"), direction="s"),
    "distance": lambda t: node("distance", place(t, "1"), km=20),
    "from-distance": lambda t: node("from-distance", place(t, "1"), km=20),
    "distance-direction": lambda t: node("distance-direction", place(t, "1"), km=20, direction="sse"),
    "between": lambda t: node("between", place(t, "1"), place(t, "2")),
    "from-to": lambda t: node("from-to", place(t, "1"), place(t, "4")),
    "corners": lambda t: node("corners", place(t, "1"), place(t, "2"), place(t, "4")),
    "along": lambda t: node("along", place(t, "road")),
    "strip": lambda t: node("strip", place(t, "river"), km=5, side="both"),
    "border": lambda t: node("border", place(t, "T"), place(t, "N"), km=10),
    "side-of-line": lambda t: node("side-of-line", place(t, "river"), place(t, "T"), direction="e"),
    "coast": lambda t: node("coast", place(t, "T")),
    "route": lambda t: node("route", place(t, "1"), place(t, "2")),
    "part-of": lambda t: node("part-of", place(t, "D")),
    "pocket": lambda t: node("pocket", *(place(t, k) for k in "3eg")),
    "union": lambda t: node("union", place(t, "A"), place(t, "B")),
    "intersection": lambda t: node("intersection", place(t, "A"), node("distance", place(t, "1"), km=15)),
    "except": lambda t: node("except", place(t, "A"), place(t, "1")),
    "adjoining": lambda t: node("adjoining", place(t, "A"), place(t, "B")),
    "including": lambda t: node("including", node("border", place(t, "T"), km=10), place(t, "2")),
    "belt": lambda t: node("belt", place(t, "D")),
    "stated-area": lambda t: node("stated-area", place(t, "1"), value=(50e6,)),
}
"""One tree for each member of the shelf; the contract test fails for a member without one."""
