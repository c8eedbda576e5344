"""Where one expression is drawn: the atlas projected onto a plane, and a record of what was used."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np
import shapely
from shapely.geometry import Point

from zonemap.errors import ExpressionError, UnknownPlaceError
from zonemap.geodesy import Plane, polygonal
from zonemap.model import Basis, Expression, Place
from zonemap.relations.area import Area
from zonemap.relations.atlas import Atlas

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]


class Relation(NamedTuple):
    """A member of the shelf: how it is drawn, and what its node must carry."""

    draw: Callable[[Expression, Canvas], Area]
    anchors: int = 1
    """Fewest operands."""
    needs: tuple[str, ...] = ()
    """Fields that must be given: 'direction', 'distance', 'value', 'senses'."""


_T = TypeVar("_T")
_OFFSHORE, _PORT, _VAST = 5_000.0, 2_000.0, 2e12
"""Metres by which a port may lie off the outline of its country, and that are then taken in round it; square metres of a
country in whose parts a port more or less makes no difference."""
Line = Callable[[Expression, "Canvas"], "BaseGeometry"]


class Towns(NamedTuple):
    """Settlements on the plane."""

    x: Floats
    y: Floats
    population: NDArray[np.int64]

    def inside(self, shape: BaseGeometry) -> Towns:
        """Those within a polygon."""
        shapely.prepare(shape)
        keep = shapely.contains_xy(shape, self.x, self.y)
        return Towns(self.x[keep], self.y[keep], self.population[keep])


@dataclasses.dataclass(slots=True)
class _Trace:
    """What the operands of one node rest on."""

    basis: list[Basis] = dataclasses.field(default_factory=list)
    notes: list[str] = dataclasses.field(default_factory=list)
    borders: list[BaseGeometry] = dataclasses.field(default_factory=list)
    place_ids: list[str] = dataclasses.field(default_factory=list)
    steps: list[str] = dataclasses.field(default_factory=list)
    vague: bool = False
    """An operand is itself a phrase, not a place."""


class Canvas:
    """Draws the nodes of one expression on one plane."""

    def __init__(
        self,
        atlas: Atlas,
        plane: Plane,
        relations: Mapping[str, Relation],
        lines: Mapping[str, Line],
        *,
        inhabited: bool = True,
    ) -> None:
        self.atlas = atlas
        self.plane = plane
        self.inhabited = inhabited
        self._relations = relations
        self._lines = lines
        self._traces = [_Trace()]

    # -- nodes ------------------------------------------------------------------------------------------------------

    def area(self, node: Expression) -> Area:
        """The area of a node, with everything its operands rest on."""
        self._traces.append(_Trace())
        drawn = self._relations[node.relation].draw(node, self)
        trace = self._traces.pop()
        method = "combined" if trace.vague and drawn.method not in ("boundary", "combined") else drawn.method
        sizes = ", ".join(
            f"{name} {shape.area / 1e6:,.0f} km²"
            for name, shape in zip(("core", "likely", "possible"), drawn.levels, strict=True)
        )
        step = f"{_title(node)}: {sizes} ({method})"
        finished = dataclasses.replace(
            drawn,
            method=method,
            basis=_once(drawn.basis + tuple(trace.basis)),
            notes=_once(node.notes + drawn.notes + tuple(trace.notes)),
            borders=drawn.borders + tuple(trace.borders),
            place_ids=_once(drawn.place_ids + tuple(trace.place_ids)),
            steps=(step, *(f"  {line}" for line in trace.steps)),
        )
        self._pass_on(finished, vague=node.relation not in ("place", "coordinates"))
        return finished

    def line(self, node: Expression) -> BaseGeometry:
        """The line a node means: a river, border, coast or road as such, an area by its outline; on the plane."""
        if node.relation in self._lines:
            self._traces.append(_Trace())
            made = self._lines[node.relation](node, self)
            trace = self._traces.pop()
            above = self._traces[-1]
            above.notes.extend(node.notes + tuple(trace.notes))
            above.place_ids.extend(trace.place_ids)
            above.borders.extend(trace.borders)
            above.basis.extend(trace.basis)
            above.steps += [f"{_title(node)}: a line of {made.length / 1000:,.0f} km", *(f"  {s}" for s in trace.steps)]
            return made
        return self.area(node).likely.boundary

    def is_line(self, node: Expression) -> bool:
        """Whether a node means a line rather than an area."""
        if node.relation == "place":
            return node.senses[0].extent == "line"
        return node.relation in self._lines

    def _pass_on(self, area: Area, *, vague: bool) -> None:
        above = self._traces[-1]
        above.basis.extend(area.basis)
        above.notes.extend(area.notes)
        above.borders.extend(area.borders)
        above.place_ids.extend(area.place_ids)
        above.steps.extend(area.steps)
        above.vague = above.vague or vague

    # -- the record -------------------------------------------------------------------------------------------------

    def use(self, place: Place) -> None:
        """Records that a place was used."""
        trace = self._traces[-1]
        people = f", {place.population:,} inhabitants" if place.population else ""
        trace.place_ids.append(place.id)
        trace.steps.append(f"{place.name}: {place.feature} {place.id}{people}")

    def remark(self, note: str) -> None:
        """Records something a reader should know."""
        self._traces[-1].notes.append(note)

    def rest_on(self, quantity: str, value: str, detail: str) -> None:
        """Records a number that is a judgement."""
        self._traces[-1].basis.append(Basis(quantity=quantity, value=value, origin="judgement", detail=detail))

    # -- the atlas on the plane -------------------------------------------------------------------------------------

    def shape(self, place: Place) -> BaseGeometry:
        """What the atlas has of a place: polygon, line or point, on the plane."""
        found = self.outline(place)
        if place.extent == "polygon" and place.feature_class in ("country", "admin"):
            self._traces[-1].borders.append(found.boundary)
        return found

    def outline(self, place: Place) -> BaseGeometry:
        """The same without a record of its border."""
        return _projected(self.atlas, self.plane, place.id)

    def point(self, place: Place) -> tuple[float, float]:
        """Where a place's own point lies on the plane."""
        x, y = self.plane.points(np.array([place.lon]), np.array([place.lat]))
        return float(x[0]), float(y[0])

    def country(self, place: Place) -> BaseGeometry | None:
        """The outline of the country that a place lies in: its land and its borders; None where it has none."""
        if place.feature_class in ("country", "water") or not place.country:
            return None
        try:
            home = self.atlas.country(place.country)
        except UnknownPlaceError:
            return None
        if home.extent != "polygon":
            return None
        land = self.shape(home)
        off = land.distance(Point(self.point(place)))
        return land if not 0 < off < _OFFSHORE else land.union(self.plane.disc(place.lon, place.lat, off + _PORT))

    def homeland(self, place: Place) -> BaseGeometry:
        """The outline of a country with its ports: settlements of its own that lie just off its coarse outline."""
        self.shape(place)  # records its border
        return _with_ports(self.atlas, self.plane, place.id)

    def towns(self, shape: BaseGeometry, margin: float = 0.0) -> Towns:
        """Settlements in the bounding box of a polygon, widened by metres."""
        west, south, east, north = shape.bounds
        box = shapely.box(west - margin, south - margin, east + margin, north + margin)
        globe = self.plane.to_globe(shapely.segmentize(box, max(box.length / 40, 1.0)))
        found = [self.atlas.settlements(part.bounds) for part in shapely.get_parts(globe)]
        lon, lat, people = (np.concatenate([f[i] for f in found]) for i in range(3))
        x, y = self.plane.points(lon, lat)
        keep = shapely.contains_xy(box, x, y)
        return Towns(x[keep], y[keep], people[keep])

    def countries(self, shape: BaseGeometry) -> list[tuple[Place, BaseGeometry]]:
        """The countries whose outlines meet a shape on the plane."""
        globe = self.plane.to_globe(shapely.segmentize(shapely.envelope(shape.buffer(1000)), 50_000))
        found = (u for part in shapely.get_parts(globe) for u in self.atlas.units(part.bounds, "country"))
        units = {u.id: u for u in found if u.country}  # countries that are no more have no code
        placed = [(unit, self.outline(unit)) for unit in units.values()]
        return [(unit, outline) for unit, outline in placed if outline.intersects(shape)]

    def land(self, shape: BaseGeometry) -> BaseGeometry:
        """The part of a shape that is land."""
        parts = [outline.intersection(shape) for _, outline in self.countries(shape)]
        return polygonal(shapely.union_all(parts))


