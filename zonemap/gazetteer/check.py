"""What is wrong with a product: damaged files, orphans, points outside their parent, bad outlines, repeated places, missing licences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import shapely

from zonemap.gazetteer import manifest
from zonemap.gazetteer.columns import EXTENTS
from zonemap.gazetteer.sources.units import TOLERANCE
from zonemap.gazetteer.store import Gazetteer
from zonemap.names import fold

_SAME = 0.005
"""Degrees within which two settlements of one name are the same."""


class Fault(NamedTuple):
    """One thing that is wrong."""

    kind: str
    """'file', 'orphan', 'outside', 'outline', 'repeated', 'licence' or 'undrawn'."""
    place_id: str
    """The place at fault; the file's or source's name for a 'file' or 'licence'."""
    message: str


def check(store: Gazetteer) -> Iterator[Fault]:
    """All faults of a gazetteer, kind by kind, in id order; of one whose files are damaged, those files alone."""
    damaged = manifest.verify(store.folder)
    for name in damaged:
        yield Fault(
            "file", name, f"{store.folder / name}: its content is not what the manifest says; {manifest.REMEDY}"
        )
    if damaged:
        return
    for key in store.source_keys:
        if not store.sources().get(key, {}).get("licence"):
            yield Fault("licence", key, f"source {key}: no licence is stated")
    yield from _orphans(store)
    yield from _outside(store)
    yield from _outlines(store)
    yield from _repeated(store)


def _orphans(store: Gazetteer) -> Iterator[Fault]:
    c = store.columns
    country = store.classes.index("country")
    inside_a_country = (c.country > 0) & (c.feature_class != country)
    for row in np.flatnonzero(inside_a_country & (c.parent < 0)).tolist():
        yield Fault("orphan", store.id_at(row), f"{store.label(row)}: lies in a country but has no parent")


def _outside(store: Gazetteer) -> Iterator[Fault]:
    c = store.columns
    areal = c.extent == EXTENTS.index("polygon")
    point = (c.extent == EXTENTS.index("point")) & (c.parent >= 0)
    rows = np.flatnonzero(point & areal[np.maximum(c.parent, 0)])
    order = rows[np.argsort(c.parent[rows], kind="stable")]
    parents, starts = np.unique(c.parent[order], return_index=True)
    for parent, children in zip(parents.tolist(), np.split(order, starts[1:]), strict=True):
        shape = store.geometry_at(parent).buffer(TOLERANCE)
        shapely.prepare(shape)
        for row in children[~shapely.intersects_xy(shape, c.lon[children], c.lat[children])].tolist():
            yield Fault(
                "outside",
                store.id_at(row),
                f"{store.label(row)}: lies outside {store.label(parent)} ({store.id_at(parent)})",
            )


def _outlines(store: Gazetteer) -> Iterator[Fault]:
    for row in store.drawn_rows():
        shape = store.geometry_at(row)
        if shape.is_empty or not shape.is_valid:
            yield Fault("outline", store.id_at(row), f"{store.label(row)}: its outline is empty or crosses itself")


def _repeated(store: Gazetteer) -> Iterator[Fault]:
    c = store.columns
    rows = np.flatnonzero(c.feature_class == store.classes.index("settlement"))
    cells: dict[tuple[str, int, int], int] = {}
    for row in rows.tolist():
        key = fold(store.label(row)), round(c.lon.item(row) / _SAME), round(c.lat.item(row) / _SAME)
        other = cells.setdefault(key, row)
        if other != row:
            yield Fault(
                "repeated", store.id_at(row), f"{store.label(row)}: is where {store.id_at(other)} of that name is"
            )
