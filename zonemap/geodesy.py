"""The only module that changes coordinates: metres and bearings on the WGS 84 ellipsoid, and local planes to draw in.

Geometry comes and goes as WGS 84 longitude/latitude degrees. In between, shapes are made on a `Plane`: a Lambert
azimuthal equal-area projection round a centre near them, x east and y north in metres. Areas are true on it everywhere;
lengths are off by less than 0.1 % within 500 km of the centre, and by 3 % at 3,000 km. Discs, rings and sectors are
constructed on the ellipsoid itself, so their distances are true wherever they lie.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Point, Polygon

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pyproj import Geod, Transformer
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

GRID = 1e-5
"""Degrees that finished coordinates are multiples of (about 1 m), as exports write five decimals."""
_EDGE_DEGREES = 0.25
_EDGE_METRES = 25_000.0
"""Longer edges get further vertices before they are projected, for a straight edge on one side is a curve on the other."""


@lru_cache(maxsize=1)
def _ellipsoid() -> Geod:
    from pyproj import Geod  # 0.1 s to import

    return Geod(ellps="WGS84")


class Plane(NamedTuple):
    """An equal-area plane in metres round a centre; make it with `plane_at`."""

    lon: float
    lat: float
    """Centre in degrees; it is the plane's (0, 0)."""

    def to_plane(self, geometry: BaseGeometry) -> BaseGeometry:
        """Lon/lat degrees to metres, long edges densified, halves cut at the 180th meridian joined again, valid."""
        flat = shapely.force_2d(shapely.segmentize(geometry, _EDGE_DEGREES))
        west, _, east, _ = flat.bounds if not flat.is_empty else (0, 0, 0, 0)
        placed = shapely.transform(flat, lambda lonlat: np.column_stack(self._forward(*lonlat.T)))
        if flat.geom_type in ("Polygon", "MultiPolygon"):
            if west <= -179.999 or east >= 179.999:
                return polygonal(shapely.union_all(shapely.get_parts(shapely.make_valid(placed)), grid_size=0.5))
            return polygonal(placed)
        return placed

    def to_globe(self, geometry: BaseGeometry) -> BaseGeometry:
        """Metres to lon/lat degrees on the `GRID`; polygons that cross the 180th meridian or hold a pole are cut there."""
        if geometry.is_empty:
            return geometry
        areal = geometry.geom_type in ("Polygon", "MultiPolygon")
        # Counter-clockwise, for the cut at 180 degrees tells by the winding which pole a ring goes round.
        turned = shapely.orient_polygons(geometry, exterior_cw=False) if areal else geometry
        dense = shapely.segmentize(turned, _EDGE_METRES)
        placed = shapely.transform(dense, lambda xy: np.column_stack(self._backward(*xy.T)))
        if areal:
            if _jumps(placed):
                import antimeridian

                placed = shapely.geometry.shape(
                    antimeridian.fix_shape(shapely.geometry.mapping(placed), fix_winding=False)
                )
            return polygonal(shapely.set_precision(polygonal(placed), GRID))
        return shapely.set_precision(placed, GRID)

    def points(self, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
        """Lon/lat arrays in degrees to x/y arrays in metres."""
        return self._forward(lon, lat)

    def disc(self, lon: float, lat: float, metres: float) -> Polygon:
        """The disc of a radius round a point given in degrees, on the plane."""
        return Polygon(np.column_stack(self._forward(*_arc(lon, lat, metres, 0.0, 360.0))))

    def sector(
        self, lon: float, lat: float, bearing: float, half_angle: float, outer: float, *, inner: float = 0.0
    ) -> BaseGeometry:
        """What lies between two distances and within an angle of a bearing, seen from a point; on the plane.

        Args:
            lon: longitude of the point, degrees.
            lat: latitude of the point, degrees.
            bearing: middle of the sector, degrees clockwise from north.
            half_angle: degrees to each side; 180 makes a full ring.
            outer: metres.
            inner: metres.
        """
        if half_angle >= 180:
            ring = self.disc(lon, lat, outer)
            return ring.difference(self.disc(lon, lat, inner)) if inner > 0 else ring
        far = self._forward(*_arc(lon, lat, outer, bearing - half_angle, bearing + half_angle))
        near = self._forward(*_arc(lon, lat, max(inner, 0.1), bearing + half_angle, bearing - half_angle))
        return polygonal(Polygon(np.column_stack([np.concatenate(pair) for pair in zip(far, near, strict=True)])))

    def _forward(self, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
        return _transformer(self.lon, self.lat).transform(lon, lat)

    def _backward(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        return _transformer(self.lon, self.lat).transform(x, y, direction="INVERSE")


@lru_cache(maxsize=256)
def _transformer(lon: float, lat: float) -> Transformer:
    from pyproj import Transformer

    return Transformer.from_pipeline(
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
        f"+step +proj=laea +lat_0={lat} +lon_0={lon} +ellps=WGS84"
    )


def plane_at(points: Iterable[tuple[float, float]], *, step: float = 1.0) -> Plane:
    """The plane for shapes near some points (lon, lat in degrees), centred on their mean direction.

    The centre is rounded to a multiple of `step` degrees, so that expressions about one area share a plane.
    """
    lon, lat = _mean(points)
    return Plane(round(lon / step) * step, max(-90.0, min(90.0, round(lat / step) * step)))


def _mean(points: Iterable[tuple[float, float]], weights: Sequence[float] | None = None) -> tuple[float, float]:
    """Mean direction of points on the sphere, degrees: right across the 180th meridian and at the poles."""
    lonlat = np.radians(np.asarray(list(points), dtype=float).reshape(-1, 2))
    lon, lat = lonlat[:, 0], lonlat[:, 1]
    weigh = np.ones(lon.size) if weights is None or not sum(weights) else np.asarray(weights)
    x, y, z = (float(np.dot(weigh, v)) for v in (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def middle(geometry: BaseGeometry) -> tuple[float, float]:
    """About the middle of a lon/lat geometry, degrees: the mean direction of its parts, weighted by size.

    Right for what is cut at the 180th meridian, where a plain centroid lies on the far side of the Earth.
    """
    parts = [part for part in shapely.get_parts(geometry) if not part.is_empty]
    weigh = max(shapely.get_dimensions(part) for part in parts)
    sizes = [(1.0, part.length, part.area)[weigh] for part in parts]
    centres = [part.centroid.coords[0] for part in parts]
    weights = [size * math.cos(math.radians(lat)) for size, (_, lat) in zip(sizes, centres, strict=True)]
    return _mean(centres, weights)


def _arc(lon: float, lat: float, metres: float, start: float, stop: float) -> tuple[Floats, Floats]:
    """Points at a distance from a point over a range of bearings, every 3.75 degrees or closer."""
    count = max(3, math.ceil(abs(stop - start) / 3.75) + 1)
    bearings = np.linspace(start, stop, count)
    lons, lats, _ = _ellipsoid().fwd(np.full(count, lon), np.full(count, lat), bearings, np.full(count, metres))
    return lons, lats


def _jumps(geometry: BaseGeometry) -> bool:
    """Whether an edge leaps over the 180th meridian."""
    rings = (ring for part in shapely.get_parts(geometry) for ring in (part.exterior, *part.interiors))
    return any(bool((np.abs(np.diff(shapely.get_coordinates(ring)[:, 0])) > 180).any()) for ring in rings)


def distance_m(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Geodesic distance in metres between two points (lon, lat in degrees)."""
    return float(_ellipsoid().inv(*a, *b)[2])


def haversine_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in kilometres (haversine, mean radius 6371.0088 km), between points in degrees.

    Within half a per cent of `distance_m`; the measure that geoparsing corpora are scored by.
    """
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(half)))


def offsets(origin: tuple[Floats, Floats], target: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
    """Bearings (degrees, 0 to 360) and distances (metres) between arrays of points given as (lon, lat) in degrees."""
    forward, _, metres = _ellipsoid().inv(*origin, *target)
    return np.asarray(forward) % 360, np.asarray(metres)


def area_km2(geometry: BaseGeometry) -> float:
    """Geodesic area of lon/lat polygons in square kilometres; 0 for points and lines."""
    total = 0.0
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon" and not part.is_empty:
            shell, *holes = (_ring_area(ring) for ring in (part.exterior, *part.interiors))
            total += shell - sum(holes)
    return total / 1e6


def _ring_area(ring: Any) -> float:
    # The ring is densified because pyproj takes edges for geodesics, whereas ours are straight in degrees.
    lon, lat = shapely.get_coordinates(shapely.segmentize(ring, _EDGE_DEGREES)).T
    return abs(float(_ellipsoid().polygon_area_perimeter(lon, lat)[0]))


def enclosing_circle(geometry: BaseGeometry) -> tuple[float, float, float]:
    """The smallest circle round a lon/lat geometry: lon, lat of its centre in degrees, radius in metres."""
    plane = plane_at([middle(geometry)], step=0.01)
    flat = plane.to_plane(geometry)
    centre = shapely.minimum_bounding_circle(flat).centroid
    lon, lat = plane.to_globe(Point(centre)).coords[0]
    lons, lats = shapely.get_coordinates(geometry).T
    _, metres = offsets((np.full(lons.size, lon), np.full(lons.size, lat)), (lons, lats))
    return lon, lat, float(metres.max(initial=0.0))


def polygonal(geometry: BaseGeometry) -> BaseGeometry:
    """The valid polygons of a geometry as Polygon or MultiPolygon; an empty Polygon where there are none."""
    if geometry.geom_type not in ("Polygon", "MultiPolygon") or not geometry.is_valid:
        parts = shapely.get_parts(shapely.make_valid(geometry))
        flat = [p for part in parts for p in shapely.get_parts(part) if p.geom_type == "Polygon" and not p.is_empty]
        geometry = shapely.union_all(flat) if len(flat) > 1 else (flat[0] if flat else Polygon())
    if isinstance(geometry, MultiPolygon) and len(geometry.geoms) == 1:
        return geometry.geoms[0]
    return Polygon() if geometry.is_empty else geometry


def nested(
    core: BaseGeometry, likely: BaseGeometry, possible: BaseGeometry
) -> tuple[BaseGeometry, BaseGeometry, BaseGeometry]:
    """The three lon/lat polygons made to lie strictly within each other on the `GRID`, shells counter-clockwise.

    The edges of all three are noded together and the faces between them dealt out anew, so that shared edges have the
    same vertices in each. A larger polygon takes in whatever of the smaller lay outside it.
    """
    given = [shapely.set_precision(polygonal(shape), GRID) for shape in (core, likely, possible)]
    lines = shapely.union_all([shape.boundary for shape in given], grid_size=GRID)
    faces = np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(lines))))
    inner = shapely.point_on_surface(faces)
    inside = np.zeros(faces.size, dtype=bool)
    made = []
    for shape in given:
        shapely.prepare(shape)
        inside = inside | shapely.contains(shape, inner)
        made.append(_oriented(polygonal(shapely.coverage_union_all(faces[inside]))))
    return made[0], made[1], made[2]


def _oriented(geometry: BaseGeometry) -> BaseGeometry:
    return shapely.orient_polygons(shapely.normalize(geometry), exterior_cw=False)
