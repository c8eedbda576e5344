"""Draws the pictures of docs/how-zones-are-drawn.md into docs/pictures/.

python benchmarks/pictures.py
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt
import shapely
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from zonemap import expressions, gazetteer, relations  # noqa: E402

FILLS = {"possible": ("#e8a13a", 0.25), "likely": ("#e07b39", 0.45), "core": ("#b5402a", 0.6)}
PICTURES = {
    "near": ("near Homs", "Homs Rastan Hama Qusayr Palmyra"),
    "part": ("the north of Homs province", "Homs Rastan Talbiseh Palmyra Hama"),
    "parts": ("parts of Homs province", "Homs Rastan Palmyra Hama"),
    "around": ("around Idlib", "Idlib Aleppo Hama Latakia"),
    "within": ("within 40 km of Palmyra", "Palmyra Homs"),
    "nested": ("in the northern countryside of Hama, within 10 km of Morek", "Morek Hama"),
}


def draw(name: str, words: str, towns: str) -> None:
    store = gazetteer.bundled()
    found = relations.draw(expressions.parse(words, store, focus=store.country("SY")), store)
    figure, axes = plt.subplots(figsize=(4.6, 3.8), dpi=80)
    west, south, east, north = found.possible.bounds
    room = 0.12 * max(east - west, north - south)
    axes.set_xlim(west - room, east + room)
    axes.set_ylim(south - room, north + room)
    axes.set_aspect(1 / math.cos(math.radians((south + north) / 2)))
    box = (west - room, south - room, east + room, north + room)
    for unit in store.units(box, "admin"):
        if unit.feature in ("governorate", "province"):
            patch(axes, store.geometry(unit.id), facecolor="none", edgecolor="#b9b4a8", linewidth=0.6)
    for level, (colour, strength) in FILLS.items():
        patch(axes, getattr(found, level), facecolor=colour, alpha=strength, edgecolor="none")
    for line in shapely.get_parts(found.solid_edge) if found.solid_edge is not None else ():
        axes.plot(*line.xy, color="#3b3a36", linewidth=1.4)
    for town in towns.split():
        place = next(c.place for c in store.candidates(town, country="SY") if c.place.feature_class == "settlement")
        if box[0] < place.lon < box[2] and box[1] < place.lat < box[3]:
            axes.plot(place.lon, place.lat, "o", color="#22211f", markersize=3)
            axes.annotate(place.name, (place.lon, place.lat), xytext=(4, 3), textcoords="offset points", fontsize=8)
    axes.set_title(f"“{words}”\n{found.method}, likely {found.area_km2:,.0f} km²", fontsize=9)
    axes.set_xticks([])
    axes.set_yticks([])
    figure.savefig(HERE.parent / "docs" / "pictures" / f"{name}.png", bbox_inches="tight", metadata={"Software": None})
    plt.close(figure)


def patch(axes: plt.Axes, geometry: shapely.Geometry, **style: object) -> None:
    """Adds polygons with their holes."""
    for part in shapely.get_parts(geometry):
        rings = [shapely.get_coordinates(ring) for ring in (part.exterior, *part.interiors) if not part.is_empty]
        if rings:
            axes.add_patch(
                PathPatch(Outline.make_compound_path(*(Outline(ring, closed=True) for ring in rings)), **style)
            )


def main() -> None:
    (HERE.parent / "docs" / "pictures").mkdir(exist_ok=True)
    for name, (words, towns) in PICTURES.items():
        draw(name, words, towns)
        print(f"docs/pictures/{name}.png")


if __name__ == "__main__":
    main()
