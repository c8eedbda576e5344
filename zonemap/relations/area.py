"""An area while it is being made: three nested polygons on the plane, and what they rest on."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shapely.geometry import Polygon

from zonemap.geodesy import polygonal
from zonemap.model import Basis, Method

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

LEVELS = ("core", "likely", "possible")
NOTHING = Polygon()


@dataclass(frozen=True, kw_only=True, slots=True)
class Area:
    """What a relation makes of its anchors; geometry in metres on the canvas's plane."""

    core: BaseGeometry
    likely: BaseGeometry
    possible: BaseGeometry
    method: Method
    basis: tuple[Basis, ...] = ()
    notes: tuple[str, ...] = ()
    borders: tuple[BaseGeometry, ...] = ()
    """Administrative borders that the edge may run along."""
    place_ids: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    habitable: bool = False
    """The words point at where people live, so that empty land may be cut off."""
    open_ended: bool = False
    """A strip whose length is not stated."""

    @property
    def levels(self) -> tuple[BaseGeometry, BaseGeometry, BaseGeometry]:
        """Core, likely, possible."""
        return self.core, self.likely, self.possible

    def shaped(self, core: BaseGeometry, likely: BaseGeometry, possible: BaseGeometry) -> Area:
        """The same with other shapes, of which the polygons are kept; `geodesy.nested` makes them nest in the end."""
        return dataclasses.replace(self, core=_areal(core), likely=_areal(likely), possible=_areal(possible))

    def each(self, change: Callable[[BaseGeometry], BaseGeometry]) -> Area:
        """The same with each polygon changed."""
        return self.shaped(*(change(shape) for shape in self.levels))

    def within(self, limit: BaseGeometry | None) -> Area:
        """The same cut to a limit; unchanged for None."""
        return self if limit is None else self.each(lambda shape: shape.intersection(limit))


def area(
    levels: Iterable[BaseGeometry],
    method: Method,
    *,
    basis: tuple[Basis, ...] = (),
    notes: tuple[str, ...] = (),
    habitable: bool = False,
    open_ended: bool = False,
) -> Area:
    """An area of three valid polygons: core, likely, possible."""
    blank = Area(
        core=NOTHING, likely=NOTHING, possible=NOTHING, method=method, basis=basis, notes=notes, habitable=habitable,
        open_ended=open_ended,
    )  # fmt: skip
    return blank.shaped(*levels)


def _areal(shape: BaseGeometry) -> BaseGeometry:
    """The polygons of a valid geometry; to test the validity of what GEOS has just made would cost more than making it."""
    return shape if shape.geom_type in ("Polygon", "MultiPolygon") else polygonal(shape)


def coarse(shape: BaseGeometry, metres: float) -> BaseGeometry:
    """A shape with its edge simplified by so many metres at most (Douglas-Peucker), valid; for buffers and measuring."""
    thin = shape.simplify(metres, preserve_topology=False)  # keeping the topology takes five times as long
    if thin.is_empty:
        return shape
    return polygonal(thin) if shape.geom_type in ("Polygon", "MultiPolygon") else thin


def by_level(quantity: str, metres: Iterable[float], detail: str) -> tuple[Basis, ...]:
    """One row a level for lengths that are a judgement, with the reason."""
    return tuple(
        Basis(quantity=f"{quantity} ({level})", value=kilometres(length), origin="judgement", detail=detail)
        for level, length in zip(LEVELS, metres, strict=True)
    )


def kilometres(metres: float) -> str:
    """A length for a reader: '0.8 km', '42 km'."""
    value = metres / 1000
    return f"{value:.1f} km" if value < 20 else f"{value:,.0f} km"
