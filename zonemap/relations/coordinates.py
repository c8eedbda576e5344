"""`coordinates`: a point, a box of two opposite corners, or a ring of points in the order of the text."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Polygon

from zonemap.geodesy import polygonal
from zonemap.model import Basis, Expression
from zonemap.relations.area import Area, area, kilometres
from zonemap.relations.canvas import Canvas, refuse

_PRECISION = 500.0
"""Metres a point may be off where the text's digits do not tell [judgement]."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The stated figures; margins are their stated precision (`distance`), or 0.5 km."""
    pairs = _pairs(node.value)
    if len(node.value) % 2 or not pairs or any(not (-180 <= lon <= 180 and -90 <= lat <= 90) for lon, lat in pairs):
        raise refuse(node, "coordinates are pairs of longitude (-180 to 180) and latitude (-90 to 90)")
    off = node.distance.high if node.distance else _PRECISION
    row = Basis(quantity="precision", value=f"± {kilometres(off)}", origin="convention", detail="by the digits given")
    if len(pairs) == 1:
        lon, lat = pairs[0]
        radius = max(off, 50.0)
        return area((canvas.plane.disc(lon, lat, part * radius) for part in (0.5, 1, 2)), "convention", basis=(row,))
    if len(pairs) == 2:
        (west, south), (east, north) = pairs
        pairs = [(west, south), (east, south), (east, north), (west, north)]
    shape = polygonal(canvas.plane.to_plane(Polygon(_unwound(pairs))))
    if shape.area < 1:
        raise refuse(node, "its points lie on one line")
    return area((shape.buffer(-off), shape, shape.buffer(off)), "convention", basis=(row,))


def _pairs(values: tuple[float, ...]) -> list[tuple[float, float]]:
    return list(zip(values[::2], values[1::2], strict=False))


def _unwound(pairs: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Longitudes without leaps, so that a ring across the 180th meridian goes the short way round."""
    lons = np.degrees(np.unwrap(np.radians([lon for lon, _ in pairs])))
    return [(float(lon), lat) for lon, (_, lat) in zip(lons, pairs, strict=True)]
