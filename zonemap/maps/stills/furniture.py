"""Legend, scale bar, north arrow and locator of a picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from zonemap.maps import palette

if TYPE_CHECKING:
    from zonemap.maps.stills.chart import Chart
    from zonemap.model import Findings

INK = "#1d1f21"
_PAPER = {"facecolor": "white", "edgecolor": "#d8d3c9", "linewidth": 0.8}


def legend(chart: Chart, findings: Findings, table: dict[str, Any]) -> Any:
    """Kinds, extents, edges, belts, spent zones and disputed areas; 'approximate' is its title and cannot be left out."""
    from textwrap import fill

    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    from zonemap.maps.stills.chart import DASH, HATCH

    words = table["words"]
    kinds = [k for k in palette.KINDS if any(z.kind == k for z in findings.zones)]
    sample = palette.KINDS[kinds[0]][0].light if kinds else INK
    rows: list[tuple[Any, str]] = [
        (Patch(facecolor=_mixed(c.light, 0.42), edgecolor=c.light, hatch=HATCH[t], linewidth=1.2), table["kinds"][k])
        for k, (c, t) in palette.KINDS.items()
        if k in kinds
    ]
    if findings.zones:
        rows += [
            (Patch(facecolor=_mixed(sample, a)), words[w])
            for a, w in ((0.6, "core"), (0.3, "likely"), (0.1, "possible"))
        ]
        rows += [
            (Line2D([], [], color=INK, linewidth=1.5), words["edge_solid"]),
            (Line2D([], [], color=INK, linewidth=1.5, linestyle=DASH), words["edge_dashed"]),
        ]
    if belts := [z for z in findings.zones if palette.texture(z) == "hatch"]:
        told = words["belt_judged" if any(map(palette.is_judged_belt, belts)) else "belt"]
        colour = palette.KINDS[belts[0].kind][0].light
        rows.append((Patch(facecolor="white", edgecolor=colour, hatch=HATCH["hatch"], linewidth=0.8), fill(told, 34)))
    if any(z.rivals for z in findings.zones):
        rows.append((Patch(facecolor=_mixed(sample, 0.45), edgecolor=sample), fill(words["agree"], 34)))
    if any(z.status in palette.GONE for z in findings.zones):
        rows.append((Patch(facecolor=_mixed(palette.SPENT.light, 0.3), edgecolor=palette.SPENT.light), words["spent"]))
    if chart.base.disputed:
        rows.append((Patch(facecolor="white", edgecolor="#8a8377", hatch="\\\\\\", linewidth=0), words["disputed"]))
    box = chart.axes.legend(
        [handle for handle, _ in rows], [text for _, text in rows], title=table["page"]["approximate"],
        loc="lower right" if chart.rtl else "lower left", fontsize=8 * chart.scale, title_fontproperties={"weight": "bold", "size": 8.5 * chart.scale},
        framealpha=1, edgecolor="#d8d3c9", fancybox=False, borderpad=0.8, labelspacing=0.45, handlelength=1.8, markerfirst=not chart.rtl,
        alignment="right" if chart.rtl else "left",
    )  # fmt: skip
    box.set_zorder(8)
    return box


def scale_bar(chart: Chart) -> Any:
    """A bar of a round number of kilometres, true at the middle of the map."""
    from matplotlib.patches import Rectangle
    from matplotlib.patheffects import withStroke

    from zonemap.maps.stills.chart import EARTH_KM

    west, south, east, north = chart.box
    across = (east - west) * chart.shrink * EARTH_KM
    step = 10 ** math.floor(math.log10(across / 5))
    length = max(s for s in (step, 2 * step, 5 * step) if s <= across / 5)
    wide, high = length / EARTH_KM / chart.shrink, (north - south) * 0.008
    x = west + (east - west) * 0.025 if chart.rtl else east - (east - west) * 0.025 - wide
    y = south + (north - south) * 0.035
    bar = Rectangle((x, y), wide, high, facecolor=INK, zorder=8)
    chart.axes.add_patch(bar)
    halo = [withStroke(linewidth=2.5, foreground="white")]
    chart.axes.text(
        x + wide / 2,
        y + 2 * high,
        f"{length:g} km",
        ha="center",
        va="bottom",
        size=8 * chart.scale,
        color=INK,
        zorder=8,
        path_effects=halo,
    )
    return bar


def north(chart: Chart, letter: str) -> Any:
    """An arrow up: every map here has north at the top."""
    x = 0.03 if not chart.rtl else 0.97
    return chart.axes.annotate(
        letter, (x, 0.975), (x, 0.915), xycoords="axes fraction", ha="center", va="top", size=9 * chart.scale, weight="bold", color=INK,
        arrowprops={"arrowstyle": "-|>", "color": INK, "lw": 1.4, "shrinkA": 0, "shrinkB": 0}, zorder=8,
    )  # fmt: skip


def locator(chart: Chart) -> Any:
    """Where the map lies, in a corner."""
    from matplotlib.patches import Rectangle

    from zonemap.maps.stills.chart import WATER, compound

    west, south, east, north_ = chart.base.locator_bounds
    room = chart.axes.get_position()
    wide = 0.14 * room.width
    ratio = chart.figure.get_figwidth() / chart.figure.get_figheight()
    shrink = max(math.cos(math.radians((south + north_) / 2)), 0.08)
    high = min(wide * ratio * (north_ - south) / ((east - west) * shrink), room.height * 0.3)
    x = room.x0 + 0.01 if chart.rtl else room.x1 - wide - 0.01
    inset = chart.figure.add_axes((x, room.y1 - high - 0.01 * ratio, wide, high), zorder=9)
    inset.set(xlim=(west, east), ylim=(south, north_), xticks=[], yticks=[], facecolor=WATER)
    for spine in inset.spines.values():
        spine.set_edgecolor("#d8d3c9")
    path = compound(chart.base.locator)
    if path is not None:
        from matplotlib.patches import PathPatch

        inset.add_patch(PathPatch(path, facecolor=palette.LAND.light, edgecolor="#8d8577", linewidth=0.35))
    box = chart.box
    inset.add_patch(
        Rectangle((box[0], box[1]), box[2] - box[0], box[3] - box[1], fill=False, edgecolor="#c1272d", linewidth=1.3)
    )
    return inset


def _mixed(colour: str, opacity: float) -> tuple[float, float, float]:
    """The colour on white at an opacity: legends must not depend on what lies under them."""
    from matplotlib.colors import to_rgb

    red, green, blue = (1 - opacity + opacity * c for c in to_rgb(colour))
    return red, green, blue
