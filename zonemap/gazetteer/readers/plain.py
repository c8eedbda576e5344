"""A plain CSV or TSV with a header: name, lat, lon, and if known feature, country, population, names, id."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from zonemap.errors import GazetteerError
from zonemap.gazetteer.readers.common import coordinates, first_line, point
from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.sources.tables import split

_ALIASES = {
    "latitude": "lat",
    "y": "lat",
    "longitude": "lon",
    "lng": "lon",
    "long": "lon",
    "x": "lon",
    "alternates": "names",
    "type": "feature",
}


def _header(path: Path) -> tuple[list[str], str]:
    line = first_line(path)
    delimiter = "\t" if "\t" in line else ";" if line.count(";") > line.count(",") else ","
    cells = [cell.strip().strip('"').lower() for cell in line.split(delimiter)]
    return [_ALIASES.get(cell, cell) for cell in cells], delimiter


def matches(path: Path) -> bool:
    """Whether the first line names a name, a latitude and a longitude."""
    return path.suffix.lower() in {".csv", ".tsv", ".txt"} and {"name", "lat", "lon"} <= set(_header(path)[0])


def read(path: Path, source: str) -> Iterator[Row]:
    """One row a line; `names` holds further spellings separated by '|'."""
    header, delimiter = _header(path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for number, cells in enumerate(csv.reader(stream, delimiter=delimiter), 1):
            where = f"{path}, line {number}"
            if number == 1 or not any(cells):
                continue
            if len(cells) != len(header):
                raise GazetteerError(f"{where}: expected {len(header)} cells as in the header, found {len(cells)}")
            r = dict(zip(header, (cell.strip() for cell in cells), strict=True))
            if not r["name"]:
                raise GazetteerError(f"{where}: the place has no name")
            lat, lon = coordinates(r["lat"], r["lon"], where)
            country = r.get("country", "").upper()
            if country and (len(country) != 2 or not country.isalpha()):
                raise GazetteerError(f"{where}: country must be two letters (ISO 3166), not {country!r}")
            population = r.get("population", "") or "0"
            if not population.isdecimal():
                raise GazetteerError(f"{where}: population must be a whole number, not {population!r}")
            yield point(
                key=f"{source}:{r.get('id') or number}", name=r["name"], feature=r.get("feature") or "village",
                lat=lat, lon=lon, source=source, country=country, population=int(population), spellings=[Spelling(t) for t in split(r.get("names"))],
            )  # fmt: skip
