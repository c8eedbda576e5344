"""Whether one place lies where a direction word puts it, seen from another; rough, on coordinates alone."""

from __future__ import annotations

import math

from zonemap.model import Place

_POINTS = ("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw")
DEGREES = {point: 22.5 * k for k, point in enumerate(_POINTS)}
"""Compass point → bearing in degrees clockwise from north."""
_TOLERANCE = 67.5  # degrees: three winds; judgement, wide enough for 'northern' said of Idlib (north-west of Syria)
_CENTRAL_KM = 250.0  # judgement: 'central' said of a unit that lies so near to the middle of its country


def bearing(start: Place, goal: Place) -> float:
    """Bearing from one place to another, degrees clockwise from north, on a local plane (good to a few degrees)."""
    east = ((goal.lon - start.lon + 540) % 360 - 180) * math.cos(math.radians((start.lat + goal.lat) / 2))
    return math.degrees(math.atan2(east, goal.lat - start.lat)) % 360


def distance_km(start: Place, goal: Place) -> float:
    """Distance on a local plane, km; within a few per cent below 1,000 km."""
    east = ((goal.lon - start.lon + 540) % 360 - 180) * math.cos(math.radians((start.lat + goal.lat) / 2))
    return 111.2 * math.hypot(east, goal.lat - start.lat)


def agrees(place: Place, container: Place, direction: str) -> bool:
    """Whether a unit lies in the part of its container that a direction adjective names."""
    if direction == "c":
        return distance_km(container, place) <= _CENTRAL_KM
    return lies_towards(place, container, direction)


def lies_towards(place: Place, origin: Place, direction: str) -> bool:
    """Whether a place lies in a direction from another, give or take three winds."""
    off = abs((bearing(origin, place) - DEGREES[direction] + 180) % 360 - 180)
    return off <= _TOLERANCE
