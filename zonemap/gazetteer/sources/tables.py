"""Tables and cells, as the sources have them."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def parquet(path: Path) -> list[dict[str, Any]]:
    """Rows of a Parquet file."""
    import pyarrow.parquet as pq

    rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return rows


def tsv(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a tab-separated file with a header and no quoting."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)


def split(value: str | None) -> list[str]:
    """Parts of a cell separated by '|'."""
    return [part.strip() for part in (value or "").split("|") if part.strip()]


def slug(text: str) -> str:
    """Lower-case ASCII with hyphens, for ids."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")


def geometry(wkb: bytes) -> BaseGeometry:
    """A valid geometry from WKB, polygons kept as polygons."""
    import shapely

    found = shapely.from_wkb(wkb)
    if found.is_valid:
        return found
    return shapely.make_valid(found, method="structure", keep_collapsed=False)


def inside(shape: BaseGeometry) -> tuple[float, float]:
    """(lon, lat) of the centroid of a polygon's largest part, or of a spot inside where the centroid lies outside."""
    import shapely

    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    centre = largest.centroid
    spot = centre if largest.covers(centre) else largest.representative_point()
    return round(spot.x, 5), round(spot.y, 5)
