"""Where people live: the land near settlements, to which areas that words locate by people are cut."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

import numpy as np
import shapely

from zonemap.geodesy import polygonal
from zonemap.model import Basis
from zonemap.relations.area import Area, coarse, kilometres
from zonemap.relations.canvas import Canvas, Towns

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

REACH = 5_000.0
"""Metres round a settlement that count as inhabited [judgement]."""
_VILLAGE, _VILLAGES, _SOME = 1_000, 0.9, 20
"""The gazetteer has an area's villages where nine in ten of its settlements, of 20 or more, have fewer than 1,000
inhabitants, or an unknown number."""
_SMALL = 1_000e6
"""Square metres below which no area is cut."""
_EMPTY_ENOUGH = 0.15
"""Less empty land than this part of the likely area is not cut off."""
_CRUMB = 0.02
"""Parts and holes below this part of the area are dropped: hamlets strewn over a desert, gaps between villages."""
_CELLS = 100
"""Raster cells along the longer side, at most."""


def cut(area: Area, canvas: Canvas) -> Area:
    """Core and likely cut to land within 5 km of a settlement, possible to land within 10 km; noted.

    Nothing is cut of a small area, where the gazetteer does not have the villages, which is noted too, or where little of
    the area is empty.
    """
    if area.likely.area < _SMALL:
        return area
    towns = canvas.towns(area.possible, 2 * REACH)
    known = towns.inside(area.possible).population
    if known.size < _SOME or (known < _VILLAGE).sum() < _VILLAGES * known.size:
        note = "not cut to inhabited land: the gazetteer has too few villages there"
        return dataclasses.replace(area, notes=(*area.notes, note))
    near, far = _reached(towns, area.possible, (REACH, 2 * REACH))
    if near.intersection(area.likely).area > (1 - _EMPTY_ENOUGH) * area.likely.area:
        return area
    levels = [
        _without_crumbs(shape.intersection(land)) for shape, land in zip(area.levels, (near, near, far), strict=True)
    ]
    if levels[1].area == 0:
        return area
    row = Basis(quantity="inhabited land", value=f"within {kilometres(REACH)} of a settlement", origin="judgement", detail="so that a zone of towns does not take in desert; can be switched off")  # fmt: skip
    note = f"cut to inhabited land (within {kilometres(REACH)} of a settlement)"
    step = f"inhabited land: likely {levels[1].area / 1e6:,.0f} km² of {area.likely.area / 1e6:,.0f} km²"
    return dataclasses.replace(
        area.shaped(*levels), basis=(*area.basis, row), notes=(*area.notes, note), steps=(*area.steps, step)
    )


def _without_crumbs(shape: BaseGeometry) -> BaseGeometry:
    """A shape without its tiniest parts and holes."""
    least = _CRUMB * shape.area
    kept = []
    for part in shapely.get_parts(shape):
        if part.area >= least:
            holes = [ring for ring in part.interiors if shapely.Polygon(ring).area >= least]
            kept.append(shapely.Polygon(part.exterior, holes))
    return polygonal(shapely.MultiPolygon(kept))


def _reached(towns: Towns, shape: BaseGeometry, distances: tuple[float, float]) -> list[BaseGeometry]:
    """The land within two distances of settlements, over the bounding box of a shape."""
    west, south, east, north = shape.bounds
    step = max((east - west) / _CELLS, (north - south) / _CELLS, distances[0] / 4)
    margin = 2 * step
    x, y = np.arange(west - margin, east + margin + step, step), np.arange(south - margin, north + margin + step, step)
    gaps = np.full((y.size, x.size), 2 * distances[1])
    column, row = ((v - start[0]) // step for v, start in ((towns.x, x), (towns.y, y)))
    window = np.arange(-math.ceil(distances[1] / step), math.ceil(distances[1] / step) + 2)
    for down in window:
        j = (row + down).astype(int)
        for along in window:
            i = (column + along).astype(int)
            keep = (i >= 0) & (i < x.size) & (j >= 0) & (j < y.size)
            a, b = i[keep], j[keep]
            np.minimum.at(gaps, (b, a), np.hypot(x[a] - towns.x[keep], y[b] - towns.y[keep]))
    return [coarse(below(x, y, gaps, distance), step / 3) for distance in distances]


def below(x: Floats, y: Floats, field: Floats, level: float) -> BaseGeometry:
    """The polygons where a field sampled on a raster lies below a level (marching squares, Lorensen & Cline 1987).

    Args:
        x: columns, ascending.
        y: rows, ascending.
        field: values, one row a `y`.
        level: the contour; it runs straight from edge to edge of a cell, where the field interpolated reaches it.
    """
    closed = field.copy()
    closed[[0, -1], :] = closed[:, [0, -1]] = max(level * 2, field.max())  # so that every contour closes
    inside = closed < level
    with np.errstate(divide="ignore", invalid="ignore"):
        u = (level - closed[:, :-1]) / (closed[:, 1:] - closed[:, :-1])
        v = (level - closed[:-1, :]) / (closed[1:, :] - closed[:-1, :])
    flat = np.stack([x[:-1] + u * np.diff(x), np.broadcast_to(y[:, None], u.shape)], axis=-1)
    upright = np.stack([np.broadcast_to(x, v.shape), y[:-1, None] + v * np.diff(y)[:, None]], axis=-1)
    # The crossing points of a cell's south, east, north and west edges, and the edges that each pattern of corners joins.
    sides = (flat[:-1], upright[:, 1:], flat[1:], upright[:, :-1])
    corners = inside[:-1, :-1] + 2 * inside[:-1, 1:] + 4 * inside[1:, 1:] + 8 * inside[1:, :-1]
    pieces = [
        np.stack([sides[a][corners == pattern], sides[b][corners == pattern]], axis=1)
        for pattern, joins in _JOINS.items()
        for a, b in joins
    ]
    lines = np.asarray(shapely.linestrings(np.concatenate(pieces)))
    faces = np.asarray(shapely.get_parts(shapely.polygonize(lines)))
    spots = shapely.get_coordinates(shapely.point_on_surface(faces))
    i = np.clip(np.searchsorted(x, spots[:, 0]) - 1, 0, x.size - 2)
    j = np.clip(np.searchsorted(y, spots[:, 1]) - 1, 0, y.size - 2)
    s, t = (spots[:, 0] - x[i]) / (x[i + 1] - x[i]), (spots[:, 1] - y[j]) / (y[j + 1] - y[j])
    values = (1 - t) * ((1 - s) * closed[j, i] + s * closed[j, i + 1]) + t * (
        (1 - s) * closed[j + 1, i] + s * closed[j + 1, i + 1]
    )
    return polygonal(shapely.MultiPolygon(list(faces[values < level])))


_JOINS = {
    1: ((3, 0),), 2: ((0, 1),), 3: ((3, 1),), 4: ((1, 2),), 5: ((3, 2), (0, 1)), 6: ((0, 2),), 7: ((3, 2),), 8: ((2, 3),),
    9: ((0, 2),), 10: ((3, 0), (1, 2)), 11: ((1, 2),), 12: ((3, 1),), 13: ((0, 1),), 14: ((3, 0),),
}  # fmt: skip
"""Corner bits (south-west 1, south-east 2, north-east 4, north-west 8) to pairs of cell edges: south 0, east 1, north 2, west 3."""
