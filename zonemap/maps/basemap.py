"""The background of a map, cut out of the gazetteer: land, borders, first-level units, waters, disputed areas, names.

Inside a country whose first-level units come from a national source (OCHA in Syria) that source's outline rules;
elsewhere the country outlines of the gazetteer. Where two sources meet, the national outline is drawn and the other side's
copy of the same border is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from zonemap.maps import labels
from zonemap.maps.frame import Bounds, Frame, widened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shapely.geometry.base import BaseGeometry

    from zonemap.gazetteer import Gazetteer
    from zonemap.maps.labels import Label
    from zonemap.model import Place

DETAIL = 1 / 1300
"""Simplification tolerance in sides of the view: half a pixel at the opening zoom, two pixels three zooms in."""
FAINT = 1.8
"""How much more unit lines and rivers, which are thin and pale, may be simplified. A judgement."""
MOST_VERTICES = 6_000
"""Above it the background is simplified further. A judgement on file size: some 50 kB of page."""
SEAM = 0.045
"""Degrees by which two sources' copies of one border may differ (5 km, seen along Syria's borders)."""
WIDEST_WITH_UNITS = 25.0
"""Degrees of latitude of a view; on wider ones first-level units are left out. A judgement."""
WIDEST_WITH_RIVERS = 70.0
"""The same for rivers."""
_COARSE = "natural-earth-admin1"


@dataclass(frozen=True, kw_only=True, slots=True)
class Disputed:
    """An area whose sovereignty is contested, with who holds and who claims it."""

    name: str
    note: str
    shape: BaseGeometry


@dataclass(frozen=True, kw_only=True, slots=True)
class Basemap:
    """Shapes of the background, lon/lat, unrolled and clipped to the frame's limits."""

    land: BaseGeometry
    borders: BaseGeometry
    units: BaseGeometry
    lakes: BaseGeometry
    rivers: BaseGeometry
    disputed: tuple[Disputed, ...]
    names: tuple[Label, ...]
    locator: BaseGeometry
    """Coarse land of the wider surroundings, for the inset."""
    locator_bounds: Bounds

    @property
    def told_disputed(self) -> tuple[str, ...]:
        """A sentence for each disputed area."""
        return tuple(f"{d.name}: {d.note}." if d.note else f"{d.name}." for d in self.disputed)


def build(frame: Frame, gazetteer: Gazetteer, language: str = "en", used: Iterable[str] = ()) -> Basemap:
    """Cuts the background of a frame.

    Args:
        frame: what the map shows.
        gazetteer: where shapes and names come from.
        language: of the names.
        used: ids of places that zones rest on; those that are settlements are always named.
    """
    tolerance = frame.side * DETAIL
    countries = _thinned(_units(frame, gazetteer, "country"), tolerance)
    units = _thinned(_first_level(frame, gazetteer), tolerance)
    ruling = {p.parents[0] for p, _ in units if p.source != _COARSE}
    own = shapely.union_all([g for p, g in countries if p.id in ruling])
    land = _land([g for _, g in countries], own)
    borders = _borders([(p.id, g) for p, g in countries], own, land)
    lines = _inner([(p.parents[0], g) for p, g in units], own)
    lakes = shapely.union_all([g for _, g in _thinned(_units(frame, gazetteer, "water"), tolerance)])
    rivers = _rivers(frame, gazetteer, lakes)
    faint = [_simplified(shape, FAINT * tolerance) for shape in (lines, rivers)]
    shapes = _within_budget([land, borders, *faint, lakes], tolerance)
    wide = widened(frame.view, 7.0, 22.0)
    names = (
        *labels.areas(_cut([(p, _held(g, p, own, ruling)) for p, g in countries]), "country", language, gazetteer),
        *labels.towns(frame, gazetteer, language, used),
        *labels.areas(units, "admin", language, gazetteer),
    )
    return Basemap(
        land=shapes[0], borders=shapes[1], units=shapes[2], rivers=shapes[3], lakes=shapes[4],
        disputed=_disputed(frame, gazetteer), names=names, locator=_locator(wide, frame, gazetteer), locator_bounds=wide,
    )  # fmt: skip


