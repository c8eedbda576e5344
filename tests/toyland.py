"""Toyland (TL is taken, so its code is QT): an invented country for tests, with two provinces, five towns, a river and a region.

north 2 ┌─────────┬─────────┐
        │ Westria │ Eastria │     Alba and Ben lie in Westria, Cato, Dor and New Alba in Eastria;
      1 │ Alba Ben│Cato Dor │     the Blue runs along 0.5 north; the Vale is Westria's region.
        ├ ~ ~ ~ ~ ~ Blue ~ ~┤
      0 └─────────┴─────────┘
        30        31       32 east
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from shapely.geometry import LineString, box

from zonemap.gazetteer import Gazetteer
from zonemap.gazetteer.build import put
from zonemap.gazetteer.rows import DisputedArea, Row, Spelling

ABOUT: dict[str, Any] = {
    "version": "toy", "point_of_view": "Toyland's own", "credits": ["© Toyland"],
    "source": {"toy": {"title": "Toyland", "licence": "CC0-1.0", "origin": "tests", "vintage": "1", "credit": "© Toyland"}},
}  # fmt: skip


def rows() -> list[Row]:
    """All of Toyland."""

    def unit(key: str, name: str, west: float, east: float, **more: Any) -> Row:
        return Row(
            id=key,
            name=name,
            feature="province",
            feature_class="admin",
            lat=1,
            lon=(west + east) / 2,
            source="toy",
            country="QT",
            parent="co:QT",
            rank=3,
            geometry=box(west, 0, east, 2),
            **more,
        )

    def town(
        key: str, name: str, lon: float, lat: float, people: int, parent: str, *spellings: Spelling, **more: Any
    ) -> Row:
        return Row(
            id=key,
            name=name,
            feature="town",
            feature_class="settlement",
            lat=lat,
            lon=lon,
            source="toy",
            country="QT",
            parent=parent,
            population=people,
            rank=5 if people > 10_000 else 7,
            spellings=list(spellings),
            **more,
        )

    return [
        Row(id="co:QT", name="Toyland", feature="country", feature_class="country", lat=1, lon=31, source="toy", country="QT", rank=1, geometry=box(30, 0, 32, 2), spellings=[Spelling("Toyish", "adjective", "en"), Spelling("T.L.", "abbreviation", "en"), Spelling("Игрляндия", "name", "ru")]),
        unit("t:W", "Westria", 30, 31), unit("t:E", "Eastria", 31, 32),
        town("t:1", "Alba", 30.2, 1.2, 50_000, "t:W", Spelling("Albah"), Spelling("Аль-Ба", "name", "ru"), native="ألبا", links={"geonames": "1"}),
        town("t:2", "Ben", 30.8, 1.4, 9_000, "t:W"), town("t:3", "Cato", 31.2, 1.1, 20_000, "t:E", Spelling("Catoville")),
        town("t:4", "Dorchester", 31.8, 1.6, 3_000, "t:E"), town("t:5", "Alba", 31.5, 0.2, 400, "t:E"),
        Row(id="t:blue", name="Blue", feature="river", feature_class="line", lat=0.5, lon=31, source="toy", rank=5, geometry=LineString([(30, 0.5), (32, 0.5)])),
        Row(id="t:vale", name="Vale", feature="region", feature_class="region", lat=1, lon=30.5, source="toy", country="QT", parent="co:QT", rank=4, geometry=box(30, 0, 31, 2)),
    ]  # fmt: skip


DISPUTED = (DisputedArea("Blue Bank", "Administered by Toyland; claimed by Farland", box(31.9, 0, 32, 0.4)),)


def gazetteer(folder: Path, further: list[Row] | None = None) -> Gazetteer:
    """Toyland's gazetteer, built into a folder."""
    put([*rows(), *(further or [])], DISPUTED, ABOUT, folder / "built")
    return Gazetteer(folder / "built")
