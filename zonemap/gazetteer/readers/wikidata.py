"""CSV results of a Wikidata query: item, itemLabel, coord, and if asked for country, population, altLabel."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from zonemap.errors import GazetteerError
from zonemap.gazetteer.readers.common import coordinates, first_line, point
from zonemap.gazetteer.rows import Row, Spelling

_POINT = re.compile(r"Point\((?P<lon>[-+0-9.eE]+) (?P<lat>[-+0-9.eE]+)\)", re.IGNORECASE)


def matches(path: Path) -> bool:
    """Whether the header is that of a query for items with labels and coordinates."""
    header = first_line(path).lower()
    return (
        path.suffix.lower() == ".csv"
        and header.startswith(("item,", '"item"'))
        and "label" in header
        and "coord" in header
    )


def read(path: Path, source: str) -> Iterator[Row]:
    """One row an item; an item on several lines keeps its first point."""
    seen: set[str] = set()
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for number, raw in enumerate(csv.DictReader(stream), 2):
            r = {
                (key or "").lower(): value or ""
                for key, value in raw.items()
                if isinstance(value, str) or value is None
            }
            item, where = r.get("item", "").rsplit("/", 1)[-1], f"{path}, line {number}"
            coord = next((value for key, value in r.items() if key.startswith("coord")), "")
            found = _POINT.search(coord)
            if not re.fullmatch(r"Q\d+", item) or found is None:
                raise GazetteerError(
                    f"{where}: expected an item such as Q1234 and 'Point(lon lat)', found {item!r}, {coord!r}"
                )
            if item in seen:
                continue
            seen.add(item)
            lat, lon = coordinates(found["lat"], found["lon"], where)
            yield point(
                key=f"wd:{item}", name=r.get("itemlabel") or item, feature=r.get("feature") or "village", lat=lat, lon=lon, source=source,
                country=r.get("country", "") if len(r.get("country", "")) == 2 else "", population=int(float(r.get("population") or 0)),
                spellings=[Spelling(t.strip()) for t in re.split(r"[|,]", r.get("altlabel", "")) if t.strip()], links={"wikidata": item},
            )  # fmt: skip
