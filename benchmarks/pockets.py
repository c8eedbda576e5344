"""How well the cells of `pocket` recover an area from the names of some of its towns, on the districts of Syria.

    python benchmarks/pockets.py

Each district with 60 or more settlements in the gazetteer stands for an enclave: some of its settlements, spread over the
list, are "named", and what `pocket` makes of them is held against the district's outline. Prints precision (how much of
the drawn area lies in the district), recall (how much of the district is drawn) and their intersection over union.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry import MultiPoint

sys.path.insert(0, str(Path(__file__).parent.parent))
from zonemap import gazetteer
from zonemap.geodesy import middle, plane_at
from zonemap.relations.pocket import REACH, cells, spacing

NAMED = (6, 10, 20)
SYRIA = (35.5, 32.0, 42.5, 37.5)
ENOUGH = 60


def trials(named: int) -> dict[str, list[tuple[float, float, float]]]:
    """Precision, recall and overlap of each district, for each reach and for the plain hull."""
    store = gazetteer.bundled()
    found: dict[str, list[tuple[float, float, float]]] = {}
    for unit in store.units(SYRIA, "admin"):
        if unit.feature != "district" or unit.country != "SY":
            continue
        outline = store.geometry(unit.id)
        plane = plane_at([middle(outline)])
        truth = plane.to_plane(outline)
        lon, lat, *_ = store.settlements(plane.to_globe(truth.buffer(30_000)).bounds)
        x, y = plane.points(lon, lat)
        own = np.flatnonzero(shapely.contains_xy(truth, x, y))
        if own.size < ENOUGH:
            continue
        told = own[np.linspace(0, own.size - 1, named).round().astype(int)]
        hull, gap = MultiPoint(np.column_stack([x[told], y[told]])).convex_hull, spacing(x[told], y[told])
        drawn = dict(
            zip(
                (f"cells within {c} gaps" for c in REACH),
                cells(x, y, [hull.buffer(c * gap + 1) for c in REACH]),
                strict=True,
            )
        )
        for name, shape in {**drawn, "convex hull": hull}.items():
            both = shape.intersection(truth).area
            found.setdefault(name, []).append((both / shape.area, both / truth.area, both / shape.union(truth).area))
    return found


def main() -> None:
    for named in NAMED:
        found = trials(named)
        print(f"{named} towns named, {len(found['convex hull'])} districts: mean precision / recall / overlap")
        for name, scores in found.items():
            print(f"    {name:<24}" + " / ".join(f"{value:.2f}" for value in np.mean(scores, axis=0)))


if __name__ == "__main__":
    main()