def _units(
    frame: Frame, gazetteer: Gazetteer, feature_class: str, *, extent: str = "polygon"
) -> list[tuple[Place, BaseGeometry]]:
    """Places of a class with the part of their shape that lies within the limits."""
    found = []
    for bounds, shift in frame.windows():
        box = shapely.box(*bounds)
        for place in gazetteer.units(bounds, feature_class, extent=extent):
            if not _is_shown(place):
                continue
            part = _same_dimension(shapely.intersection(gazetteer.geometry(place.id), box), extent)
            if not part.is_empty:
                found.append((place, _shifted(part, shift)))
    return found


def _is_shown(place: Place) -> bool:
    """Whether a place belongs on the background: of units only those of the first level, of countries none that are gone."""
    if place.feature_class == "admin":
        return bool(place.parents) and place.parents[0].startswith("co:")
    return place.feature_class != "country" or len(place.id) == len("co:XX")


def _first_level(frame: Frame, gazetteer: Gazetteer) -> list[tuple[Place, BaseGeometry]]:
    """First-level units; none on maps so wide that they could not be told apart."""
    return _units(frame, gazetteer, "admin") if frame.side <= WIDEST_WITH_UNITS else []


def _thinned(shapes: list[tuple[Place, BaseGeometry]], tolerance: float) -> list[tuple[Place, BaseGeometry]]:
    """Neighbouring shapes simplified together, so that a border they share stays one line."""
    if not shapes:
        return []
    thin = shapely.coverage_simplify([g for _, g in shapes], tolerance)
    return [(p, shapely.make_valid(g)) for (p, _), g in zip(shapes, thin, strict=True) if not g.is_empty]


def _land(shapes: list[BaseGeometry], own: BaseGeometry) -> BaseGeometry:
    """All countries as one, with the slivers closed that lie between two sources' copies of a border."""
    land = shapely.union_all(shapes)
    if own.is_empty or land.is_empty:
        return land
    seam = shapely.buffer(own.boundary, SEAM, quad_segs=2)
    closed = shapely.buffer(
        shapely.buffer(land & shapely.buffer(seam, SEAM, quad_segs=1), SEAM / 2, quad_segs=2), -SEAM / 2, quad_segs=2
    )
    return land | (closed & seam)


def _borders(countries: list[tuple[str, BaseGeometry]], own: BaseGeometry, land: BaseGeometry) -> BaseGeometry:
    """Lines between countries: the national outline where there is one, else what two outlines share."""
    others = shared([("", g) for _, g in countries])
    if own.is_empty:
        return _merged(others)
    coast = shapely.buffer(land.boundary & shapely.box(*own.bounds).buffer(1.0), SEAM / 3, quad_segs=1)
    return _merged((others - shapely.buffer(own, SEAM, quad_segs=2)) | (own.boundary - coast))


def _inner(units: list[tuple[str, BaseGeometry]], own: BaseGeometry) -> BaseGeometry:
    """Lines between first-level units of one country."""
    lines = shared(units)
    if own.is_empty or lines.is_empty:
        return _merged(lines)
    edge = shapely.buffer(own.boundary, SEAM / 3, quad_segs=1)
    outside = lines - shapely.buffer(own, SEAM, quad_segs=2)
    return _merged(outside | ((lines & own) - edge))


