"""Places of more than 1,000 people, from GeoNames, with the second-level unit that each lies in."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.sources.tables import parquet, split, tsv
from zonemap.names import fold

_RANKS = ((3_000_000, 2), (500_000, 3), (100_000, 4), (30_000, 5), (5_000, 6), (0, 7))
"""Least population of a rank; a judgement."""


def read(raw: Path) -> Iterator[Row]:
    """Places outside Syria, whose own sources are better."""
    for r in parquet(raw / "world_cities1000.parquet"):
        if r["country"] == "SY":
            continue
        people = r["population"] or 0
        feature = "city" if people > 100_000 else "town" if people > 5_000 else "village"
        yield Row(
            id=f"gn:{r['geonames_id']}", name=r["name"], feature=feature, feature_class="settlement", lat=round(float(r["lat"]), 5),
            lon=round(float(r["lon"]), 5), country=r["country"], parent=f"ad:{r['country']}.{r['admin1']}", population=people,
            rank=next(rank for least, rank in _RANKS if people >= least), source="geonames-cities1000",
            spellings=[Spelling(text) for text in split(r["alt_names"])], links={"geonames": str(r["geonames_id"])},
        )  # fmt: skip


def counties(raw: Path, cities: list[Row]) -> dict[str, str]:
    """Name of the second-level unit by id of the city, told by country, name and place (0.02 degrees)."""
    with gzip.open(raw / "geonames_counties.json.gz", "rt", encoding="utf-8") as stream:
        listed = json.load(stream)
    by_cell: dict[tuple[str, str, int, int], str] = {}
    for r in listed:
        if r.get("county"):
            key = r["country_code"], fold(r["city"]), round(r["latitude"] * 50), round(r["longitude"] * 50)
            by_cell[key] = r["county"]
    found = {}
    for city in cities:
        y, x, folded = round(city.lat * 50), round(city.lon * 50), fold(city.name)
        for dy, dx in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0)):
            name = by_cell.get((city.country, folded, y + dy, x + dx))
            if name:
                found[city.id] = name
                break
    return found


def promote_capitals(cities: list[Row], countries: list[Row]) -> None:
    """Gives national capitals rank 2, or 3 where they have fewer than 100,000 people."""
    by_name: dict[tuple[str, str], list[Row]] = {}
    for city in cities:
        by_name.setdefault((city.country, fold(city.name)), []).append(city)
    for country in countries:
        named = by_name.get((country.country, fold(country.links["capital"] or "")), [])
        if named:
            seat = max(named, key=lambda c: (c.population, c.id))
            seat.rank = min(seat.rank, 2 if seat.population >= 100_000 else 3)
            seat.links["capital_of"] = country.country


def localise(raw: Path, cities: list[Row]) -> None:
    """Adds the names that Unicode CLDR gives to the cities of time zones: most capitals, in six languages."""
    by_name: dict[str, list[Row]] = {}
    for city in cities:
        by_name.setdefault(fold(city.name), []).append(city)
    for r in tsv(raw / "cldr_cities.tsv"):
        named = [c for text in split(r["en"]) for c in by_name.get(fold(text), [])]
        if named:
            best = max(named, key=lambda c: (c.population, c.id))
            best.spellings += [
                Spelling(re.sub(r" \(.*\)", "", r[c]), "name", c) for c in ("ar", "ru", "fr", "tr", "es") if r[c]
            ]
