"""GeoNames dumps: SY.txt, allCountries.txt, cities500.txt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from zonemap.errors import GazetteerError
from zonemap.gazetteer.readers.common import coordinates, first_line, point
from zonemap.gazetteer.rows import Row, Spelling

_COLUMNS = 19
_FEATURES = {
    "PPLX": "neighbourhood", "PPL": "village", "ADM1": "province", "ADM2": "district", "ADM3": "subdistrict", "ADM4": "subdistrict", "PCLI": "country",
    "AIRP": "airport", "AIRB": "airbase", "AIRF": "airport", "DAM": "dam", "CMP": "camp", "CMPRF": "camp", "MT": "mountain", "MTS": "mountains",
    "PK": "mountain", "HLL": "hill", "HLLS": "hills", "VAL": "valley", "PLN": "plain", "DSRT": "desert", "ISL": "island", "ISLS": "islands",
    "PEN": "peninsula", "STM": "river", "WAD": "river", "LK": "lake", "RSV": "reservoir", "SEA": "sea", "GULF": "gulf", "STRT": "strait",
    "BDG": "bridge", "PRT": "port", "INSM": "base", "RGN": "region", "AREA": "region", "OAS": "oasis", "PASS": "pass",
}  # fmt: skip
_LARGE, _TOWN = 100_000, 5_000


def matches(path: Path) -> bool:
    """Whether the file has GeoNames' 19 tab-separated columns."""
    return path.suffix == ".txt" and first_line(path).count("\t") == _COLUMNS - 1


def read(path: Path, source: str) -> Iterator[Row]:
    """Rows of the features that a text can speak of; others, such as wells and hotels, are left out."""
    with path.open(encoding="utf-8", newline="") as stream:
        for number, line in enumerate(stream, 1):
            cells = line.rstrip("\r\n").split("\t")
            where = f"{path}, line {number}"
            if len(cells) != _COLUMNS:
                raise GazetteerError(
                    f"{where}: expected {_COLUMNS} tab-separated columns of a GeoNames dump, found {len(cells)}"
                )
            feature = _feature(cells[6], cells[7], int(cells[14] or 0))
            if feature:
                lat, lon = coordinates(cells[4], cells[5], where)
                yield point(
                    key=f"gn:{cells[0]}", name=cells[1], feature=feature, lat=lat, lon=lon, source=source, country=cells[8],
                    population=int(cells[14] or 0), spellings=[Spelling(t) for t in cells[3].split(",") if t], links={"geonames": cells[0]},
                )  # fmt: skip


def _feature(group: str, code: str, population: int) -> str:
    if group == "P" and code != "PPLX":
        return "city" if population > _LARGE else "town" if population > _TOWN else "village"
    return _FEATURES.get(code, "")