def shared(shapes: list[tuple[str, BaseGeometry]]) -> BaseGeometry:
    """Boundary segments that two shapes of one group have in common, vertex for vertex.

    Args:
        shapes: group and polygon; shapes of other groups are not compared.
    """
    groups = {group: i for i, group in enumerate(dict.fromkeys(group for group, _ in shapes))}
    parts, of_shape = shapely.get_parts([g for _, g in shapes], return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    xy, of_ring = shapely.get_coordinates(rings, return_index=True)
    if not len(xy):
        return shapely.LineString()
    group = np.array([groups[name] for name, _ in shapes])[of_shape][of_part][of_ring]
    within = of_ring[1:] == of_ring[:-1]
    start, end = xy[:-1][within], xy[1:][within]
    turn = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    segments = np.column_stack(
        [np.where(turn[:, None], end, start), np.where(turn[:, None], start, end), group[:-1][within]]
    )
    found, counts = np.unique(segments, axis=0, return_counts=True)
    return shapely.MultiLineString(list(found[counts > 1, :4].reshape(-1, 2, 2)))


def _rivers(frame: Frame, gazetteer: Gazetteer, lakes: BaseGeometry) -> BaseGeometry:
    """Rivers of national sources, and Natural Earth's where those have none; none on maps of half the world."""
    if frame.side > WIDEST_WITH_RIVERS:
        return shapely.LineString()
    lines = [(p, g) for p, g in _units(frame, gazetteer, "line", extent="line") if p.feature == "river"]
    lines += [(p, g) for p, g in _units(frame, gazetteer, "water", extent="line") if p.feature == "river"]
    fine = shapely.union_all([g for p, g in lines if not p.source.startswith("natural-earth")])
    coarse = shapely.union_all([g for p, g in lines if p.source.startswith("natural-earth")])
    return _merged((fine | (coarse - shapely.buffer(fine, 1.5 * SEAM, quad_segs=1))) - lakes)


def _disputed(frame: Frame, gazetteer: Gazetteer) -> tuple[Disputed, ...]:
    found = []
    for bounds, shift in frame.windows():
        for area in gazetteer.disputed(bounds):
            shape = _same_dimension(shapely.intersection(area.geometry, shapely.box(*bounds)), "polygon")
            if not shape.is_empty:
                shape = shapely.simplify(_shifted(shape, shift), frame.side * DETAIL)
                found.append(Disputed(name=area.name, note=area.note, shape=shape))
    return tuple(found)


def _held(shape: BaseGeometry, place: Place, own: BaseGeometry, ruling: set[str]) -> BaseGeometry:
    """The part of a country that its label may lie on: none that a national source gives to another."""
    return shape if place.id in ruling else shape - own


def _cut(shapes: Iterable[tuple[Place, BaseGeometry]]) -> list[tuple[Place, BaseGeometry]]:
    return [(p, g) for p, g in shapes if not g.is_empty]


def _locator(wide: Bounds, frame: Frame, gazetteer: Gazetteer) -> BaseGeometry:
    """Countries of the surroundings, each thinned to a few points."""
    span = wide[3] - wide[1]
    shapes = []
    for bounds, shift in frame.windows(wide):
        box = shapely.box(*bounds)
        for place in gazetteer.units(bounds, "country"):
            thin = shapely.make_valid(shapely.simplify(gazetteer.geometry(place.id), span / 60))
            part = _same_dimension(shapely.intersection(thin, box), "polygon")
            shapes += [_shifted(p, shift) for p in shapely.get_parts(part) if p.area > (span / 60) ** 2]
    return shapely.MultiPolygon([p for s in shapes for p in shapely.get_parts(s)])


def _within_budget(shapes: list[BaseGeometry], tolerance: float) -> list[BaseGeometry]:
    """Shapes simplified with the first of a row of growing tolerances that keeps them within `MOST_VERTICES`."""
    for _ in range(12):
        shapes = [_simplified(shape, tolerance) for shape in shapes]
        if sum(int(shapely.get_num_coordinates(s)) for s in shapes) <= MOST_VERTICES:
            break
        tolerance *= 1.5
    return shapes


def _simplified(shape: BaseGeometry, tolerance: float) -> BaseGeometry:
    """The shape simplified, less the parts (islets, ends of lines) that are too small to be seen."""
    parts = shapely.get_parts(shape)
    parts = shapely.simplify(parts[shapely.length(parts) > 8 * tolerance], tolerance)
    return _gathered(list(parts), "polygon" if shape.geom_type.endswith("Polygon") else "line")


def _merged(lines: BaseGeometry) -> BaseGeometry:
    return shapely.line_merge(_same_dimension(lines, "line"))


def _same_dimension(shape: BaseGeometry, extent: str) -> BaseGeometry:
    """The parts of an intersection that have the wanted dimension; touching shapes also give points and lines."""
    wanted = ("Polygon",) if extent == "polygon" else ("LineString", "LinearRing")
    parts = [p for p in shapely.get_parts(shape) if p.geom_type in wanted and not p.is_empty]
    return _gathered(parts, extent)


def _gathered(parts: list[Any], extent: str) -> BaseGeometry:
    return shapely.MultiPolygon(parts) if extent == "polygon" else shapely.MultiLineString(parts)


def _shifted(shape: BaseGeometry, shift: float) -> BaseGeometry:
    return shape if not shift else shapely.transform(shape, lambda xy: np.add(xy, (shift, 0.0)))
