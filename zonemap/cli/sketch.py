"""A small map in the terminal: outlines in Braille dots, places as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from zonemap.geodesy import haversine_km

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

_ACROSS, _DOWN = 2, 4
"""Dots of a Braille cell, which are about as far from each other both ways in most terminals."""
_BITS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]])
"""Bit of each dot in a cell: Unicode, Braille Patterns (U+2800)."""
LABELS = "123456789abcdefghijklmnopqrstuvwxyz"
"""Of the places, in order; more have none."""
_HALF = 180.0
_MARGIN = 0.06
_LEAST_DEGREES = 0.5


def sketch(
    points: Sequence[tuple[float, float]], outlines: Sequence[BaseGeometry], *, width: int = 72, height: int = 22
) -> str:
    """The map, north up.

    Args:
        points: lon, lat of each place, at least one, the most important first; they are drawn as 1, 2, …, 9, a, b, …; the first of
            several in one cell is shown.
        outlines: what is drawn around them, lon/lat.
        width: columns at most.
        height: lines at most.

    Returns:
        Lines of Braille cells and labels, and one that gives the scale.
    """
    if np.ptp([lon for lon, _ in points]) > _HALF:  # on either side of 180°
        points = [(lon + 2 * _HALF if lon < 0 else lon, lat) for lon, lat in points]
        outlines = [shapely.transform(outline, _eastward) for outline in outlines]
    west, south, east, north = _extent(points, outlines)
    squeeze = float(np.cos(np.radians((south + north) / 2)))
    step = max(
        (east - west) * squeeze / (width * _ACROSS), (north - south) / (height * _DOWN)
    )  # degrees of latitude a dot
    columns = int((east - west) * squeeze / step / _ACROSS) + 1
    lines = int((north - south) / step / _DOWN) + 1
    dots = np.zeros((lines * _DOWN, columns * _ACROSS), dtype=bool)
    for outline in outlines:
        along = _along(outline, step)
        x = ((along[:, 0] - west) * squeeze / step).astype(int)
        y = ((north - along[:, 1]) / step).astype(int)
        inside = (x >= 0) & (x < dots.shape[1]) & (y >= 0) & (y < dots.shape[0])
        dots[y[inside], x[inside]] = True
    cells = (dots.reshape(lines, _DOWN, columns, _ACROSS) * _BITS[None, :, None, :]).sum(axis=(1, 3))
    rows = [[chr(0x2800 + cell) if cell else " " for cell in line] for line in cells.tolist()]
    for label, (lon, lat) in reversed(list(zip(LABELS, points, strict=False))):
        rows[int((north - lat) / step / _DOWN)][int((lon - west) * squeeze / step / _ACROSS)] = label
    drawn = "\n".join("".join(row).rstrip() for row in rows)
    lon, lat = (west + east) / 2, (south + north) / 2
    scale = haversine_km(lat, lon, lat, lon + 10 * _ACROSS * step / squeeze)
    return f"{drawn}\nnorth is up; ten columns are {scale:,.0f} km at the middle of the map"


def _eastward(coordinates: Floats) -> Floats:
    return np.column_stack((coordinates[:, 0] % (2 * _HALF), coordinates[:, 1]))


def _extent(
    points: Sequence[tuple[float, float]], outlines: Sequence[BaseGeometry]
) -> tuple[float, float, float, float]:
    """West, south, east and north of the part of the outlines that holds the points, with a margin."""
    at = np.array(points, dtype=float).reshape(-1, 2)
    boxes = np.array([shapely.bounds(part) for outline in outlines for part in shapely.get_parts(outline)]).reshape(
        -1, 4
    )
    held = [
        box for box in boxes
        if ((at[:, 0] >= box[0]) & (at[:, 0] <= box[2]) & (at[:, 1] >= box[1]) & (at[:, 1] <= box[3])).any()
    ]  # fmt: skip
    every = np.array([*held, *np.hstack((at, at))])
    (west, south), (east, north) = every[:, :2].min(axis=0), every[:, 2:].max(axis=0)
    aside = max((east - west) * _MARGIN, _LEAST_DEGREES), max((north - south) * _MARGIN, _LEAST_DEGREES)
    return west - aside[0], max(south - aside[1], -89.0), east + aside[0], min(north + aside[1], 89.0)


def _along(outline: BaseGeometry, step: float) -> Floats:
    """Points along the borders of a geometry, none farther from the next than a dot."""
    found: Floats = shapely.get_coordinates(shapely.segmentize(outline, step))
    return found
