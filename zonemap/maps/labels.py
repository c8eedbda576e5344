"""Which towns and areas a map names, and in which language."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from zonemap.maps import messages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shapely.geometry.base import BaseGeometry

    from zonemap.gazetteer import Gazetteer
    from zonemap.maps.frame import Bounds, Frame
    from zonemap.model import Place

MOST = 220
"""Labels carried by a page; the script shows those that do not collide at the zoom. A judgement on file size."""
CELLS = 14
"""The limits are divided into CELLS × CELLS cells with an equal share of labels, so that thinly settled parts have some."""
APART = 1 / 110
"""Least distance between two labelled towns, in sides of the view: three to ten pixels when the map opens."""
_SCRIPTS = {"ar": "ARABIC", "fa": "ARABIC", "ru": "CYRILLIC", "uk": "CYRILLIC", "he": "HEBREW", "zh": "CJK"}
"""Script that a name must have to be shown in a language; a name in Latin letters is English or its own language's."""
_NATIVE_FIRST = {"ar"}
"""Languages whose native names come from national sources."""
_AT_HOME = {"uk": ("UA",), "he": ("IL",), "zh": ("CN", "TW", "HK", "MO", "SG")}
"""Countries whose native names are in the language; elsewhere the script may be another's: no Russian on a Ukrainian page."""
_ANY = {"ar", "ru"}
"""Languages that take a name of no told language by its script; in others such a name is often another language's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """A name at a point."""

    name: str
    lon: float
    lat: float
    kind: str
    """'country', 'admin', 'city' (rank 1 or 2), 'town'."""
    rank: int
    """Smaller is placed first."""
    id: str


def named(place: Place, language: str, gazetteer: Gazetteer) -> str:
    """A place's name in a language, or its English one where the gazetteer has none.

    Of several names the one with as many words as the English one: 'Idleb', not 'Gouvernorat d’Idleb'.
    """
    if language == "en":
        return place.name
    script = _SCRIPTS.get(language)
    if place.feature_class == "country" and (name := messages.countries(language).get(place.country)):
        return name
    spoken_there = language not in _AT_HOME or place.country in _AT_HOME[language]
    native = place.native if script and spoken_there and _written_in(place.native, script) else ""
    if native and language in _NATIVE_FIRST:
        return native
    names = [n for n in gazetteer.names(place.id) if n.kind == "name" and n.text]
    words = len(place.name.split())
    for told in (language, "ar" if language == "fa" else language):
        tagged = [n for n in names if n.language == told and (script is None or _written_in(n.text, script))]
        if tagged:  # a spelling from a source before one made by rule
            return min(tagged, key=lambda n: (bool(n.rule), abs(len(n.text.split()) - words))).text
    untold = (n.text for n in names if language in _ANY and not n.language and _written_in(n.text, script or ""))
    return native or next(untold, place.name)


def towns(frame: Frame, gazetteer: Gazetteer, language: str, used: Iterable[str] = ()) -> tuple[Label, ...]:
    """Settlements to label within the limits, the most important first.

    Args:
        frame: what the map shows.
        gazetteer: where the settlements come from.
        language: of the labels.
        used: ids of places that zones rest on; settlements among them are always labelled.
    """
    picker = _Picker(frame, gazetteer, language)
    for place in _settlements(dict.fromkeys(used), gazetteer):
        picker.keep(place)
    for bounds, shift in frame.windows():
        picker.thin(bounds, shift)
    return tuple(sorted(picker.found, key=lambda label: (label.rank, label.id)))[:MOST]


def areas(
    outlines: Iterable[tuple[Place, BaseGeometry]], kind: str, language: str, gazetteer: Gazetteer
) -> tuple[Label, ...]:
    """A label inside each outline (already clipped to the map), where it is widest."""
    found = []
    for place, outline in outlines:
        widest = max(shapely.get_parts(outline), key=lambda part: part.area, default=None)
        if widest is None or widest.is_empty or widest.area == 0.0:
            continue
        point = shapely.maximum_inscribed_circle(widest, tolerance=max(widest.length / 400, 1e-4)).coords[0]
        found.append(
            Label(
                name=named(place, language, gazetteer),
                lon=point[0],
                lat=point[1],
                kind=kind,
                rank=1 if kind == "country" else 4,
                id=place.id,
            )
        )
    return tuple(found)


def _settlements(ids: Iterable[str], gazetteer: Gazetteer) -> list[Place]:
    return [p for p in map(gazetteer.place, ids) if p.feature_class in {"settlement", "facility"} and p.name]


class _Picker:
    """Labels chosen so far, and the cells of the map that they occupy."""

    def __init__(self, frame: Frame, gazetteer: Gazetteer, language: str) -> None:
        self.gazetteer, self.language = gazetteer, language
        self.near = max(frame.side * APART, 1e-4)
        self.found: list[Label] = []
        self.ids: set[str] = set()
        self.taken: set[tuple[int, int]] = set()

    def keep(self, place: Place) -> None:
        """Labels a place that a zone rests on, whatever stands beside it."""
        self.found.append(_label(place, place.lon, self.language, self.gazetteer, rank=2))
        self.ids.add(place.id)
        self._take(place.lon, place.lat)

    def thin(self, bounds: Bounds, shift: float) -> None:
        """Labels the most important settlements of each part of a box that keep apart from those already there."""
        west, south, east, north = bounds
        lon, lat, population, ids = self.gazetteer.settlements(bounds)
        column = np.floor((lon - west) / (east - west + 1e-9) * CELLS)
        row = np.floor((lat - south) / (north - south + 1e-9) * CELLS)
        part = (column * CELLS + row).astype(int)
        share = 2 + MOST // (CELLS * CELLS)
        counts: Counter[int] = Counter()
        for i in np.argsort(-population, kind="stable")[: MOST * 12]:
            x, y = float(lon[i]), float(lat[i])
            if len(self.found) >= MOST or population[i] <= 0:
                break
            if (
                counts[part[i]] >= share
                or self._close(x, y)
                or (place := self.gazetteer.place(ids[int(i)])).id in self.ids
            ):
                continue
            counts[part[i]] += 1
            self._take(x, y)
            self.found.append(_label(place, x + shift, self.language, self.gazetteer, rank=max(2, place.rank)))

    def _cell(self, x: float, y: float) -> tuple[int, int]:
        return math.floor(x / (1.3 * self.near)), math.floor(y / self.near)

    def _take(self, x: float, y: float) -> None:
        self.taken.add(self._cell(x, y))

    def _close(self, x: float, y: float) -> bool:
        column, row = self._cell(x, y)
        return any((column + i, row + j) in self.taken for i in (-1, 0, 1) for j in (-1, 0, 1))


def _label(place: Place, lon: float, language: str, gazetteer: Gazetteer, *, rank: int) -> Label:
    kind = "city" if place.rank <= 3 else "town"
    return Label(name=named(place, language, gazetteer), lon=lon, lat=place.lat, kind=kind, rank=rank, id=place.id)


def _written_in(text: str, script: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all(unicodedata.name(c, "").startswith(script) for c in letters)
