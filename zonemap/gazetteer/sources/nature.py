"""Rivers, lakes and physical regions of Natural Earth."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.sources.tables import geometry, inside, parquet, slug, split

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_APART = 2.0
"""Degrees between pieces of one name beyond which they are two things; a judgement."""

_BESIDE = 0.1
"""Degrees by which two sources' courses of one river may differ; a judgement."""

_SLIVER = 1e-6
"""Square degrees; what is smaller is what thinning left of an outline."""
_FEATURES = {
    "Island": "island", "Range/mtn": "mountains", "Island group": "islands", "Plateau": "plateau", "Desert": "desert", "Pen/cape": "peninsula",
    "Peninsula": "peninsula", "Coast": "coast", "Plain": "plain", "Delta": "delta", "Continent": "continent", "Valley": "valley",
    "Basin": "basin", "Wetlands": "marsh", "Lowland": "plain", "Foothills": "mountains", "Isthmus": "isthmus", "Gorge": "valley", "Tundra": "plain",
}  # fmt: skip


def _things(rows: list[dict[str, Any]], key: str) -> Iterator[tuple[str, str, list[dict[str, Any]], BaseGeometry]]:
    """Pieces of one name that lie near each other: id part, name, rows, united shape; the largest comes first."""
    import shapely

    by_name: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for r in rows:
        if r[key] and r["geometry"]:
            by_name[r[key]].append(r | {"shape": geometry(r["geometry"])})
    for name in sorted(by_name):
        groups = _near(by_name[name])
        united = [(g, shapely.union_all([r["shape"] for r in g])) for g in groups]
        united.sort(key=lambda pair: (-max(pair[1].length, pair[1].area), pair[1].bounds))
        for number, (group, shape) in enumerate(united):
            yield slug(name) + (f"-{number + 1}" if number else ""), name, group, shape


def _near(pieces: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    groups: list[list[dict[str, Any]]] = []
    for piece in pieces:
        touching = [g for g in groups if any(piece["shape"].distance(other["shape"]) < _APART for other in g)]
        groups = [g for g in groups if g not in touching]
        groups.append([piece, *(r for g in touching for r in g)])
    return groups


def rivers(raw: Path) -> Iterator[Row]:
    """Rivers as one line each; the point is the middle of the longest stretch."""
    import shapely

    for key, name, parts, shape in _things(parquet(raw / "world_rivers.parquet"), "name"):
        line = shapely.line_merge(shape)
        middle = max(shapely.get_parts(line), key=lambda g: g.length).interpolate(0.5, normalized=True)
        scale = min(p["scalerank"] if p["scalerank"] is not None else 9 for p in parts)
        spellings = [Spelling(t) for p in parts for t in (p["name_en"], *split(p["name_alt"])) if t]
        bare = name.removesuffix(" River")
        yield Row(
            id=f"ne:river-{key}", name=name, feature="river", feature_class="line", lat=round(middle.y, 5), lon=round(middle.x, 5),
            rank=3 if scale < 3 else 5 if scale < 7 else 6, source="natural-earth-rivers", geometry=line,
            spellings=[*spellings, Spelling(f"{bare} River"), Spelling(f"River {bare}")], links={"point": "middle of its longest stretch"},
        )  # fmt: skip


def lakes(raw: Path) -> Iterator[Row]:
    """Lakes and reservoirs."""
    for key, name, parts, shape in _things(parquet(raw / "world_lakes.parquet"), "name"):
        lon, lat = inside(shape)
        reservoir = any("Reservoir" in (p["featurecla"] or "") for p in parts)
        yield Row(
            id=f"ne:lake-{key}", name=name, feature="reservoir" if reservoir else "lake", feature_class="water", lat=lat, lon=lon, rank=5,
            source="natural-earth-lakes", geometry=shape,
            spellings=[*(Spelling(t) for p in parts for t in split(p["name_alt"])), *_lake(name)],
        )  # fmt: skip


def _lake(name: str) -> list[Spelling]:
    """The English name of a lake that the source has in Spanish, French or Italian: 'Lake Nicaragua'."""
    bare = re.sub(r"^(?:Lago|Lac) (?:(?:de la|de|di|du|d') ?)?", "", name)
    return [Spelling(f"Lake {bare}", "name", "en")] if bare != name else []


def regions(raw: Path) -> Iterator[Row]:
    """Continents, deserts, ranges, islands, peninsulas, plains."""
    for key, name, parts, shape in _things(parquet(raw / "world_physical_regions.parquet"), "name"):
        shown = name.title() if name.isupper() else name
        lon, lat = inside(shape)
        feature = _FEATURES.get(parts[0]["featurecla"], "region")
        yield Row(
            id=f"ne:{key}", name=shown, feature=feature, feature_class="region", lat=lat, lon=lon, rank=1 if feature == "continent" else 5,
            source="natural-earth-regions", geometry=shape if shape.area > _SLIVER else None, spellings=[Spelling(t) for p in parts for t in split(p["namealt"])],
        )  # fmt: skip


def course(line: BaseGeometry, more: BaseGeometry) -> BaseGeometry:
    """A river's line and what another source has of it elsewhere, their ends joined."""
    import shapely

    beyond = more.difference(line.buffer(_BESIDE))
    if beyond.is_empty:
        return line
    stretches = [part for part in shapely.get_parts(beyond) if part.length > _BESIDE]
    bridges = [shapely.shortest_line(line, part) for part in stretches if line.distance(part) < 2 * _BESIDE]
    return shapely.line_merge(shapely.union_all([line, *stretches, *bridges]))


def join(home: list[Row], world: list[Row]) -> list[Row]:
    """Rivers that one source has in a country and another beyond it, made one line: Euphrates, Tigris.

    The row of `home` takes the world's stretch outside its own surroundings; the world's row goes.
    """
    left = {r.id: r for r in world}
    for row in home:
        for other in list(left.values()):
            same = row.feature == other.feature == "river" and row.name == other.name
            if same and row.shape.distance(other.shape) < _APART:
                row.geometry = course(row.shape, other.shape)
                row.country, row.parent, row.rank = "", "", min(row.rank, other.rank)
                row.spellings += other.spellings
                del left[other.id]
    return list(left.values())
