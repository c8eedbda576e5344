"""Several footprints of one zone: what they share where they agree, side by side where they do not."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import shapely

from zonemap import geodesy
from zonemap.model import Footprint

_SHARED = 0.1
"""Footprints are compatible where their likely areas share this part of the smaller one."""


def combine(footprints: Sequence[Footprint]) -> tuple[Footprint, ...]:
    """The footprints that stand for what several phrases say of one zone.

    Compatible ones (their likely areas overlap) become one, the membership the least of each: level by level their
    intersection. What does not fit is kept as a rival shape beside it, in the order given.

    Args:
        footprints: at least one, in order of weight: the first sets the scale.

    Returns:
        One footprint where all agree; rivals otherwise, each with a note that the sources disagree.
    """
    groups: list[list[Footprint]] = []
    for found in footprints:
        home = next((group for group in groups if all(compatible(found, other) for other in group)), None)
        if home is None:
            groups.append([found])
        else:
            home.append(found)
    made = tuple(_least(group) for group in groups)
    if len(made) == 1:
        return made
    note = "the sources disagree: another shape of the same zone stands beside this one"
    return tuple(dataclasses.replace(found, notes=(*found.notes, note)) for found in made)


def compatible(a: Footprint, b: Footprint) -> bool:
    """Whether two footprints may mean one area."""
    shared = a.likely.intersection(b.likely).area
    return bool(shared > 0 and shared >= _SHARED * min(a.likely.area, b.likely.area))


def _least(group: list[Footprint]) -> Footprint:
    """The intersection of compatible footprints, level by level."""
    first = group[0]
    if all(other.likely.equals(first.likely) for other in group[1:]):
        return first
    levels = zip(*((f.core, f.likely, f.possible) for f in group), strict=True)
    core, likely, possible = geodesy.nested(*(shapely.intersection_all(shapes) for shapes in levels))
    edges = [f.solid_edge for f in group if f.solid_edge is not None]
    solid = shapely.union_all(edges).intersection(likely.boundary.buffer(0.002)) if edges else None
    return Footprint(
        core=core,
        likely=likely,
        possible=possible,
        method="combined",
        uncertainty_km=min(f.uncertainty_km for f in group),
        area_km2=round(geodesy.area_km2(likely), 2),
        relation="+".join(dict.fromkeys(f.relation for f in group)),
        basis=tuple(dict.fromkeys(row for f in group for row in f.basis)),
        notes=(*dict.fromkeys(note for f in group for note in f.notes), "several phrases combined; not calibrated"),
        solid_edge=None if solid is None or solid.is_empty else solid,
        place_ids=tuple(dict.fromkeys(i for f in group for i in f.place_ids)),
        steps=("combined, the least of:", *(f"  {step}" for f in group for step in f.steps)),
    )
