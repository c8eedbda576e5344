"""What readers share: a first look into a file, and checked coordinates."""

from __future__ import annotations

from pathlib import Path

from zonemap.errors import GazetteerError
from zonemap.gazetteer.rows import CLASS_OF, RANKS, Row, Spelling
from zonemap.model import FeatureClass

_POPULATED = ((3_000_000, 2), (500_000, 3), (100_000, 4), (30_000, 5), (5_000, 6))


def first_line(path: Path) -> str:
    """First line of a text file, or '' where it is no text."""
    try:
        with path.open(encoding="utf-8-sig") as stream:
            return stream.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        return ""


def coordinates(lat: str | float, lon: str | float, where: str) -> tuple[float, float]:
    """Latitude and longitude as numbers.

    Raises:
        GazetteerError: they are none, or nowhere on Earth.
    """
    try:
        y, x = float(lat), float(lon)
    except (TypeError, ValueError):
        raise GazetteerError(f"{where}: expected latitude and longitude in degrees, found {lat!r}, {lon!r}") from None
    if not (-90 <= y <= 90 and -180 <= x <= 180):
        raise GazetteerError(f"{where}: latitude {y}, longitude {x} is nowhere on Earth (latitude comes first)")
    return round(y, 5), round(x, 5)


def rank_of(group: FeatureClass, population: int) -> int:
    """Importance: by people for settlements, else that of the class."""
    if group == "settlement" and population:
        return next((rank for least, rank in _POPULATED if population >= least), RANKS[group])
    return RANKS[group]


def point(
    *, key: str, name: str, feature: str, lat: float, lon: float, source: str, country: str = "", population: int = 0,
    spellings: list[Spelling] | None = None, links: dict[str, str] | None = None,
) -> Row:  # fmt: skip
    """A row without an outline."""
    group = CLASS_OF.get(feature, "region")
    return Row(
        id=key, name=name, feature=feature, feature_class=group, lat=lat, lon=lon, source=source, country=country,
        parent=f"co:{country}" if country else "", population=population, rank=rank_of(group, population), spellings=spellings or [],
        links=dict(links or {}),
    )  # fmt: skip
