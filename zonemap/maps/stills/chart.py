"""The map of a picture: background, zones, names, legend, scale, north and locator, as on the page."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from zonemap.maps import palette
from zonemap.maps.content import EDGE
from zonemap.maps.stills.names import Names

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from shapely.geometry.base import BaseGeometry

    from zonemap.maps.basemap import Basemap
    from zonemap.maps.frame import Bounds, Frame
    from zonemap.maps.wording import Wording
    from zonemap.model import Findings, Zone

WATER, SHORE, BORDER, UNIT, RIVER = "#d5e3ea", "#9fb6c1", "#6f685c", "#b9b0a1", "#a5c3d1"
INK, SOFT = "#1d1f21", "#4c5156"
HATCH = {"hatch": "////", "dots": "..", "plain": None}
DASH = (0, (4, 2.6))
EARTH_KM = 111.195
"""Kilometres of a degree of latitude on the mean sphere."""


class Chart:
    """One map inside a figure; coordinates are lon/lat with the aspect of the middle latitude."""

    def __init__(
        self, figure: Figure, room: tuple[float, float, float, float], shown: Frame, base: Basemap, *, rtl: bool
    ) -> None:
        self.figure, self.shown, self.base, self.rtl = figure, shown, base, rtl
        self.scale = max(0.75, min(1.5, float(figure.get_figwidth()) / 12))
        self.axes = figure.add_axes(room)
        self.box = self._fitted(room)
        _bare(self.axes, self.box)

    def _fitted(self, room: tuple[float, float, float, float]) -> Bounds:
        """The opening view grown to the room's shape, with space on the side where the legend stands."""
        west, south, east, north = self.shown.view
        middle = (south + north) / 2
        self.shrink = max(math.cos(math.radians(middle)), 0.08)
        ratio = room[2] * self.figure.get_figwidth() / (room[3] * self.figure.get_figheight())
        high = max(north - south, (east - west) * self.shrink / (ratio * 0.72)) * 1.12
        wide = high * ratio / self.shrink
        self.axes.set_aspect("auto")
        lead = 0.1 * wide * (-1 if self.rtl else 1)
        x = (west + east) / 2 - (lead if wide * 0.72 > (east - west) else 0)
        return x - wide / 2, middle - high / 2, x + wide / 2, middle + high / 2

    def background(self) -> None:
        """Water, land, units, rivers, borders and disputed areas."""
        self.axes.set_facecolor(WATER)
        self._area(self.base.land, facecolor=palette.LAND.light, edgecolor=SHORE, linewidth=0.7)
        self._line(self.base.units, color=UNIT, linewidth=0.6)
        self._line(self.base.rivers, color=RIVER, linewidth=0.8)
        self._area(self.base.lakes, facecolor=WATER, edgecolor=SHORE, linewidth=0.5)
        self._line(self.base.borders, color=BORDER, linewidth=0.9, linestyle=(0, (6, 1.6, 1.2, 1.6)))
        for area in self.base.disputed:
            self._area(area.shape, facecolor="none", edgecolor="#8a8377", linewidth=0.0, hatch="\\\\\\")

    def zone(self, zone: Zone) -> None:
        """Possible faded, likely filled, core fuller; the edge solid only where it is administrative."""
        gone = zone.status in palette.GONE
        colour = (palette.SPENT if gone else palette.KINDS[zone.kind][0]).light
        fill, weight = palette.fill(zone), palette.WEIGHT[zone.status] * 0.75
        footprint = zone.footprint
        likely, firm = self.shown.unroll(footprint.likely), footprint.solid_edge
        self._area(self.shown.unroll(footprint.possible), facecolor=colour, alpha=fill * 0.3, linewidth=0)
        self._area(likely, facecolor=colour, alpha=fill, linewidth=0)
        self._area(self.shown.unroll(footprint.core), facecolor=colour, alpha=fill * palette.CORE, linewidth=0)
        if hatch := HATCH[palette.texture(zone)]:
            self._area(likely, facecolor="none", edgecolor=colour, linewidth=0, hatch=hatch, alpha=0.75)
        if likely.is_empty:
            return
        near = (
            shapely.buffer(self.shown.unroll(firm), EDGE)
            if firm is not None and not firm.is_empty
            else shapely.Polygon()
        )
        self._line(likely.boundary - near, color=colour, linewidth=weight, linestyle=DASH)
        self._line(likely.boundary & near, color=colour, linewidth=weight)

    def names(self, findings: Findings, wording: Wording, points: list[tuple[float, float]]) -> None:
        """Names of zones, then of countries and towns, none over another."""
        names = Names(self)
        for zone, at in zip(findings.zones, points, strict=True):
            names.zone(wording.zone(zone), wording.table["statuses"][zone.status], at)
        for label in self.base.names:
            names.place(label)

    def furniture(self, findings: Findings, table: dict[str, Any]) -> None:
        """Legend, scale, north and locator; the names keep clear of them."""
        from zonemap.maps.stills import furniture

        self.kept: list[Any] = [
            furniture.legend(self, findings, table),
            furniture.scale_bar(self),
            furniture.north(self, table["words"]["north"]),
            furniture.locator(self),
        ]

    def _thin(self, shape: BaseGeometry) -> BaseGeometry:
        """The shape without detail finer than a third of a pixel."""
        return shapely.simplify(shape, (self.box[3] - self.box[1]) / (self.figure.get_figheight() * 300))

    def _area(self, shape: BaseGeometry, **style: Any) -> None:
        from matplotlib.patches import PathPatch

        path = compound(self._thin(shape))
        if path is not None:
            self.axes.add_patch(PathPatch(path, **style))

    def _line(self, shape: BaseGeometry, **style: Any) -> None:
        from matplotlib.collections import LineCollection

        parts = [
            shapely.get_coordinates(self._thin(p))
            for p in shapely.get_parts(shape)
            if p.geom_type in {"LineString", "LinearRing"}
        ]
        if parts:
            self.axes.add_collection(LineCollection(parts, capstyle="butt", **style), autolim=False)


def compound(shape: BaseGeometry) -> Any:
    """A matplotlib path of polygons with their holes; None for nothing."""
    from matplotlib.path import Path

    shape = shapely.orient_polygons(shape)
    rings = [
        np.asarray(r.coords)
        for p in shapely.get_parts(shape)
        if p.geom_type == "Polygon"
        for r in (p.exterior, *p.interiors)
    ]
    if not rings:
        return None
    return Path.make_compound_path(*(Path(np.ascontiguousarray(r[:, :2]), closed=True) for r in rings))


def _bare(axes: Axes, box: Bounds) -> None:
    axes.set_xlim(box[0], box[2])
    axes.set_ylim(box[1], box[3])
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_edgecolor("#cfc9bd")
        spine.set_linewidth(0.8)
