"""Outlines as bytes: coordinates on a grid, as differences, deflated; a tenth of the size of WKB.

A packed outline is a byte for the kind of geometry, one for the grid, and a zlib stream of 32-bit integers: the number of
offset arrays, their lengths, the offsets (as in `shapely.to_ragged_array`), then x and y differences byte by byte.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

FINE, COARSE = 5, 4
"""Decimals of a degree kept: about 1 m, and about 10 m for sources that are generalised to kilometres."""


def pack(geometry: BaseGeometry, decimals: int) -> bytes:
    """A line or polygon as bytes; what the grid would make invalid is repaired first."""
    import shapely

    geometry = shapely.force_2d(geometry)
    snapped = shapely.set_precision(geometry, 10.0**-decimals)
    if snapped.is_empty:
        snapped = shapely.set_precision(geometry, 10.0**-FINE)
        decimals = FINE
    kind, coordinates, offsets = shapely.to_ragged_array([snapped])
    grid = np.rint(coordinates * 10**decimals).astype(np.int32)
    differences = np.diff(grid, axis=0, prepend=np.zeros((1, 2), np.int32)).T.astype("<i4")
    header = np.array([len(offsets), *(len(o) for o in offsets)], "<i4")
    body = b"".join((header.tobytes(), *(np.asarray(o, "<i4").tobytes() for o in offsets), _planes(differences)))
    return bytes((int(kind), decimals)) + zlib.compress(body, 9)


def unpack(packed: bytes) -> BaseGeometry:
    """The geometry of `pack`."""
    import shapely

    body = zlib.decompress(packed[2:])
    count = int(np.frombuffer(body, "<i4", 1)[0])
    lengths = np.frombuffer(body, "<i4", count, 4)
    offsets, at = [], 4 * (1 + count)
    for length in lengths.tolist():
        offsets.append(np.frombuffer(body, "<i4", length, at).astype(np.int64))
        at += 4 * length
    differences = np.frombuffer(body, np.uint8, offset=at).reshape(4, -1).T.copy().view("<i4").reshape(2, -1)
    coordinates = np.ascontiguousarray(np.cumsum(differences, axis=1, dtype=np.int64).T) / 10 ** packed[1]
    made: Any = shapely.from_ragged_array(shapely.GeometryType(packed[0]), coordinates, tuple(offsets))
    found: BaseGeometry = made[0]
    return found


def _planes(values: NDArray[Any]) -> bytes:
    """All lowest bytes first, then all second ones …: like bytes side by side deflate better."""
    return np.ascontiguousarray(values.reshape(-1).view(np.uint8).reshape(-1, 4).T).tobytes()
