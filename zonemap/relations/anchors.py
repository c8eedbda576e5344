"""What an operand is to a relation: a town with its size, a small site, an area or a line."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from shapely.geometry import Point

from zonemap.geodesy import polygonal
from zonemap.model import Expression, Place
from zonemap.relations.area import kilometres
from zonemap.relations.canvas import Canvas

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

WINDS: dict[str, float] = {
    name: i * 22.5 for i, name in enumerate("n nne ne ene e ese se sse s ssw sw wsw w wnw nw nnw".split())
}
"""Bearings of the sixteen winds, degrees clockwise from north."""
WIND_NAMES = dict(
    zip(
        WINDS,
        "north north-north-east north-east east-north-east east east-south-east south-east south-south-east south "
        "south-south-west south-west west-south-west west west-north-west north-west north-north-west".split(),
        strict=True,
    ),
    c="central",
)

_ASSUMED = {"city": 100_000, "town": 20_000}
"""Inhabitants where the gazetteer has none, by feature [judgement]; anything else is a village of 2,000."""
_POINT_RADIUS = {"quarter": 1_500.0, "facility": 2_000.0, "admin": 20_000.0, "country": 50_000.0}
"""Metres that a place known by a point alone may cover [judgement]; anything else 10 km."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An operand, ready to measure from."""

    name: str
    kind: Literal["town", "site", "area", "line"]
    shape: BaseGeometry
    """Polygon or line on the plane; of towns and sites about what they cover."""
    lon: float
    lat: float
    """Where distances and directions are measured from, degrees; of areas and lines the centroid."""
    population: int = 0
    """Inhabitants of a town, assumed where unknown."""
    place: Place | None = None

    @property
    def radius(self) -> float:
        """Radius in metres of the disc of the same size."""
        return math.sqrt(self.shape.area / math.pi)


def anchor(node: Expression, canvas: Canvas, *, prefer: Literal["town", "area"] = "town") -> Anchor:
    """What a node is to measure from.

    Args:
        node: operand of a relation.
        canvas: where it is drawn.
        prefer: which to take of several senses: a settlement, for distances and directions from it, or what has an
            extent, for parts and borders of it.
    """
    if node.relation != "place":
        shape = canvas.line(node) if canvas.is_line(node) else canvas.area(node).likely
        kind: Literal["area", "line"] = "line" if canvas.is_line(node) else "area"
        lon, lat = canvas.plane.to_globe(shape.centroid).coords[0]
        return Anchor(node.text, kind, shape, lon, lat)
    fitting = [place for place in node.senses if (place.feature_class == "settlement") == (prefer == "town")]
    place = fitting[0] if fitting else node.senses[0]
    if len(node.senses) > 1:
        canvas.remark(f"“{node.text}” is read as the {place.feature}, not as the other senses of the name")
    return placed(place, canvas)


def placed(place: Place, canvas: Canvas) -> Anchor:
    """What a place is to measure from."""
    canvas.use(place)
    if place.feature_class == "settlement":
        people = inhabitants(place, canvas)
        body: BaseGeometry = canvas.plane.disc(place.lon, place.lat, town_radius(people))
        if place.extent == "polygon":
            body = polygonal(canvas.shape(place))
        return Anchor(place.name, "town", body, place.lon, place.lat, people, place)
    shape = canvas.shape(place)
    if shape.geom_type in ("Point", "MultiPoint"):
        radius = _POINT_RADIUS.get(place.feature_class, 10_000.0)
        canvas.rest_on(f"extent of {place.name}", kilometres(radius), "known by a point alone; radius by what it is")
        return Anchor(
            place.name, "site", canvas.plane.disc(place.lon, place.lat, radius), place.lon, place.lat, 0, place
        )
    lon, lat = canvas.plane.to_globe(Point(shape.centroid)).coords[0]
    return Anchor(place.name, "line" if place.extent == "line" else "area", shape, lon, lat, 0, place)


def inhabitants(place: Place, canvas: Canvas) -> int:
    """Inhabitants of a settlement; by its feature where the gazetteer has none, which is recorded."""
    if place.population:
        return place.population
    assumed = _ASSUMED.get(place.feature, 2_000)
    canvas.rest_on(f"inhabitants of {place.name}", f"{assumed:,}", f"not in the gazetteer; taken for a {place.feature}")
    return assumed


def town_radius(people: int) -> float:
    """Metres to the edge of a town's built-up area: 0.1 km x sqrt(inhabitants / 1000), at least 0.5 km [judgement]."""
    return max(500.0, 100 * math.sqrt(people / 1000))
