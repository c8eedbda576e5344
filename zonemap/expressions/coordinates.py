"""Coordinates in text: decimal degrees, degrees-minutes-seconds, MGRS, and single parallels and meridians.

Only what cannot be taken for other figures is read: degree signs or hemisphere letters, a pair of decimals with three or
more places, or a grid reference with its zone and square letters.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_HEMISPHERE = r"(?:[NSEW]\b|с\.?\s?ш\.?|ю\.?\s?ш\.?|в\.?\s?д\.?|з\.?\s?д\.?|[OО]\b|شمالا|جنوبا|شرقا|غربا)"
_ANGLE = (
    r"(?P<{0}d>\d{{1,3}}(?:[.,]\d+)?)\s?[°º]\s?"
    r"(?:(?P<{0}m>\d{{1,2}}(?:[.,]\d+)?)\s?['′’]\s?)?(?:(?P<{0}s>\d{{1,2}}(?:[.,]\d+)?)\s?(?:[\"″”]|''|′′)\s?)?"
    rf"(?P<{{0}}h>{_HEMISPHERE})"
)
_DEGREES = re.compile(
    _ANGLE.format("a") + r"(?:\s?[,;/]?\s{0,2}(?:and\s|et\s|y\s|и\s|ve\s)?" + _ANGLE.format("b") + r")?"
)
_DECIMALS = re.compile(r"(?<![\d.,-])(?P<lat>-?\d{1,2}\.\d{3,8})\s?,\s?(?P<lon>-?\d{1,3}\.\d{3,8})(?![\d.]*\d)")
_LETTERED = re.compile(
    r"(?<![\d.])(?P<lat>\d{1,2}(?:\.\d+)?)\s?(?P<ns>[NS])\b[\s,;/]{0,3}(?P<lon>\d{1,3}(?:\.\d+)?)\s?(?P<ew>[EW])\b"
)
_MGRS = re.compile(
    r"\b(?P<zone>\d{1,2}[C-HJ-NP-X])\s?(?P<square>[A-HJ-NP-Z][A-HJ-NP-V])\s?(?P<digits>\d{2,5}\s?\d{2,5})\b"
)
_FIGURED = re.compile(r"\d\.\d{3}|\d\s?[NS]\b|\d[C-X]\s?[A-Z]{2}\s?\d")  # what any of the three before must hold
_MINUS = ("S", "W", "O", "ю", "з", "جنوبا", "غربا")
_EAST_WEST = ("E", "W", "O", "О", "в", "з", "شرقا", "غربا")


@dataclass(frozen=True, kw_only=True, slots=True)
class Position:
    """Figures that say where."""

    start: int
    end: int
    word_class: Literal["COORD", "LATLINE", "LONLINE"]
    value: tuple[float, ...]
    """(lon, lat), or the degrees of the one parallel or meridian; north and east positive."""
    half_width: float = 0.0
    """Half of the last figure's worth, metres; 0 where it was not worked out."""


def positions(text: str) -> tuple[Position, ...]:
    """The coordinates of a text in order; figures that are no place on Earth are passed over."""
    found: list[Position] = []
    if "°" in text or "º" in text:
        found += _degrees(text)
    if _FIGURED.search(text):
        found += _figures(text)
    found.sort(key=lambda p: (p.start, -p.end))
    kept: list[Position] = []
    for position in found:
        if not kept or position.start >= kept[-1].end:
            kept.append(position)
    return tuple(kept)


def _figures(text: str) -> Iterator[Position]:
    for match in _DECIMALS.finditer(text):
        places = min(len(match[name].partition(".")[2]) for name in ("lat", "lon"))
        yield from _pair(match, float(match["lat"]), float(match["lon"]), 10.0**-places)
    for match in _LETTERED.finditer(text):
        lat = float(match["lat"]) * (-1 if match["ns"] == "S" else 1)
        lon = float(match["lon"]) * (-1 if match["ew"] == "W" else 1)
        places = min(len(match[name].partition(".")[2]) for name in ("lat", "lon"))
        yield from _pair(match, lat, lon, 10.0**-places)
    for match in _MGRS.finditer(text):
        yield from _from_mgrs(match)


def _pair(match: re.Match[str], lat: float, lon: float, step: float) -> Iterator[Position]:
    if abs(lat) <= 90 and abs(lon) <= 180:
        # One degree of latitude is 111.2 km on the mean sphere; half of the last figure's worth.
        yield Position(
            start=match.start(), end=match.end(), word_class="COORD", value=(lon, lat), half_width=step * 111_200 / 2
        )


def _from_mgrs(match: re.Match[str]) -> Iterator[Position]:
    digits = match["digits"].replace(" ", "")
    if len(digits) % 2:
        return
    import mgrs

    try:
        lat, lon = mgrs.MGRS().toLatLon(f"{match['zone']}{match['square']}{digits}")
    except mgrs.core.MGRSError:  # letters of a square that the zone does not have
        return
    # A reference names the south-west corner of its square; its middle is half a side further on both axes.
    side = 10.0 ** (5 - len(digits) // 2)
    shift = side / 2 / 111_200
    yield Position(
        start=match.start(), end=match.end(), word_class="COORD",
        value=(lon + shift / math.cos(math.radians(lat)), lat + shift), half_width=side / 2,
    )  # fmt: skip


def _degrees(text: str) -> Iterator[Position]:
    """Pairs of angles as points, single ones as lines; '36°N and 38°N' are two lines."""
    at = 0
    while match := _DEGREES.search(text, at):
        at = match.end()
        first, east_first, step = _angle(match, "a")
        if match["bd"] is not None:
            second, east_second, other_step = _angle(match, "b")
            if east_first != east_second:
                lon, lat = (first, second) if east_first else (second, first)
                if abs(lat) <= 90 and abs(lon) <= 180:
                    half = max(step, other_step) * 111_200 / 2
                    yield Position(
                        start=match.start(), end=match.end(), word_class="COORD", value=(lon, lat), half_width=half
                    )
                continue
            at = match.end("ah")
        if abs(first) <= (180 if east_first else 90):
            name: Literal["LATLINE", "LONLINE"] = "LONLINE" if east_first else "LATLINE"
            yield Position(start=match.start(), end=at, word_class=name, value=(first,))


def _angle(match: re.Match[str], name: str) -> tuple[float, bool, float]:
    """Signed degrees, whether it is a longitude, and the worth of its last figure in degrees."""
    total, step = 0.0, 1.0
    for key, worth in (("d", 1.0), ("m", 60.0), ("s", 3600.0)):
        figure = match[name + key]
        if figure:
            plain = figure.replace(",", ".")
            total += float(plain) / worth
            step = 10.0 ** -len(plain.partition(".")[2]) / worth
    hemisphere = match[name + "h"]
    sign = -1 if hemisphere.startswith(_MINUS) else 1
    return sign * total, hemisphere.startswith(_EAST_WEST), step