@lru_cache(maxsize=1024)
def _projected(atlas: Atlas, plane: Plane, place_id: str) -> BaseGeometry:
    return plane.to_plane(atlas.geometry(place_id))


@lru_cache(maxsize=128)
def _with_ports(atlas: Atlas, plane: Plane, place_id: str) -> BaseGeometry:
    land = _projected(atlas, plane, place_id)
    if land.area > _VAST:
        return land
    west, south, east, north = atlas.geometry(place_id).bounds
    lon, lat, _, ids = atlas.settlements((west - 0.05, south - 0.05, east + 0.05, north + 0.05))
    spots = np.asarray(shapely.points(*plane.points(lon, lat)))
    shapely.prepare(land)
    off = np.flatnonzero(~shapely.contains(land, spots))
    tree = shapely.STRtree(shapely.get_parts(land))
    near = off[np.unique(tree.query(spots[off], predicate="dwithin", distance=_OFFSHORE)[0])]
    country = atlas.place(place_id).country
    ports = [spots[i].buffer(_PORT, quad_segs=8) for i in near if atlas.place(ids[int(i)]).country == country]
    return polygonal(shapely.union_all([land, *ports])) if ports else land


def _once(values: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _title(node: Expression) -> str:
    return f"{node.relation} “{node.text}”" if node.text else node.relation


def refuse(node: Expression, reason: str) -> ExpressionError:
    """The error for a node that cannot be drawn, naming its words."""
    return ExpressionError(f"cannot draw “{node.text or node.relation}”: {reason}")
